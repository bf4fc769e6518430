//! What a drawing promises.

mod cars;
mod contrast;
mod places;

use carport_domain::reading::Reading;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::{Opening, Part};
use carport_domain::vehicle::preferences::ClosuresMode;

use super::{Drawing, Kind, PartState};
use crate::notice::Tone;
use cars::{Car, ENGLISH, FRENCH};

/// The parts that are drawn, each once.
fn drawn_parts(drawing: &Drawing) -> Vec<Part> {
    drawing
        .layers
        .iter()
        .filter_map(|layer| layer.part)
        .collect()
}

/// Where the first steering wheel shape begins; its ring begins at its right end.
fn wheel_x(drawing: &Drawing) -> Option<f64> {
    let shapes = drawing.layers.iter().flat_map(|layer| &layer.shapes);
    let wheel = shapes
        .into_iter()
        .find(|shape| shape.kind == Kind::SteeringWheel)?;
    wheel.path[1..].split(' ').next()?.parse().ok()
}

#[test]
fn the_steering_wheel_stands_on_the_drivers_side() {
    for body in Body::ALL {
        let right = Car::closed(body).steered(SteeringSide::Right).draw(ENGLISH);
        let left = Car::closed(body).steered(SteeringSide::Left).draw(ENGLISH);

        assert!(wheel_x(&right).unwrap() > 0.0, "{body:?}");
        assert!(wheel_x(&left).unwrap() < 0.0, "{body:?}");
    }
}

#[test]
fn in_a_right_hand_drive_car_the_right_door_is_the_drivers() {
    let car = Car::closed(Body::Suv).steered(SteeringSide::Right);

    for (locale, name) in [
        (ENGLISH, "Right front door (driver)"),
        (FRENCH, "Porte avant droite (conducteur)"),
    ] {
        let rows = car.draw(locale).rows;
        let drivers: Vec<_> = rows
            .iter()
            .filter(|row| row.part.contains('('))
            .map(|row| row.part.as_str())
            .collect();

        assert_eq!(drivers, [name]);
    }
}

#[test]
fn without_a_known_side_nobody_is_called_the_driver() {
    let drawing = Car::closed(Body::Saloon).draw(ENGLISH);

    assert_eq!(wheel_x(&drawing), None);
    assert!(drawing.rows.iter().all(|row| !row.part.contains("driver")));
}

#[test]
fn the_owner_knows_better_than_the_car_where_the_driver_sits() {
    let mut car = Car::closed(Body::Saloon).steered(SteeringSide::Left);
    car.owners_steering = Some(SteeringSide::Right);

    assert!(wheel_x(&car.draw(ENGLISH)).unwrap() > 0.0);
}

#[test]
fn a_car_with_three_doors_has_no_rear_doors_even_if_the_vendor_says_they_are_closed() {
    let drawing = Car::closed(Body::Hatch3).draw(ENGLISH);
    let parts = drawn_parts(&drawing);

    for door in [Part::DoorLeftRear, Part::DoorRightRear] {
        assert!(!parts.contains(&door));
    }
    assert!(parts.contains(&Part::DoorLeftFront));
    assert!(
        drawing
            .rows
            .iter()
            .all(|row| !row.part.contains("rear door"))
    );
}

#[test]
fn an_open_rear_door_is_drawn_whatever_body_was_chosen() {
    let mut car = Car::closed(Body::Hatch3);
    car.openings().doors.left_rear = Reading::Known(Opening::Open);

    assert!(drawn_parts(&car.draw(ENGLISH)).contains(&Part::DoorLeftRear));
}

#[test]
fn the_list_has_a_row_for_every_part_that_is_drawn() {
    for body in Body::ALL {
        for car in [Car::closed(body), Car::silent(body)] {
            let drawing = car.draw(ENGLISH);
            let parts = drawn_parts(&drawing);
            let mut callouts: Vec<_> = drawing.narrow.callouts.iter().map(|c| c.key).collect();
            callouts.retain(|key| !key.starts_with("tire") && *key != "plug");
            let rows = drawing.rows.iter();
            let parts_in_rows = rows.filter(|row| !row.part.starts_with("Tyre")).count();

            assert_eq!(parts.len(), parts_in_rows, "{body:?}");
            assert_eq!(parts.len(), callouts.len(), "{body:?}");
        }
    }
}

#[test]
fn every_state_of_an_opening_has_a_word_in_both_languages() {
    let readings = [
        (Reading::Known(Opening::Closed), "Closed", "Fermée"),
        (Reading::Known(Opening::Open), "Open", "Ouverte"),
        (Reading::Known(Opening::Ajar), "Ajar", "Entrouverte"),
        (Reading::Known(Opening::Tilted), "Tilted", "Entrebâillée"),
        (Reading::NotReported, "Unknown", "Inconnu"),
        (
            Reading::Unrecognized("FLOATING".to_owned()),
            "Unknown (FLOATING)",
            "Inconnu (FLOATING)",
        ),
    ];

    for (reading, english, french) in readings {
        let mut car = Car::closed(Body::Saloon);
        car.openings().doors.left_front = reading;

        assert_eq!(car.draw(ENGLISH).rows[0].state, english);
        assert_eq!(car.draw(FRENCH).rows[0].state, french);
    }
}

#[test]
fn what_is_open_is_labelled_in_either_mode() {
    for closures in [ClosuresMode::Text, ClosuresMode::Icons] {
        let mut car = Car::closed(Body::Saloon);
        car.style.closures = closures;
        car.openings().trunk = Reading::Known(Opening::Open);
        let drawing = car.draw(FRENCH);
        let trunk = drawing.narrow.callouts.iter().find(|c| c.key == "trunk");
        let trunk = trunk.unwrap();

        assert_eq!(trunk.label.as_deref(), Some("Coffre"));
        assert_eq!(trunk.value.as_deref(), Some("Ouvert"));
        assert_eq!(trunk.tone, Tone::Alert);
    }
}

#[test]
fn icons_stand_for_what_is_closed_and_words_for_the_rest() {
    let mut car = Car::closed(Body::Saloon);
    car.style.closures = ClosuresMode::Icons;
    car.openings().hood = Reading::NotReported;
    let drawing = car.draw(ENGLISH);
    let find = |key| drawing.narrow.callouts.iter().find(|c| c.key == key);

    let door = find("door-left-front").unwrap();
    assert!(door.icon.is_some() && door.value.is_none());
    assert_eq!(find("hood").unwrap().value.as_deref(), Some("Unknown"));
}

#[test]
fn an_open_part_moves_and_a_closed_one_stays() {
    let mut car = Car::closed(Body::Saloon);
    car.openings().doors.right_front = Reading::Known(Opening::Open);
    car.openings().hood = Reading::Known(Opening::Open);
    let drawing = car.draw(ENGLISH);
    let layer = |part| {
        let mut layers = drawing.layers.iter();
        layers.find(|layer| layer.part == Some(part)).unwrap()
    };

    // Seen from above, a right door swings against the clock.
    assert!(layer(Part::DoorRightFront).motion.degrees < -30.0);
    assert!(layer(Part::DoorLeftFront).motion.degrees.abs() < 0.1);
    assert!(layer(Part::Hood).motion.shift.1 < 0.0);
    assert_eq!(layer(Part::Hood).state, PartState::Open);
}

#[test]
fn a_window_goes_with_its_door() {
    let mut car = Car::closed(Body::Saloon);
    car.openings().doors.left_front = Reading::Known(Opening::Open);
    let drawing = car.draw(ENGLISH);
    let motion = |part| {
        let mut layers = drawing.layers.iter();
        layers
            .find(|layer| layer.part == Some(part))
            .unwrap()
            .motion
    };

    assert_eq!(motion(Part::WindowLeftFront), motion(Part::DoorLeftFront));
}

#[test]
fn the_unit_of_pressure_is_said_once_and_a_silent_tire_hides_no_other() {
    let mut car = Car::closed(Body::Saloon);
    car.tires([Some(260.0), None, Some(210.0), Some(270.0)]);
    let drawing = car.draw(FRENCH);
    let tires: Vec<_> = drawing
        .narrow
        .callouts
        .iter()
        .filter(|callout| callout.key.starts_with("tire"))
        .map(|callout| (callout.key, callout.value.as_deref().unwrap(), callout.tone))
        .collect();

    assert_eq!(
        tires,
        [
            ("tire-left-front", "2,6\u{a0}bar", Tone::Good),
            ("tire-left-rear", "2,1", Tone::Alert),
            ("tire-right-front", "Inconnu", Tone::Unknown),
            ("tire-right-rear", "2,7", Tone::Warning),
        ]
    );
}

#[test]
fn a_sunroof_is_drawn_only_when_the_car_speaks_of_one() {
    let silent = Car::silent(Body::Saloon).draw(ENGLISH);
    let closed = Car::closed(Body::Saloon).draw(ENGLISH);

    assert!(!drawn_parts(&silent).contains(&Part::Sunroof));
    assert!(drawn_parts(&closed).contains(&Part::Sunroof));
}

#[test]
fn the_summary_says_what_is_open() {
    let mut car = Car::closed(Body::Saloon);
    assert_eq!(
        car.draw(FRENCH).summary,
        "La voiture vue de dessus\u{a0}: tout est fermé"
    );

    car.openings().doors.left_front = Reading::Known(Opening::Open);
    assert_eq!(
        car.draw(ENGLISH).summary,
        "The car from above: left front door open"
    );
}
