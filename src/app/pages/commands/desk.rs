//! What every part of the page of commands looks at: the car, this moment, and what it costs.

use carport_client::meter::Subject;
use carport_domain::budget::Ledger;
use carport_domain::command::Command;
use carport_domain::command::availability::Channel;
use carport_domain::command::check::Situation;
use carport_domain::failure::Failure;
use carport_domain::place::Coordinates;
use carport_present::commands::board::{Facts, RefreshCost};
use carport_present::commands::confirm::Known;
use carport_present::locale::Locale;
use leptos::prelude::*;

use crate::browser::{clock, geolocation, online, spawn};
use crate::context::Context;
use crate::state::{Source, Vehicle};
use crate::tasks;

/// The car and what is known around it.
#[derive(Clone)]
pub(in crate::pages) struct Desk {
    pub(in crate::pages) context: Context,
    pub(in crate::pages) vehicle: Vehicle,
    /// Where this device is, if its owner has allowed that before.
    pub(in crate::pages) phone: RwSignal<Option<Coordinates>>,
    pub(in crate::pages) is_online: RwSignal<bool>,
    ledger: RwSignal<Option<Ledger>>,
}

impl Desk {
    /// The desk of a car; it belongs to the component that asks for it.
    pub(in crate::pages) fn of(context: Context, vehicle: Vehicle) -> Self {
        let desk = Self {
            context,
            vehicle,
            phone: RwSignal::new(None),
            is_online: RwSignal::new(online::is_online()),
            ledger: RwSignal::new(None),
        };
        let is_online = desk.is_online;
        let guard = online::on_change(move |is_there| {
            // The page may be gone meanwhile.
            let _ = is_online.try_set(is_there);
        });
        let guard = StoredValue::new_local(Some(guard));
        on_cleanup(move || guard.set_value(None));
        let phone = desk.phone;
        spawn::spawn(async move {
            let found = geolocation::position_if_allowed().await;
            let _ = phone.try_set(found);
        });
        desk.read_ledger();
        desk
    }

    /// Reads the calls of the day anew whenever the clock or the car moves on.
    fn read_ledger(&self) {
        let (context, ledger) = (self.context, self.ledger);
        let account = self.vehicle.account.clone();
        let snapshot = self.vehicle.snapshot.clone();
        Effect::new(move |_| {
            context.session.now.track();
            snapshot.track();
            let source = untrack(|| context.session.account(&account)).map(|held| held.source);
            let service = source.and_then(|source| context.services.of(source));
            let Some(service) = service.filter(|_| source != Some(Source::Import)) else {
                return;
            };
            let account = account.clone();
            spawn::spawn(async move {
                let read = service.meter.read(Subject::Account(&account), clock::now());
                let read = read.await;
                let _ = ledger.try_set(Some(read));
            });
        });
    }

    fn source(&self) -> Option<Source> {
        let account = self.context.session.account(&self.vehicle.account);
        account.map(|account| account.source)
    }

    fn channel(&self) -> Channel {
        let account = self.context.session.account(&self.vehicle.account);
        match account {
            None => Channel::None,
            Some(account) if account.source == Source::Import => Channel::None,
            Some(account) if account.failure.with(|f| *f == Some(Failure::Blocked)) => {
                Channel::Blocked
            }
            Some(_) => Channel::Open,
        }
    }

    /// Shows something of the car as it stands; tracks everything that it is made of.
    pub(in crate::pages) fn show<T>(
        &self,
        view_model: impl FnOnce(&Facts<'_>, &dyn Locale) -> T,
    ) -> T {
        let context = self.context;
        let locale = context.locale();
        let now = context.session.now.get();
        let snapshot = self.vehicle.snapshot.get();
        let status = snapshot.value().map(|held| &held.status);
        let entries = self.vehicle.commands.entries.get();
        let ledger = self.ledger.get();
        let allowance = self
            .source()
            .and_then(|source| context.services.of(source))
            .map(|service| service.meter.allowance());
        let has_started_climate = self
            .vehicle
            .record
            .with(|record| record.has_started_climate);
        let facts = Facts {
            capabilities: status.map(|status| &status.capabilities),
            channel: self.channel(),
            is_read_only: context.preferences.is_read_only.get(),
            situation: Situation {
                status,
                // The demo's cars live in the page: they need no network.
                is_online: self.is_online.get() || self.source() == Some(Source::Demo),
                is_paused: self.vehicle.is_paused(),
                phone: self.phone.get(),
                hour: hour_of_day(now.0, locale.utc_offset_minutes(now)),
                has_started_climate,
                now,
            },
            entries: &entries,
            units: context.preferences.units.get(),
            refresh: RefreshCost {
                calls: tasks::calls_of_refresh(&self.vehicle),
                ledger: ledger.as_ref().zip(allowance),
            },
        };
        view_model(&facts, &*locale)
    }

    /// The same for what is asked before a command.
    pub(in crate::pages) fn show_known<T>(
        &self,
        view_model: impl FnOnce(&Known<'_>, &dyn Locale) -> T,
    ) -> T {
        let home = self.context.home_of(&self.vehicle);
        self.show(|facts, locale| {
            let known = Known {
                situation: facts.situation,
                home: home.as_ref(),
                units: facts.units,
            };
            view_model(&known, locale)
        })
    }

    /// Tells the car something at once.
    pub(in crate::pages) fn give(&self, command: Command) {
        let (context, id) = (self.context, self.vehicle.id.clone());
        spawn::spawn(async move {
            // Which one it became is on the screen by itself.
            drop(tasks::give_command(context, id, command).await);
        });
    }

    /// Tells the car something, unless it is taken back within seconds.
    pub(in crate::pages) fn propose(&self, command: Command) {
        let (context, id) = (self.context, self.vehicle.id.clone());
        // What is said before the first time only has been said.
        let is_first = command == Command::StartClimate
            && self
                .vehicle
                .record
                .with_untracked(|record| !record.has_started_climate);
        if is_first {
            let told = id.clone();
            spawn::spawn(tasks::change_vehicle(context, told, |record| {
                record.has_started_climate = true;
            }));
        }
        spawn::spawn(tasks::propose_command(context, id, command));
    }

    /// Reads the car, and its charging settings even if they were read a moment ago.
    pub(in crate::pages) fn read_charging_settings(&self) {
        let charging = &self.vehicle.charging;
        charging
            .settings_asked
            .set_value(carport_domain::charging::Asked::default());
        charging.is_plan_wanted.set_value(true);
        self.refresh();
    }

    /// Reads the car.
    pub(in crate::pages) fn refresh(&self) {
        let (context, id) = (self.context, self.vehicle.id.clone());
        spawn::spawn(tasks::refresh_vehicle(context, id));
    }
}

/// The hour that a clock shows which is ahead of UTC by so many minutes.
fn hour_of_day(unix_millis: i64, offset_minutes: i32) -> u8 {
    let minutes = unix_millis.div_euclid(60_000) + i64::from(offset_minutes);
    u8::try_from(minutes.div_euclid(60).rem_euclid(24)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_that_of_the_owners_clock() {
        let half_past_nine_in_the_evening = 1_746_394_200_000;

        assert_eq!(hour_of_day(half_past_nine_in_the_evening, 0), 21);
        assert_eq!(hour_of_day(half_past_nine_in_the_evening, 120), 23);
        assert_eq!(hour_of_day(half_past_nine_in_the_evening, 180), 0);
        assert_eq!(hour_of_day(-1, 0), 23);
    }
}
