//! How long the trips of the period are, as a table with bars.

use carport_present::trips::{LengthRow, TripLengths, trip_lengths};
use leptos::prelude::*;

use super::TripBook;
use crate::context::words;
use crate::pages::history::desk::Shown;

/// Id of the heading.
const HEADING: &str = "trips-lengths-title";

/// The table; nothing where no trip is known, which the list says.
#[component]
pub(super) fn Lengths(book: TripBook) -> impl IntoView {
    let lengths = Memo::new(move |_| {
        let made = book.desk.with_value(|desk| desk.show(lengths_of));
        made.filter(|lengths| !lengths.rows.is_empty())
    });
    move || lengths.get().map(lengths_view)
}

fn lengths_of(shown: &Shown<'_>) -> TripLengths {
    trip_lengths(shown.trips, &shown.scope, shown.locale)
}

fn lengths_view(lengths: TripLengths) -> impl IntoView {
    let TripLengths {
        summary,
        rows,
        has_perhaps,
        note,
    } = lengths;
    let text = &words().history.trip_list;
    let summary = summary.map(|summary| view! { <p class="chart-summary">{summary}</p> });
    let perhaps_head = has_perhaps.then(|| view! { <th scope="col">{text.perhaps}</th> });
    let rows = rows.into_iter().map(|row| row_view(row, has_perhaps));
    let note = note.map(|note| view! { <p class="chart-note">{note}</p> });

    view! {
        <section class="chart-card lengths-card" aria-labelledby=HEADING>
            <h2 class="chart-title" id=HEADING>{text.lengths_title}</h2>
            {summary}
            <table class="lengths">
                <thead>
                    <tr>
                        <th scope="col">{text.length}</th>
                        <th scope="col">{text.trips}</th>
                        {perhaps_head}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {note}
        </section>
    }
}

fn row_view(row: LengthRow, has_perhaps: bool) -> impl IntoView {
    let LengthRow {
        range,
        count,
        perhaps,
        single_share,
        perhaps_share,
    } = row;
    let percent = |share: f64| format!("{:.1}%", share * 100.0);
    let perhaps = has_perhaps.then(|| view! { <td>{perhaps}</td> });
    view! {
        <tr>
            <th scope="row">{range}</th>
            <td>
                <div class="length">
                    <span class="length-bar" aria-hidden="true">
                        <span class="length-single" style:inline-size=percent(single_share)></span>
                        <span class="length-perhaps" style:inline-size=percent(perhaps_share)></span>
                    </span>
                    <span class="length-count">{count}</span>
                </div>
            </td>
            {perhaps}
        </tr>
    }
}
