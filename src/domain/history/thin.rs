//! Fewer points for the same picture: what one column of pixels cannot tell apart is left out, the
//! highest and the lowest never.
//!
//! One pass over the points of the view: what lies outside is found by halving, and costs nothing.

use super::{GapRule, Span};

/// As many values of a column stand as they are.
const MOST_IN_COLUMN: usize = 4;

/// What is looked at, and how finely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The span of the axis.
    pub span: Span,
    /// How many columns of pixels it has; none is taken as one.
    pub columns: usize,
}

/// A line, ready to be drawn. Columns are of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thinned {
    /// When, in milliseconds since 1970; never falling.
    pub at_millis: Vec<i64>,
    /// What; not a number where the line breaks.
    pub values: Vec<f64>,
}

/// Thins a series, given in the order of time, for a view.
///
/// Of each column stay the first value, the lowest, the highest and the last, at their own instants
/// and in their order: that is what a column of pixels shows of a line and of steps alike. The
/// neighbors just outside the view stay too, so that a line enters and leaves the picture.
///
/// A line breaks one millisecond after the last value before a gap, and wherever a value that is no
/// finite number stands between two columns. A gap narrower than a column cannot be seen and is
/// bridged: a line broken at random borders of columns would look dashed. A value between two gaps
/// stands alone; drawing it as a dot is for whoever draws.
///
/// What is not in the order of time is left out, and so is what has no partner in the other column.
pub fn thin(at_millis: &[i64], values: &[f64], view: View, rule: GapRule) -> Thinned {
    if view.span.millis() == 0 {
        return Thinned::default();
    }
    let at_millis = &at_millis[..at_millis.len().min(values.len())];
    let first = at_millis.partition_point(|at| *at < view.span.from_millis);
    let inside = at_millis[first..].partition_point(|at| *at < view.span.until_millis);
    let end = first + inside;
    let mut pen = Pen {
        at_millis,
        values,
        view,
        rule,
        drawn: first.checked_sub(1).filter(|it| values[*it].is_finite()),
        is_torn: false,
        thinned: Thinned::with_room(view.columns, inside),
    };
    let mut at = first;
    while at < end {
        at = match pen.column(at, end) {
            Some(column) => pen.draw(column),
            None => at + 1,
        };
    }
    pen.leave(end);
    pen.thinned
}

/// Lowest and highest of these values and of two that are given; what is no number counts for
/// nothing. The loop is as plain as can be: a program that has just started runs it as it is written.
#[must_use]
pub fn reach(values: &[f64], (mut low, mut high): (f64, f64)) -> (f64, f64) {
    for &value in values {
        if value < low {
            low = value;
        }
        if value > high {
            high = value;
        }
    }
    (low, high)
}

impl Thinned {
    fn with_room(columns: usize, points: usize) -> Self {
        // Each column may be torn off the one before it; two neighbors, and a break after each.
        let room = columns.saturating_mul(MOST_IN_COLUMN + 1).min(2 * points) + 4;
        Self {
            at_millis: Vec::with_capacity(room),
            values: Vec::with_capacity(room),
        }
    }

    fn push(&mut self, at_millis: i64, value: f64) {
        self.at_millis.push(at_millis);
        self.values.push(value);
    }
}

impl View {
    /// The first instant after the column in which an instant of the view lies.
    fn end_of_column(self, at_millis: i64) -> i64 {
        let span = self.span.millis();
        let columns = self.columns();
        let passed = at_millis.abs_diff(self.span.from_millis);
        let ends_at = if let Some(scaled) = passed.checked_mul(columns)
            && let Some(scaled) = (scaled / span + 1).checked_mul(span)
        {
            scaled.div_ceil(columns)
        } else {
            let (span, columns) = (u128::from(span), u128::from(columns));
            let next = u128::from(passed) * columns / span + 1;
            u64::try_from((next * span).div_ceil(columns)).unwrap_or(u64::MAX)
        };
        self.span.from_millis.saturating_add_unsigned(ends_at)
    }

    fn is_wide_as_a_column(self, from_millis: i64, until_millis: i64) -> bool {
        let width = u128::from(until_millis.abs_diff(from_millis));
        width * u128::from(self.columns()) >= u128::from(self.span.millis())
    }

    fn columns(self) -> u64 {
        u64::try_from(self.columns).unwrap_or(u64::MAX).max(1)
    }
}

/// The values of one column, by their places.
#[derive(Clone, Copy)]
struct Column {
    first: usize,
    lowest: usize,
    highest: usize,
    last: usize,
    /// The first place that is not in it.
    end: usize,
    /// How many values it has.
    count: usize,
    /// What is no number came after the last value.
    is_torn_behind: bool,
}

/// Draws the line.
struct Pen<'a> {
    at_millis: &'a [i64],
    values: &'a [f64],
    view: View,
    rule: GapRule,
    /// The last value that the line has reached. Before the first column it is the neighbor before
    /// the view, which is drawn as soon as something follows it.
    drawn: Option<usize>,
    /// What is no number came since.
    is_torn: bool,
    thinned: Thinned,
}

impl Pen<'_> {
    /// Gathers the column that begins at a place; `None` if no value of the line stands there.
    fn column(&mut self, first: usize, end: usize) -> Option<Column> {
        let mut reached = self.at_millis[first];
        let is_in_order = self.view.span.contains(reached)
            && self.drawn.is_none_or(|it| self.at_millis[it] <= reached);
        if !is_in_order {
            return None;
        }
        if !self.values[first].is_finite() {
            self.is_torn = true;
            return None;
        }
        let column_end = self.view.end_of_column(reached);
        let mut column = Column::of(first);
        let (mut low, mut high) = (self.values[first], self.values[first]);
        let rest = first + 1..end;
        let points = self.at_millis[rest.clone()].iter().zip(&self.values[rest]);
        for (at, value) in points {
            if *at >= column_end {
                break;
            }
            let place = column.end;
            column.end += 1;
            if *at < reached {
                continue;
            }
            column.is_torn_behind = !value.is_finite();
            if column.is_torn_behind {
                continue;
            }
            reached = *at;
            column.last = place;
            column.count += 1;
            if *value < low {
                (low, column.lowest) = (*value, place);
            }
            if *value > high {
                (high, column.highest) = (*value, place);
            }
        }
        Some(column)
    }

    /// Draws a column and tells where the next begins.
    fn draw(&mut self, column: Column) -> usize {
        self.reach(column.first);
        if column.count <= MOST_IN_COLUMN {
            for place in column.first..=column.last {
                let follows = self
                    .drawn
                    .is_none_or(|it| it < place && self.at_millis[it] <= self.at_millis[place]);
                if follows && self.values[place].is_finite() {
                    self.draw_value(place);
                }
            }
        } else {
            let (low, high) = (column.lowest, column.highest);
            for place in [column.first, low.min(high), low.max(high), column.last] {
                if self.drawn.is_none_or(|it| it < place) {
                    self.draw_value(place);
                }
            }
        }
        self.is_torn = column.is_torn_behind;
        column.end
    }

    /// Brings the line up to a value that follows: joined, or torn off.
    fn reach(&mut self, next: usize) {
        let Some(last) = self.drawn else {
            return;
        };
        let (from, until) = (self.at_millis[last], self.at_millis[next]);
        let has_begun = !self.thinned.values.is_empty();
        if self.is_torn_between(from, until) {
            if has_begun {
                self.thinned
                    .push(from.saturating_add(1).min(until), f64::NAN);
            }
        } else if !has_begun {
            self.draw_value(last);
        }
    }

    /// Draws the neighbor after the view, if the line goes there.
    fn leave(&mut self, next: usize) {
        let (Some(last), Some(until)) = (self.drawn, self.at_millis.get(next)) else {
            return;
        };
        let from = self.at_millis[last];
        let goes_there = self.values[next].is_finite() && from <= *until;
        if goes_there && !self.is_torn_between(from, *until) {
            self.reach(next);
            self.draw_value(next);
        }
    }

    fn is_torn_between(&self, from: i64, until: i64) -> bool {
        let is_gap = self.rule.breaks(from, until);
        self.is_torn || (is_gap && self.view.is_wide_as_a_column(from, until))
    }

    fn draw_value(&mut self, place: usize) {
        self.thinned.push(self.at_millis[place], self.values[place]);
        self.drawn = Some(place);
    }
}

impl Column {
    fn of(first: usize) -> Self {
        Self {
            first,
            lowest: first,
            highest: first,
            last: first,
            end: first + 1,
            count: 1,
            is_torn_behind: false,
        }
    }
}

#[cfg(test)]
mod tests;
