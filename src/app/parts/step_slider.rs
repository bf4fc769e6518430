//! One value out of an ordered list, chosen by pulling.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A slider over the values that are allowed, with a button for one less and one more.
#[component]
pub fn StepSlider(
    /// Name and id of the input; unique on the page.
    name: &'static str,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The values as they are shown, in their order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// The place of the one chosen.
    value: RwSignal<usize>,
    /// What the button for less is called.
    #[prop(into)]
    less: Signal<String>,
    /// What the button for more is called.
    #[prop(into)]
    more: Signal<String>,
) -> impl IntoView {
    let last = Memo::new(move |_| options.with(|options| options.len().saturating_sub(1)));
    let place = Memo::new(move |_| value.get().min(last.get()));
    let text = Memo::new(move |_| {
        options.with(|options| options.get(place.get()).cloned().unwrap_or_default())
    });
    // The slider says its value by itself; only what the buttons do is said by the figure.
    let is_by_button = RwSignal::new(false);
    let slide = move |typed: String| {
        if let Ok(chosen) = typed.parse() {
            is_by_button.set(false);
            value.set(chosen);
        }
    };
    let button = move |step: isize, words: Signal<String>, icon: IconName| {
        let target = Memo::new(move |_| {
            let target = place.get().checked_add_signed(step);
            target.filter(|target| *target <= last.get())
        });
        let press = move |_| {
            if let Some(target) = target.get_untracked() {
                is_by_button.set(true);
                value.set(target);
            }
        };
        view! {
            <button
                type="button"
                class="icon-button step-slider-button"
                aria-label=move || words.get()
                aria-disabled=move || target.get().is_none().then_some("true")
                aria-controls=name
                on:click=press
            >
                <Icon name=icon />
            </button>
        }
    };

    view! {
        <div class="step-slider">
            <label for=name>{label}</label>
            <output
                class="step-slider-value"
                for=name
                aria-live=move || if is_by_button.get() { "polite" } else { "off" }
            >
                {text}
            </output>
            <div class="step-slider-tools">
                {button(-1, less, IconName::Minus)}
                <input
                    type="range"
                    id=name
                    name=name
                    min="0"
                    max=move || last.get().to_string()
                    step="1"
                    prop:value=move || place.get().to_string()
                    aria-valuetext=move || text.get()
                    on:input=move |event| slide(event_target_value(&event))
                /> {button(1, more, IconName::Plus)}
            </div>
        </div>
    }
}
