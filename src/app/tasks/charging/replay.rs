//! Puts the last answers about a car's charging on the screen before anything is asked.

use carport_client::identity::Language;
use carport_client::records::AnswerRecord;
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::{decode, keys};
use carport_domain::charging::{ChargingMonth, Month, MonthAccount};
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use super::this_month;
use crate::browser::clock;
use crate::services::AppStorage;
use crate::state::{Source, Vehicle};

/// Sends the last answers about a car's charging through the ordinary decode. Of the vendor's cars
/// this month is shown; of a file, the newest one.
pub(in crate::tasks) async fn replay_charging(
    vehicle: &Vehicle,
    source: Source,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let id = &vehicle.id;
    let settings = read_one(storage, &keys::charging_settings_of(id)).await?;
    if let Some(answer) = settings {
        let decoded =
            decode::charging_settings(&answer.body).map_err(|_unreadable| StorageError::Corrupt)?;
        let this_month = Month::of(answer.fetched_at, 0);
        vehicle
            .charging
            .settings_asked
            .update_value(|asked| asked.answered = Some((this_month, answer.fetched_at)));
        vehicle
            .charging
            .settings
            .set(ready(decoded.value, answer.fetched_at));
    }

    let prefix = keys::every_charging_session_of(id);
    let pages = storage.list(Table::Answers, &prefix).await?;
    let month = if source == Source::Import {
        let newest = pages.last();
        newest.and_then(|(key, _)| keys::month_of_charging_sessions(key))
    } else {
        Some(this_month(clock::now()))
    };
    let Some(month) = month else {
        return Ok(());
    };
    replay_month(vehicle, month, &pages, storage).await
}

async fn replay_month(
    vehicle: &Vehicle,
    month: Month,
    pages: &[(String, Vec<u8>)],
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let prefix = keys::charging_sessions_of(&vehicle.id, month);
    let mut held: Option<(ChargingMonth, UnixMillis)> = None;
    for (_, bytes) in pages.iter().filter(|(key, _)| key.starts_with(&prefix)) {
        let answer = AnswerRecord::from_bytes(bytes)?;
        let language = Language::from_code(&answer.language);
        let language = language.unwrap_or(Language::English);
        let page = decode::charging_month(&answer.body, language, Some(month))
            .map_err(|_unreadable| StorageError::Corrupt)?
            .value;
        match &mut held {
            Some((sessions, _)) => sessions.append(page),
            None => held = Some((page, answer.fetched_at)),
        }
    }
    let Some((sessions, fetched_at)) = held else {
        return Ok(());
    };
    let statistics = read_one(storage, &keys::charging_statistics_of(&vehicle.id)).await?;
    // The account in short does not say which month it is of.
    let statistics = statistics
        .filter(|answer| Month::of(answer.fetched_at, 0) == Month::of(fetched_at, 0))
        .and_then(|answer| decode::charging_statistics(&answer.body).ok())
        .map(|decoded| decoded.value);
    vehicle
        .charging
        .month_asked
        .update_value(|asked| asked.answered = Some((month, fetched_at)));
    let account = MonthAccount {
        month,
        sessions,
        statistics,
    };
    vehicle.charging.month.set(ready(account, fetched_at));

    Ok(())
}

fn ready<T>(value: T, fetched_at: UnixMillis) -> Remote<T> {
    Remote::Ready {
        value,
        fetched_at,
        is_refreshing: false,
    }
}

async fn read_one(storage: &AppStorage, key: &str) -> Result<Option<AnswerRecord>, StorageError> {
    let bytes = storage.get(Table::Answers, key).await?;
    bytes
        .map(|bytes| AnswerRecord::from_bytes(&bytes))
        .transpose()
}
