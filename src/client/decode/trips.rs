//! The last trip and the month in short. No answer is on record: the fields are those that three
//! other clients read, and their units are checked rather than trusted.

use core::time::Duration;

use carport_domain::reading::Reading;
use carport_domain::trips::{DrivingMonth, Trip, TripHistory};
use carport_domain::units::{
    Kilometers, KilowattHours, KilowattHoursPer100Km, LitersPer100Km, Percent,
};

use super::state::FARTHEST_KILOMETERS;
use super::{Decoded, GapReason, Unreadable};
use crate::wire::words::TripWord;
use crate::wire::{self, Gaps, Node, words};

/// Nobody drives a single trip for longer than a month.
const LONGEST_MINUTES: f64 = 31.0 * 24.0 * 60.0;
/// Downhill, a car takes more back than it spends: both signs are possible.
const MOST_ENERGY: f64 = 100_000.0;
const MOST_CONSUMPTION: f64 = 1000.0;
const MOST_TRIPS: u32 = 1_000_000;

/// Reads the last trip and the month, bare or wrapped in a `widget`.
pub fn trips(body: &[u8]) -> Result<Decoded<TripHistory>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let wrapped = root.at("widget");
    let answer = if wrapped.is_object() {
        wrapped
    } else {
        root.clone()
    };
    // The wrapped form is said to keep its status outside.
    let outer = root.at("status");
    let status = if outer.is_present() {
        outer
    } else {
        answer.at("status")
    };
    let (last, month) = (answer.at("lastTrip"), answer.at("monthly"));
    if !status.is_present() && !last.is_present() && !month.is_present() {
        return Err(Unreadable::Without("trips"));
    }
    let value = match status.word(&words::TRIPS) {
        Reading::Known(TripWord::NotAgreed) => TripHistory::NotAgreed,
        Reading::Known(TripWord::NoneYet) => TripHistory::NoneYet,
        _ => TripHistory::Kept {
            last: last.holds_object().then(|| read_trip(&last)),
            month: month.holds_object().then(|| read_month(&month)),
        },
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

fn read_trip(trip: &Node<'_>) -> Trip {
    let duration = trip.at("duration");
    let electric = trip.at("electricConsumption");

    Trip {
        id: trip.at("id").id(),
        distance: distance(&trip.at("distance"), "distance", "distanceUnit"),
        duration: in_unit(&duration.at("durationUnit"), &["min", "minutes"])
            .and_then(|()| duration.at("duration").number(0.0..=LONGEST_MINUTES))
            .map(|minutes| Duration::from_secs_f64(minutes * 60.0)),
        electric: electric_average(&electric),
        energy: in_unit(&electric.at("consumptionUnit"), &["kWh"])
            .and_then(|()| {
                electric
                    .at("consumption")
                    .number(-MOST_ENERGY..=MOST_ENERGY)
            })
            .map(KilowattHours),
        fuel: fuel_average(&trip.at("fuelConsumption")),
    }
}

fn read_month(month: &Node<'_>) -> DrivingMonth {
    let shares = month.at("eDriveShare");
    let share = |key| shares.at(key).number(0.0..=100.0).map(Percent);

    DrivingMonth {
        trip_count: month.at("totalTrips").count(MOST_TRIPS),
        distance: distance(month, "totalDistance", "totalDistanceUnit"),
        electric: electric_average(&month.at("totalElectricConsumption")),
        fuel: fuel_average(&month.at("totalCombustionConsumption")),
        electric_share: share("totalElectricPercentage"),
        fuel_share: share("totalCombustionPercentage"),
    }
}

fn distance(node: &Node<'_>, key: &str, unit: &str) -> Option<Kilometers> {
    in_unit(&node.at(unit), &["km"])?;
    node.at(key)
        .number(0.0..=FARTHEST_KILOMETERS)
        .map(Kilometers)
}

fn electric_average(node: &Node<'_>) -> Option<KilowattHoursPer100Km> {
    in_unit(&node.at("averageUnit"), &["kWh/100km", "KWH100KM"])?;
    let average = node.at("averageConsumption");
    average
        .number(-MOST_CONSUMPTION..=MOST_CONSUMPTION)
        .map(KilowattHoursPer100Km)
}

fn fuel_average(node: &Node<'_>) -> Option<LitersPer100Km> {
    in_unit(&node.at("averageUnit"), &["l/100km", "L100KM"])?;
    let average = node.at("averageConsumption");
    average.number(0.0..=MOST_CONSUMPTION).map(LitersPer100Km)
}

/// Metric units are asked for, so a missing one is that. A number in another unit is another
/// quantity: it is noted and left.
fn in_unit(unit: &Node<'_>, names: &[&str]) -> Option<()> {
    let Some(text) = unit.text() else {
        return (!unit.is_present()).then_some(());
    };
    let bare: String = text.split_whitespace().collect();
    let is_known = names.iter().any(|name| name.eq_ignore_ascii_case(&bare));
    if !is_known {
        unit.note(GapReason::UnknownCode);
    }
    is_known.then_some(())
}
