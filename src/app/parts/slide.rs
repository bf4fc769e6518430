//! A handle that is pulled along a track, for what a tap must never do.

mod grip;
mod pulling;

use leptos::prelude::*;

use self::pulling::Pulling;
use super::holding::{Holding, is_bare_press};
use super::{Icon, IconName};

/// Acts when the handle was pulled to the end of the track and let go there, or when Space or Enter
/// was held for one second. A tap, a key press and a short pull do nothing but call `on_let_go`.
/// Whoever can do neither, and presses it with assistive technology or holds it still for one
/// second, is asked by `on_press`.
#[component]
pub fn Slide(
    /// What it does, as in "Slide to unlock".
    #[prop(into)]
    label: Signal<String>,
    /// The icon on the handle.
    #[prop(into)]
    icon: Signal<IconName>,
    /// Id of the text that says how it is done.
    described_by: &'static str,
    /// Called when it was done.
    on_fire: Callback<()>,
    /// Called when it was let go before; a live region of the page then says how it is done.
    on_let_go: Callback<()>,
    /// Called when it is to be asked about in two steps instead.
    on_press: Callback<()>,
    /// Whether it does nothing for now.
    #[prop(into, optional)]
    is_disabled: Signal<bool>,
) -> impl IntoView {
    let holding = Holding::new(is_disabled, on_fire, on_let_go);
    let pulling = Pulling::new(is_disabled, on_fire, on_let_go, on_press);
    let share = move || {
        if holding.is_held() {
            1.0
        } else {
            pulling.share.get().unwrap_or(0.0)
        }
    };

    view! {
        <div
            class="slide"
            class:slide-held=move || holding.is_held()
            class:slide-pulled=move || pulling.share.with(Option::is_some)
            class:slide-disabled=move || is_disabled.get()
            style=("--slid", move || format!("{:.4}", share()))
        >
            // Pressed beside the handle, it says how it is done.
            <span class="slide-label" aria-hidden="true" on:click=move |_| pulling.miss()>
                {label}
                <Icon name=IconName::ChevronsRight class="slide-way" />
            </span>
            <div class="slide-lane" node_ref=pulling.lane>
                <span class="slide-fill" aria-hidden="true"></span>
                <button
                    type="button"
                    class="slide-handle"
                    node_ref=pulling.handle
                    aria-label=move || label.get()
                    aria-describedby=described_by
                    aria-disabled=move || is_disabled.get().then_some("true")
                    on:pointerdown=move |event| pulling.take(&event)
                    on:pointermove=move |event| pulling.pull(&event)
                    on:pointerup=move |event| pulling.release(&event)
                    on:pointercancel=move |_| pulling.lose()
                    on:lostpointercapture=move |_| pulling.lose()
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
                    <Icon name=icon />
                </button>
            </div>
        </div>
    }
}
