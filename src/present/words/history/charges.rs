//! The charges one by one.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The charges one by one.
    HistoryCharges {
        title: Text,
        none: Text,
        found: Text,
        more: Counted,
        details: Text,
        started: Text,
        ended: Text,
        duration: Text,
        mean_power: Text,
        told_cost: Text,
        cost_parts: Text,
        session_fee: Text,
        time_fee: Text,
        no_tariff: Text,
        no_place: Text,
        no_energy: Text,
        no_times: Text,
        two_currencies: Text,
        told: Text,
        seen: Text,
        level_rose: Text,
        partly_seen: Text,
        split_by_curve: Text,
        split_by_time: Text,
        times_uncertain: Text,
        without_losses: Text,
        /// Takes a capacity.
        estimated: Phrase,
        /// Takes an instant.
        after: Phrase,
        /// Takes an instant.
        before: Phrase,
        /// Takes two instants.
        between: TwoPhrase,
        /// Takes a duration.
        at_most: Phrase,
        /// Takes an energy and the price of a kilowatt hour.
        at_price: TwoPhrase,
        earlier_title: Text,
        /// Takes a month.
        earlier: Phrase,
        earlier_ask: Text,
        earlier_cost: Text,
        /// Takes a month, and how many of how many it is.
        earlier_asking: TwoPhrase,
        /// Takes numbers of months and of charges, in words.
        earlier_came: TwoPhrase,
        earlier_all: Text,
        earlier_months: Counted,
        earlier_sessions: Counted,
    }
}
