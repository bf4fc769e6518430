//! In which order those who wrote hear of it.

use core::cell::RefCell;

use futures_lite::future::{yield_now, zip};

use super::*;

/// A copy whose next write takes so many turns more.
struct Slow {
    inner: Kept,
    turns: Rc<Cell<u32>>,
}

impl Slow {
    async fn ready(&self) -> Result<&MemoryStorage, StorageError> {
        for _ in 0..self.turns.take() {
            yield_now().await;
        }
        Ok(&self.inner)
    }
}

reading_from!(Slow, |it| Ok::<_, StorageError>(&*it.inner), |it| it
    .ready()
    .await);

#[test]
fn whoever_wrote_first_hears_of_it_first_however_long_the_copy_takes() {
    let turns = Rc::<Cell<u32>>::default();
    let slow = Slow {
        inner: Kept::default(),
        turns: Rc::clone(&turns),
    };
    let storage = Twice::new(Kept::default(), slow);
    block_on(storage.recover()).unwrap();
    assert_eq!(block_on(storage.catch_up()), Standing::InStep);
    let heard = RefCell::new(Vec::new());
    let write = async |number: u8| {
        let change = move |_held: Option<&[u8]>| Some(vec![number]);
        storage
            .update(Table::Vehicles, "car", change)
            .await
            .unwrap();
        heard.borrow_mut().push(number);
    };

    turns.set(5);
    block_on(zip(write(1), write(2)));

    assert_eq!(*heard.borrow(), [1, 2]);
    let held = block_on(storage.get(Table::Vehicles, "car"));
    assert_eq!(held, Ok(Some(vec![2])));
}
