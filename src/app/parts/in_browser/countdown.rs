//! The countdown.

use wasm_bindgen_test::wasm_bindgen_test;

use super::*;
use crate::parts::Countdown;

/// Counts what it came to: over, cancelled.
fn countdown(seconds: u32) -> (Mounted, [Count; 2]) {
    let counts = <[Count; 2]>::default();
    let [over, cancelled] = counts.clone();
    let mounted = Mounted::new(move || {
        view! {
            <Countdown
                seconds=seconds
                label="It starts."
                cancel="Cancel"
                on_cancel=cancelled.callback()
                on_over=over.callback()
            />
        }
    });
    (mounted, counts)
}

#[wasm_bindgen_test]
async fn it_is_over_once() {
    let (countdown, [over, cancelled]) = countdown(0);

    over.is_called().await;
    countdown.button().click();

    assert_eq!((over.now(), cancelled.now()), (1, 0));
}

#[wasm_bindgen_test]
fn one_tap_stops_it_for_good() {
    let (countdown, [over, cancelled]) = countdown(5);

    countdown.button().click();
    countdown.button().click();

    assert_eq!((over.now(), cancelled.now()), (0, 1));
}

#[wasm_bindgen_test]
fn escape_stops_it_once_from_within_and_from_anywhere() {
    let body = document().body().unwrap();
    for is_within in [true, false] {
        let (countdown, [over, cancelled]) = countdown(5);

        let place = if is_within {
            countdown.button()
        } else {
            body.clone()
        };
        press_on(&place, "keydown", "Escape", false);

        assert_eq!((over.now(), cancelled.now()), (0, 1), "{is_within}");
    }
}

#[wasm_bindgen_test]
async fn taken_away_it_comes_to_nothing() {
    let (mut gone, [over, cancelled]) = countdown(0);
    let (_other, [over_of_other, _]) = countdown(0);

    gone.take_away();
    // Its own end would have come before this one.
    over_of_other.is_called().await;

    assert_eq!((over.now(), cancelled.now()), (0, 0));
}
