//! What follows from what the car said and what its owner says, reckoned anew when one of the two
//! changes.

use std::sync::Arc;

use carport_domain::history::charges::{self, Charge};
use carport_domain::history::consumption::{self, ElectricConsumption, FuelConsumption};
use carport_domain::history::health;
use carport_domain::history::refuels::{self, Refuel};
use carport_domain::history::trips::edits::{Applied, TripEdits};
use carport_domain::history::trips::{self, Trip};
use carport_domain::history::whereabouts::{Whereabouts, learn_from_names};
use carport_domain::place::{Place, Track};
use carport_domain::units::KilowattHours;
use leptos::prelude::*;

use crate::context::Context;
use crate::state::Vehicle;
use crate::tasks::PastRead;

/// What follows from what the car said, whatever period is shown.
#[derive(Clone, Debug)]
pub(super) struct Reckoned {
    /// All charges, the vendor's and those found in the readings, in the order of time.
    pub(super) charges: Vec<Charge>,
    /// Where each of them was.
    pub(super) whereabouts: Vec<Whereabouts>,
    /// All refuels.
    pub(super) refuels: Vec<Refuel>,
    /// All windows of electric consumption.
    pub(super) electric: Vec<ElectricConsumption>,
    /// All windows of fuel consumption.
    pub(super) fuel: Vec<FuelConsumption>,
    /// All trips that the odometer proves, before their owner says anything about them.
    pub(super) trips: Vec<Trip>,
}

impl Reckoned {
    fn of(read: &PastRead, track: Option<&Track>, places: &[Place]) -> Self {
        let lines = &read.past.lines;
        let nowhere = Track::default();
        let track = track.unwrap_or(&nowhere);
        let told = charges::join(&read.sessions, charges::find(lines, None));
        let capacity = capacity(&told);
        let charges = match capacity {
            Some(_) => charges::join(&read.sessions, charges::find(lines, capacity)),
            None => told,
        };
        let mut whereabouts: Vec<_> = charges
            .iter()
            .map(|charge| Whereabouts::of_charge(charge, track, places))
            .collect();
        learn_from_names(&charges, &mut whereabouts);
        let refuels = refuels::find(lines);
        Self {
            electric: consumption::electric(&charges, lines, capacity),
            fuel: consumption::fuel(&refuels, None),
            trips: trips::find(lines, track, places),
            whereabouts,
            charges,
            refuels,
        }
    }
}

/// So many sessions of the vendor's tell how much a percent of the battery is worth.
const ENOUGH_SESSIONS: usize = 3;

/// What the battery holds, as the vendor's sessions prove: charges that only the readings tell are
/// estimated with it.
fn capacity(told: &[Charge]) -> Option<KilowattHours> {
    let health = health::health(&health::estimates(told), None)?;
    (health.estimates >= ENOUGH_SESSIONS).then_some(health.median)
}

/// Reckons anew when something is read, a place changes, or the track comes.
pub(super) fn reckon(
    context: Context,
    vehicle: &Vehicle,
    read: RwSignal<Option<Arc<PastRead>>>,
) -> Memo<Option<Arc<Reckoned>>> {
    let vehicle = vehicle.clone();
    Memo::new_with_compare(
        move |_| {
            let read = read.get()?;
            let track = vehicle.track.get();
            let places = context.places_of(&vehicle);
            Some(Arc::new(Reckoned::of(&read, track.as_deref(), &places)))
        },
        |old, new| match (old.and_then(Option::as_ref), new.and_then(Option::as_ref)) {
            (Some(old), Some(new)) => !Arc::ptr_eq(old, new),
            (old, new) => old.is_some() != new.is_some(),
        },
    )
}

/// Lays what the owner says over the trips, whenever it changes; nothing else is reckoned anew.
pub(super) fn lay_edits(
    reckoned: Memo<Option<Arc<Reckoned>>>,
    edits: RwSignal<Arc<TripEdits>>,
) -> Memo<Option<Arc<Applied>>> {
    Memo::new(move |_| {
        let trips = reckoned.with(|reckoned| Some(reckoned.as_ref()?.trips.clone()))?;
        Some(Arc::new(edits.with(|edits| edits.apply(trips))))
    })
}
