//! The owner's tariffs: one record for all cars, with every list that was there before.

mod stored;
#[cfg(test)]
mod tests;

use carport_domain::tariff::revisions::Tariffs;

use crate::storage::{Storage, StorageError, Table};

/// The one record.
const KEY: &str = "all";

/// The tariffs of this device.
pub async fn get(storage: &impl Storage) -> Result<Tariffs, StorageError> {
    match storage.get(Table::Tariffs, KEY).await? {
        Some(bytes) => stored::from_bytes(&bytes),
        None => Ok(Tariffs::default()),
    }
}

/// Changes what is kept, in one step: another tab may have changed it meanwhile. `change` answers
/// with whether there is anything to keep. Answers with what is kept now. A record that cannot be
/// read, or that a newer app wrote, stays as it is.
pub async fn change(
    storage: &impl Storage,
    mut change: impl FnMut(&mut Tariffs) -> bool,
) -> Result<Tariffs, StorageError> {
    let mut outcome = Ok(Tariffs::default());
    let write = |held: Option<&[u8]>| {
        outcome = held.map_or(Ok(Tariffs::default()), stored::from_bytes);
        let tariffs = outcome.as_mut().ok()?;
        change(tariffs).then(|| stored::to_bytes(tariffs))
    };
    storage.update(Table::Tariffs, KEY, write).await?;
    outcome
}
