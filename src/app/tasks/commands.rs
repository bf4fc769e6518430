//! Tells a car something, one thing at a time, and keeps every step.
//!
//! A tab carries out the commands of a car under a lock of that car: two tabs take turns. Commands
//! that wait live in this page only; what was sent is kept, so that a page that is loaded anew goes
//! on asking, and never sends.

mod bench;
mod resuming;

use std::collections::VecDeque;
use std::time::Duration;

use carport_client::host::Host;
use carport_domain::command::Command;
use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{Event, LONGEST_QUEUE, Life, Reason, Stage};
use carport_domain::command::proof::{Proof, is_as_told};
use carport_domain::failure::Failure;
use carport_domain::ids::{CommandId, VehicleId};
use carport_present::device::device_name;
use leptos::prelude::*;

use crate::browser::web_lock::BrowserLock;
use crate::browser::{clock, document, online, spawn};
use crate::context::Context;
use crate::services::Service;
use crate::state::{Account, Source, Vehicle, VehicleCommands, Waiting};

pub use resuming::{follow_other_tabs, resume_commands};

/// In this time the owner can take a command back.
pub const GRACE: Duration = Duration::from_secs(5);

/// A state that was read longer ago says nothing of how the car stood before a command.
const FRESH: Duration = Duration::from_mins(10);

/// Tells a car something, as soon as nothing else is under way. Answers with the command's id.
pub async fn give_command(context: Context, car: VehicleId, command: Command) -> Option<CommandId> {
    let orderly = Orderly::find(context, &car)?;
    let mut entry = orderly.draft(&command);
    let id = entry.id.clone();
    let alive = BrowserLock::acquire(&page_of(&id)).await;
    orderly.confirm(&mut entry, command).await;
    spawn::spawn(stay_alive(
        orderly.vehicle.commands.clone(),
        id.clone(),
        alive,
    ));
    Some(id)
}

/// Tells a car something after [`GRACE`], unless the owner takes it back before.
pub async fn propose_command(context: Context, car: VehicleId, command: Command) {
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    let mut entry = orderly.draft(&command);
    entry.life.take(Event::Proposed, clock::now());
    let id = entry.id.clone();
    let alive = BrowserLock::acquire(&page_of(&id)).await;
    orderly.keep(&entry).await;
    clock::sleep(GRACE).await;
    let held = orderly.vehicle.commands.entry(&id);
    if let Some(mut entry) = held.filter(|entry| entry.life.stage() == Stage::Confirming) {
        orderly.confirm(&mut entry, command).await;
    }
    stay_alive(orderly.vehicle.commands, id, alive).await;
}

/// Takes back a command that was not sent yet.
pub async fn withdraw_command(context: Context, car: VehicleId, id: CommandId) {
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    let commands = &orderly.vehicle.commands;
    commands
        .waiting
        .update_value(|waiting| waiting.retain(|other| other.id != id));
    if let Some(mut entry) = commands.entry(&id) {
        let event = Event::Withdrawn(Reason::ByOwner);
        entry.life.take(event, clock::now());
        orderly.keep(&entry).await;
    }
}

/// A car that takes commands, with everything that it takes.
struct Orderly {
    context: Context,
    vehicle: Vehicle,
    account: Account,
    service: std::rc::Rc<Service>,
}

impl Orderly {
    /// A car whose source carries commands.
    fn find(context: Context, car: &VehicleId) -> Option<Self> {
        Self::logged(context, car).filter(|found| found.account.source != Source::Import)
    }

    /// A car with a log, whatever its source.
    fn logged(context: Context, car: &VehicleId) -> Option<Self> {
        let vehicle = untrack(|| context.session.vehicle(car))?;
        let account = untrack(|| context.session.account(&vehicle.account))?;
        let service = context.services.of(account.source)?;
        Some(Self {
            context,
            vehicle,
            account,
            service,
        })
    }

    fn draft(&self, command: &Command) -> Entry {
        let mut bytes = [0; 8];
        self.context.services.host().fill_random(&mut bytes);
        let (kind, argument) = (command.kind(), command.argument());
        let now = clock::now();
        let (seen_before_at, was_as_told) = self.vehicle.snapshot.with_untracked(|snapshot| {
            let status = snapshot.value().map(|held| &held.status);
            // How the car stood long ago tells nothing of what a command changed.
            let is_fresh = snapshot.fetched_at().is_some_and(|at| at.age(now) < FRESH);
            let fresh = status.filter(|_| is_fresh);
            (
                status.and_then(|status| status.last_seen_at),
                fresh.and_then(|status| is_as_told(kind, &argument, status)),
            )
        });
        Entry {
            id: CommandId::from_random(bytes),
            kind,
            argument,
            carrier: match self.account.source {
                Source::Demo => Carrier::Demo,
                Source::ConnectedDrive | Source::Import => Carrier::ConnectedDrive,
            },
            device: device_name(&document::user_agent()),
            seen_before_at,
            was_as_told,
            event: None,
            life: Life::draft(Proof::of(kind), now),
        }
    }

    /// The demo's cars live in the page: they need no network.
    fn is_cut_off(&self) -> bool {
        self.account.source == Source::ConnectedDrive && !online::is_online()
    }

    async fn confirm(&self, entry: &mut Entry, command: Command) {
        entry.life.take(Event::Confirmed, clock::now());
        // What is refused stands in the log too, and a log is begun before anything is sent.
        if !self.keep(entry).await || entry.life.is_over() {
            return;
        }
        if self.is_closed() {
            return self.withdraw(entry).await;
        }
        if self.is_cut_off() {
            return self.refuse_offline(entry).await;
        }
        let id = entry.id.clone();
        self.vehicle.commands.waiting.update_value(|waiting| {
            let id = id.clone();
            waiting.push_back(Waiting { id, command });
        });
        let commands = self.vehicle.commands.clone();
        let (context, car) = (self.context, self.vehicle.id.clone());
        // It may wait for another command here, in another tab, or of a page that was closed.
        spawn::spawn(expire(context, car.clone(), id));
        if !commands.is_driving.get_value() {
            commands.is_driving.set_value(true);
            spawn::spawn(drive(context, car, commands));
        }
    }

    /// Whether the owner wants no commands for the car any more: it is gone or paused, or this
    /// device only reads.
    fn is_closed(&self) -> bool {
        let held = untrack(|| self.context.session.vehicle(&self.vehicle.id));
        let is_paused = held.is_none_or(|vehicle| untrack(|| vehicle.is_paused()));
        is_paused || self.context.preferences.is_read_only.get_untracked()
    }

    async fn withdraw(&self, entry: &mut Entry) {
        let event = Event::Withdrawn(Reason::ByOwner);
        entry.life.take(event, clock::now());
        self.keep(entry).await;
    }

    /// Without a network nothing is kept for later: a door that opens by itself, an hour after it
    /// was wanted, is worse than one that stays shut.
    async fn refuse_offline(&self, entry: &mut Entry) {
        entry.life.take(Event::TurnCame, clock::now());
        let event = Event::NotTaken(Failure::Offline);
        entry.life.take(event, clock::now());
        self.keep(entry).await;
    }

    async fn run(&self, waiting: Waiting) {
        let Some(mut entry) = self.vehicle.commands.entry(&waiting.id) else {
            return;
        };
        if self.is_closed() {
            return self.withdraw(&mut entry).await;
        }
        if self.is_cut_off() {
            return self.refuse_offline(&mut entry).await;
        }
        let route = self
            .vehicle
            .record
            .with_untracked(|record| record.charging_route);
        self.with_execution(entry, async |execution, entry| {
            let route = route.unwrap_or_default();
            execution.run(&waiting.command, route, entry).await;
        })
        .await;
    }
}

/// Carries out what waits for a car, one after the other.
async fn drive(context: Context, car: VehicleId, commands: VehicleCommands) {
    let _lock = BrowserLock::acquire(&lock_of(&car)).await;
    // A car that was removed meanwhile, and may be taken back, begins anew.
    let Some(orderly) = Orderly::find(context, &car) else {
        commands.waiting.update_value(VecDeque::clear);
        commands.is_driving.set_value(false);
        return;
    };
    loop {
        let next = commands.waiting.try_update_value(VecDeque::pop_front);
        let Some(waiting) = next.flatten() else {
            break;
        };
        orderly.run(waiting).await;
    }
    commands.is_driving.set_value(false);
}

fn lock_of(car: &VehicleId) -> String {
    format!("carport-commands-{}", car.as_str())
}

/// The lock that the page holds from which a command comes, until it is sent.
fn page_of(id: &CommandId) -> String {
    format!("carport-command-{}", id.as_str())
}

/// How often it is looked whether a command is sent.
const LOOK: Duration = Duration::from_millis(300);

/// Lets other tabs know that this page still lives and will send a command, or not, by itself.
async fn stay_alive(commands: VehicleCommands, id: CommandId, alive: BrowserLock) {
    let is_unsent = || {
        let entry = commands.entry(&id);
        entry.is_some_and(|entry| entry.life.stage() < Stage::Sending)
    };
    while is_unsent() {
        clock::sleep(LOOK).await;
    }
    drop(alive);
}

/// Gives up a command that waits for its turn too long.
async fn expire(context: Context, car: VehicleId, id: CommandId) {
    clock::sleep(LONGEST_QUEUE + Duration::from_millis(50)).await;
    let Some(orderly) = Orderly::find(context, &car) else {
        return;
    };
    let commands = &orderly.vehicle.commands;
    let is_waiting = commands
        .waiting
        .with_value(|waiting| waiting.iter().any(|other| other.id == id));
    let Some(mut entry) = commands.entry(&id).filter(|_| is_waiting) else {
        return;
    };
    if entry.life.has_waited_too_long(clock::now()) {
        commands
            .waiting
            .update_value(|waiting| waiting.retain(|other| other.id != id));
        entry.life.take(Event::TurnCame, clock::now());
        orderly.keep(&entry).await;
    }
}
