//! What each chart says, in English.

use crate::words::{
    Counted, HistoryBattery, HistoryCalendar, HistoryFuel, HistoryOdometer, HistoryPresence,
    HistoryRange, HistorySupply, HistoryTires,
};

pub(super) const ODOMETER: HistoryOdometer = HistoryOdometer {
    title: "Odometer",
    odometer: "Odometer reading",
    driven: "Driven",
    per_hour: "Driven per hour",
    per_day: "Driven per day",
    per_week: "Driven per week",
    per_month: "Driven per month",
    per_year: "Driven per year",
    total: |distance| format!("{distance} driven"),
    total_at_least: |distance| format!("At least {distance} driven"),
    average: |distance| format!("{distance} a day on average"),
    projected: |distance| format!("at this pace about {distance} a year"),
    together: |days, distance| format!("{days}: {distance} driven, nobody knows when exactly."),
    replaced: |when| format!("A new odometer began to count {when}."),
};

pub(super) const BATTERY: HistoryBattery = HistoryBattery {
    title: "State of charge",
    level: "State of charge",
    target: "Charging target",
    charging: "Charging",
    extremes: |low, high| format!("Between {low} and {high}"),
    last: |level| format!("last {level}"),
    charges: Counted {
        one: |n| format!("charged {n} time"),
        other: |n| format!("charged {n} times"),
    },
    band: "The pale band reaches from the lowest to the highest of each day or week.",
};

pub(super) const FUEL: HistoryFuel = HistoryFuel {
    title: "Fuel",
    liters: "Fuel in the tank",
    share: "Share of the tank",
    extremes: |low, high| format!("Between {low} and {high}"),
    refueled: "Refuelled",
    refuel: |amount| format!("Refuelled: {amount}"),
    refuels: Counted {
        one: |n| format!("refuelled {n} time"),
        other: |n| format!("refuelled {n} times"),
    },
    no_refuel: "not refuelled",
    filled: |amount| format!("about {amount} in all"),
    approximate: "Amounts are the rise between two readings: what was burnt in between is missing from them.",
};

pub(super) const TIRES: HistoryTires = HistoryTires {
    title: "Tyre pressure",
    left_front: "Front left",
    right_front: "Front right",
    left_rear: "Rear left",
    right_rear: "Rear right",
    target: "Target pressure",
    target_of: |tire| format!("Target: {tire}"),
    lowest: |tire, pressure| format!("Lowest at last: {tire}, {pressure}"),
    below: |tire, by| format!("{tire} was {by} below its target at last"),
    all_near: "all at or above their target",
    no_target: "The car names no target pressure.",
    summary: "Warm tyres read higher than cold ones.",
    by_day: "Of each day or week the lowest pressure is drawn: a cold tyre can be compared.",
};

pub(super) const RANGE: HistoryRange = HistoryRange {
    title: "Range",
    electric: "On the battery",
    fuel: "On fuel",
    total: "Total range",
    ratio: "Range per percent of charge",
    last: |name, range| format!("{name} {range} at last"),
    ratio_last: |distance| format!("{distance} for each percent of charge"),
};

pub(super) const PRESENCE: HistoryPresence = HistoryPresence {
    title: "At home and away",
    home: "At home",
    away: "Away",
    unknown: "Unknown",
    hours: "Hours per week",
    shares: |home, away| format!("At home {home} of the time, away {away}"),
    unknown_share: |share| format!("unknown {share}"),
    home_not_set: "Home is not set: without it, nobody can say when the car was there.",
};

pub(super) const SUPPLY: HistorySupply = HistorySupply {
    title: "How much is known",
    per_day: "Readings per day",
    readings: Counted {
        one: |n| format!("{n} reading"),
        other: |n| format!("{n} readings"),
    },
    share: |share| format!("something is known of {share} of the time"),
    silent_days: Counted {
        one: |n| format!("{n} day without a reading"),
        other: |n| format!("{n} days without a reading"),
    },
    no_silent_day: "no day without a reading",
};

pub(super) const CALENDAR: HistoryCalendar = HistoryCalendar {
    title: "Calendar",
    driven: "Driven per day of the year",
    charged: "Charged per day of the year",
    monday: "Mon",
    wednesday: "Wed",
    friday: "Fri",
    nothing: "Nothing",
    unknown: "Unknown",
    less: "Less",
    more: "More",
    most: |day, value| format!("most on {day}: {value}"),
    total: |value| format!("{value} in all"),
    unknown_days: Counted {
        one: |n| format!("nothing is known of {n} day"),
        other: |n| format!("nothing is known of {n} days"),
    },
    partial: "not wholly known",
};
