//! What is drawn of the present.

use carport_domain::place::KeptPosition;
use carport_domain::units::Percent;
use carport_domain::vehicle::energy::Energy;

use super::*;

#[test]
fn a_car_that_is_away_has_its_arrow_its_age_and_a_line_to_home() {
    let (status, places) = (status(Some(north(7_300.0))), [home()]);
    let scene = scene(&facts(&status, &places), &ENGLISH);
    let car = scene.car.unwrap();

    assert_eq!(car.age, "12\u{a0}min ago");
    assert_eq!(car.heading, Some(Degrees(90.0)));
    assert_eq!(
        car.title,
        "i4 eDrive40: 7.3\u{a0}km from home, 12\u{a0}min ago"
    );
    assert!(!car.is_outdated);
    assert_eq!(scene.line.unwrap().label, "7.3\u{a0}km");
    assert_eq!(scene.rings.unwrap().center, places[0].center);
}

#[test]
fn a_missing_position_draws_no_car_and_no_line_but_keeps_home() {
    let (status, places) = (status(None), [home()]);
    let scene = scene(&facts(&status, &places), &FRENCH);

    assert_eq!(scene.car, None);
    assert_eq!(scene.line, None);
    assert_eq!(scene.places[0].name, "Domicile");
    assert_eq!(scene.places[0].radius_text, "50\u{a0}m");
    assert_eq!(scene.rings.unwrap().rings.len(), 5);
}

#[test]
fn nothing_at_all_has_nothing_to_draw() {
    assert_eq!(scene(&MapFacts::new("i4", NOW), &ENGLISH), Scene::default());
}

#[test]
fn a_car_in_a_privacy_zone_is_drawn_at_its_middle_by_its_name() {
    let mut zone = home();
    zone.is_private = true;
    let (status, places) = (status(Some(north(30.0))), [zone]);
    let scene = scene(&facts(&status, &places), &ENGLISH);
    let car = scene.car.unwrap();

    assert_eq!(car.at, places[0].center);
    assert_eq!(car.heading, None);
    assert_eq!(car.title, "i4 eDrive40: in the zone Home, 12\u{a0}min ago");
    assert_eq!(scene.line, None);
}

#[test]
fn an_older_position_is_hollow_once_the_odometer_has_moved() {
    let (status, places) = (status(None), [home()]);
    let kept = KeptPosition {
        position: position(north(400.0)),
        measured_at: Some(minutes_ago(180)),
        odometer: Some(Kilometers(12_300.0)),
    };
    let facts = MapFacts {
        kept_position: Some(&kept),
        ..facts(&status, &places)
    };
    let scene = scene(&facts, &FRENCH);
    let car = scene.car.unwrap();

    assert!(car.is_outdated);
    assert_eq!(
        car.title,
        "i4 eDrive40\u{a0}: position d’avant le dernier trajet, il y a 3\u{a0}h"
    );
    assert_eq!(scene.line, None);
}

#[test]
fn the_reach_is_a_share_of_the_range_in_rough_figures() {
    let status = Status {
        energy: Energy {
            total_range: Some(Kilometers(283.0)),
            ..Energy::default()
        },
        ..status(Some(north(0.0)))
    };
    let facts = MapFacts {
        reach_share: Some(Percent(75.0)),
        ..facts(&status, &[])
    };
    let reach = scene(&facts, &FRENCH).reach.unwrap();

    assert_eq!(reach.radius, Meters(212_250.0));
    assert_eq!(reach.label, "environ 210\u{a0}km");
    assert_eq!(
        reach_text(&facts, &ENGLISH).unwrap(),
        "As the crow flies, with 75\u{a0}% of the range: a rough idea, no promise."
    );
}

#[test]
fn a_jump_is_marked_and_the_car_stays_where_it_was_believed() {
    let status = status(Some(north(900_000.0)));
    let fixes = [fix(15, north(0.0)), fix(12, north(900_000.0))];
    let facts = MapFacts {
        jump: Some(Jump {
            fix: &fixes[1],
            before: &fixes[0],
        }),
        ..facts(&status, &[])
    };
    let scene = scene(&facts, &ENGLISH);

    assert_eq!(scene.car.unwrap().at, north(0.0));
    assert_eq!(scene.points[0].kind, PointKind::Jump);
    assert_eq!(scene.points[0].at, north(900_000.0));
}
