use carport_domain::charging::Month;
use carport_domain::history::Quality;
use futures_lite::future::block_on;
use proptest::prelude::*;

use super::*;
use crate::history::append;
use crate::history::testing::{DAY, Frail, HALF_HOUR, LATE_IN_MAY, any_samples, car, sample};

mod cut_short;
mod damage;

const MAY: &str = "0101010101010101/odometer/2025-05";

type Records = Vec<(String, Vec<u8>)>;
type Samples = Vec<(VehicleId, Series, Vec<Sample>)>;

fn import(byte: u8) -> NewImport {
    NewImport {
        id: ImportId::from_random([byte; 8]),
        at: UnixMillis(i64::from(byte)),
        origin: Origin::Table,
        name: Some("WBY00000000EVX001.csv".to_owned()),
        digest: Some(ContentDigest::of(&[byte])),
    }
}

/// As a table says it that was opened in 2033.
fn imported(measured_at: i64, value: f64) -> Sample {
    Sample {
        received_at: UnixMillis(2_000_000_000_000),
        origin: Origin::Table,
        quality: Quality::Imported,
        ..sample(measured_at, value)
    }
}

fn odometer(samples: &[Sample]) -> Samples {
    vec![(car(1), Series::Odometer, samples.to_vec())]
}

fn add(storage: &Frail, byte: u8, samples: Samples) -> Result<Merged, NotImported> {
    block_on(add_import(storage, &import(byte), samples, |_done| {
        Going::On
    }))
}

fn undo(storage: &Frail, byte: u8) -> Result<TakenBack, StorageError> {
    block_on(undo_import(storage, &import(byte).id))
}

fn tell(storage: &Frail, samples: &[Sample]) {
    let told: Vec<_> = samples.iter().map(|it| (Series::Odometer, *it)).collect();
    block_on(append(storage, &car(1), &told)).unwrap();
}

fn history(storage: &Frail) -> Records {
    storage.all(Table::History)
}

fn values(storage: &Frail) -> Vec<f64> {
    let all = UnixMillis(i64::MIN)..UnixMillis(i64::MAX);
    let car = car(1);
    let read = crate::history::read(storage, &car, Series::Odometer, all);
    let samples = block_on(read).unwrap().samples;
    samples.iter().map(|it| it.value).collect()
}

fn of(storage: &Frail) -> Imports {
    block_on(imports(storage)).unwrap()
}

fn taken_back(count: usize) -> TakenBack {
    TakenBack {
        count,
        unreadable_count: 0,
    }
}

/// Three steps' worth of months: two cars, 150 months each.
fn many_months() -> Samples {
    let months: Vec<_> = (0..150_i16)
        .map(|month| Month {
            year: 2010 + month / 12,
            month: u8::try_from(month % 12 + 1).unwrap(),
        })
        .map(|month| imported(month.start().0, 1.0))
        .collect();
    [car(1), car(2)]
        .map(|car| (car, Series::BatteryLevel, months.clone()))
        .to_vec()
}

#[test]
fn an_import_tells_what_became_of_its_samples_and_is_listed() {
    let storage = Frail::default();
    tell(&storage, &[sample(LATE_IN_MAY, 1.0)]);

    let merged = add(
        &storage,
        7,
        odometer(&[
            imported(LATE_IN_MAY, 1.0),
            imported(LATE_IN_MAY, 2.0),
            imported(LATE_IN_MAY + HALF_HOUR, 3.0),
            imported(LATE_IN_MAY + HALF_HOUR, 3.0),
            imported(LATE_IN_MAY, f64::NAN),
        ]),
    );

    let expected = Merged {
        added: 2,
        identical: 2,
        conflicting: 1,
    };
    assert_eq!(merged, Ok(expected));
    assert_eq!(values(&storage), [1.0, 2.0, 3.0]);
    let listed = Import {
        about: import(7),
        merged: expected,
    };
    assert_eq!(of(&storage).imports, [listed]);
}

#[test]
fn an_import_that_is_taken_back_leaves_everything_as_it_was() {
    let storage = Frail::default();
    tell(&storage, &[sample(LATE_IN_MAY, 1.0)]);
    let before = history(&storage);
    let samples = [
        imported(LATE_IN_MAY, 1.0),
        imported(LATE_IN_MAY - 1, 2.0),
        imported(LATE_IN_MAY + HALF_HOUR, 3.0),
    ];
    add(&storage, 7, odometer(&samples)).unwrap();

    assert_eq!(undo(&storage, 7), Ok(taken_back(2)));

    assert_eq!(history(&storage), before);
    assert_eq!(storage.all(Table::Imports), []);
    assert_eq!(undo(&storage, 7), Ok(taken_back(0)));
}

#[test]
fn an_import_twice_adds_nothing_the_second_time() {
    let storage = Frail::default();
    add(&storage, 7, many_months()).unwrap();
    let before = history(&storage);

    let merged = add(&storage, 8, many_months()).unwrap();

    assert_eq!((merged.added, merged.identical), (0, 300));
    assert_eq!(history(&storage), before);
    assert_eq!(undo(&storage, 8), Ok(taken_back(0)));
    assert_eq!(history(&storage), before);
}

#[test]
fn what_was_told_after_an_import_stays_when_it_is_taken_back() {
    let storage = Frail::default();
    add(&storage, 7, odometer(&[imported(LATE_IN_MAY, 1.0)])).unwrap();
    tell(&storage, &[sample(LATE_IN_MAY + 1, 2.0)]);
    add(&storage, 8, odometer(&[imported(LATE_IN_MAY + 2, 3.0)])).unwrap();

    undo(&storage, 7).unwrap();

    assert_eq!(values(&storage), [2.0, 3.0]);
    let left = of(&storage).imports.into_iter();
    assert_eq!(left.map(|it| it.about).collect::<Vec<_>>(), [import(8)]);
}

#[test]
fn imports_are_listed_the_newest_first() {
    let storage = Frail::default();
    for byte in [7, 9, 8] {
        add(&storage, byte, odometer(&[])).unwrap();
    }

    let listed = of(&storage).imports.into_iter();

    let ids: Vec<_> = listed.map(|it| it.about).collect();
    assert_eq!(ids, [import(9), import(8), import(7)]);
}

#[test]
fn a_file_that_was_imported_is_known_again_by_what_it_holds() {
    let storage = Frail::default();
    add(&storage, 1, odometer(&[imported(LATE_IN_MAY, 12_000.0)])).unwrap();

    let all = of(&storage);

    let of_file = |content: u8| all.of_file(&ContentDigest::of(&[content]));
    assert_eq!(of_file(1).map(|it| &it.about.id), Some(&import(1).id));
    assert_eq!(of_file(2), None);
}

#[test]
fn an_import_is_not_begun_under_the_id_of_another() {
    let storage = Frail::default();
    add(&storage, 7, odometer(&[imported(LATE_IN_MAY, 1.0)])).unwrap();

    let again = add(&storage, 7, odometer(&[imported(LATE_IN_MAY, 2.0)]));

    assert_eq!(again, Err(NotImported::Storage(StorageError::Failed)));
    assert_eq!(values(&storage), [1.0]);
    assert_eq!(of(&storage).imports.len(), 1);
}

#[test]
fn months_are_added_in_few_writes_and_each_is_heard_of() {
    let storage = Frail::default();
    let mut heard = Vec::new();

    let pulse = |done: Done| {
        heard.push((done.count, done.of));
        Going::On
    };
    block_on(add_import(&storage, &import(7), many_months(), pulse)).unwrap();

    assert_eq!(heard, [(0, 300), (128, 300), (256, 300), (300, 300)]);
    // Its beginning, its months, its end.
    assert_eq!(storage.write_count.get(), 1 + 3 + 1);
}

#[test]
fn an_import_forgets_a_car_with_everything_else() {
    let storage = Frail::default();
    add(&storage, 7, many_months()).unwrap();
    add(&storage, 8, odometer(&[imported(LATE_IN_MAY, 1.0)])).unwrap();

    block_on(crate::history::forget(&storage, &car(1))).unwrap();

    let of_car_1 = |table| {
        let all = storage.all(table).into_iter();
        all.filter(|(key, _)| key.contains(car(1).as_str())).count()
    };
    assert_eq!((of_car_1(Table::History), of_car_1(Table::Imports)), (0, 0));
    let left = of(&storage).imports.into_iter();
    assert_eq!(left.map(|it| it.about).collect::<Vec<_>>(), [import(7)]);
    assert_eq!(undo(&storage, 7), Ok(taken_back(150)));
    assert_eq!(history(&storage), []);
}

#[test]
fn a_printed_import_does_not_show_the_name_of_a_file() {
    let printed = format!("{:?}", import(7));

    assert_eq!(printed, "NewImport(0707070707070707, UnixMillis(7), Table)");
}

proptest! {
    #[test]
    fn taking_an_import_back_restores_every_bit(
        told in any_samples(),
        table in any_samples(),
    ) {
        let storage = Frail::default();
        tell(&storage, &told);
        let before = history(&storage);

        let merged = add(&storage, 7, odometer(&table)).unwrap();

        let mut all = Vec::new();
        carport_domain::history::merge(&mut all, &[told, table.clone()].concat());
        prop_assert_eq!(values(&storage), all.iter().map(|it| it.value).collect::<Vec<_>>());
        prop_assert_eq!(merged.added + merged.identical, table.len());
        prop_assert_eq!(undo(&storage, 7), Ok(taken_back(merged.added)));
        prop_assert_eq!(history(&storage), before);
    }
}
