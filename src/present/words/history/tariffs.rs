//! What charging costs.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// What charging costs, by the owner's word.
    HistoryTariffs {
        title: Text,
        text: Text,
        none: Text,
        add: Text,
        edit: Text,
        remove: Text,
        save: Text,
        cancel: Text,
        undo: Text,
        saved: Text,
        undone: Text,
        not_saved: Text,
        place: Text,
        elsewhere: Text,
        anywhere: Text,
        removed_place: Text,
        kind: Text,
        flat: Text,
        bands: Text,
        free: Text,
        per_kwh: Text,
        base_per_kwh: Text,
        currency: Text,
        currency_hint: Text,
        band: Text,
        add_band: Text,
        remove_band: Text,
        from_time: Text,
        until_time: Text,
        days: Text,
        every_day: Text,
        working_days: Text,
        weekend: Text,
        some_days: Text,
        session: Text,
        per_session: Text,
        per_minute: Text,
        from_day: Text,
        until_day: Text,
        days_hint: Text,
        no_price: Text,
        no_currency: Text,
        no_band: Text,
        no_days: Text,
        changes_nothing: Text,
        no_cost: Text,
        recalculates: Counted,
        /// Takes a date.
        since: Phrase,
        /// Takes a date.
        up_to: Phrase,
        /// Takes two dates.
        from_to: TwoPhrase,
        /// Takes two sums.
        from_sum_to: TwoPhrase,
    }
}
