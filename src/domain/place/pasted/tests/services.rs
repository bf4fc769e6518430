//! Every service's own links.

use super::{at, named, read};

#[test]
fn geo_addresses_hold_a_point_and_maybe_a_label() {
    for text in [
        "geo:48.85,2.35",
        "geo:48.85,2.35,30",
        "geo:48.85,2.35;u=35",
        "geo:48.85,2.35;crs=wgs84;u=35?z=15",
        "geo:48.85,2.35?z=15",
        "geo:0,0?q=48.85,2.35",
        "geo:10.5,11.5?q=48.85,2.35",
        "geo:0,0?q=48.85%2C2.35",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
    for text in [
        "geo:0,0?q=48.85,2.35(Tour Eiffel)",
        "geo:0,0?q=48.85,2.35(Tour+Eiffel)&z=3",
        "geo:48.85,2.35?z=11&q=48.85,2.35(Tour%20Eiffel)",
        "geo:48.85,2.35?q=Tour%20Eiffel",
    ] {
        assert_eq!(read(text), Ok(named(48.85, 2.35, "Tour Eiffel")), "{text}");
    }
}

#[test]
fn google_tells_the_screen_or_what_was_searched() {
    for text in [
        "https://www.google.com/maps/@48.85,2.35,17z",
        "https://www.google.fr/maps/@48.85,2.35,17z/data=!3m1!1e3?entry=ttu",
        "https://www.google.com/maps/@48.85,2.35,3a,75y,90h,90t/data=!3m6!1e1",
        "https://www.google.com/maps?q=48.85,2.35",
        "https://maps.google.com/maps?q=loc:48.85,2.35&z=17",
        "https://maps.google.com/?q=48.85%2C2.35",
        "https://maps.google.com/?ll=48.85,2.35&z=17",
        "https://www.google.com/maps/search/?api=1&query=48.85%2C2.35",
        "https://www.google.com/maps/search/48.85,+2.35?entry=tts",
        "https://www.google.com/maps/place/48.85,2.35/@10.5,11.5,12z",
        "https://www.google.com/maps/place/48%C2%B051'00.0%22N+2%C2%B021'00.0%22E/@10.5,11.5,12z",
        "https://www.google.com/maps/@?api=1&map_action=map&center=48.85,2.35&zoom=12",
        "https://www.google.com/maps/@?api=1&map_action=pano&viewpoint=48.85,2.35",
        "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2624.9!2d2.35!3d48.85!2m3!1f0",
        "comgooglemaps://?q=48.85,2.35&zoom=14",
        "https://maps.google.com/?z=3&amp;q=48.85,2.35",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
}

#[test]
fn a_label_in_google_s_brackets_is_a_name() {
    let text = "https://maps.google.com/maps?q=loc:48.85,2.35+(Tour+Eiffel)";

    assert_eq!(read(text), Ok(named(48.85, 2.35, "Tour Eiffel")));
}

#[test]
fn google_s_card_counts_more_than_the_screen() {
    for text in [
        "https://www.google.com/maps/place/Tour+Eiffel/@10.5,11.5,17z/data=!3m1!4b1!4m6!3m5\
         !1s0x47e66e2964e34e2d:0x8ddca9ee380ef7e0!8m2!3d48.85!4d2.35!16zL20vMDJqODE?entry=ttu",
        "https://www.google.com/maps/place/Tour%20Eiffel/@48.85,2.35,17z",
        "https://www.google.com/maps/place/Tour+Eiffel/@10.5,11.5,17z/data=!4m14!1m7!3m6!1s0x1\
         !2sOther!8m2!3d20.5!4d21.5!16s1!3m5!1s0x2!8m2!3d48.85!4d2.35!16s2",
    ] {
        assert_eq!(read(text), Ok(named(48.85, 2.35, "Tour Eiffel")), "{text}");
    }
}

#[test]
fn the_way_of_google_ends_at_its_last_stop() {
    for text in [
        "https://www.google.com/maps/dir/45.5,4.5/48.85,2.35",
        "https://www.google.com/maps/dir/45.5,4.5/46.5,3.5/48.85,2.35/@47,3,8z",
        "https://www.google.com/maps/dir//48.85,2.35/",
        "https://www.google.com/maps/dir/?api=1&origin=45.5,4.5&destination=48.85%2C2.35",
        "https://maps.google.com/?saddr=45.5,4.5&daddr=48.85,2.35",
        "https://www.google.com/maps/dir/Lyon/Paris/@47,3,8z/data=!4m14!4m13!1m5!1m1!1s0x1\
         !2m2!1d4.5!2d45.5!1m5!1m1!1s0x2!2m2!1d2.35!2d48.85!3e0",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
}

#[test]
fn apple_tells_a_point_and_a_label() {
    for text in [
        "https://maps.apple.com/?ll=48.85,2.35&z=12",
        "https://maps.apple.com/?q=48.85,2.35",
        "https://maps.apple.com/?daddr=48.85,2.35&dirflg=d",
        "https://maps.apple.com/place?coordinate=48.85%2C2.35",
        "https://maps.apple.com/frame?center=48.85%2C2.35&span=0.1%2C0.1",
        "maps://?ll=48.85,2.35",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
    for text in [
        "https://maps.apple.com/?ll=48.85,2.35&q=Tour%20Eiffel",
        "https://maps.apple.com/?address=5%20Avenue&ll=48.85,2.35&q=Tour+Eiffel&t=m",
        "https://maps.apple.com/place?address=Paris&coordinate=48.85,2.35&name=Tour%20Eiffel",
    ] {
        assert_eq!(read(text), Ok(named(48.85, 2.35, "Tour Eiffel")), "{text}");
    }
}

#[test]
fn open_street_map_tells_a_marker_a_route_or_the_screen() {
    for text in [
        "https://www.openstreetmap.org/#map=17/48.85/2.35",
        "https://www.openstreetmap.org/#map=17/48.85/2.35&layers=T",
        "https://www.openstreetmap.org/?mlat=48.85&mlon=2.35#map=5/10.5/11.5",
        "https://www.openstreetmap.org/?lat=48.85&lon=2.35&zoom=17",
        "https://www.openstreetmap.org/node/123#map=17/48.85/2.35",
        "https://www.openstreetmap.org/search?query=48.85%2C%202.35#map=5/10.5/11.5",
        "https://www.openstreetmap.org/search?query=Tour+Eiffel#map=17/48.85/2.35",
        "https://www.openstreetmap.org/directions?route=45.5%2C4.5%3B48.85%2C2.35#map=5/10.5/11.5",
        "https://www.openstreetmap.org/directions?from=45.5,4.5&to=48.85,2.35",
        "osm.org/#map=17/48.85/2.35",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
}

#[test]
fn bing_waze_and_here_have_their_own_ways() {
    for text in [
        "https://www.bing.com/maps?cp=48.85~2.35&lvl=17",
        "https://www.bing.com/maps?cp=48.85%7E2.35",
        "https://www.bing.com/maps?sp=point.48.85_2.35_Tour&cp=10.5~11.5",
        "https://www.bing.com/maps?where1=48.85,2.35",
        "https://www.bing.com/maps?rtp=adr.Lyon~pos.48.85_2.35_Paris",
        "https://www.waze.com/ul?ll=48.85%2C2.35&navigate=yes",
        "https://www.waze.com/live-map/directions?to=ll.48.85%2C2.35&from=ll.45.5%2C4.5",
        "https://www.waze.com/livemap?latlng=48.85,2.35",
        "waze://?ll=48.85,2.35&navigate=yes",
        "https://wego.here.com/?map=48.85,2.35,17,normal",
        "https://share.here.com/l/48.85,2.35,Tour%20Eiffel?z=16",
        "https://wego.here.com/l/48.85,2.35",
        "https://wego.here.com/directions/mix/Lyon:45.5,4.5/Paris:48.85,2.35?map=10.5,11.5,8",
    ] {
        assert_eq!(read(text), Ok(at(48.85, 2.35)), "{text}");
    }
}

#[test]
fn a_plus_code_may_stand_in_a_link() {
    for text in [
        "https://plus.codes/8FW4V75V+8Q",
        "https://plus.codes/8FW4V75V%2B8Q",
        "geo:0,0?q=8FW4V75V%2B8Q",
        "geo:0,0?q=8FW4V75V+8Q",
        "https://www.google.com/maps/place/8FW4V75V%2B8Q/@10.5,11.5,17z",
        "https://maps.google.com/?q=8FW4V75V%2B8Q",
    ] {
        let (latitude, longitude, _) = read(text).unwrap();
        assert!((latitude - 48.858_312_5).abs() < 1e-9, "{text}");
        assert!((longitude - 2.294_437_5).abs() < 1e-9, "{text}");
    }
}
