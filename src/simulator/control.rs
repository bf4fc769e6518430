//! Steering from outside: paths under `/__simulator/`, which no vendor has.
//!
//! `GET log` tells the last requests, `GET vehicles` how the cars stand and what they did because
//! they were told. `POST scenario`, `POST advance` and `POST expire-access` make things happen.

mod vehicles;

use std::collections::VecDeque;

use serde_json::{Value, json};

use crate::{
    Simulator,
    exchange::{Request, Response},
};

/// How many requests are remembered.
const REMEMBERED: usize = 200;
/// No single step forward is longer than ten years.
const LONGEST_STEP_SECS: i64 = 10 * 366 * 24 * 3600;

/// The last requests: method, path and status, nothing that identifies anybody.
#[derive(Default)]
pub(crate) struct Log(VecDeque<(String, String, u16)>);

impl Log {
    /// Remembers a request with its answer.
    pub(crate) fn add(&mut self, request: &Request, status: u16) {
        if self.0.len() == REMEMBERED {
            self.0.pop_front();
        }
        let mut path: Vec<&str> = request.route().split('/').map(without_vin).collect();
        if let Some(user) = path.iter().position(|segment| *segment == "user")
            && let Some(name) = path.get_mut(user + 1)
        {
            *name = "{gcid}";
        }
        self.0
            .push_back((request.method.clone(), path.join("/"), status));
    }

    fn json(&self) -> Value {
        self.0
            .iter()
            .map(|(method, path, status)| json!({"method": method, "path": path, "status": status}))
            .collect()
    }
}

/// A path segment; a car's number becomes its placeholder.
fn without_vin(segment: &str) -> &str {
    let is_vin = segment.len() == 17 && segment.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_vin { "{vin}" } else { segment }
}

impl Simulator {
    /// Answers a request that steers, or looks behind the scenes.
    pub(crate) fn steer(&mut self, request: &Request, action: &str, now: i64) -> Response {
        let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        match (request.method.as_str(), action) {
            ("GET", "log") => Response::json(200, &self.log.json()),
            ("GET", "vehicles") => Response::json(200, &self.vehicles(now)),
            ("POST", "scenario") => {
                let id = body.get("id").and_then(Value::as_str).unwrap_or_default();
                match self.set_scenario(id) {
                    Ok(()) => Response::empty(204),
                    Err(error) => Response::text(400, &error.to_string()),
                }
            }
            ("POST", "advance") => match body.get("seconds").and_then(Value::as_i64) {
                Some(secs) if (-LONGEST_STEP_SECS..=LONGEST_STEP_SECS).contains(&secs) => {
                    self.offset_millis = self.offset_millis.saturating_add(secs * 1000);
                    Response::empty(204)
                }
                _ => Response::text(400, "seconds must be a whole number within ten years"),
            },
            ("POST", "expire-access") => {
                self.sign_in.expire_access();
                Response::empty(204)
            }
            _ => Response::text(404, "Not Found"),
        }
    }
}
