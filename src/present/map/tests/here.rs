//! The card about where the car is.

use carport_domain::place::{KeptPosition, Parked};

use super::*;
use crate::dashboard::PresenceState;

#[test]
fn a_car_at_home_is_so_many_meters_from_it() {
    let (status, places) = (status(Some(north(11.0))), [home()]);
    let card = here(&facts(&status, &places), &ENGLISH);

    assert_eq!(card.state, PresenceState::Home);
    assert_eq!(card.headline, "At home");
    assert_eq!(card.detail.unwrap(), "11\u{a0}m from home");
    assert_eq!(
        card.age.unwrap(),
        "Seen 12\u{a0}min ago, by the car’s clock"
    );
    assert_eq!(card.address.unwrap(), "Rue de l’Exemple 1");
    assert_eq!(card.point.unwrap().text, "46.5709° N, 3.3312° E");
    assert_eq!(card.between, None);
}

#[test]
fn a_car_that_is_away_lies_in_a_direction() {
    let (status, places) = (status(Some(at(46.6273, 3.3992))), [home()]);
    let facts = facts(&status, &places);

    assert_eq!(
        here(&facts, &FRENCH).detail.unwrap(),
        "À 8,2\u{a0}km au nord-est du domicile"
    );
    assert_eq!(here(&facts, &FRENCH).headline, "Absente");
    assert_eq!(
        here(&facts, &ENGLISH).detail.unwrap(),
        "8.2\u{a0}km north-east of home"
    );
}

#[test]
fn a_missing_position_has_a_sentence_and_no_distance() {
    let (status, places) = (status(None), [home()]);
    let card = here(&facts(&status, &places), &ENGLISH);

    assert_eq!(card.headline, "Unknown");
    assert_eq!(
        card.detail.unwrap(),
        "Position unknown. Distance and presence are not computed."
    );
    assert_eq!(card.point, None);
    assert_eq!(
        card.remark.unwrap().text,
        "The car has never said where it is."
    );
}

#[test]
fn a_position_that_is_switched_off_in_the_car_is_not_looked_for() {
    let kept = kept(Some(12_345.0));
    let status = Status {
        is_private: Some(true),
        ..status(None)
    };
    let facts = MapFacts {
        kept_position: Some(&kept),
        ..facts(&status, &[])
    };
    let card = here(&facts, &ENGLISH);

    assert_eq!(
        card.remark.unwrap().text,
        "In the car, telling the position is switched off."
    );
    assert_eq!(card.point, None);
}

#[test]
fn without_home_the_card_says_what_is_missing_and_still_where_the_car_is() {
    let status = status(Some(north(0.0)));
    let card = here(&facts(&status, &[]), &ENGLISH);

    assert_eq!(card.headline, "Home is not set");
    assert_eq!(card.point.unwrap().to_copy, "46.5708,3.3312");
}

fn kept(odometer: Option<f64>) -> KeptPosition {
    KeptPosition {
        position: position(north(400.0)),
        measured_at: Some(minutes_ago(180)),
        odometer: odometer.map(Kilometers),
    }
}

fn remark_about(odometer: Option<f64>) -> String {
    let (kept, status, places) = (kept(odometer), status(None), [home()]);
    let facts = MapFacts {
        kept_position: Some(&kept),
        ..facts(&status, &places)
    };
    here(&facts, &ENGLISH).remark.unwrap().text
}

#[test]
fn an_older_position_says_what_the_odometer_knows_about_it() {
    assert_eq!(
        remark_about(Some(12_300.0)),
        "The last position is from before the last drive (3\u{a0}h ago). Distance and presence \
         are not computed."
    );
    assert!(remark_about(Some(12_345.0)).contains("has not moved since"));
    assert!(remark_about(None).contains("the last one that is known"));
}

#[test]
fn in_a_privacy_zone_the_card_holds_no_place() {
    let mut zone = place(PlaceKind::Work, north(7_300.0));
    zone.is_private = true;
    zone.name = Some("Office".to_owned());
    let (status, places) = (status(Some(north(7_340.0))), [home(), zone]);
    let card = here(&facts(&status, &places), &ENGLISH);

    assert_eq!(
        card.zone.unwrap(),
        "Inside the zone Office: nothing more precise is shown."
    );
    assert_eq!(card.detail.unwrap(), "7.3\u{a0}km north of home");
    assert_eq!((card.point, card.address), (None, None));
}

#[test]
fn in_the_zone_of_home_itself_there_is_no_distance() {
    let mut zone = home();
    zone.is_private = true;
    let (status, places) = (status(Some(north(11.0))), [zone]);
    let card = here(&facts(&status, &places), &ENGLISH);

    assert_eq!(card.headline, "At home");
    assert_eq!(card.detail, None);
}

#[test]
fn between_the_borders_the_card_says_when_it_would_be_away() {
    let (status, places) = (status(Some(north(60.0))), [home()]);
    let facts = MapFacts {
        presence: Presence::Home(Meters(60.0)),
        ..facts(&status, &places)
    };

    assert_eq!(
        here(&facts, &ENGLISH).between.unwrap(),
        "Still at home: it counts as away beyond 70\u{a0}m."
    );
}

#[test]
fn a_jump_says_how_far_and_how_fast() {
    let status = status(Some(north(900_000.0)));
    let fixes = [fix(15, north(0.0)), fix(12, north(900_000.0))];
    let facts = MapFacts {
        jump: Some(Jump {
            fix: &fixes[1],
            before: &fixes[0],
        }),
        ..facts(&status, &[])
    };

    assert_eq!(
        here(&facts, &ENGLISH).jump.unwrap().text,
        "The last position lies 900.0\u{a0}km from the one before, 3\u{a0}min later: not believed."
    );
}

#[test]
fn a_note_tells_level_words_age_and_whether_the_car_has_moved() {
    let status = status(Some(north(0.0)));
    let parked = Parked {
        coordinates: north(500.0),
        noted_at: minutes_ago(35),
        note: Some("by the lift".to_owned()),
        level: Some("-2".to_owned()),
    };
    let facts = MapFacts {
        parked: Some(&parked),
        since_parked: SinceParked::Moved,
        ..facts(&status, &[])
    };
    let card = here(&facts, &ENGLISH).parked.unwrap();

    assert_eq!(
        card.text,
        "You noted: level -2, by the lift, 35\u{a0}min ago."
    );
    assert!(card.is_outdated);
    assert_eq!(
        card.since.unwrap(),
        "The car has been driven since: the note is about another place."
    );
}

#[test]
fn a_search_counts_only_while_it_is_newer_than_the_car() {
    let (status, places) = (status(Some(north(0.0))), [home()]);
    let found_there = position(north(2_000.0));
    let found = |minutes| {
        let facts = MapFacts {
            found: Some(FoundAt {
                position: &found_there,
                found_at: minutes_ago(minutes),
            }),
            ..facts(&status, &places)
        };
        here(&facts, &ENGLISH).found
    };

    assert_eq!(
        found(3).unwrap(),
        "A search found the car 3\u{a0}min ago, by this device’s clock: 2.0\u{a0}km north of home"
    );
    assert_eq!(found(13), None);
}

#[test]
fn a_printed_card_hides_where_it_is() {
    let status = status(Some(north(0.0)));

    assert_eq!(
        format!("{:?}", here(&facts(&status, &[]), &ENGLISH)),
        "HereCard(…)"
    );
}
