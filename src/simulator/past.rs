//! The past of a car, as somebody who had asked all along would have heard it.

use carport_domain::time::UnixMillis;
use serde_json::json;

use crate::{
    Simulator, calendar,
    fleet::snapshot::Snapshot,
    json::{
        capabilities::capabilities,
        state::{self, Scene},
    },
    language::Language,
    scenario::LifeChange,
};

/// Between which instants, and how often, the past is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first instant.
    pub from: UnixMillis,
    /// The last one.
    pub until: UnixMillis,
    /// Milliseconds between two instants; under way a car is heard more often.
    pub step_millis: i64,
}

/// A car that a scenario has put elsewhere needs so long to have come there.
const WAY_THERE: i64 = 3 * calendar::HOUR;

impl Simulator {
    /// What `state` would have answered about a car at an instant that is past. It is not asked
    /// over a network, so no scenario refuses it, and no car lives otherwise for it. `None` for a
    /// number that no car has.
    pub fn state_at(&mut self, vin: &str, at: UnixMillis, language: &str) -> Option<Vec<u8>> {
        let at = self.within_past(at);
        let heard = self.fleet.by_vin(vin)?.heard_at(at);
        let scene = self.recalled(vin, &heard, at, Language::from_accept(Some(language)))?;
        let answer = json!({
            "state": state::state(&scene),
            "capabilities": capabilities(scene.model),
        });
        Some(answer.to_string().into_bytes())
    }

    /// Where a car was heard of within a span, oldest first: answers of `state`, a line each, with
    /// no more than when, where and how far driven. What it had said already is not said again.
    /// `None` for a number that no car has.
    pub fn past(&mut self, vin: &str, span: &Span, language: &str) -> Option<Vec<u8>> {
        let language = Language::from_accept(Some(language));
        let (from, until) = (self.within_past(span.from), self.within_past(span.until));
        let known_until = self.remembered_until(until);
        let instants = self
            .fleet
            .by_vin(vin)?
            .heard_within(from, known_until, span.step_millis);

        let mut lines = Vec::new();
        let mut told = None;
        for at in instants {
            let heard = self.fleet.by_vin(vin)?.heard_at(at);
            if told.replace(heard.reported_at) != Some(heard.reported_at) {
                let scene = self.recalled(vin, &heard, at, language)?;
                let answer = json!({"state": state::sighting(&scene)});
                lines.extend_from_slice(answer.to_string().as_bytes());
                lines.push(b'\n');
            }
        }
        Some(lines)
    }

    fn within_past(&self, at: UnixMillis) -> i64 {
        calendar::within_reach(at.0.saturating_add(self.offset_millis))
    }

    /// Up to when the past agrees with what the scenario shows now.
    fn remembered_until(&self, until: i64) -> i64 {
        match self.scenario.change() {
            Some(LifeChange::Charging | LifeChange::UnlockedAway | LifeChange::WindowOpen) => {
                until - WAY_THERE
            }
            _ => self.lived_until(until),
        }
    }

    /// What had been heard by an instant, to be spelled out.
    fn recalled<'a>(
        &mut self,
        vin: &str,
        heard: &'a Snapshot,
        at: i64,
        language: Language,
    ) -> Option<Scene<'a>> {
        let start = self.start;
        // A car that says nothing of where it is has said nothing of it before either.
        let change = self
            .scenario
            .change()
            .filter(|change| *change == LifeChange::PositionMissing);
        let car = self.fleet.by_vin(vin)?;
        Some(Scene {
            model: car.model,
            snapshot: heard,
            now: at,
            start,
            driven_km: heard.odometer_km - car.snapshot(start).odometer_km,
            language,
            change,
        })
    }
}

#[cfg(test)]
mod tests;
