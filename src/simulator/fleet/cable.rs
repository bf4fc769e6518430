//! The charging cable: when it goes in, when current flows, and what orders change of that.

use super::{
    charge::{Curve, rested},
    charging_plan::{ChargingMode, ChargingPlan, ClockTime},
    model::Battery,
    orders::{Deed, Order},
    snapshot::Plug,
};
use crate::calendar::{
    MINUTE, hours_between, instant, local_date, local_hour, millis_from_secs, next_day,
    whole_second,
};

/// From plugging in until current flows, when nothing is waited for.
const HANDSHAKE: i64 = 90_000;
/// Between two uploads of a car that charges.
const CHARGING_REPORT: i64 = 10 * MINUTE;

/// Where the cable leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Socket {
    /// Where the car keeps to its window.
    Home,
    /// There to be used at once.
    Station,
    /// The same, on direct current.
    Rapid,
}

impl Socket {
    fn curve(self, battery: &Battery, plan: &ChargingPlan) -> Curve {
        match (self, battery.rapid_kw) {
            (Self::Rapid, Some(power_kw)) => Curve::rapid(battery, power_kw),
            _ => Curve::of(battery, plan),
        }
    }
}

/// The charging cable, from plugging in on. Its phases reach into the future, as if nobody came
/// for the car; each order cuts off what it changes.
pub(crate) struct Cable {
    pub(crate) in_at: i64,
    phases: Vec<Phase>,
}

struct Phase {
    from: i64,
    /// Level at its beginning, from 0 to 1.
    share: f64,
    flow: Flow,
    /// Uploads of orders reach the store later than those of the car's own accord.
    is_ordered: bool,
}

#[derive(Clone, Copy)]
enum Flow {
    /// About to begin, or stopped by order.
    Idle,
    Stopped,
    /// For its window.
    Waiting,
    Charging {
        curve: Curve,
        target_share: f64,
        full_at: i64,
    },
    Done,
}

impl Cable {
    /// Goes in at a level, under a plan; `orders` are those that come later.
    pub(crate) fn plug_in(
        (battery, socket): (&Battery, Socket),
        share: f64,
        in_at: i64,
        mut plan: ChargingPlan,
        orders: &[Order],
    ) -> Self {
        let phases = Vec::new();
        let mut cable = Self { in_at, phases };
        cable.wait(in_at, share, (battery, socket), &plan);
        for order in orders.iter().filter(|order| order.at >= in_at) {
            cable.obey(order, (battery, socket), &mut plan);
        }
        cable
    }

    /// Begins as the plan has it.
    fn wait(
        &mut self,
        at: i64,
        share: f64,
        (battery, socket): (&Battery, Socket),
        plan: &ChargingPlan,
    ) {
        let keeps_window = plan.mode == ChargingMode::Window && socket == Socket::Home;
        let (flow, starts_at) = if share >= plan.full_share() {
            (Flow::Done, None)
        } else if keeps_window {
            (Flow::Waiting, Some(window_start(at, plan.window)))
        } else {
            (Flow::Idle, Some(at + HANDSHAKE))
        };
        self.push(at, share, flow);
        if let Some(starts_at) = starts_at {
            let share = rested(share, hours_between(at, starts_at));
            self.charge(starts_at, share, (battery, socket), plan);
        }
    }

    fn charge(
        &mut self,
        at: i64,
        share: f64,
        (battery, socket): (&Battery, Socket),
        plan: &ChargingPlan,
    ) {
        let target_share = plan.full_share();
        let curve = socket.curve(battery, plan);
        let hours = curve.hours(share, target_share);
        if hours <= 0.0 {
            self.push(at, share, Flow::Done);
            return;
        }
        // Rounded up: a second earlier it would not be there yet.
        let millis = whole_second(millis_from_secs(hours * 3600.0) + 999);
        let full_at = at + millis.max(MINUTE);
        let flow = Flow::Charging {
            curve,
            target_share,
            full_at,
        };
        self.push(at, share, flow);
        self.push(full_at, target_share, Flow::Done);
    }

    fn push(&mut self, from: i64, share: f64, flow: Flow) {
        self.phases.push(Phase {
            from,
            share,
            flow,
            is_ordered: false,
        });
    }

    fn obey(&mut self, order: &Order, socket: (&Battery, Socket), plan: &mut ChargingPlan) {
        let at = order.at;
        let (share, flow) = (self.share(at), self.phase(at).flow);
        let is_charging = matches!(flow, Flow::Charging { .. });
        let first = self.phases.partition_point(|phase| phase.from <= at);
        let cut = |cable: &mut Self| cable.phases.truncate(first);
        match &order.deed {
            Deed::StartCharging if !is_charging => {
                cut(self);
                self.charge(at, share, socket, plan);
            }
            Deed::StopCharging if is_charging => {
                cut(self);
                self.push(at, share, Flow::Stopped);
            }
            Deed::Plan(changed) => {
                let is_same_time = (plan.mode, plan.window) == (changed.mode, changed.window);
                plan.clone_from(changed);
                match flow {
                    // Who stopped it starts it again.
                    Flow::Stopped => {}
                    Flow::Charging { .. } | Flow::Done if is_same_time => {
                        cut(self);
                        self.charge(at, share, socket, plan);
                    }
                    _ => {
                        cut(self);
                        self.wait(at, share, socket, plan);
                    }
                }
            }
            _ => {}
        }
        if let Some(phase) = self.phases.get_mut(first) {
            phase.is_ordered |= phase.from == at;
        }
    }

    /// The phase of an instant; before plugging in, the first.
    fn phase(&self, at: i64) -> &Phase {
        let after = self.phases.partition_point(|phase| phase.from <= at);
        &self.phases[after.saturating_sub(1)]
    }

    /// The level at an instant, from 0 to 1.
    pub(crate) fn share(&self, at: i64) -> f64 {
        let phase = self.phase(at);
        let hours = hours_between(phase.from, at);
        match phase.flow {
            Flow::Charging {
                curve,
                target_share,
                ..
            } => curve.share_after(phase.share, hours).min(target_share),
            Flow::Done => phase.share,
            Flow::Idle | Flow::Stopped | Flow::Waiting => rested(phase.share, hours),
        }
    }

    /// What the car says of the plug at an instant at which it is in.
    pub(crate) fn plug(&self, at: i64) -> Plug {
        match self.phase(at).flow {
            Flow::Idle | Flow::Stopped => Plug::Idle,
            Flow::Waiting => Plug::Waiting,
            Flow::Charging { full_at, .. } => Plug::Charging {
                minutes_left: (full_at - at + MINUTE - 1) / MINUTE,
            },
            Flow::Done => Plug::Done,
        }
    }

    /// The last upload of the car's own accord up to an instant.
    pub(crate) fn last_report(&self, at: i64) -> Option<i64> {
        let begun = self.phases.iter().take_while(|phase| phase.from <= at);
        let reports = begun.filter_map(|phase| {
            let until = match phase.flow {
                Flow::Charging { full_at, .. } => at.min(full_at),
                _ => phase.from,
            };
            let steps = (until - phase.from) / CHARGING_REPORT;
            let is_own = steps > 0 || !phase.is_ordered;
            is_own.then_some(phase.from + steps * CHARGING_REPORT)
        });
        reports.max()
    }

    /// When current flows until an instant, from and to, oldest first.
    pub(crate) fn runs(&self, until: i64) -> Vec<(i64, i64)> {
        let ends = self.phases.iter().skip(1).map(|phase| phase.from);
        let mut runs: Vec<(i64, i64)> = Vec::new();
        for (phase, end) in self.phases.iter().zip(ends.chain([i64::MAX])) {
            let Flow::Charging { full_at, .. } = phase.flow else {
                continue;
            };
            let to = full_at.min(end).min(until);
            match runs.last_mut() {
                Some(last) if last.1 == phase.from => last.1 = to,
                _ if phase.from < to => runs.push((phase.from, to)),
                _ => {}
            }
        }
        runs
    }
}

/// When charging begins for a car that is ready at an instant: at once within the window, else at
/// its next opening. A window that does not end later than it begins passes midnight.
fn window_start(at: i64, [from, to]: [ClockTime; 2]) -> i64 {
    let minutes = local_hour(at) * 60.0;
    let (from, to) = (from.minutes(), to.minutes());
    let (has_begun, is_before_end) = (minutes >= from, minutes < to);
    let is_open = if from < to {
        has_begun && is_before_end
    } else {
        has_begun || is_before_end
    };
    let today = local_date(at);
    if is_open {
        at + HANDSHAKE
    } else if has_begun {
        instant(next_day(today), from)
    } else {
        instant(today, from)
    }
}
