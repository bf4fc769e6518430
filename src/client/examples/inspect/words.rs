//! How each state is spelled in the output.

use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::message::{ServiceStatus, Severity};
use carport_domain::vehicle::openings::{Lock, Opening};
use carport_domain::vehicle::profile::DriveTrain;

pub(crate) const fn lock(lock: Lock) -> &'static str {
    match lock {
        Lock::Secured => "secured",
        Lock::Locked => "locked",
        Lock::SelectiveLocked => "selective_locked",
        Lock::PartiallyLocked => "partially_locked",
        Lock::Unlocked => "unlocked",
    }
}

pub(crate) const fn opening(opening: Opening) -> &'static str {
    match opening {
        Opening::Closed => "closed",
        Opening::Open => "open",
        Opening::Ajar => "ajar",
        Opening::Tilted => "tilted",
    }
}

pub(crate) const fn charging(charging: Charging) -> &'static str {
    match charging {
        Charging::Charging => "charging",
        Charging::Waiting => "waiting",
        Charging::Paused => "paused",
        Charging::Initialising => "initialising",
        Charging::Plugged => "plugged",
        Charging::Target => "target",
        Charging::Full => "full",
        Charging::Stopped => "stopped",
        Charging::None => "none",
        Charging::Error => "error",
    }
}

pub(crate) const fn climate(climate: Climate) -> &'static str {
    match climate {
        Climate::Active => "active",
        Climate::Inactive => "inactive",
        Climate::Standby => "standby",
    }
}

pub(crate) const fn drive_train(drive_train: DriveTrain) -> &'static str {
    match drive_train {
        DriveTrain::Electric => "bev",
        DriveTrain::PluginHybrid => "phev",
        DriveTrain::RangeExtender => "rex",
        DriveTrain::FullHybrid => "hev",
        DriveTrain::MildHybrid => "mhev",
        DriveTrain::Combustion => "ice",
    }
}

pub(crate) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
        Severity::Critical => "critical",
    }
}

pub(crate) const fn service_status(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::Ok => "ok",
        ServiceStatus::Pending => "pending",
        ServiceStatus::Overdue => "overdue",
    }
}
