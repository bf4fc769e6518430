//! The list of the keys, and the switch for whoever does not want them.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::frame::destinations;
use crate::context::{Context, words};

const TITLE: &str = "shortcuts-title";

/// The list, as a modal dialog.
#[component]
pub fn ShortcutHelp(
    /// Whether it is open; it closes itself.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let context = Context::here();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if is_open.get() {
            // Showing one that is already shown is the only failure, and leaves it shown.
            drop(dialog.show_modal());
        } else {
            dialog.close();
        }
    });
    let is_off = context.preferences.has_no_shortcuts;
    let switch = move |_| {
        is_off.update(|is_off| *is_off = !*is_off);
        context.save_preferences();
    };

    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=TITLE
            on:close=move |_| is_open.set(false)
        >
            <div class="dialog-body">
                <h2 id=TITLE>{move || words().shortcuts.title}</h2>
                <p class="tile-detail">{move || words().shortcuts.explained}</p>
                <dl class="rows">{move || rows(context)}</dl>
                <label class="arranger-name">
                    <input
                        type="checkbox"
                        class="switch"
                        role="switch"
                        prop:checked=move || !is_off.get()
                        on:change=switch
                    />
                    <span>{move || words().shortcuts.is_on}</span>
                </label>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| is_open.set(false)>
                        {move || words().shortcuts.close}
                    </button>
                </div>
            </div>
        </dialog>
    }
}

fn rows(context: Context) -> impl IntoView {
    let words = &words().shortcuts;
    let places = destinations(context).into_iter().map(|place| {
        (
            place.key.to_string(),
            format!("{} ({})", words.go_to, place.label),
        )
    });
    let others = [
        ("r", words.refresh),
        ("/", words.search),
        ("[", words.previous_car),
        ("]", words.next_car),
        ("?", words.help),
    ];
    let others = others.map(|(key, text)| (key.to_owned(), text.to_owned()));

    places
        .chain(others)
        .map(|(key, text)| {
            view! {
                <div class="row">
                    <dt>{text}</dt>
                    <dd>
                        <kbd>{key}</kbd>
                    </dd>
                </div>
            }
        })
        .collect_view()
}
