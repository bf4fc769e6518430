//! The crosshair of a panel: its dots on the lines, and what it tells.

use core::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::binding::Uplot;
use super::paint;
use super::panel::Content;
use super::shared::pixel_ratio;

/// Follows the crosshair: puts the dots onto the lines, and tells where it is.
pub(super) fn crosshair(
    content: &Rc<Content>,
    dots: &Rc<Vec<HtmlElement>>,
) -> Closure<dyn Fn(Uplot)> {
    let (content, dots) = (Rc::clone(content), Rc::clone(dots));
    let last = Cell::new(None::<(i64, u32)>);
    Closure::new(move |plot: Uplot| {
        let cursor = plot.cursor();
        let left = cursor.left_pixels();
        let is_led = content
            .shared
            .is_led_by(content.place, !cursor.event().is_falsy());
        let at = (left >= 0.0).then(|| plot.value_at(left, "x"));
        let at = at.and_then(|at| content.shared.snapped(at));
        if let Some(at) = at {
            let now = Some((at, content.settings.get()));
            if last.replace(now) != now {
                paint::place_dots(&plot, &content, &dots, at);
            }
        } else if last.take().is_some() {
            for dot in dots.iter() {
                dot.set_hidden(true);
            }
        }
        if is_led {
            let place = at.map(|at| plot.position(at as f64, "x", false));
            let width = plot.bbox().width() / pixel_ratio();
            content.shared.tell_cursor(at.zip(place), width);
        }
    })
}
