//! Where the handle of a radius stands, and what its keys do.

use carport_domain::place::Coordinates;
use carport_domain::units::Meters;

/// On the sphere that distances are measured on.
const METERS_PER_DEGREE: f64 = 6_371_000.0 * core::f64::consts::PI / 180.0;

/// The smallest and the largest radius of a place.
pub(super) const SMALLEST: f64 = 10.0;
pub(super) const LARGEST: f64 = 5_000.0;

/// How many degrees of latitude a length is.
pub(super) fn degrees(length: Meters) -> f64 {
    length.0 / METERS_PER_DEGREE
}

/// A point so far north and east of another; `None` beyond a pole or the date line.
pub(super) fn moved(from: Coordinates, north: Meters, east: Meters) -> Option<Coordinates> {
    let narrowing = from.latitude().to_radians().cos().max(0.01);
    Coordinates::new(
        from.latitude() + degrees(north),
        from.longitude() + degrees(east) / narrowing,
    )
}

/// The eastern rim of a circle.
pub(super) fn eastern(center: Coordinates, radius: Meters) -> Coordinates {
    moved(center, Meters(0.0), radius).unwrap_or(center)
}

/// A radius that a place can have, in whole meters.
pub(super) fn fitting(radius: Meters) -> Meters {
    Meters(radius.0.round().clamp(SMALLEST, LARGEST))
}

/// The radius that a key makes of another; `None` for keys that mean nothing here.
pub(super) fn radius_by_key(key: &str, radius: Meters) -> Option<Meters> {
    let changed = match key {
        "ArrowRight" | "ArrowUp" => radius.0 + 5.0,
        "ArrowLeft" | "ArrowDown" => radius.0 - 5.0,
        "PageUp" => radius.0 + 50.0,
        "PageDown" => radius.0 - 50.0,
        "Home" => SMALLEST,
        "End" => LARGEST,
        _ => return None,
    };
    Some(fitting(Meters(changed)))
}

/// Where a key moves a middle; `None` for keys that mean nothing here.
pub(super) fn center_by_key(key: &str, is_far: bool, center: Coordinates) -> Option<Coordinates> {
    let step = if is_far { 50.0 } else { 5.0 };
    let (north, east) = match key {
        "ArrowUp" => (step, 0.0),
        "ArrowDown" => (-step, 0.0),
        "ArrowRight" => (0.0, step),
        "ArrowLeft" => (0.0, -step),
        _ => return None,
    };
    moved(center, Meters(north), Meters(east))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> Coordinates {
        Coordinates::new(48.8566, 2.3522).unwrap()
    }

    #[test]
    fn the_eastern_rim_is_as_far_as_the_radius_says() {
        let rim = eastern(paris(), Meters(500.0));

        assert!((paris().distance_to(rim).0 - 500.0).abs() < 0.1);
        assert!(rim.longitude() > paris().longitude());
    }

    #[test]
    fn keys_change_a_radius_within_its_bounds() {
        let after = |key, meters| radius_by_key(key, Meters(meters)).map(|radius| radius.0);

        assert_eq!(after("ArrowUp", 50.0), Some(55.0));
        assert_eq!(after("ArrowLeft", 12.0), Some(10.0));
        assert_eq!(after("PageUp", 4_990.0), Some(5_000.0));
        assert_eq!(after("Home", 300.0), Some(10.0));
        assert_eq!(after("End", 300.0), Some(5_000.0));
        assert_eq!(after("a", 300.0), None);
    }

    #[test]
    fn an_arrow_moves_a_middle_by_five_meters_and_with_shift_by_fifty() {
        let near = center_by_key("ArrowUp", false, paris()).unwrap();
        let far = center_by_key("ArrowLeft", true, paris()).unwrap();

        assert!((paris().distance_to(near).0 - 5.0).abs() < 0.01);
        assert!((paris().distance_to(far).0 - 50.0).abs() < 0.1);
        assert!(far.longitude() < paris().longitude());
    }

    #[test]
    fn nothing_is_moved_beyond_a_pole() {
        let pole = Coordinates::new(90.0, 10.0).unwrap();

        assert_eq!(center_by_key("ArrowUp", false, pole), None);
        assert_eq!(
            eastern(pole, Meters(20.0)).latitude().to_bits(),
            90f64.to_bits()
        );
    }
}
