//! Charging and trips.

use std::collections::BTreeSet;

use carport_domain::charging::{ChargingMonth, ChargingSession, ChargingStatistics};
use carport_domain::trips::TripHistory;
use carport_domain::vehicle::charging_plan::{ChargingPlan, ChargingSettings};

use super::{Facts, Notes};

impl Facts for ChargingMonth {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("month", self.month);
        notes.some("total_energy", self.total_energy);
        notes.some("energy", self.energy());
        notes.some("session_count", self.session_count);
        notes.some("next_page", self.next_page.as_ref());
        for cost in &self.costs {
            notes.some("cost", Some(cost));
        }
        for session in &self.sessions {
            notes.within(&session.id, |notes| tell_session(notes, session));
        }
        notes.facts
    }
}

fn tell_session(notes: &mut Notes, session: &ChargingSession) {
    notes.some("session", Some("it took place"));
    notes.time("started_at", session.started_at);
    notes.time("ended_at", session.ended_at);
    notes.some("energy", session.energy);
    notes.some("cost", session.cost.as_ref());
    notes.some("place", session.place.as_ref());
    notes.some("is_public", session.is_public);
    notes.reading("outcome", &session.outcome);
    notes.some("issues", session.issues.as_ref());
    notes.some("start_level", session.start_level);
    notes.some("end_level", session.end_level);
}

impl Facts for ChargingStatistics {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("total_energy", self.total_energy);
        notes.some("session_count", self.session_count);
        notes.reading("consent", &self.consent);
        notes.facts
    }
}

impl Facts for ChargingSettings {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("target", self.target);
        notes.some("ac_limit", self.ac_limit);
        notes.some("is_ac_unlimited", self.is_ac_unlimited);
        for choice in &self.ac_limit_choices {
            notes.some("choice", Some(choice));
        }
        notes.reading("loudness", &self.loudness);
        notes.some("unlocks_cable", self.unlocks_cable);
        notes.within("plan", |notes| tell_plan(notes, &self.plan));
        notes.facts
    }
}

impl Facts for TripHistory {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        let Self::Kept { last, month } = self else {
            notes.some("history", Some(self));
            return notes.facts;
        };
        if let Some(trip) = last {
            notes.some("id", trip.id.as_ref());
            notes.some("distance", trip.distance);
            notes.some("duration", trip.duration);
            notes.some("electric", trip.electric);
            notes.some("energy", trip.energy);
            notes.some("fuel", trip.fuel);
        }
        if let Some(month) = month {
            notes.within("month", |notes| {
                notes.some("trip_count", month.trip_count);
                notes.some("distance", month.distance);
                notes.some("electric", month.electric);
                notes.some("fuel", month.fuel);
                notes.some("electric_share", month.electric_share);
                notes.some("fuel_share", month.fuel_share);
            });
        }
        notes.facts
    }
}

/// Timers stand under their number: a broken one takes only itself along.
pub(super) fn tell_plan(notes: &mut Notes, plan: &ChargingPlan) {
    notes.reading("mode", &plan.mode);
    notes.reading("preference", &plan.preference);
    notes.some("window", plan.window);
    notes.reading("timer_kind", &plan.timer_kind);
    notes.some("has_climate_at_departure", plan.has_climate_at_departure);
    notes.some("service_pack", plan.service_pack.as_ref());
    for timer in &plan.timers {
        let number = timer
            .id
            .map_or_else(|| "any".to_owned(), |id| id.to_string());
        notes.within(&format!("timer{number}"), |notes| {
            // A timer that lost its number says nothing that could be checked.
            if timer.id.is_some() {
                notes.some("is_active", timer.is_active);
                notes.some("at", timer.at);
                for day in &timer.days {
                    notes.some("day", Some(day));
                }
            }
        });
    }
}
