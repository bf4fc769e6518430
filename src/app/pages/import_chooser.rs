//! The ways in: a file picker, a place to drop, a field to paste into.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::context::words;
use crate::parts::{FieldNotes, Icon, IconName};

const INPUT: &str = "import-input";
const PASTE: &str = "import-paste";

/// The ways in.
#[component]
pub fn Chooser(
    /// Whether files are being read.
    is_reading: RwSignal<bool>,
    /// Called when the picker was left with files.
    on_choose: impl Fn(Event) + 'static,
    /// Called with a text.
    on_paste: Callback<String>,
) -> impl IntoView {
    let status = move || is_reading.get().then(|| words().import.reading);

    view! {
        <section class="tile settings-section">
            <div class="import-drop">
                <Icon name=IconName::FolderOpen class="import-mark" />
                // The input is the button: label, keyboard and screen reader come with it.
                <div class="import-pick">
                    <input
                        id=INPUT
                        class="visually-hidden"
                        type="file"
                        multiple
                        on:change=on_choose
                    />
                    <label for=INPUT class="button button-primary">
                        {move || words().import.choose}
                    </label>
                </div>
                <p class="import-or">{move || words().import.drop}</p>
                <p role="status" class="tile-detail">
                    {status}
                </p>
            </div>
            <p class="tile-detail">{move || words().import.what}</p>
            <p class="import-promise">
                <Icon name=IconName::ShieldCheck />
                {move || words().import.promise}
            </p>
            <Paste on_paste=on_paste />
        </section>
    }
}

#[component]
fn Paste(on_paste: Callback<String>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let error = Signal::derive(move || {
        let is_refused = is_refused.get();
        is_refused.then(|| words().import.paste_empty.to_owned())
    });
    let hint_id = format!("{PASTE}-hint");
    let error_id = format!("{PASTE}-error");
    let described_by = format!("{hint_id} {error_id}");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if text.with_untracked(|text| text.trim().is_empty()) {
            is_refused.set(true);
            crate::browser::document::focus(PASTE);
            return;
        }
        is_refused.set(false);
        on_paste.run(text.get_untracked());
        text.set(String::new());
    };

    view! {
        <details class="disclosure">
            <summary>
                <Icon name=IconName::ChevronRight />
                {move || words().import.paste}
            </summary>
            <form class="form import-paste" on:submit=submit novalidate>
                <div class="field">
                    <label for=PASTE>{move || words().import.paste_label}</label>
                    <textarea
                        class="input import-text"
                        id=PASTE
                        rows="6"
                        spellcheck="false"
                        autocapitalize="none"
                        autocomplete="off"
                        aria-describedby=described_by
                        aria-invalid=move || is_refused.get().then_some("true")
                        prop:value=move || text.get()
                        on:input=move |event| {
                            text.set(event_target_value(&event));
                            is_refused.set(false);
                        }
                    ></textarea>
                    <FieldNotes
                        hint_id=hint_id
                        error_id=error_id
                        hint=Signal::derive(|| words().import.paste_hint.to_owned())
                        error=error
                    />
                </div>
                <p class="actions">
                    <button type="submit" class="button">
                        {move || words().import.paste_button}
                    </button>
                </p>
            </form>
        </details>
    }
}
