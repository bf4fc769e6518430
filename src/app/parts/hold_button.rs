//! A button for what should not happen by accident: it acts when it was held for one second.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::browser::{clock, spawn};

/// How long it is held.
const HOLD: Duration = Duration::from_secs(1);

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
) -> impl IntoView {
    // Each holding has a number, so that an old timer ends nothing new; 0 is none.
    let holding = RwSignal::new(0_u32);
    let count = StoredValue::new(0_u32);
    let is_by_hand = StoredValue::new(false);
    let begin = move || {
        if holding.get_untracked() != 0 {
            return;
        }
        count.update_value(|count| *count += 1);
        let number = count.get_value();
        holding.set(number);
        is_by_hand.set_value(true);
        spawn::spawn(async move {
            clock::sleep(HOLD).await;
            if holding.try_get_untracked() == Some(number) {
                holding.set(0);
                on_hold.run(());
            }
        });
    };
    let end = move || {
        // A button that is taken away while it has the focus is told that it lost it.
        if holding.try_get_untracked().is_some_and(|held| held != 0) {
            holding.set(0);
            on_let_go.run(());
        }
    };
    let is_key = |event: &KeyboardEvent| matches!(event.key().as_str(), " " | "Enter");

    view! {
        <button
            type="button"
            class="button hold"
            class:hold-held=move || holding.get() != 0
            aria-describedby=described_by
            on:pointerdown=move |event| {
                if event.button() == 0 {
                    begin();
                }
            }
            on:pointerup=move |_| end()
            on:pointerleave=move |_| end()
            on:pointercancel=move |_| end()
            on:contextmenu=move |event| event.prevent_default()
            on:keydown=move |event| {
                if is_key(&event) {
                    event.prevent_default();
                    begin();
                }
            }
            on:keyup=move |event| {
                if is_key(&event) {
                    event.prevent_default();
                    end();
                }
            }
            on:blur=move |_| end()
            on:click=move |_| {
                let was_by_hand = is_by_hand.get_value();
                is_by_hand.set_value(false);
                if !was_by_hand {
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
