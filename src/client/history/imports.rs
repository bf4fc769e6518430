//! Imports into the history, each of which can be taken back.
//!
//! # Why
//!
//! What an import adds to a month goes into its journal in the same step, so that the two never
//! disagree, whatever is told of the car meanwhile and wherever a page is closed. An import that
//! was cut short is known by its head: [`settle`] takes back what it had added. Until its head says
//! that everything is there, an import is nothing that happened.

pub(super) mod head;
mod undo;

use core::fmt;
use std::collections::BTreeSet;

use carport_domain::history::{Merged, Origin, Sample, Series};
use carport_domain::ids::{ImportId, VehicleId};
use carport_domain::time::UnixMillis;

use super::filling::{Filled, Going, Manner, fill};
use super::months::Sorting;
use crate::imports::ContentDigest;
use crate::keys;
use crate::storage::{Storage, StorageError, Table};
use head::{Head, Progress};

pub use undo::{TakenBack, settle, undo_import};

/// What is said of an import before it begins.
#[derive(Clone, PartialEq, Eq)]
pub struct NewImport {
    /// Its own.
    pub id: ImportId,
    /// When it begins, by our clock.
    pub at: UnixMillis,
    /// Where the samples come from.
    pub origin: Origin,
    /// What its owner will know it by: mostly the name of a file.
    pub name: Option<String>,
    /// The file as it was, so that the same one is known again.
    pub digest: Option<ContentDigest>,
}

/// An import that is there, and can be taken back.
#[derive(Clone, PartialEq, Eq)]
pub struct Import {
    /// What was said of it.
    pub about: NewImport,
    /// What became of its samples.
    pub merged: Merged,
}

/// The name of a file may carry a VIN.
impl fmt::Debug for NewImport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, at, origin, .. } = self;
        write!(formatter, "NewImport({}, {at:?}, {origin:?})", id.as_str())
    }
}

impl fmt::Debug for Import {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { about, merged } = self;
        write!(formatter, "Import({about:?}, {merged:?})")
    }
}

/// The imports on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imports {
    /// The newest first.
    pub imports: Vec<Import>,
    /// How many are under way, or were cut short and not settled yet.
    pub unsettled_count: usize,
    /// How many records this app cannot read.
    pub unreadable_count: usize,
    /// Why the first of them cannot be read.
    pub unreadable: Option<StorageError>,
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// So many samples have been looked at.
    pub count: usize,
    /// Of so many that can be kept.
    pub of: usize,
}

/// Why an import added nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotImported {
    /// Nobody wants it any more, here or in another tab, or its car is gone.
    #[error("the import was cancelled")]
    Cancelled,
    /// This device refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Adds the samples of an import, all of them or none. What is known already stays as it is. What
/// cannot be kept at all is passed over: see [`super::can_keep`]. `pulse` hears how far it has come
/// and may stop it.
///
/// Whoever calls this holds a lock, so that no other tab takes it for one that was cut short.
pub async fn add_import(
    storage: &impl Storage,
    import: &NewImport,
    samples: Vec<(VehicleId, Series, Vec<Sample>)>,
    mut pulse: impl FnMut(Done) -> Going,
) -> Result<Merged, NotImported> {
    let mut sorting = Sorting::default();
    for (car, series, samples) in &samples {
        sorting.add(car, *series, samples);
    }
    drop(samples);
    let slots = sorting.slots();
    let of = slots.iter().map(|slot| slot.samples.len()).sum();
    if pulse(Done { count: 0, of }) == Going::Back {
        return Err(NotImported::Cancelled);
    }
    begin(storage, import).await?;
    let pulse = |count| pulse(Done { count, of });
    let filled = fill(storage, slots, &Manner::Imported(&import.id), pulse).await;
    let ended = match filled {
        Ok(Filled { is_cut: true, .. }) => Err(NotImported::Cancelled),
        Ok(Filled {
            refusal: Some(error),
            ..
        })
        | Err(error) => Err(error.into()),
        Ok(Filled { merged, .. }) => end(storage, import, merged).await,
    };
    if let Err(reason) = ended {
        let taken_back = undo::undo_import(storage, &import.id).await;
        return Err(match (reason, taken_back) {
            // What could not be taken back now is settled later.
            (NotImported::Cancelled, Err(error)) => error.into(),
            (reason, _) => reason,
        });
    }
    ended
}

/// From here on the import is known, and can be settled.
async fn begin(storage: &impl Storage, import: &NewImport) -> Result<(), StorageError> {
    let mut is_free = false;
    let change = |held: Option<&[u8]>| {
        is_free = held.is_none();
        is_free.then(|| head_of(import, Merged::default(), Progress::Adding).to_bytes())
    };
    let key = keys::import_head(&import.id);
    storage.update(Table::Imports, &key, change).await?;
    if is_free {
        Ok(())
    } else {
        Err(StorageError::Failed)
    }
}

/// From here on it has happened; unless it has been stopped elsewhere meanwhile.
async fn end(
    storage: &impl Storage,
    import: &NewImport,
    merged: Merged,
) -> Result<Merged, NotImported> {
    let mut is_under_way = false;
    let change = |held: Option<&[u8]>| {
        is_under_way = held.is_some_and(head::is_under_way);
        is_under_way.then(|| head_of(import, merged, Progress::Added).to_bytes())
    };
    let key = keys::import_head(&import.id);
    storage.update(Table::Imports, &key, change).await?;
    if is_under_way {
        Ok(merged)
    } else {
        Err(NotImported::Cancelled)
    }
}

fn head_of(import: &NewImport, merged: Merged, progress: Progress) -> Head {
    Head {
        at: import.at,
        origin: import.origin,
        name: import.name.clone(),
        digest: import.digest.clone(),
        merged,
        progress,
    }
}

/// The imports on this device. What cannot be read is left out, and told of.
pub async fn imports(storage: &impl Storage) -> Result<Imports, StorageError> {
    let mut all = Imports::default();
    for (key, bytes) in storage.list(Table::Imports, keys::IMPORT_HEADS).await? {
        let head = Head::from_bytes(&bytes);
        let head = head.and_then(|head| {
            let id = keys::import_of_head(&key).ok_or(StorageError::Corrupt)?;
            Ok((id, head))
        });
        match head {
            Ok((id, head)) if head.progress == Progress::Added => all.imports.push(Import {
                about: NewImport {
                    id,
                    at: head.at,
                    origin: head.origin,
                    name: head.name,
                    digest: head.digest,
                },
                merged: head.merged,
            }),
            Ok(_unsettled) => all.unsettled_count += 1,
            Err(error) => {
                all.unreadable_count += 1;
                all.unreadable = all.unreadable.or(Some(error));
            }
        }
    }
    all.imports
        .sort_by_key(|import| core::cmp::Reverse(import.about.at));
    Ok(all)
}

impl Imports {
    /// The import that brought a file of the same content, if there is one.
    pub fn of_file(&self, digest: &ContentDigest) -> Option<&Import> {
        let is_same = |import: &&Import| import.about.digest.as_ref() == Some(digest);
        self.imports.iter().find(is_same)
    }
}

/// Removes what imports added to a car from their journals; an import that is left with nothing
/// goes too.
pub(super) async fn forget(storage: &impl Storage, car: &VehicleId) -> Result<(), StorageError> {
    let of_car = keys::history_of(car);
    let parts = storage.keys(Table::Imports, keys::IMPORT_PARTS).await?;
    let parts = parts.iter().filter_map(|key| keys::import_of_part(key));
    let (mut concerned, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (id, history_key) in parts {
        let of_import = if history_key.starts_with(&of_car) {
            &mut concerned
        } else {
            &mut others
        };
        of_import.insert(id);
    }
    for id in concerned {
        let of_car = keys::import_parts_of_car(&id, car);
        storage.remove(Table::Imports, &of_car).await?;
        if !others.contains(&id) {
            let head = keys::import_head(&id);
            storage.remove(Table::Imports, &head).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
