//! One value as an owner reads it: never alone, always with its age, its origin, or the reason why
//! there is none.

use carport_domain::vehicle::openings::{Corner, Part};

use crate::dashboard::{Freshness, Row};
use crate::notice::Tone;

/// A value that can be shown, opened and explained.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingCard {
    /// Which value; it stays the same when the value changes.
    pub key: ReadingKey,
    /// What it is.
    pub label: String,
    /// The number or the words; where there is no value, the word that says why.
    pub value: String,
    /// The unit; `None` for words.
    pub unit: Option<String>,
    /// Why there is no value; `None` when there is one.
    pub absence: Option<Absence>,
    /// How it is to be taken.
    pub tone: Tone,
    /// How fresh it is; `None` for what does not age.
    pub freshness: Option<Freshness>,
    /// `12 min ago` once it is no longer fresh, or that a newer reading proved it wrong.
    pub age: Option<String>,
    /// When the car said so, by its day.
    pub instant: Option<String>,
    /// The mark beside the value; none for what was measured or reported.
    pub mark: Option<QualityMark>,
    /// The whole story: times, source, quality, rule, code.
    pub details: Vec<Row>,
}

impl ReadingCard {
    /// Number and unit in one text that does not break, or the words.
    pub fn text(&self) -> String {
        match &self.unit {
            Some(unit) => format!("{}\u{a0}{unit}", self.value),
            None => self.value.clone(),
        }
    }

    /// Whether there is a value.
    pub const fn is_known(&self) -> bool {
        self.absence.is_none()
    }
}

/// Why there is no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The car may have it, but said nothing.
    Unknown,
    /// The car has no such part.
    NotFitted,
    /// The source is connected, and nothing has come yet.
    NotReceived,
    /// The owner has not said it.
    NotSet,
    /// There is none right now: no end of charging while nothing charges.
    NotNow,
    /// The car said something that nobody has taught us. The vendor's code, as it came.
    Unrecognized(String),
}

/// How a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// A sensor measured it.
    Measured,
    /// The car or its maker says so.
    Reported,
    /// Computed from reported values by a rule.
    Computed,
    /// Estimated.
    Estimated,
    /// Read from a file.
    Imported,
}

/// A sign beside a value, and what it says to who cannot see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityMark {
    /// Which.
    pub quality: Quality,
    /// In words.
    pub text: String,
}

/// Where values come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The vendor's own service.
    #[default]
    ConnectedDrive,
    /// The demo.
    Demo,
    /// A file.
    Import,
}

/// Every value of a car, by a name that does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "a value says what it is; the catalogue has its label"
)]
pub enum ReadingKey {
    Brand,
    Model,
    Year,
    DriveTrain,
    Series,
    Steering,
    Odometer,
    /// The central lock.
    Lock,
    /// Whether everything is shut.
    Closure,
    /// The vendor's summary of the doors.
    Doors,
    /// The vendor's summary of the windows.
    Windows,
    Part(Part),
    TirePressure(Corner),
    TireTarget(Corner),
    /// Energy as a whole, of a car nobody knows.
    Energy,
    /// Range, of a car nobody knows.
    Range,
    StateOfCharge,
    ElectricRange,
    FuelLevel,
    /// The tank's share, where the level is told in liters.
    Tank,
    FuelRange,
    TotalRange,
    Charging,
    Plug,
    ChargingEnd,
    ChargingTimeLeft,
    ChargingTarget,
    CurrentLimit,
    IsCurrentLimited,
    Presence,
    HomeDistance,
    Position,
    Heading,
    Address,
    Climate,
    ClimateTimeLeft,
    /// One of the car's messages, in the order in which they came.
    Message(usize),
    LastContact,
    LastCheck,
}

/// How fast a value grows old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aging {
    /// By the minute, while the car charges.
    Active,
    /// By the hour, while it is parked.
    Parked,
    /// By the day: what changes slowly.
    Slow,
    /// Not at all: who the car is, and what we did ourselves.
    Never,
}

impl ReadingKey {
    /// How fast this value grows old. Everything does by the minute while the car charges.
    pub const fn aging(self, is_charging: bool) -> Aging {
        match self {
            Self::Brand
            | Self::Model
            | Self::Year
            | Self::DriveTrain
            | Self::Series
            | Self::Steering
            | Self::LastCheck => Aging::Never,
            _ if is_charging => Aging::Active,
            Self::Odometer
            | Self::FuelLevel
            | Self::Tank
            | Self::FuelRange
            | Self::TirePressure(_)
            | Self::TireTarget(_)
            | Self::Message(_) => Aging::Slow,
            _ => Aging::Parked,
        }
    }
}

/// What a list of values is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "a group says what it is; the catalogue has its title"
)]
pub enum ValueGroupKind {
    Vehicle,
    Security,
    Tires,
    Energy,
    Charging,
    Place,
    Climate,
    Messages,
    Clocks,
}

/// Values that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueGroup {
    /// What they are about.
    pub kind: ValueGroupKind,
    /// The same in words.
    pub title: String,
    /// The values.
    pub readings: Vec<ReadingCard>,
}
