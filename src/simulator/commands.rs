//! Remote commands: what may be asked of a car, how its event goes on, and how it ends.

mod charging_body;
mod destination;
mod event;
mod judge;
mod refusal;
mod service;
#[cfg(test)]
pub(crate) mod tests;

use serde_json::{Value, json};

use crate::{
    Simulator,
    calendar::rfc3339_millis,
    chance::Chance,
    exchange::{Request, Response},
    fleet::{
        model::Model,
        orders::{Deed, Order},
        snapshot::Snapshot,
    },
    json::state,
    language::Language,
    region::Caller,
    scenario::{CommandFault, LifeChange},
    sign_in::{Account, Form},
};
use event::Event;
pub(crate) use event::{Ending, Fault};
pub(crate) use refusal::{charging_host, problem};
use service::{Call, Host, Service};

/// Older events are forgotten.
const REMEMBERED: usize = 200;

/// All events, and the chance they are drawn with.
pub(crate) struct Commands {
    chance: Chance,
    events: Vec<Event>,
}

/// Who asks, and when.
#[derive(Clone, Copy)]
struct Asker<'a> {
    account: &'a Account,
    caller: &'a Caller,
    now: i64,
}

impl Commands {
    /// Nothing was asked yet.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed, &[0xC033]),
            events: Vec::new(),
        }
    }

    /// Cars that an unending command holds are free again.
    pub(crate) fn begin_scenario(&mut self) {
        for event in &mut self.events {
            event.release();
        }
    }

    fn find(&mut self, request: &Request, account: &Account) -> Option<&mut Event> {
        let query = Form::parse(request.query());
        let id = query.value("eventId")?;
        self.events
            .iter_mut()
            .find(|event| event.id == id && event.account == account.gcid)
    }

    fn is_busy(&self, model: &Model, now: i64) -> bool {
        self.events
            .iter()
            .any(|event| event.vin == model.vin && event.holds(now))
    }

    fn remember(&mut self, event: Event) {
        if self.events.len() == REMEMBERED {
            self.events.remove(0);
        }
        self.events.push(event);
    }
}

impl Simulator {
    /// Answers a call about commands; `None` if it is about something else.
    pub(crate) fn command(
        &mut self,
        request: &Request,
        account: &Account,
        caller: &Caller,
        now: i64,
    ) -> Option<Response> {
        let call = Call::parse(request)?;
        let asker = Asker {
            account,
            caller,
            now,
        };
        Some(match call {
            Call::Order { host, vin, name } => match service::parse(host, name, request) {
                Ok(service) => self.order(request, asker, (host, service), vin),
                Err(refused) => refused,
            },
            Call::Status { word } => self.status(request, asker, word),
            Call::Position => self.position(request, asker),
            Call::Destination { gcid, form } => self.destination(request, asker, gcid, form),
        })
    }

    fn order(
        &mut self,
        request: &Request,
        asker: Asker,
        (host, service): (Host, Service),
        vin: Option<&str>,
    ) -> Response {
        let Asker { caller, now, .. } = asker;
        let Some(vin) = vin else {
            return Response::empty(400);
        };
        let Some((model, shown)) = self.shown(vin, caller.brand, now) else {
            return Response::not_found();
        };
        let fault = self.scenario.command_fault();
        let refused = match fault {
            Some(CommandFault::NotAllowed) => Some(refusal::dialog()),
            Some(CommandFault::Busy) => Some(refusal::busy()),
            _ => refusal::of_car(model, host, service, &mut self.commands.chance, now),
        };
        if let Some(refused) = refused {
            return refused;
        }
        if self.commands.is_busy(model, now) {
            return refusal::busy();
        }
        let mut event = Event::new(
            &mut self.commands.chance,
            now,
            judge::is_asleep(&shown, now),
        );
        let Some((_, foreseen)) = self.shown(vin, caller.brand, event.executed_at()) else {
            return Response::not_found();
        };
        let verdict = match service {
            Service::Settings | Service::Profile => {
                match charging_body::changed(service, &foreseen.plan, &request.body) {
                    Some(plan) => Ok(Deed::Plan(plan)),
                    None => return refusal::charging_host(&mut self.commands.chance, now),
                }
            }
            _ => judge::verdict(service, model, &foreseen),
        };
        event.account.clone_from(&asker.account.gcid);
        event.vin = model.vin;
        event.is_finder = service == Service::Find;
        self.settle(&mut event, verdict, caller.brand);
        let answer = json!({"eventId": event.id, "creationTime": rfc3339_millis(now)});
        self.commands.remember(event);
        Response::json(200, &answer)
    }

    /// How the event will end, and what the car then has done.
    fn settle(&mut self, event: &mut Event, verdict: judge::Verdict, brand: &str) {
        event.ending = match (self.scenario.ending(), verdict) {
            (Some(ending), _) | (None, Err(ending)) => ending,
            (None, Ok(deed)) => {
                let order = Order {
                    at: event.executed_at(),
                    shown_at: event.shown_at(),
                    deed,
                };
                let car = self.fleet.find(event.vin, brand);
                event.order = car.map(|car| car.orders_mut().add(order));
                Ending::Executed
            }
        };
    }

    fn status(&mut self, request: &Request, asker: Asker, word: &str) -> Response {
        let Some(event) = self.commands.find(request, asker.account) else {
            return Response::not_found();
        };
        let language = Language::from_accept(request.header("accept-language"));
        let stage = event.poll(asker.now);
        let mut answer = json!({ word: stage.word() });
        if let Some(details) = event.error_details(stage, language) {
            answer["errorDetails"] = details;
        }
        if let Some(index) = event.order
            && let Some(early_at) = event.ended_early_at()
            && let Some(car) = self.fleet.find(event.vin, asker.caller.brand)
        {
            car.orders_mut().hasten(index, early_at);
        }
        Response::json(200, &answer)
    }

    fn position(&mut self, request: &Request, asker: Asker) -> Response {
        let degrees = |name| request.header(name)?.trim().parse::<f64>().ok();
        if degrees("latitude").is_none() || degrees("longitude").is_none() {
            return Response::empty(400);
        }
        let Asker { caller, now, .. } = asker;
        let Some(event) = self.commands.find(request, asker.account) else {
            return Response::not_found();
        };
        let (vin, is_found) = (event.vin, event.has_found(now));
        let Some((model, shown)) = self.shown(vin, caller.brand, now) else {
            return Response::not_found();
        };
        let is_hidden = !model.tells_position
            || self.scenario.change() == Some(LifeChange::PositionMissing)
            || self.scenario.command_fault() == Some(CommandFault::FinderFindsNothing);
        let language = Language::from_accept(request.header("accept-language"));
        let answer = if is_found && !is_hidden {
            found(&shown, language)
        } else {
            not_found(language)
        };
        Response::json(200, &answer)
    }

    fn destination(
        &mut self,
        request: &Request,
        asker: Asker,
        gcid: Option<&str>,
        form: destination::Form,
    ) -> Response {
        if gcid.is_some_and(|gcid| gcid != asker.account.gcid) {
            return Response::not_found();
        }
        let Some((vin, places)) = destination::parse(&request.body, form) else {
            return Response::empty(400);
        };
        let Some(car) = self.fleet.find(&vin, asker.caller.brand) else {
            return Response::not_found();
        };
        match self.scenario.command_fault() {
            Some(CommandFault::NotAllowed) => return refusal::dialog(),
            Some(CommandFault::Busy) => return refusal::busy(),
            _ => {}
        }
        // The vendor takes a place without asking whether it ever reaches the car.
        if self.scenario.ending().is_none() {
            car.inbox.receive(places, asker.now);
        }
        Response::empty(201)
    }
}

fn found(shown: &Snapshot, language: Language) -> Value {
    json!({
        "positionData": {
            "status": "OK",
            "position": {
                "latitude": state::six_decimals(shown.latitude),
                "longitude": state::six_decimals(shown.longitude),
                "formattedAddress": state::address(shown, language),
                "heading": state::heading(shown),
            },
        },
        "errorDetails": null,
    })
}

fn not_found(language: Language) -> Value {
    json!({
        "positionData": null,
        "errorDetails": {
            "title": language.pick("No position", "Aucune position"),
            "description": language.pick(
                "Your vehicle did not say where it is.",
                "Votre véhicule n’a pas indiqué sa position.",
            ),
        },
    })
}
