//! Brings backups back.

use std::rc::Rc;

use carport_client::backup::{
    BackupError, HeldHistory, Known, Opened, Passphrase, Plan, open, plan,
};
use carport_client::history::imports::NotImported;
use carport_client::history::{Going, put_raw};
use carport_client::imports::ContentDigest;
use carport_client::records::{AccountRecord, VehicleRecord};
use carport_client::storage::{Storage, StorageError, Table};
use carport_domain::history::{Merged, Origin};
use carport_domain::time::UnixMillis;

use super::breath::Breath;
use super::{ImportFile, Pulse};
use crate::browser::cipher::BrowserKeys;
use crate::browser::settings_store;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::Source;
use crate::tasks::imports::add_import;

/// A backup that was opened, and what there is to do with it.
#[derive(Clone, Debug)]
pub struct HeldBackup {
    /// When it was written.
    pub written_at: UnixMillis,
    /// How many cars it knows.
    pub car_count: usize,
    /// How many accounts it knows.
    pub account_count: usize,
    /// What goes where.
    plan: Plan,
    /// The samples in it.
    pub history: HeldHistory,
    /// The file, so that its import is known again.
    name: String,
    digest: ContentDigest,
}

impl HeldBackup {
    /// How many entries need a newer app.
    pub fn newer_count(&self) -> usize {
        self.plan.newer.values().sum()
    }
}

/// Why a backup is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// Its passphrase is asked for.
    #[error("the backup is sealed")]
    Sealed,
    /// It is no whole backup of this app.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// Who is on this device cannot be told.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What came back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// So many entries were not here, or were older.
    pub changed_count: usize,
    /// What became of the samples.
    pub merged: Merged,
}

/// Opens a backup.
pub async fn open_backup(
    context: Context,
    file: &ImportFile,
    passphrase: Option<Passphrase>,
) -> Result<HeldBackup, NotOpened> {
    let unsealed;
    let bytes = match (open(&file.bytes)?, passphrase) {
        (Opened::Plain(_), _) => &file.bytes,
        (Opened::Sealed(_), None) => return Err(NotOpened::Sealed),
        (Opened::Sealed(sealed), Some(passphrase)) => {
            unsealed = sealed.unseal(&BrowserKeys, &passphrase).await?;
            &unsealed
        }
    };
    let Opened::Plain(backup) = open(bytes)? else {
        return Err(BackupError::Damaged.into());
    };
    let storage = storage(context)?;
    let mut plan = plan(&backup, &known(&storage).await?)?;
    let count = |table: Table| backup.tables.get(table.name()).copied().unwrap_or(0);
    Ok(HeldBackup {
        written_at: backup.written_at,
        car_count: count(Table::Vehicles),
        account_count: count(Table::Accounts),
        history: HeldHistory::read(core::mem::take(&mut plan.history)),
        plan,
        name: file.name.clone(),
        digest: file.digest.clone(),
    })
}

/// Brings a backup back. What is here stays; `pulse` hears of entries and samples.
pub async fn restore_backup(
    context: Context,
    held: &HeldBackup,
    pulse: Pulse<'_>,
) -> Result<Restored, NotImported> {
    let storage = storage(context)?;
    let (steps, samples) = (held.plan.steps.len(), held.history.count());
    let of = steps + samples;
    let mut restored = Restored::default();
    let mut breath = Breath::new();
    for (done, step) in held.plan.steps.iter().enumerate() {
        if pulse(done, of) == Going::Back {
            return Err(NotImported::Cancelled);
        }
        restored.changed_count += usize::from(step.keep(&*storage).await?);
        breath.take().await;
    }
    for (car, record) in &held.history.unreadable {
        put_raw(&*storage, car, record).await?;
    }
    if samples > 0 {
        let about = (
            Origin::Owner,
            Some(held.name.clone()),
            Some(held.digest.clone()),
        );
        let samples = held.history.samples.clone();
        let heard = |done: carport_client::history::imports::Done| pulse(steps + done.count, of);
        let added = add_import(context, Source::ConnectedDrive, about, samples, heard).await?;
        restored.merged = added.1;
    }
    for (name, bytes) in &held.plan.settings {
        let text = core::str::from_utf8(bytes);
        if let Some(text) = text.ok().filter(|_| name == settings_store::KEY) {
            settings_store::keep_if_none(text);
        }
    }
    Ok(restored)
}

async fn known(storage: &AppStorage) -> Result<Known, StorageError> {
    let accounts = storage.list(Table::Accounts, "").await?;
    let vehicles = storage.list(Table::Vehicles, "").await?;
    Ok(Known {
        accounts: accounts
            .iter()
            .filter_map(|(_, bytes)| AccountRecord::from_bytes(bytes).ok())
            .collect(),
        vehicles: vehicles
            .iter()
            .filter_map(|(_, bytes)| VehicleRecord::from_bytes(bytes).ok())
            .collect(),
    })
}

fn storage(context: Context) -> Result<Rc<AppStorage>, StorageError> {
    let service = context.services.of(Source::ConnectedDrive);
    let service = service.ok_or(StorageError::Unavailable)?;
    Ok(Rc::clone(&service.storage))
}
