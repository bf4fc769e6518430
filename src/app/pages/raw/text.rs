//! A document as a text.

use leptos::prelude::*;

use super::desk::{Desk, Said};
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The text, and the way to copy it.
#[component]
pub fn TextView(desk: Desk) -> impl IntoView {
    let text = move || desk.shown.get().map(|shown| shown.text.clone());
    let is_json = move || {
        let shown = desk.shown.get();
        shown.is_none_or(|shown| shown.value.is_some())
    };

    view! {
        <Show when=move || !is_json()>
            <p class="tile-detail">{move || words().raw.not_json}</p>
        </Show>
        <pre class="raw-text" tabindex="0" aria-label=move || desk.document_word()>
            {text}
        </pre>
        <div class="actions">
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    if let Some(shown) = desk.shown.get_untracked() {
                        desk.copy(shown.text.clone(), Said::ValueCopied);
                    }
                }
            >
                <Icon name=IconName::Copy />
                {move || words().raw.copy_value}
            </button>
        </div>
    }
}
