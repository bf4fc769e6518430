//! What the app holds while it runs: accounts, cars, preferences.
//!
//! # Why
//!
//! One [`Session`] in context around domain values. Each car carries a signal for each of its
//! parts, so a refresh of one car wakes the readers of that car and nobody else. The signals are
//! reference-counted, because tasks make them outside of any component's lifetime.

mod charging;
mod commands;
mod full_read;
mod places;
mod preferences;
mod vehicle;

use std::sync::Arc;

use carport_client::identity::Region;
use carport_client::records::{AccountOrigin, AccountRecord};
use carport_domain::failure::Failure;
use carport_domain::fleet::{Group, arranged};
use carport_domain::ids::{AccountId, VehicleId};
use carport_domain::place::Place;
use carport_domain::tariff::revisions::Tariffs;
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use crate::browser::demo_worker::Scene;

pub use charging::VehicleCharging;
pub use commands::{VehicleCommands, Waiting};
pub use full_read::{Deleted, FullRead, Step};
pub(crate) use places::{put_place, remove_place};
pub use preferences::Preferences;
pub use vehicle::{PastTold, Snapshot, Vehicle};

/// Where an account's cars come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The vendor, through the proxy.
    ConnectedDrive,
    /// The demo's worker. Nothing of it is stored.
    Demo,
    /// Files that the owner opened. There is nobody to ask.
    Import,
}

impl Source {
    /// Where the cars of a stored account come from.
    pub const fn of(record: &AccountRecord) -> Self {
        match record.origin {
            AccountOrigin::ConnectedDrive(_) => Self::ConnectedDrive,
            AccountOrigin::Import => Self::Import,
        }
    }
}

/// One account.
#[derive(Clone, Debug)]
pub struct Account {
    /// As stored.
    pub record: AccountRecord,
    /// Where its cars come from.
    pub source: Source,
    /// Why the account as a whole gives nothing, if so.
    pub failure: ArcRwSignal<Option<Failure>>,
    /// Whether its list of cars has ever been read.
    pub is_listed: ArcRwSignal<bool>,
    /// How many entries of that list could not be read.
    pub unreadable_count: ArcRwSignal<usize>,
}

impl Account {
    /// An account in working order.
    pub fn new(record: AccountRecord, source: Source) -> Self {
        Self {
            record,
            source,
            failure: ArcRwSignal::new(None),
            is_listed: ArcRwSignal::new(false),
            unreadable_count: ArcRwSignal::new(0),
        }
    }

    /// Whether it is the account of this address and region.
    pub fn is(&self, region: Region, email: &str) -> bool {
        self.record
            .login()
            .is_some_and(|login| login.region == region && login.email.eq_ignore_ascii_case(email))
    }
}

/// What the demo plays.
#[derive(Clone, Debug)]
pub struct Stage {
    /// What it can play; the first is what happens unless something else is chosen.
    pub scenes: Vec<Scene>,
    /// The name of the one that is played.
    pub playing: String,
    /// Counts the changes, so that one that was overtaken knows.
    pub turn: u32,
    /// Whether the cars are still being read as they are in it.
    pub is_changing: bool,
}

impl Stage {
    /// The scene that is played.
    pub fn scene(&self) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == self.playing)
    }
}

/// How far the app has come since it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Reading what this device holds.
    Restoring,
    /// Ready.
    Ready,
}

/// Everything that tasks change and pages read.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// How far the app has come.
    pub phase: RwSignal<Phase>,
    /// The accounts, in the order in which they were added.
    pub accounts: RwSignal<Vec<Account>>,
    /// The cars of all accounts.
    pub vehicles: RwSignal<Vec<Vehicle>>,
    /// The owner's places, in the order of their ids; changed by [`crate::tasks::save_place`] and
    /// [`crate::tasks::remove_place`] only.
    pub places: RwSignal<Vec<Place>>,
    /// The demo's places, while it is open; they never become the owner's.
    pub demo_places: RwSignal<Vec<Place>>,
    /// What charging costs, by the owner's word; changed by [`crate::tasks::save_tariffs`] and
    /// [`crate::tasks::undo_tariffs`] only.
    pub tariffs: RwSignal<Arc<Tariffs>>,
    /// The demo's tariffs, while it is open.
    pub demo_tariffs: RwSignal<Arc<Tariffs>>,
    /// The car that was last on the screen.
    pub current_car: RwSignal<Option<VehicleId>>,
    /// What is wrong with this browser or this site as a whole, if anything; every page says it.
    pub standing_failure: RwSignal<Option<Failure>>,
    /// Whether the browser had thrown everything away, and it came back; until the owner has read it.
    pub was_recovered: RwSignal<bool>,
    /// The car that was deleted last, for as long as that can be taken back.
    pub deleted: RwSignal<Option<Deleted>>,
    /// Whether the demo is on its way; its first page waits until there is a car to show.
    pub is_demo_opening: RwSignal<bool>,
    /// What the demo plays, while it is open.
    pub stage: RwSignal<Option<Stage>>,
    /// Now, as of the last tick; ages on the screen follow it.
    pub now: RwSignal<UnixMillis>,
}

impl Session {
    /// A session that has not looked anywhere yet.
    pub fn new(now: UnixMillis) -> Self {
        Self {
            phase: RwSignal::new(Phase::Restoring),
            accounts: RwSignal::default(),
            vehicles: RwSignal::default(),
            places: RwSignal::default(),
            demo_places: RwSignal::default(),
            tariffs: RwSignal::default(),
            demo_tariffs: RwSignal::default(),
            current_car: RwSignal::new(None),
            standing_failure: RwSignal::new(None),
            was_recovered: RwSignal::new(false),
            deleted: RwSignal::new(None),
            is_demo_opening: RwSignal::new(false),
            stage: RwSignal::new(None),
            now: RwSignal::new(now),
        }
    }

    /// The car of an id, tracked.
    pub fn vehicle(&self, id: &VehicleId) -> Option<Vehicle> {
        self.vehicles
            .with(|all| all.iter().find(|vehicle| vehicle.id == *id).cloned())
    }

    /// The account of an id, tracked.
    pub fn account(&self, id: &AccountId) -> Option<Account> {
        self.accounts
            .with(|all| all.iter().find(|account| account.record.id == *id).cloned())
    }

    /// The cars that lists show, in the owner's groups and order, tracked.
    pub fn listed(&self) -> Vec<Group<Vehicle>> {
        let all = self.vehicles.get();
        let listed = all.into_iter().filter(Vehicle::is_listed);
        arranged(listed, Vehicle::preferences)
    }

    /// The same as one list, tracked.
    pub fn listed_cars(&self) -> Vec<Vehicle> {
        let groups = self.listed().into_iter();
        groups.flat_map(|group| group.cars).collect()
    }

    /// All cars in the owner's groups and order, tracked: the settings show the hidden ones too.
    pub fn arranged(&self) -> Vec<Group<Vehicle>> {
        arranged(self.vehicles.get(), Vehicle::preferences)
    }

    /// The cars of an account, tracked.
    pub fn vehicles_of(&self, id: &AccountId) -> Vec<Vehicle> {
        let of_account = |vehicle: &&Vehicle| vehicle.account == *id;
        self.vehicles
            .with(|all| all.iter().filter(of_account).cloned().collect())
    }

    /// The car that the way to the car leads to: the last one on the screen, else the first
    /// of the list;
    /// tracked.
    pub fn open_car(&self) -> Option<VehicleId> {
        let current = self.current_car.get().and_then(|id| self.vehicle(&id));
        let first = || self.listed_cars().into_iter().next();
        current.or_else(first).map(|vehicle| vehicle.id)
    }

    /// Whether the demo is open, tracked.
    pub fn is_demo(&self) -> bool {
        self.accounts
            .with(|all| all.iter().any(|account| account.source == Source::Demo))
    }
}
