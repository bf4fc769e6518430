//! What a car was told, and what it still is to be told.

use std::collections::VecDeque;

use carport_client::fixes::Fix;
use carport_domain::command::Command;
use carport_domain::command::entry::Entry;
use carport_domain::ids::CommandId;
use carport_domain::place::Coordinates;
use leptos::prelude::*;

/// A command that waits for its turn. It is nowhere but here: a page that is closed sends nothing.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its entry in the log.
    pub id: CommandId,
    /// The command, whole.
    pub command: Command,
}

/// The commands of one car.
#[derive(Clone, Debug)]
pub struct VehicleCommands {
    /// Everything it was told, the newest first; changed by [`crate::tasks`] only.
    pub entries: ArcRwSignal<Vec<Entry>>,
    /// How many more are kept that this app cannot read.
    pub unreadable_count: ArcRwSignal<usize>,
    /// Where a search found it last.
    pub fix: ArcRwSignal<Option<Fix>>,
    /// Those that wait, the next one first.
    pub waiting: ArcStoredValue<VecDeque<Waiting>>,
    /// Whether this tab carries out commands of the car, or waits to.
    pub is_driving: ArcStoredValue<bool>,
    /// From where the owner lets the car be searched, if not from its last known place.
    pub observer: ArcStoredValue<Option<Coordinates>>,
}

impl Default for VehicleCommands {
    fn default() -> Self {
        Self {
            entries: ArcRwSignal::default(),
            unreadable_count: ArcRwSignal::default(),
            fix: ArcRwSignal::default(),
            waiting: ArcStoredValue::new(VecDeque::new()),
            is_driving: ArcStoredValue::new(false),
            observer: ArcStoredValue::new(None),
        }
    }
}

impl VehicleCommands {
    /// Shows how far a command is, in its old place or as the newest.
    pub fn show(&self, entry: &Entry) {
        self.entries.update(|entries| {
            match entries.iter_mut().find(|shown| shown.id == entry.id) {
                Some(shown) => *shown = entry.clone(),
                None => entries.insert(0, entry.clone()),
            }
        });
    }

    /// A command by its id, as it stands now, untracked.
    pub fn entry(&self, id: &CommandId) -> Option<Entry> {
        self.entries
            .with_untracked(|entries| entries.iter().find(|entry| entry.id == *id).cloned())
    }
}
