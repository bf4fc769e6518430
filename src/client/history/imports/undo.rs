//! Takes an import back: exactly what it added, month by month.

use carport_domain::charging::Month;
use carport_domain::history::{Sample, subtract};
use carport_domain::ids::ImportId;

use super::head::{Head, Progress};
use crate::history::filling::MOST_MONTHS;
use crate::history::stored;
use crate::keys;
use crate::storage::{Storage, StorageError, Table, Write};

/// What became of an import that was taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// So many samples are gone.
    pub count: usize,
    /// In so many months what was added cannot be told from the rest any more, because a record is
    /// damaged: they are left as they are.
    pub unreadable_count: usize,
}

/// Takes an import back, whether it is there, is under way, or was cut short. One that is not known
/// has added nothing.
pub async fn undo_import(storage: &impl Storage, id: &ImportId) -> Result<TakenBack, StorageError> {
    let mut marked = Ok(());
    let change = |held: Option<&[u8]>| match held.map(Head::from_bytes)? {
        Ok(head) => {
            let progress = Progress::Leaving;
            Some(Head { progress, ..head }.to_bytes())
        }
        Err(error) => {
            marked = Err(error);
            None
        }
    };
    let head = keys::import_head(id);
    storage.update(Table::Imports, &head, change).await?;
    marked?;

    // Nothing is added any more: whoever adds looks at the head.
    let parts = storage
        .keys(Table::Imports, &keys::import_parts_of(id))
        .await?;
    let mut taken_back = TakenBack::default();
    let mut refusal = None;
    for batch in parts.chunks(MOST_MONTHS) {
        let mut outcomes = take_back(storage, batch).await;
        if batch.len() > 1 && outcomes == Err(StorageError::Corrupt) {
            // Which of them the storage cannot bring back, it does not say.
            let mut one_by_one = Vec::new();
            for part in batch.chunks(1) {
                match take_back(storage, part).await {
                    Err(StorageError::Corrupt) => one_by_one.push(Err(StorageError::Corrupt)),
                    other => one_by_one.extend(other?),
                }
            }
            outcomes = Ok(one_by_one);
        }
        let outcomes = match outcomes {
            Err(StorageError::Corrupt) => vec![Err(StorageError::Corrupt)],
            other => other?,
        };
        for outcome in outcomes {
            match outcome {
                Ok(count) => taken_back.count += count,
                Err(StorageError::Corrupt) => taken_back.unreadable_count += 1,
                Err(error) => refusal = refusal.or(Some(error)),
            }
        }
    }
    if let Some(error) = refusal {
        return Err(error);
    }
    let of_import = keys::import_parts_of(id);
    storage.remove(Table::Imports, &of_import).await?;
    storage.remove(Table::Imports, &head).await?;
    Ok(taken_back)
}

/// One step: the months and what the journal says of them. How many samples of each month are
/// gone, or why none.
async fn take_back(
    storage: &impl Storage,
    parts: &[String],
) -> Result<Vec<Result<usize, StorageError>>, StorageError> {
    let mut places = Vec::with_capacity(2 * parts.len());
    let mut months = Vec::with_capacity(parts.len());
    for part in parts {
        let (_import, history_key) = keys::import_of_part(part).ok_or(StorageError::Corrupt)?;
        let place = keys::history_place(part).ok_or(StorageError::Corrupt)?;
        places.push((Table::Imports, part.clone()));
        places.push((Table::History, history_key.to_owned()));
        months.push(place.month);
    }
    let mut outcomes = Vec::new();
    let change = |held: Vec<Option<Vec<u8>>>| {
        let mut writes = Vec::with_capacity(held.len());
        for (month, held) in months.iter().zip(held.chunks(2)) {
            let [added, known] = held else {
                break;
            };
            let without = without(*month, added.as_deref(), known.as_deref());
            writes.extend(match &without {
                Ok((_, write)) => [Write::Remove, write.clone()],
                Err(_) => [Write::Leave, Write::Leave],
            });
            outcomes.push(without.map(|(count, _)| count));
        }
        writes
    };
    storage.update_all(&places, change).await?;
    Ok(outcomes)
}

/// A month without what was added to it. What is gone on either side needs nothing.
fn without(
    month: Month,
    added: Option<&[u8]>,
    known: Option<&[u8]>,
) -> Result<(usize, Write), StorageError> {
    let (Some(added), Some(known)) = (added, known) else {
        return Ok((0, Write::Leave));
    };
    let added: Vec<Sample> = stored::from_bytes(month, added)?;
    let mut known = stored::from_bytes(month, known)?;
    let count = known.len();
    subtract(&mut known, &added);
    let gone_count = count - known.len();
    Ok(match known.as_slice() {
        [] => (gone_count, Write::Remove),
        known => (gone_count, Write::Put(stored::to_bytes(month, known))),
    })
}

/// Takes back every import that was cut short. Whoever calls this holds the lock that whoever
/// imports holds, so that none is under way. How many there were.
pub async fn settle(storage: &impl Storage) -> Result<usize, StorageError> {
    let mut count = 0;
    let mut first_error = None;
    for (key, bytes) in storage.list(Table::Imports, keys::IMPORT_HEADS).await? {
        // Of a head that cannot be read nobody knows whether it is one of those.
        let is_whole =
            Head::from_bytes(&bytes).map_or(true, |head| head.progress == Progress::Added);
        let Some(id) = keys::import_of_head(&key).filter(|_| !is_whole) else {
            continue;
        };
        match undo_import(storage, &id).await {
            Ok(_) => count += 1,
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    first_error.map_or(Ok(count), Err)
}
