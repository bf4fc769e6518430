//! The same charge, told by the vendor and found in the readings.

use core::time::Duration;

use super::{Charge, ChargedEnergy, Proof};
use crate::charging::{ChargingSession, Outcome};
use crate::history::moments::Between;
use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::Percent;

/// The vendor's clock and the readings may be apart by so much.
const TOLERANCE: Duration = Duration::from_mins(30);

/// The vendor's sessions, completed by what was found, and what only was found; in the order of
/// time, sessions without one last.
///
/// They are one charge where their spans touch, half an hour of patience included. The vendor's
/// values win; found ones fill what is missing. A found charge that turns out to be several
/// sessions fills none of them: nobody knows which.
pub fn join(sessions: &[ChargingSession], found: Vec<Charge>) -> Vec<Charge> {
    let mut taken = vec![Vec::new(); sessions.len()];
    let mut alone = Vec::new();
    for charge in found {
        let mut matches: Vec<_> = (0..sessions.len())
            .filter(|index| touches(&sessions[*index], &charge))
            .collect();
        match (matches.pop(), matches.is_empty()) {
            (None, _) => alone.push(charge),
            (Some(only), true) => taken[only].push(charge),
            (Some(_), false) => {}
        }
    }
    let told = sessions
        .iter()
        .zip(&taken)
        .map(|(session, found)| told(session, found));
    let mut all: Vec<_> = told.chain(alone).collect();
    all.sort_by_key(|charge| charge.counted_at().map_or(i64::MAX, |at| at.0));
    all
}

fn touches(session: &ChargingSession, charge: &Charge) -> bool {
    let Some(started_at) = session.started_at else {
        return false;
    };
    let ended_at = session.ended_at.unwrap_or(started_at).max(started_at);
    // What two readings saw is where it was; only where none did, anything in between may be it.
    let Some((from, until)) = charge.certain_span().or_else(|| charge.possible_span()) else {
        return false;
    };
    until.after(TOLERANCE) >= started_at && ended_at.after(TOLERANCE) >= from
}

fn told(session: &ChargingSession, found: &[Charge]) -> Charge {
    let (first, last) = (found.first(), found.last());
    let start_level = session.start_level.or_else(|| first?.start_level);
    let end_level = session.end_level.or_else(|| last?.end_level);
    // An estimate stands in only for a session that it covers alone.
    let capacity = first.and_then(|charge| match charge.energy? {
        ChargedEnergy::Estimated { capacity, .. } => Some(capacity),
        ChargedEnergy::Told(_) => None,
    });
    let energy = session
        .energy
        .map(ChargedEnergy::Told)
        .or_else(|| ChargedEnergy::estimated(start_level, end_level, capacity));
    let filled = |told: Option<Percent>, is_partly_seen: bool| told.is_none() && is_partly_seen;
    let is_partly_seen = |charge: Option<&Charge>| charge.is_some_and(|it| it.is_partly_seen);
    Charge {
        started: edge(session.started_at, first.map(|it| it.started)),
        ended: ended(session, last),
        start_level,
        end_level,
        is_partly_seen: filled(session.start_level, is_partly_seen(first))
            || filled(session.end_level, is_partly_seen(last)),
        energy,
        odometer: found.iter().find_map(|it| it.odometer),
        proof: Proof::Told,
        silences: found.iter().flat_map(|it| it.silences.clone()).collect(),
        session: Some(session.clone()),
    }
}

fn edge(told: Option<UnixMillis>, found: Option<Between>) -> Between {
    told.map(Between::exactly).or(found).unwrap_or_default()
}

/// An end that neither tells is not before the beginning, and open.
fn ended(session: &ChargingSession, last: Option<&Charge>) -> Between {
    let is_running = session.outcome == Reading::Known(Outcome::Running);
    let found = last.map(|it| it.ended).unwrap_or_default();
    let told = session.ended_at.filter(|_| !is_running);
    let mut ended = edge(told, Some(found));
    if ended.earliest.is_none() {
        ended.earliest = session.started_at;
    }
    ended
}
