//! Which call asks for what.

use serde_json::Value;

use super::destination;
use crate::{
    exchange::{Request, Response},
    sign_in::Form,
};

/// The two services that take commands; they refuse in different words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Host {
    Vehicle,
    Charging,
}

/// What a car can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    Lock,
    Unlock,
    Lights,
    Horn,
    StartClimate,
    StopClimate,
    Find,
    StartCharging,
    StopCharging,
    Settings,
    Profile,
}

/// A call about commands.
pub(super) enum Call<'a> {
    Order {
        host: Host,
        vin: Option<&'a str>,
        name: &'a str,
    },
    /// How far an event is; the answer names it with this word.
    Status {
        word: &'static str,
    },
    Position,
    /// A place for the car's navigation.
    Destination {
        gcid: Option<&'a str>,
        form: destination::Form,
    },
}

impl<'a> Call<'a> {
    /// `None` for every other call.
    pub(super) fn parse(request: &'a Request) -> Option<Self> {
        if request.method != "POST" {
            return None;
        }
        let route = request.route();
        if let Some(name) = route.strip_prefix("/eadrax-vrccs/v4/presentation/remote-commands/") {
            return Some(match name {
                "eventStatus" => Self::Status {
                    word: "rsEventStatus",
                },
                "eventPosition" => Self::Position,
                _ => Self::Order {
                    host: Host::Vehicle,
                    vin: request.header("bmw-vin"),
                    name,
                },
            });
        }
        if let Some(rest) = route.strip_prefix("/eadrax-vrccs/v3/presentation/remote-commands/") {
            if rest == "eventStatus" {
                return Some(Self::Status {
                    word: "eventStatus",
                });
            }
            return Self::with_vin(Host::Vehicle, rest);
        }
        if let Some(rest) = route.strip_prefix("/eadrax-crccs/v1/vehicles/") {
            return Self::with_vin(Host::Charging, rest);
        }
        let (gcid, form) = if route == "/eadrax-dcs/v1/send-to-car/send-to-car" {
            (None, destination::Form::Older)
        } else {
            let gcid = route
                .strip_prefix("/eadrax-dcs/v2/user/")?
                .strip_suffix("/send-to-car")?;
            (Some(gcid), destination::Form::Present)
        };
        Some(Self::Destination { gcid, form })
    }

    fn with_vin(host: Host, rest: &'a str) -> Option<Self> {
        let (vin, name) = rest.split_once('/')?;
        Some(Self::Order {
            host,
            vin: Some(vin),
            name,
        })
    }
}

/// The service of a name; else what is answered instead.
pub(super) fn parse(host: Host, name: &str, request: &Request) -> Result<Service, Response> {
    let service = match (host, name) {
        (Host::Vehicle, "door-lock") => Service::Lock,
        (Host::Vehicle, "door-unlock") => Service::Unlock,
        (Host::Vehicle, "light-flash") => Service::Lights,
        (Host::Vehicle, "horn-blow") => Service::Horn,
        (Host::Vehicle, "climate-now") => climate(request)?,
        (Host::Vehicle, "vehicle-finder") => Service::Find,
        (_, "start-charging") => Service::StartCharging,
        (_, "stop-charging") => Service::StopCharging,
        (Host::Charging, "charging-settings") => Service::Settings,
        (Host::Charging, "charging-profile") => Service::Profile,
        _ => return Err(Response::not_found()),
    };
    let has_own_body = matches!(service, Service::Settings | Service::Profile);
    if has_own_body || body(request).is_some() {
        Ok(service)
    } else {
        Err(Response::empty(400))
    }
}

/// `{}`, `null` and nothing at all say the same; `None` for what is no JSON.
fn body(request: &Request) -> Option<Value> {
    if request.body.trim_ascii().is_empty() {
        return Some(Value::Null);
    }
    serde_json::from_slice(&request.body).ok()
}

/// The action comes with the query, from older apps with the body.
fn climate(request: &Request) -> Result<Service, Response> {
    let query = Form::parse(request.query());
    let body = body(request).unwrap_or_default();
    let action = query.value("action").or_else(|| body["action"].as_str());
    match action {
        Some("START") => Ok(Service::StartClimate),
        Some("STOP") => Ok(Service::StopClimate),
        _ => Err(Response::empty(400)),
    }
}
