//! The first screen of someone who has no car here yet.

use super::{Text, section};

section! {
    /// The promise and its doors.
    FirstRun {
        title: Text,
        lead: Text,
        demo_title: Text,
        demo_text: Text,
        demo_button: Text,
        demo_starting: Text,
        connect_title: Text,
        connect_text: Text,
        connect_button: Text,
        stays_title: Text,
        stays_text: Text,
        leaves_title: Text,
        leaves_text: Text,
    }
}
