//! The owner's places, the pictures of a map provider, and how the map is moved.

use crate::words::{Counted, Phrase, Text, TwoPhrase, section};

section! {
    /// What places are called that have no name.
    PlaceKinds {
        home: Text,
        work: Text,
        other: Text,
    }
}

section! {
    /// The editor of places.
    MapPlaces {
        title: Text,
        lead: Text,
        none: Text,
        add: Text,
        add_home: Text,
        edit: Text,
        /// Takes the name of a place.
        edit_named: Phrase,
        name: Text,
        name_hint: Text,
        kind: Text,
        kind_hint: Text,
        radius: Text,
        private: Text,
        private_hint: Text,
        private_mark: Text,
        remove: Text,
        /// Takes the name of a place.
        remove_named: Phrase,
        /// Takes the name of a place.
        removed: Phrase,
        /// Takes the name of a place.
        saved: Phrase,
        undo: Text,
        save: Text,
        done: Text,
        cancel: Text,
        pointer_help: Text,
        keyboard_help: Text,
        from_car: Text,
        from_device: Text,
        typed: Text,
        handle_center: Text,
        handle_radius: Text,
        /// Takes a radius.
        radius_now: Phrase,
    }
}

section! {
    /// The radius that the parkings suggest.
    MapRadius {
        title: Text,
        /// Takes a number of parkings and a radius.
        evidence: TwoPhrase,
        /// Takes the evidence and what follows from it.
        joined: TwoPhrase,
        /// Takes a radius.
        suggested: Phrase,
        /// Takes a radius.
        fits: Phrase,
        outliers: Counted,
        too_few: Text,
        /// Takes a radius.
        take: Phrase,
    }
}

section! {
    /// The pictures of a map provider.
    MapTiles {
        title: Text,
        /// Takes a host.
        question: Phrase,
        show: Text,
        stay: Text,
        switch: Text,
        /// Takes a host.
        switch_hint: Phrase,
        trouble: Text,
        retry: Text,
        offline: Text,
        none: Text,
        report: Text,
    }
}

section! {
    /// The map itself and how it is moved.
    MapControls {
        map: Text,
        zoom_in: Text,
        zoom_out: Text,
        /// The letter on the compass.
        north: Text,
        scale: Text,
        show_all: Text,
        layers: Text,
        loading: Text,
        failed: Text,
    }
}
