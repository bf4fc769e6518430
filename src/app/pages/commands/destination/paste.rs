//! Takes the place from the clipboard.

use leptos::prelude::*;

use super::fields::PLACE;
use crate::browser::{clipboard, document, spawn};
use crate::context::words;
use crate::pages::on_screen::OnScreen;
use crate::parts::{Icon, IconName};

/// What came of it.
#[derive(Clone, Copy, PartialEq)]
enum Done {
    Nothing,
    Pasted,
    Empty,
    Refused,
}

/// The button, where the browser can hand the clipboard over.
#[component]
pub(super) fn PasteButton(place: RwSignal<String>) -> impl IntoView {
    let done = RwSignal::new(Done::Nothing);
    let on_screen = OnScreen::here();
    let paste = move |_| {
        let on_screen = on_screen.clone();
        spawn::spawn(async move {
            let copied = clipboard::read().await;
            if !on_screen.get() {
                return;
            }
            match copied.as_deref().map(str::trim) {
                None => done.set(Done::Refused),
                Some("") => done.set(Done::Empty),
                Some(text) => {
                    place.set(text.to_owned());
                    done.set(Done::Pasted);
                }
            }
            document::focus(PLACE);
        });
    };
    let said = move || {
        let words = &words().command_forms.destination;
        match done.get() {
            Done::Nothing => "",
            Done::Pasted => words.pasted,
            Done::Empty => words.nothing_pasted,
            Done::Refused => words.paste_refused,
        }
    };

    view! {
        <div class="actions" hidden=!clipboard::can_read()>
            <button type="button" class="button" on:click=paste>
                <Icon name=IconName::ClipboardPaste />
                {move || words().command_forms.destination.paste}
            </button>
            <p class="field-hint" role="status">
                {said}
            </p>
        </div>
    }
}
