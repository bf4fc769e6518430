//! The path: strokes, stops, and one moment of it.

use carport_domain::place::{Coordinates, Fix, Leg, Place, Stop};
use carport_domain::time::UnixMillis;

use super::facts::{MapFacts, place_name};
use super::past::{Past, spot_name};
use super::{PathStretch, PointKind, PointMark, StopMark};
use crate::format::{date_words, distance, duration, local_day, span_words, upper_first};
use crate::locale::Locale;
use crate::words::words;

/// How many colors the days take in turn.
const COLORS: i64 = 7;

/// So often the way from a point outside of a zone to one inside is halved to find the border: to
/// less than a millimeter on any way that a car drives.
const HALVINGS: usize = 40;

/// The path of a span.
#[derive(Clone, Debug, PartialEq)]
pub struct PathCard {
    /// What is drawn in one stroke each.
    pub stretches: Vec<PathStretch>,
    /// Where the car stood.
    pub stops: Vec<StopMark>,
    /// Positions that were not believed.
    pub jumps: Vec<PointMark>,
    /// `12 stops, 214 km by the odometer, 3 gaps`, or that nothing is known.
    pub summary: String,
}

/// Draws a path. What lies in a privacy zone is left out: the line ends at its border.
pub fn path(past: &Past<'_>, facts: &MapFacts<'_>, locale: &dyn Locale) -> PathCard {
    PathCard {
        stretches: past
            .legs
            .iter()
            .flat_map(|leg| stretches(past, leg, facts.places, locale))
            .collect(),
        stops: past
            .stops
            .iter()
            .map(|stop| stop_mark(stop, facts, locale))
            .collect(),
        jumps: jumps(past, facts, locale),
        summary: summary(past, facts, locale),
    }
}

fn stretches(
    past: &Past<'_>,
    leg: &Leg,
    places: &[Place],
    locale: &dyn Locale,
) -> Vec<PathStretch> {
    let fixes: Vec<&Fix> = past.track.fixes_of(leg).collect();
    let mut drawn: Vec<PathStretch> = Vec::new();
    for pair in fixes.windows(2) {
        let &[from, to] = pair else { continue };
        let Some((begin, end)) = outside(from.coordinates, to.coordinates, places) else {
            continue;
        };
        let color = day_color(to.measured_at, locale);
        match drawn.last_mut() {
            Some(last) if last.color == color && last.points.last() == Some(&begin) => {
                last.points.push(end);
            }
            _ => drawn.push(PathStretch {
                points: vec![begin, end],
                is_reconstructed: leg.is_reconstructed,
                color,
            }),
        }
    }
    drawn
}

fn day_color(at: UnixMillis, locale: &dyn Locale) -> u8 {
    u8::try_from(local_day(at, locale).rem_euclid(COLORS)).unwrap_or(0)
}

/// The part of a step that may be drawn.
fn outside(
    from: Coordinates,
    to: Coordinates,
    places: &[Place],
) -> Option<(Coordinates, Coordinates)> {
    let zone = |point| super::zone_of(point, places);
    let hides = |point| zone(point).is_some();
    match (zone(from), zone(to)) {
        (None, None) => Some((from, to)),
        (Some(_), None) => Some((border(hides, from, to), to)),
        (None, Some(_)) => Some((from, border(hides, to, from))),
        (Some(left), Some(entered)) if left.id == entered.id => None,
        (Some(left), Some(entered)) => {
            let begin = border(|point| left.holds(point), from, to);
            let end = border(|point| entered.holds(point), to, from);
            // Zones that overlap leave nothing between them.
            (!hides(begin) && !hides(end)).then_some((begin, end))
        }
    }
}

/// Where the way from a point that is hidden to one that is not begins to be shown.
fn border(
    hides: impl Fn(Coordinates) -> bool,
    inside: Coordinates,
    outside: Coordinates,
) -> Coordinates {
    let (mut hidden, mut open) = (inside, outside);
    for _ in 0..HALVINGS {
        let Some(middle) = halfway(hidden, open) else {
            break;
        };
        if hides(middle) {
            hidden = middle;
        } else {
            open = middle;
        }
    }
    open
}

/// The short way round, over the date line too.
fn halfway(from: Coordinates, to: Coordinates) -> Option<Coordinates> {
    let turn = (to.longitude() - from.longitude() + 540.0).rem_euclid(360.0) - 180.0;
    let longitude = (from.longitude() + turn / 2.0 + 540.0).rem_euclid(360.0) - 180.0;
    Coordinates::new(f64::midpoint(from.latitude(), to.latitude()), longitude)
}

fn stop_mark(stop: &Stop, facts: &MapFacts<'_>, locale: &dyn Locale) -> StopMark {
    let own = &words(locale.language()).map.path;
    let spent = duration(stop.from.age(stop.until), locale);
    let name = spot_name(facts, stop.center, stop.address.as_deref(), locale);
    let when = upper_first(&span_words(stop.from, stop.until, facts.now, locale));
    let parts = [
        name.clone(),
        Some(when.clone()),
        Some((own.stood)(&spent)).filter(|_| stop.until > stop.from),
    ];

    StopMark {
        at: facts.drawn_at(stop.center),
        duration: spent,
        name,
        when,
        title: joined(parts),
    }
}

fn jumps(past: &Past<'_>, facts: &MapFacts<'_>, locale: &dyn Locale) -> Vec<PointMark> {
    let scene = &words(locale.language()).map.scene;
    let fixes = past.track.fixes().iter().enumerate();
    fixes
        .filter(|(index, _)| past.track.is_jump(*index))
        .map(|(_, fix)| PointMark {
            kind: PointKind::Jump,
            at: facts.drawn_at(fix.coordinates),
            heading: None,
            title: (scene.aged)(scene.jump, &date_words(fix.measured_at, facts.now, locale)),
        })
        .collect()
}

fn summary(past: &Past<'_>, facts: &MapFacts<'_>, locale: &dyn Locale) -> String {
    let own = &words(locale.language()).map.path;
    if past.track.fixes().is_empty() {
        return own.none.to_owned();
    }
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let gaps = past.legs.iter().filter(|leg| leg.is_reconstructed).count();
    let driven = past
        .driven()
        .map(|driven| (own.by_odometer)(&distance(driven, facts.units, locale).joined()));
    let parts = [
        Some(own.stops.text(count(past.stops.len()), locale)),
        driven,
        (gaps > 0).then(|| own.gaps.text(count(gaps), locale)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// One moment of the path.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Under the slider: day and time, where, how far driven.
    pub text: String,
    /// Where the car was; nothing before its first position.
    pub mark: Option<PointMark>,
}

/// Where the car was at a moment.
pub fn moment(
    past: &Past<'_>,
    at: UnixMillis,
    facts: &MapFacts<'_>,
    locale: &dyn Locale,
) -> Moment {
    let own = &words(locale.language()).map.path;
    let when = upper_first(&date_words(at, facts.now, locale));
    let Some(fix) = past.track.at(at) else {
        return Moment {
            text: joined([Some(when), Some(own.before_first.to_owned())]),
            mark: None,
        };
    };
    let odometer = fix
        .odometer
        .map(|driven| (own.odometer)(&distance(driven, facts.units, locale).joined()));
    let zone = facts.zone(fix.coordinates);
    let is_moving = zone.is_none() && is_moving(past, at);
    let place = match zone {
        Some(zone) => Some(place_name(zone, locale)),
        None if is_moving => Some(own.moving.to_owned()),
        None => spot_name(facts, fix.coordinates, fix.address.as_deref(), locale),
    };
    let is_known = is_moving || is_standing(past, at);
    let doubt = (!is_known && fix.measured_at < at).then(|| own.not_known_since.to_owned());
    let text = joined([Some(when), place, doubt, odometer]);
    let mark = PointMark {
        kind: PointKind::Moment,
        at: facts.drawn_at(fix.coordinates),
        heading: fix.heading.filter(|_| zone.is_none()),
        title: text.clone(),
    };
    Moment {
        text,
        mark: Some(mark),
    }
}

fn is_standing(past: &Past<'_>, at: UnixMillis) -> bool {
    let stop = past.stops.iter().rfind(|stop| stop.from <= at);
    stop.is_some_and(|stop| at <= stop.until || stop.is_ongoing)
}

fn is_moving(past: &Past<'_>, at: UnixMillis) -> bool {
    let fixes = past.track.fixes();
    let within = |leg: &&Leg| {
        let first = fixes.get(leg.fixes.start);
        let last = leg
            .fixes
            .end
            .checked_sub(1)
            .and_then(|last| fixes.get(last));
        first
            .zip(last)
            .is_some_and(|(first, last)| first.measured_at <= at && at <= last.measured_at)
    };
    let leg = past.legs.iter().find(within);
    leg.is_some_and(|leg| !leg.is_reconstructed) && !is_standing(past, at)
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
