//! Pointers that take a handle, pull it and let it go.

use leptos::ev::PointerEvent;
use leptos::html::{Button, Div};
use leptos::prelude::*;

use super::grip::Grip;
use crate::browser::touch;
use crate::parts::holding::Holding;

/// The handle, and the pointer that has it.
#[derive(Clone, Copy)]
pub(super) struct Pulling {
    pub(super) lane: NodeRef<Div>,
    pub(super) handle: NodeRef<Button>,
    grip: StoredValue<Option<Grip>>,
    /// How far the handle is; none while nobody has it.
    pub(super) share: RwSignal<Option<f64>>,
    /// A pointer that holds the handle and does not move.
    still: Holding,
    is_disabled: Signal<bool>,
    on_fire: Callback<()>,
    on_let_go: Callback<()>,
}

impl Pulling {
    pub(super) fn new(
        is_disabled: Signal<bool>,
        on_fire: Callback<()>,
        on_let_go: Callback<()>,
        on_press: Callback<()>,
    ) -> Self {
        let grip = StoredValue::new(None);
        let share = RwSignal::new(None);
        let ask = Callback::new(move |()| {
            grip.set_value(None);
            share.set(None);
            on_press.run(());
        });
        let pulling = Self {
            lane: NodeRef::new(),
            handle: NodeRef::new(),
            grip,
            share,
            still: Holding::new(is_disabled, ask, Callback::new(|()| ())),
            is_disabled,
            on_fire,
            on_let_go,
        };
        // A second finger, wherever it comes down, was not meant.
        let others = touch::on_pointer_down(move |pointer| {
            let is_other = |grip: Grip| grip.pointer != pointer;
            if pulling.grip.get_value().is_some_and(is_other) {
                pulling.lose();
            }
        });
        let others = StoredValue::new_local(Some(others));
        on_cleanup(move || others.set_value(None));
        pulling
    }

    pub(super) fn take(self, event: &PointerEvent) {
        let (Some(lane), Some(handle)) = (self.lane.get_untracked(), self.handle.get_untracked())
        else {
            return;
        };
        let is_first = event.is_primary() && event.button() == 0;
        if !is_first || self.is_disabled.get_untracked() || self.grip.get_value().is_some() {
            return;
        }
        // A pointer that cannot be captured has left already.
        let _ = handle.set_pointer_capture(event.pointer_id());
        let room = f64::from(lane.client_width() - handle.offset_width());
        let grip = Grip::new(event.pointer_id(), f64::from(event.client_x()), room);
        self.grip.set_value(Some(grip));
        self.share.set(Some(0.0));
        self.still.begin();
    }

    pub(super) fn pull(self, event: &PointerEvent) {
        let Some(grip) = self.held_by(event) else {
            return;
        };
        let x = f64::from(event.client_x());
        if grip.is_pulled(x) {
            self.still.forget();
        }
        self.share.set(Some(grip.share(x)));
    }

    pub(super) fn release(self, event: &PointerEvent) {
        let Some(grip) = self.held_by(event) else {
            return;
        };
        let is_enough = grip.is_enough(f64::from(event.client_x()));
        if is_enough && !self.is_disabled.get_untracked() {
            self.forget();
            self.on_fire.run(());
        } else {
            self.lose();
        }
    }

    /// The track was pressed beside the handle.
    pub(super) fn miss(self) {
        if !self.is_disabled.get_untracked() {
            self.on_let_go.run(());
        }
    }

    /// Takes the handle away from whoever has it; it did nothing.
    pub(super) fn lose(self) {
        if self.forget() {
            self.on_let_go.run(());
        }
    }

    fn forget(self) -> bool {
        self.still.forget();
        let had_grip = self.grip.try_update_value(Option::take).flatten();
        if had_grip.is_some() {
            self.share.set(None);
        }
        had_grip.is_some()
    }

    fn held_by(self, event: &PointerEvent) -> Option<Grip> {
        let grip = self.grip.get_value()?;
        (grip.pointer == event.pointer_id()).then_some(grip)
    }
}
