//! Distance rings in round figures of the owner's unit.

use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use carport_domain::units::choice::{DistanceUnit, Units};

use super::{Ring, Rings};
use crate::format::round_distance;
use crate::locale::Locale;

/// What the rings cover when nothing says how far they should.
const DEFAULT_REACH: Meters = Meters(5_000.0);

/// A car that is home still deserves to see its street.
const LEAST_REACH: Meters = Meters(500.0);

/// How many rings are drawn.
const RING_COUNT: usize = 5;

/// By definition.
const TENTH_OF_A_MILE: Meters = Meters::from_feet(528.0);

/// Half the way round the Earth.
const FARTHEST_METERS: f64 = 20_100_000.0;

/// Five rings around a middle; the largest is the first round figure that covers the distance.
pub fn rings(
    center: Coordinates,
    covered: Option<Meters>,
    units: Units,
    locale: &dyn Locale,
) -> Rings {
    let covered = covered.unwrap_or(DEFAULT_REACH).0.max(LEAST_REACH.0);
    let ladder = ladder(units.distance);
    let last = ladder
        .iter()
        .position(|meters| meters.0 >= covered)
        .unwrap_or(ladder.len() - 1);
    let first = (last + 1).saturating_sub(RING_COUNT);
    let rings = ladder[first..=last].iter().map(|radius| Ring {
        radius: *radius,
        label: round_distance(*radius, units, locale).joined(),
    });

    Rings {
        center,
        rings: rings.collect(),
    }
}

/// One, two, five, ten and so on: meters; or feet, and miles from a fifth of one on.
fn ladder(unit: DistanceUnit) -> Vec<Meters> {
    match unit {
        DistanceUnit::Kilometers => series(Meters(10.0), FARTHEST_METERS).collect(),
        DistanceUnit::Miles => series(Meters::from_feet(10.0), Meters::from_feet(501.0).0)
            .chain(series(TENTH_OF_A_MILE, FARTHEST_METERS).skip(1))
            .collect(),
    }
}

fn series(first: Meters, farthest_meters: f64) -> impl Iterator<Item = Meters> {
    core::iter::successors(Some(first.0), |decade| Some(decade * 10.0))
        .flat_map(|decade| [1.0, 2.0, 5.0].map(|figure| Meters(decade * figure)))
        .take_while(move |radius| radius.0 <= farthest_meters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };

    fn labels(covered: Option<f64>, distance: DistanceUnit) -> Vec<String> {
        let center = Coordinates::new(46.5708, 3.3312).unwrap();
        let units = Units {
            distance,
            ..Units::default()
        };
        let rings = rings(center, covered.map(Meters), units, &ENGLISH);
        let label = |ring: Ring| ring.label.replace('\u{a0}', " ");
        rings.rings.into_iter().map(label).collect()
    }

    #[test]
    fn five_round_rings_cover_the_distance() {
        assert_eq!(
            labels(Some(7_300.0), DistanceUnit::Kilometers),
            ["500 m", "1 km", "2 km", "5 km", "10 km"]
        );
    }

    #[test]
    fn the_rings_of_miles_are_round_in_feet_and_in_miles() {
        assert_eq!(
            labels(Some(3_000.0), DistanceUnit::Miles),
            ["500 ft", "0.2 mi", "0.5 mi", "1 mi", "2 mi"]
        );
        assert_eq!(
            labels(Some(600.0), DistanceUnit::Miles),
            ["100 ft", "200 ft", "500 ft", "0.2 mi", "0.5 mi"]
        );
    }

    #[test]
    fn without_a_distance_five_kilometers_are_covered() {
        assert_eq!(
            labels(None, DistanceUnit::Kilometers),
            ["200 m", "500 m", "1 km", "2 km", "5 km"]
        );
    }

    #[test]
    fn a_car_that_is_home_still_has_its_street_around_it() {
        assert_eq!(
            labels(Some(11.0), DistanceUnit::Kilometers),
            ["20 m", "50 m", "100 m", "200 m", "500 m"]
        );
    }

    #[test]
    fn no_distance_on_earth_is_too_far() {
        let far = labels(Some(20_015_087.0), DistanceUnit::Kilometers);

        assert_eq!(far.last().unwrap(), "20,000 km");
    }
}
