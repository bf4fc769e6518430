//! Links of Google Maps, which tell a point in many ways, some of them about the screen only.

use super::super::link::{Link, blank_decoded};
use super::{Found, PointError, by_key, checked, decimal, end_by_key, name, pair, point};

/// The place that is shown, else what was searched, what the query names, and at last the middle
/// of the screen; of a way always its end.
pub(super) fn place(link: &Link) -> Found {
    let segments: Vec<&str> = link.path.split('/').collect();
    if let Some(stops) = after(&segments, "dir") {
        let end = way_end(stops)
            .or_else(|| last_stop(link.path))
            .or_else(|| end_by_key(link));
        return Some(end.unwrap_or(Err(PointError::NoCoordinates)));
    }
    let named = || {
        let kinds = ["place", "search"].iter();
        let mut firsts = kinds.filter_map(|kind| after(&segments, kind)?.first());
        firsts.find_map(|segment| point(segment))
    };
    let screen = || {
        let screen = segments.iter().find_map(|part| part.strip_prefix('@'))?;
        pair(&blank_decoded(screen), &[','])
    };
    let embedded = || {
        let text = blank_decoded(link.raw("pb")?);
        let (_, longitude, latitude) = last_marked(&text, "2d", "3d")?;
        Some(checked(latitude, longitude))
    };
    shown(link.path)
        .or_else(named)
        .or_else(|| by_key(link))
        .or_else(screen)
        .or_else(embedded)
}

/// `/place/NAME/`
pub(super) fn place_name(link: &Link) -> Option<String> {
    let segments: Vec<&str> = link.path.split('/').collect();
    name(&blank_decoded(after(&segments, "place")?.first()?))
}

/// What stands behind a word in the path.
fn after<'a, 'b>(segments: &'a [&'b str], word: &str) -> Option<&'a [&'b str]> {
    let at = segments.iter().position(|segment| *segment == word)?;
    segments.get(at + 1..)
}

/// The place whose card is open: `!3d48.85!4d2.35`. Where there are several, the last one was
/// opened last.
fn shown(path: &str) -> Found {
    let (_, latitude, longitude) = last_marked(path, "3d", "4d")?;
    Some(checked(latitude, longitude))
}

/// The last stop of a way, if it is written as a point.
fn way_end(stops: &[&str]) -> Found {
    let is_stop = |part: &&&str| !part.starts_with('@') && !part.starts_with("data=");
    let stops: Vec<_> = stops.iter().take_while(is_stop).collect();
    // The first one may be empty: the way then begins wherever one is.
    let end = stops.iter().rev().find(|stop| !stop.is_empty())?;
    point(end)
}

/// The point of the last stop, `!1d2.35!2d48.85`; a stop without one is `!1m0`.
fn last_stop(path: &str) -> Found {
    let unknown_at = fields(path).rposition(|field| field == "1m0");
    let (at, longitude, latitude) = last_marked(path, "1d", "2d")?;
    let is_end = unknown_at.is_none_or(|unknown_at| unknown_at < at);
    is_end.then(|| checked(latitude, longitude))
}

fn fields(text: &str) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
    let fields: Vec<_> = text.split(['!', '/']).collect();
    fields.into_iter()
}

/// The last two numbers in a row with these marks, and where they stand.
fn last_marked(text: &str, first: &str, second: &str) -> Option<(usize, f64, f64)> {
    let fields: Vec<_> = fields(text).collect();
    let number = |field: &str, mark| decimal(field.strip_prefix(mark)?);
    let mut pairs = fields.windows(2).enumerate().rev();
    pairs.find_map(|(at, pair)| Some((at, number(pair[0], first)?, number(pair[1], second)?)))
}
