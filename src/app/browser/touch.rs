//! Fingers that pull the page down or wipe over a part of it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, TouchEvent};

use super::listener::Listener;
use super::window;

/// How far down a pull has to go, in CSS pixels.
const PULL: f64 = 96.0;
/// How far aside a wipe has to go.
const WIPE: f64 = 64.0;
/// How straight either has to be.
const STRAY: f64 = 40.0;
/// A wipe that begins this near to the border belongs to the device.
const BORDER: f64 = 24.0;

/// What a finger did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// It pulls the page down, this far: 0 to 1, where 1 is far enough.
    Pulling(f64),
    /// It let go of a pull, far enough or not.
    Pulled(bool),
    /// It wiped towards the beginning of the line.
    WipedToNext,
    /// It wiped towards its end.
    WipedToPrevious,
}

/// Where a finger came down, and whether that was where it may pull or wipe.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Start {
    x: f64,
    y: f64,
    may_pull: bool,
    may_wipe: bool,
}

/// Calls `on_gesture` for each pull from the top of the page and each wipe over what `wiped`
/// selects.
pub fn on_gesture(wiped: &'static str, on_gesture: impl Fn(Gesture) + 'static) -> [Listener; 4] {
    let window = window();
    let start = Rc::new(Cell::new(None::<Start>));
    let on_gesture = Rc::new(on_gesture);
    let moving = {
        let (start, on_gesture) = (Rc::clone(&start), Rc::clone(&on_gesture));
        move |event: Event| {
            let pull = point(&event).and_then(|at| pulled(start.get()?, at));
            if let Some(pull) = pull {
                on_gesture(Gesture::Pulling(pull));
            }
        }
    };
    let ending = {
        let (start, on_gesture) = (Rc::clone(&start), Rc::clone(&on_gesture));
        move |event: Event| {
            let Some(began) = start.take() else { return };
            let at = point(&event);
            let gesture = at.and_then(|at| wipe(began, at));
            let pull = at.and_then(|at| pulled(began, at));
            if let Some(gesture) = gesture {
                on_gesture(gesture);
            }
            if began.may_pull {
                on_gesture(Gesture::Pulled(pull.is_some_and(|pull| pull >= 1.0)));
            }
        }
    };
    let cancelling = {
        let start = Rc::clone(&start);
        let on_gesture = Rc::clone(&on_gesture);
        move |_event: Event| {
            start.set(None);
            on_gesture(Gesture::Pulled(false));
        }
    };
    [
        Listener::new(&window, "touchstart", move |event| {
            start.set(began(&event, wiped));
        }),
        Listener::new(&window, "touchmove", moving),
        Listener::new(&window, "touchend", ending),
        Listener::new(&window, "touchcancel", cancelling),
    ]
}

/// Calls `on_down` with the number of each pointer that comes down anywhere on the page.
pub fn on_pointer_down(on_down: impl Fn(i32) + 'static) -> Listener {
    Listener::new(&window(), "pointerdown", move |event| {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            on_down(event.pointer_id());
        }
    })
}

fn began(event: &Event, wiped: &str) -> Option<Start> {
    let (x, y) = point(event)?;
    let is_single = event.dyn_ref::<TouchEvent>()?.touches().length() == 1;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let inside = |selector: &str| target.closest(selector).ok().flatten().is_some();
    // Whatever covers the page scrolls by itself.
    if !is_single || inside("dialog, [popover], input, textarea") {
        return None;
    }
    let width = window().inner_width().ok()?.as_f64()?;
    let is_inside = x > BORDER && x < width - BORDER;

    Some(Start {
        x,
        y,
        may_pull: window().scroll_y().unwrap_or(0.0) <= 0.0,
        may_wipe: is_inside && inside(wiped),
    })
}

/// The finger; the one that has just left counts too.
fn point(event: &Event) -> Option<(f64, f64)> {
    let touch = event.dyn_ref::<TouchEvent>()?.changed_touches().item(0)?;
    Some((f64::from(touch.client_x()), f64::from(touch.client_y())))
}

fn pulled(start: Start, (x, y): (f64, f64)) -> Option<f64> {
    let (aside, down) = ((x - start.x).abs(), y - start.y);
    (start.may_pull && down > 0.0 && aside < STRAY).then(|| (down / PULL).min(1.0))
}

fn wipe(start: Start, (x, y): (f64, f64)) -> Option<Gesture> {
    let (aside, down) = (x - start.x, (y - start.y).abs());
    if !start.may_wipe || down > STRAY || aside.abs() < WIPE {
        return None;
    }
    Some(if aside < 0.0 {
        Gesture::WipedToNext
    } else {
        Gesture::WipedToPrevious
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANYWHERE: Start = Start {
        x: 200.0,
        y: 300.0,
        may_pull: true,
        may_wipe: true,
    };

    #[test]
    fn a_pull_is_measured_to_its_end_and_no_further() {
        assert_eq!(pulled(ANYWHERE, (200.0, 348.0)), Some(0.5));
        assert_eq!(pulled(ANYWHERE, (210.0, 700.0)), Some(1.0));
    }

    #[test]
    fn a_pull_upwards_or_aside_is_none() {
        assert_eq!(pulled(ANYWHERE, (200.0, 290.0)), None);
        assert_eq!(pulled(ANYWHERE, (260.0, 400.0)), None);
    }

    #[test]
    fn in_the_middle_of_a_page_nothing_is_pulled() {
        let start = Start {
            may_pull: false,
            ..ANYWHERE
        };

        assert_eq!(pulled(start, (200.0, 500.0)), None);
    }

    #[test]
    fn a_wipe_to_the_left_brings_the_next() {
        assert_eq!(wipe(ANYWHERE, (120.0, 310.0)), Some(Gesture::WipedToNext));
        assert_eq!(
            wipe(ANYWHERE, (280.0, 290.0)),
            Some(Gesture::WipedToPrevious)
        );
    }

    #[test]
    fn a_short_or_slanted_wipe_is_none() {
        assert_eq!(wipe(ANYWHERE, (150.0, 300.0)), None);
        assert_eq!(wipe(ANYWHERE, (100.0, 380.0)), None);
    }
}
