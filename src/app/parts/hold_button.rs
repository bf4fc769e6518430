//! A button for what should not happen by accident: it acts when it was held for one second.

use leptos::prelude::*;

use super::holding::{Holding, is_bare_press};
use super::{Icon, IconName};

/// A button that is held, with a finger, a mouse, Space or Enter. Whoever cannot hold anything
/// presses it, and `on_press` offers another way.
#[component]
pub fn HoldButton(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The icon.
    icon: IconName,
    /// Id of the text that says that it has to be held.
    described_by: &'static str,
    /// Called after one second.
    on_hold: Callback<()>,
    /// Called when it was let go before.
    on_let_go: Callback<()>,
    /// Called when it was pressed without being held at all, as assistive technology does.
    on_press: Callback<()>,
    /// Whether it does nothing for now.
    #[prop(into, optional)]
    is_disabled: Signal<bool>,
) -> impl IntoView {
    let holding = Holding::new(is_disabled, on_hold, on_let_go);

    view! {
        <button
            type="button"
            class="button hold"
            class:hold-held=move || holding.is_held()
            aria-describedby=described_by
            aria-disabled=move || is_disabled.get().then_some("true")
            on:pointerdown=move |event| {
                if event.button() == 0 {
                    holding.begin();
                }
            }
            on:pointerup=move |_| holding.end()
            on:pointerleave=move |_| holding.end()
            on:pointercancel=move |_| holding.end()
            on:contextmenu=move |event| event.prevent_default()
            on:keydown=move |event| holding.key_down(&event)
            on:keyup=move |event| holding.key_up(&event)
            on:blur=move |_| holding.end()
            on:click=move |event| {
                if is_bare_press(&event) && !is_disabled.get_untracked() {
                    on_press.run(());
                }
            }
        >
            <span class="hold-fill" aria-hidden="true"></span>
            <Icon name=icon />
            <span>{label}</span>
        </button>
    }
}
