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
    /// Whether this tab looks at what other tabs do with the car.
    pub is_following: ArcStoredValue<bool>,
    /// Whether this tab takes over what a closed one has left, or waits to.
    pub is_adopting: ArcStoredValue<bool>,
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
            is_following: ArcStoredValue::new(false),
            is_adopting: ArcStoredValue::new(false),
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

    /// Takes over what the disk holds, read a moment ago: what has gone on here since, stays.
    pub fn take_over(&self, listed: Vec<Entry>) {
        self.entries.update(|held| {
            let before = std::mem::take(held);
            *held = merged(before, listed);
        });
    }

    /// A command by its id, as it stands now, untracked.
    pub fn entry(&self, id: &CommandId) -> Option<Entry> {
        self.entries
            .with_untracked(|entries| entries.iter().find(|entry| entry.id == *id).cloned())
    }
}

/// What is read from the disk, with what is known better here: a command that is not over and not
/// there yet, or that has come further than there.
fn merged(held: Vec<Entry>, mut listed: Vec<Entry>) -> Vec<Entry> {
    for entry in held.into_iter().rev() {
        match listed.iter_mut().find(|other| other.id == entry.id) {
            Some(other) if other.life.passed().len() < entry.life.passed().len() => *other = entry,
            Some(_) => {}
            None if entry.life.is_over() => {}
            None => listed.insert(0, entry),
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use carport_domain::command::entry::Carrier;
    use carport_domain::command::life::{Event, Life, Reason};
    use carport_domain::command::proof::Proof;
    use carport_domain::command::{Argument, CommandKind};
    use carport_domain::time::UnixMillis;

    use super::*;

    const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

    fn entry(number: u8, events: &[Event]) -> Entry {
        let mut life = Life::draft(Proof::State, NOW);
        for event in events {
            life.take(event.clone(), NOW);
        }
        Entry {
            id: CommandId::from_random([number; 8]),
            kind: CommandKind::Lock,
            argument: Argument::None,
            carrier: Carrier::Demo,
            device: None,
            seen_before_at: None,
            was_as_told: None,
            event: None,
            life,
        }
    }

    #[test]
    fn a_command_that_was_given_while_the_disk_was_read_is_not_lost() {
        let old = entry(1, &[Event::Withdrawn(Reason::ByOwner)]);
        let new = entry(2, &[Event::Confirmed]);

        let merged = merged(vec![new.clone(), old.clone()], vec![old.clone()]);

        assert_eq!(merged, [new, old]);
    }

    #[test]
    fn what_has_come_further_here_stays() {
        let there = entry(1, &[Event::Confirmed]);
        let here = entry(1, &[Event::Confirmed, Event::TurnCame]);

        let kept = merged(vec![here.clone()], vec![there.clone()]);
        assert_eq!(kept, std::slice::from_ref(&here));
        assert_eq!(merged(vec![there], vec![here.clone()]), [here]);
    }

    #[test]
    fn what_another_tab_deleted_is_gone() {
        let over = entry(1, &[Event::Withdrawn(Reason::ByOwner)]);

        assert_eq!(merged(vec![over], Vec::new()), []);
    }
}
