//! Where the links of well-known maps keep their point.

mod google;

use super::super::{Coordinates, notation};
use super::link::{Link, blank_decoded, decoded};
use super::{PastedPlace, PointError, name};

/// Keys of the end of a way. The rest of such a link is about the way, and no place.
const END_KEYS: [&str; 2] = ["destination", "daddr"];

/// Keys that name a place, and behind them those that only tell what the map shows.
const POINT_KEYS: [&str; 12] = [
    "coordinate",
    "query",
    "q",
    "where1",
    "latlng",
    "ll",
    "center",
    "cp",
    "map",
    "sll",
    "viewpoint",
    "cbll",
];

/// Keys that hold a name, unless they hold a point.
const NAME_KEYS: [&str; 3] = ["name", "q", "query"];

/// What was found: nothing, a point, or a pair that is none.
type Found = Option<Result<Coordinates, PointError>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Map {
    Geo,
    Google,
    Apple,
    Osm,
    Bing,
    Waze,
    Here,
    PlusCodes,
    Short,
    ThreeWords,
}

impl Map {
    /// Whose link it is, if it is known.
    fn of(link: &Link) -> Option<Self> {
        let host = link.host.as_str();
        let is_of = |domain: &str| {
            let subdomain = host.strip_suffix(domain);
            subdomain.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let is_google = host.split('.').any(|label| label == "google");
        Some(match link.scheme.as_str() {
            "geo" => Self::Geo,
            "comgooglemaps" => Self::Google,
            "maps" => Self::Apple,
            "waze" => Self::Waze,
            "" | "http" | "https" => match host {
                "g.co" | "g.page" | "maps.apple" | "binged.it" | "her.is" => Self::Short,
                "osm.org" if link.path.starts_with("go/") => Self::Short,
                "w3w.co" => Self::ThreeWords,
                "plus.codes" => Self::PlusCodes,
                _ if is_of("goo.gl") => Self::Short,
                _ if is_of("what3words.com") => Self::ThreeWords,
                _ if is_of("maps.apple.com") => Self::Apple,
                _ if is_of("openstreetmap.org") && link.path.starts_with("go/") => Self::Short,
                _ if is_of("openstreetmap.org") || is_of("osm.org") => Self::Osm,
                _ if is_of("bing.com") => Self::Bing,
                _ if is_of("waze.com") && link.path.starts_with("ul/h") => Self::Short,
                _ if is_of("waze.com") => Self::Waze,
                _ if is_of("here.com") => Self::Here,
                _ if is_google => Self::Google,
                _ => return None,
            },
            _ => return None,
        })
    }
}

/// The place of the first link of a known map; else why the first link of all names none.
pub(super) fn find(text: &str) -> Option<Result<PastedPlace, PointError>> {
    let known = Link::all(text).find_map(|(before, link)| Some((before, Map::of(&link)?, link)));
    let Some((before, map, link)) = known else {
        let is_link = Link::all(text).any(|(_, link)| !link.scheme.is_empty());
        return is_link.then_some(Err(PointError::NotUnderstood));
    };
    Some(read(map, &link).map(|coordinates| PastedPlace {
        coordinates,
        name: name_in(map, &link).or_else(|| title(before)),
    }))
}

/// What somebody wrote before a link.
fn title(before: &str) -> Option<String> {
    let is_ornament = |character: char| !character.is_alphanumeric() && !".)!?".contains(character);
    name(before.lines().next()?.trim_end_matches(is_ornament))
}

fn read(map: Map, link: &Link) -> Result<Coordinates, PointError> {
    let found = match map {
        Map::Short => return Err(PointError::ShortLink),
        Map::ThreeWords => return Err(PointError::ThreeWords),
        Map::Geo => geo(link)?,
        Map::Google => google::place(link).or_else(|| by_key(link)),
        Map::Apple => by_key(link),
        Map::Osm => open_street_map(link),
        Map::Bing => bing(link).or_else(|| by_key(link)),
        Map::Waze => waze(link).or_else(|| by_key(link)),
        Map::Here => here(link).or_else(|| by_key(link)),
        Map::PlusCodes => Some(notation::read(&decoded(link.path))),
    };
    found.unwrap_or(Err(PointError::NoCoordinates))
}

fn name_in(map: Map, link: &Link) -> Option<String> {
    let by_key = || NAME_KEYS.iter().find_map(|key| label(&link.value(key)?));
    match map {
        Map::Google => google::place_name(link).or_else(by_key),
        Map::Geo | Map::Apple | Map::Waze => by_key(),
        // Elsewhere a text in the query is what was searched, not what was found.
        _ => None,
    }
}

/// The first of the usual keys that holds a point.
fn by_key(link: &Link) -> Found {
    end_by_key(link).or_else(|| POINT_KEYS.iter().find_map(|key| point(link.raw(key)?)))
}

fn end_by_key(link: &Link) -> Found {
    END_KEYS.iter().find_map(|key| end(link, key))
}

/// The end of a way: if there is one without a point, no other point of the link will do.
fn end(link: &Link, key: &str) -> Found {
    let raw = link.raw(key).filter(|raw| !raw.is_empty())?;
    Some(point(raw).unwrap_or(Err(PointError::NoCoordinates)))
}

/// A point as a value of a link has it: decimal degrees, or any other notation that cannot be
/// taken for a part of an address. What stands behind it, such as a zoom or a label, is left.
fn point(raw: &str) -> Found {
    let kept = decoded(raw);
    let blank = blank_decoded(raw);
    let [kept, blank] = [&kept, &blank].map(|text| without_label(text));
    pair(blank, &[',', '~']).or_else(|| {
        // A plus code that nobody escaped has lost its plus in the one, blanks are none in the other.
        [blank, kept].into_iter().find_map(|text| {
            let is_sure = text.contains(['.', '°', '+']);
            is_sure.then(|| notation::read(text).ok().map(Ok))?
        })
    })
}

/// `48.85,2.35(a name)` and `loc:48.85,2.35` without their ornaments.
fn without_label(text: &str) -> &str {
    let text = text.split('(').next().unwrap_or(text).trim();
    text.strip_prefix("loc:").unwrap_or(text)
}

/// Two decimal numbers in a row, and maybe something behind them.
fn pair(text: &str, separators: &[char]) -> Found {
    let mut parts = text.split(separators).map(|part| decimal(part.trim()));
    Some(checked(parts.next()??, parts.next()??))
}

fn checked(latitude: f64, longitude: f64) -> Result<Coordinates, PointError> {
    if latitude == 0.0 && longitude == 0.0 {
        return Err(PointError::NoPlace);
    }
    Coordinates::new(latitude, longitude).ok_or(PointError::OutOfRange)
}

/// Exponents, infinity and the like are numbers to Rust, not to a map.
fn decimal(text: &str) -> Option<f64> {
    let is_plain = |character: char| character.is_ascii_digit() || "+-.".contains(character);
    text.chars()
        .all(is_plain)
        .then(|| text.parse().ok())
        .flatten()
}

/// `geo:48.85,2.35;u=35?z=15&q=48.85,2.35(a name)`: the query means the place itself, and the
/// numbers before it may be zeros then.
fn geo(link: &Link) -> Result<Found, PointError> {
    let mut parameters = link.path.split(';');
    let own = parameters.next().and_then(point);
    let is_foreign = parameters
        .filter_map(|parameter| parameter.split_once('='))
        .any(|(key, value)| {
            key.eq_ignore_ascii_case("crs") && !value.eq_ignore_ascii_case("wgs84")
        });
    if is_foreign {
        return Err(PointError::NotUnderstood);
    }
    let asked = link.raw("q");
    let is_without = own == Some(Err(PointError::NoPlace)) && asked.is_some();
    let own = own.filter(|_| !is_without);
    Ok(asked.and_then(point).or(own))
}

/// What a value is called: all of it, or of `48.85,2.35(a name)` what is in the brackets.
fn label(value: &str) -> Option<String> {
    match value.split_once('(') {
        Some((_, label)) if name(without_label(value)).is_none() => {
            name(label.trim_end().trim_end_matches(')'))
        }
        Some(_) => name(value),
        None => name(without_label(value)),
    }
}

/// A marker, the end of a route, what was searched; the middle of the map at last.
fn open_street_map(link: &Link) -> Found {
    let both = |latitude, longitude| {
        let degrees = |key| decimal(link.value(key)?.trim());
        Some(checked(degrees(latitude)?, degrees(longitude)?))
    };
    let route_end = || {
        let route = link.value("route")?;
        pair(route.rsplit(';').next()?, &[','])
    };
    let middle = || {
        let map = link
            .fragment
            .split('&')
            .find_map(|part| part.strip_prefix("map="))?;
        pair(map.split_once('/')?.1, &['/'])
    };
    both("mlat", "mlon")
        .or_else(route_end)
        .or_else(|| end(link, "to"))
        .or_else(|| by_key(link))
        .or_else(|| both("lat", "lon"))
        .or_else(middle)
}

/// `sp=point.48.85_2.35_name`, and the end of a route, `rtp=adr.a place~pos.48.85_2.35_name`.
fn bing(link: &Link) -> Found {
    let spot = |text: &str, prefix| pair(text.strip_prefix(prefix)?, &['_']);
    let marker = || spot(&link.value("sp")?, "point.");
    let route_end = || {
        let route = link.value("rtp")?;
        let end = spot(route.rsplit('~').next()?, "pos.");
        Some(end.unwrap_or(Err(PointError::NoCoordinates)))
    };
    marker().or_else(route_end)
}

/// `to=ll.48.85,2.35`
fn waze(link: &Link) -> Found {
    let to = link.value("to")?;
    let end = to.strip_prefix("ll.").and_then(|to| pair(to, &[',']));
    Some(end.unwrap_or(Err(PointError::NoCoordinates)))
}

/// `/l/48.85,2.35,name`, or the end of a route: `/directions/drive/a place:48.8,2.3/other:48.9,2.4`.
fn here(link: &Link) -> Found {
    let (kind, rest) = link.path.split_once('/')?;
    let rest = blank_decoded(rest);
    if kind == "l" {
        return pair(&rest, &[',']);
    }
    let end = rest.trim_end_matches('/').rsplit(['/', ':']).next()?;
    let end = pair(end, &[',']);
    let is_way = kind == "directions";
    end.or_else(|| is_way.then_some(Err(PointError::NoCoordinates)))
}
