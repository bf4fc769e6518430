//! What the owner says about trips, laid over what the readings prove.

use super::*;
use crate::history::trips::edits::{Applied, TripEdit, TripEdits, TripTag, Unmatched};

fn apply(edits: Vec<TripEdit>, trips: Vec<Trip>) -> Applied {
    TripEdits { edits }.apply(trips)
}

fn merge_of(trips: &[Trip]) -> TripEdit {
    TripEdit::Merge {
        first: trips[0].id,
        second: trips[1].id,
    }
}

fn split_of(trip: &Trip, odometer: f64) -> TripEdit {
    TripEdit::Split {
        trip: trip.id,
        odometer: Kilometers(odometer),
        at: None,
    }
}

fn tag(trip: TripId, tags: &[TripTag]) -> TripEdit {
    TripEdit::Tag {
        trip,
        tags: tags.to_vec(),
    }
}

#[test]
fn two_trips_become_one_and_remember_their_parts() {
    let trips = found(&day());

    let applied = apply(vec![merge_of(&trips)], trips.clone());

    assert_eq!(applied.trips.len(), 1);
    let merged = &applied.trips[0].trip;
    assert_eq!(merged.id, trips[0].id);
    assert_eq!(merged.started, trips[0].started);
    assert_eq!(merged.ended, trips[1].ended);
    assert_eq!(merged.distance(), Kilometers(60.0));
    // 8 % on the way there and 7 % back; the one that went meanwhile was parked loss.
    assert_eq!(merged.battery_used, Some(Percent(15.0)));
    assert_eq!(applied.trips[0].parts, trips);
    assert_eq!(applied.unmatched, []);
}

#[test]
fn a_trip_is_cut_where_the_owner_says() {
    let trips = found(&day());
    let edit = TripEdit::Split {
        trip: trips[0].id,
        odometer: Kilometers(1_010.0),
        at: Some(minute(500)),
    };

    let applied = apply(vec![edit], trips.clone());

    let parts: Vec<_> = applied.trips.iter().map(|it| it.trip.clone()).collect();
    assert_eq!(
        kilometers(&parts),
        [(1_000.0, 1_010.0), (1_010.0, 1_030.0), (1_030.0, 1_060.0)]
    );
    assert_eq!(parts[0].ended, Between::exactly(minute(500)));
    assert_eq!(parts[1].started, Between::exactly(minute(500)));
    assert_eq!(parts[1].id.odometer, Kilometers(1_010.0));
    assert_eq!(parts[0].battery_used, None);
}

#[test]
fn an_instant_outside_of_the_trip_is_not_believed() {
    let trips = found(&day());
    let edit = TripEdit::Split {
        trip: trips[0].id,
        odometer: Kilometers(1_010.0),
        at: Some(minute(9_000)),
    };

    let applied = apply(vec![edit], trips);

    let joint = Between::two(minute(480), minute(520));
    assert_eq!(applied.trips[0].trip.ended, joint);
}

#[test]
fn tags_and_notes_hold_and_the_last_word_counts() {
    let trips = found(&day());
    let note = |text: &str| TripEdit::Note {
        trip: trips[0].id,
        text: text.to_owned(),
    };
    let lunch = TripTag::Custom("lunch".to_owned());

    let applied = apply(
        vec![
            tag(trips[0].id, &[TripTag::Private]),
            tag(
                trips[0].id,
                &[lunch.clone(), TripTag::Business, TripTag::Business],
            ),
            note("first"),
            note("second"),
        ],
        trips.clone(),
    );

    assert_eq!(applied.trips[0].tags, [TripTag::Business, lunch]);
    assert_eq!(applied.trips[0].notes, ["second"]);
    assert_eq!(applied.trips[1].tags, []);
}

#[test]
fn an_empty_note_takes_the_former_back() {
    let trips = found(&day());
    let note = |text: &str| TripEdit::Note {
        trip: trips[0].id,
        text: text.to_owned(),
    };

    let applied = apply(vec![note("first"), note("")], trips.clone());

    assert_eq!(applied.trips[0].notes, [""; 0]);
}

#[test]
fn a_merged_trip_keeps_what_was_said_of_its_parts() {
    let trips = found(&day());

    let applied = apply(
        vec![
            tag(trips[0].id, &[TripTag::Commute]),
            tag(trips[1].id, &[TripTag::Business]),
            merge_of(&trips),
        ],
        trips.clone(),
    );

    assert_eq!(applied.trips[0].tags, [TripTag::Business, TripTag::Commute]);
    assert_eq!(applied.unmatched, []);
}

#[test]
fn an_edit_whose_trip_is_gone_is_reported_and_the_others_hold() {
    let trips = found(&day());
    let gone = TripId {
        odometer: Kilometers(77.0),
        ..trips[0].id
    };
    let later = TripId {
        before_start: UnixMillis(trips[0].id.before_start.0 + 61 * 86_400_000),
        ..trips[0].id
    };

    let applied = apply(
        vec![
            tag(gone, &[TripTag::Private]),
            TripEdit::Merge {
                first: trips[1].id,
                second: trips[0].id,
            },
            split_of(&trips[0], 1_030.0),
            tag(trips[1].id, &[TripTag::Commute]),
            tag(later, &[TripTag::Private]),
        ],
        trips.clone(),
    );

    assert_eq!(
        applied.unmatched,
        [
            (0, Unmatched::NoTrip),
            (1, Unmatched::NotAdjacent),
            (2, Unmatched::OutsideTrip),
            (4, Unmatched::NoTrip),
        ]
    );
    assert_eq!(applied.trips[0].tags, []);
    assert_eq!(applied.trips[1].tags, [TripTag::Commute]);
}

#[test]
fn an_edit_survives_readings_that_come_later() {
    let trips = found(&day());
    let edits = vec![tag(trips[0].id, &[TripTag::Commute])];
    // The file knows when the car was unlocked, and what it did on the way.
    let mut rows = day();
    rows.insert(2, row(485, 1_000.0, 80.0));
    rows.insert(4, row(500, 1_015.0, 76.0));

    let applied = apply(edits, found(&rows));

    assert_eq!(applied.trips[0].trip.id.before_start, minute(485));
    assert_eq!(applied.trips[0].tags, [TripTag::Commute]);
    assert_eq!(applied.unmatched, []);
}

proptest! {
    #[test]
    fn to_split_what_was_merged_brings_both_trips_back(rows in any_drive(), at in 0..60_usize) {
        let trips = found(&rows);
        prop_assume!(trips.len() > 1);
        let at = at % (trips.len() - 1);
        let merge = merge_of(&trips[at..]);
        let split = split_of(&trips[at], trips[at + 1].odometer_from.0);

        let applied = apply(vec![merge, split], trips.clone());

        let back: Vec<_> = applied.trips.into_iter().map(|it| it.trip).collect();
        prop_assert_eq!(back, trips);
        prop_assert_eq!(applied.unmatched, []);
    }

    #[test]
    fn no_edit_loses_or_adds_a_kilometer(
        rows in any_drive(),
        edits in prop::collection::vec((any::<bool>(), 0..60_usize, 0.0..1.0_f64), 0..20),
    ) {
        let trips = found(&rows);
        prop_assume!(trips.len() > 1);
        let edits = edits.into_iter().map(|(is_merge, at, share)| {
            let at = at % (trips.len() - 1);
            let trip = &trips[at];
            if is_merge {
                merge_of(&trips[at..])
            } else {
                split_of(trip, trip.odometer_from.0 + trip.distance().0 * share * 1.5)
            }
        });

        let applied = apply(edits.collect(), trips.clone());

        let sum = |trips: &mut dyn Iterator<Item = f64>| trips.sum::<f64>();
        let before = sum(&mut trips.iter().map(|it| it.distance().0));
        let after = sum(&mut applied.trips.iter().map(|it| it.trip.distance().0));
        prop_assert!((before - after).abs() < 1e-6);
        for pair in applied.trips.windows(2) {
            prop_assert!(pair[0].trip.odometer_until.0 <= pair[1].trip.odometer_from.0);
        }
    }
}
