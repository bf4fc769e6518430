//! Asks for the charging sessions of months that are over.

use carport_client::keys;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, StorageError, Table};
use carport_domain::budget::Asker;
use carport_domain::charging::Month;
use carport_domain::failure::Failure;
use carport_domain::ids::VehicleId;
use carport_domain::time::UnixMillis;
use carport_present::locale::{Language, Locale};
use leptos::prelude::*;

use super::this_month;
use crate::browser::clock;
use crate::context::{Context, locale_of};
use crate::services::AppStorage;
use crate::state::Vehicle;
use crate::tasks::refresh::Asked;

/// So many months back goes what the owner wants at once.
pub const MONTHS_AT_ONCE: u32 = 12;
/// After so many months without a session none is expected before them.
const EMPTY_MONTHS: u32 = 3;

/// What came of asking for earlier months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlierCharging {
    /// So many months were answered.
    pub months: u32,
    /// So many sessions were in them.
    pub sessions: usize,
    /// Nothing more is expected before them.
    pub is_all: bool,
}

/// Since which month the sessions of every month were asked for, the present one being the last.
pub async fn first_month_asked(context: Context, vehicle: &Vehicle) -> Result<Month, StorageError> {
    let source = untrack(|| context.source_of(vehicle));
    let service = context.services.of(source);
    let service = service.ok_or(StorageError::Unavailable)?;
    let before = this_month(clock::now()).before();
    let missing = newest_missing(&service.storage, &vehicle.id, before).await?;
    Ok(missing.next())
}

/// The newest month, from one on back, of which sessions may be missing.
async fn newest_missing(
    storage: &AppStorage,
    car: &VehicleId,
    from: Month,
) -> Result<Month, StorageError> {
    let mut month = from;
    while asked_at(storage, car, month).await? >= Some(end_of(month)) {
        month = month.before();
    }
    Ok(month)
}

/// When a month was last asked for. An answer that cannot be read is none.
async fn asked_at(
    storage: &AppStorage,
    car: &VehicleId,
    month: Month,
) -> Result<Option<UnixMillis>, StorageError> {
    let key = keys::charging_sessions_page_of(car, month, 0);
    let held = storage.get(Table::Answers, &key).await?;
    let answer = held.and_then(|bytes| AnswerRecord::from_bytes(&bytes).ok());
    Ok(answer.map(|answer| answer.fetched_at))
}

/// Asks for the months that are missing, the newest first, until there are enough, nothing more is
/// expected, `step` says no, or a call fails. What came until then stays. `step` hears which month
/// is asked for, and how many were before it.
pub async fn fetch_earlier_charging(
    context: Context,
    vehicle: &Vehicle,
    step: impl Fn(Month, u32) -> bool,
) -> Result<EarlierCharging, Failure> {
    let account = untrack(|| context.session.account(&vehicle.account));
    let account = account.ok_or(Failure::NotInSource)?;
    let service = context.services.of(account.source);
    let service = service.ok_or(Failure::NotInSource)?;
    let login = account.record.login().ok_or(Failure::NotInSource)?;
    let log = context.services.log_of(account.source);
    let asked = Asked::new(
        context,
        (&service, &log),
        (&account, login),
        vehicle,
        Asker::Owner,
    );
    let mut came = EarlierCharging::default();
    let mut empty_count = 0;
    let missing = |from: Month| newest_missing(&service.storage, &vehicle.id, from);
    let mut month = missing(this_month(clock::now()).before()).await?;
    while came.months < MONTHS_AT_ONCE && step(month, came.months) {
        let (sessions, answers) = asked.fetch_sessions(month).await?;
        asked.keep_pages(month, answers).await;
        let count = sessions.sessions.len();
        came.months += 1;
        came.sessions += count;
        empty_count = if count == 0 { empty_count + 1 } else { 0 };
        if empty_count == EMPTY_MONTHS {
            came.is_all = true;
            break;
        }
        month = missing(month.before()).await?;
    }
    context.session.now.set(clock::now());
    Ok(came)
}

impl Asked<'_> {
    /// Asks once more for a month that has ended since it was last asked for: its last sessions
    /// are not in that answer. A failure is none of the refresh's; the next one tries again.
    pub(super) async fn close_month(&self, month: Month) {
        let asked_at = asked_at(&self.service.storage, &self.vehicle.id, month).await;
        let is_open = asked_at.is_ok_and(|at| at.is_some_and(|at| at < end_of(month)));
        if !is_open {
            return;
        }
        if let Ok((_, answers)) = self.fetch_sessions(month).await {
            self.keep_pages(month, answers).await;
        }
    }
}

/// The midnight with which a month ends on the owner's clock.
fn end_of(month: Month) -> UnixMillis {
    let end = month.next().start();
    let offset = locale_of(Language::English).utc_offset_minutes(end);
    UnixMillis(end.0 - i64::from(offset) * 60_000)
}
