//! What the car needs: alerts, messages, services, tires; and what charging did.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// What the car needs, and its charging.
    Care {
        alerts: Alerts,
        messages: Messages,
        codes: MessageCodes,
        tires: Tires,
        charge: Charge,
        month: MonthOfCharging,
    }
}

section! {
    /// The strip above everything else.
    Alerts {
        heading: Text,
        unlocked_away: Text,
        left_open_locked: Text,
        left_open: Text,
        tires_below: Text,
        tires_far_below: Text,
        tires_far_above: Text,
        /// Takes the name of the service.
        service_overdue: Phrase,
        /// Takes a duration.
        silent: Phrase,
        silent_detail: Text,
        position_unknown: Text,
        position_unknown_detail: Text,
        more: Counted,

        show_security: Text,
        show_care: Text,
        show_tires: Text,
        show_place: Text,
        show_clocks: Text,
    }
}

section! {
    /// Check-control messages and services.
    Messages {
        heading: Text,
        vehicle_messages: Text,
        services: Text,
        no_message: Text,
        no_warning: Text,
        no_service: Text,
        checked_and_fine: Counted,
        unnamed: Text,

        critical: Text,
        high: Text,
        medium: Text,
        low: Text,
        severity_unknown: Text,

        ok: Text,
        soon: Text,
        overdue: Text,

        /// Takes a month.
        due_in_month: Phrase,
        /// Takes a month.
        was_due_in_month: Phrase,
        /// Takes a distance.
        due_in_distance: Phrase,
        /// Takes a distance.
        past_by_distance: Phrase,
        /// Takes the month and the distance, each in its own words.
        due_either: TwoPhrase,
        due_unknown: Text,
    }
}

section! {
    /// Our words for the vendor's codes.
    MessageCodes {
        engine_oil: Text,
        oil_level: Text,
        brake_fluid: Text,
        brake_pads_front: Text,
        brake_pads_rear: Text,
        tire_pressure: Text,
        tire_wear_front: Text,
        tire_wear_rear: Text,
        washing_fluid: Text,
        vehicle_check: Text,
        vehicle_tuv: Text,
        emission_check: Text,
        spark_plugs: Text,
        air_filter: Text,
        ad_blue: Text,
        battery: Text,
    }
}

section! {
    /// Tires.
    Tires {
        heading: Text,
        left_front: Text,
        right_front: Text,
        left_rear: Text,
        right_rear: Text,
        /// Takes the measured pressure and the target with its unit.
        of_target: TwoPhrase,
        /// Takes the name of the tire and its pressure.
        wheel_at: TwoPhrase,
        on_target: Text,
        below: Text,
        far_below: Text,
        above: Text,
        far_above: Text,
        no_target: Text,
        uneven: Text,

        all_on_target: Text,
        known_on_target: Text,
        to_watch: Text,
        to_correct: Text,
        targets_unknown: Text,
        not_reported: Text,
    }
}

section! {
    /// Charging while it goes on, and the plan for the next departure.
    Charge {
        heading: Text,
        /// Takes the target and the instant.
        target_towards: TwoPhrase,
        /// Takes the target and the instant.
        target_was_towards: TwoPhrase,
        /// Takes the instant.
        end_towards: Phrase,
        /// Takes the instant.
        end_was_towards: Phrase,
        /// Takes the instant.
        begins: Phrase,
        end_unknown: Text,
        limit: Text,
        /// Takes the current.
        limit_active: Phrase,
        /// Takes the current.
        limit_inactive: Phrase,
        session_so_far: Text,

        plan: Text,
        mode: Text,
        mode_immediate: Text,
        mode_window: Text,
        mode_none: Text,
        window: Text,
        /// Takes the times of beginning and end.
        window_between: TwoPhrase,
        next_window: Text,
        next_departure: Text,
        climate_at_departure: Text,
        yes: Text,
        no: Text,
    }
}

section! {
    /// A month of charging.
    MonthOfCharging {
        heading: Text,
        /// Takes a month and its year.
        of_month: Phrase,
        total: Text,
        /// Takes an amount.
        about: Phrase,
        /// Takes an amount.
        below: Phrase,
        sessions: Counted,
        cost: Text,
        /// Takes a month and its year.
        none: Phrase,
        loading: Text,
        not_supported: Text,
        support_unknown: Text,
        not_shared: Text,
        totals_only: Text,
        may_be_incomplete: Text,
        list: Text,
        older: Counted,
        date_unknown: Text,
        energy_unknown: Text,
        place_unknown: Text,
        running: Text,
        failed: Text,
        /// Takes the vendor's code.
        outcome_unknown_code: Phrase,
    }
}
