//! What a car needs now, the most pressing first.

use core::time::Duration;

use crate::place::Presence;
use crate::time::UnixMillis;
use crate::vehicle::Status;
use crate::vehicle::message::{Message, ServiceStatus, Severity, check_control, services};
use crate::vehicle::openings::{Closure, Lock};
use crate::vehicle::tires::{Pressure, judge};

/// A car that has stood open for this long was left open.
const LEFT_OPEN: Duration = Duration::from_mins(10);
/// A car that has been silent for this long is not known any more.
const SILENT: Duration = Duration::from_hours(24);

/// One thing that the car needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alert<'a> {
    /// How pressing it is.
    pub level: Level,
    /// What it is.
    pub matter: Matter<'a>,
}

/// How pressing an alert is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Good to know.
    Notice,
    /// Look at it soon.
    Warning,
    /// Look at it now.
    Urgent,
}

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Matter<'a> {
    /// Unlocked, and not at home.
    UnlockedAway,
    /// Something is open, although the car is locked or has been left.
    LeftOpen {
        /// Whether the car is locked all the same.
        is_locked: bool,
    },
    /// A check-control message that is important or urgent.
    CheckControl(&'a Message),
    /// A tire below its target, or far above.
    Tires {
        /// The worst of the four.
        worst: Pressure,
    },
    /// A service is late.
    OverdueService(&'a Message),
    /// The car has not spoken for a long time.
    Silent {
        /// When it last spoke.
        since: UnixMillis,
    },
    /// The car does not say where it is, and the owner has said where home is.
    PositionUnknown,
}

/// Where the owner sees more about an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// Lock, doors, windows.
    Security,
    /// Messages and services.
    Care,
    /// Pressures.
    Tires,
    /// Home and away.
    Place,
    /// When the car last spoke.
    Clocks,
}

impl Matter<'_> {
    /// Where to look.
    pub const fn target(&self) -> Target {
        match self {
            Self::UnlockedAway | Self::LeftOpen { .. } => Target::Security,
            Self::CheckControl(_) | Self::OverdueService(_) => Target::Care,
            Self::Tires { .. } => Target::Tires,
            Self::PositionUnknown => Target::Place,
            Self::Silent { .. } => Target::Clocks,
        }
    }
}

/// Everything that a car needs, the most pressing first; among equals in the order of [`Matter`].
pub fn alerts(status: &Status, presence: Presence, now: UnixMillis) -> Vec<Alert<'_>> {
    let mut alerts = Vec::new();
    let mut add = |level, matter| alerts.push(Alert { level, matter });

    let lock = status.openings.lock.value().copied();
    if lock == Some(Lock::Unlocked) && matches!(presence, Presence::Away(_)) {
        add(Level::Urgent, Matter::UnlockedAway);
    }
    let is_locked = lock.is_some_and(Lock::is_locked);
    let has_been_left = status
        .last_seen_at
        .is_some_and(|seen_at| seen_at.age(now) > LEFT_OPEN);
    if matches!(status.openings.closure(), Closure::Open(_)) && (is_locked || has_been_left) {
        add(Level::Warning, Matter::LeftOpen { is_locked });
    }
    let tires = worst_tire(status);
    let mut warnings = check_control(&status.messages);
    warnings.retain(|message| {
        // The pressures themselves say it better.
        let is_about_tires = message.code.as_deref() == Some("TIRE_PRESSURE") && tires.is_some();
        message.severity() >= Some(Severity::High) && !is_about_tires
    });
    for message in &warnings {
        add(Level::Urgent, Matter::CheckControl(message));
    }
    if let Some(worst) = tires {
        let level = if worst == Pressure::Below {
            Level::Warning
        } else {
            Level::Urgent
        };
        add(level, Matter::Tires { worst });
    }
    for message in services(&status.messages) {
        let is_overdue =
            message.service_status(status.last_seen_at, now) == Some(ServiceStatus::Overdue);
        let is_told =
            message.code.is_some() && warnings.iter().any(|warning| warning.code == message.code);
        if is_overdue && !is_told {
            add(Level::Warning, Matter::OverdueService(message));
        }
    }
    if let Some(since) = status.last_seen_at
        && since.age(now) > SILENT
    {
        add(Level::Warning, Matter::Silent { since });
    }
    if presence == Presence::PositionUnknown && status.reports_state != Some(false) {
        add(Level::Notice, Matter::PositionUnknown);
    }

    alerts.sort_by_key(|alert| core::cmp::Reverse(alert.level));
    alerts
}

/// The worst tire that needs something done.
fn worst_tire(status: &Status) -> Option<Pressure> {
    let judged = judge(&status.tires);
    let pressures = [
        judged.left_front.pressure,
        judged.right_front.pressure,
        judged.left_rear.pressure,
        judged.right_rear.pressure,
    ];
    [Pressure::FarBelow, Pressure::FarAbove, Pressure::Below]
        .into_iter()
        .find(|worst| pressures.contains(worst))
}

#[cfg(test)]
mod tests;
