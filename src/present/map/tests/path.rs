//! The path of a span.

use super::*;

#[test]
fn an_outing_is_one_stroke_between_two_stops() {
    let (held, status, places) = (outing(), status(None), [home()]);
    let card = path(&held.told(), &facts(&status, &places), &ENGLISH);

    assert_eq!(card.stretches.len(), 1);
    assert!(!card.stretches[0].is_reconstructed);
    assert_eq!(card.stretches[0].points.first(), Some(&north(0.0)));
    assert_eq!(card.stops[0].duration, "2\u{a0}h");
    assert_eq!(
        card.stops[0].title,
        "Home · Today at 05:18 – 07:18 · stopped for 2\u{a0}h"
    );
    assert_eq!(card.summary, "2 stops, 12\u{a0}km by the odometer");
}

#[test]
fn an_empty_span_says_that_nothing_is_known() {
    let (held, status) = (Held::of(Vec::new()), status(None));
    let card = path(&held.told(), &facts(&status, &[]), &FRENCH);

    assert_eq!(
        card.summary,
        "Aucun parcours n’est connu pour cette période. Chaque mise à jour ajoute une position."
    );
}

#[test]
fn a_long_silence_in_which_the_car_was_driven_is_a_gap() {
    let status = status(None);
    let held = Held::of(vec![
        driven(600, north(0.0), 100.0),
        driven(300, north(50_000.0), 160.0),
    ]);
    let card = path(&held.told(), &facts(&status, &[]), &FRENCH);

    assert!(card.stretches[0].is_reconstructed);
    assert!(
        card.summary
            .ends_with("60\u{a0}km au compteur, 1\u{a0}lacune")
    );
}

#[test]
fn the_line_ends_at_the_border_of_a_privacy_zone() {
    let mut zone = home();
    zone.is_private = true;
    zone.radius = Meters(500.0);
    let (held, status, places) = (outing(), status(None), [zone]);
    let card = path(&held.told(), &facts(&status, &places), &ENGLISH);

    let begins = card.stretches[0].points[0];
    let from_middle = places[0].center.distance_to(begins);
    assert!((from_middle.0 - 500.0).abs() < 0.01, "{}", from_middle.0);
    assert!(
        card.stretches
            .iter()
            .flat_map(|stretch| &stretch.points)
            .all(|point| !places[0].holds(*point))
    );
    assert_eq!(card.stops[0].at, places[0].center);
}

#[test]
fn a_drive_inside_one_zone_leaves_no_line() {
    let mut zone = home();
    zone.is_private = true;
    zone.radius = Meters(20_000.0);
    let (held, status, places) = (outing(), status(None), [zone]);

    assert_eq!(
        path(&held.told(), &facts(&status, &places), &ENGLISH).stretches,
        []
    );
}

#[test]
fn each_day_has_its_color() {
    let status = status(None);
    // Midnight UTC lies 558 minutes before now.
    let held = Held::of(vec![
        driven(578, north(0.0), 100.0),
        driven(568, north(9_000.0), 109.0),
        driven(548, north(20_000.0), 120.0),
    ]);
    let card = path(&held.told(), &facts(&status, &[]), &ENGLISH);

    assert_eq!(card.stretches.len(), 2);
    assert_ne!(card.stretches[0].color, card.stretches[1].color);
    assert_eq!(
        card.stretches[0].points.last(),
        card.stretches[1].points.first()
    );
}

#[test]
fn a_jump_is_marked_beside_the_path() {
    let status = status(None);
    let held = Held::of(vec![
        fix(30, north(0.0)),
        fix(20, north(900_000.0)),
        fix(10, north(100.0)),
    ]);
    let card = path(&held.told(), &facts(&status, &[]), &ENGLISH);

    assert_eq!(card.jumps.len(), 1);
    assert_eq!(
        card.jumps[0].title,
        "Position that was not believed, today at 08:58"
    );
}

#[test]
fn zones_that_overlap_hide_what_lies_in_either() {
    let mut zone = home();
    zone.is_private = true;
    zone.radius = Meters(500.0);
    let mut wider = place(PlaceKind::Work, north(600.0));
    wider.is_private = true;
    wider.radius = Meters(300.0);
    let (held, status, places) = (outing(), status(None), [zone, wider]);
    let card = path(&held.told(), &facts(&status, &places), &ENGLISH);

    let begins = places[0].center.distance_to(card.stretches[0].points[0]);
    assert!((begins.0 - 900.0).abs() < 0.01, "{}", begins.0);
}
