//! A point that was pointed at, and what may leave the device.

use super::*;

#[test]
fn a_point_is_told_apart_from_car_and_home() {
    let (status, places) = (status(Some(north(2_000.0))), [home()]);
    let card = picked(north(5_000.0), &facts(&status, &places), &ENGLISH);

    assert_eq!(
        card.lines,
        [
            "3.0\u{a0}km north of where the car last was",
            "5.0\u{a0}km north of home",
        ]
    );
    assert_eq!(card.point.text, "46.6158° N, 3.3312° E");
}

#[test]
fn a_point_in_a_place_is_called_by_it() {
    let (status, places) = (status(None), [home()]);
    let card = picked(north(10.0), &facts(&status, &places), &FRENCH);

    assert_eq!(card.lines, ["Dans «\u{a0}Domicile\u{a0}»"]);
}

#[test]
fn a_shared_text_tells_car_day_time_and_place() {
    let status = status(Some(at(46.5708, 3.3312)));
    let handed = handed_over(&facts(&status, &[]), &ENGLISH).unwrap();

    assert_eq!(handed.text, "i4 eDrive40, 4 May 09:06: 46.5708, 3.3312");
    assert_eq!(handed.point.to_copy, "46.5708,3.3312");
}

#[test]
fn from_inside_a_privacy_zone_nothing_is_handed_over() {
    let mut zone = home();
    zone.is_private = true;
    let (status, places) = (status(Some(north(0.0))), [zone]);

    assert_eq!(
        handed_over(&facts(&status, &places), &ENGLISH),
        Err("Inside the zone Home nothing is shared, copied or handed over.".to_owned())
    );
}

#[test]
fn without_a_position_nothing_can_be_handed_over() {
    let status = status(None);

    assert_eq!(
        handed_over(&facts(&status, &[]), &ENGLISH),
        Err("Without a position there is nothing to navigate to, copy or share.".to_owned())
    );
}
