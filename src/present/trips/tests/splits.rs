//! A trip that is split, as its owner types it.

use super::*;

fn split(by: SplitBy, number: &str, at: &str, units: Units) -> Result<Vec<TripEdit>, SplitWrong> {
    let form = SplitForm {
        by,
        number: number.to_owned(),
        at: at.to_owned(),
    };
    form.read(&edited(|_| Vec::new())[1], units, &PARIS)
}

fn split_at(by: SplitBy, number: &str, units: Units) -> String {
    match &split(by, number, "", units).unwrap()[..] {
        [TripEdit::Split { odometer, .. }] => format!("{:.1}", odometer.0),
        _ => panic!("one split"),
    }
}

#[test]
fn a_trip_is_split_by_distance_or_odometer_in_the_unit_of_its_owner() {
    assert_eq!(split_at(SplitBy::Distance, "12,4", METRIC), "1024.8");
    assert_eq!(split_at(SplitBy::Distance, "12.4", METRIC), "1024.8");
    assert_eq!(split_at(SplitBy::Odometer, "1,030", METRIC), "1030.0");
    assert_eq!(split_at(SplitBy::Odometer, "1 030,5", METRIC), "1030.5");
    // Ten miles are 16.1 km.
    assert_eq!(split_at(SplitBy::Distance, "10", AMERICAN), "1028.5");
}

#[test]
fn the_field_of_a_split_names_the_unit_of_its_owner() {
    assert_eq!(SplitBy::Odometer.label(METRIC, &PARIS), "Odometer (km)");
    assert_eq!(
        SplitBy::Distance.label(AMERICAN, &PARIS_IN_FRENCH),
        "Distance depuis le départ (mi)"
    );
}

#[test]
fn what_is_beyond_the_trip_is_said_with_where_it_reaches() {
    let wrong = |by, number| match split(by, number, "", METRIC) {
        Err(SplitWrong::Number(text)) => plain(&text),
        other => panic!("{other:?}"),
    };

    assert_eq!(
        wrong(SplitBy::Distance, "29.6"),
        "That is not within the trip: it takes more than 0 km and less than 29.6 km."
    );
    assert_eq!(
        wrong(SplitBy::Odometer, "12"),
        "That is not within the trip: it takes more than 1,012.4 km and less than 1,042 km."
    );
    assert_eq!(
        wrong(SplitBy::Distance, "far"),
        "This is no distance: 12.4 for instance."
    );
}

#[test]
fn the_time_of_a_split_is_by_the_clock_of_the_device_and_within_the_trip() {
    let told = split(SplitBy::Distance, "10", "2026-10-30T14:00", METRIC).unwrap();
    let [TripEdit::Split { at: told, .. }] = told[..] else {
        panic!("one split");
    };
    assert_eq!(told, Some(UnixMillis(at("2026-10-30T13:00"))));

    for (typed, said) in [
        (
            "2026-10-31T14:00",
            "The trip was between 30 October 12:00 and 30 October 18:00.",
        ),
        ("2026-02-30T14:00", "This is no time of a day."),
        ("yesterday", "This is no time of a day."),
    ] {
        let wrong = split(SplitBy::Distance, "10", typed, METRIC);
        assert_eq!(wrong, Err(SplitWrong::Time(said.to_owned())), "{typed}");
    }
}
