//! The trips of the period, month by month.

use carport_domain::history::trips::TripId;
use carport_present::trips::{TripLine, TripList, TripMonth, lost_text, trip_list};
use leptos::prelude::*;

use super::TripBook;
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::pages::history::desk::Shown;

/// Id of the heading of the list.
pub(super) const HEADING: &str = "trips-list-title";

/// So many trips are listed at first, and so many more each time that is asked for: the drives of
/// ten years at once would hold a phone up for seconds.
const SHOWN: usize = 60;

/// The id of the line of a trip on the page.
pub(super) fn line_id(id: TripId) -> String {
    format!("trip-{}-{:.0}", id.before_start.0, id.odometer.0 * 1_000.0)
}

/// The list; a line opens all that is known of its trip.
#[component]
pub(super) fn TripsList(book: TripBook) -> impl IntoView {
    let most = RwSignal::new(SHOWN);
    let desk = book.desk;
    // Another period begins at its newest trip again.
    Effect::new(move |before: Option<_>| {
        let period = desk.with_value(|desk| desk.period.get());
        if before.is_some_and(|before| before != period) {
            most.set(SHOWN);
        }
        period
    });
    let list = Memo::new(move |_| {
        let most = most.get();
        let made = desk.with_value(|desk| desk.show(|shown| list_of(shown, most)));
        made.unwrap_or_default()
    });
    let unmatched = move || {
        let (context, trips) = desk.with_value(|desk| (desk.context, desk.trips));
        let count = trips.with(|trips| trips.as_ref().map_or(0, |it| it.unmatched.len()));
        lost_text(count, &*context.locale())
    };
    let months = move || {
        let months = list.get().months.into_iter();
        months.map(|month| month_view(month, book)).collect_view()
    };

    view! {
        <section class="charges" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {move || words().history.trip_list.title}
            </h2>
            <p class="chart-summary" hidden=move || list.with(|list| !list.months.is_empty())>
                {move || words().history.trip_list.none}
            </p>
            {months}
            <More book=book list=list most=most />
            <p class="chart-summary" hidden=move || unmatched().is_none()>
                {unmatched}
            </p>
        </section>
    }
}

fn list_of(shown: &Shown<'_>, most: usize) -> TripList {
    trip_list(shown.trips, shown.places, &shown.scope, most, shown.locale)
}

/// Lists more; the focus goes to the first line that comes.
#[component]
fn More(book: TripBook, list: Memo<TripList>, most: RwSignal<usize>) -> impl IntoView {
    let next = Memo::new(move |_| list.with(|list| list.more.min(SHOWN)));
    let text = move || {
        let context = book.desk.with_value(|desk| desk.context);
        let more = &words().history.trip_list.more;
        more.text(next.get() as u64, &*context.locale())
    };
    let show = move |_| {
        let at = most.get_untracked();
        most.set(at + SHOWN);
        spawn::spawn(async move {
            clock::sleep(core::time::Duration::ZERO).await;
            let first = list.try_with_untracked(|list| {
                let lines = list.months.iter().flat_map(|month| &month.lines);
                lines.map(|line| line.id).nth(at)
            });
            if let Some(first) = first.flatten() {
                document::focus(&line_id(first));
            }
        });
    };
    view! {
        <Show when=move || { next.get() > 0 }>
            <p class="actions">
                <button type="button" class="button" on:click=show>
                    {text}
                </button>
            </p>
        </Show>
    }
}

fn month_view(month: TripMonth, book: TripBook) -> impl IntoView {
    let TripMonth {
        title,
        count,
        distance,
        sums,
        lines,
    } = month;
    let sums = [count, distance].into_iter().chain(sums);
    let sums = sums.map(|sum| view! { <span>{sum}</span> }).collect_view();
    let lines = lines.into_iter();

    view! {
        <article class="charge-month">
            <header>
                <h3>{title}</h3>
                <p class="charge-sums">{sums}</p>
            </header>
            <ul class="sessions">{lines.map(|line| line_view(line, book)).collect_view()}</ul>
        </article>
    }
}

fn line_view(line: TripLine, book: TripBook) -> impl IntoView {
    let TripLine {
        id,
        when,
        route,
        distance,
        used,
        tags,
        has_note,
        may_be_several,
    } = line;
    let tags = tags
        .into_iter()
        .map(|tag| view! { <span class="trip-tag">{tag}</span> });
    let several = may_be_several.then(|| {
        view! { <span>{move || words().history.trip_list.perhaps_several}</span> }
    });
    let note = has_note.then(|| {
        view! { <span>{move || words().history.trip_list.has_note}</span> }
    });
    let used = used.into_iter().map(|used| view! { <span>{used}</span> });

    view! {
        <li>
            <button
                type="button"
                class="charge-line"
                id=line_id(id)
                on:click=move |_| book.opened.set(Some(id))
            >
                <span class="charge-main">
                    <strong>{when}</strong>
                    <span class="charge-notes">
                        <span>{route}</span>
                        {several}
                        {note}
                        {tags.collect_view()}
                    </span>
                </span>
                <span class="charge-figures">
                    <strong>{distance}</strong>
                    <span class="charge-notes">{used.collect_view()}</span>
                </span>
            </button>
        </li>
    }
}
