//! What of a backup goes where: nothing that is here is written over by what is older.
//!
//! A car or an account that was set up again has another local id: it is known by its number, or by
//! its address at the vendor, and what was kept under its old id comes to it.

use std::collections::BTreeMap;

use carport_domain::ids::{AccountId, VehicleId};

use super::{Backup, BackupError, Entry, Extent, HISTORY, SETTINGS};
use crate::records::{AccountOrigin, AccountRecord, AnswerRecord, VehicleRecord};
use crate::storage::Table;
use crate::{track, trips};

/// Who is on this device already.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Its accounts.
    pub accounts: Vec<AccountRecord>,
    /// Its cars.
    pub vehicles: Vec<VehicleRecord>,
}

/// What there is to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Entries for the tables of this app, one after the other.
    pub steps: Vec<Step>,
    /// Records of samples by their keys, for the store that merges them.
    pub history: Vec<(String, Vec<u8>)>,
    /// Settings by their keys: to be kept where there are none.
    pub settings: Vec<(String, Vec<u8>)>,
    /// Tables that only a newer app knows, with how many entries. They are not restored.
    pub newer: BTreeMap<String, usize>,
}

/// One entry that comes back.
#[derive(Clone, PartialEq, Eq)]
pub struct Step {
    /// Its table.
    pub table: Table,
    /// Its key on this device.
    pub key: String,
    bytes: Vec<u8>,
}

/// What it says is not printed.
impl core::fmt::Debug for Step {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let size = self.bytes.len();
        write!(formatter, "Step({:?}, {size} bytes)", self.table)
    }
}

impl Step {
    /// What takes the place of the bytes under the key, for [`crate::storage::Storage::update`];
    /// `None` leaves them as they are.
    pub fn change(&self, held: Option<&[u8]>) -> Option<Vec<u8>> {
        let Some(held) = held else {
            return Some(self.bytes.clone());
        };
        match self.table {
            Table::Track => track::united(held, &self.bytes),
            Table::Trips => trips::united(held, &self.bytes),
            Table::Answers => {
                let fetched_at = |bytes| AnswerRecord::from_bytes(bytes).map(|it| it.fetched_at);
                let (ours, theirs) = (fetched_at(held), fetched_at(&self.bytes));
                let is_newer = ours
                    .ok()
                    .zip(theirs.ok())
                    .is_some_and(|(ours, it)| ours < it);
                is_newer.then(|| self.bytes.clone())
            }
            _ => None,
        }
    }
}

/// Which ids of the file are which here.
#[derive(Default)]
struct Names {
    accounts: BTreeMap<String, AccountId>,
    vehicles: BTreeMap<String, VehicleId>,
}

/// Finds out what of a backup goes where.
pub fn plan(backup: &Backup<'_>, known: &Known) -> Result<Plan, BackupError> {
    let mut names = Names::default();
    for entry in backup.entries() {
        names.learn(&entry?, known);
    }
    let mut plan = Plan::default();
    for entry in backup.entries() {
        let entry = entry?;
        let key = names.key(&entry.key);
        if entry.table == SETTINGS {
            plan.settings.push((entry.key, entry.bytes));
        } else if entry.table == HISTORY {
            plan.history.push((key, entry.bytes));
        } else if let Some(table) = table(&entry.table) {
            let bytes = match table {
                Table::Vehicles => names.vehicle(entry.bytes),
                _ => entry.bytes,
            };
            plan.steps.push(Step { table, key, bytes });
        } else {
            *plan.newer.entry(entry.table).or_default() += 1;
        }
    }
    Ok(plan)
}

fn table(name: &str) -> Option<Table> {
    let mut tables = Extent::EVERYTHING.tables();
    tables.find(|table| table.name() == name)
}

impl Names {
    /// Remembers an account or a car that is here under another id.
    fn learn(&mut self, entry: &Entry, known: &Known) {
        match table(&entry.table) {
            Some(Table::Accounts) => {
                let Ok(theirs) = AccountRecord::from_bytes(&entry.bytes) else {
                    return;
                };
                let mut ours = known.accounts.iter();
                if let Some(ours) = ours.find(|ours| is_same(&ours.origin, &theirs.origin)) {
                    let id = theirs.id.as_str().to_owned();
                    self.accounts.insert(id, ours.id.clone());
                }
            }
            Some(Table::Vehicles) => {
                let Ok(theirs) = VehicleRecord::from_bytes(&entry.bytes) else {
                    return;
                };
                let mut ours = known.vehicles.iter();
                if let Some(ours) = ours.find(|ours| ours.vin == theirs.vin) {
                    let id = theirs.id.as_str().to_owned();
                    self.vehicles.insert(id, ours.id.clone());
                }
            }
            _ => {}
        }
    }

    /// A key begins with the id of its car or account, if it is of one.
    fn key(&self, key: &str) -> String {
        let (first, rest) = key.split_at(key.find('/').unwrap_or(key.len()));
        let vehicle = self.vehicles.get(first).map(VehicleId::as_str);
        let ours = vehicle.or_else(|| self.accounts.get(first).map(AccountId::as_str));
        ours.map_or_else(|| key.to_owned(), |id| format!("{id}{rest}"))
    }

    /// A car names its account.
    fn vehicle(&self, bytes: Vec<u8>) -> Vec<u8> {
        let Ok(mut record) = VehicleRecord::from_bytes(&bytes) else {
            return bytes;
        };
        let Some(account) = self.accounts.get(record.account.as_str()) else {
            return bytes;
        };
        record.account = account.clone();
        record.to_bytes()
    }
}

fn is_same(ours: &AccountOrigin, theirs: &AccountOrigin) -> bool {
    match (ours, theirs) {
        (AccountOrigin::ConnectedDrive(ours), AccountOrigin::ConnectedDrive(theirs)) => {
            ours.region == theirs.region && ours.email.eq_ignore_ascii_case(&theirs.email)
        }
        (AccountOrigin::Import, AccountOrigin::Import) => true,
        _ => false,
    }
}
