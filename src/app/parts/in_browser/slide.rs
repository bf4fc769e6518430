//! The slide.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{PointerEvent, PointerEventInit};

use super::*;
use crate::parts::{IconName, Slide};

/// A handle of 40 on a track of 240: it can go 200 pixels.
const SHAPE: &str = "display:block;position:static;width:40px;padding:0;border:0";

fn slide(is_disabled: bool) -> (Mounted, Calls) {
    let calls = Calls::default();
    let of_page = calls.clone();
    let mounted = Mounted::new(move || {
        view! {
            <Slide
                label="Slide to unlock"
                icon=IconName::LockOpen
                described_by="hint"
                on_fire=of_page.fired.callback()
                on_let_go=of_page.let_go.callback()
                on_press=of_page.asked.callback()
                is_disabled=is_disabled
            />
        }
    });
    mounted.button().set_attribute("style", SHAPE).unwrap();
    let lane = mounted.find(".slide-lane");
    lane.set_attribute("style", "width:240px;display:block")
        .unwrap();
    (mounted, calls)
}

impl Mounted {
    fn pointer(&self, kind: &str, pointer: i32, x: i32) {
        let init = PointerEventInit::new();
        init.set_pointer_id(pointer);
        init.set_is_primary(pointer == 1);
        init.set_client_x(x);
        init.set_bubbles(true);
        let event = PointerEvent::new_with_event_init_dict(kind, &init).unwrap();
        self.button().dispatch_event(&event).unwrap();
    }

    /// Takes the handle at 20, pulls it over these places and lets it go at the last one.
    fn pull(&self, over: &[i32]) {
        self.pointer("pointerdown", 1, 20);
        for x in over {
            self.pointer("pointermove", 1, *x);
        }
        self.pointer("pointerup", 1, *over.last().unwrap_or(&20));
        self.click();
    }
}

#[wasm_bindgen_test]
fn pulled_to_the_end_it_fires_once() {
    let (slide, calls) = slide(false);

    slide.pull(&[60, 120, 210]);

    assert_eq!(calls.all(), [1, 0, 0]);
}

#[wasm_bindgen_test]
fn a_tap_a_short_pull_and_a_flick_never_fire() {
    let (slide, calls) = slide(false);

    slide.pull(&[]);
    slide.pull(&[60, 120, 190]);
    slide.pull(&[199]);
    slide.pull(&[220, 30]);

    assert_eq!(calls.all(), [0, 4, 0]);
}

#[wasm_bindgen_test]
fn a_press_on_the_track_never_fires() {
    let (slide, calls) = slide(false);

    slide.find(".slide-label").click();

    assert_eq!(calls.all(), [0, 1, 0]);
}

#[wasm_bindgen_test]
fn a_second_finger_takes_the_handle_away() {
    let (slide, calls) = slide(false);

    slide.pointer("pointerdown", 1, 20);
    slide.pointer("pointermove", 1, 120);
    slide.pointer("pointerdown", 2, 300);
    slide.pointer("pointermove", 1, 220);
    slide.pointer("pointerup", 1, 220);
    slide.pointer("pointerup", 2, 300);

    assert_eq!(calls.all(), [0, 1, 0]);
}

#[wasm_bindgen_test]
fn a_second_finger_alone_moves_nothing() {
    let (slide, calls) = slide(false);

    slide.pointer("pointerdown", 2, 20);
    slide.pointer("pointermove", 2, 220);
    slide.pointer("pointerup", 2, 220);

    assert_eq!(calls.all(), [0, 0, 0]);
}

#[wasm_bindgen_test]
fn a_pull_that_the_page_took_over_never_fires() {
    let (slide, calls) = slide(false);

    slide.pointer("pointerdown", 1, 20);
    slide.pointer("pointermove", 1, 215);
    slide.pointer("pointercancel", 1, 215);
    slide.pointer("pointerup", 1, 220);

    assert_eq!(calls.all(), [0, 1, 0]);
}

#[wasm_bindgen_test]
async fn held_still_it_asks_and_no_longer_fires() {
    let (slide, calls) = slide(false);

    slide.pointer("pointerdown", 1, 20);
    calls.asked.is_called().await;
    slide.pointer("pointermove", 1, 220);
    slide.pointer("pointerup", 1, 220);
    slide.click();

    assert_eq!(calls.all(), [0, 0, 1]);
}

#[wasm_bindgen_test]
fn one_key_never_fires_however_often_it_repeats_itself() {
    let (slide, calls) = slide(false);

    for key in [" ", "Enter"] {
        slide.key("keydown", key, false);
        for _ in 0..40 {
            slide.key("keydown", key, true);
        }
        slide.key("keyup", key, false);
    }

    assert_eq!(calls.all(), [0, 2, 0]);
}

#[wasm_bindgen_test]
async fn a_key_held_for_a_second_fires_once() {
    let (slide, calls) = slide(false);

    slide.key("keydown", " ", false);
    calls.fired.is_called().await;
    slide.key("keydown", " ", true);
    slide.key("keyup", " ", false);

    assert_eq!(calls.all(), [1, 0, 0]);
}

#[wasm_bindgen_test]
fn assistive_technology_is_asked_in_a_second_step() {
    let (slide, calls) = slide(false);

    slide.button().click();

    assert_eq!(calls.all(), [0, 0, 1]);
}

#[wasm_bindgen_test]
fn what_is_disabled_does_nothing() {
    let (slide, calls) = slide(true);

    slide.pull(&[120, 220]);
    slide.key("keydown", " ", false);
    slide.key("keyup", " ", false);
    slide.button().click();
    slide.find(".slide-label").click();

    assert_eq!(calls.all(), [0, 0, 0]);
}

#[wasm_bindgen_test]
fn taken_away_in_the_middle_it_never_fires() {
    let (mut slide, calls) = slide(false);

    slide.pointer("pointerdown", 1, 20);
    slide.pointer("pointermove", 1, 220);
    slide.take_away();

    assert_eq!(calls.fired.now(), 0);
}
