//! One series, ready to be drawn and reckoned with.

mod compare;

pub use compare::{Earlier, earlier, ghost};

use super::{Sample, chosen};

/// A stretch of time: its beginning belongs to it, its end does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins, in milliseconds since 1970.
    pub from_millis: i64,
    /// Where it ends.
    pub until_millis: i64,
}

impl Span {
    /// How long it is, in milliseconds; nothing for one that ends before it begins.
    pub fn millis(self) -> u64 {
        if self.until_millis > self.from_millis {
            self.until_millis.abs_diff(self.from_millis)
        } else {
            0
        }
    }

    /// Whether an instant lies in it.
    pub fn contains(self, at_millis: i64) -> bool {
        (self.from_millis..self.until_millis).contains(&at_millis)
    }
}

/// One value an instant, in the order of time. Both columns are of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// When, in milliseconds since 1970 by the car's clock; strictly rising.
    pub at_millis: Vec<i64>,
    /// In the unit of the series; finite.
    pub values: Vec<f64>,
}

impl Timeline {
    /// The samples of one series, sorted as [`super::merge`] leaves them.
    pub fn of(samples: &[Sample]) -> Self {
        let chosen = chosen(samples);
        Self {
            at_millis: chosen.iter().map(|it| it.measured_at.0).collect(),
            values: chosen.iter().map(|it| it.value).collect(),
        }
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.at_millis.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.at_millis.is_empty()
    }

    /// What was said of a span and in it alone.
    pub fn within(&self, span: Span) -> (&[i64], &[f64]) {
        let first = self.position(span.from_millis);
        let end = self.position(span.until_millis).max(first);
        (&self.at_millis[first..end], &self.values[first..end])
    }

    /// The last thing said up to an instant, the instant included: when, and what. How old it may
    /// be is for the caller to judge.
    pub fn last_said(&self, at_millis: i64) -> Option<(i64, f64)> {
        let behind = self.at_millis.partition_point(|at| *at <= at_millis);
        let index = behind.checked_sub(1)?;
        Some((self.at_millis[index], self.values[index]))
    }

    /// How many values lie before an instant.
    fn position(&self, at_millis: i64) -> usize {
        self.at_millis.partition_point(|at| *at < at_millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Timeline {
        Timeline {
            at_millis: vec![10, 20, 30],
            values: vec![1.0, 2.0, 3.0],
        }
    }

    #[test]
    fn a_span_holds_its_beginning_and_not_its_end() {
        let span = Span {
            from_millis: 10,
            until_millis: 30,
        };

        assert_eq!(three().within(span), (&[10, 20][..], &[1.0, 2.0][..]));
    }

    #[test]
    fn a_span_that_ends_before_it_begins_holds_nothing() {
        let span = Span {
            from_millis: 30,
            until_millis: 10,
        };

        assert_eq!(three().within(span).0, [0_i64; 0]);
        assert_eq!(span.millis(), 0);
    }

    #[test]
    fn what_was_said_last_is_not_what_comes_next() {
        assert_eq!(three().last_said(9), None);
        assert_eq!(three().last_said(20), Some((20, 2.0)));
        assert_eq!(three().last_said(29), Some((20, 2.0)));
    }
}
