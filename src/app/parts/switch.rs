//! Something that is on or off.

use leptos::prelude::*;

/// A switch with its label and what it means.
#[component]
pub fn Switch(
    /// Name and id of the input; unique on the page.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What follows from it.
    #[prop(into)]
    hint: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Called with what it becomes.
    on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");

    view! {
        <div class="switch-row">
            <div class="link-text">
                <label for=name>{label}</label>
                <p class="field-hint" id=hint_id.clone()>
                    {hint}
                </p>
            </div>
            <input
                type="checkbox"
                role="switch"
                class="toggle"
                id=name
                name=name
                aria-describedby=hint_id
                prop:checked=is_on
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
        </div>
    }
}
