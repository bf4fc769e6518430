//! The list of cars.

use crate::dashboard::{Facts, FreshnessChip, Length, View};
use crate::locale::Locale;
use crate::notice::Tone;

/// One car of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct VehicleRow {
    /// Its name.
    pub name: String,
    /// Model and drive train.
    pub subtitle: String,
    /// Its state in plain words, short.
    pub sentence: String,
    /// How that is to be taken.
    pub tone: Tone,
    /// How old it is.
    pub freshness: FreshnessChip,
    /// Charge or fuel in words: `71 %`, `38 L`.
    pub level: Option<String>,
}

/// Draws one line of the list.
pub fn vehicle_row(facts: Facts<'_>, locale: &dyn Locale) -> VehicleRow {
    let view = View::new(facts, locale);

    VehicleRow {
        name: view.name(),
        subtitle: view.subtitle(),
        sentence: view.sentence(Length::Short),
        tone: view.tone(),
        freshness: view.chip(),
        level: view.level(),
    }
}
