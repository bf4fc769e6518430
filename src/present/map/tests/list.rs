//! The list that says the same as the map.

use super::*;

fn row(card: &MapListCard, kind: RowKind) -> &ListRow {
    card.rows.iter().find(|row| row.kind == kind).unwrap()
}

#[test]
fn the_list_tells_car_and_home_with_distance_and_radius() {
    let (status, places) = (status(Some(north(7_300.0))), [home()]);
    let card = list(&facts(&status, &places), &[], &ENGLISH);

    assert_eq!(
        row(&card, RowKind::Car).details,
        [
            "Away",
            "7.3\u{a0}km north of home",
            "Seen 12\u{a0}min ago, by the car’s clock",
            "Rue de l’Exemple 1",
            "46.6365° N, 3.3312° E",
        ]
    );
    let home = row(&card, RowKind::Place(PlaceKind::Home));
    assert_eq!(home.label, "Home");
    assert_eq!(
        home.details,
        [
            "Radius 50\u{a0}m",
            "7.3\u{a0}km south of where the car last was",
            "46.5708° N, 3.3312° E",
        ]
    );
}

#[test]
fn without_stops_the_list_says_how_they_come() {
    let status = status(None);
    let card = list(&facts(&status, &[]), &[], &ENGLISH);

    assert_eq!(
        card.no_stops.unwrap(),
        "No stops are known yet. Each refresh adds one position."
    );
    assert!(
        card.no_places
            .unwrap()
            .starts_with("No place is saved yet.")
    );
}

#[test]
fn the_newest_stop_comes_first_with_time_duration_and_distance() {
    let (held, status, places) = (outing(), status(None), [home()]);
    let card = list(&facts(&status, &places), &held.stops, &ENGLISH);

    assert_eq!(card.stops_title, "The last 2 stops");
    assert_eq!(card.stops[0].label, "Stop");
    assert_eq!(
        card.stops[0].details,
        [
            "Today at 07:33 – 09:06",
            "1\u{a0}h 33\u{a0}min",
            "Not seen elsewhere since",
            "12.0\u{a0}km north of home",
        ]
    );
    assert_eq!(card.stops[1].label, "Home");
    assert_eq!(
        card.stops[1].details,
        ["Today at 05:18 – 07:18", "2\u{a0}h"]
    );
}

#[test]
fn only_the_last_twenty_stops_are_listed() {
    let (held, status) = (outing(), status(None));
    let stops = vec![held.stops[0].clone(); 25];
    let card = list(&facts(&status, &[]), &stops, &FRENCH);

    assert_eq!(card.stops.len(), 20);
    assert_eq!(card.stops_title, "Les 20 derniers arrêts");
}

#[test]
fn a_zone_is_listed_without_its_coordinates() {
    let mut zone = home();
    zone.is_private = true;
    let (status, places) = (status(Some(north(11.0))), [zone]);
    let card = list(&facts(&status, &places), &[], &FRENCH);

    assert_eq!(
        row(&card, RowKind::Place(PlaceKind::Home)).details,
        ["Rayon de 50\u{a0}m", "Zone privée"]
    );
    let told = row(&card, RowKind::Car).details.join(" ");
    assert!(!told.contains('°'), "{told}");
}
