//! What the panels of one chart share.

use core::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use carport_domain::history::reach;
use carport_present::charts::{Chart, Line, Panel};
use carport_present::locale::Locale;

use super::colors::Colors;
use super::readout::{neighbor, snapped};
use super::span::Span;
use super::{Crosshair, Hands};
use crate::browser::window;

/// A digit of the axes' font, in CSS pixels, and a little more.
const DIGIT_PIXELS: f64 = 7.2;
/// A letter of a name, on average; where there is no room for all of them, none is given away.
const LETTER_PIXELS: f64 = 6.8;
const LEAST_AXIS_PIXELS: f64 = 40.0;
const WIDEST_AXIS_PIXELS: f64 = 112.0;
/// Where there is room, the names of states may take this share of the chart.
const STATES_SHARE: f64 = 0.22;
/// Between what an axis says and the plotting area, and before it.
const AXIS_GAP_PIXELS: f64 = 14.0;

/// What is drawn, of which span, and whom it tells.
pub(super) struct Shared {
    pub(super) chart: Arc<Chart>,
    pub(super) span: Cell<Span>,
    pub(super) hidden: RefCell<Vec<String>>,
    pub(super) colors: Colors,
    pub(super) locale: Rc<dyn Locale>,
    /// The same for every panel, so that their axes of time lie one below the other.
    pub(super) y_axis_pixels: f64,
    pub(super) hands: Hands,
    /// The panel whose crosshair is moved by the keyboard or a finger just now.
    pub(super) led_by: Cell<Option<usize>>,
}

impl Shared {
    /// Lines and bars of this name are not shown.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.hidden.borrow().iter().any(|hidden| hidden == name)
    }

    /// Whether the axis of time stands under this panel.
    pub(super) fn is_last(&self, place: usize) -> bool {
        place + 1 == self.chart.panels.len()
    }

    /// Whether the crosshair of this panel is the one that was moved, not one that follows.
    pub(super) fn is_led_by(&self, place: usize, has_event: bool) -> bool {
        match self.led_by.get() {
            Some(leading) => leading == place,
            None => has_event,
        }
    }

    /// The whole span of the axis.
    pub(super) fn limits(&self) -> Span {
        Span::new(self.chart.from_millis, self.chart.until_millis)
    }

    /// The instant of the sample nearest to this one.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an instant on the axis, far from the edges"
    )]
    pub(super) fn snapped(&self, at_millis: f64) -> Option<i64> {
        let at = at_millis.round() as i64;
        let nearest = snapped(self.lines(), at);
        // A chart of bars has none, and is read where the pointer is.
        nearest.or_else(|| (self.lines().next().is_none()).then_some(at))
    }

    /// The next sample, or the one before.
    pub(super) fn neighbor(&self, at_millis: i64, is_later: bool) -> Option<i64> {
        let nearest = neighbor(self.lines(), at_millis, is_later);
        let stacks = self.chart.panels.iter().flat_map(|panel| &panel.bars);
        let starts = stacks.map(|stack| stack.from_millis);
        let next = if is_later {
            starts.filter(|start| *start > at_millis).min()
        } else {
            starts.filter(|start| *start < at_millis).max()
        };
        nearest.or(next)
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        let lines = self.chart.panels.iter().flat_map(|panel| &panel.lines);
        lines.filter(|line| !self.is_hidden(&line.name))
    }

    /// What stands beside the axis of values, at each of its ticks.
    pub(super) fn axis_texts(&self, panel: &Panel, ticks: &[f64]) -> Vec<String> {
        let decimals = decimals_of(ticks);
        // A number is never cut: it would be another one.
        let room = if panel.states.is_empty() {
            f64::INFINITY
        } else {
            ((self.y_axis_pixels - AXIS_GAP_PIXELS) / LETTER_PIXELS).max(1.0)
        };
        let text = |tick: &f64| {
            let text = axis_text(panel, *tick, decimals, &*self.locale);
            shortened(text, room)
        };
        ticks.iter().map(text).collect()
    }

    /// The crosshair stands at an instant, so far from the left of the plotting area.
    pub(super) fn tell_cursor(&self, at: Option<(i64, f64)>, width_pixels: f64) {
        let crosshair = at.map(|(at_millis, left)| Crosshair {
            at_millis,
            left_pixels: self.y_axis_pixels + left,
            share: self.span.get().share_of(at_millis).clamp(0.0, 1.0),
            width_pixels,
        });
        (self.hands.on_cursor)(crosshair);
    }

    /// A span was dragged over.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "instants on the axis, far from the edges"
    )]
    pub(super) fn tell_dragged(&self, from: f64, until: f64) {
        let span = Span::new(from.round() as i64, until.round() as i64);
        (self.hands.on_span)(span.within(self.limits()));
    }
}

/// Pixels of a canvas for one of the page.
pub(super) fn pixel_ratio() -> f64 {
    window().device_pixel_ratio().max(0.1)
}

/// As many decimals as tell the ticks apart, and no more than three.
fn decimals_of(ticks: &[f64]) -> u8 {
    let is_enough = |decimals: &u8| {
        let factor = 10_f64.powi(i32::from(*decimals));
        let is_written = |tick: &f64| ((tick * factor).round() - tick * factor).abs() < 1e-6;
        ticks.iter().all(is_written)
    };
    (0..3).find(is_enough).unwrap_or(3)
}

fn axis_text(panel: &Panel, value: f64, decimals: u8, locale: &dyn Locale) -> String {
    if panel.states.is_empty() {
        return locale.number(value, decimals);
    }
    let state = panel.states.iter().enumerate();
    let mut state = state.filter(|(place, _)| (*place as f64 - value).abs() < 0.01);
    state
        .next()
        .map_or_else(String::new, |(_, name)| name.clone())
}

/// A text that is longer than so many letters ends in an ellipsis: uPlot would cut off its beginning.
fn shortened(text: String, room: f64) -> String {
    if text.chars().count() as f64 <= room {
        return text;
    }
    let kept = text.chars().enumerate();
    let kept = kept.take_while(|(place, _)| ((place + 2) as f64) <= room);
    let mut short: String = kept.map(|(_, letter)| letter).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// How wide the axes of values must be for the longest of what they say.
pub(super) fn y_axis_pixels(chart: &Chart, width_pixels: f64, locale: &dyn Locale) -> f64 {
    let widest = WIDEST_AXIS_PIXELS.max(width_pixels * STATES_SHARE);
    let digits = chart.panels.iter().flat_map(|panel| {
        let stacks = panel.bars.iter().map(|stack| {
            let values = stack.bars.iter().map(|bar| bar.value);
            values.filter(|value| value.is_finite()).sum::<f64>()
        });
        let bounds = panel.bounds.into_iter().flat_map(|(low, high)| [low, high]);
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for line in &panel.lines {
            (low, high) = reach(&line.values, (low, high));
        }
        for value in stacks.chain(bounds) {
            (low, high) = (low.min(value), high.max(value));
        }
        let states = panel.states.iter().map(|state| state.chars().count());
        let states = states.max().unwrap_or(0);
        let digits = |value: f64| axis_text(panel, value, 0, locale).chars().count();
        if panel.states.is_empty() {
            [digits(low), digits(high), usize::from(high < 10.0) * 3]
        } else {
            [states, 0, 0]
        }
    });
    let longest = digits.max().unwrap_or(0);
    (longest as f64 * DIGIT_PIXELS + AXIS_GAP_PIXELS).clamp(LEAST_AXIS_PIXELS, widest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_too_long_for_the_axis_keeps_its_beginning() {
        let short = |room| shortened("Locked and secured".to_owned(), room);

        assert_eq!(short(18.0), "Locked and secured");
        assert_eq!(short(12.5), "Locked and…");
        assert_eq!(short(1.0), "…");
    }

    #[test]
    fn ticks_have_as_many_decimals_as_tell_them_apart() {
        assert_eq!(decimals_of(&[0.0, 5.0, 10.0]), 0);
        assert_eq!(decimals_of(&[0.0, 0.5, 1.0]), 1);
        assert_eq!(decimals_of(&[0.1, 0.15, 0.2]), 2);
        assert_eq!(decimals_of(&[1.0 / 3.0]), 3);
        assert_eq!(decimals_of(&[]), 0);
    }
}
