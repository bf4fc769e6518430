//! What an execution needs of the app: waiting, keeping, and a look at the car.

use std::sync::Arc;
use std::time::Duration;

use carport_client::commands::{self, Kept};
use carport_client::endpoints::command::ChargingRoute;
use carport_client::execution::{Bench, Execution};
use carport_client::fixes::{self, Fix};
use carport_domain::budget::Asker;
use carport_domain::command::CommandKind;
use carport_domain::command::entry::Entry;
use carport_domain::failure::Failure;
use carport_domain::place::{self, Coordinates, FixOrigin, KeptPosition, Position};
use carport_domain::remote::Remote;
use carport_domain::vehicle::Status;
use leptos::prelude::*;

use super::Orderly;
use crate::browser::clock;
use crate::browser::host::BrowserHost;
use crate::services::{AppMeter, AppTransport, AppVault};
use crate::tasks::change_vehicle::change_vehicle;
use crate::tasks::refresh::{Refreshed, refresh_for};
use crate::tasks::track::add_fixes;

/// How often it is looked whether a read that is already under way is over.
const LOOK: Duration = Duration::from_millis(200);
/// A read that takes longer is not waited for.
const LONGEST_READ: u32 = 300;

type CarExecution<'a> = Execution<'a, AppTransport, AppVault, BrowserHost, AppMeter, CarBench<'a>>;

/// One command of a car, on this page.
pub(super) struct CarBench<'a> {
    orderly: &'a Orderly,
    kind: CommandKind,
}

impl Orderly {
    /// Keeps how far a command is, here and on the disk. Answers with whether it still goes on:
    /// another tab may have ended it, or have removed the car.
    pub(super) async fn keep(&self, entry: &Entry) -> bool {
        self.vehicle.commands.show(entry);
        let storage = &*self.service.storage;
        match commands::put(storage, &self.vehicle.id, entry).await {
            Ok(Kept::Written) => true,
            Ok(Kept::Deleted) => false,
            Ok(Kept::Elsewhere(other)) => {
                self.vehicle.commands.show(&other);
                false
            }
            // What this device does not keep is still told to the car, and shown while it lasts.
            Err(error) => {
                self.context
                    .session
                    .standing_failure
                    .set(Some(error.into()));
                true
            }
        }
    }

    /// Runs a part of a command's life.
    pub(super) async fn with_execution(
        &self,
        mut entry: Entry,
        run: impl AsyncFnOnce(&CarExecution<'_>, &mut Entry),
    ) {
        let Some(login) = self.account.record.login() else {
            return;
        };
        let host = self.context.services.host();
        let language = self.context.preferences.language.get_untracked();
        let session = self
            .service
            .session(&host, &self.account.record.id, login, language)
            .asked_by(Asker::Owner);
        let bench = CarBench {
            orderly: self,
            kind: entry.kind,
        };
        let execution = Execution {
            session: &session,
            host: &host,
            bench: &bench,
            brand: self.vehicle.brand,
            vin: &self.vehicle.vin,
        };
        run(&execution, &mut entry).await;
    }
}

impl CarBench<'_> {
    fn changes_charging(&self) -> bool {
        matches!(
            self.kind,
            CommandKind::SetChargingTarget | CommandKind::SetAcLimit | CommandKind::SetChargingPlan
        )
    }
}

impl Bench for CarBench<'_> {
    async fn sleep(&self, wait: Duration) {
        clock::sleep(wait).await;
    }

    async fn keep(&self, entry: &Entry) -> bool {
        self.orderly.context.session.now.set(clock::now());
        self.orderly.keep(entry).await
    }

    async fn read_state(&self) -> Result<Status, Failure> {
        let Orderly {
            context, vehicle, ..
        } = self.orderly;
        if self.changes_charging() {
            vehicle
                .charging
                .settings_asked
                .set_value(carport_domain::charging::Asked::default());
        }
        // A read that began before the command was executed proves nothing.
        for _ in 0..LONGEST_READ {
            if !vehicle.snapshot.with_untracked(Remote::is_loading) {
                break;
            }
            clock::sleep(LOOK).await;
        }
        match refresh_for(*context, vehicle.id.clone(), Asker::Owner).await {
            Refreshed::Answered => {
                let snapshot = vehicle.snapshot.get_untracked();
                let status = snapshot.value().map(|held| held.status.clone());
                status.ok_or(Failure::Unreadable { endpoint: "state" })
            }
            Refreshed::Failed(failure) => Err(failure),
            Refreshed::NotAsked => Err(Failure::TimedOut),
        }
    }

    /// Where the owner chose to search from, else where the car was last known to be.
    fn observer(&self) -> Option<Coordinates> {
        let vehicle = &self.orderly.vehicle;
        let chosen = vehicle.commands.observer.get_value();
        chosen.or_else(|| Some(vehicle.last_position()?.0.coordinates))
    }

    async fn found(&self, position: Position) {
        let Orderly {
            context,
            vehicle,
            service,
            ..
        } = self.orderly;
        let fix = Fix {
            found_at: clock::now(),
            position: position.clone(),
        };
        // A car that was deleted meanwhile leaves nothing behind.
        if untrack(|| context.session.vehicle(&vehicle.id)).is_none() {
            return;
        }
        if let Err(error) = fixes::put(&*service.storage, &vehicle.id, &fix).await {
            context.session.standing_failure.set(Some(error.into()));
        }
        let odometer = vehicle.snapshot.with_untracked(|snapshot| {
            let status = snapshot.value().map(|held| &held.status);
            status.and_then(|status| status.odometer)
        });
        let seen = place::Fix {
            measured_at: fix.found_at,
            coordinates: position.coordinates,
            heading: position.heading,
            odometer,
            address: position.address.as_deref().map(Arc::from),
            origin: FixOrigin::Search,
        };
        add_fixes(*context, vehicle.id.clone(), vec![seen]).await;
        vehicle.kept_position.set(Some(KeptPosition {
            position,
            measured_at: Some(fix.found_at),
            odometer,
        }));
        vehicle.commands.fix.set(Some(fix));
    }

    async fn remember_route(&self, route: ChargingRoute) {
        let Orderly {
            context, vehicle, ..
        } = self.orderly;
        let is_new = vehicle
            .record
            .with_untracked(|record| record.charging_route != Some(route));
        if is_new {
            let id = vehicle.id.clone();
            change_vehicle(*context, id, |record| record.charging_route = Some(route)).await;
        }
    }
}
