//! Whatever breaks in an answer: nothing panics, nothing is invented, nothing is lost in silence.

use carport_client::decode::{self, Unreadable};
use carport_client::endpoints::charging_sessions::{self, Page};
use carport_client::endpoints::command::{ChargingRoute, Order};
use carport_client::endpoints::{charging_settings, charging_statistics, image, profile, state};
use carport_client::identity::Language;
use carport_client::transport::Response;
use carport_domain::charging::Month;
use carport_domain::command::Command;
use carport_tests::damage::answers::{bodies, lists, of_commands, of_every_car, of_trips};
use carport_tests::damage::{ANYWHERE, Read, Trial, hurt};
use serde_json::Value;

const MAY: Month = Month {
    year: 2025,
    month: 5,
};

#[test]
fn a_damaged_vehicle_list_names_no_other_car() {
    let trial = Trial {
        name: "vehicle list",
        wholes: lists(),
        replaced: &[],
        essential: &["/mappingInfos"],
    };
    hurt(&trial, |body| decode::vehicle_list(body).map(Read::from));
}

#[test]
fn a_damaged_profile_tells_nothing_else() {
    let trial = Trial {
        name: "profile",
        wholes: bodies(profile::request, profile::NAME),
        replaced: &[],
        essential: &["/vin"],
    };
    hurt(&trial, |body| decode::profile(body).map(Read::from));
}

#[test]
fn a_damaged_state_tells_nothing_else() {
    for (profile, body) in of_every_car(state::request, state::NAME) {
        let model = profile.model.as_deref().expect("a model");
        let name = format!("state, {model}");
        let trial = Trial {
            name: &name,
            wholes: vec![body],
            // A car that reports its doors and no roof has none.
            replaced: &["/state/roofState"],
            essential: &["/state"],
        };
        hurt(&trial, |body| -> Result<_, Unreadable> {
            decode::status(body, &profile).map(Read::from)
        });
    }
}

#[test]
fn a_picture_cut_anywhere_is_no_picture() {
    let request = |caller: &_, vin: &_| image::request(caller, vin, image::View::AngleSideForty);
    let (_, whole) = of_every_car(request, image::NAME).swap_remove(0);
    let read = |end: usize| {
        let response = Response {
            status: 200,
            headers: Vec::new(),
            body: whole[..end].to_vec(),
        };
        image::read(&response).is_ok()
    };

    assert!(read(whole.len()));
    assert!((0..whole.len()).rev().take(10_000).all(|end| !read(end)));
}

#[test]
fn damaged_charging_settings_tell_nothing_else() {
    let request = |caller: &_, vin: &_| charging_settings::request(caller, vin, true);
    let trial = Trial {
        name: "charging settings",
        wholes: bodies(request, charging_settings::NAME),
        // Without the word that the current is unlimited, what stands beside it is a limit.
        replaced: &["/chargingSettingsDetail/acLimit/isUnlimited"],
        essential: &[],
    };
    hurt(&trial, |body| {
        decode::charging_settings(body).map(Read::from)
    });
}

#[test]
fn damaged_charging_sessions_tell_nothing_else() {
    let page = Page::first(MAY);
    let request = |caller: &_, vin: &_| charging_sessions::request(caller, vin, &page);
    let trial = Trial {
        name: "charging sessions",
        wholes: bodies(request, charging_sessions::NAME),
        // The total in words stands in for the one in numbers.
        replaced: &["/chargingSessions/totalValue"],
        essential: &["/chargingSessions"],
    };
    hurt(&trial, |body| {
        decode::charging_month(body, Language::English, None).map(Read::from)
    });
}

#[test]
fn sessions_without_a_total_are_never_summed_in_part() {
    let page = Page::first(MAY);
    let request = |caller: &_, vin: &_| charging_sessions::request(caller, vin, &page);
    let without_total = |body: Vec<u8>| {
        let mut answer: Value = serde_json::from_slice(&body).expect("JSON");
        let list = answer["chargingSessions"].as_object_mut()?;
        list.retain(|key, _| key != "total" && key != "totalValue");
        let has_sessions = list.contains_key("sessions");
        has_sessions.then(|| answer.to_string().into_bytes())
    };
    let bodies = bodies(request, charging_sessions::NAME).into_iter();
    let trial = Trial {
        name: "sessions, no total",
        wholes: bodies.filter_map(without_total).collect(),
        replaced: &[],
        essential: &["/chargingSessions"],
    };
    hurt(&trial, |body| {
        decode::charging_month(body, Language::English, None).map(Read::from)
    });
}

/// What is sent to a car must be what was read of it, whole.
#[test]
fn a_damaged_plan_is_never_sent_to_the_car() {
    let request = |caller: &_, vin: &_| charging_settings::request(caller, vin, true);
    let trial = Trial {
        name: "plan to be sent",
        wholes: bodies(request, charging_settings::NAME),
        replaced: &[],
        essential: &[ANYWHERE],
    };
    hurt(&trial, |body| -> Result<_, Unreadable> {
        let settings = decode::charging_settings(body)?.value;
        let command = Command::SetChargingPlan(settings.plan);
        let order = Order::new(&command, ChargingRoute::Charging, None);
        let facts = order.ok().map(|order| format!("{order:?}"));
        Ok(Read {
            facts: facts.into_iter().collect(),
            gaps: None,
        })
    });
}

/// A line of a session is free text, and its parts are numbers: cut anywhere, none of them may
/// become another number.
#[test]
fn a_session_line_cut_anywhere_names_no_other_end_and_no_other_cost() {
    let page = Page::first(MAY);
    let request = |caller: &_, vin: &_| charging_sessions::request(caller, vin, &page);
    for body in bodies(request, charging_sessions::NAME) {
        let whole: Value = serde_json::from_slice(&body).expect("JSON");
        if whole["chargingSessions"]["sessions"][0].is_null() {
            continue;
        }
        let read = |answer: &Value| {
            let body = answer.to_string();
            let month = decode::charging_month(body.as_bytes(), Language::English, None);
            let session = month.expect("it can be read").value.sessions.remove(0);
            (session.ended_at, session.cost)
        };
        let (ended_at, cost) = read(&whole);
        let line = whole["chargingSessions"]["sessions"][0]["subtitle"].clone();
        let line = line.as_str().expect("a line");
        for (end, _) in line.char_indices() {
            let mut cut = whole.clone();
            cut["chargingSessions"]["sessions"][0]["subtitle"] = line[..end].into();

            let (cut_ended_at, cut_cost) = read(&cut);

            assert!(
                cut_ended_at.is_none() || cut_ended_at == ended_at,
                "{line}, {end}"
            );
            assert!(cut_cost.is_none() || cut_cost == cost, "{line}, {end}");
        }
    }
}

#[test]
fn damaged_charging_statistics_tell_nothing_else() {
    let request = |caller: &_, vin: &_| charging_statistics::request(caller, vin, 120);
    let trial = Trial {
        name: "charging statistics",
        wholes: bodies(request, charging_statistics::NAME),
        replaced: &["/statistics/symbol"],
        essential: &["/statistics"],
    };
    hurt(&trial, |body| {
        decode::charging_statistics(body).map(Read::from)
    });
}

#[test]
fn damaged_trips_tell_nothing_else() {
    let trial = Trial {
        name: "trips",
        wholes: of_trips(),
        replaced: &[],
        essential: &["/status"],
    };
    hurt(&trial, |body| decode::trips(body).map(Read::from));
}

#[test]
fn a_damaged_receipt_is_for_no_other_command() {
    let [receipts, _, _] = of_commands("all-fine");
    let trial = Trial {
        name: "command receipt",
        wholes: receipts,
        replaced: &[],
        essential: &["/eventId"],
    };
    hurt(&trial, |body| decode::event(body).map(Read::from));
}

#[test]
fn a_damaged_end_of_a_command_is_no_other_end() {
    for scenario in [
        "all-fine",
        "command-fails",
        "command-fails-silently",
        "command-ignored",
    ] {
        let [_, ends, _] = of_commands(scenario);
        let trial = Trial {
            name: &format!("command status, {scenario}"),
            wholes: ends,
            replaced: &[],
            essential: &["/eventStatus"],
        };
        hurt(&trial, |body| decode::progress(body).map(Read::from));
    }
}

#[test]
fn a_damaged_position_is_no_other_place() {
    for scenario in ["all-fine", "finder-finds-nothing"] {
        let [_, _, positions] = of_commands(scenario);
        let trial = Trial {
            name: &format!("found position, {scenario}"),
            wholes: positions,
            replaced: &[],
            essential: &["/positionData", "/errorDetails"],
        };
        hurt(&trial, |body| decode::position(body).map(Read::from));
    }
}
