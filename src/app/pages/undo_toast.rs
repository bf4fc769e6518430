//! Says that a car was deleted, on whatever page, for as long as that can be taken back.

use leptos::prelude::*;

use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::tasks;

/// The sentence and the way back.
#[component]
pub fn UndoToast() -> impl IntoView {
    let context = Context::here();
    let deleted = context.session.deleted;
    let said = move || {
        let words = &words().vehicle_settings;
        deleted.with(|deleted| {
            let deleted = deleted.as_ref()?;
            let phrase = if deleted.is_restored {
                words.restored
            } else {
                words.deleted
            };
            Some(phrase(&deleted.name))
        })
    };
    let can_undo = move || deleted.with(|deleted| deleted.as_ref().is_some_and(|d| !d.is_restored));
    let undo = move |_| {
        spawn::spawn(async move {
            tasks::restore_vehicle(context).await;
            // The button went.
            document::focus_page();
        });
    };

    view! {
        <div class="toast" class:toast-shown=move || deleted.with(Option::is_some)>
            <p role="status">{said}</p>
            <Show when=can_undo>
                <button type="button" class="button" on:click=undo>
                    <Icon name=IconName::RotateCcw />
                    {move || words().vehicle_settings.undo}
                </button>
            </Show>
        </div>
    }
}
