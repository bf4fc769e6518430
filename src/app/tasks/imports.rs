//! Adds imports to the history of cars, and takes them back: one at a time, in all tabs.

use std::rc::Rc;

use carport_client::history::Going;
use carport_client::history::imports::{self, Done, Imports, NewImport, NotImported, TakenBack};
use carport_client::host::Host;
use carport_client::imports::ContentDigest;
use carport_client::storage::StorageError;
use carport_domain::history::{Merged, Origin, Sample, Series};
use carport_domain::ids::{ImportId, VehicleId};
use leptos::prelude::*;

use super::history::tell_history;
use crate::browser::clock;
use crate::browser::web_lock::BrowserLock;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::Source;

/// Who adds an import, takes one back or settles one that was cut short holds this.
const IMPORTING: &str = "carport-importing";

/// Adds samples to the history of cars of one source, all or none, under the name by which the
/// owner will know them. `pulse` hears how far it has come and may stop it.
pub async fn add_import(
    context: Context,
    source: Source,
    (origin, name, digest): (Origin, Option<String>, Option<ContentDigest>),
    samples: Vec<(VehicleId, Series, Vec<Sample>)>,
    pulse: impl FnMut(Done) -> Going,
) -> Result<(ImportId, Merged), NotImported> {
    let storage = storage_of(context, source)?;
    let mut bytes = [0; 8];
    context.services.host().fill_random(&mut bytes);
    let import = NewImport {
        id: ImportId::from_random(bytes),
        at: clock::now(),
        origin,
        name,
        digest,
    };
    let _lock = BrowserLock::acquire(IMPORTING).await;
    // What one before left behind when its page was closed would count as known.
    imports::settle(&*storage).await?;
    let added = imports::add_import(&*storage, &import, samples, pulse).await;
    tell_all(context, source);
    Ok((import.id, added?))
}

/// Takes an import back.
pub async fn undo_import(
    context: Context,
    source: Source,
    id: &ImportId,
) -> Result<TakenBack, StorageError> {
    let storage = storage_of(context, source)?;
    let _lock = BrowserLock::acquire(IMPORTING).await;
    let taken_back = imports::undo_import(&*storage, id).await;
    tell_all(context, source);
    taken_back
}

/// The imports into the history of cars of a source.
pub async fn list_imports(context: Context, source: Source) -> Result<Imports, StorageError> {
    imports::imports(&*storage_of(context, source)?).await
}

/// Takes back what imports had added when their page was closed. One that is under way in another
/// tab is waited for.
pub(super) async fn settle_imports(context: Context) {
    let source = Source::ConnectedDrive;
    let Ok(storage) = storage_of(context, source) else {
        return;
    };
    let _lock = BrowserLock::acquire(IMPORTING).await;
    let settled = imports::settle(&*storage).await;
    if settled != Ok(0) {
        tell_all(context, source);
    }
    if let Err(error) = settled {
        context.session.standing_failure.set(Some(error.into()));
    }
}

fn storage_of(context: Context, source: Source) -> Result<Rc<AppStorage>, StorageError> {
    let service = context.services.of(source);
    let service = service.ok_or(StorageError::Unavailable)?;
    Ok(Rc::clone(&service.storage))
}

/// Whose history an import has changed is not asked: a history that is read again in vain costs
/// little.
fn tell_all(context: Context, source: Source) {
    for vehicle in context.session.vehicles.get_untracked() {
        let of_vehicle = untrack(|| context.source_of(&vehicle));
        if (of_vehicle == Source::Demo) == (source == Source::Demo) {
            tell_history(context, &vehicle.id, of_vehicle);
        }
    }
}
