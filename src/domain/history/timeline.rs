//! One series, ready to be drawn and reckoned with.

use super::{Sample, chosen};

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
}
