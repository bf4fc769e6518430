//! Reads what is kept of a car's past, for the pages that show it.

use core::time::Duration;
use std::rc::Rc;
use std::sync::Arc;

use carport_client::identity::Language;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::{decode, history, keys, trips};
use carport_domain::charging::ChargingSession;
use carport_domain::history::trips::edits::TripEdits;
use carport_domain::history::{CarPast, Gathering};
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use crate::browser::clock;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::Vehicle;

/// Everything that is kept of a car's past.
#[derive(Clone, Debug)]
pub struct PastRead {
    /// What the car said.
    pub past: CarPast,
    /// The vendor's charging sessions, in the order of time.
    pub sessions: Vec<ChargingSession>,
    /// What the owner says about trips; nothing where that cannot be read.
    pub trip_edits: Arc<TripEdits>,
    /// How many records this app cannot read; they are left as they are.
    pub unreadable_count: usize,
    /// Why the first of them cannot be read.
    pub unreadable: Option<StorageError>,
}

impl PastRead {
    /// The first instant of which anything is known: the vendor keeps charges from before the car
    /// was followed.
    pub fn first_known(&self) -> Option<UnixMillis> {
        let sessions = self.sessions.iter();
        let charged = sessions
            .filter_map(|it| it.started_at.or(it.ended_at))
            .min();
        self.past.first_known().into_iter().chain(charged).min()
    }
}

/// Reads a car's past, series by series; the screen has its turn between two of them.
pub async fn read_past(context: Context, vehicle: &Vehicle) -> Result<PastRead, StorageError> {
    let source = untrack(|| context.source_of(vehicle));
    let service = context.services.of(source);
    let service = service.ok_or(StorageError::Unavailable)?;
    let storage = Rc::clone(&service.storage);
    let mut gathering = Gathering::new(clock::now());
    let (mut unreadable_count, mut unreadable) = (0, None);
    for kept in history::series_of(&*storage, &vehicle.id).await? {
        let always = UnixMillis(i64::MIN)..UnixMillis(i64::MAX);
        let listed = history::read(&*storage, &vehicle.id, kept.series, always).await?;
        unreadable_count += listed.unreadable_count;
        unreadable = unreadable.or(listed.unreadable);
        gathering.take(kept.series, &listed.samples);
        clock::sleep(Duration::ZERO).await;
    }
    let (sessions, damaged) = sessions(&storage, &vehicle.id).await?;
    unreadable_count += damaged;
    unreadable = unreadable.or((damaged > 0).then_some(StorageError::Corrupt));
    let past = gathering.finish();
    // Last, so that what is said meanwhile is in it.
    let trip_edits = match trips::get(&*storage, &vehicle.id).await {
        Ok(edits) => edits,
        Err(error) => {
            unreadable_count += 1;
            unreadable = unreadable.or(Some(error));
            TripEdits::default()
        }
    };
    Ok(PastRead {
        past,
        sessions,
        trip_edits: Arc::new(trip_edits),
        unreadable_count,
        unreadable,
    })
}

/// The vendor's sessions of all months, and how many pages of them cannot be read.
async fn sessions(
    storage: &AppStorage,
    car: &VehicleId,
) -> Result<(Vec<ChargingSession>, usize), StorageError> {
    let prefix = keys::every_charging_session_of(car);
    let mut sessions: Vec<ChargingSession> = Vec::new();
    let mut damaged = 0;
    for (key, bytes) in storage.list(Table::Answers, &prefix).await? {
        match page(&key, &bytes) {
            Ok(page) => sessions.extend(page),
            Err(_unreadable) => damaged += 1,
        }
    }
    sessions.sort_by(|one, other| {
        let of = |it: &ChargingSession| it.started_at.or(it.ended_at);
        of(one).cmp(&of(other)).then_with(|| one.id.cmp(&other.id))
    });
    // A session that runs over midnight of a month's end stands in both months.
    sessions.dedup_by(|one, other| one.id == other.id);
    Ok((sessions, damaged))
}

fn page(key: &str, bytes: &[u8]) -> Result<Vec<ChargingSession>, StorageError> {
    let answer = AnswerRecord::from_bytes(bytes)?;
    let language = Language::from_code(&answer.language).unwrap_or(Language::English);
    let month = keys::month_of_charging_sessions(key);
    let decoded = decode::charging_month(&answer.body, language, month);
    let decoded = decoded.map_err(|_unreadable| StorageError::Corrupt)?;
    Ok(decoded.value.sessions)
}
