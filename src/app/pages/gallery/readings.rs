//! Values in every state: known, old, marked, missing.

use carport_present::dashboard::{EnergyCard, EnergyKind, Freshness};
use carport_present::notice::Tone;
use carport_present::reading::{Absence, Quality, QualityMark, ReadingCard, ReadingKey};
use leptos::prelude::*;

use crate::parts::{EnergyRing, ReadingBlock, ReadingRows};

/// Blocks and rows of the same values.
#[component]
pub fn Readings() -> impl IntoView {
    let on_open = Callback::new(|_key| ());
    let all = states();
    let blocks = all.clone().into_iter().map(|reading| {
        view! { <ReadingBlock reading=Signal::stored(reading) on_open=on_open /> }
    });

    view! {
        <dl class="gallery-items">{blocks.collect_view()}</dl>
        <ReadingRows readings=Signal::stored(all) on_open=on_open />
    }
}

/// Rings from empty to full, charging and not, and one of which nothing is known.
#[component]
pub fn Rings(kind: EnergyKind) -> impl IntoView {
    let levels = [None, Some(4.0), Some(15.0), Some(71.0), Some(100.0)];
    let on_open = Callback::new(|_key| ());
    let ring = move |level: Option<f64>| {
        [false, true].map(|is_charging| {
            let level_text = level.map_or("Unknown".to_owned(), |level| level.to_string());
            let mut reading = known(ReadingKey::StateOfCharge, &level_text);
            reading.unit = level.map(|_| "%".to_owned());
            let card = EnergyCard {
                kind,
                label: "Level".to_owned(),
                level_percent: level,
                target_percent: Some(80.0),
                range: known(ReadingKey::ElectricRange, "310"),
                level: reading,
                is_charging,
                details: Vec::new(),
            };
            view! { <EnergyRing card=Signal::stored(card) on_open=on_open /> }
        })
    };

    levels.map(ring).collect_view()
}

/// The same value in each state; the keys differ, as in a list they must.
fn states() -> Vec<ReadingCard> {
    let marked = |key, quality| ReadingCard {
        mark: Some(QualityMark {
            quality,
            text: format!("{quality:?}"),
        }),
        ..known(key, "310")
    };
    let missing = |key, absence: Absence| ReadingCard {
        value: format!("{absence:?}"),
        unit: None,
        tone: Tone::Unknown,
        absence: Some(absence),
        ..known(key, "")
    };
    vec![
        known(ReadingKey::Odometer, "12,345"),
        ReadingCard {
            age: Some("9 days ago".to_owned()),
            freshness: Some(Freshness::Stale),
            ..known(ReadingKey::TotalRange, "310")
        },
        marked(ReadingKey::FuelRange, Quality::Computed),
        marked(ReadingKey::ElectricRange, Quality::Estimated),
        marked(ReadingKey::HomeDistance, Quality::Imported),
        ReadingCard {
            tone: Tone::Alert,
            ..known(ReadingKey::Tank, "2")
        },
        missing(ReadingKey::Lock, Absence::Unknown),
        missing(ReadingKey::Plug, Absence::NotFitted),
        missing(ReadingKey::Charging, Absence::NotReceived),
        missing(ReadingKey::Presence, Absence::NotSet),
        missing(ReadingKey::ChargingEnd, Absence::NotNow),
        missing(
            ReadingKey::Climate,
            Absence::Unrecognized("FLOATING".to_owned()),
        ),
    ]
}

fn known(key: ReadingKey, value: &str) -> ReadingCard {
    ReadingCard {
        key,
        label: format!("{key:?}"),
        value: value.to_owned(),
        unit: Some("km".to_owned()),
        absence: None,
        tone: Tone::Neutral,
        freshness: Some(Freshness::Fresh),
        age: None,
        instant: Some("Today at 11:18".to_owned()),
        mark: None,
        details: Vec::new(),
    }
}
