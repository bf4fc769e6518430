//! Distances against vectors worked out elsewhere, and what holds for all of them.

use proptest::prelude::*;

use super::{Coordinates, Position};
use crate::units::Meters;

fn at(latitude: f64, longitude: f64) -> Coordinates {
    Coordinates::new(latitude, longitude).unwrap()
}

fn tenths(meters: Meters) -> f64 {
    (meters.0 * 10.0).round() / 10.0
}

#[test]
fn distances_match_the_reference_vectors() {
    let paris = at(48.8566, 2.3522);
    let vectors = [
        (paris, paris, 0.0),
        (paris, at(48.8567, 2.3522), 11.1),
        (paris, at(48.8566, 2.3524), 14.6),
        (
            at(48.137_154, 11.576_124),
            at(48.177_024, 11.559_107),
            4_609.5,
        ),
        (paris, at(45.7640, 4.8357), 391_498.9),
        (at(51.5074, -0.1278), at(40.7128, -74.0060), 5_570_222.2),
        (at(0.0, 179.9), at(0.0, -179.9), 22_239.0),
    ];

    for (from, to, expected) in vectors {
        assert_eq!(
            tenths(from.distance_to(to)).to_bits(),
            f64::to_bits(expected)
        );
    }
}

#[test]
fn null_island_and_impossible_pairs_are_no_coordinates() {
    for (latitude, longitude) in [
        (0.0, 0.0),
        (90.1, 0.0),
        (0.0, -180.1),
        (f64::NAN, 2.0),
        (48.0, f64::INFINITY),
    ] {
        assert_eq!(Coordinates::new(latitude, longitude), None);
    }
}

#[test]
fn a_printed_position_hides_where_it_is() {
    let position = Position {
        coordinates: at(48.8566, 2.3522),
        heading: None,
        address: Some("Place de l'Exemple 1".to_owned()),
    };

    assert_eq!(format!("{:?}", position.coordinates), "Coordinates(…)");
    assert_eq!(format!("{position:?}"), "Position(…)");
}

proptest! {
    #[test]
    fn distance_is_symmetric_and_at_most_half_way_round(
        from in (-90.0..=90.0f64, -180.0..=180.0f64),
        to in (-90.0..=90.0f64, -180.0..=180.0f64),
    ) {
        let (Some(from), Some(to)) =
            (Coordinates::new(from.0, from.1), Coordinates::new(to.0, to.1))
        else { return Ok(()) };
        let there = from.distance_to(to).0;
        let back = to.distance_to(from).0;
        prop_assert!((there - back).abs() < 1e-6);
        prop_assert!((0.0..=20_015_087.0).contains(&there));
    }

    #[test]
    fn any_longitude_at_a_pole_is_the_same_point(
        one in -180.0..=180.0f64,
        other in -180.0..=180.0f64,
        latitude in -90.0..=90.0f64,
    ) {
        for pole in [90.0, -90.0] {
            prop_assert!(at(pole, one).distance_to(at(pole, other)).0 < 1e-6);
            let expected = (latitude - pole).abs().to_radians() * 6_371_000.0;
            let Some(point) = Coordinates::new(latitude, other) else { return Ok(()) };
            prop_assert!((at(pole, one).distance_to(point).0 - expected).abs() < 1e-3);
        }
    }

    #[test]
    fn two_points_across_a_pole_are_as_near_as_their_ways_to_it(
        from_pole in 0.0..0.01f64,
        longitude in -180.0..=0.0f64,
    ) {
        let here = at(90.0 - from_pole, longitude);
        let there = at(90.0 - from_pole, longitude + 180.0);
        let expected = 2.0 * from_pole.to_radians() * 6_371_000.0;
        prop_assert!((here.distance_to(there).0 - expected).abs() < 1e-3);
    }

    #[test]
    fn the_way_across_the_date_line_is_short(
        latitude in -89.0..=89.0f64,
        west in 0.0..0.5f64,
        east in 0.0..0.5f64,
    ) {
        let meters = at(latitude, 180.0 - west).distance_to(at(latitude, east - 180.0)).0;
        prop_assert!(meters <= (west + east).to_radians() * 6_371_000.0 + 1e-3);
    }

    #[test]
    fn shifted_longitudes_keep_their_distance(
        latitudes in (-89.0..=89.0f64, -89.0..=89.0f64),
        longitudes in (-180.0..=180.0f64, -180.0..=180.0f64),
        shift in -360.0..=360.0f64,
    ) {
        let turned = |longitude: f64| (longitude + shift + 180.0).rem_euclid(360.0) - 180.0;
        let points = (
            Coordinates::new(latitudes.0, longitudes.0),
            Coordinates::new(latitudes.1, longitudes.1),
            Coordinates::new(latitudes.0, turned(longitudes.0)),
            Coordinates::new(latitudes.1, turned(longitudes.1)),
        );
        let (Some(one), Some(other), Some(one_turned), Some(other_turned)) = points
            else { return Ok(()) };
        let (meters, turned) = (one.distance_to(other).0, one_turned.distance_to(other_turned).0);
        // Next to the antipodes rounding costs up to a meter.
        let slack = if meters > 19_000_000.0 { 1.0 } else { 1e-3 };
        prop_assert!((meters - turned).abs() < slack);
    }
}
