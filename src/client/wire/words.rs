//! The vendor's codes and what they mean. Case does not matter.

use carport_domain::charging::{Consent, Outcome};
use carport_domain::command::Step;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPreference, Loudness, TimerKind, Weekday,
};
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::message::{ServiceStatus, Severity};
use carport_domain::vehicle::openings::{Lock, Opening};
use carport_domain::vehicle::profile::{Brand, DriveTrain};

/// What a code means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning<T> {
    /// This value.
    Is(T),
    /// The car has no such part.
    NotFitted,
    /// The vendor does not know either.
    Nothing,
}

/// The codes of one field.
pub(crate) struct Words<T: 'static>(&'static [(&'static str, Meaning<T>)]);

impl<T: Copy> Words<T> {
    pub(crate) fn meaning(&self, code: &str) -> Option<Meaning<T>> {
        self.0
            .iter()
            .find(|(word, _)| word.eq_ignore_ascii_case(code))
            .map(|(_, meaning)| *meaning)
    }
}

use Meaning::{Is, NotFitted, Nothing};

pub(crate) const BRAND: Words<Brand> = Words(&[
    ("BMW", Is(Brand::Bmw)),
    ("BMW_I", Is(Brand::Bmw)),
    ("BMW_M", Is(Brand::Bmw)),
    ("MINI", Is(Brand::Mini)),
    // "Third-party customer": the one car that is built for another maker.
    ("DRITTKUNDE", Is(Brand::Toyota)),
    ("TOYOTA", Is(Brand::Toyota)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const DRIVE_TRAIN: Words<DriveTrain> = Words(&[
    ("COMBUSTION", Is(DriveTrain::Combustion)),
    ("MILD_HYBRID", Is(DriveTrain::MildHybrid)),
    ("HYBRID", Is(DriveTrain::FullHybrid)),
    ("PLUGIN_HYBRID", Is(DriveTrain::PluginHybrid)),
    ("ELECTRIC", Is(DriveTrain::Electric)),
    (
        "ELECTRIC_WITH_RANGE_EXTENDER",
        Is(DriveTrain::RangeExtender),
    ),
    ("UNKNOWN", Nothing),
]);

pub(crate) const LOCK: Words<Lock> = Words(&[
    ("SECURED", Is(Lock::Secured)),
    ("LOCKED", Is(Lock::Locked)),
    ("SELECTIVE_LOCKED", Is(Lock::SelectiveLocked)),
    ("PARTIALLY_LOCKED", Is(Lock::PartiallyLocked)),
    ("UNLOCKED", Is(Lock::Unlocked)),
    ("INVALID", Nothing),
    ("UNKNOWN", Nothing),
]);

pub(crate) const OPENING: Words<Opening> = Words(&[
    ("CLOSED", Is(Opening::Closed)),
    ("OPEN", Is(Opening::Open)),
    ("INTERMEDIATE", Is(Opening::Ajar)),
    ("OPEN_TILT", Is(Opening::Tilted)),
    ("INTERMEDIATE_TILT", Is(Opening::Tilted)),
    ("INVALID", NotFitted),
    ("UNKNOWN", Nothing),
]);

/// What the vendor says of charging; whether a cable is in, it says elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChargingWord {
    Charging,
    Waiting,
    Plugged,
    Target,
    Full,
    Stopped,
    NotCharging,
    Error,
}

pub(crate) const CHARGING: Words<ChargingWord> = Words(&[
    ("CHARGING", Is(ChargingWord::Charging)),
    ("WAITING_FOR_CHARGING", Is(ChargingWord::Waiting)),
    ("PLUGGED_IN", Is(ChargingWord::Plugged)),
    ("TARGET_REACHED", Is(ChargingWord::Target)),
    ("COMPLETE", Is(ChargingWord::Full)),
    ("FULLY_CHARGED", Is(ChargingWord::Full)),
    ("FINISHED_FULLY_CHARGED", Is(ChargingWord::Full)),
    ("FINISHED_NOT_FULL", Is(ChargingWord::Stopped)),
    ("NOT_CHARGING", Is(ChargingWord::NotCharging)),
    // The usual word of a car without a cable.
    ("INVALID", Is(ChargingWord::NotCharging)),
    ("ERROR", Is(ChargingWord::Error)),
    ("DEFAULT", Is(ChargingWord::Error)),
    ("UNKNOWN", Nothing),
]);

/// What a car may be told about charging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChargingControl {
    Start,
    Stop,
    Neither,
}

pub(crate) const CHARGING_CONTROL: Words<ChargingControl> = Words(&[
    ("START", Is(ChargingControl::Start)),
    ("STOP", Is(ChargingControl::Stop)),
    ("NOT_SUPPORTED", Is(ChargingControl::Neither)),
]);

pub(crate) const CLIMATE: Words<Climate> = Words(&[
    ("HEATING", Is(Climate::Active)),
    ("COOLING", Is(Climate::Active)),
    ("VENTILATION", Is(Climate::Active)),
    ("ACTIVE", Is(Climate::Active)),
    ("INACTIVE", Is(Climate::Inactive)),
    ("STANDBY", Is(Climate::Standby)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const SEVERITY: Words<Severity> = Words(&[
    ("OK", Is(Severity::Low)),
    ("LOWEST", Is(Severity::Low)),
    ("LOW", Is(Severity::Low)),
    ("MEDIUM", Is(Severity::Medium)),
    ("MIDDLE", Is(Severity::Medium)),
    ("HIGH", Is(Severity::High)),
    ("HIGHEST", Is(Severity::Critical)),
    ("CRITICAL", Is(Severity::Critical)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const SERVICE_STATUS: Words<ServiceStatus> = Words(&[
    ("OK", Is(ServiceStatus::Ok)),
    ("PENDING", Is(ServiceStatus::Pending)),
    ("OVERDUE", Is(ServiceStatus::Overdue)),
    ("UNKNOWN", Nothing),
]);

/// In the state and, by other names, in the detailed settings.
pub(crate) const CHARGING_MODE: Words<ChargingMode> = Words(&[
    ("IMMEDIATE_CHARGING", Is(ChargingMode::Immediate)),
    ("CHARGING_IMMEDIATELY", Is(ChargingMode::Immediate)),
    ("DELAYED_CHARGING", Is(ChargingMode::Window)),
    ("TIME_SLOT", Is(ChargingMode::Window)),
    ("NO_ACTION", Is(ChargingMode::NoAction)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const CHARGING_PREFERENCE: Words<ChargingPreference> = Words(&[
    ("NO_PRESELECTION", Is(ChargingPreference::None)),
    ("CHARGING_WINDOW", Is(ChargingPreference::Window)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const TIMER_KIND: Words<TimerKind> = Words(&[
    ("WEEKLY_PLANNER", Is(TimerKind::Weekly)),
    ("WEEKLY_DEPARTURE_TIMER", Is(TimerKind::Weekly)),
    ("TWO_TIMES_TIMER", Is(TimerKind::TwoTimes)),
    ("TWO_DEPARTURE_TIMER", Is(TimerKind::TwoTimes)),
    ("UNKNOWN", Nothing),
]);

/// Whether a timer is on.
pub(crate) const TIMER_ACTION: Words<bool> = Words(&[
    ("ACTIVATE", Is(true)),
    ("DEACTIVATE", Is(false)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const WEEKDAY: Words<Weekday> = Words(&[
    ("MONDAY", Is(Weekday::Monday)),
    ("TUESDAY", Is(Weekday::Tuesday)),
    ("WEDNESDAY", Is(Weekday::Wednesday)),
    ("THURSDAY", Is(Weekday::Thursday)),
    ("FRIDAY", Is(Weekday::Friday)),
    ("SATURDAY", Is(Weekday::Saturday)),
    ("SUNDAY", Is(Weekday::Sunday)),
]);

pub(crate) const LOUDNESS: Words<Loudness> = Words(&[
    ("UNLIMITED_LOUD", Is(Loudness::Unlimited)),
    ("AUTOMATIC_INTELLIGENT", Is(Loudness::Automatic)),
    ("NO_ACTION", Is(Loudness::NoAction)),
    ("UNKNOWN", Nothing),
]);

/// Whether the owner keeps the car's reports to themselves.
pub(crate) const PRIVACY: Words<bool> =
    Words(&[("ON", Is(true)), ("OFF", Is(false)), ("UNKNOWN", Nothing)]);

/// Only the first is on record; the others are what the vendor says elsewhere for the same.
pub(crate) const OUTCOME: Words<Outcome> = Words(&[
    ("FINISHED", Is(Outcome::Finished)),
    ("RUNNING", Is(Outcome::Running)),
    ("CHARGING", Is(Outcome::Running)),
    ("FAILED", Is(Outcome::Failed)),
    ("ERROR", Is(Outcome::Failed)),
    ("UNKNOWN", Nothing),
]);

pub(crate) const CONSENT: Words<Consent> = Words(&[
    ("OPT_IN_WITH_SESSIONS", Is(Consent::WithSessions)),
    ("OPT_IN_WITHOUT_SESSIONS", Is(Consent::WithoutSessions)),
    ("OPT_OUT", Is(Consent::Refused)),
    ("UNKNOWN", Nothing),
]);

/// What the vendor says of the trips it keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TripWord {
    Kept,
    NotAgreed,
    NoneYet,
}

pub(crate) const TRIPS: Words<TripWord> = Words(&[
    ("Success", Is(TripWord::Kept)),
    ("TripHistoryNotActive", Is(TripWord::NotAgreed)),
    ("NoTripsYet", Is(TripWord::NoneYet)),
]);

/// How far a command is; what is final, and what is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventWord {
    Underway(Step),
    Executed,
    Ignored,
    Failed,
}

pub(crate) const EVENT: Words<EventWord> = Words(&[
    ("INITIATED", Is(EventWord::Underway(Step::Accepted))),
    ("PENDING", Is(EventWord::Underway(Step::Pending))),
    ("DELIVERED", Is(EventWord::Underway(Step::Delivered))),
    ("RUNNING", Is(EventWord::Underway(Step::Running))),
    ("EXECUTED", Is(EventWord::Executed)),
    ("IGNORED", Is(EventWord::Ignored)),
    ("ERROR", Is(EventWord::Failed)),
    ("UNKNOWN", Nothing),
]);

/// Whether the car was found.
pub(crate) const FOUND: Words<()> = Words(&[("OK", Is(()))]);
