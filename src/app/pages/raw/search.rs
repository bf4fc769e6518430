//! Finds a text in the tree.

use carport_present::raw::search::search;
use leptos::prelude::*;

use super::desk::{Desk, ROWS};
use super::tree::{TREE, row_id};
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::{InputKind, TextField};

/// The field, how much was found, and the ways from one match to the next.
#[component]
pub fn SearchBar(desk: Desk) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let place = RwSignal::new(0_usize);
    let matches = Memo::new(move |_| {
        let shown = desk.shown.get();
        let value = shown.as_ref().and_then(|shown| shown.value.as_ref());
        text.with(|text| value.map(|value| search(value, text)).unwrap_or_default())
    });
    let has_text = move || text.with(|text| !text.trim().is_empty());
    Effect::new(move |_| {
        text.track();
        place.set(0);
    });
    Effect::new(move |_| {
        let found = matches.with(|matches| matches.get(place.get()).cloned());
        if let Some(pointer) = found {
            reveal(desk, &pointer);
        }
    });
    let step = move |is_forward: bool| {
        let count = matches.with_untracked(Vec::len);
        if count > 0 {
            place.update(|place| {
                *place = if is_forward {
                    (*place + 1) % count
                } else {
                    (*place + count - 1) % count
                }
            });
        }
    };
    let found = move || {
        let (raw, locale) = (&words().raw, desk.context().locale());
        let count = matches.with(Vec::len);
        if !has_text() {
            return String::new();
        }
        match u64::try_from(count).unwrap_or(u64::MAX) {
            0 => raw.no_match.to_owned(),
            1 => raw.matches.text(1, &*locale),
            _ => {
                let number = |count: usize| {
                    use carport_present::locale::Locale;
                    locale.number(count as f64, 0)
                };
                (raw.match_of)(&number(place.get() + 1), &number(count))
            }
        }
    };

    view! {
        <div class="raw-search" role="search">
            <form on:submit=move |event| {
                event.prevent_default();
                step(true);
            }>
                <TextField
                    name="raw-search"
                    label=Signal::derive(|| words().raw.search.to_owned())
                    value=text
                    kind=InputKind::Text
                    hint=Signal::derive(|| words().raw.search_hint.to_owned())
                />
            </form>
            <div class="raw-found">
                <p role="status">{found}</p>
                <Show when=move || matches.with(|matches| matches.len() > 1)>
                    <button type="button" class="button" on:click=move |_| step(false)>
                        {move || words().raw.previous_match}
                    </button>
                    <button type="button" class="button" on:click=move |_| step(true)>
                        {move || words().raw.next_match}
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// Opens what hides a place, makes enough rows for it, and brings it into view.
fn reveal(desk: Desk, pointer: &str) {
    desk.openness.update(|openness| openness.reveal(pointer));
    desk.selected.set(pointer.to_owned());
    let shown = desk.shown.get_untracked();
    if let Some(value) = shown.as_ref().and_then(|shown| shown.value.as_ref()) {
        let (rows, _) = desk.openness.with_untracked(|openness| {
            carport_present::raw::tree::rows(value, openness, usize::MAX)
        });
        let at = rows.iter().position(|row| row.pointer == pointer);
        let needed = at.unwrap_or_default() + ROWS;
        if needed > desk.most_rows.get_untracked() {
            desk.most_rows.set(needed);
        }
    }
    let id = row_id(pointer);
    spawn::spawn(async move {
        // The row is made within this turn.
        clock::sleep(std::time::Duration::ZERO).await;
        document::scroll_within(TREE, &id);
    });
}
