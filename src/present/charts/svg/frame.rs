//! From time and value to pixels.

use carport_domain::history::Span;

/// Where the values of one panel are drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) span: Span,
}

impl Area {
    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }

    pub(super) fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The place of an instant; beyond the ends of the axis, too.
    pub(super) fn x(&self, at_millis: i64) -> f64 {
        let span = self.span.millis().max(1) as f64;
        let passed = at_millis as f64 - self.span.from_millis as f64;
        self.left + passed / span * self.width
    }

    /// The place of an instant, or the end of the axis beyond which it lies.
    pub(super) fn x_within(&self, at_millis: i64) -> f64 {
        self.x(at_millis).clamp(self.left, self.right())
    }

    /// The left and right of a span, as far as it is on the axis; `None` if it is not.
    pub(super) fn reach(&self, from_millis: i64, until_millis: i64) -> Option<(f64, f64)> {
        let is_seen = from_millis < until_millis
            && until_millis > self.span.from_millis
            && from_millis < self.span.until_millis;
        is_seen.then(|| (self.x_within(from_millis), self.x_within(until_millis)))
    }

    /// The place of a value between the ends of an axis.
    pub(super) fn y(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        // A value far off the axis leaves the picture, but not the numbers a picture can hold.
        let share = ((value - low) / (high - low)).clamp(-10.0, 11.0);
        self.bottom() - share * self.height
    }
}
