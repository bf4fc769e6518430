//! Privacy zones, and positions that are not believed.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Fix, FixOrigin, Place, PlaceKind, Track};
use carport_domain::time::UnixMillis;
use carport_domain::units::Meters;

use super::cars::{Car, ENGLISH, electric_at_home};
use crate::dashboard::{DashboardCard, Facts, PresenceState, all_values, dashboard};
use crate::map::Strip;

fn position(car: &mut Car) -> Coordinates {
    let position = car.status().position.as_ref();
    position.expect("the car is somewhere").coordinates
}

fn zone(center: Coordinates) -> Place {
    Place {
        id: PlaceId::from_random([1; 8]),
        kind: PlaceKind::Other,
        name: Some("Harbour".to_owned()),
        center,
        radius: Meters(200.0),
        is_private: true,
    }
}

#[test]
fn inside_a_privacy_zone_the_first_screen_names_the_zone_and_nothing_more() {
    let mut car = electric_at_home();
    let at = position(&mut car);
    let center = Coordinates::new(at.latitude() + 0.001, at.longitude()).unwrap();
    let places = [zone(center)];
    let facts = Facts {
        places: &places,
        ..car.facts()
    };

    let card = dashboard(facts, &ENGLISH);
    let told = format!("{card:?} {:?}", all_values(facts, &ENGLISH));

    assert_eq!(card.presence.detail, "In the zone Harbour");
    assert_eq!(card.presence.address, None);
    assert!(
        card.sentence.contains("in the zone Harbour"),
        "{}",
        card.sentence
    );
    for secret in [at.latitude().to_string(), at.longitude().to_string()] {
        assert!(!told.contains(&secret), "{secret}");
    }
    let Some(Strip {
        car: Some(drawn), ..
    }) = card.presence.strip
    else {
        panic!("a car in a zone is drawn in its middle");
    };
    assert_eq!(drawn.heading, None);
}

fn told_by(car: &Car, track: &Track) -> DashboardCard {
    let facts = Facts {
        earlier: Some(track),
        ..car.facts()
    };
    dashboard(facts, &ENGLISH)
}

#[test]
fn a_position_that_no_car_could_have_driven_to_is_no_presence() {
    let mut car = electric_at_home();
    let at = position(&mut car);
    let now = car.status().last_seen_at.unwrap();
    let fix = |minutes_before: i64, coordinates| Fix {
        measured_at: UnixMillis(now.0 - minutes_before * 60_000),
        coordinates,
        heading: None,
        odometer: None,
        address: None,
        origin: FixOrigin::State,
    };
    let far = Coordinates::new(at.latitude() + 9.0, at.longitude()).unwrap();
    let jumped = Track::new(vec![
        fix(40, far),
        fix(30, far),
        fix(20, far),
        fix(10, far),
        fix(0, at),
    ]);

    let card = told_by(&car, &jumped);

    assert_eq!(card.presence.state, PresenceState::Unknown);
    assert!(card.presence.detail.contains("not believed"));
    assert_eq!(card.presence.strip, None);
}
