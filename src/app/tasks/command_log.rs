//! The log of what a car was told, in its owner's hands: saved as a file, taken from one, deleted.

use std::cmp::Reverse;
use std::rc::Rc;

use carport_client::commands::file::{self, FileError, Merged};
use carport_client::commands::{self, KEPT_FOR, Removed};
use carport_client::storage::StorageError;
use carport_domain::command::entry::Entry;
use carport_domain::failure::Failure;
use carport_domain::ids::{CommandId, VehicleId};
use carport_domain::time::UnixMillis;
use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::{clock, download};
use crate::context::Context;
use crate::services::{AppStorage, Service};
use crate::state::Vehicle;

const FILE: &str = "carport-commands.json";

/// Why no log came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    /// The browser cannot read the file.
    Unopened,
    /// It is no log, or none that this app reads.
    File(FileError),
    /// What was read cannot be kept.
    Kept(Failure),
}

/// Commands that were deleted, for as long as that can be taken back.
#[derive(Clone, Debug)]
pub struct DeletedCommands {
    car: VehicleId,
    records: Removed,
}

impl DeletedCommands {
    /// How many they are.
    pub const fn count(&self) -> usize {
        self.records.len()
    }
}

/// Saves everything that a car was told as a file; `false` where the browser refuses.
pub fn save_commands(context: Context, car: &VehicleId) -> bool {
    let Some(vehicle) = untrack(|| context.session.vehicle(car)) else {
        return false;
    };
    let version = env!("CARGO_PKG_VERSION");
    let text = vehicle
        .commands
        .entries
        .with_untracked(|entries| file::write(entries, clock::now(), version));
    download::save(FILE, "application/json", &text)
}

/// Adds what stands in a file to what a car was told.
pub async fn import_commands(
    context: Context,
    car: &VehicleId,
    chosen: ChosenFile,
) -> Result<Merged, ImportProblem> {
    if chosen.is_larger_than(file::MOST_BYTES) {
        return Err(ImportProblem::File(FileError::TooLarge));
    }
    let bytes = chosen.bytes().await.ok_or(ImportProblem::Unopened)?;
    let log = file::read(&bytes).map_err(ImportProblem::File)?;
    let kept = |error| ImportProblem::Kept(Failure::from(error));
    let logged = Logged::find(context, car).ok_or(ImportProblem::Kept(Failure::StorageFailed))?;

    let merged = file::merge(logged.storage(), car, log)
        .await
        .map_err(kept)?;
    logged.show().await.map_err(kept)?;
    Ok(merged)
}

/// Deletes one command of the log. One that is still under way stays.
pub async fn delete_command(
    context: Context,
    car: &VehicleId,
    id: &CommandId,
) -> Option<DeletedCommands> {
    let logged = Logged::find(context, car)?;
    let entry = logged.vehicle.commands.entry(id)?;
    if !entry.life.is_over() {
        return None;
    }
    let removed = commands::remove(logged.storage(), car, &entry).await;
    logged.forget(removed, |other| other.id == entry.id)
}

/// Deletes everything that a car was told, but for what is still under way.
pub async fn delete_commands(context: Context, car: &VehicleId) -> Option<DeletedCommands> {
    let logged = Logged::find(context, car)?;
    let removed = commands::remove_finished(logged.storage(), car).await;
    let deleted = logged.forget(removed, |entry| entry.life.is_over())?;
    logged.vehicle.commands.unreadable_count.set(0);
    Some(deleted)
}

/// Takes a deletion back, unless the car itself is gone meanwhile.
pub async fn restore_commands(context: Context, deleted: DeletedCommands) {
    let Some(logged) = Logged::find(context, &deleted.car) else {
        return;
    };
    let put_back = commands::put_back(logged.storage(), deleted.records).await;
    let shown = match put_back {
        Ok(()) => logged.show().await,
        Err(error) => Err(error),
    };
    if let Err(error) = shown {
        logged.tell(error.into());
    }
}

/// Drops what a car was told so long ago that nobody asks for it any more.
pub(super) async fn drop_old_commands(context: Context, car: &VehicleId) {
    let Some(logged) = Logged::find(context, car) else {
        return;
    };
    let kept_millis = i64::try_from(KEPT_FOR.as_millis()).unwrap_or(i64::MAX);
    let before = UnixMillis(clock::now().0.saturating_sub(kept_millis));
    if let Err(error) = commands::prune(logged.storage(), car, before).await {
        logged.tell(error.into());
    }
}

/// A car with the place where its log is kept.
struct Logged {
    context: Context,
    vehicle: Vehicle,
    service: Rc<Service>,
}

impl Logged {
    fn find(context: Context, car: &VehicleId) -> Option<Self> {
        let vehicle = untrack(|| context.session.vehicle(car))?;
        let account = untrack(|| context.session.account(&vehicle.account))?;
        let service = context.services.of(account.source)?;
        Some(Self {
            context,
            vehicle,
            service,
        })
    }

    fn storage(&self) -> &AppStorage {
        &self.service.storage
    }

    /// Puts what is on the disk among what is on the screen, which is never older.
    async fn show(&self) -> Result<(), StorageError> {
        let listed = commands::list(self.storage(), &self.vehicle.id).await?;
        let held = &self.vehicle.commands;
        held.unreadable_count.set(listed.unreadable);
        held.entries.update(|shown| {
            for entry in listed.entries {
                if shown.iter().all(|other| other.id != entry.id) {
                    shown.push(entry);
                }
            }
            shown.sort_by_key(|entry| Reverse(entry.began_at()));
        });
        Ok(())
    }

    fn forget(
        &self,
        removed: Result<Removed, StorageError>,
        is_gone: impl Fn(&Entry) -> bool,
    ) -> Option<DeletedCommands> {
        let records = removed.map_err(|error| self.tell(error.into())).ok()?;
        let shown = &self.vehicle.commands.entries;
        shown.update(|entries| entries.retain(|entry| !is_gone(entry)));
        Some(DeletedCommands {
            car: self.vehicle.id.clone(),
            records,
        })
    }

    fn tell(&self, failure: Failure) {
        self.context.session.standing_failure.set(Some(failure));
    }
}
