//! A page that ends at any write, and a browser that then throws its database away or does not.

use super::*;

/// Two storages that share how many writes are left to them.
struct Mortal<'a> {
    inner: &'a MemoryStorage,
    left: &'a Cell<u32>,
}

impl<'a> Mortal<'a> {
    /// Where to write, while there is life.
    fn spend(&self) -> Result<&'a MemoryStorage, StorageError> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.ok_or(StorageError::Failed)?);
        Ok(self.inner)
    }
}

reading_from!(Mortal<'_>, |it| Ok::<_, StorageError>(it.inner), |it| it
    .spend());

/// Whether nothing that was heard of is missing: what the owner has is what stood there after the
/// last deed that was heard of, or after the one that nobody heard of.
fn is_honest(
    kept: &MemoryStorage,
    before: &[(Table, Entries)],
    heard: &[Deed],
    unheard: Option<&Deed>,
) -> bool {
    let expected = MemoryStorage::default();
    for (table, entries) in before {
        block_on(expected.put(*table, entries.clone())).unwrap();
    }
    for deed in heard {
        block_on(done(&expected, deed)).unwrap();
    }
    if content(kept) == content(&expected) {
        return true;
    }
    if let Some(deed) = unheard {
        block_on(done(&expected, deed)).unwrap();
    }
    content(kept) == content(&expected)
}

proptest! {
    #[test]
    fn no_crash_and_no_thrown_away_database_loses_what_was_heard_of(
        lives in prop::collection::vec(
            (prop::collection::vec(any_deed(), 1..8), 0..30_u32, any::<bool>()), 1..6
        )
    ) {
        let (mut main, copy) = <(Kept, Kept)>::default();
        for (deeds, writes, is_thrown_away) in lives {
            let left = Cell::new(writes);
            let mortal = |inner| Mortal { inner, left: &left };
            let storage = Twice::new(mortal(&main), mortal(&copy));
            // A page that dies while it starts has told nobody of anything.
            let _ = block_on(storage.recover());
            let is_in_step = block_on(storage.catch_up()) == Standing::InStep;
            let before = content(&main);
            let (mut heard, mut unheard) = (Vec::new(), None);
            for deed in deeds {
                let is_done = block_on(done(&storage, &deed)).is_ok();
                if is_done && storage.standing() == Standing::InStep {
                    heard.push(deed);
                } else {
                    unheard = Some(deed);
                    break;
                }
            }

            // Only what a start has brought in step may be thrown away: a browser notices a
            // damaged log two starts later.
            if is_thrown_away && is_in_step {
                main = Kept::default();
            }
            let storage = both(&main, &copy);
            block_on(storage.recover()).unwrap();
            prop_assert_eq!(block_on(storage.catch_up()), Standing::InStep);
            prop_assert!(is_honest(&main, &before, &heard, unheard.as_ref()));
            prop_assert!(are_alike(&main, &copy));
        }
    }
}
