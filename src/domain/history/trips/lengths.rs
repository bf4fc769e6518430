//! How long trips are: so many of each length.

use super::{Trip, TripCount};
use crate::units::Kilometers;

/// The trips of about one length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfLength {
    /// None of them is shorter.
    pub from: Kilometers,
    /// All of them are shorter; `None` where there is no end.
    pub until: Option<Kilometers>,
    /// How many are certainly one trip.
    pub single: usize,
    /// How many may be several, shorter ones.
    pub perhaps_several: usize,
}

impl OfLength {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.single + self.perhaps_several
    }
}

/// How many trips are how long. `bounds` rise and are above zero. Lengths below and above all trips
/// are left out; those between them are there, also with no trip.
pub fn by_length<'a>(
    trips: impl IntoIterator<Item = &'a Trip>,
    bounds: &[Kilometers],
) -> Vec<OfLength> {
    let starts = core::iter::once(Kilometers(0.0)).chain(bounds.iter().copied());
    let ends = bounds.iter().copied().map(Some).chain([None]);
    let mut lengths: Vec<_> = starts
        .zip(ends)
        .map(|(from, until)| OfLength {
            from,
            until,
            single: 0,
            perhaps_several: 0,
        })
        .collect();
    for trip in trips {
        let length = trip.distance().0;
        let place = bounds.partition_point(|bound| bound.0 <= length);
        match trip.count {
            TripCount::One => lengths[place].single += 1,
            TripCount::AtLeastOne => lengths[place].perhaps_several += 1,
        }
    }
    let is_told = |it: &OfLength| it.count() > 0;
    let end = lengths.iter().rposition(is_told).map_or(0, |last| last + 1);
    let start = lengths.iter().position(is_told).unwrap_or(0);
    lengths.truncate(end);
    lengths.split_off(start)
}

/// The length that as many trips reach as do not; `None` without a trip.
pub fn median_length<'a>(trips: impl IntoIterator<Item = &'a Trip>) -> Option<Kilometers> {
    let mut lengths: Vec<_> = trips.into_iter().map(|it| it.distance().0).collect();
    lengths.sort_by(f64::total_cmp);
    let upper = *lengths.get(lengths.len() / 2)?;
    let lower = lengths[(lengths.len() - 1) / 2];
    Some(Kilometers(f64::midpoint(lower, upper)))
}

#[cfg(test)]
mod tests {
    use super::super::TripId;
    use super::*;
    use crate::history::Between;
    use crate::history::whereabouts::Whereabouts;
    use crate::time::UnixMillis;

    const BOUNDS: [Kilometers; 3] = [Kilometers(5.0), Kilometers(10.0), Kilometers(50.0)];

    fn trip(km: f64, count: TripCount) -> Trip {
        let at = UnixMillis(0);
        Trip {
            id: TripId {
                before_start: at,
                odometer: Kilometers(1_000.0),
            },
            started: Between::two(at, at),
            ended: Between::two(at, at),
            odometer_from: Kilometers(1_000.0),
            odometer_until: Kilometers(1_000.0 + km),
            from: Whereabouts::Unknown,
            to: Whereabouts::Unknown,
            battery_used: None,
            fuel_used: None,
            count,
        }
    }

    fn ones(lengths: &[f64]) -> Vec<Trip> {
        let lengths = lengths.iter();
        lengths.map(|km| trip(*km, TripCount::One)).collect()
    }

    fn told(trips: &[Trip]) -> Vec<(f64, Option<f64>, usize, usize)> {
        let lengths = by_length(trips, &BOUNDS).into_iter();
        lengths
            .map(|it| {
                (
                    it.from.0,
                    it.until.map(|it| it.0),
                    it.single,
                    it.perhaps_several,
                )
            })
            .collect()
    }

    #[test]
    fn a_trip_as_long_as_a_bound_is_above_it() {
        assert_eq!(
            told(&ones(&[4.999, 5.0, 9.0, 10.0])),
            [
                (0.0, Some(5.0), 1, 0),
                (5.0, Some(10.0), 2, 0),
                (10.0, Some(50.0), 1, 0)
            ]
        );
    }

    #[test]
    fn lengths_at_the_edges_are_left_out_and_a_hole_stays() {
        assert_eq!(
            told(&ones(&[7.0, 900.0])),
            [
                (5.0, Some(10.0), 1, 0),
                (10.0, Some(50.0), 0, 0),
                (50.0, None, 1, 0)
            ]
        );
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn what_may_be_several_trips_is_counted_apart() {
        let trips = [
            trip(7.0, TripCount::One),
            trip(8.0, TripCount::AtLeastOne),
            trip(9.0, TripCount::AtLeastOne),
        ];

        assert_eq!(told(&trips), [(5.0, Some(10.0), 1, 2)]);
        assert_eq!(by_length(&trips, &BOUNDS)[0].count(), 3);
    }

    #[test]
    fn as_many_trips_are_longer_than_the_median_as_shorter() {
        assert_eq!(median_length(&[]), None);
        assert_eq!(median_length(&ones(&[7.0])), Some(Kilometers(7.0)));
        assert_eq!(
            median_length(&ones(&[900.0, 1.0, 7.0])),
            Some(Kilometers(7.0))
        );
        assert_eq!(
            median_length(&ones(&[9.0, 1.0, 7.0, 8.0])),
            Some(Kilometers(7.5))
        );
    }
}
