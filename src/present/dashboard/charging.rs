//! Charging while it goes on, and the plan for the next departure.

use carport_domain::charging::{ChargingSession, Outcome};
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingSettings, TimeOfDay,
};

use super::energy::{charging_tone, is_charging};
use super::{EnergyCard, Facts, Freshness, Row, View};
use crate::format::{current, date_words, duration, percent, upper_first};
use crate::locale::{DateForm, Locale};
use crate::notice::Tone;

/// Charging while it goes on; it takes the place of the battery's tile.
#[derive(Clone, Debug, PartialEq)]
pub struct ChargingCard {
    /// `Charging`, `Paused`, `Waiting (scheduled)`.
    pub state: String,
    /// How that is to be taken.
    pub tone: Tone,
    /// `80 % expected tomorrow at 06:40`.
    pub headline: String,
    /// Level, target and range, as the battery's tile has them.
    pub energy: EnergyCard,
    /// Time left, target, limit, plug, session, plan: as far as they are known.
    pub rows: Vec<Row>,
}

/// What the car plans, as rows; `None` where it plans nothing that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCard {
    /// When charging begins, the window, the next departure, the climate then.
    pub rows: Vec<Row>,
}

/// Draws a charge that is under way or waits for its window; `None` otherwise.
pub fn charging(
    facts: Facts<'_>,
    settings: Option<&ChargingSettings>,
    sessions: &[ChargingSession],
    locale: &dyn Locale,
) -> Option<ChargingCard> {
    let mut status = facts.status?.clone();
    let battery = status.energy.battery.as_mut()?;
    if let Some(settings) = settings {
        battery.complete_from(settings);
    }
    let battery = battery.clone();
    let charging = *battery.charging.value()?;
    let facts = Facts {
        status: Some(&status),
        ..facts
    };
    let view = View::new(facts, locale);
    let is_under_way = matches!(
        charging,
        Charging::Charging | Charging::Initialising | Charging::Paused | Charging::Waiting
    );
    if !is_under_way || !view.has_battery() {
        return None;
    }

    let mut rows = view.charge_rows(&battery, sessions);
    let plan = view.plan(settings);
    if charging == Charging::Waiting
        && let Some(plan) = plan
    {
        rows.extend(view.plan_rows(plan));
    } else if let Some(plan) = plan {
        rows.extend(view.departure_row(plan));
    }

    Some(ChargingCard {
        state: view.charging_word(charging).to_owned(),
        tone: view.by_age(charging_tone(&battery.charging)),
        headline: view.headline(&battery, plan),
        energy: view.battery_card(),
        rows,
    })
}

/// Draws what the car plans.
pub fn departure_plan(
    facts: Facts<'_>,
    settings: Option<&ChargingSettings>,
    locale: &dyn Locale,
) -> Option<PlanCard> {
    let view = View::new(facts, locale);
    let plan = view.plan(settings)?;
    let has_window = plan.mode == Reading::Known(ChargingMode::Window) && plan.window.is_some();
    let is_plan = has_window || view.departure_row(plan).is_some();

    is_plan.then(|| PlanCard {
        rows: view.plan_rows(plan),
    })
}

impl View<'_> {
    fn plan<'a>(&'a self, settings: Option<&'a ChargingSettings>) -> Option<&'a ChargingPlan> {
        let told = self
            .facts
            .status
            .and_then(|status| status.charging_plan.as_ref());
        told.or_else(|| settings.map(|settings| &settings.plan))
    }

    /// How far, and when; never a time of day without its day.
    fn headline(&self, battery: &Battery, plan: Option<&ChargingPlan>) -> String {
        let words = &self.words.care.charge;
        if !is_charging(battery) {
            let window = plan.and_then(|plan| self.next_window(plan));
            let begins = window
                .filter(|_| battery.charging == Reading::Known(Charging::Waiting))
                .map(|at| (words.begins)(&self.when(at)));
            let to_target = battery.target.map(|target| {
                let target = percent(target, self.locale).joined();
                format!("{} {target}", self.words.dashboard.charging_target)
            });
            return begins
                .or(to_target)
                .unwrap_or_else(|| words.end_unknown.to_owned());
        }
        let target = battery
            .target
            .map(|target| percent(target, self.locale).joined());
        let is_past = |at: UnixMillis| at < self.facts.now;
        match (target, battery.ends_at) {
            (Some(target), Some(at)) if is_past(at) => {
                (words.target_was_towards)(&target, &self.when(at))
            }
            (Some(target), Some(at)) => (words.target_towards)(&target, &self.when(at)),
            (None, Some(at)) if is_past(at) => (words.end_was_towards)(&self.when(at)),
            (None, Some(at)) => (words.end_towards)(&self.when(at)),
            (_, None) => words.end_unknown.to_owned(),
        }
    }

    fn when(&self, at: UnixMillis) -> String {
        date_words(at, self.facts.now, self.locale)
    }

    fn charge_rows(&self, battery: &Battery, sessions: &[ChargingSession]) -> Vec<Row> {
        let (dashboard, words) = (&self.words.dashboard, &self.words.care.charge);
        let is_charging = is_charging(battery);
        let mut rows = Vec::new();
        // It counts down from the car's last word; an old one would lie about now.
        let left = match battery.ends_at {
            Some(at) if at > self.facts.now => Some(at.0 - self.facts.now.0),
            Some(_) => None,
            None => battery
                .time_left
                .and_then(|left| i64::try_from(left.as_millis()).ok()),
        };
        if let Some(left) = left.filter(|_| is_charging && self.freshness != Freshness::Stale) {
            let left = core::time::Duration::from_millis(u64::try_from(left).unwrap_or(0));
            rows.push(row(
                dashboard.charging_time_left,
                duration(left, self.locale),
            ));
        }
        if let Some(target) = battery.target {
            let target = percent(target, self.locale).joined();
            rows.push(row(dashboard.charging_target, target));
        }
        if let Some(limit) = battery.ac_limit {
            let limit = current(limit, self.locale).joined();
            let limit = match battery.is_ac_limit_active {
                Some(true) => (words.limit_active)(&limit),
                Some(false) => (words.limit_inactive)(&limit),
                None => limit,
            };
            rows.push(row(words.limit, limit));
        }
        if let Some(is_plugged_in) = battery.is_plugged_in {
            let plug = if is_plugged_in {
                dashboard.plugged_in
            } else {
                dashboard.unplugged
            };
            rows.push(row(dashboard.plug, plug.to_owned()));
        }
        let running = sessions
            .iter()
            .find(|session| session.outcome == Reading::Known(Outcome::Running));
        if let Some(energy) = running.and_then(|session| session.energy) {
            rows.push(row(words.session_so_far, self.energy_words(energy, 1)));
        }

        rows
    }

    fn plan_rows(&self, plan: &ChargingPlan) -> Vec<Row> {
        let words = &self.words.care.charge;
        let mode = match plan.mode.value() {
            Some(ChargingMode::Immediate) => Some(words.mode_immediate),
            Some(ChargingMode::Window) => Some(words.mode_window),
            Some(ChargingMode::NoAction) => Some(words.mode_none),
            None => None,
        };
        let is_by_window = plan.mode == Reading::Known(ChargingMode::Window);
        let window = plan.window.filter(|_| is_by_window);
        let mut rows = Vec::new();
        rows.extend(mode.map(|mode| row(words.mode, mode.to_owned())));
        if let Some(window) = window {
            let times = (words.window_between)(
                &self.time_of_day(window.start),
                &self.time_of_day(window.end),
            );
            rows.push(row(words.window, times));
        }
        if let Some(at) = self.next_window(plan).filter(|_| is_by_window) {
            rows.push(row(words.next_window, upper_first(&self.when(at))));
        }
        if let Some(departure) = self.departure_row(plan) {
            rows.push(departure);
            if let Some(is_on) = plan.has_climate_at_departure {
                let word = if is_on { words.yes } else { words.no };
                rows.push(row(words.climate_at_departure, word.to_owned()));
            }
        }

        rows
    }

    fn departure_row(&self, plan: &ChargingPlan) -> Option<Row> {
        if self.is_silent() {
            return None;
        }
        let at = plan.next_departure(self.facts.now, self.offset_seconds())?;
        let label = self.words.care.charge.next_departure;
        Some(row(label, upper_first(&self.when(at))))
    }

    fn next_window(&self, plan: &ChargingPlan) -> Option<UnixMillis> {
        if self.is_silent() {
            return None;
        }
        plan.next_window_start(self.facts.now, self.offset_seconds())
    }

    /// What a car said long ago about its next start says nothing about tomorrow.
    const fn is_silent(&self) -> bool {
        matches!(self.freshness, Freshness::Stale | Freshness::Never)
    }

    /// The car's clock is taken for the owner's: the source tells no zone.
    fn offset_seconds(&self) -> i32 {
        self.locale.utc_offset_minutes(self.facts.now) * 60
    }

    fn time_of_day(&self, time: TimeOfDay) -> String {
        let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
        let offset = i64::from(self.locale.utc_offset_minutes(UnixMillis(0)));
        let at = UnixMillis((minutes - offset) * 60_000);
        self.locale.date(at, DateForm::Time)
    }
}

fn row(label: &str, value: String) -> Row {
    Row {
        label: label.to_owned(),
        value,
        tone: Tone::Neutral,
    }
}
