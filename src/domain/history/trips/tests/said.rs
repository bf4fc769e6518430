//! What the owner does to a trip on the screen, and what is kept of it.

use super::*;
use crate::history::trips::edits::{
    Around, EditedTrip, OwnersWords, TripEdits, TripTag, Unmatched,
};

/// A long trip that nobody saw, and two that follow.
fn three() -> Vec<Trip> {
    found(&[
        row(0, 1_000.0, 80.0),
        row(600, 1_060.0, 64.0),
        row(900, 1_080.0, 60.0),
        row(1_200, 1_100.0, 55.0),
    ])
}

fn seen(edits: &TripEdits) -> Vec<EditedTrip> {
    edits.apply(three()).trips
}

fn custom(word: &str) -> TripTag {
    TripTag::Custom(OwnersWords(word.to_owned()))
}

/// The first two as one.
fn joined() -> TripEdits {
    let mut edits = TripEdits::default();
    let trips = seen(&edits);
    edits.say(&trips[0].joining(&trips[1]));
    edits
}

#[test]
fn trips_that_follow_each_other_can_be_joined_and_those_across_a_new_odometer_cannot() {
    let trips = seen(&TripEdits::default());
    let middle = Around::find(&trips, trips[1].trip.id).unwrap();
    assert_eq!(middle.before, Some(&trips[0]));
    assert_eq!(middle.next, Some(&trips[2]));
    let last = Around::find(&trips, trips[2].trip.id).unwrap();
    assert_eq!(last.next, None);

    let replaced = found(&[
        row(0, 50_000.0, 80.0),
        row(60, 50_010.0, 78.0),
        row(120, 5.0, 78.0),
        row(180, 25.0, 70.0),
    ]);
    let trips = TripEdits::default().apply(replaced).trips;
    let first = Around::find(&trips, trips[0].trip.id).unwrap();
    assert_eq!(first.next, None);
}

#[test]
fn a_part_leads_to_the_trip_that_it_was_joined_to() {
    let parts = three();
    let trips = seen(&joined());

    let found = Around::find(&trips, parts[1].id).unwrap();

    assert_eq!(found.trip.trip.id, parts[0].id);
    assert_eq!(found.next, Some(&trips[1]));
}

#[test]
fn tags_of_a_joined_trip_are_all_that_the_owner_says_and_stay_when_it_is_split() {
    let parts = three();
    let mut edits = TripEdits::default();
    let second = seen(&edits)[1].clone();
    edits.say(&second.tagging(&[TripTag::Business]));
    let trips = seen(&edits);
    edits.say(&trips[0].joining(&trips[1]));
    let whole = seen(&edits)[0].clone();
    assert_eq!(whole.tags, [TripTag::Business]);

    edits.say(&whole.tagging(&[TripTag::Private]));

    let whole = seen(&edits)[0].clone();
    assert_eq!(whole.tags, [TripTag::Private]);
    edits.say(&whole.splitting(parts[1].odometer_from, None).unwrap());
    let tags: Vec<_> = seen(&edits).into_iter().map(|it| it.tags).collect();
    assert_eq!(
        tags,
        [vec![TripTag::Private], vec![TripTag::Private], Vec::new()]
    );
}

#[test]
fn a_note_takes_the_place_of_those_of_all_parts_and_an_empty_one_leaves_none() {
    let mut edits = TripEdits::default();
    for (trip, text) in seen(&edits).iter().zip(["there", "back"]) {
        edits.say(&trip.noting(text));
    }
    let trips = seen(&edits);
    edits.say(&trips[0].joining(&trips[1]));
    let whole = seen(&edits)[0].clone();
    assert_eq!(whole.notes.len(), 2);

    edits.say(&whole.noting(" there and back \n"));
    let noted = seen(&edits)[0].clone();
    assert_eq!(noted.notes, [OwnersWords("there and back".to_owned())]);

    edits.say(&noted.noting("  "));
    assert_eq!(seen(&edits)[0].notes, []);
}

#[test]
fn both_halves_of_a_split_trip_are_for_what_the_whole_was() {
    let mut edits = TripEdits::default();
    let whole = seen(&edits)[0].clone();
    edits.say(&whole.tagging(&[TripTag::Business]));
    let whole = seen(&edits)[0].clone();

    edits.say(&whole.splitting(Kilometers(1_012.4), None).unwrap());

    let halves = seen(&edits);
    assert_eq!(halves.len(), 4);
    assert_eq!(halves[0].tags, [TripTag::Business]);
    assert_eq!(halves[1].tags, [TripTag::Business]);
    assert_eq!(halves[2].tags, []);
}

#[test]
fn a_trip_is_not_cut_at_its_ends_or_beyond() {
    let whole = seen(&TripEdits::default())[0].clone();
    for odometer in [999.0, 1_000.0, 1_060.0, 2_000.0] {
        let refused = whole.splitting(Kilometers(odometer), None);
        assert_eq!(refused, Err(Unmatched::OutsideTrip), "{odometer}");
    }
}

#[test]
fn what_was_said_is_taken_back_and_nothing_else() {
    let mut edits = joined();
    let whole = seen(&edits)[0].clone();
    let before = edits.clone();
    let tagged = whole.tagging(&[TripTag::Commute]);
    edits.say(&tagged);
    let later = whole.noting("later, in another tab");
    edits.say(&later);

    assert!(edits.take_back(&tagged));

    assert_eq!(edits.edits.len(), before.edits.len() + later.len());
    assert_eq!(seen(&edits)[0].tags, []);
    assert_eq!(seen(&edits)[0].notes.len(), 1);
    assert!(!edits.take_back(&tagged));
    assert!(edits.take_back(&later));
    assert_eq!(edits, before);
}

#[test]
fn taking_a_tag_back_brings_the_one_before_back() {
    let mut edits = TripEdits::default();
    let trip = seen(&edits)[0].clone();
    for word in ["one", "two", "three"] {
        edits.say(&trip.tagging(&[custom(word)]));
    }
    assert_eq!(seen(&edits)[0].tags, [custom("three")]);

    edits.take_back(&trip.tagging(&[custom("three")]));

    assert_eq!(seen(&edits)[0].tags, [custom("two")]);
}

#[test]
fn a_trip_that_changes_its_tags_daily_does_not_grow_without_end() {
    let mut edits = joined();
    let whole = seen(&edits)[0].clone();
    for count in 0..100 {
        edits.say(&whole.tagging(&[custom(&count.to_string())]));
        edits.say(&whole.noting(&count.to_string()));
    }

    // The join; of both parts the last tags and those before; the last note and the one before.
    assert_eq!(edits.edits.len(), 1 + 4 + 2);
    assert_eq!(seen(&edits)[0].tags, [custom("99")]);
}

#[test]
fn words_are_kept_without_what_surrounds_them_and_no_longer_than_they_may_be() {
    let tag = |typed: &str| OwnersWords::tag(typed).map(|it| it.0);
    assert_eq!(tag("  long   haul\n").as_deref(), Some("long haul"));
    assert_eq!(tag(" \u{a0} "), None);
    let long = tag(&"é".repeat(50)).unwrap();
    assert_eq!(long.chars().count(), OwnersWords::MOST_OF_TAG);
    let note = OwnersWords::note("first line\nsecond line ").unwrap();
    assert_eq!(note.0, "first line\nsecond line");
}
