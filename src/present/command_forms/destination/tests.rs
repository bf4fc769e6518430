//! Places from their fields.

use carport_domain::units::choice::DistanceUnit;

use super::*;
use crate::locale::{FixedLocale, Language};

const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 0,
};
const PARIS: &str = "48.8566, 2.3522";

fn fields(name: &str, place: &str) -> DestinationFields {
    DestinationFields {
        name: name.to_owned(),
        place: place.to_owned(),
        ..DestinationFields::default()
    }
}

fn sent(fields: &DestinationFields) -> Destination {
    match send(fields) {
        Ok(Command::SendDestination(destination)) => destination,
        other => panic!("not sent: {other:?}"),
    }
}

fn at(latitude: f64, longitude: f64) -> Option<Coordinates> {
    Coordinates::new(latitude, longitude)
}

#[test]
fn a_name_and_a_point_in_any_notation_can_be_sent() {
    for place in [PARIS, " 48,8566 ; 2,3522 ", "48°51'23.76\"N 2°21'7.92\"E"] {
        let destination = sent(&fields(" Charging stop ", place));

        assert_eq!(destination.name, "Charging stop");
        let error = destination
            .coordinates
            .distance_to(at(48.8566, 2.3522).unwrap());
        assert!(error.0 < 1.0, "{place}");
        assert_eq!(destination.address, Address::default());
    }
}

#[test]
fn an_address_goes_along_in_the_parts_that_are_written() {
    let destination = sent(&DestinationFields {
        street: " Rue de l’Exemple 5".to_owned(),
        city: "Exempleville".to_owned(),
        country: "  ".to_owned(),
        ..fields("Stop", PARIS)
    });

    let address = destination.address;
    assert_eq!(address.street.as_deref(), Some("Rue de l’Exemple 5"));
    assert_eq!(address.city.as_deref(), Some("Exempleville"));
    assert_eq!(address.postal_code, None);
    assert_eq!(address.country, None);
}

#[test]
fn each_field_has_its_own_error() {
    let errors = send(&fields("  ", "48")).unwrap_err();

    assert!(errors.is_name_missing);
    assert_eq!(errors.place, Some(PlaceError::Point(PointError::OnlyOne)));
    let errors = send(&fields("", PARIS)).unwrap_err();
    assert_eq!(errors.place, None);
}

#[test]
fn an_address_without_coordinates_says_what_is_missing_and_how_to_get_it() {
    let errors = send(&DestinationFields {
        city: "Exempleville".to_owned(),
        ..fields("Stop", "")
    })
    .unwrap_err();

    assert_eq!(errors.place, Some(PlaceError::AddressOnly));
    let text = errors.place_text(words(Language::English)).unwrap();
    assert!(text.contains("no coordinates") && text.contains("paste them here"));
}

#[test]
fn a_street_in_the_field_of_the_place_says_the_same() {
    let errors = send(&fields("Stop", "Rue de l’Exemple 5, Exempleville")).unwrap_err();

    assert_eq!(errors.place, Some(PlaceError::AddressOnly));
}

#[test]
fn a_pasted_name_fills_an_empty_field_or_replaces_the_one_pasted_before() {
    let link = "geo:48.8566,2.3522?q=48.8566,2.3522(Charging stop)";
    let taken = Some("Charging stop".to_owned());

    assert_eq!(pasted_name(link, " ", None), taken);
    assert_eq!(pasted_name(link, "Old stop", Some("Old stop")), taken);
    assert_eq!(pasted_name(link, "My own", Some("Old stop")), None);
    assert_eq!(pasted_name(PARIS, "", None), None);
}

#[test]
fn nothing_at_all_asks_for_a_place() {
    let errors = send(&fields("Stop", " ")).unwrap_err();

    assert_eq!(
        errors.place_text(words(Language::English)),
        Some("Say where the place is.")
    );
}

#[test]
fn what_was_understood_is_told_from_the_car_and_from_home() {
    let vantage = Vantage {
        car: at(48.8566, 2.2522),
        home: at(48.9, 2.3522),
    };

    assert_eq!(
        understood(PARIS, vantage, Units::default(), &ENGLISH),
        [
            "Understood: 48.8566° N, 2.3522° E",
            "7.3\u{a0}km east of where the car last was",
            "4.8\u{a0}km south of home",
        ]
    );
    assert_eq!(
        understood(PARIS, vantage, Units::default(), &FRENCH)[1..],
        [
            "À 7,3\u{a0}km à l’est de la dernière position de la voiture",
            "À 4,8\u{a0}km au sud du domicile",
        ]
    );
}

#[test]
fn an_unknown_car_or_home_is_not_mentioned() {
    let lines = understood(PARIS, Vantage::default(), Units::default(), &ENGLISH);

    assert_eq!(lines.len(), 1);
}

#[test]
fn the_place_where_the_car_stands_has_no_direction() {
    let vantage = Vantage {
        car: at(48.8566, 2.3522),
        home: None,
    };

    let lines = understood(PARIS, vantage, Units::default(), &ENGLISH);

    assert_eq!(lines[1], "Where the car last was");
}

#[test]
fn distances_are_told_in_the_owners_unit() {
    let units = Units {
        distance: DistanceUnit::Miles,
        ..Units::default()
    };
    let vantage = Vantage {
        car: at(48.8566, 2.2522),
        home: None,
    };

    let lines = understood(PARIS, vantage, units, &ENGLISH);

    assert_eq!(lines[1], "4.5\u{a0}mi east of where the car last was");
}

#[test]
fn what_is_no_place_is_not_understood() {
    let lines = understood("nowhere", Vantage::default(), Units::default(), &ENGLISH);

    assert_eq!(lines, Vec::<String>::new());
}
