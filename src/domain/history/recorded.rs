//! What an answer adds to history. What it is silent about adds nothing: no zero stands for it.

use super::{Origin, Quality, Sample, Series, StateCode};
use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::{Kilometers, Percent};
use crate::vehicle::Status;
use crate::vehicle::openings::{Corner, Part};

/// The samples of one status. A car that never spoke has none: nobody knows when they were so.
pub fn samples_of(
    status: &Status,
    received_at: UnixMillis,
    origin: Origin,
) -> Vec<(Series, Sample)> {
    let Some(measured_at) = status.last_seen_at else {
        return Vec::new();
    };
    let told = energy(status).chain(tires(status)).chain(states(status));
    told.filter(|(_, value)| value.is_finite())
        .map(|(series, value)| {
            let sample = Sample {
                measured_at,
                value,
                received_at,
                origin,
                quality: Quality::Reported,
            };
            (series, sample)
        })
        .collect()
}

fn energy(status: &Status) -> impl Iterator<Item = (Series, f64)> {
    let km = |value: Option<Kilometers>| value.map(|it| it.0);
    let percent = |value: Option<Percent>| value.map(|it| it.0);
    let battery = status.energy.battery.as_ref();
    let fuel = status.energy.fuel.as_ref();
    let time_left = battery.and_then(|it| it.time_left);
    [
        (Series::Odometer, km(status.odometer)),
        (
            Series::BatteryLevel,
            percent(battery.and_then(|it| it.level)),
        ),
        (
            Series::BatteryTarget,
            percent(battery.and_then(|it| it.target)),
        ),
        (Series::ElectricRange, km(battery.and_then(|it| it.range))),
        (Series::FuelPercent, percent(fuel.and_then(|it| it.percent))),
        (
            Series::FuelLiters,
            fuel.and_then(|it| it.liters).map(|it| it.0),
        ),
        (Series::FuelRange, km(fuel.and_then(|it| it.range))),
        (Series::TotalRange, km(status.energy.total_range)),
        (
            Series::ChargingTimeLeft,
            time_left.map(|it| it.as_secs_f64() / 60.0),
        ),
        (
            Series::AcLimit,
            battery.and_then(|it| it.ac_limit).map(|it| it.0),
        ),
    ]
    .into_iter()
    .filter_map(|(series, value)| Some((series, value?)))
}

fn tires(status: &Status) -> impl Iterator<Item = (Series, f64)> {
    Corner::ALL.into_iter().flat_map(|corner| {
        let tire = status.tires.at(corner);
        let pressure = tire.pressure.map(|it| (Series::TirePressure(corner), it.0));
        let target = tire.target.map(|it| (Series::TireTarget(corner), it.0));
        pressure.into_iter().chain(target)
    })
}

fn states(status: &Status) -> impl Iterator<Item = (Series, f64)> {
    fn known<T: Copy>(reading: &Reading<T>, code: impl Fn(T) -> StateCode) -> Option<StateCode> {
        reading.value().copied().map(code)
    }
    let battery = status.energy.battery.as_ref();
    let charging = battery.and_then(|it| known(&it.charging, StateCode::Charging));
    let plug = battery.and_then(|it| it.is_plugged_in).map(StateCode::Plug);
    let parts = Part::ALL.into_iter().map(|part| {
        let reading = status.openings.part(part);
        (Series::Opening(part), known(reading, StateCode::Opening))
    });
    [
        (Series::Lock, known(&status.openings.lock, StateCode::Lock)),
        (Series::Plug, plug),
        (Series::Charging, charging),
        (Series::Climate, known(&status.climate, StateCode::Climate)),
    ]
    .into_iter()
    .chain(parts)
    .filter_map(|(series, state)| Some((series, state?.number())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Kilopascals;
    use crate::vehicle::battery::{Battery, Charging};
    use crate::vehicle::energy::Energy;
    use crate::vehicle::openings::Lock;

    const RECEIVED: UnixMillis = UnixMillis(2_000);

    fn told(status: &Status) -> Vec<(Series, f64)> {
        samples_of(status, RECEIVED, Origin::ConnectedDrive)
            .into_iter()
            .map(|(series, sample)| (series, sample.value))
            .collect()
    }

    fn seen() -> Status {
        Status {
            last_seen_at: Some(UnixMillis(1_000)),
            ..Status::default()
        }
    }

    #[test]
    fn a_missing_odometer_writes_nothing() {
        assert_eq!(told(&seen()), []);
    }

    #[test]
    fn what_the_car_says_carries_its_clock_and_ours() {
        let status = Status {
            odometer: Some(Kilometers(12_345.0)),
            ..seen()
        };

        let samples = samples_of(&status, RECEIVED, Origin::ConnectedDrive);

        let expected = Sample {
            measured_at: UnixMillis(1_000),
            value: 12_345.0,
            received_at: RECEIVED,
            origin: Origin::ConnectedDrive,
            quality: Quality::Reported,
        };
        assert_eq!(samples, [(Series::Odometer, expected)]);
    }

    #[test]
    fn a_car_that_never_spoke_adds_nothing() {
        let status = Status {
            odometer: Some(Kilometers(12_345.0)),
            ..Status::default()
        };

        assert_eq!(told(&status), []);
    }

    #[test]
    fn states_are_kept_by_their_numbers_and_unknown_codes_are_not() {
        let mut status = seen();
        status.openings.lock = Reading::Known(Lock::Secured);
        status.openings.trunk = Reading::Unrecognized("HOVERING".to_owned());
        status.tires.left_rear.pressure = Some(Kilopascals(262.0));
        status.energy = Energy {
            battery: Some(Battery {
                level: Some(Percent(80.0)),
                is_plugged_in: Some(true),
                charging: Reading::Known(Charging::Target),
                ..Battery::default()
            }),
            ..Energy::default()
        };

        let told = told(&status);

        assert_eq!(
            told,
            [
                (Series::BatteryLevel, 80.0),
                (Series::TirePressure(Corner::LeftRear), 262.0),
                (Series::Lock, 4.0),
                (Series::Plug, 1.0),
                (Series::Charging, 6.0),
            ]
        );
    }
}
