//! The settings of one car.

use super::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// The settings of one car.
    VehicleSettings {
        title: Text,
        open_car: Text,

        vehicle: Text,
        saved: Text,
        name: Text,
        name_hint: Text,
        group: Text,
        group_hint: Text,
        plate: Text,
        plate_hint: Text,
        color: Text,
        colors: Colors,
        place: Text,
        /// Takes the place in the list and how many there are.
        place_of: TwoPhrase,
        move_up: Text,
        move_down: Text,
        hidden: Text,
        hidden_hint: Text,
        hidden_mark: Text,
        archived: Text,
        archived_hint: Text,
        archived_mark: Text,
        paused_mark: Text,

        looks: Text,
        picture: Text,
        picture_vendor: Text,
        picture_own: Text,
        picture_drawn: Text,
        choose_photo: Text,
        photo_hint: Text,
        photo_kept: Text,
        photo_unreadable: Text,
        photo_not_kept: Text,
        remove_photo: Text,
        photo_removed: Text,
        photo_alt: Text,
        body: Text,
        body_auto: Text,
        bodies: Bodies,
        steering: Text,
        steering_auto: Text,
        steering_left: Text,
        steering_right: Text,

        identity: Text,
        brand: Text,
        model: Text,
        year: Text,
        kind: Text,
        series: Text,
        vin: Text,
        show_vin: Text,
        hide_vin: Text,
        copy_vin: Text,
        vin_copied: Text,

        vin_check: Text,
        vin_check_text: Text,
        vin_typed: Text,
        vin_hint: Text,
        vin_short: Counted,
        vin_long: Counted,
        /// Takes the character.
        vin_foreign: Phrase,
        vin_same: Text,
        /// Takes the first place that differs.
        vin_other: Phrase,
        vin_doubtful: Text,
        vin_check_digit: Text,

        read: Text,
        read_text: Text,
        read_button: Text,
        reading: Text,
        read_done: Text,
        read_failed: Text,
        read_paused: Text,
        read_files: Text,
        step_profile: Text,
        step_state: Text,
        step_picture: Text,
        step_charging: Text,
        step_waiting: Text,
        step_running: Text,
        step_done: Text,
        step_skipped: Text,
        step_failed: Text,

        source: Text,
        account: Text,
        status: Text,
        status_ok: Text,
        status_demo: Text,
        status_files: Text,
        calls_left: Text,
        /// Takes how many are left and how many the app reckons with.
        calls_left_of: TwoPhrase,
        pause: Text,
        pause_hint: Text,
        paused_title: Text,
        paused_text: Text,
        resume: Text,
        disconnect_text: Text,

        home: Text,

        display: Text,
        closures: Text,
        closures_text: Text,
        closures_icons: Text,
        icon_color: Text,
        icon_default: Text,
        icon_green: Text,
        icon_hint: Text,
        tiles: Text,

        data: Text,
        raw_data: Text,
        delete: Text,
        delete_text: Text,
        /// Takes what the car is called.
        deleted: Phrase,
        undo: Text,
        /// Takes what the car is called.
        restored: Phrase,

        capabilities: Text,
        capabilities_text: Text,
        offered: Text,
        not_on_vehicle: Text,
        not_in_source: Text,
        needs_subscription: Text,
        blocked: Text,
        unknown: Text,
        lock: Text,
        unlock: Text,
        lights: Text,
        horn: Text,
        find: Text,
        send_poi: Text,
        charge_start: Text,
        charge_stop: Text,
        climate_start: Text,
        climate_stop: Text,
        set_target: Text,
        set_ac_limit: Text,
        set_charging_plan: Text,
        charging_settings: Text,
        charging_history: Text,
        trip_history: Text,
    }
}

section! {
    /// The colors by which cars are told apart.
    Colors {
        gray: Text,
        blue: Text,
        teal: Text,
        green: Text,
        amber: Text,
        red: Text,
        purple: Text,
    }
}

section! {
    /// The shapes of bodies.
    Bodies {
        hatch3: Text,
        hatch5: Text,
        saloon: Text,
        touring: Text,
        suv: Text,
        coupe: Text,
        convertible: Text,
    }
}
