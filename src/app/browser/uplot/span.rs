//! The span of time in view, and how hands change it.

/// The shortest span that can be looked at: ten minutes.
const LEAST_MILLIS: i64 = 600_000;

/// From when until when, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from_millis: i64,
    /// Where it ends.
    pub until_millis: i64,
}

impl Span {
    /// A span of these ends, whichever comes first; never an empty one.
    pub fn new(one_millis: i64, other_millis: i64) -> Self {
        let from_millis = one_millis.min(other_millis);
        Self {
            from_millis,
            until_millis: one_millis.max(other_millis).max(from_millis + 1),
        }
    }

    /// How long it is, in milliseconds.
    pub fn millis(self) -> i64 {
        self.until_millis.saturating_sub(self.from_millis).max(1)
    }

    /// The instant at a share of it: 0 is its beginning.
    pub fn at(self, share: f64) -> i64 {
        self.from_millis + rounded(self.millis() as f64 * share)
    }

    /// Where an instant lies in it: 0 is its beginning, 1 its end.
    pub fn share_of(self, at_millis: i64) -> f64 {
        at_millis.saturating_sub(self.from_millis) as f64 / self.millis() as f64
    }

    /// As many times as long, with the instant at this share staying where it is.
    #[must_use]
    pub fn scaled(self, share: f64, times: f64) -> Self {
        let fixed = self.at(share);
        let length = self.millis() as f64 * times;
        let from = fixed - rounded(length * share);
        Self::new(from, from.saturating_add(rounded(length)))
    }

    /// Later by a share of its length; earlier where that is negative.
    #[must_use]
    pub fn moved(self, share: f64) -> Self {
        let by = rounded(self.millis() as f64 * share);
        Self {
            from_millis: self.from_millis.saturating_add(by),
            until_millis: self.until_millis.saturating_add(by),
        }
    }

    /// Moved, and shortened where it must be, until it lies inside of `limits`.
    #[must_use]
    pub fn within(self, limits: Self) -> Self {
        let length = self.millis().max(LEAST_MILLIS).min(limits.millis());
        let middle = self.from_millis + self.millis() / 2;
        let is_stretched = length != self.millis();
        let from = if is_stretched {
            middle - length / 2
        } else {
            self.from_millis
        };
        let from = from
            .min(limits.until_millis - length)
            .max(limits.from_millis);
        Self {
            from_millis: from,
            until_millis: from + length,
        }
    }
}

impl From<Span> for carport_domain::history::Span {
    fn from(span: Span) -> Self {
        Self {
            from_millis: span.from_millis,
            until_millis: span.until_millis,
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "spans of years in milliseconds are far from the edges"
)]
fn rounded(millis: f64) -> i64 {
    millis.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;
    const LIMITS: Span = Span {
        from_millis: 0,
        until_millis: 10 * DAY,
    };

    fn days(from: i64, until: i64) -> Span {
        Span::new(from * DAY, until * DAY)
    }

    #[test]
    fn ends_in_the_wrong_order_are_put_right() {
        assert_eq!(days(4, 2), days(2, 4));
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let closer = days(0, 8).scaled(0.25, 0.5);

        assert_eq!(closer, days(1, 5));
        assert_eq!(closer.at(0.25), 2 * DAY);
    }

    #[test]
    fn a_span_moves_by_shares_of_itself() {
        assert_eq!(days(2, 6).moved(0.5), days(4, 8));
        assert_eq!(days(2, 6).moved(-0.25), days(1, 5));
    }

    #[test]
    fn moving_stops_at_the_limits_with_the_length_kept() {
        assert_eq!(days(8, 12).within(LIMITS), days(6, 10));
        assert_eq!(days(-3, 1).within(LIMITS), days(0, 4));
    }

    #[test]
    fn nothing_longer_than_the_limits_is_seen() {
        assert_eq!(days(-5, 40).within(LIMITS), LIMITS);
    }

    #[test]
    fn a_span_of_nothing_becomes_ten_minutes_around_it() {
        let span = Span::new(DAY, DAY).within(LIMITS);

        assert_eq!(span.millis(), 600_000);
        assert_eq!(span.from_millis, DAY - 300_000);
    }

    #[test]
    fn limits_shorter_than_ten_minutes_are_seen_whole() {
        let limits = Span::new(0, 60_000);

        assert_eq!(Span::new(10_000, 20_000).within(limits), limits);
    }
}
