use core::cell::Cell;
use std::rc::Rc;

use futures_lite::future::block_on;
use proptest::prelude::*;

use super::*;
use crate::storage::contract::storage_contract;
use crate::storage::memory::MemoryStorage;

mod crashes;
mod order;

type Entries = Vec<(String, Vec<u8>)>;

type Kept = Rc<MemoryStorage>;

fn both(main: &Kept, copy: &Kept) -> Twice<Kept, Kept> {
    Twice::new(Rc::clone(main), Rc::clone(copy))
}

fn kept_twice(main: &Kept, copy: &Kept) -> Twice<Kept, Kept> {
    let storage = both(main, copy);
    block_on(storage.recover()).unwrap();
    assert_eq!(block_on(storage.catch_up()), Standing::InStep);
    storage
}

fn entry(key: &str, byte: u8) -> Entries {
    vec![(key.to_owned(), vec![byte])]
}

/// All that an owner put there.
fn content(storage: &MemoryStorage) -> Vec<(Table, Entries)> {
    let tables = Table::ALL.into_iter();
    tables
        .filter(|table| *table != Table::Marks)
        .map(|table| (table, block_on(storage.list(table, "")).unwrap()))
        .collect()
}

fn are_alike(one: &MemoryStorage, other: &MemoryStorage) -> bool {
    let mark = |it: &MemoryStorage| block_on(it.list(Table::Marks, "")).unwrap();
    content(one) == content(other) && mark(one) == mark(other)
}

#[test]
fn two_storages_keep_every_promise_of_one() {
    let (main, copy) = <(Kept, Kept)>::default();
    block_on(storage_contract(&both(&main, &copy)));
    block_on(storage_contract(&kept_twice(&main, &copy)));
}

#[test]
fn without_a_second_one_the_first_keeps_every_promise_and_counts_nothing() {
    let main = Kept::default();
    let storage = Twice::new(Rc::clone(&main), Absent);
    assert_eq!(block_on(storage.recover()), Ok(None));
    assert_eq!(block_on(storage.catch_up()), Standing::Missing);

    block_on(storage_contract(&storage));
    block_on(storage.put(Table::Places, entry("a", 1))).unwrap();

    assert_eq!(block_on(main.list(Table::Marks, "")), Ok(Vec::new()));
}

#[test]
fn what_was_there_before_is_kept_twice_from_the_first_start_on() {
    let (main, copy) = <(Kept, Kept)>::default();
    block_on(main.put(Table::History, entry("old", 1))).unwrap();

    kept_twice(&main, &copy);

    assert!(are_alike(&main, &copy));
    assert_ne!(content(&copy), content(&MemoryStorage::default()));
}

#[test]
fn a_database_that_was_thrown_away_comes_back_whole() {
    let (main, copy) = <(Kept, Kept)>::default();
    let storage = kept_twice(&main, &copy);
    block_on(storage.put(Table::History, entry("a", 1))).unwrap();
    block_on(storage.put(Table::Places, entry("b", 2))).unwrap();
    let before = content(&main);

    let emptied = Kept::default();
    let storage = both(&emptied, &copy);
    let recovered = block_on(storage.recover()).unwrap();

    assert_eq!(recovered.map(|it| it.entry_count), Some(2));
    assert_eq!(content(&emptied), before);
    assert_eq!(block_on(storage.recover()), Ok(None));
    assert_eq!(block_on(storage.catch_up()), Standing::InStep);
    assert!(are_alike(&emptied, &copy));
}

#[test]
fn what_was_written_before_the_rest_came_back_stays() {
    let (main, copy) = <(Kept, Kept)>::default();
    let storage = kept_twice(&main, &copy);
    block_on(storage.put(Table::Places, entry("home", 1))).unwrap();
    block_on(storage.put(Table::Places, entry("work", 1))).unwrap();
    let emptied = Kept::default();
    block_on(emptied.put(Table::Places, entry("home", 9))).unwrap();

    let storage = both(&emptied, &copy);
    let recovered = block_on(storage.recover()).unwrap();

    assert_eq!(recovered.map(|it| it.entry_count), Some(1));
    let places = block_on(emptied.list(Table::Places, "")).unwrap();
    assert_eq!(
        places,
        [("home".to_owned(), vec![9]), ("work".to_owned(), vec![1])]
    );
    assert!(are_alike(&emptied, &copy));
}

#[test]
fn a_copy_that_cannot_be_reached_is_never_overwritten_by_an_emptied_database() {
    let (main, copy) = <(Kept, Kept)>::default();
    let storage = kept_twice(&main, &copy);
    block_on(storage.put(Table::History, entry("a", 1))).unwrap();

    let emptied = Kept::default();
    // Recovery was skipped, as after an error of the copy; then the copy answers again.
    let storage = both(&emptied, &copy);
    block_on(storage.put(Table::Log, entry("b", 2))).unwrap();
    let standing = block_on(storage.catch_up());

    assert_eq!(standing, Standing::Behind(StorageError::Failed));
    assert_eq!(block_on(copy.get(Table::History, "a")), Ok(Some(vec![1])));
    let storage = both(&emptied, &copy);
    assert!(block_on(storage.recover()).unwrap().is_some());
    assert_eq!(
        block_on(emptied.get(Table::History, "a")),
        Ok(Some(vec![1]))
    );
}

#[test]
fn a_copy_that_fails_stops_nobody_and_the_next_start_makes_up_for_it() {
    let (main, copy) = <(Kept, Kept)>::default();
    let storage = kept_twice(&main, &copy);
    let full = Twice::new(Rc::clone(&main), Refusing { inner: &copy });
    block_on(full.put(Table::History, entry("a", 1))).unwrap();
    assert_eq!(full.standing(), Standing::Behind(StorageError::Full));
    assert_eq!(block_on(copy.get(Table::History, "a")), Ok(None));
    drop(storage);

    kept_twice(&main, &copy);

    assert!(are_alike(&main, &copy));
}

/// One thing that a page does.
#[derive(Clone, Debug)]
enum Deed {
    Put(u8, u8),
    PutTwo(u8, u8, u8),
    Double(u8),
    Take(u8, u8),
    Remove(u8),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..6_u8, any::<u8>()).prop_map(|(key, value)| Deed::Put(key, value)),
        (0..6_u8, 0..6_u8, any::<u8>()).prop_map(|(one, two, it)| Deed::PutTwo(one, two, it)),
        (0..6_u8).prop_map(Deed::Double),
        (0..6_u8, 0..6_u8).prop_map(|(one, two)| Deed::Take(one, two)),
        (0..6_u8).prop_map(Deed::Remove),
    ]
}

/// The table and the key of a number.
fn at(number: u8) -> (Table, String) {
    let table = if number.is_multiple_of(2) {
        Table::History
    } else {
        Table::Imports
    };
    (table, format!("key{number}"))
}

async fn done(storage: &impl Storage, deed: &Deed) -> Result<(), StorageError> {
    match *deed {
        Deed::Put(key, value) => {
            let (table, key) = at(key);
            storage.put(table, vec![(key, vec![value])]).await
        }
        Deed::PutTwo(one, two, value) => {
            let (table, one) = at(one);
            let entries = vec![(one, vec![value]), (at(two).1, vec![value])];
            storage.put(table, entries).await
        }
        Deed::Double(key) => {
            let (table, key) = at(key);
            let double = |held: Option<&[u8]>| Some(vec![held?[0].wrapping_mul(2)]);
            storage.update(table, &key, double).await
        }
        Deed::Take(one, two) if one != two => {
            let take = |held: Vec<Option<Vec<u8>>>| {
                let taken = held[0].clone().map_or(Write::Leave, Write::Put);
                vec![Write::Remove, taken]
            };
            storage.update_all(&[at(one), at(two)], take).await
        }
        Deed::Take(..) => Ok(()),
        Deed::Remove(key) => {
            let (table, key) = at(key);
            storage.remove(table, &key).await
        }
    }
}

proptest! {
    #[test]
    fn after_any_deeds_both_hold_the_same_as_one_alone_would(
        deeds in prop::collection::vec(any_deed(), 0..40)
    ) {
        let (main, copy) = <(Kept, Kept)>::default();
        let storage = kept_twice(&main, &copy);
        let alone = MemoryStorage::default();
        for deed in &deeds {
            block_on(done(&storage, deed)).unwrap();
            block_on(done(&alone, deed)).unwrap();
        }

        prop_assert!(are_alike(&main, &copy));
        prop_assert_eq!(content(&main), content(&alone));
        prop_assert_eq!(storage.standing(), Standing::InStep);
    }
}

/// A browser that offers no second one.
struct Absent;

/// A copy on a device without room.
struct Refusing<'a> {
    inner: &'a MemoryStorage,
}

macro_rules! reading_from {
    ($type:ty, |$this:ident| $inner:expr, |$writer:ident| $writing:expr) => {
        impl Storage for $type {
            async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
                let $this = self;
                $inner?.get(table, key).await
            }

            async fn list(&self, table: Table, prefix: &str) -> Result<Entries, StorageError> {
                let $this = self;
                $inner?.list(table, prefix).await
            }

            async fn range(
                &self,
                table: Table,
                from: &str,
                until: &str,
            ) -> Result<Entries, StorageError> {
                let $this = self;
                $inner?.range(table, from, until).await
            }

            async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
                let $this = self;
                $inner?.keys(table, prefix).await
            }

            async fn put(&self, table: Table, entries: Entries) -> Result<(), StorageError> {
                let $writer = self;
                $writing?.put(table, entries).await
            }

            async fn update(
                &self,
                table: Table,
                key: &str,
                change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
            ) -> Result<(), StorageError> {
                let $writer = self;
                $writing?.update(table, key, change).await
            }

            async fn update_all(
                &self,
                places: &[(Table, String)],
                change: impl FnOnce(Vec<Option<Vec<u8>>>) -> Vec<Write>,
            ) -> Result<(), StorageError> {
                let $writer = self;
                $writing?.update_all(places, change).await
            }

            async fn remove(&self, table: Table, prefix: &str) -> Result<(), StorageError> {
                let $writer = self;
                $writing?.remove(table, prefix).await
            }
        }
    };
}

reading_from!(
    Absent,
    |_absent| Err::<&MemoryStorage, _>(StorageError::Unavailable),
    |_absent| Err::<&MemoryStorage, _>(StorageError::Unavailable)
);
reading_from!(Refusing<'_>, |it| Ok::<_, StorageError>(it.inner), |_it| {
    Err::<&MemoryStorage, _>(StorageError::Full)
});
use reading_from;
