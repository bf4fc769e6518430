//! Puts samples into their months, many months in one step.

use std::collections::VecDeque;

use carport_domain::history::{Merged, Sample, merge, subtract};
use carport_domain::ids::{ImportId, VehicleId};

use super::imports::head;
use super::months::Slot;
use super::stored;
use crate::keys;
use crate::storage::{Storage, StorageError, Table, Write};

/// A month that is damaged is left as it is, and goes on in a record beside it; that many of them
/// in all.
const MOST_PARTS: u32 = 3;
/// So many months are written in one step: ten years of a series.
pub(super) const MOST_MONTHS: usize = 128;

/// For whom samples are put.
pub(super) enum Manner<'a> {
    /// For whoever asks.
    Freely,
    /// As long as the car is on this device.
    OfCar(&'a VehicleId),
    /// For an import, as long as that is under way; what it adds goes into its journal too.
    Imported(&'a ImportId),
}

impl Manner<'_> {
    /// The record that says whether it goes on.
    fn condition(&self) -> Option<(Table, String)> {
        match self {
            Self::Freely => None,
            Self::OfCar(car) => Some((Table::Vehicles, keys::vehicle(car))),
            Self::Imported(id) => Some((Table::Imports, keys::import_head(id))),
        }
    }

    fn goes_on(&self, held: Option<&[u8]>) -> bool {
        match self {
            Self::Freely => true,
            Self::OfCar(_) => held.is_some(),
            Self::Imported(_) => held.is_some_and(head::is_under_way),
        }
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// Yes.
    On,
    /// No: everything is to be as it was before.
    Back,
}

/// What became of it all.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) merged: Merged,
    /// Why the first month that could not be kept could not.
    pub(super) refusal: Option<StorageError>,
    /// Whether it ended before its time: the car or the import is gone, or nobody wants it.
    pub(super) is_cut: bool,
}

/// What became of one month.
enum Outcome {
    Kept(Merged),
    Refused(StorageError),
}

/// Puts samples into their months. A month that cannot be kept keeps no other from it. `pulse`
/// hears after each step how many samples have been looked at.
pub(super) async fn fill(
    storage: &impl Storage,
    slots: Vec<Slot>,
    manner: &Manner<'_>,
    mut pulse: impl FnMut(usize) -> Going,
) -> Result<Filled, StorageError> {
    let mut waiting = batches(slots);
    let mut filled = Filled::default();
    let mut seen_count = 0;
    while let Some(batch) = waiting.pop_front() {
        let outcomes = match put(storage, &batch, manner).await {
            Ok(Some(outcomes)) => outcomes,
            Ok(None) => {
                filled.is_cut = true;
                return Ok(filled);
            }
            // Which of them the storage cannot bring back, it does not say.
            Err(StorageError::Corrupt) if batch.len() > 1 => {
                waiting.extend(batch.into_iter().map(|slot| vec![slot]));
                continue;
            }
            Err(StorageError::Corrupt) => vec![Outcome::Refused(StorageError::Corrupt)],
            Err(error) => return Err(error),
        };
        for (slot, outcome) in batch.into_iter().zip(outcomes) {
            let part = slot.part + 1;
            match outcome {
                Outcome::Refused(StorageError::Corrupt) if part < MOST_PARTS => {
                    waiting.push_back(vec![Slot { part, ..slot }]);
                    continue;
                }
                Outcome::Refused(error) => filled.refusal = filled.refusal.or(Some(error)),
                Outcome::Kept(merged) => {
                    filled.merged.added += merged.added;
                    filled.merged.identical += merged.identical;
                    filled.merged.conflicting += merged.conflicting;
                }
            }
            seen_count += slot.samples.len();
        }
        if pulse(seen_count) == Going::Back {
            filled.is_cut = true;
            return Ok(filled);
        }
    }
    Ok(filled)
}

fn batches(slots: Vec<Slot>) -> VecDeque<Vec<Slot>> {
    let mut batches = VecDeque::new();
    let mut slots = slots.into_iter().peekable();
    while slots.peek().is_some() {
        batches.push_back(slots.by_ref().take(MOST_MONTHS).collect());
    }
    batches
}

/// One step. `None` if it does not go on.
async fn put(
    storage: &impl Storage,
    batch: &[Slot],
    manner: &Manner<'_>,
) -> Result<Option<Vec<Outcome>>, StorageError> {
    let condition = manner.condition();
    let has_condition = condition.is_some();
    let months = batch.iter().map(|slot| (Table::History, slot.key()));
    let mut places: Vec<_> = condition.into_iter().chain(months).collect();
    if let Manner::Imported(id) = manner {
        let journal = |slot: &Slot| (Table::Imports, keys::import_part_of(id, &slot.key()));
        places.extend(batch.iter().map(journal));
    }
    let mut outcomes = None;
    let change = |held: Vec<Option<Vec<u8>>>| {
        let mut held = held.into_iter();
        let condition = if has_condition {
            held.next().flatten()
        } else {
            None
        };
        if !manner.goes_on(condition.as_deref()) {
            return Vec::new();
        }
        let mut all = Vec::with_capacity(batch.len());
        let mut writes = vec![Write::Leave; usize::from(has_condition)];
        let mut journal = Vec::new();
        for (slot, held) in batch.iter().zip(held) {
            let put = put_into(slot, held.as_deref(), manner);
            let (month, added, outcome) = match put {
                Ok((month, added, merged)) => (month, added, Outcome::Kept(merged)),
                Err(error) => (Write::Leave, Write::Leave, Outcome::Refused(error)),
            };
            writes.push(month);
            journal.push(added);
            all.push(outcome);
        }
        if matches!(manner, Manner::Imported(_)) {
            writes.extend(journal);
        }
        outcomes = Some(all);
        writes
    };
    storage.update_all(&places, change).await?;
    Ok(outcomes)
}

/// What becomes of a month, and of what the journal says of it.
fn put_into(
    slot: &Slot,
    held: Option<&[u8]>,
    manner: &Manner<'_>,
) -> Result<(Write, Write, Merged), StorageError> {
    let bytes_of = |samples: &[Sample]| Write::Put(stored::to_bytes(slot.month, samples));
    let mut known = match held {
        Some(bytes) => stored::from_bytes(slot.month, bytes)?,
        None => Vec::new(),
    };
    if !matches!(manner, Manner::Imported(_)) {
        let before = known.clone();
        let merged = merge(&mut known, &slot.samples);
        let month = if known == before {
            Write::Leave
        } else {
            bytes_of(&known)
        };
        return Ok((month, Write::Leave, merged));
    }
    // What is known already stays as it is, so that taking back what was added restores it.
    let mut new = Vec::new();
    merge(&mut new, &slot.samples);
    subtract(&mut new, &known);
    if new.is_empty() {
        let identical = slot.samples.len();
        let merged = Merged {
            identical,
            ..Merged::default()
        };
        return Ok((Write::Leave, Write::Leave, merged));
    }
    let merged = Merged {
        identical: slot.samples.len() - new.len(),
        ..merge(&mut known, &new)
    };
    Ok((bytes_of(&known), bytes_of(&new), merged))
}
