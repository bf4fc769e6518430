//! Tells the car something. This only builds the calls: when one may be sent, and what follows,
//! is decided elsewhere. A command is never sent again, with the one exception of [`Order::rerouted`].

mod plan;
mod route;

use carport_domain::command::{ChargingChange, Command, Destination};
use carport_domain::ids::Vin;
use serde_json::{Value, json};

use super::{Caller, REMOTE_COMMANDS, destination};
use crate::decode::{self, Decoded, Event};
use crate::error::ApiError;
use crate::transport::{Request, Response};

pub use plan::IncompletePlan;
pub use route::ChargingRoute;

/// Under this name failures are reported.
pub const NAME: &str = "command";

/// Why a command cannot be sent as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsendable {
    /// No setting is to change.
    #[error("no setting is to change")]
    NothingToChange,
    /// The vendor takes a plan only whole.
    #[error("the plan lacks its {0}")]
    Plan(IncompletePlan),
    /// A place is sent to a customer, and the session does not say who that is.
    #[error("the session names no customer")]
    NoCustomer,
}

/// A command that is fit to be sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    service: Service,
    body: String,
}

/// Which of the vendor's services takes a command, under which name.
#[derive(Clone, Debug, PartialEq)]
enum Service {
    /// The remote commands, which name the car in a header.
    Remote(&'static str),
    /// The charging service, which names it in the path.
    Charging(&'static str),
    /// Either of them.
    Either(&'static str, ChargingRoute),
    /// The service of destinations, which names the customer in the path.
    Destination {
        customer_id: String,
        destination: Box<Destination>,
    },
}

impl Order {
    /// Writes a command down. `route` is the one remembered for the car, and only counts for
    /// starting and stopping to charge; the customer only for a destination.
    pub fn new(
        command: &Command,
        route: ChargingRoute,
        customer_id: Option<&str>,
    ) -> Result<Self, Unsendable> {
        let (service, body) = match command {
            Command::Lock => (Service::Remote("door-lock"), json!({})),
            Command::Unlock => (Service::Remote("door-unlock"), json!({})),
            Command::FlashLights => (Service::Remote("light-flash"), json!({})),
            Command::SoundHorn => (Service::Remote("horn-blow"), json!({})),
            Command::Find => (Service::Remote("vehicle-finder"), json!({})),
            Command::StartClimate => (Service::Remote("climate-now?action=START"), json!({})),
            Command::StopClimate => (Service::Remote("climate-now?action=STOP"), json!({})),
            Command::StartCharging => (Service::Either("start-charging", route), json!({})),
            Command::StopCharging => (Service::Either("stop-charging", route), json!({})),
            Command::SetCharging(change) => (
                Service::Charging("charging-settings"),
                settings(*change).ok_or(Unsendable::NothingToChange)?,
            ),
            Command::SetChargingPlan(plan) => (
                Service::Charging("charging-profile"),
                plan::body(plan).map_err(Unsendable::Plan)?,
            ),
            Command::SendDestination(destination) => (
                Service::Destination {
                    customer_id: customer_id.ok_or(Unsendable::NoCustomer)?.to_owned(),
                    destination: Box::new(destination.clone()),
                },
                json!({}),
            ),
        };

        Ok(Self {
            service,
            body: body.to_string(),
        })
    }

    /// The route to remember for the car once this order is taken; `None` where there is one only.
    pub const fn route(&self) -> Option<ChargingRoute> {
        match self.service {
            Service::Either(_, route) => Some(route),
            Service::Remote(_) | Service::Charging(_) | Service::Destination { .. } => None,
        }
    }

    /// Whether the vendor's answer is a receipt with which to ask on; of a destination it says no
    /// more than that it was taken.
    pub const fn has_event(&self) -> bool {
        !matches!(self.service, Service::Destination { .. })
    }

    /// The same order on the other route, after an answer that proves that nobody took it on this
    /// one: a 404 of the charging service. After anything else the car may already be doing it.
    #[must_use]
    pub fn rerouted(&self, error: &ApiError) -> Option<Self> {
        let is_unknown_there = matches!(error, ApiError::NotFound { status: 404, .. });
        match self.service {
            Service::Either(name, ChargingRoute::Charging) if is_unknown_there => Some(Self {
                service: Service::Either(name, ChargingRoute::Remote),
                body: self.body.clone(),
            }),
            _ => None,
        }
    }
}

/// Sends an order to a car.
pub fn request(caller: &Caller, vin: &Vin, order: &Order) -> Request {
    let path = match &order.service {
        Service::Destination {
            customer_id,
            destination,
        } => return destination::request(caller, vin, customer_id, destination),
        Service::Remote(name) | Service::Either(name, ChargingRoute::Remote) => {
            format!("{REMOTE_COMMANDS}/{name}")
        }
        Service::Charging(name) | Service::Either(name, ChargingRoute::Charging) => {
            format!("/eadrax-crccs/v1/vehicles/{}/{name}", vin.as_str())
        }
    };
    caller.post_about(vin, path, Some(order.body.clone()))
}

/// Reads the receipt.
pub fn read(response: &Response) -> Result<Decoded<Event>, ApiError> {
    decode::event(&response.body).map_err(|error| error.of(NAME))
}

/// Both keys always, with null for what stays.
///
/// # Why
///
/// Two habits are on record: one client sends both keys, another only the one that changes, and
/// the vendor took both. The first names every setting the service knows, so that a reader of a
/// capture sees what was meant to stay; and it is the habit of the client that is tested against
/// the most cars. A car that refuses the null would change our mind.
fn settings(change: ChargingChange) -> Option<Value> {
    if change == ChargingChange::default() {
        return None;
    }
    let target = change
        .target
        .map(carport_domain::command::ChargingTarget::percent);
    let limit = change.ac_limit.map(|limit| whole_or_not(limit.0));

    Some(json!({ "chargingTarget": target, "acLimitValue": limit }))
}

/// The vendor's choices are whole, and are sent as it writes them: `16`, not `16.0`.
fn whole_or_not(number: f64) -> Value {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "compared with the number below"
    )]
    let whole = number as u16;
    if f64::from(whole).to_bits() == number.to_bits() {
        json!(whole)
    } else {
        json!(number)
    }
}

#[cfg(test)]
mod tests;
