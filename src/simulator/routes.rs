//! Which request gets which answer on the two hosts of the vendor.

mod reads;
#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use crate::{
    Simulator,
    exchange::{Request, Response},
    fleet::{model::Model, snapshot::Snapshot},
    json::{
        capabilities::capabilities,
        profile,
        state::{self, Scene},
    },
    picture::View,
    places::Language,
    region::{Caller, Region},
    scenario::{self, BadAnswer, LifeChange, STALE_MILLIS},
    sign_in::{Account, Form},
};

/// The stand-in widget; the instant of serving is written into it.
const CAPTCHA_SCRIPT: &str = include_str!("captcha.js");
/// What a page in place of JSON looks like.
const PAGE: &str = "<!doctype html><html><head><title>Connected</title></head>\
                    <body><p>Please wait.</p></body></html>";

impl Simulator {
    /// Answers as the vendor's hosts would.
    pub(crate) fn answer_vendor(&mut self, request: &Request, now: i64) -> Response {
        if let Some(refusal) = self.scenario.answer(request, now) {
            return refusal;
        }
        match (request.method.as_str(), request.route()) {
            ("GET", "/1/api.js") => captcha_script(now),
            ("POST", "/gcdm/oauth/authenticate") => {
                let has_code = !self.scenario.spoils(BadAnswer::RedirectWithoutCode);
                self.sign_in.authenticate(request, now, has_code)
            }
            ("POST", "/gcdm/oauth/token") => self.sign_in.token(request, now),
            ("GET", "/eadrax-ucs/v1/presentation/oauth/config") => config(request),
            (_, route) if route.starts_with("/eadrax-") => {
                let answer = self.data(request, now);
                if answer.status == 200 && self.scenario.spoils(BadAnswer::Html) {
                    return Response::html(200, PAGE);
                }
                answer
            }
            _ => Response::text(404, "Not Found"),
        }
    }

    /// Data calls: caller, then token, then the call itself.
    fn data(&mut self, request: &Request, now: i64) -> Response {
        let Some(caller) = request.header("x-user-agent").and_then(Caller::parse) else {
            return Response::empty(400);
        };
        let account = self
            .sign_in
            .account(request, now)
            .filter(|account| account.region == caller.region);
        let Some(account) = account else {
            return Response::empty(401);
        };
        if self.scenario.is_limited()
            && let Some(refusal) = self.limits.refuse(request, &account.gcid, now)
        {
            return refusal;
        }
        self.fleet.settle(now);
        if let Some(answer) = self.command(request, &account, &caller, now) {
            return answer;
        }
        match (request.method.as_str(), request.route()) {
            ("POST", "/eadrax-vcs/v5/vehicle-list") => self.list(&account, &caller),
            ("GET", "/eadrax-vcs/v4/vehicles") => {
                let models: Vec<_> = self.fleet.of_brand(caller.brand).collect();
                Response::json(200, &profile::older_list(&models, now))
            }
            ("GET", "/eadrax-vcs/v5/vehicle-data/profile") => self.profile(request, &caller),
            ("GET", "/eadrax-vcs/v4/vehicles/state") => self.state(request, &caller, now),
            ("GET", "/eadrax-ics/v5/presentation/vehicles/images") => {
                self.image(request.header("bmw-vin"), request, &caller)
            }
            ("GET", route) => match older_image_vin(route) {
                Some(vin) => self.image(Some(vin), request, &caller),
                None => self.read(request, &account, &caller, now),
            },
            _ => Response::not_found(),
        }
    }

    fn list(&self, account: &Account, caller: &Caller) -> Response {
        let mut vins: Vec<&str> = self
            .fleet
            .of_brand(caller.brand)
            .map(|model| model.vin)
            .collect();
        if caller.brand == "bmw" && self.scenario.spoils(BadAnswer::ShortVin) {
            vins.push("WBA00000000SHT08");
        }
        Response::json(200, &profile::list(&account.gcid, &vins))
    }

    fn profile(&mut self, request: &Request, caller: &Caller) -> Response {
        let Some(vin) = request.header("bmw-vin") else {
            return Response::empty(400);
        };
        let Some(car) = self.fleet.find(vin, caller.brand) else {
            return Response::not_found();
        };
        let mut answer = profile::profile(car.model);
        if self.scenario.spoils(BadAnswer::UnknownCodes) {
            answer["driveTrain"] = json!("HYDROGEN");
        }
        Response::json(200, &answer)
    }

    fn state(&mut self, request: &Request, caller: &Caller, now: i64) -> Response {
        let Some(vin) = request.header("bmw-vin") else {
            return Response::empty(400);
        };
        let language = Language::from_accept(request.header("accept-language"));
        let Some(answer) = self.state_of(vin, caller.brand, language, now) else {
            return Response::not_found();
        };
        let mut response = Response::json(200, &answer);
        if self.scenario.spoils(BadAnswer::CutInHalf) {
            response.body.truncate(response.body.len() / 2);
        }
        response
    }

    /// Up to when the server knows of the cars.
    pub(crate) fn lived_until(&self, now: i64) -> i64 {
        if self.scenario.change() == Some(LifeChange::Stale) {
            now - STALE_MILLIS
        } else {
            now
        }
    }

    /// State and capabilities of a car, as the scenario has them.
    fn state_of(&mut self, vin: &str, brand: &str, language: Language, now: i64) -> Option<Value> {
        let change = self.scenario.change();
        let car = self.fleet.find(vin, brand)?;
        let first_km = car.snapshot(self.start).odometer_km;
        let (model, snapshot) = self.shown(vin, brand, now)?;
        let driven_km = snapshot.odometer_km - first_km;
        let scene = Scene {
            model,
            snapshot: &snapshot,
            now,
            start: self.start,
            driven_km,
            language,
            change,
        };
        let (mut state, mut capabilities) = (state::state(&scene), capabilities(model));
        if self.scenario.spoils(BadAnswer::MissingKeys) {
            state = state::bare(&state);
            capabilities = json!({"lock": true});
        }
        if self.scenario.spoils(BadAnswer::UnknownCodes) {
            state = state::with_unknown_codes(state);
            capabilities["lastStateCallState"] = json!("DREAMING");
        }
        if self.scenario.spoils(BadAnswer::ChargingCommandsNull) {
            capabilities["remoteChargingCommands"] = Value::Null;
        }
        if self.scenario.spoils(BadAnswer::NeverReported) {
            state = state::never_reported(&scene);
            capabilities["lastStateCallState"] = json!("NOT_CAPABLE");
            capabilities["vehicleStateSource"] = json!("NOT_SUPPORTED");
        }
        Some(json!({"state": state, "capabilities": capabilities}))
    }

    /// A car at an instant, as the scenario has it.
    pub(crate) fn shown(
        &mut self,
        vin: &str,
        brand: &str,
        at: i64,
    ) -> Option<(&'static Model, Snapshot)> {
        let change = self.scenario.change();
        let lived_until = self.lived_until(at);
        let car = self.fleet.find(vin, brand)?;
        let mut snapshot = car.snapshot(lived_until);
        if let Some(change) = change {
            scenario::apply(change, car.model, &mut snapshot, at);
            let orders = car.orders_mut().of_scenario(at);
            scenario::obey(change, &orders, car.model, &mut snapshot, at);
        }
        Some((car.model, snapshot))
    }

    fn image(&mut self, vin: Option<&str>, request: &Request, caller: &Caller) -> Response {
        let Some(vin) = vin else {
            return Response::empty(400);
        };
        let Some(car) = self.fleet.find(vin, caller.brand) else {
            return Response::not_owned();
        };
        let query = Form::parse(request.query());
        match query.value("carView").and_then(View::from_code) {
            Some(view) => {
                let png = self.album.picture(car.model, view);
                Response::new(200, "image/png", png)
            }
            None => Response::not_found(),
        }
    }
}

/// `/eadrax-ics/v3/presentation/vehicles/{vin}/images`
fn older_image_vin(route: &str) -> Option<&str> {
    route
        .strip_prefix("/eadrax-ics/v3/presentation/vehicles/")?
        .strip_suffix("/images")
}

fn captcha_script(now: i64) -> Response {
    let script = CAPTCHA_SCRIPT.replace("SERVED_AT_MILLIS", &now.to_string());
    Response::new(200, "text/javascript; charset=utf-8", script)
}

/// The configuration call: no token, but a key that belongs to the region.
fn config(request: &Request) -> Response {
    let key = request.header("ocp-apim-subscription-key");
    let of_key = [Region::RestOfWorld, Region::NorthAmerica]
        .into_iter()
        .find(|region| key == Some(region.subscription_key()));
    let caller = match request.header("x-user-agent") {
        Some(header) => match Caller::parse(header) {
            Some(caller) => Some(caller),
            None => return Response::empty(400),
        },
        None => of_key.map(|region| Caller {
            brand: "bmw",
            region,
        }),
    };
    match caller.filter(|caller| of_key == Some(caller.region)) {
        Some(caller) => Response::json(200, &caller.region.config(caller.brand)),
        None => Response::gateway(
            401,
            "Access denied due to missing subscription key. Make sure to include subscription \
             key when making requests to an API.",
        ),
    }
}
