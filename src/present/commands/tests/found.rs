//! Where a search has found the car.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Home, Place, PlaceKind, Position};
use carport_domain::units::Meters;
use carport_domain::units::choice::Units;

use super::*;
use crate::commands::found::{FoundCard, found};

fn position() -> Position {
    Position {
        coordinates: Coordinates::new(48.8567, 2.3522).unwrap(),
        heading: None,
        address: Some(" Place de l’Exemple 1 ".to_owned()),
    }
}

fn card(seconds: i64, home: Option<&Home>) -> Option<FoundCard> {
    let (at, units) = (ago(seconds), Units::default());
    found(&position(), at, home, &[], units, NOW, &ENGLISH)
}

#[test]
fn a_search_tells_place_distance_and_time() {
    let home = Home {
        center: Coordinates::new(48.8566, 2.3522).unwrap(),
        radius: Meters(50.0),
    };
    let card = card(180, Some(&home)).unwrap();

    assert_eq!(card.address.as_deref(), Some("Place de l’Exemple 1"));
    assert_eq!(card.to_copy.as_deref(), Some("48.8567,2.3522"));
    assert_eq!(card.distance.as_deref(), Some("11\u{a0}m from home"));
    assert_eq!(card.when, "Today at 09:15 · 3\u{a0}min ago");
}

#[test]
fn without_a_home_there_is_no_distance() {
    assert_eq!(card(180, None).unwrap().distance, None);
}

#[test]
fn a_day_later_it_says_nothing_about_now() {
    assert!(card(86_399, None).is_some());
    assert_eq!(card(86_400, None), None);
}

#[test]
fn a_printed_card_hides_where_the_car_is() {
    let printed = format!("{:?}", card(180, None));

    assert!(
        !printed.contains("48") && !printed.contains("Exemple"),
        "{printed}"
    );
}

#[test]
fn inside_a_privacy_zone_only_the_zone_is_named() {
    let zone = Place {
        id: PlaceId::from_random([1; 8]),
        kind: PlaceKind::Other,
        name: Some("Harbour".to_owned()),
        center: Coordinates::new(48.8566, 2.3522).unwrap(),
        radius: Meters(50.0),
        is_private: true,
    };
    let card = found(
        &position(),
        ago(180),
        None,
        &[zone],
        Units::default(),
        NOW,
        &ENGLISH,
    )
    .unwrap();

    assert_eq!(card.coordinates, "In the zone Harbour");
    assert_eq!((card.address, card.to_copy), (None, None));
}
