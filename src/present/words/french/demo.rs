//! The demo's menu, in French.

use crate::words::Demo;

pub(super) const DEMO: Demo = Demo {
    scenes: "Choisir ce qui arrive aux voitures",
    close: "Fermer",
    changing: |label| format!("{label}\u{a0}: les voitures sont relues…"),
    changed: |label| format!("La démo joue maintenant\u{a0}: {label}."),
};
