//! Asks for what a car's state does not tell of its charging, when there may be something new.

mod earlier;
mod replay;

pub use earlier::{EarlierCharging, MONTHS_AT_ONCE, fetch_earlier_charging, first_month_asked};
pub(in crate::tasks) use replay::replay_charging;

use carport_client::endpoints::charging_sessions::{self, Page};
use carport_client::endpoints::{Caller, charging_settings, charging_statistics};
use carport_client::keys;
use carport_client::storage::{Storage, StorageError, Table};
use carport_client::transport::Response;
use carport_domain::budget::Asker;
use carport_domain::charging::{
    ChargingMonth, ChargingStatistics, Month, MonthAccount, has_charge_ended,
};
use carport_domain::failure::Failure;
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::remote::Remote;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::charging_plan::ChargingSettings;
use carport_present::locale::{Language, Locale};
use leptos::prelude::*;

use super::refresh::Asked;
use crate::browser::clock;
use crate::context::locale_of;
use crate::services::client_language;
use crate::state::Vehicle;

/// Twenty full pages are a session every 45 minutes, day and night.
const MOST_PAGES: u32 = 20;

/// The month that the owner's clock shows, which is the same in every language.
fn this_month(now: UnixMillis) -> Month {
    let locale = locale_of(Language::English);
    Month::of(now, locale.utc_offset_minutes(now))
}

/// How many calls a refresh that the owner wants now will make at least.
pub fn calls_of_refresh(vehicle: &Vehicle) -> u32 {
    let now = clock::now();
    let month = this_month(now);
    let is_due = |asked: &ArcStoredValue<carport_domain::charging::Asked>| {
        asked.with_value(|asked| asked.is_due(month, Asker::Owner, now))
    };
    let charging = &vehicle.charging;
    let capabilities = vehicle.snapshot.with_untracked(|snapshot| {
        let held = snapshot.value();
        held.map_or_else(Default::default, |held| held.status.capabilities)
    });
    let settings = charging.wants_settings(&capabilities) && is_due(&charging.settings_asked);
    let month = capabilities.charging_history == Some(true) && is_due(&charging.month_asked);

    1 + u32::from(settings) + u32::from(month)
}

impl Asked<'_> {
    /// Asks for settings and sessions after a state was read; `before` is the state that was held
    /// until then.
    pub(super) async fn fetch_charging(&self, before: Option<&Status>) {
        let held = self.vehicle.snapshot.get_untracked();
        let Some(after) = held.value().map(|snapshot| &snapshot.status) else {
            return;
        };
        let now = clock::now();
        let charging = &self.vehicle.charging;
        if before.is_some_and(|before| has_charge_ended(before, after)) {
            charging
                .month_asked
                .update_value(|asked| asked.charge_ended_at = Some(now));
        }
        let month = this_month(now);
        let is_due = |asked: &ArcStoredValue<carport_domain::charging::Asked>| {
            asked.with_value(|asked| asked.is_due(month, self.asker, now))
        };
        let capabilities = after.capabilities;
        if charging.wants_settings(&capabilities) && is_due(&charging.settings_asked) {
            let has_settings = capabilities.charging_settings == Some(true);
            self.renew_settings(month, has_settings).await;
        }
        let is_refused = self.account.failure.with_untracked(Option::is_some);
        if capabilities.charging_history == Some(true)
            && is_due(&charging.month_asked)
            && !is_refused
        {
            self.renew_month(month).await;
            self.close_month(month.before()).await;
        }
    }

    async fn renew_settings(&self, month: Month, has_settings: bool) {
        let charging = &self.vehicle.charging;
        charging
            .settings_asked
            .update_value(|asked| asked.tried_at = Some(clock::now()));
        begin(&charging.settings);
        let outcome = self.fetch_settings(has_settings).await;
        if let Ok((_, fetched_at)) = outcome {
            charging
                .settings_asked
                .update_value(|asked| asked.answered = Some((month, fetched_at)));
        }
        self.settle(&charging.settings, outcome);
    }

    async fn renew_month(&self, month: Month) {
        let charging = &self.vehicle.charging;
        charging
            .month_asked
            .update_value(|asked| asked.tried_at = Some(clock::now()));
        begin(&charging.month);
        let outcome = self.fetch_month(month).await;
        if let Ok((_, fetched_at)) = outcome {
            charging
                .month_asked
                .update_value(|asked| asked.answered = Some((month, fetched_at)));
        }
        self.settle(&charging.month, outcome);
    }

    fn settle<T: Send + Sync + 'static>(
        &self,
        signal: &ArcRwSignal<Remote<T>>,
        outcome: Result<(T, UnixMillis), Failure>,
    ) {
        match outcome {
            Ok((value, fetched_at)) => signal.set(Remote::Ready {
                value,
                fetched_at,
                is_refreshing: false,
            }),
            Err(failure) => {
                if failure.concerns_account() {
                    self.account.failure.set(Some(failure.clone()));
                }
                signal.update(|remote| *remote = std::mem::take(remote).failed(failure));
            }
        }
    }

    async fn fetch_settings(
        &self,
        has_settings: bool,
    ) -> Result<(ChargingSettings, UnixMillis), Failure> {
        let request =
            |caller: &Caller, vin: &Vin| charging_settings::request(caller, vin, has_settings);
        let response = self.call(request, charging_settings::NAME).await?;
        self.note(keys::charging_settings_of, &response);
        let decoded = charging_settings::read(&response)?;
        let fetched_at = self.keep(keys::charging_settings_of, response).await;

        Ok((decoded.value, fetched_at))
    }

    async fn fetch_month(&self, month: Month) -> Result<(MonthAccount, UnixMillis), Failure> {
        let (sessions, answers) = self.fetch_sessions(month).await?;
        let fetched_at = clock::now();
        self.keep_pages(month, answers).await;
        let mut account = MonthAccount {
            month,
            sessions,
            statistics: None,
        };
        // It tells the total where the sessions do not, and why there may be none.
        if account.needs_statistics() {
            account.statistics = self.fetch_statistics().await;
        }

        Ok((account, fetched_at))
    }

    /// Every page of the month, or none: half a month would look like a whole one.
    async fn fetch_sessions(
        &self,
        month: Month,
    ) -> Result<(ChargingMonth, Vec<Response>), Failure> {
        let language = client_language(self.language());
        let mut page = Page::first(month);
        let mut answers = Vec::new();
        let mut sessions: Option<ChargingMonth> = None;
        for number in 0..MOST_PAGES {
            let request =
                |caller: &Caller, vin: &Vin| charging_sessions::request(caller, vin, &page);
            let response = self.call(request, charging_sessions::NAME).await?;
            let key = |id: &VehicleId| keys::charging_sessions_page_of(id, month, number);
            self.note(key, &response);
            let answer = charging_sessions::read(&response, &page, language)?.value;
            let next = page.after(&answer);
            answers.push(response);
            match &mut sessions {
                Some(sessions) => sessions.append(answer),
                None => sessions = Some(answer),
            }
            match next {
                Some(next) => page = next,
                None => break,
            }
        }

        Ok((sessions.unwrap_or_default(), answers))
    }

    /// Without it the month is still the month: a failure here is not worth a sentence.
    async fn fetch_statistics(&self) -> Option<ChargingStatistics> {
        let locale = locale_of(self.language());
        let offset = locale.utc_offset_minutes(clock::now());
        let request =
            |caller: &Caller, vin: &Vin| charging_statistics::request(caller, vin, offset);
        let response = self.call(request, charging_statistics::NAME).await.ok()?;
        self.note(keys::charging_statistics_of, &response);
        let decoded = charging_statistics::read(&response).ok()?;
        self.keep(keys::charging_statistics_of, response).await;

        Some(decoded.value)
    }

    /// Keeps the pages of a month; those that the month had more of before, go.
    async fn keep_pages(&self, month: Month, answers: Vec<Response>) {
        let id = &self.vehicle.id;
        let entries: Vec<_> = (0..)
            .zip(answers)
            .map(|(number, response)| {
                let key = keys::charging_sessions_page_of(id, month, number);
                (key, self.answer(response).to_bytes())
            })
            .collect();
        self.tell(self.replace_pages(month, entries).await);
        self.vehicle.tell_history();
    }

    async fn replace_pages(
        &self,
        month: Month,
        entries: Vec<(String, Vec<u8>)>,
    ) -> Result<(), StorageError> {
        if !self.is_signed_in().await? {
            return Ok(());
        }
        let storage = &self.service.storage;
        let prefix = keys::charging_sessions_of(&self.vehicle.id, month);
        let held = storage.list(Table::Answers, &prefix).await?;
        let count = entries.len();
        storage.put(Table::Answers, entries).await?;
        for (key, _) in held.into_iter().skip(count) {
            storage.remove(Table::Answers, &key).await?;
        }

        Ok(())
    }
}

fn begin<T: Send + Sync + 'static>(signal: &ArcRwSignal<Remote<T>>) {
    signal.update(|remote| *remote = std::mem::take(remote).loading());
}
