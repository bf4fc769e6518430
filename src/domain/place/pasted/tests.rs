//! Links as maps hand them out, and what holds no point.

mod services;

use proptest::prelude::*;

use super::*;

/// Latitude, longitude and name.
type Place = (f64, f64, Option<String>);

fn read(text: &str) -> Result<Place, PointError> {
    let place = read_place(text)?;
    let point = place.coordinates;
    Ok((point.latitude(), point.longitude(), place.name))
}

fn at(latitude: f64, longitude: f64) -> Place {
    (latitude, longitude, None)
}

fn named(latitude: f64, longitude: f64, name: &str) -> Place {
    (latitude, longitude, Some(name.to_owned()))
}

#[test]
fn a_point_in_writing_is_a_place_without_a_name() {
    for text in [
        "48.8566, 2.3522",
        " 48,8566 ; 2,3522 ",
        "48°51'23.76\"N 2°21'7.92\"E",
    ] {
        let (latitude, longitude, name) = read(text).unwrap();
        assert!((latitude - 48.8566).abs() < 1e-9, "{text}");
        assert!((longitude - 2.3522).abs() < 1e-9, "{text}");
        assert_eq!(name, None, "{text}");
    }
    assert!(read_point("8FW4V75V+8Q Paris").is_ok());
}

#[test]
fn a_link_is_read_among_other_words() {
    for text in [
        "Office\nhttps://maps.apple.com/?ll=48.85,2.35",
        "Office: https://maps.apple.com/?ll=48.85,2.35",
        "Office (https://maps.apple.com/?ll=48.85,2.35>",
        "Office https://maps.apple.com/?ll=48.85,2.35, at nine",
        "Office https://office.example/ https://maps.apple.com/?ll=48.85,2.35",
    ] {
        let (latitude, longitude, name) = read(text).unwrap();
        assert_eq!((latitude, longitude), (48.85, 2.35), "{text}");
        assert!(name.unwrap().starts_with("Office"), "{text}");
    }
}

#[test]
fn the_name_of_the_link_is_preferred_to_the_words_before_it() {
    let text = "Look here: https://maps.apple.com/?ll=48.85,2.35&q=Office";

    assert_eq!(read(text), Ok(named(48.85, 2.35, "Office")));
}

#[test]
fn a_scheme_may_be_missing_and_letters_be_large() {
    for text in [
        "maps.apple.com/?ll=48.85,2.35",
        "www.google.com/maps/@48.85,2.35,17z",
        "HTTPS://MAPS.APPLE.COM/?LL=48.85,2.35",
        "https://www.google.co.uk:443/maps/@48.85,2.35,17z",
        "GEO:48.85,2.35",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
}

#[test]
fn a_short_link_says_so() {
    for text in [
        "https://maps.app.goo.gl/abcdEFGH12345678",
        "https://goo.gl/maps/abcdEFGH123",
        "maps.app.goo.gl/abcdEFGH12345678?g_st=ic",
        "Tower\n5 Avenue X, Paris\nhttps://maps.app.goo.gl/abcdEFGH12345678",
        "https://g.co/kgs/abcdef",
        "https://maps.apple/p/abc.def",
        "https://osm.org/go/0BOd2uq2A--",
        "https://www.openstreetmap.org/go/0BOd2uq2A--?m=",
        "https://binged.it/abc",
        "https://her.is/abc",
        "https://waze.com/ul/hu09tvkhr",
    ] {
        assert_eq!(read(text), Err(PointError::ShortLink), "{text}");
    }
}

#[test]
fn three_words_are_no_point() {
    for text in [
        "https://what3words.com/filled.count.soap",
        "https://w3w.co/filled.count.soap",
        "///filled.count.soap",
        "filled.count.soap",
    ] {
        assert_eq!(read(text), Err(PointError::ThreeWords), "{text}");
    }
}

#[test]
fn an_address_or_a_name_alone_holds_no_coordinates() {
    for text in [
        "Paris",
        "10 Rue de l'Exemple, 69000 Exempleville",
        "geo:0,0?q=10+Rue+de+l%27Exemple",
        "geo:Paris",
        "https://www.google.com/maps/place/Tour+Eiffel",
        "https://www.google.com/maps/search/?api=1&query=Tour+Eiffel",
        "https://maps.google.com/?q=Tour+Eiffel",
        "https://maps.apple.com/?address=10%20Rue,Exempleville",
        "https://www.openstreetmap.org/search?query=Tour%20Eiffel",
        "https://www.bing.com/maps?q=Tour+Eiffel",
        "https://www.waze.com/ul?q=Tour%20Eiffel",
        "https://wego.here.com/",
    ] {
        assert_eq!(read(text), Err(PointError::NoCoordinates), "{text}");
    }
}

#[test]
fn the_way_to_an_address_does_not_end_where_the_screen_is() {
    for text in [
        "https://www.google.com/maps/dir/Lyon/Paris/@47.3,3.5,8z",
        "https://www.google.com/maps/dir/48.85,2.35/Lyon/@47.3,3.5,8z",
        "https://www.google.com/maps/dir/?api=1&destination=Paris&center=48.85,2.35",
        "https://maps.apple.com/?saddr=48.85,2.35&daddr=Lyon&sll=47.3,3.5",
        "https://www.openstreetmap.org/directions?from=48.85,2.35&to=Lyon#map=8/47.3/3.5",
        "https://www.bing.com/maps?rtp=pos.48.85_2.35_Paris~adr.Lyon&cp=47.3~3.5",
        "https://www.waze.com/live-map/directions?to=place.ChIJ&ll=47.3,3.5",
        "https://wego.here.com/directions/mix/Paris:48.85,2.35/Lyon?map=47.3,3.5,8",
    ] {
        assert_eq!(read(text), Err(PointError::NoCoordinates), "{text}");
    }
}

#[test]
fn what_is_no_map_is_not_understood() {
    for text in [
        "https://example.com/@48.85,2.35",
        "https://example.com/?ll=48.85,2.35",
        "mailto://somebody",
        "geo:48.85,2.35;crs=utm",
        "--",
    ] {
        assert_eq!(read(text), Err(PointError::NotUnderstood), "{text}");
    }
}

#[test]
fn bounds_hold_in_links_too() {
    for (text, error) in [
        ("geo:91,2", PointError::OutOfRange),
        ("geo:0,0", PointError::NoPlace),
        (
            "https://www.google.com/maps/@48.85,181,17z",
            PointError::OutOfRange,
        ),
        ("https://maps.apple.com/?ll=0,0", PointError::NoPlace),
        (
            "https://maps.apple.com/?ll=inf,nan",
            PointError::NoCoordinates,
        ),
        (
            "https://maps.apple.com/?ll=1e1,2",
            PointError::NoCoordinates,
        ),
        (
            "https://maps.apple.com/?ll=48.85",
            PointError::NoCoordinates,
        ),
        ("", PointError::Missing),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
}

#[test]
fn a_printed_place_hides_where_it_is_and_what_it_is_called() {
    let place = read_place("geo:48.85,2.35?q=Office").unwrap();

    assert_eq!(format!("{place:?}"), "PastedPlace(…)");
}

#[test]
fn broken_escapes_stay_as_they_are() {
    let text = "https://maps.apple.com/?ll=48.85%2C2.35&q=100%25+here+%zz+%";

    assert_eq!(read(text), Ok(named(48.85, 2.35, "100% here %zz %")));
}

proptest! {
    #[test]
    fn every_point_survives_every_link(
        latitude in -89.9..89.9f64,
        longitude in -179.9..179.9f64,
    ) {
        let comma = format!("{latitude:.6},{longitude:.6}");
        let expected = (
            format!("{latitude:.6}").parse::<f64>().unwrap(),
            format!("{longitude:.6}").parse::<f64>().unwrap(),
        );
        for text in [
            format!("geo:{comma};u=35"),
            format!("https://www.google.com/maps/@{comma},17z"),
            format!("https://www.google.com/maps/search/?api=1&query={}", comma.replace(',', "%2C")),
            format!("https://www.google.com/maps/dir//{comma}/"),
            format!("https://maps.apple.com/?ll={comma}"),
            format!("https://www.openstreetmap.org/#map=12/{}", comma.replace(',', "/")),
            format!("https://www.bing.com/maps?cp={}", comma.replace(',', "~")),
            format!("https://www.waze.com/ul?ll={comma}&navigate=yes"),
            format!("https://share.here.com/l/{comma}"),
        ] {
            let point = read_point(&text);
            prop_assert!(point.is_ok(), "{text}");
            let point = point.unwrap();
            prop_assert_eq!((point.latitude(), point.longitude()), expected, "{}", text);
        }
    }

    #[test]
    fn no_text_is_too_much(text in ".{0,60}") {
        let _ = read_place(&text);
    }

    #[test]
    fn no_link_is_too_much(
        start in prop::sample::select(vec![
            "geo:", "https://www.google.com/maps/", "https://maps.apple.com/?",
            "https://www.openstreetmap.org/", "https://www.bing.com/maps?",
            "https://www.waze.com/", "https://wego.here.com/", "https://plus.codes/",
        ]),
        rest in "([-0-9.,~/!?&#=@%+:;_()é]|q=|ll=|dir/|place/|data=|!3d|!4d|!1d|!2d|map=|to=ll|rtp=pos|l/){0,25}",
    ) {
        if let Ok(place) = read_place(&format!("{start}{rest}")) {
            prop_assert!(place.coordinates.latitude().abs() <= 90.0);
            prop_assert!(place.coordinates.longitude().abs() <= 180.0);
            prop_assert_ne!(place.name.as_deref(), Some(""));
        }
    }
}
