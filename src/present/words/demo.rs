//! The demo's menu.

use super::{Phrase, Text, section};

section! {
    /// Texts of the demo's menu. What the scenes are called, the demo itself says.
    Demo {
        scenes: Text,
        close: Text,
        changing: Phrase,
        changed: Phrase,
    }
}
