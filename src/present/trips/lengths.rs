//! How long the trips of a period are.

use carport_domain::history::trips::Trip;
use carport_domain::history::trips::edits::EditedTrip;
use carport_domain::history::trips::lengths::{OfLength, by_length, median_length};
use carport_domain::units::Kilometers;
use carport_domain::units::choice::{DistanceUnit, Units};

use crate::charts::{Scope, counted_at};
use crate::format::{distance, trip_distance};
use crate::locale::Locale;
use crate::words::words;

/// Where one length ends and the next begins, in the owner's unit.
const BOUNDS: [f64; 8] = [2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];

/// How many trips are how long.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TripLengths {
    /// In a sentence; `None` where one trip is all there is.
    pub summary: Option<String>,
    /// The lengths, shortest first; empty where no trip is known.
    pub rows: Vec<LengthRow>,
    /// Whether some may be several trips.
    pub has_perhaps: bool,
    /// What is said of those; `None` where there are none.
    pub note: Option<String>,
}

/// The trips of about one length.
#[derive(Clone, Debug, PartialEq)]
pub struct LengthRow {
    /// `5–10 km`.
    pub range: String,
    /// How many there are.
    pub count: String,
    /// How many of them may be several, shorter ones.
    pub perhaps: String,
    /// The part of the longest bar, from 0 to 1, that certain ones take.
    pub single_share: f64,
    /// The part that the others take behind it.
    pub perhaps_share: f64,
}

/// How long the trips that began in the span are.
pub fn trip_lengths(trips: &[EditedTrip], scope: &Scope, locale: &dyn Locale) -> TripLengths {
    let is_shown = |it: &&EditedTrip| scope.span.contains(counted_at(it).0);
    let shown: Vec<&Trip> = trips.iter().filter(is_shown).map(|it| &it.trip).collect();
    let unit_km = unit_km(scope.units);
    let lengths = by_length(
        shown.iter().copied(),
        &BOUNDS.map(|bound| Kilometers(bound * unit_km)),
    );
    let most = lengths.iter().map(OfLength::count).max().unwrap_or(1);
    let share = |count: usize| count as f64 / most.max(1) as f64;
    let number = |count: usize| locale.number(count as f64, 0);
    let rows = lengths.iter().map(|it| LengthRow {
        range: range(it, scope.units, locale),
        count: number(it.count()),
        perhaps: number(it.perhaps_several),
        single_share: share(it.single),
        perhaps_share: share(it.perhaps_several),
    });
    let perhaps = lengths.iter().map(|it| it.perhaps_several).sum::<usize>();
    let text = &words(locale.language()).history.trip_list;
    let count = u64::try_from(perhaps).unwrap_or(u64::MAX);
    TripLengths {
        summary: summary(&shown, scope.units, locale),
        rows: rows.collect(),
        has_perhaps: perhaps > 0,
        note: (perhaps > 0).then(|| text.lengths_perhaps.text(count, locale)),
    }
}

fn summary(shown: &[&Trip], units: Units, locale: &dyn Locale) -> Option<String> {
    let text = &words(locale.language()).history.trip_list;
    let median = median_length(shown.iter().copied()).filter(|_| shown.len() > 1)?;
    let median = trip_distance(median, units, locale).joined();
    Some((text.lengths_half)(&median))
}

/// How long the owner's unit is.
fn unit_km(units: Units) -> f64 {
    match units.distance {
        DistanceUnit::Kilometers => 1.0,
        DistanceUnit::Miles => 1.0 / Kilometers(1.0).in_miles(),
    }
}

fn range(of: &OfLength, units: Units, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.trip_list;
    let told = |it: Kilometers| distance(it, units, locale).joined();
    match of.until {
        Some(until) if of.from.0 == 0.0 => (text.lengths_below)(&told(until)),
        Some(until) => {
            let from = locale.number(of.from.0 / unit_km(units), 0);
            format!("{from}–{}", told(until))
        }
        None => (text.lengths_from)(&told(of.from)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{AMERICAN, METRIC, edited, plain, scope};
    use super::*;
    use crate::charts::tests::{PARIS, PARIS_IN_FRENCH};

    fn told(units: Units, locale: &dyn Locale) -> TripLengths {
        let scope = Scope { units, ..scope() };
        trip_lengths(&edited(|_| Vec::new()), &scope, locale)
    }

    fn rows(lengths: &TripLengths) -> Vec<(String, String, String)> {
        let rows = lengths.rows.iter();
        rows.map(|it| (plain(&it.range), it.count.clone(), it.perhaps.clone()))
            .collect()
    }

    fn row(range: &str, count: &str, perhaps: &str) -> (String, String, String) {
        (range.to_owned(), count.to_owned(), perhaps.to_owned())
    }

    #[test]
    fn trips_are_counted_by_their_length_and_what_may_be_several_beside_it() {
        let lengths = told(METRIC, &PARIS);

        assert_eq!(
            rows(&lengths),
            [row("10–20 km", "2", "0"), row("20–50 km", "1", "1")]
        );
        let shares = lengths.rows.iter();
        let shares: Vec<_> = shares
            .map(|it| (it.single_share, it.perhaps_share))
            .collect();
        assert_eq!(shares, [(1.0, 0.0), (0.0, 0.5)]);
        assert_eq!(
            plain(&lengths.summary.unwrap()),
            "Half of the trips are no longer than 18 km."
        );
        assert!(lengths.has_perhaps && lengths.note.is_some());
    }

    #[test]
    fn miles_have_round_bounds_of_their_own() {
        let lengths = told(AMERICAN, &PARIS);

        let ranges = rows(&lengths);
        let ranges: Vec<_> = ranges.iter().map(|(range, _, _)| range.as_str()).collect();
        assert_eq!(ranges, ["5–10 mi", "10–20 mi"]);
    }

    #[test]
    fn the_first_and_the_last_length_are_said_in_words() {
        let of = |from, until: Option<f64>| OfLength {
            from: Kilometers(from),
            until: until.map(Kilometers),
            single: 1,
            perhaps_several: 0,
        };
        let said = |of: &OfLength, locale| plain(&range(of, METRIC, locale));

        assert_eq!(said(&of(0.0, Some(2.0)), &PARIS), "below 2 km");
        assert_eq!(said(&of(500.0, None), &PARIS), "500 km and more");
        assert_eq!(said(&of(0.0, Some(2.0)), &PARIS_IN_FRENCH), "moins de 2 km");
        assert_eq!(said(&of(500.0, None), &PARIS_IN_FRENCH), "500 km et plus");
    }

    #[test]
    fn a_period_without_trips_has_no_lengths() {
        let lengths = trip_lengths(&[], &scope(), &PARIS);

        assert_eq!(lengths, TripLengths::default());
    }
}
