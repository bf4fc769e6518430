//! Files that an owner opens to look at a car: what was found in them, and why one cannot be read.

use crate::time::UnixMillis;
use crate::vehicle::profile::{Brand, DriveTrain};

/// A document that says something of a car.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// Who the car is.
    Profile,
    /// What it last said.
    State,
    /// The charging settings in detail.
    ChargingSettings,
    /// A month's charging in short.
    ChargingStatistics,
    /// A month's charging sessions.
    ChargingSessions,
    /// The last trip and the month's.
    Trips,
}

impl DocumentKind {
    /// Every kind, in the order in which they are named.
    pub const ALL: [Self; 6] = [
        Self::Profile,
        Self::State,
        Self::ChargingSettings,
        Self::ChargingStatistics,
        Self::ChargingSessions,
        Self::Trips,
    ];
}

/// Why a file, or all of what is in it, cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileProblem {
    /// The browser could not read it.
    Unopened,
    /// Nothing is in it.
    Empty,
    /// It is larger than anything the vendor says of a car.
    TooLarge,
    /// More files were opened at once than anybody needs.
    TooManyFiles,
    /// It is text in an encoding that is not read.
    Utf16,
    /// It is an archive.
    Archive,
    /// It is no text at all: a picture, a program.
    NotText,
    /// It is a web page.
    WebPage,
    /// It begins well, and its end is missing.
    CutShort,
    /// It is text, but not JSON.
    NotJson,
    /// JSON that says nothing of a car.
    NotACar,
    /// The vendor refused to say anything when it was saved.
    Refusal,
    /// A capture of a newer version of the app.
    NewerCapture,
    /// A capture that somebody changed.
    DamagedCapture,
    /// It completes a car, and no car was opened with it.
    NoCar,
    /// It completes one of several cars, and does not say which.
    WhichCar,
}

/// A car that came together from files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundCar {
    /// Its brand, where a profile says it.
    pub brand: Option<Brand>,
    /// Its marketing name, where a profile says it.
    pub model: Option<String>,
    /// What moves it, where a profile says it.
    pub drive_train: Option<DriveTrain>,
    /// Whether its number is masked or was never there.
    pub is_number_masked: bool,
    /// Whether there is a state among the documents.
    pub has_state: bool,
    /// When it last spoke.
    pub last_seen_at: Option<UnixMillis>,
    /// What is known of it.
    pub kinds: Vec<DocumentKind>,
}
