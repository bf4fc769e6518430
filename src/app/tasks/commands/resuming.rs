//! Goes on with what was sent before this page was opened.

use std::time::Duration;

use carport_client::{commands, fixes};
use carport_domain::command::life::{Event, Next, Reason};
use carport_domain::failure::Failure;
use carport_domain::ids::{CommandId, VehicleId};
use leptos::prelude::*;

use super::{Orderly, lock_of};
use crate::browser::web_lock::BrowserLock;
use crate::browser::{clock, spawn};
use crate::context::Context;
use crate::tasks::command_log::drop_old_commands;

/// How often another tab's commands are looked at, while one is under way.
const LOOK: Duration = Duration::from_secs(2);

/// Shows what every car was told, and follows what is still under way. Nothing is sent: what
/// waited for its turn when the page was closed is over, and of what was being sent nobody knows.
pub async fn resume_commands(context: Context) {
    for vehicle in context.session.vehicles.get_untracked() {
        let Some(orderly) = Orderly::find(context, &vehicle.id) else {
            continue;
        };
        drop_old_commands(context, &vehicle.id).await;
        orderly.read().await;
        let left: Vec<CommandId> = vehicle.commands.entries.with_untracked(|entries| {
            let left = commands::unfinished(entries);
            left.map(|entry| entry.id.clone()).collect()
        });
        if !left.is_empty() {
            spawn::spawn(adopt(context, vehicle.id.clone(), left));
            spawn::spawn(follow_other_tabs(context, vehicle.id));
        }
    }
}

/// Shows what other tabs do with a car, for as long as something is under way there.
pub async fn follow_other_tabs(context: Context, car: VehicleId) {
    loop {
        let Some(orderly) = Orderly::find(context, &car) else {
            return;
        };
        let held = &orderly.vehicle.commands;
        if held.is_driving.get_value() {
            return;
        }
        orderly.read().await;
        let is_quiet = held
            .entries
            .with_untracked(|entries| commands::unfinished(entries).next().is_none());
        if is_quiet {
            return;
        }
        clock::sleep(LOOK).await;
    }
}

/// Takes over what a closed page has left. Whoever still carries out a command of the car holds
/// its lock, and is waited for.
async fn adopt(context: Context, car: VehicleId, left: Vec<CommandId>) {
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    let _lock = BrowserLock::acquire(&lock_of(&car)).await;
    orderly.read().await;
    for id in left {
        let Some(mut entry) = orderly.vehicle.commands.entry(&id) else {
            continue;
        };
        let event = match entry.life.next(clock::now()) {
            Next::Over => continue,
            Next::Poll(_) | Next::Look(_) => {
                orderly
                    .with_execution(entry, async |execution, entry| {
                        execution.follow(entry).await;
                    })
                    .await;
                continue;
            }
            Next::Answer => Event::PerhapsTaken(Reason::PageClosed),
            Next::Owner | Next::Turn => Event::Withdrawn(Reason::PageClosed),
        };
        entry.life.take(event, clock::now());
        orderly.keep(&entry).await;
    }
}

impl Orderly {
    /// Reads the log of the car from the disk.
    async fn read(&self) {
        let storage = &*self.service.storage;
        let held = &self.vehicle.commands;
        match commands::list(storage, &self.vehicle.id).await {
            Ok(listed) => {
                held.unreadable_count.set(listed.unreadable);
                held.take_over(listed.entries);
            }
            Err(error) => self.tell(error.into()),
        }
        match fixes::latest(storage, &self.vehicle.id).await {
            Ok(fix) => held.fix.set(fix),
            Err(error) => self.tell(error.into()),
        }
    }

    fn tell(&self, failure: Failure) {
        self.context.session.standing_failure.set(Some(failure));
    }
}
