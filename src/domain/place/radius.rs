//! How wide home has to be for the receiver of the car, told from where it was parked.

use super::{Coordinates, Stop};
use crate::units::Meters;

/// A parking further away than this was somewhere else.
const NEAR_METERS: f64 = 300.0;
/// Fewer parkings prove nothing.
const LEAST_PARKINGS: usize = 3;
/// This share of the parkings has to fit, in hundredths.
const FITTING_PERCENT: usize = 95;
/// A radius leaves room for a worse day than any so far,
const ROOM: f64 = 1.5;
/// is a round number,
const STEP_METERS: f64 = 10.0;
/// and neither smaller than a parking space nor as large as a village.
const PROPOSED_METERS: core::ops::RangeInclusive<f64> = 20.0..=500.0;

/// What the parkings around a point say about the radius of a home there: "your 43 parkings here
/// fit into 24 m; propose 40 m".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RadiusEvidence {
    /// How many parkings fit.
    pub parking_count: usize,
    /// How many more lie nearby, and do not fit.
    pub outlier_count: usize,
    /// The distance from the middle into which 95 % of them fit, in whole meters.
    pub within: Meters,
    /// The radius that follows from it.
    pub proposed: Meters,
}

/// Weighs the parkings within 300 m of a point; `None` where there are fewer than three.
///
/// Each parking counts once, however long it was, by the root mean square of the distances of its
/// fixes from the point. A presence is judged from a single fix: the distance of a parking's middle
/// would average away the scatter that the radius is there for.
pub fn evidence(stops: &[Stop], center: Coordinates) -> Option<RadiusEvidence> {
    let mut distances: Vec<f64> = stops
        .iter()
        .map(|stop| center.distance_to(stop.center).0.hypot(stop.spread.0))
        .filter(|meters| *meters <= NEAR_METERS)
        .collect();
    if distances.len() < LEAST_PARKINGS {
        return None;
    }
    distances.sort_by(f64::total_cmp);
    let fitting = (distances.len() * FITTING_PERCENT).div_ceil(100);
    let within = distances.get(fitting - 1)?.ceil();
    let parking_count = distances.partition_point(|meters| *meters <= within);
    let proposed = (within * ROOM / STEP_METERS).ceil() * STEP_METERS;

    Some(RadiusEvidence {
        parking_count,
        outlier_count: distances.len() - parking_count,
        within: Meters(within),
        proposed: Meters(proposed.clamp(*PROPOSED_METERS.start(), *PROPOSED_METERS.end())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::track::tests::{minute, north, track};

    fn stop(meters: f64, spread: f64) -> Stop {
        Stop {
            from: minute(0),
            until: minute(10),
            is_ongoing: false,
            center: north(meters),
            spread: Meters(spread),
            fix_count: 2,
            address: None,
        }
    }

    /// Fitting, outliers, within and proposed.
    fn weighed(distances: impl IntoIterator<Item = f64>) -> Option<(usize, usize, f64, f64)> {
        let stops: Vec<_> = distances
            .into_iter()
            .map(|meters| stop(meters, 0.0))
            .collect();
        evidence(&stops, north(0.0)).map(|evidence| {
            (
                evidence.parking_count,
                evidence.outlier_count,
                evidence.within.0,
                evidence.proposed.0,
            )
        })
    }

    #[test]
    fn parkings_that_fit_into_24_m_propose_40_m() {
        let distances = (0..43).map(|index| f64::from(index % 8) * 3.35);

        assert_eq!(weighed(distances), Some((43, 0, 24.0, 40.0)));
    }

    #[test]
    fn one_parking_in_twenty_may_be_an_outlier() {
        let distances = (0..20).map(|index| if index == 7 { 250.0 } else { 9.5 });

        assert_eq!(weighed(distances), Some((19, 1, 10.0, 20.0)));
    }

    #[test]
    fn fewer_than_three_parkings_prove_nothing() {
        assert_eq!(weighed([5.0, 5.0, 301.0, 4_000.0]), None);
        assert_eq!(weighed([5.0, 5.0, 298.5]), Some((3, 0, 299.0, 450.0)));
    }

    #[test]
    fn a_parking_in_one_spot_proposes_the_smallest_radius() {
        assert_eq!(weighed([0.0, 0.0, 0.0]), Some((3, 0, 0.0, 20.0)));
    }

    #[test]
    fn the_scatter_of_single_fixes_is_not_averaged_away() {
        let stops = [stop(30.0, 40.0), stop(30.0, 40.0), stop(30.0, 40.0)];

        let within = evidence(&stops, north(0.0)).unwrap().within;
        assert!((50.0..=51.0).contains(&within.0));
    }

    #[test]
    fn nights_at_home_become_evidence() {
        let fixes: Vec<_> = (0..4)
            .flat_map(|day| {
                let odometer = Some(100.0 + f64::from(day) * 30.0);
                let evening = i64::from(day) * 1_440;
                [(evening, 8.0, odometer), (evening + 600, -8.0, odometer)]
            })
            .collect();

        let evidence = evidence(&track(&fixes).stops(), north(0.0)).unwrap();
        assert_eq!(evidence.parking_count, 4);
        assert!((8.0..=9.0).contains(&evidence.within.0));
    }
}
