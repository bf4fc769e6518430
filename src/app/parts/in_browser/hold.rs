//! The button that is held.

use wasm_bindgen_test::wasm_bindgen_test;

use super::*;
use crate::parts::{HoldButton, IconName};

fn button() -> (Mounted, Calls) {
    let calls = Calls::default();
    let of_page = calls.clone();
    let mounted = Mounted::new(move || {
        view! {
            <HoldButton
                label="Horn"
                icon=IconName::Volume
                described_by="hint"
                on_hold=of_page.fired.callback()
                on_let_go=of_page.let_go.callback()
                on_press=of_page.asked.callback()
            />
        }
    });
    (mounted, calls)
}

#[wasm_bindgen_test]
async fn a_key_that_stays_down_fires_once() {
    let (button, calls) = button();

    button.key("keydown", "Enter", false);
    calls.fired.is_called().await;
    // As it goes on repeating itself, it must not begin anew.
    button.key("keydown", "Enter", true);
    button.key("keyup", "Enter", false);

    assert_eq!(calls.all(), [1, 0, 0]);
}

#[wasm_bindgen_test]
fn a_bare_press_is_heard_after_a_key_too() {
    let (button, calls) = button();

    button.key("keydown", " ", false);
    button.key("keyup", " ", false);
    button.button().click();

    assert_eq!(calls.all(), [0, 1, 1]);
}

#[wasm_bindgen_test]
fn a_press_of_a_pointer_is_no_bare_press() {
    let (button, calls) = button();

    button.click();

    assert_eq!(calls.all(), [0, 0, 0]);
}
