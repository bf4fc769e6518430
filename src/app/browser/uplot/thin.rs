//! What a line looks like over so many columns of pixels: of each column the first, the lowest, the
//! highest and the last value, and every break that is wider than a column.

use super::span::Span;

/// A part of a line, ready to be drawn. Both columns are of one length; a value that is not a
/// number breaks it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Thinned {
    pub(super) at_millis: Vec<f64>,
    pub(super) values: Vec<f64>,
    /// How many values lie in view, before any was left out.
    pub(super) in_view: usize,
}

impl Thinned {
    fn push(&mut self, at_millis: i64, value: f64) {
        self.at_millis.push(at_millis as f64);
        self.values.push(value);
    }

    /// Breaks the line here, if it is not broken already or yet to begin.
    fn break_off(&mut self, at_millis: i64) {
        if self.values.last().is_some_and(|value| !value.is_nan()) {
            self.push(at_millis, f64::NAN);
        }
    }

    /// Lowest and highest of what is left, which is lowest and highest of what there was.
    pub(super) fn extremes(&self) -> Option<(f64, f64)> {
        let finite = self.values.iter().filter(|value| value.is_finite());
        finite.fold(None, |extremes, &value| {
            let (low, high) = extremes.unwrap_or((value, value));
            Some((value.min(low), value.max(high)))
        })
    }
}

/// The values of one column, by their places.
#[derive(Clone, Copy)]
struct Column {
    first: usize,
    low: usize,
    high: usize,
    last: usize,
}

impl Column {
    const fn of(place: usize) -> Self {
        Self {
            first: place,
            low: place,
            high: place,
            last: place,
        }
    }

    fn put_into(self, thinned: &mut Thinned, at_millis: &[i64], values: &[f64]) {
        let mut put = |place: usize| thinned.push(at_millis[place], values[place]);
        let (one, other) = (self.low.min(self.high), self.low.max(self.high));
        put(self.first);
        if one != self.first {
            put(one);
        }
        if other != one && other != self.first && other != self.last {
            put(other);
        }
        if self.last != self.first && self.last != one {
            put(self.last);
        }
    }
}

/// Thins a line to what `columns` columns over a span can show, with one value more on each side,
/// so that the line goes on beyond the border.
pub(super) fn thin(at_millis: &[i64], values: &[f64], span: Span, columns: usize) -> Thinned {
    let count = at_millis.len().min(values.len());
    let (at_millis, values) = (&at_millis[..count], &values[..count]);
    let first = at_millis.partition_point(|&at| at < span.from_millis);
    let end = at_millis.partition_point(|&at| at <= span.until_millis);
    let mut thinned = Thinned {
        in_view: end.saturating_sub(first),
        ..Thinned::default()
    };
    let (before, after) = (first.saturating_sub(1), (end + 1).min(count));
    let columns = columns.max(1);
    if thinned.in_view <= columns * 2 {
        for place in before..after {
            if values[place].is_nan() {
                thinned.break_off(at_millis[place]);
            } else {
                thinned.push(at_millis[place], values[place]);
            }
        }
        return thinned;
    }
    put(&mut thinned, at_millis, values, before..first);
    by_columns(&mut thinned, at_millis, values, first..end, span, columns);
    put(&mut thinned, at_millis, values, end..after);
    thinned
}

fn put(thinned: &mut Thinned, at_millis: &[i64], values: &[f64], places: core::ops::Range<usize>) {
    for place in places {
        if values[place].is_nan() {
            thinned.break_off(at_millis[place]);
        } else {
            thinned.push(at_millis[place], values[place]);
        }
    }
}

fn by_columns(
    thinned: &mut Thinned,
    at_millis: &[i64],
    values: &[f64],
    places: core::ops::Range<usize>,
    span: Span,
    columns: usize,
) {
    let width = span.millis() as f64 / columns as f64;
    let mut column_end = span.from_millis;
    let mut column: Option<Column> = None;
    let mut broken_at = None;
    for place in places {
        let (at, value) = (at_millis[place], values[place]);
        if value.is_nan() {
            broken_at = broken_at.or(Some(at));
            continue;
        }
        if at < column_end
            && let Some(column) = &mut column
        {
            // A break inside of one column is narrower than can be seen.
            broken_at = None;
            if value < values[column.low] {
                column.low = place;
            }
            if value > values[column.high] {
                column.high = place;
            }
            column.last = place;
            continue;
        }
        if let Some(column) = column.take() {
            column.put_into(thinned, at_millis, values);
        }
        if let Some(broken_at) = broken_at.take() {
            thinned.break_off(broken_at);
        }
        let passed = ((at - span.from_millis) as f64 / width).floor() + 1.0;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the end of a column lies less than a column beyond the span"
        )]
        let passed_millis = (passed * width).ceil() as i64;
        column_end = span.from_millis + passed_millis;
        column = Some(Column::of(place));
    }
    if let Some(column) = column {
        column.put_into(thinned, at_millis, values);
    }
    if let Some(broken_at) = broken_at {
        thinned.break_off(broken_at);
    }
}

#[cfg(test)]
mod tests;
