//! One car: what is stored of it, and a signal for each thing that changes.

use std::sync::Arc;

use carport_client::records::VehicleRecord;
use carport_domain::budget::{Asker, Hindrance};
use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::place::{Coordinates, Fix, FixOrigin, KeptPosition, Parked, Position, Track};
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::preferences::{PictureChoice, VehiclePreferences};
use carport_domain::vehicle::profile::{Brand, Profile};
use leptos::prelude::*;

use super::{FullRead, VehicleCharging, VehicleCommands};
use crate::browser::blob::ObjectUrl;

/// One decoded state of a car, with the number of values that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// What the car said.
    pub status: Status,
    /// How many values of the answer could not be read.
    pub gap_count: usize,
}

impl Snapshot {
    /// Where and when the car was, if it told both.
    pub fn fix(&self) -> Option<Fix> {
        let position = self.status.position.as_ref()?;
        Some(Fix {
            measured_at: self.status.last_seen_at?,
            coordinates: position.coordinates,
            heading: position.heading,
            odometer: self.status.odometer,
            address: position.address.as_deref().map(Arc::from),
            origin: FixOrigin::State,
        })
    }
}

/// How much of a demo's car's past has been told: months, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastTold {
    /// So many parts,
    pub parts: usize,
    /// of so many.
    pub of: usize,
}

/// One car.
#[derive(Clone, Debug)]
pub struct Vehicle {
    /// Its local id.
    pub id: VehicleId,
    /// The account that lists it.
    pub account: AccountId,
    /// Its number.
    pub vin: Vin,
    /// The brand under which it is listed.
    pub brand: Brand,
    /// As stored, with what the owner chose; changed by [`crate::tasks::change_vehicle`] only.
    pub record: ArcRwSignal<VehicleRecord>,
    /// Who it is, once known.
    pub profile: ArcRwSignal<Option<Profile>>,
    /// What it last said.
    pub snapshot: ArcRwSignal<Remote<Snapshot>>,
    /// What is held of its charging beside that.
    pub charging: VehicleCharging,
    /// What it was told.
    pub commands: VehicleCommands,
    /// The last position of an earlier answer, for an answer without one. It is as old as the app
    /// has been open: an answer takes the place of the one before it, on this device too.
    pub kept_position: ArcRwSignal<Option<KeptPosition>>,
    /// Where it was, once [`crate::tasks::load_track`] has read that; changed by
    /// [`crate::tasks::add_fixes`] only.
    pub track: ArcRwSignal<Option<Arc<Track>>>,
    /// Whether its track is read, or is being read.
    pub is_track_asked: ArcStoredValue<bool>,
    /// How much of its past the demo has told, once it has begun; `None` for any other car.
    pub past_told: ArcRwSignal<Option<PastTold>>,
    /// Counts what is added to its history or taken from it, here and in other tabs, so that who
    /// shows it reads it anew.
    pub history_turn: ArcRwSignal<u32>,
    /// Where its owner says to have left it; changed by [`crate::tasks::note_parked`] and
    /// [`crate::tasks::clear_parked`] only.
    pub parked: ArcRwSignal<Option<Parked>>,
    /// The vendor's picture of it.
    pub picture: ArcRwSignal<Option<Arc<ObjectUrl>>>,
    /// The owner's own photo of it.
    pub own_picture: ArcRwSignal<Option<Arc<ObjectUrl>>>,
    /// How far the reading of everything has come, once the owner wanted it.
    pub full_read: ArcRwSignal<Option<FullRead>>,
    /// Whether the vendor has been asked for the picture since the app was opened; a car that has
    /// none is not worth a call at every refresh.
    pub is_picture_asked: ArcStoredValue<bool>,
}

impl Vehicle {
    /// A car of which nothing is known yet.
    pub fn new(record: VehicleRecord) -> Self {
        Self {
            id: record.id.clone(),
            account: record.account.clone(),
            vin: record.vin.clone(),
            brand: record.brand,
            record: ArcRwSignal::new(record),
            profile: ArcRwSignal::new(None),
            snapshot: ArcRwSignal::new(Remote::NotAsked),
            charging: VehicleCharging::default(),
            commands: VehicleCommands::default(),
            kept_position: ArcRwSignal::new(None),
            track: ArcRwSignal::new(None),
            is_track_asked: ArcStoredValue::new(false),
            past_told: ArcRwSignal::new(None),
            history_turn: ArcRwSignal::new(0),
            parked: ArcRwSignal::new(None),
            picture: ArcRwSignal::new(None),
            own_picture: ArcRwSignal::new(None),
            full_read: ArcRwSignal::new(None),
            is_picture_asked: ArcStoredValue::new(false),
        }
    }

    /// Takes a new answer, and keeps of the one before where the car was.
    pub fn take_answer(&self, snapshot: Snapshot, fetched_at: UnixMillis) {
        let seen = self.snapshot.with_untracked(|before| {
            let status = &before.value()?.status;
            Some(KeptPosition {
                position: status.position.clone()?,
                measured_at: status.last_seen_at,
                odometer: status.odometer,
            })
        });
        if seen.is_some() {
            self.kept_position.set(seen);
        }
        self.snapshot.set(Remote::Ready {
            value: snapshot,
            fetched_at,
            is_refreshing: false,
        });
    }

    /// The point where it last said that it was, tracked.
    pub fn last_coordinates(&self) -> Option<Coordinates> {
        let told = self.snapshot.with(|snapshot| {
            let position = snapshot.value()?.status.position.as_ref()?;
            Some(position.coordinates)
        });
        let kept = || {
            let kept = self.kept_position.get()?;
            Some(kept.position.coordinates)
        };
        told.or_else(kept)
    }

    /// What its last answer says of where and when it was, untracked.
    pub fn told_fix(&self) -> Option<Fix> {
        self.snapshot
            .with_untracked(|snapshot| snapshot.value()?.fix())
    }

    /// Where it last said that it was, and when, untracked.
    pub fn last_position(&self) -> Option<(Position, Option<UnixMillis>)> {
        let told = self.snapshot.with_untracked(|snapshot| {
            let status = &snapshot.value()?.status;
            Some((status.position.clone()?, status.last_seen_at))
        });
        let kept = || {
            let kept = self.kept_position.get_untracked()?;
            Some((kept.position, kept.measured_at))
        };
        told.or_else(kept)
    }

    /// How the owner wants it, tracked.
    pub fn preferences(&self) -> VehiclePreferences {
        self.record.with(|record| record.preferences.clone())
    }

    /// The owner's name for it, tracked.
    pub fn name(&self) -> Option<String> {
        self.record.with(|record| record.preferences.name.clone())
    }

    /// The picture that the owner wants to see, tracked; `None` for the drawn car, and where there
    /// is no picture.
    pub fn shown_picture(&self) -> Option<Arc<ObjectUrl>> {
        match self.record.with(|record| record.preferences.picture) {
            PictureChoice::Vendor => self.picture.get(),
            PictureChoice::Own => self.own_picture.get().or_else(|| self.picture.get()),
            PictureChoice::Drawn => None,
        }
    }

    /// Whether lists show it, tracked.
    pub fn is_listed(&self) -> bool {
        self.record.with(|record| record.preferences.is_listed())
    }

    /// Has whoever shows its history read it anew.
    pub fn tell_history(&self) {
        self.history_turn
            .update(|turn| *turn = turn.wrapping_add(1));
    }

    /// What keeps a call for it from being made, whoever wants it.
    pub fn hindrance(&self, asker: Asker) -> Option<Hindrance> {
        self.record
            .with_untracked(|record| record.preferences.hindrance(asker))
    }

    /// Whether no call is made for it, tracked.
    pub fn is_paused(&self) -> bool {
        self.record.with(|record| record.preferences.is_paused)
    }
}
