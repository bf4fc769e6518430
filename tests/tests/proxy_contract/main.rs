//! The proxy's policy between the client's own requests and the simulated vendor: what the client
//! asks is in the table, with every header it sends, and what comes back signs in and decodes.

mod requests;

use std::cell::RefCell;

use carport_client::endpoints::image::{self, View};
use carport_client::endpoints::{Caller, profile, state, vehicle_list};
use carport_client::identity::{Identity, Installation, Language, Region};
use carport_client::meter::Unmetered;
use carport_client::session::Session;
use carport_client::sign_in::{Credentials, sign_in};
use carport_client::storage::memory::MemoryVault;
use carport_client::tokens::{Secret, TokenVault};
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::vehicle::profile::Brand;
use carport_proxy::policy::{Answer, Config, Forward, Plan, finish, plan};
use carport_tests::world::{World, account};
use futures_lite::future::block_on;

const APP: &str = "https://app.example";

/// A world behind the policy, asked by a page of another origin.
struct Guarded {
    world: World,
    config: Config,
    routes: RefCell<Vec<&'static str>>,
}

impl Guarded {
    fn new() -> Self {
        Self {
            world: World::all_fine(),
            config: Config {
                allow_origins: vec![APP.parse().expect("an origin")],
                ..Config::default()
            },
            routes: RefCell::default(),
        }
    }

    fn plan(&self, method: &str, request: &Request, headers: &[(&str, &str)]) -> Plan {
        let mut asked = http::Request::builder()
            .method(method)
            .uri(format!("/{}{}", request.upstream.route(), request.path))
            .header("origin", APP)
            .header("sec-fetch-mode", "cors")
            .header("sec-fetch-site", "cross-site");
        for (name, value) in headers {
            asked = asked.header(*name, *value);
        }
        let (parts, ()) = asked.body(()).expect("a request").into_parts();
        let length = request.body.as_ref().map(|body| body.len() as u64);
        plan(&parts, length, &self.config)
    }

    fn forward(&self, request: &Request) -> Forward {
        let headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match self.plan(request.method.as_str(), request, &headers) {
            Plan::Forward(forward) => *forward,
            Plan::Respond(response) => panic!("{request:?} is refused: {:?}", response.body()),
        }
    }

    /// The browser asks first whether it may send these headers.
    fn assert_preflight_passes(&self, request: &Request) {
        let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
        let asked = [
            ("access-control-request-method", request.method.as_str()),
            ("access-control-request-headers", &names.join(",")),
        ];
        match self.plan("OPTIONS", request, &asked) {
            Plan::Respond(response) if response.status() == 204 => {}
            plan => panic!("no leave to send {request:?}: {plan:?}"),
        }
    }

    /// The request as it goes on, with every header that the client gave it.
    fn assert_passes(&self, request: &Request) -> Forward {
        self.assert_preflight_passes(request);
        let forward = self.forward(request);
        for (name, value) in &request.headers {
            let sent = forward.request.headers().get(*name);
            let sent = sent.map(http::HeaderValue::as_bytes);
            assert_eq!(sent, Some(value.as_bytes()), "{name} of {request:?}");
        }
        forward
    }
}

impl Transport for Guarded {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let forward = self.assert_passes(&request);
        self.routes
            .borrow_mut()
            .push(forward.exchange.route.pattern());

        let answer = self.world.send(request).await?;
        let mut head = http::Response::builder().status(answer.status);
        for (name, value) in &answer.headers {
            head = head.header(name, value);
        }
        let (head, ()) = head.body(()).expect("an answer").into_parts();
        Ok(match finish(&forward.exchange, Ok(head), &self.config) {
            Answer::Pass(head) => received(head.status, &head.headers, answer.body),
            Answer::Respond(response) => received(
                response.status(),
                response.headers(),
                response.body().to_vec(),
            ),
        })
    }
}

fn received(status: http::StatusCode, headers: &http::HeaderMap, body: Vec<u8>) -> Response {
    assert_eq!(headers["access-control-allow-origin"], APP);
    Response {
        status: status.as_u16(),
        headers: headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().expect("text").to_owned()))
            .collect(),
        body,
    }
}

fn identity() -> Identity {
    Identity {
        region: Region::RestOfWorld,
        language: Language::English,
        installation: Installation {
            build: "417305862".to_owned(),
            session_id: "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55".to_owned(),
        },
    }
}

#[test]
fn signing_in_and_reading_a_car_pass_the_proxy() {
    let guarded = Guarded::new();
    let credentials = Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new("demo"),
        captcha: Secret::new("P1_first"),
        brand: Brand::Bmw,
    };
    let vault = MemoryVault::default();

    let tokens = block_on(sign_in(
        &guarded,
        &guarded.world,
        &identity(),
        credentials,
        None,
        &Unmetered,
    ))
    .unwrap();
    block_on(vault.write(&account(), &tokens)).unwrap();
    let session = Session::new(&guarded, &vault, &guarded.world, account(), identity());
    let ask = |request: &dyn Fn(&Caller) -> Request, name| {
        block_on(session.call(Brand::Bmw, request, name)).unwrap()
    };
    let cars = vehicle_list::read(&ask(&vehicle_list::request, vehicle_list::NAME)).unwrap();
    let vin = &cars.value[0];
    let who = profile::read(&ask(&|caller| profile::request(caller, vin), profile::NAME)).unwrap();
    let status = ask(&|caller| state::request(caller, vin), state::NAME);
    ask(
        &|caller| image::request(caller, vin, View::AngleSideForty),
        image::NAME,
    );

    assert!(state::read(&status, &who.value).is_ok());
    assert_eq!(
        *guarded.routes.borrow(),
        [
            "/eadrax-ucs/v1/presentation/oauth/config",
            "/gcdm/oauth/authenticate",
            "/gcdm/oauth/authenticate",
            "/gcdm/oauth/token",
            "/eadrax-vcs/v5/vehicle-list",
            "/eadrax-vcs/v5/vehicle-data/profile",
            "/eadrax-vcs/v4/vehicles/state",
            "/eadrax-ics/v5/presentation/vehicles/images",
        ]
    );
}
