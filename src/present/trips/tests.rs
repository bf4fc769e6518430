//! Trips of one autumn in Paris.

mod splits;

use carport_domain::history::trips::edits::{OwnersWords, TripEdit, TripEdits, TripTag};
use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::history::{BinLength, Span};
use carport_domain::units::choice::{DistanceUnit, PressureUnit, TemperatureUnit, VolumeUnit};
use carport_domain::units::{Kilometers, Liters, Percent};

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

pub(super) const METRIC: Units = Units {
    distance: DistanceUnit::Kilometers,
    pressure: PressureUnit::Bar,
    temperature: TemperatureUnit::Celsius,
    volume: VolumeUnit::Liters,
};
pub(super) const AMERICAN: Units = Units {
    distance: DistanceUnit::Miles,
    ..METRIC
};

/// From a reading until another, seen with ten minutes to spare on both sides.
fn trip(from: &str, until: &str, odometer: (f64, f64)) -> Trip {
    let edge = |text: &str, minutes: i64| UnixMillis(at(text) + minutes * 60_000);
    Trip {
        id: TripId {
            before_start: edge(from, 0),
            odometer: Kilometers(odometer.0),
        },
        started: Between::two(edge(from, 0), edge(from, 10)),
        ended: Between::two(edge(until, -10), edge(until, 0)),
        odometer_from: Kilometers(odometer.0),
        odometer_until: Kilometers(odometer.1),
        from: Whereabouts::Unknown,
        to: Whereabouts::Elsewhere,
        battery_used: Some(Percent(6.0)),
        fuel_used: None,
        count: TripCount::One,
    }
}

/// One that nobody saw.
fn unseen(from: &str, until: &str, odometer: (f64, f64)) -> Trip {
    let told = trip(from, until, odometer);
    let all = Between {
        earliest: told.started.earliest,
        latest: told.ended.latest,
    };
    Trip {
        started: all,
        ended: all,
        battery_used: None,
        count: TripCount::AtLeastOne,
        ..told
    }
}

/// A commute, the way back, and one in the month after; by the clock of Paris an hour later.
fn three() -> Vec<Trip> {
    vec![
        trip("2026-10-30T07:12", "2026-10-30T07:40", (1_000.0, 1_012.4)),
        unseen("2026-10-30T11:00", "2026-10-30T17:00", (1_012.4, 1_042.0)),
        trip("2026-11-02T08:00", "2026-11-02T08:30", (1_042.0, 1_060.0)),
    ]
}

pub(super) fn edited(said: impl FnOnce(&[EditedTrip]) -> Vec<TripEdit>) -> Vec<EditedTrip> {
    let plain = TripEdits::default().apply(three()).trips;
    let edits = TripEdits {
        edits: said(&plain),
    };
    edits.apply(three()).trips
}

pub(super) fn scope() -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-09-30T22:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Month,
        now: UnixMillis(at("2026-11-30T23:00")),
        units: METRIC,
    }
}

fn list(trips: &[EditedTrip], most: usize, locale: &dyn Locale) -> TripList {
    trip_list(trips, &[], &scope(), most, locale)
}

pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn trips_stand_month_by_month_newest_first_with_sums_by_what_they_were_for() {
    let trips = edited(|all| {
        let mut said = all[0].tagging(&[TripTag::Commute]);
        said.extend(all[0].noting("Snow"));
        said
    });

    let told = list(&trips, 10, &PARIS);

    let titles: Vec<_> = told.months.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["November 2026", "October 2026"]);
    let october = &told.months[1];
    assert_eq!(plain(&october.count), "at least 2 trips");
    assert_eq!(plain(&october.distance), "42 km");
    let sums: Vec<_> = october.sums.iter().map(|it| plain(it)).collect();
    assert_eq!(sums, ["Commute: 12 km", "No tag: 30 km"]);
    assert_eq!(told.months[0].sums, [] as [String; 0]);
    let lines: Vec<_> = october.lines.iter().map(|it| plain(&it.when)).collect();
    assert_eq!(
        lines,
        [
            "30 October between 12:00 and 18:00",
            "30 October 08:12–08:40"
        ]
    );
    let commute = &october.lines[1];
    assert_eq!(commute.tags, ["Commute"]);
    assert_eq!(commute.route, "Place unknown → Elsewhere");
    assert_eq!(plain(&commute.used[0]), "6 %");
    assert!(commute.has_note && !commute.may_be_several);
    assert!(!october.lines[0].has_note && october.lines[0].may_be_several);
    assert_eq!(told.more, 0);
}

#[test]
fn of_the_halves_of_a_trip_that_share_one_instant_the_later_one_stands_first() {
    let trips = edited(|all| {
        vec![TripEdit::Split {
            trip: all[2].trip.id,
            odometer: Kilometers(1_046.4),
            at: None,
        }]
    });

    let november = &list(&trips, 10, &PARIS).months[0];

    let distances: Vec<_> = november
        .lines
        .iter()
        .map(|it| plain(&it.distance))
        .collect();
    assert_eq!(distances, ["13.6 km", "4.4 km"]);
}

#[test]
fn a_long_list_is_cut_and_its_sums_are_not() {
    let trips = edited(|_| Vec::new());

    let told = list(&trips, 2, &PARIS);

    assert_eq!(told.more, 1);
    let counts: Vec<_> = told.months.iter().map(|it| it.lines.len()).collect();
    assert_eq!(counts, [1, 1]);
    assert_eq!(plain(&told.months[1].count), "at least 2 trips");
    assert_eq!(list(&trips, 1, &PARIS).months.len(), 1);
}

#[test]
fn twelve_point_four_kilometers_are_so_in_both_languages_and_fewer_miles() {
    let trips = edited(|_| Vec::new());
    let distance = |units, locale: &dyn Locale| {
        let scope = Scope { units, ..scope() };
        let told = trip_list(&trips, &[], &scope, 9, locale);
        plain(&told.months[1].lines[1].distance)
    };

    assert_eq!(distance(METRIC, &PARIS), "12.4 km");
    assert_eq!(distance(METRIC, &PARIS_IN_FRENCH), "12,4 km");
    assert_eq!(distance(AMERICAN, &PARIS), "7.7 mi");
}

#[test]
fn a_trip_over_midnight_that_nobody_saw_names_both_days() {
    let over = unseen("2026-11-20T20:00", "2026-11-21T09:00", (1_000.0, 1_300.0));
    assert_eq!(
        when(&over, &PARIS),
        "between 20 November 21:00 and 21 November 10:00"
    );
    let open = Trip {
        started: Between::default(),
        ..over
    };
    assert_eq!(when(&open, &PARIS), "before 21 November 10:00");
}

#[test]
fn a_detail_tells_all_that_is_known_and_how() {
    let trips = edited(|_| Vec::new());

    let detail = trip_detail(&trips, &[], three()[0].id, METRIC, &PARIS).unwrap();

    let value = |label: &str| {
        let row = detail.rows.iter().find(|row| row.0 == label);
        row.map(|row| plain(&row.1))
    };
    assert_eq!(
        value("Began").as_deref(),
        Some("between 30 October 08:12 and 30 October 08:22")
    );
    assert_eq!(value("Duration").as_deref(), Some("8 min to 28 min"));
    assert_eq!(value("Where it ended").as_deref(), Some("Elsewhere"));
    assert_eq!(value("Distance").as_deref(), Some("12.4 km"));
    assert_eq!(
        value("Odometer reading").as_deref(),
        Some("1,000 km to 1,012.4 km")
    );
    assert_eq!(value("Battery used").as_deref(), Some("6 %"));
    assert_eq!(value("Fuel used"), None);
    assert!(detail.notes[0].starts_with("The readings saw it all along"));
    assert!(!detail.has_before && detail.has_next);
    assert_eq!(detail.joined_from, None);
    let last = trip_detail(&trips, &[], three()[2].id, METRIC, &PARIS).unwrap();
    assert!(last.has_before && !last.has_next);
}

#[test]
fn fuel_is_told_in_the_unit_of_its_owner() {
    let burned = Trip {
        fuel_used: Some(FuelUsed::Liters(Liters(0.8))),
        ..trip("2026-11-02T08:00", "2026-11-02T08:30", (1_042.0, 1_060.0))
    };
    assert_eq!(fuel(&burned, METRIC, &PARIS).as_deref(), Some("0.8\u{a0}L"));
    let share = Trip {
        fuel_used: Some(FuelUsed::Percent(Percent(3.0))),
        ..burned
    };
    assert_eq!(fuel(&share, METRIC, &PARIS).as_deref(), Some("3\u{a0}%"));
}

#[test]
fn a_joined_trip_names_its_parts_and_stands_under_the_ids_of_all() {
    let trips = edited(|all| {
        let mut said = all[0].noting("there");
        said.extend(all[1].noting("back"));
        said.extend(all[0].joining(&all[1]));
        said
    });

    let by_second = trip_detail(&trips, &[], three()[1].id, METRIC, &PARIS).unwrap();

    assert_eq!(by_second.id, three()[0].id);
    assert_eq!(
        by_second.joined_from.as_deref(),
        Some("Joined by you from 2 trips")
    );
    assert_eq!(by_second.parts.len(), 2);
    assert_eq!(
        plain(&by_second.parts[0]),
        "30 October 08:12–08:40, Place unknown → Elsewhere, 12.4 km"
    );
    assert_eq!(by_second.note.0, "there\nback");
    assert!(!format!("{by_second:?}").contains("there"));
}

#[test]
fn a_trip_that_is_gone_has_no_detail() {
    let gone = TripId {
        odometer: Kilometers(77.0),
        ..three()[0].id
    };

    let detail = trip_detail(&edited(|_| Vec::new()), &[], gone, METRIC, &PARIS);

    assert_eq!(detail, None);
}

#[test]
fn words_of_the_owners_own_are_offered_once_each_in_their_order() {
    let own = |word: &str| TripTag::Custom(OwnersWords(word.to_owned()));
    let trips = edited(|all| {
        let mut said = all[0].tagging(&[own("race"), TripTag::Private]);
        said.extend(all[1].tagging(&[own("club"), own("race")]));
        said
    });

    assert_eq!(own_tags(&trips), [own("club"), own("race")]);
    assert_eq!(tag_label(&own("club"), &PARIS), "club");
}

#[test]
fn changes_without_a_trip_are_counted_in_words() {
    assert_eq!(lost_text(0, &PARIS), None);
    let two = lost_text(2, &PARIS).unwrap();
    assert!(two.starts_with("2 of your changes"), "{two}");
}
