//! One moment of the path.

use super::*;

fn text(minutes: i64) -> String {
    let (held, status, places) = (outing(), status(None), [home()]);
    let facts = facts(&status, &places);
    moment(&held.told(), minutes_ago(minutes), &facts, &ENGLISH)
        .text
        .replace('\u{a0}', " ")
}

#[test]
fn a_moment_of_a_stop_names_the_place() {
    assert_eq!(text(150), "Today at 06:48 · Home · odometer 100 km");
}

#[test]
fn a_moment_of_a_drive_is_on_the_way() {
    assert_eq!(text(112), "Today at 07:26 · on the way · odometer 104 km");
}

#[test]
fn before_the_first_position_nothing_is_known_and_nothing_is_marked() {
    let (held, status) = (outing(), status(None));
    let moment = moment(
        &held.told(),
        minutes_ago(300),
        &facts(&status, &[]),
        &ENGLISH,
    );

    assert_eq!(moment.mark, None);
    assert!(moment.text.contains("the first position came later"));
}

#[test]
fn in_a_gap_the_last_known_position_is_called_so() {
    let status = status(None);
    let held = Held::of(vec![
        driven(600, north(0.0), 100.0),
        driven(300, north(50_000.0), 160.0),
    ]);
    let moment = moment(
        &held.told(),
        minutes_ago(450),
        &facts(&status, &[]),
        &ENGLISH,
    );

    assert!(moment.text.contains("last known position"));
    assert_eq!(moment.mark.unwrap().at, north(0.0));
}

#[test]
fn a_moment_in_a_privacy_zone_is_its_name_at_its_middle() {
    let mut zone = home();
    zone.is_private = true;
    let (held, status, places) = (outing(), status(None), [zone]);
    let moment = moment(
        &held.told(),
        minutes_ago(180),
        &facts(&status, &places),
        &ENGLISH,
    );

    assert_eq!(moment.mark.unwrap().at, places[0].center);
}
