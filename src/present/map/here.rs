//! The card about where the car is.

use carport_domain::place::Presence;

use super::facts::{FoundAt, MapFacts, Seen, Standing, address_of, place_name};
use super::parked::{ParkedCard, parked_card};
use crate::command_forms::destination::told_from_home;
use crate::dashboard::PresenceState;
use crate::format::{duration, home_distance, lower_first};
use crate::home::{point_text, point_to_copy};
use crate::locale::Locale;
use crate::words::{Words, words};

/// Where the car is, since when, and what is to be thought of it.
#[derive(Clone, PartialEq, Eq)]
pub struct HereCard {
    /// Decides the icon.
    pub state: PresenceState,
    /// `At home`, `Away`, `Unknown`, `Home is not set`.
    pub headline: String,
    /// `7.3 km north-east of home`, or why there is no distance.
    pub detail: Option<String>,
    /// That presence waits for a clearer word: `Still at home: …`.
    pub between: Option<String>,
    /// `Seen 12 min ago, by the car’s clock`.
    pub age: Option<String>,
    /// The vendor's text for the place; none in a privacy zone.
    pub address: Option<String>,
    /// The point, to be read and to be copied; none in a privacy zone.
    pub point: Option<PointText>,
    /// That a privacy zone hides the rest.
    pub zone: Option<String>,
    /// That the position is outdated, kept, hidden, and what can be done.
    pub remark: Option<Remark>,
    /// That a position was not believed.
    pub jump: Option<Remark>,
    /// Where a search has found the car since.
    pub found: Option<String>,
    /// The owner's note of where it is parked.
    pub parked: Option<ParkedCard>,
}

/// A point in both its forms.
#[derive(Clone, PartialEq, Eq)]
pub struct PointText {
    /// `48.8566° N, 2.3522° E`.
    pub text: String,
    /// `48.8566,2.3522`.
    pub to_copy: String,
}

/// What is the matter, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What.
    pub text: String,
    /// What can be done, or what happens instead.
    pub remedy: Option<String>,
}

/// Cards that hold a place show nothing of it when they are printed.
macro_rules! hidden {
    ($($name:ident),+) => {
        $(impl core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        })+
    };
}
hidden!(HereCard, PointText);
pub(super) use hidden;

/// Says where the car is.
pub fn here(facts: &MapFacts<'_>, locale: &dyn Locale) -> HereCard {
    let words = words(locale.language());
    let seen = facts.seen();
    let (state, headline) = headline(facts, words);
    let zone = seen.and_then(|seen| facts.zone(seen.coordinates));
    let open = seen.filter(|_| zone.is_none());

    HereCard {
        state,
        headline: headline.to_owned(),
        detail: detail(facts, seen.as_ref(), locale),
        between: between(facts, locale),
        age: seen.map(|seen| age(facts, &seen, locale)),
        address: open.and_then(|seen| address_of(seen.address)),
        point: open.map(|seen| PointText::new(seen.coordinates, locale)),
        zone: zone.map(|zone| (words.map.here.zone)(&place_name(zone, locale))),
        remark: remark(facts, seen.as_ref(), locale),
        jump: jump(facts, locale),
        found: facts
            .found_lately()
            .map(|found| found_text(facts, &found, locale)),
        parked: facts
            .parked
            .map(|parked| parked_card(facts, parked, locale)),
    }
}

impl PointText {
    /// Both forms of a point.
    pub fn new(point: carport_domain::place::Coordinates, locale: &dyn Locale) -> Self {
        Self {
            text: point_text(point, locale),
            to_copy: point_to_copy(point),
        }
    }
}

fn headline(facts: &MapFacts<'_>, words: &Words) -> (PresenceState, &'static str) {
    let words = &words.dashboard;
    match facts.presence {
        Presence::Home(_) => (PresenceState::Home, words.at_home),
        Presence::Away(_) => (PresenceState::Away, words.away),
        Presence::PositionUnknown if facts.status.is_none() => {
            (PresenceState::Unknown, words.not_received)
        }
        Presence::PositionUnknown => (PresenceState::Unknown, words.unknown),
        Presence::HomeNotSet => (PresenceState::HomeNotSet, words.home_not_set),
    }
}

fn detail(facts: &MapFacts<'_>, seen: Option<&Seen<'_>>, locale: &dyn Locale) -> Option<String> {
    let own = &words(locale.language()).dashboard;
    match facts.presence {
        Presence::Home(_) | Presence::Away(_) => distance_text(facts, seen?, locale),
        Presence::HomeNotSet => Some(own.home_not_set_detail.to_owned()),
        Presence::PositionUnknown if facts.status.is_none() => {
            Some(own.nothing_received.to_owned())
        }
        // The remark says it, with its reason.
        Presence::PositionUnknown
            if seen.is_some_and(|seen| seen.standing == Standing::Outdated) =>
        {
            None
        }
        Presence::PositionUnknown => Some(own.position_unknown_detail.to_owned()),
    }
}

/// `11 m from home`; from away with the direction. In the zone of home itself there is none; from
/// another zone it is told as of its middle.
pub(super) fn distance_text(
    facts: &MapFacts<'_>,
    seen: &Seen<'_>,
    locale: &dyn Locale,
) -> Option<String> {
    let from_home = words(locale.language()).dashboard.distance_from_home;
    let near = |distance| from_home(&home_distance(distance, facts.units, locale).joined());
    let distance = facts.presence.distance()?;
    let Some(home) = facts.home else {
        return Some(near(distance));
    };
    let zone = facts.zone(seen.coordinates);
    if zone.is_some_and(|zone| zone.id == home.id) {
        return None;
    }
    Some(match (facts.presence, zone) {
        (Presence::Home(_), None) => near(distance),
        _ => told_from_home(
            home.center,
            facts.drawn_at(seen.coordinates),
            facts.units,
            locale,
        ),
    })
}

/// Between the two borders the distance alone would say away.
fn between(facts: &MapFacts<'_>, locale: &dyn Locale) -> Option<String> {
    let home = facts.home?;
    let Presence::Home(distance) = facts.presence else {
        return None;
    };
    if distance <= home.radius || facts.zone(home.center).is_some() {
        return None;
    }
    let border = home_distance(home.border().leaving_border(), facts.units, locale).joined();
    Some((words(locale.language()).map.here.still_home)(&border))
}

fn age(facts: &MapFacts<'_>, seen: &Seen<'_>, locale: &dyn Locale) -> String {
    let own = &words(locale.language()).map.here;
    match seen.measured_at {
        Some(at) => (own.seen)(&facts.age_text(at, locale)),
        None => own.seen_undated.to_owned(),
    }
}

/// What is to be thought of the position, or why there is none.
fn remark(facts: &MapFacts<'_>, seen: Option<&Seen<'_>>, locale: &dyn Locale) -> Option<Remark> {
    let words = words(locale.language());
    let own = &words.map.here;
    let remark = |text: String, remedy: Option<&str>| {
        Some(Remark {
            text,
            remedy: remedy.map(ToOwned::to_owned),
        })
    };
    let said = |text: &str, remedy| remark(text.to_owned(), Some(remedy));
    let Some(seen) = seen else {
        let status = facts.status?;
        return if status.is_private == Some(true) {
            said(own.switched_off, own.switched_off_remedy)
        } else if status.reports_state == Some(false) {
            remark(words.dashboard.never_reports.to_owned(), None)
        } else if facts.kept_position.is_none() {
            said(own.never_told, own.never_told_remedy)
        } else {
            said(own.not_told, own.not_told_remedy)
        };
    };
    match seen.standing {
        Standing::Current | Standing::BeforeJump => None,
        Standing::Kept => remark(own.kept.to_owned(), None),
        Standing::Unproven => said(own.unproven, own.outdated_remedy),
        Standing::Outdated => {
            let text = match seen.measured_at {
                Some(at) => (words.reading.position_outdated_detail)(&facts.age_text(at, locale)),
                None => words.reading.position_outdated.to_owned(),
            };
            remark(text, Some(own.outdated_remedy))
        }
    }
}

fn jump(facts: &MapFacts<'_>, locale: &dyn Locale) -> Option<Remark> {
    let own = &words(locale.language()).map.here;
    let jump = facts.jump?;
    let from = facts.drawn_at(jump.before.coordinates);
    let apart = from.distance_to(facts.drawn_at(jump.fix.coordinates));
    let apart = home_distance(apart, facts.units, locale).joined();
    let later = jump.before.measured_at.age(jump.fix.measured_at);
    let text = if later.is_zero() {
        (own.jump_undated)(&apart)
    } else {
        (own.jump)(&apart, &duration(later, locale))
    };
    Some(Remark {
        text,
        remedy: Some(own.jump_remedy.to_owned()),
    })
}

fn found_text(facts: &MapFacts<'_>, found: &FoundAt<'_>, locale: &dyn Locale) -> String {
    let words = words(locale.language());
    let own = &words.map.here;
    let text = (own.found)(&facts.age_text(found.found_at, locale));
    let at = found.position.coordinates;
    let place = match (facts.zone(at), facts.home) {
        (Some(zone), _) => Some((words.map.scene.in_zone)(&place_name(zone, locale))),
        (None, Some(home)) => Some(lower_first(&told_from_home(
            home.center,
            at,
            facts.units,
            locale,
        ))),
        (None, None) => address_of(found.position.address.as_deref()),
    };
    match place {
        Some(place) => (own.found_apart)(&text, &place),
        None => text,
    }
}
