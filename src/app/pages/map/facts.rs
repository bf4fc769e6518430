//! What is known of the car and its places, gathered for the view models.

use carport_domain::place::{Parked, Place, Presence, Track, Validity, homes};
use carport_domain::units::Percent;
use carport_domain::vehicle::Status;
use carport_present::dashboard::{dashboard, provisional_name};
use carport_present::locale::Locale;
use carport_present::map::{FoundAt, Jump, MapFacts, SinceParked};
use leptos::prelude::*;

use super::desk::MapDesk;

impl MapDesk {
    /// Shows something of the car as it stands; tracks everything that it is made of.
    pub(super) fn show<T>(&self, view_model: impl FnOnce(&MapFacts<'_>, &dyn Locale) -> T) -> T {
        let (context, vehicle) = (self.context, &self.vehicle);
        let name = context.show(vehicle, dashboard).map(|card| card.name);
        let name = name.unwrap_or_else(|| {
            provisional_name(vehicle.name().as_deref(), vehicle.brand, &vehicle.vin)
        });
        let snapshot = vehicle.snapshot.get();
        let status = snapshot.value().map(|held| &held.status);
        let kept = vehicle.kept_position.get();
        let track = vehicle.track.get();
        let jump = track.as_deref().and_then(|track| jump(track, status));
        let found = vehicle.commands.fix.get();
        let parked = vehicle.parked.get();
        let places = self.places();
        let position = status.and_then(|status| status.position.as_ref());
        let home = homes::nearest(&places, position.map(|position| position.coordinates));
        // A home that is being drawn is judged as it stands; what the past says, it says of the old.
        let presence = if self.draft.with(Option::is_some) {
            Presence::new(home.map(Place::border).as_ref(), position)
        } else {
            let judged = context.presence_of(vehicle);
            judged.unwrap_or(Presence::PositionUnknown)
        };
        let facts = MapFacts {
            status,
            kept_position: kept.as_ref(),
            jump,
            found: found.as_ref().map(|fix| FoundAt {
                position: &fix.position,
                found_at: fix.found_at,
            }),
            places: &places,
            home,
            presence,
            parked: parked.as_ref(),
            since_parked: since_parked(parked.as_ref(), status, track.as_deref()),
            device: self.device.get(),
            reach_share: self.shows_reach.get().then(|| {
                let percent = context.preferences.reach_percent.get();
                Percent(f64::from(percent.get()))
            }),
            units: context.preferences.units.get(),
            ..MapFacts::new(&name, context.session.now.get())
        };
        view_model(&facts, &*context.locale())
    }
}

/// The newest position, if no car could have driven to it. Only what the car says now can be told
/// of as new.
fn jump<'a>(track: &'a Track, status: Option<&Status>) -> Option<Jump<'a>> {
    let last = track.fixes().len().checked_sub(1)?;
    let fix = track.fixes().get(last).filter(|_| track.is_jump(last))?;
    let is_now = status?.last_seen_at == Some(fix.measured_at);
    let before = track.at(fix.measured_at).filter(|_| is_now)?;

    Some(Jump { fix, before })
}

/// The odometer at the time of the note is that of the last position before it.
fn since_parked(
    parked: Option<&Parked>,
    status: Option<&Status>,
    track: Option<&Track>,
) -> SinceParked {
    let known = || {
        let then = track?.at(parked?.noted_at)?.odometer;
        Some(Validity::of_place(then, status?.odometer))
    };
    match known() {
        Some(Validity::Disproved) => SinceParked::Moved,
        Some(Validity::Holds) => SinceParked::Same,
        Some(Validity::Unproven) | None => SinceParked::Unknown,
    }
}
