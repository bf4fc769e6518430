//! The charging sessions of months that are over.

use carport_domain::time::UnixMillis;
use serde_json::Value;

use super::{I4, simulator};
use crate::{
    calendar::{self, DAY},
    trial::{BMW, SUNDAY, Trial, json_of},
};

const TOURING: &str = "WBA00000000DSL005";

#[test]
fn the_sessions_of_a_past_month_are_what_its_first_page_says() {
    let mut trial = Trial::signed_in();
    let month_ago = UnixMillis(SUNDAY - 31 * DAY);
    let date = calendar::local_date(month_ago.0);
    let path = format!(
        "/eadrax-chs/v2/charging-sessions?vin={I4}&date={date}T00:00:00.000Z&maxResults=50\
         &include_date_picker=false"
    );
    let mut asked = json_of(&trial.read("GET", &path, BMW, I4));

    let told = trial
        .simulator
        .past_sessions(I4, month_ago, "en-GB", UnixMillis(SUNDAY));

    let mut told: Value = serde_json::from_slice(&told.unwrap()).unwrap();
    assert!(
        asked["chargingSessions"]["sessions"]
            .as_array()
            .unwrap()
            .len()
            > 5
    );
    // Days are told from the day on which somebody asks.
    for answer in [&mut told, &mut asked] {
        let sessions = answer["chargingSessions"]["sessions"]
            .as_array_mut()
            .unwrap();
        for session in sessions {
            session["title"] = Value::Null;
        }
    }
    assert_eq!(told, asked);
}

#[test]
fn what_is_not_charged_has_no_sessions() {
    let mut simulator = simulator();
    let at = UnixMillis(SUNDAY - 31 * DAY);

    let mut told = |vin| simulator.past_sessions(vin, at, "en-GB", UnixMillis(SUNDAY));

    assert_eq!(told(TOURING), None);
    assert_eq!(told("WBA00000000XXX999"), None);
}
