//! Cars.

use std::collections::BTreeSet;

use carport_domain::place::Position;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Battery;
use carport_domain::vehicle::energy::Energy;
use carport_domain::vehicle::message::{Message, MessageKind};
use carport_domain::vehicle::openings::Openings;
use carport_domain::vehicle::profile::Profile;
use carport_domain::vehicle::tires::Tires;

use super::{Facts, Notes};

impl Facts for Profile {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("vin", Some(self.vin.as_str()));
        notes.some("brand", self.brand);
        notes.some("model", self.model.as_ref());
        notes.some("year", self.year);
        notes.some("drive_train", self.drive_train);
        notes.some("series", self.series.as_ref());
        notes.facts
    }
}

impl Facts for Position {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        tell_position(&mut notes, self);
        notes.facts
    }
}

impl Facts for Status {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.time("last_seen_at", self.last_seen_at);
        notes.some("odometer", self.odometer);
        notes.some("steering", self.steering);
        notes.some("is_private", self.is_private);
        notes.some("reports_state", self.reports_state);
        notes.reading("climate", &self.climate);
        notes.some("climate_time_left", self.climate_time_left);
        notes.within("openings", |notes| tell_openings(notes, &self.openings));
        notes.within("energy", |notes| tell_energy(notes, &self.energy));
        notes.within("tires", |notes| tell_tires(notes, &self.tires));
        if let Some(position) = &self.position {
            tell_position(&mut notes, position);
        }
        for message in &self.messages {
            notes.within("messages", |notes| tell_message(notes, message));
        }
        if let Some(plan) = &self.charging_plan {
            notes.within("plan", |notes| super::charging::tell_plan(notes, plan));
        }
        let c = &self.capabilities;
        for (name, flag) in [
            ("lock", c.lock),
            ("unlock", c.unlock),
            ("lights", c.lights),
            ("horn", c.horn),
            ("find", c.find),
            ("send_poi", c.send_poi),
            ("charge_start", c.charge_start),
            ("charge_stop", c.charge_stop),
            ("climate_start", c.climate_start),
            ("climate_stop", c.climate_stop),
            ("set_target", c.set_target),
            ("set_ac_limit", c.set_ac_limit),
            ("set_charging_plan", c.set_charging_plan),
            ("charging_settings", c.charging_settings),
            ("needs_subscription", c.needs_subscription),
            ("charging_history", c.charging_history),
            ("trip_history", c.trip_history),
        ] {
            notes.some(&format!("can.{name}"), flag);
        }
        notes.facts
    }
}

/// Both coordinates are one statement: half a place is no place.
fn tell_position(notes: &mut Notes, position: &Position) {
    let place = position.coordinates;
    notes.some("place", Some((place.latitude(), place.longitude())));
    notes.some("heading", position.heading);
    notes.some("address", position.address.as_ref());
}

fn tell_openings(notes: &mut Notes, openings: &Openings) {
    notes.reading("lock", &openings.lock);
    notes.reading("doors", &openings.doors_combined);
    notes.reading("windows", &openings.windows_combined);
    for (part, reading) in openings.parts() {
        notes.reading(&format!("{part:?}"), reading);
    }
}

fn tell_energy(notes: &mut Notes, energy: &Energy) {
    notes.some("total_range", energy.total_range);
    if let Some(fuel) = &energy.fuel {
        notes.some("fuel", Some("a tank"));
        notes.some("liters", fuel.liters);
        notes.some("percent", fuel.percent);
        notes.some("fuel_range", fuel.range);
    }
    if let Some(battery) = &energy.battery {
        notes.some("battery", Some("a plug"));
        tell_battery(notes, battery);
    }
}

fn tell_battery(notes: &mut Notes, battery: &Battery) {
    notes.some("level", battery.level);
    notes.some("target", battery.target);
    notes.some("range", battery.range);
    notes.some("is_plugged_in", battery.is_plugged_in);
    notes.reading("charging", &battery.charging);
    notes.some("time_left", battery.time_left);
    notes.time("ends_at", battery.ends_at);
    notes.some("ac_limit", battery.ac_limit);
    notes.some("is_ac_limit_active", battery.is_ac_limit_active);
}

fn tell_tires(notes: &mut Notes, tires: &Tires) {
    for (name, tire) in [
        ("left_front", tires.left_front),
        ("right_front", tires.right_front),
        ("left_rear", tires.left_rear),
        ("right_rear", tires.right_rear),
    ] {
        notes.some(name, tire.pressure);
        notes.some(&format!("{name}.target"), tire.target);
    }
}

/// The code stands in the place: two messages of one code are told apart by what they say. A
/// message that lost its code says nothing that could be checked.
fn tell_message(notes: &mut Notes, message: &Message) {
    let Some(code) = &message.code else {
        return;
    };
    notes.within(code, |notes| {
        match message.kind {
            MessageKind::CheckControl(severity) => notes.some("severity", severity),
            MessageKind::Service(status) => notes.some("status", status),
        }
        notes.some("title", message.title.as_ref());
        notes.some("text", message.text.as_ref());
        notes.time("due_at", message.due_at);
        notes.some("due_in", message.due_in);
    });
}
