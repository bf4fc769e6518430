//! Bars of made-up trips.

use carport_domain::history::Between;
use carport_domain::history::trips::edits::{OwnersWords, TripTag};
use carport_domain::history::trips::{Trip, TripId};
use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::units::choice::Units;

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn trip(when: &str, km: f64, tags: &[TripTag]) -> EditedTrip {
    let at = |minutes: i64| Some(UnixMillis(at(when) + minutes * 60_000));
    EditedTrip {
        trip: Trip {
            id: TripId {
                before_start: UnixMillis(0),
                odometer: Kilometers(0.0),
            },
            started: Between {
                earliest: at(-5),
                latest: at(0),
            },
            ended: Between {
                earliest: at(20),
                latest: at(25),
            },
            odometer_from: Kilometers(1_000.0),
            odometer_until: Kilometers(1_000.0 + km),
            from: Whereabouts::Unknown,
            to: Whereabouts::Unknown,
            battery_used: None,
            fuel_used: None,
            count: TripCount::One,
        },
        tags: tags.to_vec(),
        notes: Vec::new(),
        parts: Vec::new(),
    }
}

fn custom(word: &str) -> TripTag {
    TripTag::Custom(OwnersWords(word.to_owned()))
}

fn drawn(all: &[EditedTrip], locale: &dyn Locale) -> Chart {
    let scope = Scope {
        span: Span {
            from_millis: at("2026-10-31T23:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Day,
        now: UnixMillis(at("2026-11-30T12:00")),
        units: Units::default(),
    };
    trips(all, &scope, locale)
}

#[test]
fn a_bar_is_made_of_what_the_trips_of_its_day_were_for() {
    let chart = drawn(
        &[
            trip("2026-11-02T07:00", 14.0, &[TripTag::Commute]),
            trip("2026-11-02T17:00", 16.0, &[TripTag::Commute]),
            trip("2026-11-02T20:00", 5.0, &[]),
            // Half past midnight in Paris: the third.
            trip("2026-11-02T23:30", 9.0, &[TripTag::Private]),
        ],
        &PARIS,
    );

    let bars = chart.panels[0].bars.iter().flat_map(|stack| &stack.bars);
    let bars: Vec<_> = bars
        .map(|bar| (bar.name.as_str(), bar.value, bar.color))
        .collect();
    assert_eq!(
        bars,
        [
            ("Commute", 30.0, Color::Other(2)),
            ("No tag", 5.0, Color::Quiet),
            ("Private", 9.0, Color::Other(1)),
        ]
    );
    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "4 trips, 44 km in all"
    );
    let rows: Vec<_> = chart
        .table
        .rows
        .iter()
        .map(|row| row.cells.join("|"))
        .collect();
    assert_eq!(
        rows,
        ["2 November 2026|30|5|0|3", "3 November 2026|0|0|9|1"]
    );
    assert_eq!(chart.table.heads.last().unwrap(), "Number of trips");
}

#[test]
fn trips_that_nobody_saw_are_at_least_so_many() {
    let mut unseen = trip("2026-11-02T07:00", 140.0, &[]);
    unseen.trip.count = TripCount::AtLeastOne;

    let chart = drawn(&[unseen], &PARIS_IN_FRENCH);

    assert!(
        chart.summary.starts_with("Au moins 1 trajet"),
        "{}",
        chart.summary
    );
    let partial = |panel: usize| chart.panels[panel].bars[0].bars[0].is_partial;
    // How far it went is known all the same.
    assert_eq!((partial(0), partial(1)), (false, true));
    assert_eq!(chart.notes.len(), 1);
}

#[test]
fn a_word_of_the_owners_keeps_its_color_where_others_are_not_shown() {
    let outside = trip("2026-09-02T07:00", 9.0, &[custom("allotment")]);
    let inside = trip("2026-11-02T07:00", 9.0, &[custom("choir")]);

    let chart = drawn(&[outside, inside], &PARIS);

    let bar = &chart.panels[0].bars[0].bars[0];
    assert_eq!((bar.name.as_str(), bar.color), ("choir", Color::Other(4)));
}

#[test]
fn more_words_than_colors_share_the_last() {
    let all: Vec<_> = ["a", "b", "c", "d", "e"]
        .map(|word| trip("2026-11-02T07:00", 1.0, &[custom(word)]))
        .to_vec();

    let chart = drawn(&all, &PARIS);

    let bars = chart.panels[1].bars[0].bars.iter();
    let bars: Vec<_> = bars.map(|bar| (bar.name.as_str(), bar.value)).collect();
    assert_eq!(
        bars,
        [("a", 1.0), ("b", 1.0), ("c", 1.0), ("Other tags", 2.0)]
    );
}

#[test]
fn a_period_without_a_trip_says_so() {
    let chart = drawn(&[trip("2026-09-02T07:00", 9.0, &[])], &PARIS);

    assert_eq!(chart.panels, []);
    assert_eq!(chart.summary, "No trip is known of this period.");
}

#[test]
fn a_distance_over_days_that_nobody_saw_is_in_no_bar() {
    let mut unseen = trip("2026-11-12T07:00", 500.0, &[]);
    unseen.trip.count = TripCount::AtLeastOne;
    unseen.trip.started.earliest = Some(UnixMillis(at("2026-11-02T07:00")));

    let chart = drawn(&[unseen, trip("2026-11-13T07:00", 20.0, &[])], &PARIS);

    let bars = chart.panels[0].bars.iter().flat_map(|stack| &stack.bars);
    assert_eq!(bars.map(|bar| bar.value).collect::<Vec<_>>(), [20.0]);
    assert_eq!(
        chart.notes[0].replace('\u{a0}', " "),
        "2 November to 12 November 2026: 500 km driven, nobody knows when exactly."
    );
    assert!(chart.summary.contains("520"));
}

#[test]
fn trips_without_any_tag_are_drawn_as_what_they_are() {
    let chart = drawn(&[trip("2026-11-02T07:00", 14.0, &[])], &PARIS);

    let bars = chart.panels[0].bars.iter().flat_map(|stack| &stack.bars);
    assert!(bars.into_iter().all(|bar| bar.color == Color::Main));
}
