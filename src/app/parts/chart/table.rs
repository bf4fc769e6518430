//! The same as the drawing, in rows and columns.

use std::sync::Arc;

use carport_present::charts::{Chart, Row};
use leptos::prelude::*;

use super::ChartWords;

/// More rows than this nobody reads, and a page of them is slow.
const MOST_ROWS: usize = 500;

/// The table of a chart; of a long one its latest rows, which it says.
#[component]
pub(super) fn ChartTable(
    /// What it shows.
    chart: Signal<Arc<Chart>>,
    /// What it says.
    words: Signal<ChartWords>,
) -> impl IntoView {
    let part = move || {
        let all = chart.with(|chart| chart.table.rows.len());
        (all > MOST_ROWS).then(|| {
            let text = words.with(|words| words.table_part.clone());
            let text = text.replace("{shown}", &MOST_ROWS.to_string());
            text.replace("{all}", &all.to_string())
        })
    };
    let table = move || {
        chart.with(|chart| {
            let heads = chart.table.heads.iter();
            let heads = heads.map(|head| view! { <th scope="col">{head.clone()}</th> });
            let skipped = chart.table.rows.len().saturating_sub(MOST_ROWS);
            let rows = chart.table.rows[skipped..].iter().map(row);
            view! {
                <table class="chart-table">
                    <caption class="visually-hidden">{chart.title.clone()}</caption>
                    <thead>
                        <tr>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            }
        })
    };
    let label = move || chart.with(|chart| chart.title.clone());

    view! {
        {move || part().map(|part| view! { <p class="chart-note">{part}</p> })}
        // What scrolls must be reached by keys.
        <div class="chart-table-frame" tabindex="0" role="region" aria-label=label>
            {table}
        </div>
    }
}

fn row(row: &Row) -> impl IntoView + use<> {
    let mut cells = row.cells.iter();
    let head = cells
        .next()
        .map(|cell| view! { <th scope="row">{cell.clone()}</th> });
    let cells = cells.map(|cell| view! { <td>{cell.clone()}</td> });
    view! { <tr>{head} {cells.collect_view()}</tr> }
}
