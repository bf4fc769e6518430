//! What is drawn of the present: the car, the places, how far apart.

use carport_domain::place::{Coordinates, Presence};
use carport_domain::units::{Degrees, Kilometers, Meters};

use super::facts::{MapFacts, Seen, Standing, heading_of, place_name};
use super::rings::rings;
use super::{CarMark, DistanceLine, PlaceMark, PointKind, PointMark, Reach, Rings};
use crate::format::{home_distance, lower_first, percent, radius, rough_distance};
use crate::locale::Locale;
use crate::words::words;

/// Everything of the present that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The car, if anything is known of where it is.
    pub car: Option<CarMark>,
    /// The owner's places.
    pub places: Vec<PlaceMark>,
    /// From home to the car, while its position holds and home does not hide it.
    pub line: Option<DistanceLine>,
    /// How far the car gets, if that is asked for and known.
    pub reach: Option<Reach>,
    /// Around home, else around the car; nothing to draw them around without either.
    pub rings: Option<Rings>,
    /// The note of where it is parked, where a search found it, this device, a jump.
    pub points: Vec<PointMark>,
}

/// Draws the present.
pub fn scene(facts: &MapFacts<'_>, locale: &dyn Locale) -> Scene {
    let seen = facts.seen();
    let car = seen.as_ref().map(|seen| car_mark(facts, seen, locale));
    let home = facts.home.map(|home| home.center);
    let car_at = car.as_ref().map(|car| car.at);
    let apart = home.zip(car_at).map(|(home, car)| home.distance_to(car));
    let center = home.or(car_at);

    Scene {
        places: place_marks(facts, locale),
        line: seen.and_then(|seen| line(facts, &seen, locale)),
        reach: seen.and_then(|seen| reach(facts, &seen, locale)),
        rings: center.map(|center| rings(center, apart, facts.units, locale)),
        points: points(facts, locale),
        car,
    }
}

fn car_mark(facts: &MapFacts<'_>, seen: &Seen<'_>, locale: &dyn Locale) -> CarMark {
    let own = &words(locale.language()).map.scene;
    let coordinates = seen.coordinates;
    let zone = facts.zone(coordinates);
    let age = seen.measured_at.map_or_else(
        || own.undated.to_owned(),
        |measured_at| facts.age_text(measured_at, locale),
    );
    let place = match place_text(facts, seen, locale) {
        Some(place) => (own.aged)(&place, &age),
        None => age.clone(),
    };

    CarMark {
        at: facts.drawn_at(coordinates),
        heading: heading_of(seen, zone),
        age,
        title: (own.car)(facts.car_name, &place),
        is_outdated: !seen.holds(),
    }
}

/// Where the car is, to be read inside a sentence.
pub(super) fn place_text(
    facts: &MapFacts<'_>,
    seen: &Seen<'_>,
    locale: &dyn Locale,
) -> Option<String> {
    let words = words(locale.language());
    match seen.standing {
        Standing::Outdated => return Some(words.map.scene.position_outdated.to_owned()),
        Standing::Unproven | Standing::BeforeJump => {
            return Some(words.map.scene.last_position.to_owned());
        }
        Standing::Current | Standing::Kept => {}
    }
    if let Some(zone) = facts.zone(seen.coordinates) {
        return Some((words.map.scene.in_zone)(&place_name(zone, locale)));
    }
    match facts.presence {
        Presence::Home(_) => Some(lower_first(words.dashboard.at_home)),
        Presence::Away(distance) => {
            let distance = home_distance(distance, facts.units, locale).joined();
            Some(lower_first(&(words.dashboard.distance_from_home)(
                &distance,
            )))
        }
        Presence::PositionUnknown | Presence::HomeNotSet => None,
    }
}

fn place_marks(facts: &MapFacts<'_>, locale: &dyn Locale) -> Vec<PlaceMark> {
    let mark = |place: &carport_domain::place::Place| PlaceMark {
        id: place.id.clone(),
        kind: place.kind,
        center: place.center,
        radius: place.radius,
        name: place_name(place, locale),
        radius_text: radius(place.radius, facts.units, locale).joined(),
        is_private: place.is_private,
    };
    facts.places.iter().map(mark).collect()
}

/// A line that ends in the zone where it begins would tell where in it the car is.
fn line(facts: &MapFacts<'_>, seen: &Seen<'_>, locale: &dyn Locale) -> Option<DistanceLine> {
    let home = facts.home.filter(|_| seen.holds())?;
    let zone = facts.zone(seen.coordinates);
    if zone.is_some_and(|zone| zone.id == home.id) {
        return None;
    }
    let to = facts.drawn_at(seen.coordinates);
    let distance = home.center.distance_to(to);

    Some(DistanceLine {
        from: home.center,
        to,
        label: home_distance(distance, facts.units, locale).joined(),
    })
}

fn reach(facts: &MapFacts<'_>, seen: &Seen<'_>, locale: &dyn Locale) -> Option<Reach> {
    let range = facts.status?.energy.total_range?;
    let reached = Kilometers(range.0 * facts.reach_share?.0 / 100.0);
    let about = words(locale.language()).map.scene.about;

    Some(Reach {
        center: facts.drawn_at(seen.coordinates),
        radius: Meters(reached.0 * 1_000.0),
        label: about(&rough_distance(reached, facts.units, locale).joined()),
    })
}

/// What the reach circle means, or why there is none; nothing while it is not asked for.
pub fn reach_text(facts: &MapFacts<'_>, locale: &dyn Locale) -> Option<String> {
    let own = &words(locale.language()).map.scene;
    let share = facts.reach_share?;
    let range = facts.status.and_then(|status| status.energy.total_range);
    Some(match range {
        Some(_) => (own.reach_detail)(&percent(share, locale).joined()),
        None => own.reach_unknown.to_owned(),
    })
}

fn points(facts: &MapFacts<'_>, locale: &dyn Locale) -> Vec<PointMark> {
    let own = &words(locale.language()).map.scene;
    let point = |kind, at: Coordinates, heading: Option<Degrees>, title: &str| PointMark {
        kind,
        at: facts.drawn_at(at),
        heading: heading.filter(|_| facts.zone(at).is_none()),
        title: title.to_owned(),
    };
    let aged = |title: &str, at| (own.aged)(title, &facts.age_text(at, locale));

    let parked = facts.parked.map(|parked| {
        let title = aged(own.parked, parked.noted_at);
        point(PointKind::Parked, parked.coordinates, None, &title)
    });
    let found = facts.found_lately().map(|found| {
        let title = aged(own.found, found.found_at);
        let position = found.position;
        point(
            PointKind::Found,
            position.coordinates,
            position.heading,
            &title,
        )
    });
    let jump = facts.jump.map(|jump| {
        let title = aged(own.jump, jump.fix.measured_at);
        point(PointKind::Jump, jump.fix.coordinates, None, &title)
    });
    let device = facts
        .device
        .map(|at| point(PointKind::Device, at, None, own.device));
    [parked, found, jump, device]
        .into_iter()
        .flatten()
        .collect()
}
