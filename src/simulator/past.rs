//! The past of a car, as somebody who had asked all along would have heard it.

use core::ops::Range;

use carport_domain::time::UnixMillis;
use jiff::civil::Date;
use serde_json::json;

use crate::{
    Simulator, calendar,
    fleet::snapshot::Snapshot,
    json::{
        capabilities::capabilities,
        sessions,
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
    /// Milliseconds between two instants by day, at night twice as many; under way and while
    /// charging a car is heard more often, and oftener yet if the step is half an hour at most.
    pub step_millis: i64,
}

/// A car that a scenario has put elsewhere needs so long to have come there.
const WAY_THERE: i64 = 3 * calendar::HOUR;
/// For so many days nobody opened the app.
const UNOPENED: i64 = 12 * calendar::DAY;

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

    /// What was heard of a car within a span, oldest first, as far as that lies before `now`: a
    /// line each of when it was heard, in milliseconds, a blank, and the answer of `state`, with
    /// no more than what is followed over time. What it had said before the span, or already, is
    /// not said again. `None` for a number that no car has.
    pub fn past(
        &mut self,
        vin: &str,
        span: &Span,
        language: &str,
        now: UnixMillis,
    ) -> Option<Vec<u8>> {
        let language = Language::from_accept(Some(language));
        let (from, until) = (self.within_past(span.from), self.within_past(span.until));
        let now = self.within_past(now);
        let known_until = until.min(self.remembered_until(now));
        let unopened = unopened(now);
        let car = self.fleet.by_vin(vin)?;
        let mut instants = car.heard_within(from, known_until, span.step_millis);
        instants.retain(|at| !unopened.contains(at));

        let mut lines = Vec::new();
        let mut told = None;
        for at in instants {
            let heard = self.fleet.by_vin(vin)?.heard_at(at);
            let is_new = told.replace(heard.reported_at) != Some(heard.reported_at);
            if is_new && heard.reported_at >= from {
                let tells_position = !self.hides_positions();
                let model = self.fleet.by_vin(vin)?.model;
                let state = state::followed(model, &heard, language, tells_position);
                let line = format!("{at} {}\n", json!({ "state": state }));
                lines.extend_from_slice(line.as_bytes());
            }
        }
        Some(lines)
    }

    /// What `charging-sessions` would have answered about the month of an instant, all of it on one
    /// page, had it been asked at the end of that month, or now if that has not come. `None` for a
    /// number that no car has, and for a car without a plug.
    pub fn past_sessions(
        &mut self,
        vin: &str,
        at: UnixMillis,
        language: &str,
        now: UnixMillis,
    ) -> Option<Vec<u8>> {
        let (at, now) = (self.within_past(at), self.within_past(now));
        let (from, until) = calendar::month_span(calendar::local_date(at));
        let lived_until = self.remembered_until(now);
        let car = self.fleet.by_vin(vin)?;
        if !car.model.drive_train.has_plug() {
            return None;
        }
        let journal = car.journal(from, until, lived_until);
        let month = sessions::Month {
            model: car.model,
            charges: journal.charges,
            begins_at: journal.begins_at,
            now: now.min(until),
            language: Language::from_accept(Some(language)),
        };
        let page = sessions::Page {
            size: usize::MAX,
            after: None,
        };
        let answer = month.answer(&page, &serde_json::Value::Null)?;
        Some(answer.to_string().into_bytes())
    }

    /// The days before an instant at which the owner did not open the app: twelve in the half-year
    /// before the present one, from the first of them up to the end of the last. Of these days
    /// [`Self::past`] tells nothing.
    pub fn unopened(&self, now: UnixMillis) -> (UnixMillis, UnixMillis) {
        let days = unopened(self.within_past(now));
        (UnixMillis(days.start), UnixMillis(days.end))
    }

    fn within_past(&self, at: UnixMillis) -> i64 {
        calendar::within_reach(at.0.saturating_add(self.offset_millis))
    }

    /// Up to when the past agrees with what the scenario shows now.
    fn remembered_until(&self, now: i64) -> i64 {
        match self.scenario.change() {
            Some(LifeChange::Charging | LifeChange::UnlockedAway | LifeChange::WindowOpen) => {
                now - WAY_THERE
            }
            _ => self.lived_until(now),
        }
    }

    /// A car that says nothing of where it is has said nothing of it before either.
    fn hides_positions(&self) -> bool {
        self.scenario.change() == Some(LifeChange::PositionMissing)
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
        let change = self
            .hides_positions()
            .then_some(LifeChange::PositionMissing);
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

/// Nobody looked for these days; long enough ago not to be missed on a map of the last month.
fn unopened(now: i64) -> Range<i64> {
    let today = calendar::local_date(now);
    let (year, month) = if today.month() <= 6 {
        (today.year() - 1, 9)
    } else {
        (today.year(), 3)
    };
    let first = Date::new(year, month, 9).map_or(0, |first| calendar::instant(first, 0.0));
    first..first + UNOPENED
}

#[cfg(test)]
mod tests;
