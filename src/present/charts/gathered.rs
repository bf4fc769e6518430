//! Long spans told by the day or the week: what would be a hedge of strokes becomes a line.

use carport_domain::history::{BinLength, Level, Shape, Span, bins, levels};
use carport_domain::time::UnixMillis;

use super::clock::DAY_MILLIS;
use super::scope::{Followed, Scope};
use crate::locale::Locale;

/// Longer spans are told by the day,
const DAYS_READING_BY_READING: u64 = 100;
/// and longer ones by the week.
const DAYS_BY_DAY: u64 = 3 * 366;

/// What a line was in each day or week.
pub(super) struct Gathered {
    /// The middle of each, in milliseconds since 1970.
    pub(super) at_millis: Vec<i64>,
    levels: Vec<Option<Level>>,
}

/// By how much at a time a span is told; `None` for reading by reading.
pub(super) fn gathered_length(scope: &Scope) -> Option<BinLength> {
    match scope.span.millis() / DAY_MILLIS.unsigned_abs() {
        0..=DAYS_READING_BY_READING => None,
        days if days <= DAYS_BY_DAY => Some(BinLength::Day),
        _ => Some(BinLength::Week),
    }
}

impl Gathered {
    /// Gathers a line.
    pub(super) fn of(
        followed: Followed<'_>,
        scope: &Scope,
        length: BinLength,
        locale: &dyn Locale,
    ) -> Self {
        let bins = bins(scope.span, length, |at| {
            locale.utc_offset_minutes(UnixMillis(at))
        });
        let rule = followed.timeline.gap_rule();
        let middle = |bin: &Span| bin.from_millis + (bin.until_millis - bin.from_millis) / 2;
        Self {
            at_millis: bins.iter().map(middle).collect(),
            levels: levels(followed.timeline, Shape::Line, &bins, rule, scope.now.0),
        }
    }

    /// One thing of each; not a number where nothing is known, which breaks the line.
    pub(super) fn each(&self, pick: impl Fn(&Level) -> f64) -> Vec<f64> {
        let picked = self.levels.iter();
        picked
            .map(|it| it.as_ref().map_or(f64::NAN, &pick))
            .collect()
    }
}
