//! What a trip was for, as toggles, and words of the owner's own.

use carport_domain::history::trips::edits::{OwnersWords, TripTag};
use carport_present::trips::{own_tags, tag_label};
use leptos::prelude::*;

use super::TripBook;
use super::said::Deed;
use crate::context::words;
use crate::parts::FieldNotes;

const WORD: &str = "trip-word";

impl TripBook {
    /// Takes a tag off, or puts it on.
    fn toggle(self, tag: &TripTag) {
        self.change(Deed::Tagged, |around| {
            let mut tags = around.trip.tags.clone();
            let count = tags.len();
            tags.retain(|it| it != tag);
            if tags.len() == count {
                tags.push(tag.clone());
            }
            around.trip.tagging(&tags)
        });
    }

    fn has_tag(self, tag: &TripTag) -> bool {
        self.detail
            .with(|it| it.as_ref().is_some_and(|it| it.tags.contains(tag)))
    }
}

/// The toggles.
#[component]
pub(super) fn Tags(book: TripBook) -> impl IntoView {
    let trips = book.desk.with_value(|desk| desk.trips);
    // One that was just taken off stays, to be put on again.
    let own = Memo::new(move |before: Option<&Vec<TripTag>>| {
        let used = trips.with(|it| it.as_ref().map_or_else(Vec::new, |it| own_tags(&it.trips)));
        let mut all = before.cloned().unwrap_or_default();
        all.extend(used);
        all.sort();
        all.dedup();
        all
    });
    let fixed = [TripTag::Business, TripTag::Private, TripTag::Commute];
    let fixed = fixed.map(|tag| view! { <Toggle book=book tag=tag /> });

    view! {
        <fieldset class="field trip-tags">
            <legend>{move || words().history.trip_list.tags}</legend>
            <div class="trip-toggles">
                {fixed.into_iter().collect_view()}
                <For each=move || own.get() key=TripTag::clone let:tag>
                    <Toggle book=book tag=tag />
                </For>
            </div>
            <OwnWord book=book />
        </fieldset>
    }
}

#[component]
fn Toggle(book: TripBook, tag: TripTag) -> impl IntoView {
    let context = book.desk.with_value(|desk| desk.context);
    let (named, worn) = (tag.clone(), tag.clone());
    let is_on = Memo::new(move |_| book.has_tag(&worn));
    view! {
        <button
            type="button"
            class="trip-toggle"
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| book.toggle(&tag)
        >
            {move || tag_label(&named, &*context.locale())}
        </button>
    }
}

/// A word that is not among them yet.
#[component]
fn OwnWord(book: TripBook) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(word) = typed.with_untracked(|typed| OwnersWords::tag(typed)) else {
            is_refused.set(true);
            return;
        };
        let tag = TripTag::Custom(word);
        if !untrack(|| book.has_tag(&tag)) {
            book.toggle(&tag);
        }
        typed.set(String::new());
    };
    let error = Signal::derive(move || {
        let is_refused = is_refused.get();
        is_refused.then(|| words().history.trip_list.no_word.to_owned())
    });
    let (hint_id, error_id) = (format!("{WORD}-hint"), format!("{WORD}-error"));
    let described_by = error_id.clone();

    view! {
        <form class="trip-word" novalidate on:submit=submit>
            <div class="field">
                <label for=WORD>{move || words().history.trip_list.own_word}</label>
                <input
                    class="input"
                    id=WORD
                    name=WORD
                    type="text"
                    autocomplete="off"
                    maxlength=OwnersWords::MOST_OF_TAG.to_string()
                    aria-describedby=described_by
                    aria-invalid=move || is_refused.get().then_some("true")
                    prop:value=move || typed.get()
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        is_refused.set(false);
                    }
                />
                <FieldNotes hint_id error_id hint=Signal::stored(String::new()) error />
            </div>
            <button type="submit" class="button">
                {move || words().history.trip_list.add_word}
            </button>
        </form>
    }
}
