//! What the charts of energy say, in English.

use crate::words::{Counted, HistoryConsumption, HistoryEnergy};

pub(super) const ENERGY: HistoryEnergy = HistoryEnergy {
    charges_title: "Charges",
    periods_title: "Energy and cost",
    energy: "Energy charged",
    cost: "Cost",
    place: "Place",
    level: "State of charge",
    elsewhere: "Elsewhere",
    place_unknown: "Place unknown",
    charges: Counted {
        one: |n| format!("{n} charge"),
        other: |n| format!("{n} charges"),
    },
    total: |energy| format!("{energy} in all"),
    paid: |sum| format!("{sum} paid"),
    none: "No charge is known of this period.",
    estimated: Counted {
        one: |n| format!("The energy of {n} charge is an estimate from the rise of the level."),
        other: |n| format!("The energy of {n} charges is an estimate from the rise of the level."),
    },
    without_energy: Counted {
        one: |n| format!("The energy of {n} charge is not known: sums lack it."),
        other: |n| format!("The energy of {n} charges is not known: sums lack it."),
    },
    without_cost: Counted {
        one: |n| format!("{n} charge has no cost: neither a tariff nor the maker tells one."),
        other: |n| format!("{n} charges have no cost: neither a tariff nor the maker tells one."),
    },
    undated: Counted {
        one: |n| format!("{n} charge has no date and is not shown."),
        other: |n| format!("{n} charges have no date and are not shown."),
    },
};

pub(super) const CONSUMPTION: HistoryConsumption = HistoryConsumption {
    title: "Consumption",
    electric: "On the battery",
    fuel: "Fuel",
    estimated: |name| format!("{name}, estimated"),
    electric_mean: |mean| format!("{mean} on average"),
    fuel_mean: |mean| format!("{mean} of fuel on average"),
    kind: "Energy",
    windows: "Each step is one window between two charges or refuels, over at least 50 km by the odometer.",
    none: "Not enough is known for a consumption: it takes two charges or refuels at least 50 km apart.",
    window: |distance, consumption| format!("{consumption} over {distance}"),
};
