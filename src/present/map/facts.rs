//! What is known when the map is drawn.

use core::time::Duration;

use carport_domain::place::zones::{Shown, shown};
use carport_domain::place::{
    Coordinates, Fix, KeptPosition, Parked, Place, PlaceKind, Position, Presence, Validity,
};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;
use carport_domain::units::{Degrees, Percent};
use carport_domain::vehicle::Status;

use crate::format::relative_age;
use crate::locale::Locale;
use crate::words::{PlaceKinds, words};

/// By then a car that a search has found has been driven.
const FOUND_HOLDS: Duration = Duration::from_hours(24);

/// What the map knows about one car.
#[derive(Clone, Copy, Debug)]
pub struct MapFacts<'a> {
    /// What it is called.
    pub car_name: &'a str,
    /// What it last said; `None` when nothing has come yet.
    pub status: Option<&'a Status>,
    /// The last position of an earlier answer, for an answer without one.
    pub kept_position: Option<&'a KeptPosition>,
    /// That the newest position is one that no car could have driven to.
    pub jump: Option<Jump<'a>>,
    /// Where the last search has found it.
    pub found: Option<FoundAt<'a>>,
    /// All places of the owner's.
    pub places: &'a [Place],
    /// The home that its distance is told from.
    pub home: Option<&'a Place>,
    /// Whether it is there, as judged.
    pub presence: Presence,
    /// The owner's note of where it is parked.
    pub parked: Option<&'a Parked>,
    /// What is known about it since that note.
    pub since_parked: SinceParked,
    /// Where this device is, once its owner asked for it.
    pub device: Option<Coordinates>,
    /// How much of the range the reach circle shows; `None` shows none.
    pub reach_share: Option<Percent>,
    /// Now.
    pub now: UnixMillis,
    /// What the owner reads in.
    pub units: Units,
}

/// A newest position that was not believed, and the one before it.
#[derive(Clone, Copy, Debug)]
pub struct Jump<'a> {
    /// Where the car cannot have been.
    pub fix: &'a Fix,
    /// The last position that was believed.
    pub before: &'a Fix,
}

/// Where a search has found the car.
#[derive(Clone, Copy, Debug)]
pub struct FoundAt<'a> {
    /// Where.
    pub position: &'a Position,
    /// When the answer came, by this device's clock.
    pub found_at: UnixMillis,
}

/// What the odometer says about the time since a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SinceParked {
    /// The car has been driven.
    Moved,
    /// It has not.
    Same,
    /// Nobody can tell.
    #[default]
    Unknown,
}

/// How far a position can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It came with the newest answer.
    Current,
    /// It is from an earlier answer, and the odometer proves that it holds.
    Kept,
    /// It is from an earlier answer, and the odometer proves that it does not hold.
    Outdated,
    /// It is from an earlier answer, and nobody can tell.
    Unproven,
    /// It is the one before a jump.
    BeforeJump,
}

/// Where the car was last seen.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) coordinates: Coordinates,
    pub(super) heading: Option<Degrees>,
    pub(super) address: Option<&'a str>,
    pub(super) measured_at: Option<UnixMillis>,
    pub(super) standing: Standing,
}

impl<'a> Seen<'a> {
    fn new(position: &'a Position, measured_at: Option<UnixMillis>, standing: Standing) -> Self {
        Self {
            coordinates: position.coordinates,
            heading: position.heading,
            address: position.address.as_deref(),
            measured_at,
            standing,
        }
    }

    /// Whether the car may be taken to be there.
    pub(super) const fn holds(&self) -> bool {
        matches!(self.standing, Standing::Current | Standing::Kept)
    }
}

impl<'a> MapFacts<'a> {
    /// A car of which nothing is known. What is known is filled in:
    /// `MapFacts { status, ..MapFacts::new(name, now) }`, so that a new fact breaks nobody.
    pub fn new(car_name: &'a str, now: UnixMillis) -> Self {
        Self {
            car_name,
            status: None,
            kept_position: None,
            jump: None,
            found: None,
            places: &[],
            home: None,
            presence: Presence::HomeNotSet,
            parked: None,
            since_parked: SinceParked::Unknown,
            device: None,
            reach_share: None,
            now,
            units: Units::default(),
        }
    }

    /// The best that is known of where the car is, and how good that is.
    pub(super) fn seen(&self) -> Option<Seen<'a>> {
        let status = self.status?;
        if let Some(Jump { before, .. }) = self.jump {
            return Some(Seen {
                coordinates: before.coordinates,
                heading: before.heading,
                address: before.address.as_deref(),
                measured_at: Some(before.measured_at),
                standing: Standing::BeforeJump,
            });
        }
        if let Some(position) = &status.position {
            return Some(Seen::new(position, status.last_seen_at, Standing::Current));
        }
        // An owner who switched reporting off in the car does not want to see it.
        let kept = self
            .kept_position
            .filter(|_| status.is_private != Some(true))?;
        let standing = match kept.validity(status.odometer) {
            Validity::Holds => Standing::Kept,
            Validity::Disproved => Standing::Outdated,
            Validity::Unproven => Standing::Unproven,
        };
        Some(Seen::new(&kept.position, kept.measured_at, standing))
    }

    /// The search of the last day that is newer than what the car said.
    pub(super) fn found_lately(&self) -> Option<FoundAt<'a>> {
        let said_at = self.seen().and_then(|seen| seen.measured_at);
        self.found.filter(|found| {
            found.found_at.age(self.now) < FOUND_HOLDS
                && said_at.is_none_or(|said_at| found.found_at > said_at)
        })
    }

    /// The privacy zone that a position is in.
    pub(super) fn zone(&self, coordinates: Coordinates) -> Option<&'a Place> {
        zone_of(coordinates, self.places)
    }

    /// Where a position is drawn, and what it may be told apart from: the middle of its zone.
    pub(super) fn drawn_at(&self, coordinates: Coordinates) -> Coordinates {
        self.zone(coordinates)
            .map_or(coordinates, |zone| zone.center)
    }

    pub(super) fn age_text(&self, at: UnixMillis, locale: &dyn Locale) -> String {
        relative_age(at.age(self.now), locale)
    }
}

/// The privacy zone that a position is in, which then stands for it.
pub fn zone_of(coordinates: Coordinates, places: &[Place]) -> Option<&Place> {
    match shown(coordinates, places) {
        Shown::Exact(_) => None,
        Shown::Zone(zone) => Some(zone),
    }
}

/// What a place is called: by its owner, else by its kind.
pub fn place_name(place: &Place, locale: &dyn Locale) -> String {
    let kinds = &words(locale.language()).map.kinds;
    let own = place.name.as_deref().map(str::trim);
    own.filter(|name| !name.is_empty())
        .unwrap_or_else(|| kind_name(place.kind, kinds))
        .to_owned()
}

/// The word for a kind of place.
pub const fn kind_name(kind: PlaceKind, words: &PlaceKinds) -> &'static str {
    match kind {
        PlaceKind::Home => words.home,
        PlaceKind::Work => words.work,
        PlaceKind::Other => words.other,
    }
}

/// An address that says something, of a position outside of every privacy zone.
pub(super) fn address_of(address: Option<&str>) -> Option<String> {
    let address = address?.trim();
    (!address.is_empty()).then(|| address.to_owned())
}

/// Where the car's nose points, where that may be told.
pub(super) fn heading_of(seen: &Seen<'_>, zone: Option<&Place>) -> Option<Degrees> {
    seen.heading.filter(|_| zone.is_none())
}
