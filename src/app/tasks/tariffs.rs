//! Keeps what charging costs. The demo's tariffs go with the demo.

use std::sync::Arc;

use carport_client::storage::StorageError;
use carport_client::tariffs;
use carport_domain::tariff::Tariff;
use carport_domain::tariff::revisions::Tariffs;
use leptos::prelude::*;

use crate::browser::clock;
use crate::context::Context;
use crate::services::{AppStorage, Change};
use crate::state::Source;

/// Keeps a new list of tariffs; every cost follows from it. Answers with whether that went well:
/// what is not kept is not shown either.
pub async fn save_tariffs(context: Context, source: Source, list: Vec<Tariff>) -> bool {
    let now = clock::now();
    change(context, source, |held| held.revise(list.clone(), now)).await
}

/// Takes the newest list back. Answers with whether that went well.
pub async fn undo_tariffs(context: Context, source: Source) -> bool {
    change(context, source, |held| held.undo().is_some()).await
}

async fn change(
    context: Context,
    source: Source,
    mut change: impl FnMut(&mut Tariffs) -> bool,
) -> bool {
    let Some(service) = context.services.of(source) else {
        return false;
    };
    match tariffs::change(&*service.storage, &mut change).await {
        Ok(kept) => {
            context.session.tariffs_of(source).set(Arc::new(kept));
            if source != Source::Demo {
                context.services.changes().tell(&Change::Tariffs);
            }
            true
        }
        Err(error) => {
            let failure = &context.session.standing_failure;
            failure.set(Some(error.into()));
            false
        }
    }
}

/// Reads the owner's tariffs.
pub(super) async fn read_tariffs(
    context: Context,
    storage: &AppStorage,
) -> Result<(), StorageError> {
    let held = tariffs::get(storage).await?;
    context.session.tariffs.set(Arc::new(held));
    Ok(())
}
