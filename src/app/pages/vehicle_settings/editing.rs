//! What the sections share: each change is kept at once, and said.

use carport_domain::ids::VehicleId;
use carport_domain::vehicle::preferences::VehiclePreferences;
use leptos::prelude::*;

use crate::browser::spawn;
use crate::context::{Context, words};
use crate::state::Vehicle;
use crate::tasks;

/// Changes one car.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    context: Context,
    id: StoredValue<VehicleId>,
    preferences: Memo<VehiclePreferences>,
    is_saved: RwSignal<bool>,
}

impl Editing {
    /// The editing of one section; what it says stands in that section.
    pub(super) fn here(vehicle: &Vehicle) -> Self {
        let of_memo = vehicle.clone();
        Self {
            context: Context::here(),
            id: StoredValue::new(vehicle.id.clone()),
            preferences: Memo::new(move |_| of_memo.preferences()),
            is_saved: RwSignal::new(false),
        }
    }

    /// One of the choices, tracked.
    pub(super) fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        pick: fn(&VehiclePreferences) -> T,
    ) -> Signal<T> {
        Signal::derive(move || self.preferences.with(pick))
    }

    /// Keeps a change.
    pub(super) fn change(self, change: impl FnOnce(&mut VehiclePreferences) + 'static) {
        let id = self.id.get_value();
        spawn::spawn(async move {
            let change = |record: &mut carport_client::records::VehicleRecord| {
                change(&mut record.preferences);
            };
            tasks::change_vehicle(self.context, id, change).await;
            // The page may have gone meanwhile.
            self.is_saved.try_set(true);
        });
    }

    /// The car's id.
    pub(super) fn id(self) -> VehicleId {
        self.id.get_value()
    }

    /// What a section says after a change.
    pub(super) fn said(self) -> &'static str {
        if self.is_saved.get() {
            words().vehicle_settings.saved
        } else {
            ""
        }
    }
}

/// A section's heading, with what it says after a change.
#[component]
pub(super) fn SectionHead(title: fn() -> &'static str, editing: Editing) -> impl IntoView {
    view! {
        <div class="section-head">
            <h2>{title}</h2>
            <p class="section-said" role="status">
                {move || editing.said()}
            </p>
        </div>
    }
}
