//! Files as people choose them: whole, cut, masked, too large, and of something else.

mod files;
mod placing;

use carport_domain::import::{DocumentKind, FileProblem};
use carport_domain::time::UnixMillis;

use super::{Opening, PickedFile, ReadFile, gather};
use crate::identity::Language;

/// 2025-06-15T16:00:00Z.
const NOW: UnixMillis = UnixMillis(1_750_003_200_000);
/// 2025-06-01T00:00:00Z.
const SAVED_AT: UnixMillis = UnixMillis(1_748_736_000_000);

const PROFILE: &str = r#"{"vin":"WBY00000000EVX001","brand":"BMW_I","model":"i4 eDrive40",
    "year":2023,"bodyType":"G26","driveTrain":"ELECTRIC"}"#;
const STATE: &str = r#"{"state":{"lastFetched":"2025-05-04T09:30:00Z",
    "lastUpdatedAt":"2025-05-04T09:18:22Z","isLscSupported":true,"currentMileage":24817},
    "capabilities":{}}"#;
const OTHER_PROFILE: &str = r#"{"vin":"WMW00000000MCE006","brand":"MINI","model":"Cooper SE",
    "year":2022,"bodyType":"F56","driveTrain":"ELECTRIC"}"#;
const OTHER_STATE: &str = r#"{"state":{"lastUpdatedAt":"2025-05-05T10:00:00Z",
    "currentMileage":9000}}"#;
const SETTINGS: &str = r#"{"chargeAndClimateTimerDetail":{},"servicePack":"WAVE_01"}"#;

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    ReadFile::new(&PickedFile {
        name: name.to_owned(),
        saved_at: Some(SAVED_AT),
        bytes: bytes.to_vec(),
    })
}

fn open(files: &[&str]) -> Opening {
    let files: Vec<_> = files.iter().map(|text| read("", text.as_bytes())).collect();
    gather(&files, Language::French, NOW)
}

fn problem_of(bytes: &[u8]) -> Option<FileProblem> {
    let opening = gather(&[read("a.json", bytes)], Language::English, NOW);
    assert!(opening.cars.is_empty());
    opening.files[0].problem
}

fn names(opening: &Opening, car: usize) -> Vec<&str> {
    let answers = opening.cars[car].answers.iter();
    answers.map(|(name, _)| name.as_str()).collect()
}

fn kinds(opening: &Opening) -> Vec<Vec<DocumentKind>> {
    let files = opening.files.iter();
    files.map(|file| file.kinds.clone()).collect()
}
