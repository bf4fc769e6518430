//! The first screen of one car.

mod alerts;
mod care;
mod charging;
mod energy;
mod freshness;
mod identity;
mod month;
mod presence;
mod readings;
mod security;
mod sentence;
#[cfg(test)]
mod tests;
mod tires;
mod values;

use carport_domain::place::{Home, KeptPosition, Place, Presence, Track};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;
use carport_domain::vehicle::profile::Profile;
use carport_domain::vehicle::{Status, SteeringSide};

use crate::locale::Locale;
use crate::map::Strip;
use crate::notice::Tone;
use crate::reading::{Origin, ReadingCard, ReadingKey};
use crate::words::{Words, words};

pub use alerts::{AlertLine, AlertStrip, Target, alerts};
pub(crate) use care::month_name;
pub use care::{
    CareCard, FoldedMessages, MessageGroup, MessageLine, MessageList, ServiceLine, care,
    service_lines,
};
pub use charging::{ChargingCard, PlanCard, charging, departure_plan};
pub(crate) use identity::brand_name;
pub use identity::provisional_name;
pub use month::{MonthCard, MonthFigures, MonthMessage, SessionLine, month};
pub use presence::presence;
pub(crate) use sentence::Length;
pub(crate) use tires::judged_tone;
pub use tires::{TiresCard, WheelLine, tires};
pub use values::{all_values, matching, value};

/// What is known when the screen is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Who the car is.
    pub profile: &'a Profile,
    /// What it last said; `None` when nothing has come yet.
    pub status: Option<&'a Status>,
    /// The owner's name for it.
    pub name: Option<&'a str>,
    /// Where home is.
    pub home: Option<&'a Home>,
    /// When we last received an answer about it.
    pub fetched_at: Option<UnixMillis>,
    /// Now.
    pub now: UnixMillis,
    /// What the owner reads in.
    pub units: Units,
    /// Where the values come from.
    pub origin: Origin,
    /// Where the driver sits, when the owner knows better than the car.
    pub steering: Option<SteeringSide>,
    /// The last position of an earlier answer, for an answer without one.
    pub kept_position: Option<&'a KeptPosition>,
    /// Where it was before, where that is loaded: it decides at the border of home.
    pub earlier: Option<&'a Track>,
    /// The owner's places: inside a privacy zone only its name is shown.
    pub places: &'a [Place],
}

impl<'a> Facts<'a> {
    /// A car of which only the profile is known, in metric units. What else is known is filled in:
    /// `Facts { status, ..Facts::new(profile, now) }`, so that a new fact breaks nobody.
    pub fn new(profile: &'a Profile, now: UnixMillis) -> Self {
        Self {
            profile,
            status: None,
            name: None,
            home: None,
            fetched_at: None,
            now,
            units: Units::default(),
            origin: Origin::default(),
            steering: None,
            kept_position: None,
            earlier: None,
            places: &[],
        }
    }
}

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct DashboardCard {
    /// The owner's name for the car, else its model, else its brand.
    pub name: String,
    /// Model, year and drive train, as far as they are known and not said in `name`.
    pub subtitle: String,
    /// The state in plain words; the whole dashboard can be understood from it.
    pub sentence: String,
    /// How old all this is.
    pub freshness: FreshnessChip,
    /// Lock, doors, windows.
    pub security: SecurityCard,
    /// One for the battery, one for the tank, as the car has them; never empty: a car whose
    /// drive train is unknown shows what exists, or one card that says nothing is known.
    pub energy: Vec<EnergyCard>,
    /// The range on everything the car carries, for cars with battery and tank.
    pub total_range: Option<ReadingCard>,
    /// The odometer.
    pub odometer: ReadingCard,
    /// Home or away.
    pub presence: PresenceCard,
    /// The clocks: when the car last spoke, when we last checked.
    pub clocks: Vec<ReadingCard>,
}

/// How fresh the car's last word is (product brief 5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Freshness {
    /// Recent.
    Fresh,
    /// Getting old.
    Aging,
    /// Old.
    Old,
    /// Too old to rely on.
    Stale,
    /// The car never spoke.
    Never,
}

/// The chip over the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct FreshnessChip {
    /// Decides color and shape of the dot.
    pub class: Freshness,
    /// `12 min ago`.
    pub text: String,
    /// The whole story for a screen reader and on focus: class in words, absolute time.
    pub detail: String,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What.
    pub label: String,
    /// How it is.
    pub value: String,
    /// How that is to be taken.
    pub tone: Tone,
}

/// Lock, doors, windows, lids.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityCard {
    /// The worst of lock and openings.
    pub tone: Tone,
    /// `Locked and secured`, `Unlocked`, `Unknown`.
    pub lock: ReadingCard,
    /// `Everything is closed`, `Left front door open`, …
    pub closure: ReadingCard,
    /// Every part by name, the ones the car does not have left out.
    pub parts: Vec<ReadingCard>,
}

/// Which store of energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnergyKind {
    /// The battery that is plugged in.
    Battery,
    /// The tank.
    Fuel,
}

/// Battery or tank.
#[derive(Clone, Debug, PartialEq)]
pub struct EnergyCard {
    /// Which.
    pub kind: EnergyKind,
    /// `State of charge`, `Fuel level`.
    pub label: String,
    /// How full, 0 to 100, for the ring; `None` draws an empty, dashed ring.
    pub level_percent: Option<f64>,
    /// Where charging will stop, 0 to 100, for the tick on the ring.
    pub target_percent: Option<f64>,
    /// The level as a figure: `71` `%`, `38` `L`, or the word for its absence.
    pub level: ReadingCard,
    /// The range on it.
    pub range: ReadingCard,
    /// Whether current flows, for the moving ring.
    pub is_charging: bool,
    /// Charging state, end with a date word, target, plug: as far as they are known.
    pub details: Vec<ReadingCard>,
}

/// Home or away.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceCard {
    /// Whether it is home, away or unknown.
    pub state: PresenceState,
    /// `At home`, `Away`, `Unknown`, `Home is not set`.
    pub title: String,
    /// The distance, or the sentence that says why there is none.
    pub detail: String,
    /// The vendor's text for the place.
    pub address: Option<String>,
    /// Home and car on a small map; `None` where there is nothing to draw.
    pub strip: Option<Strip>,
    /// Presence itself, then distance, coordinates, heading and address.
    pub readings: Vec<ReadingCard>,
}

/// For the icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresenceState {
    /// Home.
    Home,
    /// Away.
    Away,
    /// The car did not say.
    Unknown,
    /// The owner did not say.
    HomeNotSet,
}

/// Draws the first screen of one car, from whatever is known of it.
pub fn dashboard(facts: Facts<'_>, locale: &dyn Locale) -> DashboardCard {
    let view = View::new(facts, locale);

    DashboardCard {
        name: view.name(),
        subtitle: view.subtitle(),
        sentence: view.sentence(Length::Full),
        freshness: view.chip(),
        security: view.security(),
        energy: view.energy(),
        total_range: view.total_range(),
        odometer: view.value(ReadingKey::Odometer),
        presence: view.presence_card(),
        clocks: view.clocks(),
    }
}

/// The facts with everything that each part of the screen needs to read them.
pub(crate) struct View<'a> {
    facts: Facts<'a>,
    locale: &'a dyn Locale,
    words: &'static Words,
    freshness: Freshness,
    presence: Presence,
}

impl<'a> View<'a> {
    pub(crate) fn new(facts: Facts<'a>, locale: &'a dyn Locale) -> Self {
        Self {
            facts,
            locale,
            words: words(locale.language()),
            freshness: freshness::of_car(facts.status, facts.now),
            presence: presence(&facts),
        }
    }

    pub(crate) const fn words(&self) -> &'static Words {
        self.words
    }

    pub(crate) const fn locale(&self) -> &'a dyn Locale {
        self.locale
    }

    /// The word for a missing value: nothing came yet, or something came without it.
    pub(crate) fn absent(&self) -> &'static str {
        match self.facts.status {
            None => self.words.dashboard.not_received,
            Some(_) => self.words.dashboard.unknown,
        }
    }

    /// Takes the reassurance out of a tone when the car's last word is too old to rely on.
    pub(crate) fn by_age(&self, tone: Tone) -> Tone {
        match (tone, self.freshness) {
            (Tone::Good, Freshness::Stale | Freshness::Never) => Tone::Neutral,
            _ => tone,
        }
    }
}
