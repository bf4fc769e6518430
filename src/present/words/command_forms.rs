//! The forms of commands that carry something.

use super::{Phrase, Text, TwoPhrase, section};

section! {
    /// The forms of commands that carry something.
    CommandForms {
        destination: DestinationForm,
        charging: ChargingForms,
        plan: PlanForm,
        plan_closed: PlanClosed,
        directions: Directions,
        days: Days,
        /// Takes what it was and what it becomes.
        change: TwoPhrase,
        /// Takes what it becomes.
        becomes: Phrase,
        unchanged: Text,
        read: Text,
        reading: Text,
        read_failed: Text,
    }
}

section! {
    /// A place for the car's navigation.
    DestinationForm {
        intro: Text,
        name: Text,
        name_hint: Text,
        name_missing: Text,
        place: Text,
        place_hint: Text,
        place_missing: Text,
        coordinates_missing: Text,
        paste: Text,
        pasted: Text,
        nothing_pasted: Text,
        paste_refused: Text,
        /// Takes a distance and a direction.
        from_car: TwoPhrase,
        at_car: Text,
        /// Takes a distance and a direction.
        from_home: TwoPhrase,
        at_home: Text,
        name_taken: Text,
        address: Text,
        address_hint: Text,
        street: Text,
        postal_code: Text,
        city: Text,
        country: Text,
        send: Text,
    }
}

section! {
    /// Charging target and current limit.
    ChargingForms {
        target_intro: Text,
        target: Text,
        /// Takes the target.
        target_told: Phrase,
        target_not_told: Text,
        target_less: Text,
        target_more: Text,
        limit_intro: Text,
        limit: Text,
        /// Takes the limit.
        limit_told: Phrase,
        limit_not_told: Text,
        limit_unlimited: Text,
        limit_less: Text,
        limit_more: Text,
        limits_not_read: Text,
        limits_not_told: Text,
        not_chosen: Text,
        apply: Text,
    }
}

section! {
    /// When the car charges by itself, and when it leaves.
    PlanForm {
        intro: Text,
        clock: Text,
        /// Takes an age.
        told: Phrase,
        read_again: Text,
        mode: Text,
        window: Text,
        window_start: Text,
        window_end: Text,
        window_hint: Text,
        window_start_missing: Text,
        window_end_missing: Text,
        window_same: Text,
        climate: Text,
        climate_hint: Text,
        /// Takes the number of the departure.
        departure: Phrase,
        departure_on: Text,
        time: Text,
        time_missing: Text,
        days: Text,
        days_missing: Text,
        changes: Text,
        nothing_changed: Text,
        on: Text,
        off: Text,
        no_time: Text,
        no_window: Text,
        /// Takes begin and end.
        between: TwoPhrase,
        send: Text,
        reset: Text,
        was_reset: Text,
    }
}

section! {
    /// Why a plan cannot be changed.
    PlanClosed {
        title: Text,
        read_first: Text,
        not_read: Text,
        outdated: Text,
        unread: Text,
        mode: Text,
        preference: Text,
        timer_kind: Text,
        timers: Text,
        climate: Text,
        service_pack: Text,
    }
}

section! {
    /// Where something lies, seen from somewhere.
    Directions {
        north: Text,
        north_east: Text,
        east: Text,
        south_east: Text,
        south: Text,
        south_west: Text,
        west: Text,
        north_west: Text,
    }
}

section! {
    /// The days of the week; the first three letters stand for each.
    Days {
        monday: Text,
        tuesday: Text,
        wednesday: Text,
        thursday: Text,
        friday: Text,
        saturday: Text,
        sunday: Text,
    }
}
