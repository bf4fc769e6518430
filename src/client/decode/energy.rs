//! Battery, fuel and ranges. The drive train decides what is read, not which keys are there:
//! electric cars carry fuel levels, and cars without a plug a charging profile full of zeros.

use core::time::Duration;

use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::units::{Amperes, Liters, Percent};
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::energy::{Energy, Fuel, Ranges, ReportedRanges};
use carport_domain::vehicle::profile::DriveTrain;

use super::state::kilometers;
use crate::wire::Node;
use crate::wire::words::{self, ChargingWord};

pub(super) fn read(
    state: &Node<'_>,
    drive_train: Option<DriveTrain>,
    last_seen_at: Option<UnixMillis>,
) -> Energy {
    let electric = state.at("electricChargingState");
    let fuel = state.at("combustionFuelLevel");
    let has_plug = has_plug(state, drive_train);
    let has_tank = drive_train.map_or_else(|| has_keys(&fuel), DriveTrain::has_tank);

    let ranges = ReportedRanges {
        electric: has_plug
            .then(|| kilometers(&electric.at("range")))
            .flatten(),
        combustion: has_tank.then(|| kilometers(&fuel.at("range"))).flatten(),
        overall: kilometers(&state.at("range")),
    }
    .interpret(drive_train);

    Energy {
        battery: has_plug.then(|| read_battery(state, &ranges, last_seen_at)),
        fuel: has_tank.then(|| Fuel {
            liters: fuel
                .at("remainingFuelLiters")
                .number(0.0..=1000.0)
                .map(Liters),
            percent: percent(&fuel.at("remainingFuelPercent")),
            range: ranges.fuel,
        }),
        total_range: ranges.total,
    }
}

/// Whether the car is charged by cable: the drive train says it, else what the car tells.
pub(super) fn has_plug(state: &Node<'_>, drive_train: Option<DriveTrain>) -> bool {
    let electric = state.at("electricChargingState");
    drive_train.map_or_else(|| has_keys(&electric), DriveTrain::has_plug)
}

fn has_keys(node: &Node<'_>) -> bool {
    node.is_object() && !node.is_empty_object()
}

fn read_battery(state: &Node<'_>, ranges: &Ranges, last_seen_at: Option<UnixMillis>) -> Battery {
    let electric = state.at("electricChargingState");
    let settings = state.path(&["chargingProfile", "chargingSettings"]);
    let level = percent(&electric.at("chargingLevelPercent"));
    let target = read_target(&electric, &settings);
    let is_plugged_in = electric.at("isChargerConnected").flag();
    let charging = charging(
        electric.at("chargingStatus").word(&words::CHARGING),
        is_plugged_in,
    );
    let minutes = electric
        .at("remainingChargingMinutes")
        .number(0.0..=100_000.0);
    let time_left = match charging {
        Reading::Known(Charging::Charging) => time_left(minutes, level, target),
        _ => None,
    };

    Battery {
        level,
        target,
        range: ranges.electric,
        is_plugged_in,
        charging,
        time_left,
        ends_at: last_seen_at
            .zip(time_left)
            .map(|(seen_at, left)| seen_at.after(left)),
        ac_limit: settings
            .at("acCurrentLimit")
            .number(0.0..=1000.0)
            .filter(|limit| *limit > 0.0)
            .map(Amperes),
        is_ac_limit_active: settings.at("isAcCurrentLimitActive").flag(),
    }
}

fn percent(node: &Node<'_>) -> Option<Percent> {
    node.number(0.0..=100.0).map(Percent)
}

/// Newer cars tell it in one place, others in two. A target that stands in the first and cannot be
/// read may be another than the second.
fn read_target(electric: &Node<'_>, settings: &Node<'_>) -> Option<Percent> {
    let (first, is_clean) = electric.cleanly(|| target(&electric.at("chargingTarget")));
    let second = || target(&settings.at("targetSoc"));
    first.or_else(|| is_clean.then(second).flatten())
}

/// Cars without a setting send 0; nobody charges to that.
fn target(node: &Node<'_>) -> Option<Percent> {
    percent(node).filter(|target| target.0 > 0.0)
}

/// The same word comes with and without a cable, which is told in a field of its own.
fn charging(word: Reading<ChargingWord>, is_plugged_in: Option<bool>) -> Reading<Charging> {
    let word = match word {
        Reading::Known(word) => word,
        Reading::NotFitted => return Reading::NotFitted,
        Reading::NotReported => return Reading::NotReported,
        Reading::Unrecognized(code) => return Reading::Unrecognized(code),
    };
    Reading::Known(match word {
        ChargingWord::Charging => Charging::Charging,
        ChargingWord::Waiting => Charging::Waiting,
        ChargingWord::Plugged => Charging::Plugged,
        ChargingWord::Target => Charging::Target,
        ChargingWord::Full => Charging::Full,
        ChargingWord::Stopped => Charging::Stopped,
        ChargingWord::Error => Charging::Error,
        ChargingWord::NotCharging => match is_plugged_in {
            Some(true) => Charging::Plugged,
            Some(false) => Charging::None,
            None => return Reading::NotReported,
        },
    })
}

/// Many cars report 0 minutes while they charge: below the target that is no time at all.
fn time_left(
    minutes: Option<f64>,
    level: Option<Percent>,
    target: Option<Percent>,
) -> Option<Duration> {
    let minutes = minutes?;
    let is_there = level
        .zip(target)
        .is_some_and(|(level, target)| level >= target);
    (minutes > 0.0 || is_there).then(|| Duration::from_secs_f64(minutes * 60.0))
}
