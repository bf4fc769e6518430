//! What a device says of itself: what to call it in a log, and which link opens its map.

use carport_domain::place::Coordinates;

use crate::home::point_to_copy;

/// Every kind that is told apart; a browser that hides behind another's name comes before it.
const BROWSERS: [(&str, &str); 7] = [
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The name of a browser by its user agent, such as "Firefox, Android"; `None` for one that tells
/// nothing known.
pub fn device_name(user_agent: &str) -> Option<String> {
    match (find(&BROWSERS, user_agent), find(&SYSTEMS, user_agent)) {
        (Some(browser), Some(system)) => Some(format!("{browser}, {system}")),
        (Some(name), None) | (None, Some(name)) => Some(name.to_owned()),
        (None, None) => None,
    }
}

/// The link that opens the device's own map at a place, with the way there. Its scheme is that of
/// an app, so no web server learns the place from it.
pub fn map_link(user_agent: &str, to: Coordinates) -> String {
    let point = point_to_copy(to);
    match find(&SYSTEMS, user_agent) {
        Some("iPhone" | "iPad" | "Mac") => format!("maps://?daddr={point}"),
        Some("Windows") => format!("bingmaps:?rtp=~pos.{}", point.replace(',', "_")),
        _ => format!("geo:{point}?q={point}"),
    }
}

fn find(names: &[(&str, &'static str)], user_agent: &str) -> Option<&'static str> {
    let mut names = names.iter();
    names
        .find(|(mark, _)| user_agent.contains(mark))
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_not_taken_for_the_one_whose_name_it_carries() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
                    Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
        let phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                     Chrome/140.0.0.0 Mobile Safari/537.36";

        assert_eq!(device_name(edge).as_deref(), Some("Edge, Windows"));
        assert_eq!(device_name(phone).as_deref(), Some("Chrome, Android"));
    }

    #[test]
    fn each_system_is_handed_the_scheme_of_its_own_map() {
        let point = Coordinates::new(48.8566, -2.3522).unwrap();

        for (system, link) in [
            ("iPhone", "maps://?daddr=48.8566,-2.3522"),
            ("Macintosh", "maps://?daddr=48.8566,-2.3522"),
            ("Windows NT", "bingmaps:?rtp=~pos.48.8566_-2.3522"),
            ("Android 16", "geo:48.8566,-2.3522?q=48.8566,-2.3522"),
            ("", "geo:48.8566,-2.3522?q=48.8566,-2.3522"),
        ] {
            assert_eq!(map_link(system, point), link);
        }
    }

    #[test]
    fn a_browser_that_tells_nothing_has_no_name() {
        assert_eq!(device_name("curl"), None);
    }
}
