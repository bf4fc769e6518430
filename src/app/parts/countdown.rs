//! A few seconds in which something can still be stopped.

mod fuse;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use leptos::html::Button;
use leptos::prelude::*;

use self::fuse::Fuse;
use super::{Icon, IconName};
use crate::browser::clock::{self, Interval};
use crate::browser::keyboard;
use crate::browser::listener::Listener;

/// How often it is looked at.
const TICK: Duration = Duration::from_millis(100);
/// How many there have been: each needs an id of its own.
static COUNTDOWN_COUNT: AtomicUsize = AtomicUsize::new(0);

/// Runs down, and ends once: `on_over` at the end, `on_cancel` by the button or `Escape`, neither
/// when it is taken away. The button takes the focus, and is described by the sentence, so a screen
/// reader says it once.
#[component]
pub fn Countdown(
    /// How long.
    #[prop(default = 5)]
    seconds: u32,
    /// What will happen, as a sentence.
    #[prop(into)]
    label: Signal<String>,
    /// The word on the button that stops it.
    #[prop(into)]
    cancel: Signal<String>,
    /// Called when it was stopped.
    on_cancel: Callback<()>,
    /// Called when it is over.
    on_over: Callback<()>,
) -> impl IntoView {
    let number = COUNTDOWN_COUNT.fetch_add(1, Ordering::Relaxed);
    let label_id = format!("countdown-{number}");
    let length = Duration::from_secs(u64::from(seconds));
    let fuse = RwSignal::new(Fuse::lit(length, clock::now()));
    let running = StoredValue::new_local(None::<(Interval, Listener)>);
    // Whoever comes second finds nothing that runs.
    let end = move |then: Callback<()>| {
        let ended = running.try_update_value(Option::take).flatten();
        if ended.is_some() {
            then.run(());
        }
    };
    let tick = move || {
        let Some(seen) = fuse.try_update(|fuse| {
            *fuse = fuse.seen(clock::now());
            *fuse
        }) else {
            return;
        };
        if seen.left().is_zero() {
            end(on_over);
        }
    };
    let escape = move |key: &str| {
        let is_escape = key == "Escape";
        if is_escape {
            end(on_cancel);
        }
        is_escape
    };
    running.set_value(Some((clock::every(TICK, tick), keyboard::on_key(escape))));
    on_cleanup(move || running.set_value(None));
    let button = NodeRef::<Button>::new();
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            // Shown by a press, it is what the next press is for.
            let _ = button.focus();
        }
    });
    let left = Memo::new(move |_| fuse.with(|fuse| fuse.seconds()));

    view! {
        <div
            class="countdown"
            on:keydown=move |event| {
                // In a dialog, too, `Escape` stops this first.
                if escape(&event.key()) {
                    event.prevent_default();
                }
            }
        >
            <p class="countdown-label" id=label_id.clone()>
                {label}
            </p>
            <span class="countdown-seconds" aria-hidden="true">
                {left}
            </span>
            <div class="countdown-track" aria-hidden="true">
                <div
                    class="countdown-bar"
                    style:scale=move || format!("{:.3} 1", fuse.with(|fuse| fuse.share()))
                ></div>
            </div>
            <button
                type="button"
                class="button countdown-cancel"
                node_ref=button
                aria-describedby=label_id
                on:click=move |_| end(on_cancel)
            >
                <Icon name=IconName::X />
                <span>{cancel}</span>
            </button>
        </div>
    }
}
