//! The charges one by one, in English.

use crate::words::{Counted, HistoryCharges};

pub(super) const CHARGES: HistoryCharges = HistoryCharges {
    title: "Charges, month by month",
    none: "No charge is known in this period.",
    found: "from the readings",
    more: Counted {
        one: |n| format!("{n} more"),
        other: |n| format!("{n} more"),
    },
    details: "Details",
    started: "Began",
    ended: "Ended",
    duration: "Duration",
    mean_power: "Mean power",
    told_cost: "Cost by the maker",
    cost_parts: "How the cost is made up",
    session_fee: "For the session",
    time_fee: "For the time",
    no_tariff: "No tariff holds there",
    no_place: "Nobody knows where it was",
    no_energy: "Nobody knows how much went in",
    no_times: "Nobody knows when it was",
    two_currencies: "The currency changed meanwhile",
    told: "The maker tells of this charge.",
    seen: "Found in the readings: they saw the car charging.",
    level_rose: "Found in the readings: the level rose while the car stood still.",
    partly_seen: "Only a part of it was seen: more may have gone in.",
    split_by_curve: "The price changed meanwhile: the energy is split as the level rose.",
    split_by_time: "The price changed meanwhile: the energy is split evenly over the time, because nobody saw the power.",
    times_uncertain: "Beginning or end lie between two readings, and the price depends on the time.",
    without_losses: "Losses on the way to the battery are not in it.",
    estimated: |capacity| {
        format!(
            "The energy is estimated from the level and a battery of {capacity}, as the maker’s sessions show it."
        )
    },
    after: |at| format!("after {at}"),
    before: |at| format!("before {at}"),
    between: |from, until| format!("between {from} and {until}"),
    at_most: |duration| format!("at most {duration}"),
    at_price: |energy, price| format!("{energy} at {price}"),
    earlier_title: "Before these",
    earlier: |month| {
        format!(
            "The maker was asked for its charges from {month} on; it may keep more from before."
        )
    },
    earlier_ask: "Ask for the twelve months before",
    earlier_cost: "It takes a call of the day for each month, or two.",
    earlier_asking: |month, place| format!("Asking for {month}: {place}"),
    earlier_came: |months, sessions| format!("{months} asked for, {sessions} came."),
    earlier_all: "The maker tells of none before.",
    earlier_months: Counted {
        one: |n| format!("{n} month"),
        other: |n| format!("{n} months"),
    },
    earlier_sessions: Counted {
        one: |n| format!("{n} charge"),
        other: |n| format!("{n} charges"),
    },
};
