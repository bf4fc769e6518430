//! What can be done on the map.

use crate::words::{Phrase, Text, TwoPhrase, section};

section! {
    /// Its actions.
    MapActions {
        title: Text,
        navigate: Text,
        navigate_failed: Text,
        copy: Text,
        copied: Text,
        copy_failed: Text,
        share: Text,
        find: Text,
        parked: Text,
        device: Text,
        device_shown: Text,
        read_only: Text,
        no_position: Text,
        /// Takes the name of a zone.
        zone: Phrase,
    }
}

section! {
    /// Handing the position to somebody else.
    MapShare {
        title: Text,
        question: Text,
        recall: Text,
        preview: Text,
        /// Takes the name of the car with the instant, and coordinates.
        text: TwoPhrase,
        /// Takes the name of the car and an instant.
        car_at: TwoPhrase,
        share: Text,
        copy: Text,
        cancel: Text,
        shared: Text,
        failed: Text,
    }
}

section! {
    /// The note of where the car is parked.
    ParkedForm {
        title: Text,
        lead: Text,
        note: Text,
        note_hint: Text,
        level: Text,
        level_hint: Text,
        at_device: Text,
        at_car: Text,
        save: Text,
        saved: Text,
        clear: Text,
        cleared: Text,
        undo: Text,
        edit: Text,
    }
}

section! {
    /// The card of a point that was pointed at.
    MapPicked {
        title: Text,
        /// Takes a name.
        in_place: Phrase,
        send: Text,
        send_name: Text,
        set_home: Text,
        add_place: Text,
        copy: Text,
        navigate: Text,
        close: Text,
        help: Text,
    }
}
