//! The charging plan: whether it can be changed here, what was changed, and the plan to send.
//!
//! The vendor takes a plan whole, so one is only opened if nothing of it was lost ([`access`]);
//! what its form does not show goes back as it came.

mod changes;
mod draft;

use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingSettings, DepartureTimer, TimerKind, Weekday,
};

pub use changes::{Change, changes, mode_word};
pub use draft::{PlanDraft, PlanErrors, TimerDraft, TimerError, WindowError};

use super::steps::SettingsReading;
use crate::words::{CommandForms, Days};

/// The days of the week, in the order of the form.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A plan that may be changed: it is whole, and the vendor would take it back as it is, but for a
/// window or a time that the owner has to fill in first.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPlan {
    plan: ChargingPlan,
    mode: ChargingMode,
    kind: TimerKind,
    has_climate: bool,
}

/// Why a plan cannot be changed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The settings in detail are not held.
    Settings(SettingsReading),
    /// The car has told another plan since they were read.
    Outdated,
    /// Something was lost in reading.
    Unread,
    /// The car has not told when it charges.
    Mode,
    /// It has not told whether a window is preferred, where the mode does not tell.
    Preference,
    /// It has not told how departures are planned.
    TimerKind,
    /// It has not told whether a departure is on, or two have the same number.
    Timers,
    /// It has not told whether it heats or cools itself before a departure.
    Climate,
    /// The service pack is missing.
    ServicePack,
}

impl Closed {
    /// What it comes to: that something has to be read first, or that nothing helps here.
    pub const fn title(self, words: &CommandForms) -> &'static str {
        match self {
            Self::Settings(_) | Self::Outdated => words.plan_closed.read_first,
            _ => words.plan_closed.title,
        }
    }

    /// The reason in a sentence.
    pub const fn text(self, words: &CommandForms) -> &'static str {
        let own = &words.plan_closed;
        match self {
            Self::Settings(_) => own.not_read,
            Self::Outdated => own.outdated,
            Self::Unread => own.unread,
            Self::Mode => own.mode,
            Self::Preference => own.preference,
            Self::TimerKind => own.timer_kind,
            Self::Timers => own.timers,
            Self::Climate => own.climate,
            Self::ServicePack => own.service_pack,
        }
    }
}

/// What the car last told of its plan beside the settings, and when that was read.
#[derive(Clone, Copy, Debug, Default)]
pub struct ToldPlan<'a> {
    /// The plan of the state.
    pub plan: Option<&'a ChargingPlan>,
    /// When we received it.
    pub fetched_at: Option<UnixMillis>,
}

/// Opens the plan of the detailed settings: only they carry all that the vendor wants back.
pub fn access(settings: &Remote<ChargingSettings>, told: ToldPlan<'_>) -> Result<OpenPlan, Closed> {
    let Some(held) = settings.value() else {
        return Err(Closed::Settings(SettingsReading::of(settings)));
    };
    let plan = &held.plan;
    let is_older = told.fetched_at > settings.fetched_at();
    if is_older && told.plan.is_some_and(|told| !is_same(told, plan)) {
        return Err(Closed::Outdated);
    }
    open(plan)
}

fn open(plan: &ChargingPlan) -> Result<OpenPlan, Closed> {
    if !plan.is_readable_whole {
        return Err(Closed::Unread);
    }
    let mode = *plan.mode.value().ok_or(Closed::Mode)?;
    if mode == ChargingMode::NoAction && plan.preference.value().is_none() {
        return Err(Closed::Preference);
    }
    let kind = *plan.timer_kind.value().ok_or(Closed::TimerKind)?;
    if !are_tellable(&plan.timers) {
        return Err(Closed::Timers);
    }
    let has_climate = plan.has_climate_at_departure.ok_or(Closed::Climate)?;
    if plan.service_pack.is_none() {
        return Err(Closed::ServicePack);
    }
    Ok(OpenPlan {
        plan: plan.clone(),
        mode,
        kind,
        has_climate,
    })
}

/// Each is on or off and has a number of its own; one without a number goes by its place.
fn are_tellable(timers: &[DepartureTimer]) -> bool {
    let numbers: Vec<_> = (1..)
        .zip(timers)
        .map(|(place, timer)| number(timer, place))
        .collect();
    let is_own = |(index, number): (usize, &usize)| !numbers[..index].contains(number);
    numbers.iter().enumerate().all(is_own) && timers.iter().all(|timer| timer.is_active.is_some())
}

fn number(timer: &DepartureTimer, place: usize) -> usize {
    timer.id.map_or(place, usize::from)
}

fn agree<T: PartialEq>(told: Option<&T>, held: Option<&T>) -> bool {
    told.is_none() || held.is_none() || told == held
}

/// Whether two tellings may be of one plan; only what both tell, and what counts, is compared.
fn is_same(told: &ChargingPlan, held: &ChargingPlan) -> bool {
    let window = |plan: &ChargingPlan| {
        let is_used = plan.mode.value() == Some(&ChargingMode::Window);
        plan.window.filter(|_| is_used)
    };
    let climate = |plan: &ChargingPlan| plan.has_climate_at_departure;

    agree(told.mode.value(), held.mode.value())
        && agree(window(told).as_ref(), window(held).as_ref())
        && agree(climate(told).as_ref(), climate(held).as_ref())
        && agree(departures(told).as_ref(), departures(held).as_ref())
}

/// The departures that are on; `None` if that is not told of each.
fn departures(plan: &ChargingPlan) -> Option<Vec<String>> {
    let is_told = plan.timers.iter().all(|timer| timer.is_active.is_some());
    let active = plan
        .timers
        .iter()
        .filter(|timer| timer.is_active == Some(true));
    let mut active: Vec<_> = active
        .map(|timer| {
            let mut days = timer.days.clone();
            days.sort_unstable();
            format!("{:?}{days:?}", timer.at)
        })
        .collect();
    active.sort_unstable();
    is_told.then_some(active)
}

impl OpenPlan {
    /// How departures are planned.
    pub const fn kind(&self) -> TimerKind {
        self.kind
    }

    /// The modes to choose from: the car's own counts, even where it means no plan.
    pub fn modes(&self) -> Vec<ChargingMode> {
        let own = (self.mode == ChargingMode::NoAction).then_some(ChargingMode::NoAction);
        [ChargingMode::Immediate, ChargingMode::Window]
            .into_iter()
            .chain(own)
            .collect()
    }
}

/// A day in words.
pub const fn day_name(day: Weekday, words: &Days) -> &'static str {
    match day {
        Weekday::Monday => words.monday,
        Weekday::Tuesday => words.tuesday,
        Weekday::Wednesday => words.wednesday,
        Weekday::Thursday => words.thursday,
        Weekday::Friday => words.friday,
        Weekday::Saturday => words.saturday,
        Weekday::Sunday => words.sunday,
    }
}

/// A day in three letters.
pub fn day_letters(day: Weekday, words: &Days) -> String {
    day_name(day, words).chars().take(3).collect()
}

#[cfg(test)]
mod tests;
