//! Something held for one second, with a key or a finger: what a button for risky things is made
//! of.

use std::time::Duration;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::browser::{clock, spawn};

/// How long it is held.
const HOLD: Duration = Duration::from_secs(1);

/// One button's holding. Handles are copied; all of them are the same holding.
#[derive(Clone, Copy)]
pub(super) struct Holding {
    /// Each holding has a number, so that an old timer ends nothing new; 0 is none.
    number: RwSignal<u32>,
    count: StoredValue<u32>,
    is_disabled: Signal<bool>,
    on_held: Callback<()>,
    on_let_go: Callback<()>,
}

impl Holding {
    /// Calls `on_held` after one second, `on_let_go` if it ends before.
    pub(super) fn new(
        is_disabled: Signal<bool>,
        on_held: Callback<()>,
        on_let_go: Callback<()>,
    ) -> Self {
        Self {
            number: RwSignal::new(0),
            count: StoredValue::new(0),
            is_disabled,
            on_held,
            on_let_go,
        }
    }

    /// Whether it is being held.
    pub(super) fn is_held(self) -> bool {
        self.number.get() != 0
    }

    /// Begins, unless it is held already.
    pub(super) fn begin(self) {
        if self.number.get_untracked() != 0 || self.is_disabled.get_untracked() {
            return;
        }
        self.count.update_value(|count| *count += 1);
        let number = self.count.get_value();
        self.number.set(number);
        spawn::spawn(async move {
            clock::sleep(HOLD).await;
            if self.number.try_get_untracked() != Some(number) {
                return;
            }
            self.number.set(0);
            if !self.is_disabled.get_untracked() {
                self.on_held.run(());
            }
        });
    }

    /// Lets go.
    pub(super) fn end(self) {
        if self.forget() {
            self.on_let_go.run(());
        }
    }

    /// Ends without a word; tells whether it was held.
    pub(super) fn forget(self) -> bool {
        // A button that is taken away while it has the focus is told that it lost it.
        let was_held = self
            .number
            .try_get_untracked()
            .is_some_and(|held| held != 0);
        if was_held {
            self.number.set(0);
        }
        was_held
    }

    /// A key that went down; one that repeats itself is still the same press.
    pub(super) fn key_down(self, event: &KeyboardEvent) {
        if is_key(event) {
            event.prevent_default();
            if !event.repeat() {
                self.begin();
            }
        }
    }

    /// A key that came up.
    pub(super) fn key_up(self, event: &KeyboardEvent) {
        if is_key(event) {
            event.prevent_default();
            self.end();
        }
    }
}

/// Whether a click came from neither a pointer nor a key, as assistive technology makes it; those
/// of keys are prevented.
pub(super) fn is_bare_press(event: &MouseEvent) -> bool {
    event.detail() == 0
}

fn is_key(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), " " | "Enter")
}
