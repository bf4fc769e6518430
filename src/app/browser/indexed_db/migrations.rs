//! The numbered steps from nothing to the present shape of the database.
//!
//! A step is never changed once it has shipped; a change of shape is a step of its own, and adds
//! before it removes.

use idb::event::VersionChangeEvent;
use idb::{Database, DatabaseEvent, Error, Event, ObjectStoreParams, Request};

/// Encrypted tokens, by account.
pub(in crate::browser) const VAULT: &str = "vault";
/// The key that opens them; the browser gives its bytes to nobody.
pub(in crate::browser) const KEYS: &str = "keys";

/// Every object store of the present version.
pub(super) const STORES: [&str; 18] = [
    "accounts", "vehicles", "answers", "ledgers", "captures", "log", "commands", "fixes", "track",
    "places", "parked", "history", "imports", "tariffs", "trips", "marks", VAULT, KEYS,
];

type Step = fn(&Database) -> Result<(), Error>;

const STEPS: [Step; 9] = [
    create_first_stores,
    create_ledgers,
    create_captures_and_log,
    create_commands_and_fixes,
    create_track_places_and_parked,
    create_history_and_imports,
    create_tariffs,
    create_trips,
    create_marks,
];

/// The present version: the number of steps.
#[expect(
    clippy::cast_possible_truncation,
    reason = "there will never be four billion migrations"
)]
pub(super) const LATEST: u32 = STEPS.len() as u32;

/// Runs the missing steps. If one fails, nothing of them remains and opening fails.
pub(super) fn upgrade(event: &VersionChangeEvent) {
    if run(event).is_err() {
        let transaction = event
            .target()
            .ok()
            .and_then(|request| request.transaction());
        if let Some(transaction) = transaction {
            // If it has ended already there is nothing left to take back.
            let _ = transaction.abort();
        }
    }
}

fn run(event: &VersionChangeEvent) -> Result<(), Error> {
    let database = event.database()?;
    let count = |version: u32| usize::try_from(version).unwrap_or(usize::MAX);
    let new_version = event.new_version()?.unwrap_or(LATEST);
    STEPS
        .iter()
        .take(count(new_version))
        .skip(count(event.old_version()?))
        .try_for_each(|step| step(&database))
}

/// Version 1. Keys are texts outside of the values; values are bytes, and one `CryptoKey`.
fn create_first_stores(database: &Database) -> Result<(), Error> {
    for name in ["accounts", "vehicles", "answers", "vault", "keys"] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Version 2. What was asked of each account, and what was refused.
fn create_ledgers(database: &Database) -> Result<(), Error> {
    database.create_object_store("ledgers", ObjectStoreParams::new())?;
    Ok(())
}

/// Version 3. What the last refreshes brought, and what the app did.
fn create_captures_and_log(database: &Database) -> Result<(), Error> {
    for name in ["captures", "log"] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Version 4. What the cars were told, and where they were found.
fn create_commands_and_fixes(database: &Database) -> Result<(), Error> {
    for name in ["commands", "fixes"] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Version 5. Where the cars were, the owner's places, and where a car was left.
fn create_track_places_and_parked(database: &Database) -> Result<(), Error> {
    for name in ["track", "places", "parked"] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Version 6. What was said of the cars over the years, and what imports added to that.
fn create_history_and_imports(database: &Database) -> Result<(), Error> {
    for name in ["history", "imports"] {
        database.create_object_store(name, ObjectStoreParams::new())?;
    }
    Ok(())
}

/// Version 7. What charging costs.
fn create_tariffs(database: &Database) -> Result<(), Error> {
    database.create_object_store("tariffs", ObjectStoreParams::new())?;
    Ok(())
}

/// Version 8. What the owner says about trips.
fn create_trips(database: &Database) -> Result<(), Error> {
    database.create_object_store("trips", ObjectStoreParams::new())?;
    Ok(())
}

/// Version 9. What a storage notes of itself.
fn create_marks(database: &Database) -> Result<(), Error> {
    database.create_object_store("marks", ObjectStoreParams::new())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use carport_client::storage::Table;

    use super::*;

    #[test]
    fn every_table_has_its_store_and_tokens_have_theirs() {
        let mut stores = Table::ALL.map(Table::name).to_vec();
        stores.extend([VAULT, KEYS]);

        assert_eq!(stores, STORES);
    }
}
