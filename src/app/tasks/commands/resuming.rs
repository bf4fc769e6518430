//! Goes on with what was sent before this page was opened.

use std::time::Duration;

use carport_client::{commands, fixes};
use carport_domain::command::life::{Event, Next, Reason};
use carport_domain::failure::Failure;
use carport_domain::ids::{CommandId, VehicleId};
use leptos::prelude::*;

use super::{Orderly, lock_of, page_of};
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
        if let Some(orderly) = Orderly::logged(context, &vehicle.id) {
            drop_old_commands(context, &vehicle.id).await;
            orderly.read().await;
        }
        spawn::spawn(follow_other_tabs(context, vehicle.id));
    }
}

/// Shows what other tabs do with a car, and takes over what a closed one has left, for as long as
/// something is under way there.
pub async fn follow_other_tabs(context: Context, car: VehicleId) {
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    let held = &orderly.vehicle.commands;
    if held.is_following.get_value() {
        return;
    }
    held.is_following.set_value(true);
    while !held.is_driving.get_value() && Orderly::find(context, &car).is_some() {
        orderly.read().await;
        let left: Vec<CommandId> = held.entries.with_untracked(|entries| {
            let left = commands::unfinished(entries);
            left.map(|entry| entry.id.clone()).collect()
        });
        if left.is_empty() {
            break;
        }
        if !held.is_adopting.get_value() {
            held.is_adopting.set_value(true);
            let (car, commands) = (car.clone(), held.clone());
            spawn::spawn(async move {
                adopt(context, car, left).await;
                commands.is_adopting.set_value(false);
            });
        }
        clock::sleep(LOOK).await;
    }
    held.is_following.set_value(false);
}

/// Takes over what a closed page has left. Whoever still carries out a command of the car, or will,
/// holds its lock, and is waited for.
async fn adopt(context: Context, car: VehicleId, left: Vec<CommandId>) {
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    // One after the other, and let go at once: only whether the page lives is of interest.
    for id in &left {
        drop(BrowserLock::acquire(&page_of(id)).await);
    }
    let _lock = BrowserLock::acquire(&lock_of(&car)).await;
    orderly.read().await;
    for id in left {
        orderly.take_over(&id).await;
    }
}

impl Orderly {
    /// Goes on with a command of a page that is closed.
    async fn take_over(&self, id: &CommandId) {
        let Some(mut entry) = self.vehicle.commands.entry(id) else {
            return;
        };
        let event = match entry.life.next(clock::now()) {
            Next::Over => return,
            Next::Poll(_) | Next::Look(_) => {
                let follow = self.with_execution(entry, async |execution, entry| {
                    execution.follow(entry).await;
                });
                return follow.await;
            }
            Next::Answer => Event::PerhapsTaken(Reason::PageClosed),
            Next::Owner | Next::Turn => Event::Withdrawn(Reason::PageClosed),
        };
        entry.life.take(event, clock::now());
        self.keep(&entry).await;
    }

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
