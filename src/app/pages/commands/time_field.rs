//! A time of day, as the device itself asks for one.

use leptos::prelude::*;

use crate::parts::FieldNotes;

/// The field; its text is `06:50` in every language, or empty.
#[component]
pub(super) fn TimeField(
    /// Name and id of the input; unique on the page.
    name: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_input: Callback<String>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };

    view! {
        <div class="field time-field">
            <label for=name.clone()>{label}</label>
            <input
                type="time"
                class="input"
                id=name.clone()
                name=name
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <FieldNotes hint_id error_id hint=Signal::stored(String::new()) error />
        </div>
    }
}
