//! Opens a connection, through all the ways in which a browser delays or refuses that.

use core::cell::RefCell;
use std::rc::Rc;

use carport_client::storage::StorageError;
use idb::Factory;
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::migrations;
use crate::browser::deferred::{Deferred, first};
use crate::browser::spawn::spawn;

/// Opens the database of a name in the place of a factory and brings it to a version.
pub(super) async fn open(
    factory: &Factory,
    name: &str,
    version: u32,
) -> Result<IdbDatabase, StorageError> {
    let mut request = factory
        .open(name, Some(version))
        .map_err(|_error| StorageError::Unavailable)?;
    let blocked = Deferred::new();
    request.on_blocked({
        let blocked = blocked.clone();
        move |_event| blocked.resolve(&JsValue::UNDEFINED)
    });
    request.on_upgrade_needed(|event| migrations::upgrade(&event));

    // The request runs in a task of its own: a blocked one must live on until the other tab
    // lets go, or its upgrade would find nobody to run the migrations.
    let attempt = Rc::new(RefCell::new(Attempt::Waiting));
    let opened = Deferred::new();
    spawn({
        let (attempt, opened) = (Rc::clone(&attempt), opened.clone());
        async move {
            let result = request.await.map(IdbDatabase::from);
            let before = attempt.replace(Attempt::Done(result));
            if matches!(before, Attempt::Abandoned) {
                attempt.borrow().close();
            }
            opened.resolve(&JsValue::UNDEFINED);
        }
    });
    first(&[opened.promise(), blocked.promise()]).await;

    match attempt.replace(Attempt::Abandoned) {
        Attempt::Done(Ok(connection)) => Ok(connection),
        Attempt::Done(Err(error)) => Err(opening_error(&error)),
        Attempt::Waiting | Attempt::Abandoned => Err(StorageError::Blocked),
    }
}

/// How far the opening has come.
enum Attempt {
    Waiting,
    Done(Result<IdbDatabase, idb::Error>),
    /// Nobody waits for it any more.
    Abandoned,
}

impl Attempt {
    fn close(&self) {
        if let Self::Done(Ok(connection)) = self {
            connection.close();
        }
    }
}

fn opening_error(error: &idb::Error) -> StorageError {
    match error {
        idb::Error::DomException(exception) => match exception.name().as_str() {
            "VersionError" => StorageError::TooNew,
            "QuotaExceededError" => StorageError::Full,
            "AbortError" => StorageError::Failed,
            _ => StorageError::Unavailable,
        },
        _ => StorageError::Unavailable,
    }
}
