//! Which tiles the first screen has, and their order.

use super::{Phrase, Text, TwoPhrase, section};

section! {
    /// The editor of the tiles.
    Tiles {
        title: Text,
        explained: Text,
        arrange: Text,
        done: Text,
        reset: Text,
        was_reset: Text,

        security: Text,
        home: Text,
        energy: Text,
        command: Text,
        drawing: Text,
        care: Text,
        tires: Text,
        odometer: Text,
        month: Text,

        /// Takes the name of the tile.
        drag: Phrase,
        /// Takes the name of the tile.
        earlier: Phrase,
        /// Takes the name of the tile.
        later: Phrase,
        /// Takes the name of the tile.
        show: Phrase,
        /// Takes the name of the tile and its place, such as `2 of 8`.
        moved: TwoPhrase,
        /// Takes a place and the number of places.
        place: TwoPhrase,
    }
}
