//! Charges, what they cost, and what is used.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// Charges, their energy and what they cost.
    HistoryEnergy {
        charges_title: Text,
        periods_title: Text,
        energy: Text,
        cost: Text,
        place: Text,
        level: Text,
        elsewhere: Text,
        place_unknown: Text,
        charges: Counted,
        /// Takes an amount of energy.
        total: Phrase,
        /// Takes a sum of money.
        paid: Phrase,
        none: Text,
        estimated: Counted,
        without_energy: Counted,
        without_cost: Counted,
        undated: Counted,
    }
}

section! {
    /// Consumption between fills.
    HistoryConsumption {
        title: Text,
        electric: Text,
        fuel: Text,
        /// Takes the name of a line.
        estimated: Phrase,
        /// Takes a mean.
        electric_mean: Phrase,
        /// Takes a mean.
        fuel_mean: Phrase,
        kind: Text,
        windows: Text,
        none: Text,
        /// Takes a distance and a consumption.
        window: TwoPhrase,
    }
}
