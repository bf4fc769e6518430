//! Keeps what the owner says about trips. What is said of a demo's car goes with the demo.

use std::rc::Rc;

use carport_client::storage::StorageError;
use carport_client::trips;
use carport_domain::history::trips::edits::{TripEdit, TripEdits};
use leptos::prelude::*;

use super::history::tell_other_tabs;
use crate::context::Context;
use crate::state::Vehicle;

/// Adds to what the owner says about the trips of a car. Answers with everything that is kept now;
/// `None` where that failed, or where the car is gone: what is not kept is not shown either.
pub async fn say_of_trips(
    context: Context,
    vehicle: &Vehicle,
    said: &[TripEdit],
) -> Option<TripEdits> {
    let say = |edits: &mut TripEdits| {
        edits.say(said);
        !said.is_empty()
    };
    change(context, vehicle, say).await
}

/// Takes back what one action had said, as far as it still stands; what was said since stays.
pub async fn unsay_of_trips(
    context: Context,
    vehicle: &Vehicle,
    said: &[TripEdit],
) -> Option<TripEdits> {
    change(context, vehicle, |edits| edits.take_back(said)).await
}

async fn change(
    context: Context,
    vehicle: &Vehicle,
    change: impl FnMut(&mut TripEdits) -> bool,
) -> Option<TripEdits> {
    let source = untrack(|| context.source_of(vehicle));
    let service = context.services.of(source);
    let storage = service.map(|service| Rc::clone(&service.storage));
    let outcome = match storage {
        Some(storage) => trips::change(&*storage, &vehicle.id, change).await,
        None => Err(StorageError::Unavailable),
    };
    match outcome {
        Ok(kept) => {
            // Whoever says it here shows it already: the readings are the same.
            tell_other_tabs(context, &vehicle.id, source);
            kept
        }
        Err(error) => {
            let failure = &context.session.standing_failure;
            failure.set(Some(error.into()));
            None
        }
    }
}
