//! Of which time something is known, and from whom.

use super::{GapRule, Origin, Sample, Span};

/// How a span is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// This app was told, by a source or by the owner.
    Recorded,
    /// It came from a file.
    Imported,
    /// Nobody knows.
    Missing,
}

impl Known {
    /// How what came from somewhere is known.
    pub const fn from(origin: Origin) -> Self {
        match origin {
            Origin::ConnectedDrive | Origin::CarData | Origin::Owner => Self::Recorded,
            Origin::SavedAnswer | Origin::Jeedom | Origin::HomeAssistant | Origin::Table => {
                Self::Imported
            }
        }
    }
}

/// A span with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The span.
    pub span: Span,
    /// How it is known.
    pub known: Known,
}

/// What is known of a span up to now, from the samples of one or many series, each in any order:
/// spans that follow each other without a gap, no two neighbors alike. What is to come is in none.
///
/// One series that is told is enough. Without a rule, the pace of all together makes it. Between a
/// sample that was recorded and one that came from a file it is the file that tells. A sample
/// between two gaps is an instant, and covers no time.
pub fn coverage(
    series: &[&[Sample]],
    span: Span,
    rule: Option<GapRule>,
    now_millis: i64,
) -> Vec<Covered> {
    coverage_of(&told(series), span, rule, now_millis)
}

/// The same, from who told of which instant, in the order of time, each instant once.
pub(super) fn coverage_of(
    told: &[(i64, Known)],
    span: Span,
    rule: Option<GapRule>,
    now_millis: i64,
) -> Vec<Covered> {
    let rule = rule.unwrap_or_else(|| {
        let instants: Vec<_> = told.iter().map(|it| it.0).collect();
        GapRule::of(&instants)
    });
    let mut strip = Strip {
        until_millis: span.until_millis.min(now_millis),
        reached_millis: span.from_millis,
        covered: Vec::new(),
    };
    // What was told last before the span may reach into it.
    let first = told.partition_point(|it| it.0 < span.from_millis);
    let told = &told[first.saturating_sub(1)..];
    let mut last: Option<(i64, Known)> = None;
    for (at, known) in told {
        if strip.reached_millis >= strip.until_millis {
            break;
        }
        let between = match last {
            Some((from, before)) if !rule.breaks(from, *at) => before.max(*known),
            _ => Known::Missing,
        };
        strip.cover(*at, between);
        last = Some((*at, *known));
    }
    let since = match last {
        Some((from, known)) if !rule.breaks(from, now_millis) => known,
        _ => Known::Missing,
    };
    strip.cover(i64::MAX, since);
    strip.covered
}

/// Which share of the time is known, 0 to 1; `None` of no time at all.
pub fn share_known(covered: &[Covered]) -> Option<f64> {
    let millis = |it: &Covered| it.span.millis() as f64;
    let all: f64 = covered.iter().map(millis).sum();
    let known = covered.iter().filter(|it| it.known != Known::Missing);
    let known: f64 = known.map(millis).sum();
    (all > 0.0).then(|| known / all)
}

/// Who told of which instant, in the order of time, each instant once: what was recorded comes
/// before what was imported.
pub(super) fn told(series: &[&[Sample]]) -> Vec<(i64, Known)> {
    let samples = series.iter().flat_map(|it| it.iter());
    let mut told: Vec<_> = samples
        .map(|it| (it.measured_at.0, Known::from(it.origin)))
        .collect();
    told.sort_unstable();
    told.dedup_by_key(|it| it.0);
    told
}

struct Strip {
    until_millis: i64,
    reached_millis: i64,
    covered: Vec<Covered>,
}

impl Strip {
    fn cover(&mut self, until_millis: i64, known: Known) {
        let until = until_millis.min(self.until_millis);
        if until <= self.reached_millis {
            return;
        }
        if let Some(last) = self.covered.last_mut()
            && last.known == known
        {
            last.span.until_millis = until;
        } else {
            self.covered.push(Covered {
                span: Span {
                    from_millis: self.reached_millis,
                    until_millis: until,
                },
                known,
            });
        }
        self.reached_millis = until;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::history::Quality;
    use crate::time::UnixMillis;

    const HOUR: i64 = 3_600_000;

    fn sample(hour: i64, origin: Origin) -> Sample {
        Sample {
            measured_at: UnixMillis(hour * HOUR),
            value: 1.0,
            received_at: UnixMillis(hour * HOUR),
            origin,
            quality: Quality::Reported,
        }
    }

    fn recorded(hours: &[i64]) -> Vec<Sample> {
        let sample = |hour: &i64| sample(*hour, Origin::ConnectedDrive);
        hours.iter().map(sample).collect()
    }

    fn imported(hours: &[i64]) -> Vec<Sample> {
        let sample = |hour: &i64| sample(*hour, Origin::Jeedom);
        hours.iter().map(sample).collect()
    }

    fn hours(from: i64, until: i64) -> Span {
        Span {
            from_millis: from * HOUR,
            until_millis: until * HOUR,
        }
    }

    /// In hours.
    fn told(series: &[&[Sample]], span: Span, now: i64) -> Vec<(i64, i64, Known)> {
        coverage(series, span, None, now * HOUR)
            .iter()
            .map(|it| {
                let Span {
                    from_millis,
                    until_millis,
                } = it.span;
                (from_millis / HOUR, until_millis / HOUR, it.known)
            })
            .collect()
    }

    #[test]
    fn a_span_is_missing_before_the_first_sample_in_a_gap_and_after_the_last() {
        let samples = recorded(&[2, 5, 8, 20, 23]);

        assert_eq!(
            told(&[&samples], hours(0, 40), 40),
            [
                (0, 2, Known::Missing),
                (2, 8, Known::Recorded),
                (8, 20, Known::Missing),
                (20, 23, Known::Recorded),
                (23, 40, Known::Missing),
            ]
        );
    }

    #[test]
    fn what_was_said_last_holds_until_now_and_tomorrow_is_not_missing() {
        let samples = recorded(&[0, 3]);

        assert_eq!(
            told(&[&samples], hours(0, 24), 6),
            [(0, 6, Known::Recorded)]
        );
    }

    #[test]
    fn a_sample_before_the_span_reaches_into_it() {
        let samples = recorded(&[0, 6, 12]);

        assert_eq!(
            told(&[&samples], hours(3, 9), 100),
            [(3, 9, Known::Recorded)]
        );
    }

    #[test]
    fn a_file_covers_what_was_not_recorded() {
        let (file, own) = (imported(&[0, 3, 6]), recorded(&[9, 12]));

        assert_eq!(
            told(&[&file, &own], hours(0, 12), 12),
            [(0, 9, Known::Imported), (9, 12, Known::Recorded)]
        );
    }

    #[test]
    fn what_is_known_twice_was_recorded() {
        let (file, own) = (imported(&[0, 3, 6]), recorded(&[0, 3, 6]));

        assert_eq!(
            told(&[&file, &own], hours(0, 6), 6),
            [(0, 6, Known::Recorded)]
        );
    }

    #[test]
    fn one_series_that_is_told_is_enough() {
        let (one, other) = (recorded(&[0, 12]), recorded(&[6, 18]));

        assert_eq!(
            told(&[&one, &other], hours(0, 18), 18),
            [(0, 18, Known::Recorded)]
        );
    }

    #[test]
    fn no_samples_are_all_missing_and_no_span_is_nothing() {
        assert_eq!(told(&[], hours(0, 5), 9), [(0, 5, Known::Missing)]);
        assert_eq!(told(&[], hours(5, 5), 9), []);
        assert_eq!(told(&[], hours(8, 12), 8), []);
        assert_eq!(share_known(&[]), None);
    }

    #[test]
    fn the_share_is_of_the_time_up_to_now() {
        let samples = recorded(&[0, 3, 6]);
        let covered = coverage(&[&samples], hours(0, 48), None, 24 * HOUR);

        assert_eq!(share_known(&covered), Some(0.25));
    }

    proptest! {
        #[test]
        fn the_strip_is_whole_and_no_neighbors_are_alike(
            own in proptest::collection::vec(-50..150_i64, 0..20),
            file in proptest::collection::vec(-50..150_i64, 0..20),
            now in 1..150_i64,
        ) {
            let (own, file) = (recorded(&own), imported(&file));

            let strip = told(&[&own, &file], hours(0, 100), now);

            prop_assert_eq!(strip[0].0, 0);
            prop_assert_eq!(strip[strip.len() - 1].1, now.min(100));
            prop_assert!(strip.iter().all(|it| it.0 < it.1));
            prop_assert!(strip.windows(2).all(|it| it[0].1 == it[1].0 && it[0].2 != it[1].2));
        }
    }
}
