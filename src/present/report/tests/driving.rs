//! How far the car drove, and for what.

use super::*;

#[test]
fn a_distance_comes_with_the_readings_between_which_it_was_counted() {
    let sheet = written(&november());
    let driving = |label| value(&sheet, "driving", label);

    assert_eq!(driving("Distance").as_deref(), Some("1,240 km"));
    assert_eq!(
        driving("Odometer at first").as_deref(),
        Some("12,000 km on 31 October 19:00")
    );
    assert_eq!(
        driving("Odometer at last").as_deref(),
        Some("13,240 km on 30 November 21:30")
    );
    assert_eq!(driving("Trips").as_deref(), Some("at least 34"));
    assert_eq!(section(&sheet, "driving").unwrap().notes.len(), 1);
}

#[test]
fn what_trips_were_for_is_summed_up_by_each_tag_and_says_how() {
    let own = |word: &str| TripTag::Custom(OwnersWords(word.to_owned()));
    let tags = [
        vec![TripTag::Business],
        vec![TripTag::Business, TripTag::Commute],
        vec![own("a")],
        vec![own("b")],
        vec![own("c")],
        vec![own("d")],
        vec![],
    ];
    let mut report = november();
    report.trips = tags.iter().map(|tags| trip(tags)).collect();

    let sheet = written(&report);

    let driving = section(&sheet, "driving").unwrap();
    let told = driving.facts.iter().skip(4);
    let told: Vec<_> = told
        .map(|it| (it.label.as_str(), plain(&it.value)))
        .collect();
    let expected = [
        ("Trips: Business", "24 km"),
        ("Trips: a", "12 km"),
        ("Trips: b", "12 km"),
        ("Trips: c", "12 km"),
        ("Trips: d", "12 km"),
        ("Trips: No tag", "12 km"),
    ];
    assert_eq!(told, expected.map(|(tag, km)| (tag, km.to_owned())));
    let notes = plains(&driving.notes);
    assert!(notes[1].starts_with("The distance by tag is that of the trips that were seen."));
    assert_eq!(
        notes[2],
        "1 trip has several tags and is counted under the first."
    );
}

#[test]
fn a_month_without_a_tag_tells_no_sums_by_tag() {
    let sheet = written(&november());

    assert_eq!(section(&sheet, "driving").unwrap().facts.len(), 4);
}

#[test]
fn a_distance_that_begins_within_the_month_is_at_least_that() {
    let mut report = november();
    report.distance = report.distance.map(|it| Bracket {
        from: instant("2026-11-04T12:00"),
        ..it
    });

    let sheet = written(&report);

    assert_eq!(
        value(&sheet, "driving", "Distance").as_deref(),
        Some("at least 1,240 km")
    );
    assert_eq!(section(&sheet, "driving").unwrap().notes.len(), 2);
}

#[test]
fn a_distance_that_nobody_knows_has_its_reason_and_no_odometer() {
    let reasons = [
        (NoDistance::TooFewReadings, "it takes two odometer readings"),
        (NoDistance::RanBackwards, "the odometer ran backwards"),
        (NoDistance::Replaced, "the odometer was replaced"),
    ];
    for (reason, words) in reasons {
        let report = MonthReport {
            distance: Err(reason),
            trips: Vec::new(),
            ..november()
        };
        let sheet = written(&report);

        let told = value(&sheet, "driving", "Distance");
        assert_eq!(told, Some(format!("Not known: {words}")));
        assert_eq!(value(&sheet, "driving", "Odometer at first"), None);
        assert_eq!(
            value(&sheet, "driving", "Trips").as_deref(),
            Some("None seen")
        );
    }
}
