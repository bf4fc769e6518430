//! The report itself: headings, facts, tables, so that paper and screen readers have the same.

use carport_present::charts::Table;
use carport_present::report::{ReportFact, ReportSection, ReportSheet};
use leptos::prelude::*;

/// Everything under the title.
pub(super) fn body(sheet: ReportSheet) -> impl IntoView {
    let coverage = sheet.coverage.into_iter();
    let coverage = coverage.map(|it| view! { <p>{it}</p> }).collect_view();
    let sections = sheet.sections.into_iter().map(section).collect_view();
    view! {
        <div class="report-coverage">{coverage}</div>
        {sections}
        <p class="report-foot">{sheet.footer}</p>
    }
}

fn section(section: ReportSection) -> impl IntoView {
    let ReportSection {
        name,
        title,
        facts,
        table,
        notes,
    } = section;
    let id = format!("report-{name}");
    let facts = (!facts.is_empty()).then(|| facts_view(facts));
    let table = table.map(|table| table_view(table, id.clone()));
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="report-note">{note}</p> });
    let notes = notes.collect_view();

    view! {
        <section class="report-section" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{title}</h3>
            {facts}
            {table}
            {notes}
        </section>
    }
}

fn facts_view(facts: Vec<ReportFact>) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| {
        view! {
            <div>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
            </div>
        }
    });
    view! { <dl class="report-facts">{facts.collect_view()}</dl> }
}

/// A table under the heading of an id.
fn table_view(table: Table, heading: String) -> impl IntoView {
    let heads = table.heads.into_iter();
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = table.rows.into_iter().map(|row| {
        let mut cells = row.cells.into_iter();
        let first = cells.next();
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{first}</th>{cells}</tr> }
    });
    view! {
        <table class="report-table" aria-labelledby=heading>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
