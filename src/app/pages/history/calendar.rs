//! The year as a calendar: each day in the color of how far the car drove.

use carport_domain::history::Series;
use carport_present::charts::{Calendar, CalendarDay, PeriodKind, Scope, driven_calendar};
use leptos::prelude::*;

use super::desk::{HistoryDesk, Shown};
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The calendar of the last twelve months up to the end of the period.
#[component]
pub(super) fn CalendarCard(desk: HistoryDesk) -> impl IntoView {
    let calendar = Memo::new(move |_| {
        let scope = desk.scope.get()?;
        let first = desk.read.with(|read| read.as_ref()?.past.first_known());
        let year = desk.period.get().with_kind(PeriodKind::Year);
        let span = year.span(first, &*desk.context.locale());
        desk.show_scope(Scope { span, ..scope }, calendar_of)
    });
    let is_table = RwSignal::new(false);
    let told = move |tell: fn(&Calendar) -> String| {
        move || calendar.with(|calendar| calendar.as_ref().map(tell))
    };

    view! {
        <figure class="chart chart-card" aria-labelledby="calendar-title">
            <figcaption class="chart-head">
                <div>
                    <h2 class="chart-title" id="calendar-title">
                        {told(|it| it.title.clone())}
                    </h2>
                    <p class="chart-summary">{told(|it| it.summary.clone())}</p>
                </div>
                <div class="chart-tools">
                    <button
                        type="button"
                        class="icon-button"
                        aria-pressed=move || is_table.get().to_string()
                        aria-label=move || words().history.controls.as_table
                        title=move || words().history.controls.as_table
                        on:click=move |_| is_table.update(|is_table| *is_table = !*is_table)
                    >
                        <Icon name=IconName::Table />
                    </button>
                </div>
            </figcaption>
            {move || {
                let calendar = calendar.get()?;
                Some(if is_table.get() { table(calendar) } else { sheet(&calendar) })
            }}
        </figure>
    }
}

fn calendar_of(shown: &Shown<'_>) -> Calendar {
    let sections = &shown.past.beside(Series::Odometer).sections;
    let followed = shown.followed(Series::Odometer);
    driven_calendar(followed, sections, &shown.scope, shown.locale)
}

/// Weeks are columns, Monday is on top.
fn sheet(calendar: &Calendar) -> AnyView {
    let first = calendar.days.first().map_or(0, |day| day.day);
    // The first day of the count was a Thursday.
    let monday = first - (first + 3).rem_euclid(7);
    let day = |it: &CalendarDay| {
        let color = match it.value {
            Some(value) => calendar.color_of(value).to_string(),
            None => "unknown".to_owned(),
        };
        let column = (it.day - monday).div_euclid(7) + 1;
        let row = (it.day - monday).rem_euclid(7) + 1;
        view! {
            <li
                class="calendar-day"
                data-color=color
                data-partial=it.is_partial.then_some("")
                style:grid-column=column.to_string()
                style:grid-row=row.to_string()
                title=it.label.clone()
            >
                <span class="visually-hidden">{it.label.clone()}</span>
            </li>
        }
    };
    let notes = calendar.notes.iter().cloned();
    let notes = notes.map(|note| view! { <li>{note}</li> }).collect_view();
    let scale = (0..=calendar.levels.len()).map(|color| {
        view! { <span class="calendar-day" data-color=color.to_string()></span> }
    });

    let months = calendar.months.iter().map(|(day, name)| {
        let column = (day - monday).div_euclid(7) + 1;
        view! { <span style:grid-column=column.to_string()>{name.clone()}</span> }
    });

    view! {
        <div class="calendar-frame" tabindex="0" role="group" aria-label=calendar.title.clone()>
            <p class="calendar-months" aria-hidden="true">
                {months.collect_view()}
            </p>
            <ol class="calendar-sheet">{calendar.days.iter().map(day).collect_view()}</ol>
        </div>
        <p class="calendar-scale" aria-hidden="true">
            <span>{move || words().history.calendar.less}</span>
            {scale.collect_view()}
            <span>{move || words().history.calendar.more}</span>
        </p>
        <ul class="chart-notes">{notes}</ul>
    }
    .into_any()
}

fn table(calendar: Calendar) -> AnyView {
    let heads = calendar.table.heads.into_iter();
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = calendar.table.rows.into_iter().map(|row| {
        let mut cells = row.cells.into_iter();
        let first = cells.next();
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{first}</th>{cells}</tr> }
    });
    view! {
        <div class="chart-table-frame" tabindex="0">
            <table class="chart-table">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
