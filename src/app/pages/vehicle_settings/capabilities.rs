//! What the car can do, and why not what it cannot.

use carport_domain::failure::Failure;
use carport_present::vehicle_settings::{Standing, capability_rows};
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::Rows;
use crate::state::{Source, Vehicle};

/// The list.
#[component]
pub(super) fn CapabilitiesSection(vehicle: Vehicle) -> impl IntoView {
    let session = Context::here().session;
    let account = vehicle.account.clone();
    let standing = Memo::new(move |_| match session.account(&account) {
        Some(account) if account.source == Source::Import => Standing::Files,
        Some(account) if account.failure.with(|f| *f == Some(Failure::Blocked)) => {
            Standing::Blocked
        }
        _ => Standing::Open,
    });
    let rows = Signal::derive(move || {
        let capabilities = vehicle
            .snapshot
            .with(|snapshot| snapshot.value().map(|held| held.status.capabilities));
        capability_rows(
            capabilities.as_ref(),
            standing.get(),
            &words().vehicle_settings,
        )
    });

    view! {
        <section class="tile settings-section">
            <h2>{move || words().vehicle_settings.capabilities}</h2>
            <p class="tile-detail">{move || words().vehicle_settings.capabilities_text}</p>
            <Rows rows=rows />
        </section>
    }
}
