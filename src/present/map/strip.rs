//! The small map on the dashboard: home, its circle and the car, to scale, north up. It knows no
//! tiles and no ground; it says in which direction and how far.

use carport_domain::place::{Coordinates, Home};
use carport_domain::units::Degrees;

/// Width and height of the drawing.
pub const STRIP_SIZE: (f64, f64) = (320.0, 104.0);

/// Kept free at every rim, so that no sign is cut.
const MARGIN: f64 = 22.0;
/// A home circle that is smaller than this is drawn as large as this.
const SMALLEST_CIRCLE: f64 = 5.0;
/// The circle takes this share of the height while the car is in it or close to it.
const LARGEST_CIRCLE: f64 = 0.42;

const METERS_PER_DEGREE: f64 = 111_194.926_644_558_73;

/// What is drawn, in the units of [`STRIP_SIZE`].
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The middle of home, and its circle.
    pub home: Option<StripHome>,
    /// The car.
    pub car: Option<StripCar>,
}

/// Home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripHome {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Of the circle.
    pub radius: f64,
}

/// The car.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripCar {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Where its nose points, if known.
    pub heading: Option<Degrees>,
}

/// The strip; `None` where there is nothing to show.
pub fn strip(home: Option<&Home>, car: Option<(Coordinates, Option<Degrees>)>) -> Option<Strip> {
    let (width, height) = STRIP_SIZE;
    let middle = (width / 2.0, height / 2.0);
    let Some(home) = home else {
        let (_, heading) = car?;
        let (x, y) = middle;
        return Some(Strip {
            home: None,
            car: Some(StripCar { x, y, heading }),
        });
    };
    let (east, north) = car.map_or((0.0, 0.0), |(at, _)| offset_meters(home.center, at));
    let widest = LARGEST_CIRCLE * height / home.radius.0;
    let scale = [
        (width - 2.0 * MARGIN) / east.abs(),
        (height - 2.0 * MARGIN) / north.abs(),
    ]
    .into_iter()
    .fold(widest, f64::min);
    // Both ends lie evenly about the middle.
    let (dx, dy) = (east * scale / 2.0, north * scale / 2.0);

    Some(Strip {
        home: Some(StripHome {
            x: middle.0 - dx,
            y: middle.1 + dy,
            radius: (home.radius.0 * scale).max(SMALLEST_CIRCLE),
        }),
        car: car.map(|(_, heading)| StripCar {
            x: middle.0 + dx,
            y: middle.1 - dy,
            heading,
        }),
    })
}

/// Meters east and north from one point to another: flat, which is near enough for a drawing of
/// this size.
fn offset_meters(from: Coordinates, to: Coordinates) -> (f64, f64) {
    let turn = (to.longitude() - from.longitude() + 540.0).rem_euclid(360.0) - 180.0;
    let middle = f64::midpoint(from.latitude(), to.latitude()).to_radians();
    (
        turn * METERS_PER_DEGREE * middle.cos(),
        (to.latitude() - from.latitude()) * METERS_PER_DEGREE,
    )
}

#[cfg(test)]
mod tests {
    use carport_domain::units::Meters;

    use super::*;

    fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates::new(latitude, longitude).unwrap()
    }

    fn home() -> Home {
        Home {
            center: at(46.5708, 3.3312),
            radius: Meters(80.0),
        }
    }

    #[test]
    fn without_home_and_car_there_is_nothing_to_draw() {
        assert_eq!(strip(None, None), None);
    }

    #[test]
    fn a_car_at_home_stands_in_the_circle() {
        let drawn = strip(Some(&home()), Some((at(46.570_9, 3.331_3), None))).unwrap();
        let (home, car) = (drawn.home.unwrap(), drawn.car.unwrap());

        assert!((car.x - home.x).hypot(car.y - home.y) < home.radius);
    }

    #[test]
    fn a_car_in_the_north_east_stands_above_and_right_of_home_and_within_the_drawing() {
        let drawn = strip(Some(&home()), Some((at(46.7, 3.5), None))).unwrap();
        let (home, car) = (drawn.home.unwrap(), drawn.car.unwrap());

        assert!(car.x > home.x && car.y < home.y);
        for (x, y) in [(car.x, car.y), (home.x, home.y)] {
            assert!((0.0..=STRIP_SIZE.0).contains(&x) && (0.0..=STRIP_SIZE.1).contains(&y));
        }
    }

    #[test]
    fn a_home_without_a_car_stands_in_the_middle() {
        let home = strip(Some(&home()), None).unwrap().home.unwrap();

        assert!((home.x - 160.0).abs() < 1e-9 && (home.y - 52.0).abs() < 1e-9);
    }

    #[test]
    fn the_date_line_is_no_way_round_the_earth() {
        let home = Home {
            center: at(-17.0, 179.99),
            radius: Meters(100.0),
        };
        let drawn = strip(Some(&home), Some((at(-17.0, -179.99), None))).unwrap();

        assert!(drawn.car.unwrap().x > drawn.home.unwrap().x);
    }
}
