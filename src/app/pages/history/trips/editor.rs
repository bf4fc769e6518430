//! What is to be remembered of a trip.

use carport_domain::history::trips::edits::OwnersWords;
use carport_present::locale::Locale as _;
use leptos::prelude::*;

use super::TripBook;
use super::said::Deed;
use crate::context::words;
use crate::parts::FieldNotes;

const NOTE: &str = "trip-note";

/// The note; it is kept when its button is pressed.
#[component]
pub(super) fn NoteEditor(book: TripBook) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let kept = Memo::new(move |_| {
        book.detail
            .with(|it| it.as_ref().map(|it| (it.id, it.note.clone())))
    });
    // What is typed stays until another note takes its place.
    Effect::new(move |_| {
        if let Some((_, OwnersWords(note))) = kept.get() {
            typed.set(note);
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let note = typed.get_untracked();
        book.change(Deed::Noted, |around| around.trip.noting(&note));
    };
    let hint = Signal::derive(move || {
        let context = book.desk.with_value(|desk| desk.context);
        let most = context.locale().number(OwnersWords::MOST_OF_NOTE as f64, 0);
        (words().history.trip_list.note_hint)(&most)
    });
    let (hint_id, error_id) = (format!("{NOTE}-hint"), format!("{NOTE}-error"));
    let described_by = hint_id.clone();

    view! {
        <form class="form trip-note" novalidate on:submit=submit>
            <div class="field">
                <label for=NOTE>{move || words().history.trip_list.note}</label>
                <textarea
                    class="input trip-note-text"
                    id=NOTE
                    rows="3"
                    autocomplete="off"
                    maxlength=OwnersWords::MOST_OF_NOTE.to_string()
                    aria-describedby=described_by
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                ></textarea>
                <FieldNotes hint_id error_id hint error=Signal::stored(None) />
            </div>
            <p class="actions">
                <button type="submit" class="button">
                    {move || words().history.trip_list.save_note}
                </button>
            </p>
        </form>
    }
}
