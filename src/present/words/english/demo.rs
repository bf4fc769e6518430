//! The demo's menu, in English.

use crate::words::Demo;

pub(super) const DEMO: Demo = Demo {
    scenes: "Choose what happens to the cars",
    close: "Close",
    changing: |label| format!("{label}: the cars are being read again…"),
    changed: |label| format!("The demo now plays: {label}."),
};
