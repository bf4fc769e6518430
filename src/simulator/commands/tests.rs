//! Commands as a client sends them, and what it then reads.

mod charging;
mod course;
mod destinations;
mod effects;
mod plans;
mod positions;
mod refusals;

pub(crate) use destinations::send_whole as send_destination;

use serde_json::Value;

use crate::{
    exchange::Response,
    trial::{BMW, MINI, Trial, json_of},
};

pub(crate) const I4: &str = "WBY00000000EVX001";
pub(crate) const X3: &str = "WBA00000000PHV002";
pub(crate) const M340: &str = "WBA00000000CMB003";
pub(crate) const I3: &str = "WBY00000000REX004";
pub(crate) const DIESEL: &str = "WBA00000000DSL005";
pub(crate) const COOPER: &str = "WMW00000000MCE006";
const COMMANDS: &str = "/eadrax-vrccs/v4/presentation/remote-commands";
const STATUS: &str = "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus";

impl Trial {
    /// A call with a body, and further headers than the usual ones.
    pub(crate) fn post(
        &mut self,
        path: &str,
        vin: &str,
        more: &[(&str, &str)],
        body: &str,
    ) -> Response {
        let agent = if vin.starts_with("WMW") { MINI } else { BMW };
        let bearer = format!("Bearer {}", self.access);
        let mut headers = vec![("authorization", bearer.as_str()), ("x-user-agent", agent)];
        if !vin.is_empty() && !path.contains(vin) {
            headers.push(("bmw-vin", vin));
        }
        headers.extend(more);
        self.send("POST", path, &headers, body.as_bytes())
    }

    pub(crate) fn order(&mut self, vin: &str, service: &str) -> Response {
        self.post(&format!("{COMMANDS}/{service}"), vin, &[], "{}")
    }

    /// Orders by way of the charging host.
    pub(crate) fn order_charging(&mut self, vin: &str, service: &str, body: &str) -> Response {
        let path = format!("/eadrax-crccs/v1/vehicles/{vin}/{service}");
        self.post(&path, vin, &[], body)
    }

    pub(crate) fn poll(&mut self, event: &str) -> Value {
        let path = format!("{STATUS}?eventId={event}");
        json_of(&self.post(&path, "", &[], ""))
    }

    /// Polls each 3.5 seconds until nothing more will come, and gives all words.
    pub(crate) fn follow(&mut self, event: &str) -> Vec<String> {
        let mut words = Vec::new();
        while words.len() < 70 {
            self.now += 3_500;
            let word = self.poll(event)["eventStatus"].as_str().unwrap().to_owned();
            let is_final = !["PENDING", "DELIVERED"].contains(&word.as_str());
            words.push(word);
            if is_final {
                break;
            }
        }
        words
    }

    /// Orders, follows to the end, waits as long as a client does, and gives the last word.
    pub(crate) fn carry_out(&mut self, answer: &Response) -> String {
        let event = event_of(answer);
        let words = self.follow(&event);
        self.now += 7_000;
        words.last().unwrap().clone()
    }

    /// A command that is carried out.
    pub(crate) fn execute(&mut self, vin: &str, service: &str) {
        let answer = self.order(vin, service);
        assert_eq!(self.carry_out(&answer), "EXECUTED", "{service}");
    }

    /// Lets time pass, and signs on again as a client would.
    pub(crate) fn stay(&mut self, millis: i64) {
        self.now += millis;
        let refresh = self.refresh.clone();
        let tokens = self.renew(&refresh);
        self.keep(&tokens);
    }

    /// Moves on in steps of six minutes until the state is as wanted.
    pub(crate) fn wait_for(&mut self, vin: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..14 * 24 * 10 {
            self.stay(6 * 60_000);
            let state = self.state(vin);
            if is_so(&state) {
                return state;
            }
        }
        panic!("it never came so");
    }
}

pub(crate) fn event_of(answer: &Response) -> String {
    assert_eq!(answer.status, 200);
    json_of(answer)["eventId"].as_str().unwrap().to_owned()
}

pub(crate) fn lock_of(state: &Value) -> &str {
    state["doorsState"]["combinedSecurityState"]
        .as_str()
        .unwrap()
}

pub(crate) fn charging_of(state: &Value) -> &str {
    state["electricChargingState"]["chargingStatus"]
        .as_str()
        .unwrap()
}
