//! Writes files: tables and lines of chosen cars, or a backup of everything.

use std::rc::Rc;

use carport_client::backup::{
    BackupWriter, CipherError, Extent, Passphrase, Randomness, SETTINGS, Sealer, write_tables,
};
use carport_client::exports::{
    CsvDialect, CsvWriter, ExportedCar, JsonLinesWriter, Portion, Ticked, months, months_of_fixes,
    tell_apart,
};
use carport_client::history::{Going, read, series_of};
use carport_client::host::Host;
use carport_client::storage::StorageError;
use carport_client::track;
use carport_domain::time::UnixMillis;
use carport_present::locale::Locale;

use super::Pulse;
use super::breath::Breath;
use crate::browser::cipher::BrowserKeys;
use crate::browser::clock;
use crate::browser::download::GrowingFile;
use crate::browser::settings_store;
use crate::context::Context;
use crate::services::AppStorage;
use crate::state::{Source, Vehicle};

/// Which form a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveKind {
    /// A row for each reading.
    Table(CsvDialect),
    /// A line of JSON for each reading.
    Lines,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// So many readings, positions or entries are in the file.
    pub count: usize,
    /// So many months could not be read, and are not in it.
    pub unreadable_count: usize,
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSaved {
    /// Nobody wants it any more.
    #[error("saving was cancelled")]
    Cancelled,
    /// The browser did not take it.
    #[error("the browser refused the file")]
    Refused,
    /// This page cannot seal.
    #[error(transparent)]
    NoCipher(#[from] CipherError),
    /// What was to be saved could not be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

enum Writer<'a> {
    Table(CsvWriter<Box<dyn Fn(UnixMillis) -> i32 + 'a>>),
    Lines(JsonLinesWriter),
}

impl Writer<'_> {
    fn piece(&self, car: &ExportedCar, portion: Portion<'_>) -> String {
        match self {
            Self::Table(writer) => writer.piece(car, portion),
            Self::Lines(writer) => writer.piece(car, portion),
        }
    }
}

/// Has the browser save the history of cars of one source. `cars` come with the names that their
/// owner knows them by; `pulse` hears of series.
pub async fn save_history(
    context: Context,
    cars: Vec<(Vehicle, String)>,
    (kind, ticked): (SaveKind, Ticked),
    pulse: Pulse<'_>,
) -> Result<Saved, NotSaved> {
    let locale: Rc<dyn Locale> = context.locale();
    let now = clock::now();
    let file = GrowingFile::default();
    let writer = match kind {
        SaveKind::Table(dialect) => {
            let offset = move |at| locale.utc_offset_minutes(at);
            let offset: Box<dyn Fn(UnixMillis) -> i32> = Box::new(offset);
            let writer = CsvWriter::new(dialect, ticked, offset);
            file.push(&writer.head());
            Writer::Table(writer)
        }
        SaveKind::Lines => {
            let writer = JsonLinesWriter::new(ticked);
            file.push(&writer.head(now, VERSION));
            Writer::Lines(writer)
        }
    };
    let mut exported: Vec<_> = cars
        .iter()
        .map(|(vehicle, label)| ExportedCar {
            id: vehicle.id.clone(),
            label: label.clone(),
            vin: Some(vehicle.vin.clone()),
        })
        .collect();
    tell_apart(&mut exported);

    let mut saved = Saved::default();
    let all = UnixMillis(i64::MIN)..UnixMillis(i64::MAX);
    let mut work = Vec::new();
    for ((vehicle, _), car) in cars.iter().zip(&exported) {
        let storage = storage_of(context, vehicle)?;
        let kept = series_of(&*storage, &car.id).await?;
        work.push((storage, car, kept));
    }
    let of: usize = work.iter().map(|(_, _, kept)| kept.len() + 1).sum();
    let (mut done, mut breath) = (0, Breath::new());
    for (storage, car, kept) in work {
        for kept in kept {
            step(pulse, &mut done, of)?;
            let listed = read(&*storage, &car.id, kept.series, all.clone()).await?;
            saved.count += listed.samples.len();
            saved.unreadable_count += listed.unreadable_count;
            for portion in months(kept.series, &listed.samples) {
                file.push(&writer.piece(car, portion));
                breath.take().await;
            }
        }
        step(pulse, &mut done, of)?;
        if ticked.positions {
            let listed = track::list(&*storage, &car.id).await?;
            saved.count += listed.fixes.len();
            saved.unreadable_count += listed.unreadable_count;
            for portion in months_of_fixes(&listed.fixes) {
                file.push(&writer.piece(car, portion));
                breath.take().await;
            }
        }
    }
    let (ending, mime) = match kind {
        SaveKind::Table(_) => ("csv", "text/csv"),
        SaveKind::Lines => ("jsonl", "application/jsonl"),
    };
    finish(file, &name(now, "history", ending), mime, saved)
}

/// Has the browser save everything that is kept. `about` says in words what the file is.
pub async fn save_backup(
    context: Context,
    (extent, passphrase): (Extent, Option<Passphrase>),
    about: &str,
    pulse: Pulse<'_>,
) -> Result<Saved, NotSaved> {
    let service = context.services.of(Source::ConnectedDrive);
    let storage = Rc::clone(&service.ok_or(StorageError::Unavailable)?.storage);
    let now = clock::now();
    let (mut writer, head) = BackupWriter::begin(about, VERSION, now);
    let mut lines = vec![head];
    if let Some(settings) = settings_store::as_stored() {
        let name = settings_store::KEY;
        lines.push(writer.entry(SETTINGS, name, settings.as_bytes()));
    }
    write_tables(&*storage, extent, &mut writer, |line| lines.push(line)).await?;
    let saved = Saved {
        count: lines.len() - 1,
        unreadable_count: 0,
    };
    lines.push(writer.end());

    let file = GrowingFile::default();
    let mut breath = Breath::new();
    let of = lines.len();
    if let Some(passphrase) = passphrase {
        let chance = chance(context);
        let (mut sealer, head) = Sealer::begin(&BrowserKeys, &passphrase, chance, now).await?;
        file.push(&head);
        for (mut done, line) in lines.into_iter().enumerate() {
            step(pulse, &mut done, of)?;
            file.push(&sealer.push(&line).await?);
            breath.take().await;
        }
        file.push(&sealer.end().await?);
    } else {
        for (mut done, line) in lines.into_iter().enumerate() {
            step(pulse, &mut done, of)?;
            file.push(&line);
            breath.take().await;
        }
    }
    let name = name(now, "backup", "carport");
    finish(file, &name, "application/octet-stream", saved)
}

fn finish(file: GrowingFile, name: &str, mime: &str, saved: Saved) -> Result<Saved, NotSaved> {
    if file.save(name, mime) {
        Ok(saved)
    } else {
        Err(NotSaved::Refused)
    }
}

fn step(pulse: Pulse<'_>, done: &mut usize, of: usize) -> Result<(), NotSaved> {
    match pulse(*done, of) {
        Going::On => {
            *done += 1;
            Ok(())
        }
        Going::Back => Err(NotSaved::Cancelled),
    }
}

fn chance(context: Context) -> Randomness {
    let (mut salt, mut iv) = ([0; 16], [0; 12]);
    context.services.host().fill_random(&mut salt);
    context.services.host().fill_random(&mut iv);
    Randomness { salt, iv }
}

pub(super) fn storage_of(
    context: Context,
    vehicle: &Vehicle,
) -> Result<Rc<AppStorage>, StorageError> {
    let source = leptos::prelude::untrack(|| context.source_of(vehicle));
    let service = context.services.of(source);
    let service = service.ok_or(StorageError::Unavailable)?;
    Ok(Rc::clone(&service.storage))
}

/// What a file is called: neither a car nor a person is in it.
fn name(now: UnixMillis, what: &str, ending: &str) -> String {
    let date = carport_client::exports::file_date(now);
    format!("carport-{what}-{date}.{ending}")
}
