//! Asks for everything about a car anew, because the owner wants to know whether it works.

use std::time::Duration;

use carport_domain::budget::Asker;
use carport_domain::ids::VehicleId;
use carport_domain::remote::Remote;
use leptos::prelude::*;

use super::refresh::refresh_for;
use crate::browser::clock;
use crate::context::Context;
use crate::state::{FullRead, Step, Vehicle};

/// How often it is looked whether a read that is already under way is over.
const LOOK: Duration = Duration::from_millis(200);

/// Reads profile, state, picture and charging settings; `vehicle.full_read` tells how it goes.
pub async fn read_fully(context: Context, id: VehicleId) {
    let Some(vehicle) = untrack(|| context.session.vehicle(&id)) else {
        return;
    };
    let is_running = |read: &Option<FullRead>| read.is_some_and(|read| !read.is_over);
    if vehicle.full_read.with_untracked(is_running) {
        return;
    }
    while vehicle.snapshot.with_untracked(Remote::is_loading) {
        clock::sleep(LOOK).await;
    }

    vehicle.full_read.set(Some(FullRead::default()));
    vehicle
        .charging
        .settings_asked
        .set_value(carport_domain::charging::Asked::default());
    refresh_for(context, id, Asker::Owner).await;

    let has_failed = vehicle
        .snapshot
        .with_untracked(|snapshot| snapshot.failure().is_some());
    let charging = charging_step(&vehicle);
    vehicle.full_read.update(|read| {
        let Some(read) = read else { return };
        read.charging = charging;
        read.is_over = true;
        // What was not come to, because a step before it failed.
        if has_failed {
            read.fail_the_rest();
        }
    });
}

/// The settings are asked for where the car has some.
fn charging_step(vehicle: &Vehicle) -> Step {
    let has_settings = vehicle.snapshot.with_untracked(|snapshot| {
        let capabilities = snapshot.value().map(|held| held.status.capabilities);
        capabilities.is_some_and(|offered| vehicle.charging.wants_settings(&offered))
    });
    let settings = vehicle.charging.settings.get_untracked();
    match settings {
        _ if !has_settings => Step::Skipped,
        Remote::Ready { .. } => Step::Done,
        _ => Step::Failed,
    }
}
