//! This device's clock, and timers.

use core::time::Duration;

use carport_domain::time::UnixMillis;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Now, by this device's clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 are far from the edges of i64"
)]
pub fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

/// A repeating timer. Dropping it stops it.
#[must_use = "dropping the guard stops the timer"]
pub struct Interval {
    id: Option<i32>,
    _closure: Closure<dyn FnMut()>,
}

/// Calls `task` after each period. Browsers stretch the period while the page is hidden.
pub fn every(period: Duration, task: impl FnMut() + 'static) -> Interval {
    let closure = Closure::<dyn FnMut()>::new(task);
    let id = window()
        .set_interval_with_callback_and_timeout_and_arguments_0(
            closure.as_ref().unchecked_ref(),
            millis(period),
        )
        .ok();
    Interval {
        id,
        _closure: closure,
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            window().clear_interval_with_handle(id);
        }
    }
}

/// Waits.
pub async fn sleep(duration: Duration) {
    // The promise of a timer is never rejected.
    let _ = JsFuture::from(alarm(duration)).await;
}

/// A promise that is kept, with `undefined`, after a duration.
pub(super) fn alarm(duration: Duration) -> Promise {
    let promise = Promise::new(&mut |resolve, _reject| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                resolve.unchecked_ref(),
                millis(duration),
            )
            .expect("a window accepts a function as a timer's task");
    });
    promise.unchecked_into()
}

/// As timers take it: whole milliseconds up to about 24 days.
pub(super) fn millis(duration: Duration) -> i32 {
    i32::try_from(duration.as_millis()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_beyond_the_timers_reach_stops_at_its_end() {
        assert_eq!(millis(Duration::from_mins(1)), 60_000);
        assert_eq!(millis(Duration::from_hours(365 * 24)), i32::MAX);
    }
}
