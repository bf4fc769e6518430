//! All that is known of one trip, and what can be said of it, over the page.

use core::time::Duration;

use carport_present::trips::TripDetail;
use leptos::prelude::*;

use super::TripBook;
use super::editor::NoteEditor;
use super::list::{HEADING, line_id};
use super::said::SaidLine;
use super::splitter::Reshape;
use super::tags::Tags;
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::Sheet;

/// The sheet.
#[component]
pub(super) fn TripSheet(book: TripBook) -> impl IntoView {
    let detail = book.detail;
    let title = Signal::derive(move || {
        let title = detail.with(|detail| detail.as_ref().map(|it| it.title.clone()));
        title.unwrap_or_default()
    });
    let is_open = Memo::new(move |_| detail.with(Option::is_some));
    // What is shown of it changes in place: the fields beneath keep the focus and what is typed.
    let facts = move || detail.get().map(facts_view);

    view! {
        <Sheet
            is_open=is_open
            title=title
            close=Signal::derive(|| words().reading.close)
            on_close=Callback::new(move |()| close(book))
        >
            {facts}
            <Show when=move || is_open.get()>
                <Tags book=book />
                <NoteEditor book=book />
                <Reshape book=book />
                <SaidLine book=book />
            </Show>
        </Sheet>
    }
}

/// Closes it. The line that opened it may have been made anew since, or be another one's part.
fn close(book: TripBook) {
    let shown = book.detail.with_untracked(|it| it.as_ref().map(|it| it.id));
    let opened = book.opened.try_update(Option::take).flatten();
    let Some(id) = shown.or(opened).filter(|_| opened.is_some()) else {
        return;
    };
    spawn::spawn(async move {
        clock::sleep(Duration::ZERO).await;
        for wanted in [&*line_id(id), HEADING] {
            if document::has_no_focus() {
                document::focus(wanted);
            }
        }
    });
}

fn facts_view(detail: TripDetail) -> impl IntoView {
    let TripDetail {
        rows,
        joined_from,
        parts,
        notes,
        ..
    } = detail;
    let rows = rows.into_iter().map(|(label, value)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    let items = |texts: Vec<String>| {
        let texts = texts.into_iter();
        texts.map(|text| view! { <li>{text}</li> }).collect_view()
    };
    let parts = joined_from.map(|title| {
        view! {
            <h3 class="section-part">{title}</h3>
            <ul class="chart-notes">{items(parts)}</ul>
        }
    });
    view! {
        <dl class="charge-facts">{rows.collect_view()}</dl>
        {parts}
        <ul class="chart-notes">{items(notes)}</ul>
    }
}
