//! Reads beyond list, profile, state and picture: charging settings and history, driving, service
//! demands.

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    Simulator,
    calendar::{local_date, month_of, month_span},
    exchange::{Request, Response},
    fleet::Car,
    json::{
        driving, messages,
        sessions::{Month, Page},
        settings,
        state::Scene,
    },
    language::Language,
    region::Caller,
    scenario::LifeChange,
    sign_in::{Account, Form},
};

/// Sessions on a page unless the caller says how many.
const PAGE_SIZE: usize = 40;

impl Simulator {
    /// Answers a read, or says that there is no such path.
    pub(super) fn read(
        &mut self,
        request: &Request,
        account: &Account,
        caller: &Caller,
        now: i64,
    ) -> Response {
        let answer = match request.route() {
            "/eadrax-chs/v2/charging-sessions" => self.sessions(request, caller, now),
            "/eadrax-chs/v1/charging-sessions" => {
                self.sessions(request, caller, now).map(without_values)
            }
            "/eadrax-chs/v2/charging-statistics" | "/eadrax-chs/v1/charging-statistics" => {
                self.statistics(request, caller, now)
            }
            "/eadrax-suscs/v1/vehicles/sustainability/widget" => {
                self.widget(request, account, caller, now)
            }
            "/eadrax-suscs/v1/vehicles/sustainability" => self
                .widget(request, account, caller, now)
                .map(|widget| json!({"widget": widget})),
            "/eadrax-crccs/v2/vehicles" => self.charging_settings(request, caller, now),
            "/eadrax-slcs/v1/demands" => self.demands(request, caller, now),
            _ => Err(Response::not_found()),
        };
        answer.map_or_else(|refusal| refusal, |body| Response::json(200, &body))
    }

    /// The car of a request.
    fn car(&mut self, vin: Option<&str>, caller: &Caller) -> Result<&mut Car, Response> {
        let vin = vin.ok_or_else(|| Response::empty(400))?;
        self.fleet
            .find(vin, caller.brand)
            .ok_or_else(Response::not_found)
    }

    /// A month of a car that keeps a charging history; its number stands in the query or in the
    /// header.
    fn month(
        &mut self,
        request: &Request,
        query: &Form,
        caller: &Caller,
        (month, now): (Date, i64),
    ) -> Result<Month, Response> {
        let lived_until = self.lived_until(now);
        let vin = query.value("vin").or_else(|| request.header("bmw-vin"));
        let car = self.car(vin, caller)?;
        if !car.model.drive_train.has_plug() {
            return Err(Response::gateway(404, "Resource Not Found"));
        }
        let (from, until) = month_span(month);
        let journal = car.journal(from, until, lived_until);
        Ok(Month {
            model: car.model,
            charges: journal.charges,
            begins_at: journal.begins_at,
            now,
            language: Language::from_accept(request.header("accept-language")),
        })
    }

    fn sessions(
        &mut self,
        request: &Request,
        caller: &Caller,
        now: i64,
    ) -> Result<Value, Response> {
        let query = Form::parse(request.query());
        let malformed = || Response::empty(400);
        let size = match query.value("maxResults") {
            Some(text) => text.parse().ok(),
            None => Some(PAGE_SIZE),
        };
        let page = Page {
            size: size.filter(|size| *size > 0).ok_or_else(malformed)?,
            after: query.value("next_token"),
        };
        // With the picker the date is ignored, and the current month is meant.
        let has_picker = query.value("include_date_picker") == Some("true");
        let month = match query.value("date") {
            Some(date) if !has_picker => month_of(date).ok_or_else(malformed)?,
            _ => local_date(now),
        };
        let month = self.month(request, &query, caller, (month, now))?;
        let picker = if has_picker {
            month.date_picker()
        } else {
            Value::Null
        };
        month.answer(&page, &picker).ok_or_else(malformed)
    }

    fn statistics(
        &mut self,
        request: &Request,
        caller: &Caller,
        now: i64,
    ) -> Result<Value, Response> {
        let query = Form::parse(request.query());
        let month = match query.value("currentDate") {
            Some(date) => month_of(date).ok_or_else(|| Response::empty(400))?,
            None => local_date(now),
        };
        let history = self.month(request, &query, caller, (month, now))?;
        Ok(history.statistics(month))
    }

    fn widget(
        &mut self,
        request: &Request,
        account: &Account,
        caller: &Caller,
        now: i64,
    ) -> Result<Value, Response> {
        if request.header("x-gcid") != Some(account.gcid.as_str()) {
            return Err(Response::empty(400));
        }
        let (change, lived_until) = (self.scenario.change(), self.lived_until(now));
        let car = self.car(request.header("bmw-vin"), caller)?;
        if !car.model.keeps_trips() {
            return Err(Response::not_found());
        }
        Ok(match change {
            Some(LifeChange::TripHistoryNotActive) => driving::status("TripHistoryNotActive"),
            Some(LifeChange::NoTripsYet) => driving::status("NoTripsYet"),
            _ => {
                let (from, until) = month_span(local_date(now));
                let journal = car.journal(from, until, lived_until);
                let last = car.last_trip(lived_until);
                driving::widget(car.model, last.as_ref(), &journal.trips)
            }
        })
    }

    fn charging_settings(
        &mut self,
        request: &Request,
        caller: &Caller,
        now: i64,
    ) -> Result<Value, Response> {
        let query = Form::parse(request.query());
        // Nothing here depends on the caller's day, but it has to be one.
        let has_day = request
            .header("bmw-current-date")
            .is_none_or(|date| month_of(date).is_some());
        if !has_day || query.value("fields") != Some("charging-profile") {
            return Err(Response::empty(400));
        }
        let lived_until = self.lived_until(now);
        let car = self.car(request.header("bmw-vin"), caller)?;
        if !car.model.drive_train.has_plug() {
            return Err(Response::not_found());
        }
        let is_full = car.model.has_charging_settings()
            && query.value("has_charging_settings_capabilities") == Some("true");
        let language = Language::from_accept(request.header("accept-language"));
        let plan = car.charging_plan(lived_until);
        Ok(settings::settings(car.model, &plan, is_full, language))
    }

    fn demands(&mut self, request: &Request, caller: &Caller, now: i64) -> Result<Value, Response> {
        let (start, change) = (self.start, self.scenario.change());
        let lived_until = self.lived_until(now);
        let car = self.car(request.header("bmw-vin"), caller)?;
        let snapshot = car.snapshot(lived_until);
        let scene = Scene {
            model: car.model,
            snapshot: &snapshot,
            now,
            start,
            driven_km: snapshot.odometer_km - car.snapshot(start).odometer_km,
            language: Language::from_accept(request.header("accept-language")),
            change,
        };
        Ok(messages::demands(&scene))
    }
}

/// The older path knows no numbers, only texts.
fn without_values(mut answer: Value) -> Value {
    if let Some(month) = answer
        .get_mut("chargingSessions")
        .and_then(Value::as_object_mut)
    {
        month.remove("totalValue");
        month.remove("costsGroupedByCurrencyValue");
    }
    answer
}
