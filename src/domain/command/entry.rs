//! One command in the log of a car: what was told, by whom, and what became of it.

use super::life::Life;
use super::{Argument, CommandKind};
use crate::ids::CommandId;
use crate::time::UnixMillis;

/// Through whom a command went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carrier {
    /// Connected Drive.
    ConnectedDrive,
    /// The demo's cars.
    Demo,
}

/// One command.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id; the same in an export, so that nothing is taken twice.
    pub id: CommandId,
    /// Which command.
    pub kind: CommandKind,
    /// What it carried, as far as that is kept.
    pub argument: Argument,
    /// Through whom.
    pub carrier: Carrier,
    /// The owner's word for the device, such as a browser's name; `None` where nothing is known.
    pub device: Option<String>,
    /// When the car had last spoken before.
    pub seen_before_at: Option<UnixMillis>,
    /// Whether the car was as it was told to be already before; `None` where nobody knew.
    pub was_as_told: Option<bool>,
    /// The source's id of it, once it was taken and for as long as it is asked about.
    pub event: Option<String>,
    /// How far it came.
    pub life: Life,
}

impl Carrier {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ConnectedDrive => "connected_drive",
            Self::Demo => "demo",
        }
    }

    /// The carrier of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::ConnectedDrive, Self::Demo]
            .into_iter()
            .find(|carrier| carrier.code() == code)
    }
}

impl Entry {
    /// A state counts as proof only if it is later than this, by the source's clock: than the last
    /// moment at which the command was known not to be executed. Where the car was different
    /// before, its change proves the execution by itself, and only has to come after the command:
    /// the source may tell of a command later than the car.
    pub fn proof_floor(&self) -> Option<UnixMillis> {
        let floor = if self.was_as_told == Some(false) {
            self.life.taken_floor()?
        } else {
            self.life.underway_floor()?
        };
        Some(
            self.seen_before_at
                .map_or(floor, |before| floor.max(before)),
        )
    }

    /// When it was begun.
    pub fn began_at(&self) -> UnixMillis {
        self.life.began_at()
    }
}
