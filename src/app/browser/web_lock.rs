//! Locks between tabs: one holder of a name at a time, in all tabs of this browser.

use core::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::deferred::Deferred;
use super::{shape, window};

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, which web-sys still calls unstable.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, callback: &JsValue) -> Result<Promise, JsValue>;
}

/// Holds a lock. Dropping it lets the next one in.
#[must_use = "dropping the guard releases the lock"]
pub struct BrowserLock {
    released: Deferred,
}

impl BrowserLock {
    /// Waits for the lock of a name. Without web locks, only this tab keeps to it.
    pub async fn acquire(name: &str) -> Self {
        let released = Deferred::new();
        // The guard exists before the wait: a caller that gives up while waiting releases a lock
        // that it never came to hold, and which is then let go at once.
        let lock = Self {
            released: released.clone(),
        };
        let granted = Deferred::new();
        let callback = Closure::once_into_js({
            let granted = granted.clone();
            move |_lock: JsValue| -> Promise {
                granted.resolve(&JsValue::UNDEFINED);
                released.promise().clone()
            }
        });
        let navigator = window().navigator();
        let requested = shape::field(navigator.as_ref(), "locks")
            .and_then(|locks| {
                locks
                    .unchecked_into::<LockManager>()
                    .request(name, &callback)
                    .ok()
            })
            .is_some();
        if requested {
            granted.value().await;
        } else {
            wait_in_this_tab(name, lock.released.promise()).await;
        }
        lock
    }
}

impl Drop for BrowserLock {
    fn drop(&mut self) {
        self.released.resolve(&JsValue::UNDEFINED);
    }
}

thread_local! {
    /// For each name, a promise that is kept when everyone who asked before has released.
    static QUEUES: RefCell<HashMap<String, Promise>> = RefCell::default();
}

async fn wait_in_this_tab(name: &str, released: &Promise) {
    let before = QUEUES.with_borrow_mut(|queues| {
        let before = queues.remove(name);
        let all: Array = before.iter().chain([released]).map(JsValue::from).collect();
        let queue: Promise = Promise::all(&all).unchecked_into();
        queues.insert(name.to_owned(), queue);
        before
    });
    if let Some(before) = before {
        super::deferred::first(&[&before]).await;
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use core::pin::pin;

    use futures_lite::future::{poll_once, zip};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    async fn the_next_one_waits_until_the_guard_is_dropped() {
        let held = BrowserLock::acquire("test-wait").await;
        let mut waiting = pin!(BrowserLock::acquire("test-wait"));
        assert!(poll_once(waiting.as_mut()).await.is_none());

        drop(held);

        drop(waiting.await);
    }

    #[wasm_bindgen_test]
    async fn one_who_gives_up_waiting_blocks_nobody() {
        let held = BrowserLock::acquire("test-give-up").await;
        {
            let mut waiting = pin!(BrowserLock::acquire("test-give-up"));
            assert!(poll_once(waiting.as_mut()).await.is_none());
        }

        drop(held);

        drop(BrowserLock::acquire("test-give-up").await);
    }

    #[wasm_bindgen_test]
    async fn without_web_locks_this_tab_still_takes_turns() {
        let (first, second) = (Deferred::new(), Deferred::new());
        let name = "test-fallback";
        wait_in_this_tab(name, first.promise()).await;
        {
            let mut waiting = pin!(wait_in_this_tab(name, second.promise()));
            assert!(poll_once(waiting.as_mut()).await.is_none());
            // The second gives up; the third must wait for the first all the same.
            second.resolve(&JsValue::UNDEFINED);
        }
        let third = Deferred::new();
        let mut waiting = pin!(wait_in_this_tab(name, third.promise()));
        assert!(poll_once(waiting.as_mut()).await.is_none());

        zip(waiting, async { first.resolve(&JsValue::UNDEFINED) }).await;
    }
}
