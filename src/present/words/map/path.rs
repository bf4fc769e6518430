//! Where the car has been: the list, the path, the places visited.

use crate::words::{Counted, Phrase, Text, section};

section! {
    /// The list that says the same as the map.
    MapList {
        title: Text,
        places: Text,
        stops: Text,
        no_places: Text,
        no_stops: Text,
        device: Text,
        parked: Text,
        unnamed_stop: Text,
        not_elsewhere: Text,
        /// Takes a radius.
        radius: Phrase,
        private: Text,
        /// Takes a number of stops.
        last_stops: Counted,
    }
}

section! {
    /// The path and its time slider.
    MapPath {
        title: Text,
        show: Text,
        span: Text,
        today: Text,
        week: Text,
        month: Text,
        all: Text,
        none: Text,
        stops: Counted,
        gaps: Counted,
        /// Takes a distance.
        by_odometer: Phrase,
        legend: Text,
        solid: Text,
        dashed: Text,
        jump: Text,
        colors: Text,
        moment: Text,
        play: Text,
        pause: Text,
        earlier: Text,
        later: Text,
        moving: Text,
        before_first: Text,
        not_known_since: Text,
        /// Takes a distance.
        odometer: Phrase,
        /// Takes a duration.
        stood: Phrase,
    }
}

section! {
    /// The places visited.
    MapVisited {
        title: Text,
        /// Beside the other views.
        tab: Text,
        none: Text,
        what_counts: Text,
        visits: Counted,
        /// Takes an instant.
        last: Phrase,
        unnamed: Text,
        more: Counted,
    }
}
