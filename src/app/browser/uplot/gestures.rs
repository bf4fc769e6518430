//! Hands on a chart: wheel, fingers, double clicks, and dragging it aside.
//!
//! Dragging over a span with the mouse is uPlot's own; what is done here never lets it see the
//! event.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, WheelEvent};

use super::panel::PanelPlot;
use super::shared::Shared;
use super::span::Span;
use crate::browser::listener::Listener;

/// A notch of a wheel makes the span longer or shorter by so much.
const WHEEL_ZOOM: f64 = 0.0015;
/// As many pixels as a line of a wheel that counts in lines.
const LINE_PIXELS: f64 = 16.0;
/// A finger that moves less than this taps.
const TAP_PIXELS: f64 = 8.0;
/// Two taps within this time are a double tap.
const DOUBLE_TAP_MILLIS: f64 = 350.0;

/// A finger on the chart, or a mouse that drags it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    began: f64,
    x: f64,
}

/// What happens between a first touch and the last one's end.
#[derive(Default)]
struct Touching {
    fingers: RefCell<Vec<Finger>>,
    /// The span when the number of fingers last changed, and where they were then.
    start: RefCell<Option<(Span, Vec<Finger>)>>,
    last_tap: Cell<f64>,
}

/// What the gestures need of a chart.
#[derive(Clone)]
struct Surface {
    shared: Rc<Shared>,
    panels: Rc<Vec<PanelPlot>>,
    touching: Rc<Touching>,
}

impl Surface {
    /// Left and width of the plotting area, in CSS pixels of the window.
    fn area(&self) -> Option<(f64, f64)> {
        let rect = self.panels.first()?.plot.over().get_bounding_client_rect();
        (rect.width() > 0.0).then(|| (rect.left(), rect.width()))
    }

    fn share(&self, x: f64) -> Option<f64> {
        let (left, width) = self.area()?;
        Some(((x - left) / width).clamp(0.0, 1.0))
    }

    fn show(&self, span: Span) {
        (self.shared.hands.on_span)(span.within(self.shared.limits()));
    }
}

/// Listens for as long as the guards live.
pub(super) fn listen(
    element: &HtmlElement,
    shared: &Rc<Shared>,
    panels: &Rc<Vec<PanelPlot>>,
) -> Vec<Listener> {
    let surface = Surface {
        shared: Rc::clone(shared),
        panels: Rc::clone(panels),
        touching: Rc::default(),
    };
    let on = |kind: &'static str, act: fn(&Surface, &Event)| {
        let surface = surface.clone();
        Listener::new(element, kind, move |event| act(&surface, &event))
    };
    vec![
        on("wheel", wheel),
        on("dblclick", |surface, _| reset(surface)),
        on("click", click),
        on("pointerdown", down),
        on("pointermove", moved),
        on("pointerup", up),
        on("pointercancel", up),
    ]
}

fn reset(surface: &Surface) {
    (surface.shared.hands.on_reset)();
}

fn click(surface: &Surface, event: &Event) {
    let Some(event) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    // A second click of a double click pins nothing.
    if event.detail() == 1 && !event.shift_key() {
        (surface.shared.hands.on_pin)();
    }
}

fn wheel(surface: &Surface, event: &Event) {
    let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
        return;
    };
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
        1.0
    } else {
        LINE_PIXELS
    };
    let (aside, down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
    let Some((_, width)) = surface.area() else {
        return;
    };
    let span = surface.shared.span.get();
    if wheel.ctrl_key() || wheel.meta_key() {
        let Some(share) = surface.share(f64::from(wheel.client_x())) else {
            return;
        };
        let times = (down * WHEEL_ZOOM).clamp(-1.0, 1.0).exp2();
        surface.show(span.scaled(share, times));
    } else if wheel.shift_key() && aside.abs() < f64::EPSILON {
        surface.show(span.moved(down / width));
    } else if aside.abs() > down.abs() {
        surface.show(span.moved(aside / width));
    } else {
        // The page scrolls.
        return;
    }
    event.prevent_default();
}

fn down(surface: &Surface, event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    let is_touch = pointer.pointer_type() == "touch";
    let is_drag = pointer.shift_key() && pointer.button() == 0;
    if !is_touch && !is_drag {
        return;
    }
    if is_drag {
        // Without this uPlot would mark a span.
        event.prevent_default();
    }
    if let Some(target) = pointer
        .current_target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        // A pointer that is gone already needs no capture.
        let _ = target.set_pointer_capture(pointer.pointer_id());
    }
    let x = f64::from(pointer.client_x());
    let finger = Finger {
        id: pointer.pointer_id(),
        began: x,
        x,
    };
    surface.touching.fingers.borrow_mut().push(finger);
    begin(surface);
}

/// From here on fingers are compared with where they are now.
fn begin(surface: &Surface) {
    let fingers = surface.touching.fingers.borrow().clone();
    let start = (!fingers.is_empty()).then(|| (surface.shared.span.get(), fingers));
    surface.touching.start.replace(start);
}

fn moved(surface: &Surface, event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    let x = f64::from(pointer.client_x());
    let mut fingers = surface.touching.fingers.borrow_mut();
    let finger = fingers
        .iter_mut()
        .find(|finger| finger.id == pointer.pointer_id());
    let Some(finger) = finger else { return };
    finger.x = x;
    let now = fingers.clone();
    drop(fingers);
    let is_mouse = pointer.pointer_type() != "touch";
    if now.len() == 1 && !is_mouse {
        point(surface, x);
        return;
    }
    let start = surface.touching.start.borrow().clone();
    let (Some((span, before)), Some((left, width))) = (start, surface.area()) else {
        return;
    };
    let share = |fingers: &[Finger]| -> Vec<f64> {
        let shares = fingers.iter().map(|finger| (finger.x - left) / width);
        shares.collect()
    };
    surface.show(held(span, &share(&before), &share(&now)));
}

/// The span of which the same instants lie under the fingers, or under the first one of them.
fn held(span: Span, before: &[f64], now: &[f64]) -> Span {
    match (before, now) {
        ([one, other, ..], [one_now, other_now, ..]) => {
            let (apart, apart_now) = ((other - one).abs(), (other_now - one_now).abs());
            let times = (apart.max(0.02) / apart_now.max(0.02)).clamp(0.01, 100.0);
            let (middle, middle_now) = (
                f64::midpoint(*one, *other),
                f64::midpoint(*one_now, *other_now),
            );
            let moved = span.moved(middle - middle_now);
            moved.scaled(middle_now, times)
        }
        ([one, ..], [one_now, ..]) => span.moved(one - one_now),
        _ => span,
    }
}

fn up(surface: &Surface, event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    let mut fingers = surface.touching.fingers.borrow_mut();
    let place = fingers
        .iter()
        .position(|finger| finger.id == pointer.pointer_id());
    let Some(place) = place else { return };
    let finger = fingers.remove(place);
    let is_last = fingers.is_empty();
    drop(fingers);
    begin(surface);
    let is_tap = (finger.x - finger.began).abs() < TAP_PIXELS
        && event.type_() == "pointerup"
        && pointer.pointer_type() == "touch";
    if is_last && is_tap {
        point(surface, finger.x);
        let now = event.time_stamp();
        if now - surface.touching.last_tap.replace(now) < DOUBLE_TAP_MILLIS {
            reset(surface);
        }
    }
}

/// Puts the crosshair under a finger.
fn point(surface: &Surface, x: f64) {
    if let (Some(share), Some(panel)) = (surface.share(x), surface.panels.first()) {
        let at = surface.shared.span.get().at(share);
        super::lead(&surface.shared, panel, at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_takes_the_span_with_it() {
        let span = Span::new(0, 1_000);

        assert_eq!(held(span, &[0.5], &[0.3]), Span::new(200, 1_200));
    }

    #[test]
    fn two_fingers_twice_as_far_apart_see_half_of_it() {
        let span = Span::new(0, 1_000);

        assert_eq!(held(span, &[0.4, 0.6], &[0.3, 0.7]), Span::new(250, 750));
    }

    #[test]
    fn two_fingers_that_keep_their_distance_only_move_it() {
        let span = Span::new(0, 1_000);

        assert_eq!(held(span, &[0.4, 0.6], &[0.5, 0.7]), Span::new(-100, 900));
    }

    #[test]
    fn fingers_on_one_spot_ask_for_nothing_absurd() {
        let span = Span::new(0, 1_000);

        assert_eq!(held(span, &[0.5, 0.5], &[0.5, 0.5]), span);
    }
}
