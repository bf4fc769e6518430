//! One of many, as the device itself offers a choice.

use leptos::prelude::*;

/// A list that opens.
#[component]
pub fn SelectField(
    /// Name and id of the field; unique on the page.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The answers: a code and a label each.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The code of the one chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the code.
    on_choose: Callback<String>,
    /// What helps to choose; empty for nothing.
    #[prop(into, optional)]
    hint: Signal<String>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let described_by = {
        let hint_id = hint_id.clone();
        move || (!hint.with(String::is_empty)).then(|| hint_id.clone())
    };
    let option = move |(code, label): (String, String)| {
        let value = code.clone();
        let is_chosen = move || chosen.with(|chosen| *chosen == code);
        view! {
            <option value=value prop:selected=is_chosen>
                {label}
            </option>
        }
    };

    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            <select
                class="input"
                id=name.clone()
                name=name
                aria-describedby=described_by
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
            <p class="field-hint" id=hint_id hidden=move || hint.with(String::is_empty)>
                {hint}
            </p>
        </div>
    }
}
