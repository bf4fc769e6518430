//! A plan while it is being changed, as its fields hold it.

use carport_domain::command::Command;
use carport_domain::reading::Reading;
use carport_domain::vehicle::charging_plan::{
    ChargingMode, ChargingPlan, ChargingPreference, DepartureTimer, TimeOfDay, TimeWindow,
    TimerKind, Weekday,
};

use super::{OpenPlan, number};
use crate::words::PlanForm;

/// The fields. Times are as the device's time field writes them, `06:50`, or empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDraft {
    /// When charging begins.
    pub mode: ChargingMode,
    /// Begin of the window.
    pub window_start: String,
    /// Its end.
    pub window_end: String,
    /// Whether the car heats or cools itself before a departure.
    pub has_climate: bool,
    /// The departures, in the car's order.
    pub timers: Vec<TimerDraft>,
}

/// The fields of one departure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerDraft {
    /// The car's number of it.
    pub number: usize,
    /// Whether it is on.
    pub is_active: bool,
    /// When.
    pub time: String,
    /// On which days, in the order of the week.
    pub days: Vec<Weekday>,
}

impl TimerDraft {
    /// Puts a day in or takes it out.
    pub fn turn_day(&mut self, day: Weekday, is_in: bool) {
        self.days.retain(|own| *own != day);
        if is_in {
            self.days.push(day);
            self.days.sort_unstable();
        }
    }
}

/// What is wrong, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanErrors {
    /// About the begin of the window.
    pub window_start: Option<WindowError>,
    /// About its end.
    pub window_end: Option<WindowError>,
    /// About each departure, in their order.
    pub timers: Vec<Option<TimerError>>,
}

/// What is wrong with a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowError {
    /// There is no such time.
    Missing,
    /// It ends when it begins.
    Same,
}

/// What is wrong with a departure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerError {
    /// It has no time.
    Time,
    /// It has no day.
    Days,
}

impl PlanErrors {
    /// The sentence under the begin of the window.
    pub fn window_start_text(&self, words: &PlanForm) -> Option<&'static str> {
        self.window_start.map(|error| match error {
            WindowError::Missing => words.window_start_missing,
            WindowError::Same => words.window_same,
        })
    }

    /// The sentence under its end.
    pub fn window_end_text(&self, words: &PlanForm) -> Option<&'static str> {
        self.window_end.map(|error| match error {
            WindowError::Missing => words.window_end_missing,
            WindowError::Same => words.window_same,
        })
    }

    /// What is wrong with the departure at a place.
    pub fn timer(&self, index: usize) -> Option<TimerError> {
        self.timers.get(index).copied().flatten()
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.window_start.is_none()
            && self.window_end.is_none()
            && self.timers.iter().all(Option::is_none)
    }
}

impl PlanDraft {
    /// The fields as the car has them.
    pub fn of(open: &OpenPlan) -> Self {
        let window = open.plan.window;
        Self {
            mode: open.mode,
            window_start: window.map_or_else(String::new, |window| clock(window.start)),
            window_end: window.map_or_else(String::new, |window| clock(window.end)),
            has_climate: open.has_climate,
            timers: (1..)
                .zip(&open.plan.timers)
                .map(|(place, timer)| timer_draft(timer, place))
                .collect(),
        }
    }

    /// The command that comes of it; everything that was not changed goes back as it came.
    pub fn command(&self, open: &OpenPlan) -> Result<Command, PlanErrors> {
        let errors = self.errors(open);
        if !errors.is_empty() {
            return Err(errors);
        }
        let was = Self::of(open);
        let timers = open.plan.timers.iter().zip(&self.timers).zip(&was.timers);

        Ok(Command::SetChargingPlan(ChargingPlan {
            mode: Reading::Known(self.mode),
            preference: match self.mode {
                ChargingMode::Immediate => Reading::Known(ChargingPreference::None),
                ChargingMode::Window => Reading::Known(ChargingPreference::Window),
                ChargingMode::NoAction => open.plan.preference.clone(),
            },
            window: self.window(open),
            timers: timers
                .map(|((timer, typed), was)| changed_timer(timer, typed, was))
                .collect(),
            has_climate_at_departure: Some(self.has_climate),
            ..open.plan.clone()
        }))
    }

    /// Everything that keeps it from being sent.
    pub fn errors(&self, open: &OpenPlan) -> PlanErrors {
        let was = Self::of(open);
        let mut errors = PlanErrors {
            timers: (self.timers.iter().zip(&was.timers))
                .map(|(timer, was)| timer_error(timer, was, open.kind))
                .collect(),
            ..PlanErrors::default()
        };
        if self.mode == ChargingMode::Window {
            let missing = |text: &str| read_clock(text).is_none().then_some(WindowError::Missing);
            errors.window_start = missing(&self.window_start);
            errors.window_end = missing(&self.window_end);
            let is_typed =
                (&self.window_start, &self.window_end) != (&was.window_start, &was.window_end);
            if is_typed && errors.is_window_whole() && self.window_start == self.window_end {
                errors.window_end = Some(WindowError::Same);
            }
        }
        errors
    }

    /// A window that is not used stays as the car has it.
    pub(super) fn window(&self, open: &OpenPlan) -> Option<TimeWindow> {
        if self.mode != ChargingMode::Window {
            return open.plan.window;
        }
        let (start, end) = (&self.window_start, &self.window_end);
        Some(TimeWindow {
            start: read_clock(start)?,
            end: read_clock(end)?,
        })
    }
}

impl PlanErrors {
    const fn is_window_whole(&self) -> bool {
        self.window_start.is_none() && self.window_end.is_none()
    }
}

fn timer_draft(timer: &DepartureTimer, place: usize) -> TimerDraft {
    let mut days = timer.days.clone();
    days.sort_unstable();
    days.dedup();
    TimerDraft {
        number: number(timer, place),
        is_active: timer.is_active == Some(true),
        time: timer.at.map_or_else(String::new, clock),
        days,
    }
}

/// A departure that is on needs its time, and a weekly one its days, unless the car itself does
/// without them. A time that was there cannot be emptied: the vendor would take it for midnight.
fn timer_error(timer: &TimerDraft, was: &TimerDraft, kind: TimerKind) -> Option<TimerError> {
    let is_time_missing = read_clock(&timer.time).is_none();
    if is_time_missing && (timer.is_active || !was.time.is_empty()) {
        return Some(TimerError::Time);
    }
    let needs_days = kind == TimerKind::Weekly && timer.is_active && timer != was;
    (needs_days && timer.days.is_empty()).then_some(TimerError::Days)
}

fn changed_timer(timer: &DepartureTimer, typed: &TimerDraft, was: &TimerDraft) -> DepartureTimer {
    let days = if typed.days == was.days {
        timer.days.clone()
    } else {
        typed.days.clone()
    };
    DepartureTimer {
        id: timer.id,
        is_active: Some(typed.is_active),
        at: read_clock(&typed.time),
        days,
    }
}

/// `06:50`, as time fields take it.
fn clock(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Time fields may add seconds.
fn read_clock(text: &str) -> Option<TimeOfDay> {
    let (hour, rest) = text.trim().split_once(':')?;
    let minute = rest.split(':').next()?;
    TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)
}
