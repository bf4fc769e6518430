//! Writes end in the order in which the first storage made them, however long each takes to be
//! copied: who waited for one shows what it wrote, and must not show it over what came later.

use core::cell::{Cell, RefCell};
use core::future::poll_fn;
use core::task::{Poll, Waker};
use std::collections::BTreeSet;

/// Who comes after whom.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// The number of the next one.
    next: Cell<u64>,
    /// All below are over.
    open_from: Cell<u64>,
    /// These are over too.
    over: RefCell<BTreeSet<u64>>,
    waiting: RefCell<Vec<Waker>>,
}

/// A place in the order; it is over when it is dropped, for whatever reason.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    turns: &'a Turns,
    number: u64,
}

impl Turns {
    /// The next one.
    pub(super) fn draw(&self) -> Turn<'_> {
        let number = self.next.replace(self.next.get() + 1);
        Turn {
            turns: self,
            number,
        }
    }
}

impl Turn<'_> {
    /// Waits until all before are over.
    pub(super) async fn comes(&self) {
        poll_fn(|context| {
            if self.turns.open_from.get() == self.number {
                return Poll::Ready(());
            }
            let waker = context.waker().clone();
            self.turns.waiting.borrow_mut().push(waker);
            Poll::Pending
        })
        .await;
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let turns = self.turns;
        let mut over = turns.over.borrow_mut();
        over.insert(self.number);
        while over.remove(&turns.open_from.get()) {
            turns.open_from.set(turns.open_from.get() + 1);
        }
        drop(over);
        for waker in turns.waiting.take() {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use core::future::Future;

    use futures_lite::future::{block_on, poll_once};

    use super::*;

    fn has_come(turn: &Turn<'_>) -> bool {
        is_ready(turn.comes())
    }

    fn is_ready(future: impl Future<Output = ()>) -> bool {
        block_on(poll_once(future)).is_some()
    }

    #[test]
    fn nobody_comes_before_those_who_drew_earlier() {
        let turns = Turns::default();
        let (first, second, third) = (turns.draw(), turns.draw(), turns.draw());
        assert!(has_come(&first));
        assert!(!has_come(&second));

        drop(second);
        assert!(!has_come(&third), "the first is still at it");
        drop(first);

        assert!(has_come(&third));
    }

    #[test]
    fn whoever_waits_is_woken() {
        let turns = Turns::default();
        let (first, second) = (turns.draw(), turns.draw());
        let ended = Cell::new(0);

        let waiting = async {
            second.comes().await;
            assert_eq!(ended.replace(2), 1);
        };
        let working = async {
            futures_lite::future::yield_now().await;
            assert_eq!(ended.replace(1), 0);
            drop(first);
        };
        block_on(futures_lite::future::zip(waiting, working));

        assert_eq!(ended.get(), 2);
    }
}
