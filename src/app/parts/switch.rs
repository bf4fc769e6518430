//! Something that is on or off.

use leptos::prelude::*;

/// A switch with its label and what it means.
#[component]
pub fn Switch(
    /// Name and id of the input; unique on the page.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What follows from it; empty for nothing.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Called with what it becomes.
    on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let described_by = {
        let hint_id = hint_id.clone();
        move || (!hint.with(String::is_empty)).then(|| hint_id.clone())
    };

    view! {
        <div class="switch-row">
            <div class="link-text">
                <label for=name.clone()>{label}</label>
                <p class="field-hint" id=hint_id hidden=move || hint.with(String::is_empty)>
                    {hint}
                </p>
            </div>
            <BareSwitch
                is_on=is_on
                on_change=on_change
                attr:id=name.clone()
                attr:name=name
                attr:aria-describedby=described_by
            />
        </div>
    }
}

/// The switch alone, for whoever has a label of its own.
#[component]
pub fn BareSwitch(
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Called with what it becomes.
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <input
            type="checkbox"
            role="switch"
            class="switch"
            prop:checked=is_on
            on:change=move |event| on_change.run(event_target_checked(&event))
        />
    }
}
