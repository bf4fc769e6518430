//! The stored form of what the owner says about trips.

use carport_domain::history::trips::TripId;
use carport_domain::history::trips::edits::{OwnersWords, TripEdit, TripEdits, TripTag};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use serde::{Deserialize, Serialize};

use crate::records::{VERSION, read, write};
use crate::storage::StorageError;

#[derive(Serialize, Deserialize)]
struct TripEditsV1 {
    v: u32,
    edits: Vec<TripEditV1>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct TripIdV1 {
    before_start: i64,
    odometer_km: f64,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum TripEditV1 {
    Merge {
        first: TripIdV1,
        second: TripIdV1,
    },
    Split {
        trip: TripIdV1,
        odometer_km: f64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<i64>,
    },
    Tag {
        trip: TripIdV1,
        tags: Vec<TripTagV1>,
    },
    Note {
        trip: TripIdV1,
        text: String,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TripTagV1 {
    Business,
    Private,
    Commute,
    Own(String),
}

pub(super) fn to_bytes(edits: &TripEdits) -> Vec<u8> {
    write(&TripEditsV1 {
        v: VERSION,
        edits: edits.edits.iter().map(TripEditV1::of).collect(),
    })
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<TripEdits, StorageError> {
    let stored: TripEditsV1 = read(bytes)?;
    let edits: Option<Vec<_>> = stored.edits.into_iter().map(TripEditV1::read).collect();
    edits
        .map(|edits| TripEdits { edits })
        .ok_or(StorageError::Corrupt)
}

/// No odometer counts below nothing.
fn odometer(kilometers: f64) -> Option<Kilometers> {
    (kilometers.is_finite() && kilometers >= 0.0).then_some(Kilometers(kilometers))
}

impl TripIdV1 {
    const fn of(id: TripId) -> Self {
        Self {
            before_start: id.before_start.0,
            odometer_km: id.odometer.0,
        }
    }

    fn read(self) -> Option<TripId> {
        Some(TripId {
            before_start: UnixMillis(self.before_start),
            odometer: odometer(self.odometer_km)?,
        })
    }
}

impl TripEditV1 {
    fn of(edit: &TripEdit) -> Self {
        match edit {
            TripEdit::Merge { first, second } => Self::Merge {
                first: TripIdV1::of(*first),
                second: TripIdV1::of(*second),
            },
            TripEdit::Split { trip, odometer, at } => Self::Split {
                trip: TripIdV1::of(*trip),
                odometer_km: odometer.0,
                at: at.map(|at| at.0),
            },
            TripEdit::Tag { trip, tags } => Self::Tag {
                trip: TripIdV1::of(*trip),
                tags: tags.iter().map(TripTagV1::of).collect(),
            },
            TripEdit::Note { trip, text } => Self::Note {
                trip: TripIdV1::of(*trip),
                text: text.0.clone(),
            },
        }
    }

    fn read(self) -> Option<TripEdit> {
        Some(match self {
            Self::Merge { first, second } => TripEdit::Merge {
                first: first.read()?,
                second: second.read()?,
            },
            Self::Split {
                trip,
                odometer_km,
                at,
            } => TripEdit::Split {
                trip: trip.read()?,
                odometer: odometer(odometer_km)?,
                at: at.map(UnixMillis),
            },
            Self::Tag { trip, tags } => TripEdit::Tag {
                trip: trip.read()?,
                tags: tags.into_iter().map(TripTagV1::read).collect(),
            },
            Self::Note { trip, text } => TripEdit::Note {
                trip: trip.read()?,
                text: OwnersWords(text),
            },
        })
    }
}

impl TripTagV1 {
    fn of(tag: &TripTag) -> Self {
        match tag {
            TripTag::Business => Self::Business,
            TripTag::Private => Self::Private,
            TripTag::Commute => Self::Commute,
            TripTag::Custom(OwnersWords(word)) => Self::Own(word.clone()),
        }
    }

    fn read(self) -> TripTag {
        match self {
            Self::Business => TripTag::Business,
            Self::Private => TripTag::Private,
            Self::Commute => TripTag::Commute,
            Self::Own(word) => TripTag::Custom(OwnersWords(word)),
        }
    }
}
