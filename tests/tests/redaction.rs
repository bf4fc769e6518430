//! No answer of any simulated car gives anything away once it is redacted.

use std::cell::RefCell;
use std::collections::BTreeSet;

use carport_client::decode;
use carport_client::endpoints::command::{ChargingRoute, Order};
use carport_client::endpoints::{
    Caller, charging_sessions, charging_settings, charging_statistics, command, destination, event,
    image, profile, state, trips, vehicle_list,
};
use carport_client::identity::Language;
use carport_client::meter::Unmetered;
use carport_client::redact::Redactor;
use carport_client::session::Session;
use carport_client::sign_in::{Credentials, sign_in};
use carport_client::storage::memory::MemoryVault;
use carport_client::tokens::{Secret, TokenVault, Tokens};
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::charging::Month;
use carport_domain::command::{Address, Command, Destination};
use carport_domain::ids::Vin;
use carport_domain::place::Coordinates;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{World, account, identity};
use futures_lite::future::block_on;
use serde_json::Value;

const APRIL: Month = Month {
    year: 2025,
    month: 4,
};

/// Keeps everything that passes.
struct Recorder {
    world: World,
    exchanges: RefCell<Vec<(Request, Response)>>,
}

impl Transport for Recorder {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        // Slow enough for the vendor's limits.
        self.world.pass(5_000);
        let response = self.world.send(request.clone()).await?;
        let exchange = (request, response.clone());
        self.exchanges.borrow_mut().push(exchange);
        Ok(response)
    }
}

type RecorderSession<'a> = Session<'a, Recorder, MemoryVault, World>;

/// Calls whose refusal is an answer too.
fn ask(session: &RecorderSession<'_>, brand: Brand, request: impl Fn(&Caller) -> Request) {
    let _refusal = block_on(session.call(brand, request, "any"));
}

/// Signs in and asks everything about every car; answers with the tokens.
fn drive(recorder: &Recorder) -> Tokens {
    let credentials = Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("demo"),
        captcha: Secret::new("P1_first"),
        brand: Brand::Bmw,
    };
    let (world, who) = (&recorder.world, identity());
    let signing = sign_in(recorder, world, &who, credentials, None, &Unmetered);
    let tokens = block_on(signing).expect("the demo account signs in");
    let vault = MemoryVault::default();
    block_on(vault.write(&account(), &tokens)).expect("memory keeps tokens");
    let session = Session::new(recorder, &vault, world, account(), who);

    for brand in [Brand::Bmw, Brand::Mini, Brand::Toyota] {
        let call = session.call(brand, vehicle_list::request, vehicle_list::NAME);
        let listed = vehicle_list::read(&block_on(call).expect("a list")).expect("a list");
        ask(&session, brand, vehicle_list::older_request);
        for vin in listed.value {
            ask_about(&session, brand, &vin, &tokens);
        }
    }
    tokens
}

fn ask_about(session: &RecorderSession<'_>, brand: Brand, vin: &Vin, tokens: &Tokens) {
    let view = image::View::AngleSideForty;
    let page = charging_sessions::Page::first(APRIL);
    let customer = tokens.customer_id.as_deref().unwrap_or_default();
    ask(session, brand, |caller| profile::request(caller, vin));
    ask(session, brand, |caller| state::request(caller, vin));
    ask(session, brand, |caller| image::request(caller, vin, view));
    ask(session, brand, |caller| {
        charging_settings::request(caller, vin, true)
    });
    ask(session, brand, |caller| {
        charging_sessions::request(caller, vin, &page)
    });
    ask(session, brand, |caller| {
        charging_statistics::request(caller, vin, 120)
    });
    ask(session, brand, |caller| {
        trips::request(caller, vin, customer)
    });

    let find = Order::new(&Command::Find, ChargingRoute::default(), None).expect("it can be sent");
    let request = |caller: &Caller| command::request(caller, vin, &find);
    let Ok(answer) = block_on(session.call(brand, request, command::NAME)) else {
        return;
    };
    let receipt = command::read(&answer).expect("a receipt").value;
    for _poll in 0..6 {
        ask(session, brand, |caller| {
            event::status_request(caller, vin, &receipt.id)
        });
    }
    let here = Coordinates::new(45.764_043, 4.835_659).expect("a place");
    ask(session, brand, |caller| {
        event::position_request(caller, vin, &receipt.id, here)
    });
    let stop = Destination {
        name: "Chez Camille".to_owned(),
        coordinates: here,
        address: Address::default(),
    };
    ask(session, brand, |caller| {
        destination::request(caller, vin, customer, &stop)
    });
}

/// Everything in an answer that must not be seen.
fn secrets_of(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| secrets_of(item, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("latitude" | "longitude", Value::Number(number)) => {
                        found.insert(number.to_string());
                    }
                    (
                        "vin" | "gcid" | "formatted" | "formattedAddress" | "eventId"
                        | "access_token" | "refresh_token" | "id_token" | "clientSecret",
                        Value::String(text),
                    ) => {
                        found.insert(text.clone());
                    }
                    ("subtitle", Value::String(line)) => {
                        let place = line.split(" • ").next().unwrap_or_default();
                        found.insert(place.to_owned());
                    }
                    _ => secrets_of(value, found),
                }
            }
        }
        _ => {}
    }
}

fn shown(request: &Request, response: &Response) -> String {
    let mut text = format!("{}\n{}\n", request.path, response.status);
    for (name, value) in &request.headers {
        text.push_str(&format_line(name, value));
    }
    for (name, value) in &response.headers {
        text.push_str(&format_line(name, value));
    }
    text.push_str(request.body.as_deref().unwrap_or_default());
    text.push_str(&String::from_utf8_lossy(&response.body));
    text
}

fn format_line(name: &str, value: &str) -> String {
    format!("{name}: {value}\n")
}

#[test]
fn no_answer_of_any_car_gives_anything_away() {
    let recorder = Recorder {
        world: World::all_fine(),
        exchanges: RefCell::default(),
    };
    let tokens = drive(&recorder);
    let exchanges = recorder.exchanges.borrow();
    let mut secrets: BTreeSet<String> = [
        tokens.access.expose(),
        tokens.refresh.expose(),
        "owner@example.org",
        "owner%40example.org",
        "P1_first",
        "417305",
        "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55",
        "45.764043",
        "Chez Camille",
        tokens.customer_id.as_deref().expect("a customer"),
    ]
    .map(ToOwned::to_owned)
    .into();
    for (_, response) in exchanges.iter() {
        if let Ok(value) = serde_json::from_slice(&response.body) {
            secrets_of(&value, &mut secrets);
        }
    }
    assert!(exchanges.len() > 60, "{} exchanges", exchanges.len());
    assert!(secrets.len() > 25, "{} secrets", secrets.len());

    let mut redactor = Redactor::new();
    for (request, response) in exchanges.iter() {
        let request = redactor.request(request);
        let response = redactor.response(response);
        let shown = shown(&request, &response);
        for secret in &secrets {
            assert!(!shown.contains(secret.as_str()), "{secret} in {shown}");
        }
        let again = redactor.response(&response);
        assert_eq!(again.body, response.body);
    }
}

#[test]
fn a_redacted_car_is_decoded_with_gaps_where_it_was_masked_and_nowhere_else() {
    let recorder = Recorder {
        world: World::all_fine(),
        exchanges: RefCell::default(),
    };
    drive(&recorder);
    let exchanges = recorder.exchanges.borrow();
    let answers = |name: &str| -> Vec<Response> {
        let of_name = |request: &Request| request.path.split('?').next() == Some(name);
        let found = exchanges.iter().filter(|(request, _)| of_name(request));
        found.map(|(_, response)| response.clone()).collect()
    };
    let profiles = answers("/eadrax-vcs/v5/vehicle-data/profile");
    let states = answers("/eadrax-vcs/v4/vehicles/state");
    assert_eq!(profiles.len(), states.len());

    let mut positions = 0;
    for (who, state) in profiles.iter().zip(&states) {
        let mut redactor = Redactor::new();
        let profile = decode::profile(&who.body).expect("a profile").value;
        let masked = redactor.response(who);
        let masked_profile = decode::profile(&masked.body).expect("a profile").value;
        assert_eq!(masked_profile.vin.as_str()[..3], profile.vin.as_str()[..3]);
        assert!(masked_profile.vin != profile.vin);

        let whole = decode::status(&state.body, &profile).expect("a state");
        let masked = redactor.response(state);
        let masked = decode::status(&masked.body, &masked_profile).expect("a state");
        assert!(masked.value.position.is_none());
        assert_eq!(masked.value.odometer, whole.value.odometer);
        assert_eq!(masked.value.last_seen_at, whole.value.last_seen_at);
        assert_eq!(masked.value.messages, whole.value.messages);
        positions += usize::from(whole.value.position.is_some());
        assert_eq!(
            masked.gaps.len() > whole.gaps.len(),
            whole.value.position.is_some()
        );
    }
    assert!(positions > 2, "{positions} cars tell where they are");
}

#[test]
fn a_redacted_month_has_no_places_and_the_same_energies() {
    let recorder = Recorder {
        world: World::all_fine(),
        exchanges: RefCell::default(),
    };
    drive(&recorder);
    let page = charging_sessions::Page::first(APRIL);
    let mut sessions = 0;
    for (request, response) in recorder.exchanges.borrow().iter() {
        if !request.path.starts_with("/eadrax-chs/v2/charging-sessions") || response.status != 200 {
            continue;
        }
        let read = |response: &Response| {
            charging_sessions::read(response, &page, Language::English)
                .expect("a month")
                .value
        };
        let (whole, masked) = (read(response), read(&Redactor::new().response(response)));
        assert_eq!(whole.energy(), masked.energy());
        for (whole, masked) in whole.sessions.iter().zip(&masked.sessions) {
            assert_eq!(masked.place, None);
            assert_eq!(masked.ended_at, whole.ended_at);
            assert_eq!(masked.energy, whole.energy);
            sessions += 1;
        }
    }
    assert!(sessions > 5, "{sessions} sessions");
}
