//! The simulated vendor as the client meets it: a clock, a transport, and the ordinary steps.

use std::cell::{Cell, RefCell};

use carport_client::decode::Decoded;
use carport_client::endpoints::{Caller, profile, state, vehicle_list};
use carport_client::error::ApiError;
use carport_client::host::Host;
use carport_client::identity::{Identity, Installation, Language, Region};
use carport_client::meter::Unmetered;
use carport_client::session::Session;
use carport_client::sign_in::{Credentials, sign_in};
use carport_client::storage::memory::MemoryVault;
use carport_client::tokens::{Secret, TokenVault, Tokens};
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::ids::{AccountId, Vin};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::{Brand, Profile};
use carport_simulator::{Simulator, Span};
use futures_lite::future::{block_on, yield_now};

/// 2025-05-04T09:30:00Z.
pub const START: UnixMillis = UnixMillis(1_746_351_000_000);

/// The simulated vendor, the clock it shares with us, and the calls it got.
pub struct World {
    simulator: RefCell<Simulator>,
    now: Cell<UnixMillis>,
    next_byte: Cell<u8>,
    calls: RefCell<Vec<String>>,
    /// Hands redirects on as the proxy does.
    is_behind_proxy: bool,
}

impl World {
    /// A world in which all is fine.
    pub fn all_fine() -> Self {
        Self {
            simulator: RefCell::new(Simulator::new(7, START)),
            now: Cell::new(START),
            next_byte: Cell::new(0),
            calls: RefCell::default(),
            is_behind_proxy: false,
        }
    }

    /// A world whose redirects come as the proxy hands them on.
    pub fn behind_proxy() -> Self {
        Self {
            is_behind_proxy: true,
            ..Self::all_fine()
        }
    }

    /// A world in a scenario from the first call on.
    ///
    /// # Panics
    ///
    /// When the simulator knows no such scenario.
    pub fn in_scenario(id: &str) -> Self {
        let world = Self::all_fine();
        world.set_scenario(id);
        world
    }

    /// Makes a scenario happen from the next call on.
    ///
    /// # Panics
    ///
    /// When the simulator knows no such scenario.
    pub fn set_scenario(&self, id: &str) {
        let known = self.simulator.borrow_mut().set_scenario(id);
        known.expect("the simulator knows the scenario");
    }

    /// What the vendor would have answered about a car's state over the last days, had it been
    /// asked each half hour.
    ///
    /// # Panics
    ///
    /// When no car has the number.
    pub fn past(&self, vin: &Vin, days: i64) -> Vec<Response> {
        let until = self.now.get();
        let from = UnixMillis(until.0 - days * 86_400_000);
        let heard = self.heard(vin, (from, until), 1_800_000);
        heard.into_iter().map(|(_at, answer)| answer).collect()
    }

    /// What was heard of a car's state within a span, at a pace, and when.
    ///
    /// # Panics
    ///
    /// When no car has the number.
    pub fn heard(
        &self,
        vin: &Vin,
        (from, until): (UnixMillis, UnixMillis),
        step_millis: i64,
    ) -> Vec<(UnixMillis, Response)> {
        let span = Span {
            from,
            until,
            step_millis,
        };
        let mut simulator = self.simulator.borrow_mut();
        let past = simulator.past(vin.as_str(), &span, "en-GB", self.now.get());
        let past = String::from_utf8(past.expect("the fleet has the car")).expect("lines of text");
        let heard = past.lines().map(|line| {
            let (at, answer) = line.split_once(' ').expect("when, and what");
            let answer = Response {
                status: 200,
                headers: Vec::new(),
                body: answer.as_bytes().to_vec(),
            };
            (UnixMillis(at.parse().expect("milliseconds")), answer)
        });
        heard.collect()
    }

    /// The days on which nobody opened the app, from one instant up to another.
    pub fn unopened(&self) -> (UnixMillis, UnixMillis) {
        self.simulator.borrow().unopened(self.now.get())
    }

    /// Lets time pass.
    pub fn pass(&self, millis: i64) {
        self.now.set(UnixMillis(self.now.get().0 + millis));
    }

    /// How many calls went to paths that begin so.
    pub fn calls_to(&self, path: &str) -> usize {
        let calls = self.calls.borrow();
        calls.iter().filter(|call| call.starts_with(path)).count()
    }
}

impl Host for World {
    fn now(&self) -> UnixMillis {
        self.now.get()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.next_byte.get();
            self.next_byte.set(byte.wrapping_add(1));
        }
    }
}

impl Transport for World {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        // Others have their turn while an answer is under way.
        yield_now().await;
        self.calls.borrow_mut().push(request.path.clone());
        let request = carport_simulator::Request {
            method: request.method.as_str().to_owned(),
            path: request.path,
            headers: request
                .headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            body: request.body.unwrap_or_default().into_bytes(),
        };
        let answer = self.simulator.borrow_mut().answer(&request, self.now.get());
        let response = Response {
            status: answer.status,
            headers: answer.headers,
            body: answer.body,
        };

        Ok(match response.header("location") {
            Some(location) if self.is_behind_proxy => Response {
                status: 200,
                headers: vec![("x-carport-redirect".to_owned(), "1".to_owned())],
                body: format!(r#"{{"status":302,"location":"{location}"}}"#).into_bytes(),
            },
            _ => response,
        })
    }
}

/// Who asks.
pub fn identity() -> Identity {
    Identity {
        region: Region::RestOfWorld,
        language: Language::English,
        installation: Installation {
            build: "417305862".to_owned(),
            session_id: "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55".to_owned(),
        },
    }
}

/// Signs the demo account in.
pub fn sign_in_with(world: &World, captcha: &str, password: &str) -> Result<Tokens, ApiError> {
    let credentials = Credentials {
        email: "owner@example.org".to_owned(),
        password: Secret::new(password),
        captcha: Secret::new(captcha),
        brand: Brand::Bmw,
    };
    let (who, meter) = (identity(), Unmetered);
    block_on(sign_in(world, world, &who, credentials, None, &meter))
}

/// The one account of these tests.
pub fn account() -> AccountId {
    AccountId::from_random([1; 8])
}

/// A vault after a sign-in.
///
/// # Panics
///
/// When the demo account does not sign in.
pub fn signed_in(world: &World) -> MemoryVault {
    let tokens = sign_in_with(world, "P1_first", "demo").expect("the demo account signs in");
    let vault = MemoryVault::default();
    block_on(vault.write(&account(), &tokens)).expect("memory keeps tokens");
    vault
}

/// A session over the vault.
pub fn session<'a>(
    world: &'a World,
    vault: &'a MemoryVault,
) -> Session<'a, World, MemoryVault, World> {
    Session::new(world, vault, world, account(), identity())
}

/// A session over the vault whose texts come in this language.
pub fn session_in<'a>(
    world: &'a World,
    vault: &'a MemoryVault,
    language: Language,
) -> WorldSession<'a> {
    let identity = Identity {
        language,
        ..identity()
    };
    Session::new(world, vault, world, account(), identity)
}

/// A session in this world.
pub type WorldSession<'a> = Session<'a, World, MemoryVault, World>;

/// One call, and its answer as it came.
pub fn ask(
    session: &WorldSession<'_>,
    brand: Brand,
    request: impl Fn(&Caller) -> Request,
    name: &'static str,
) -> Result<Response, ApiError> {
    block_on(session.call(brand, request, name))
}

/// Every car of the account with its brand, in the order of the lists.
///
/// # Panics
///
/// When a list cannot be read.
pub fn all_cars(session: &WorldSession<'_>) -> Vec<(Brand, Vin)> {
    [Brand::Bmw, Brand::Mini, Brand::Toyota]
        .into_iter()
        .flat_map(|brand| {
            let vins = list(session, brand).expect("a list").value;
            vins.into_iter().map(move |vin| (brand, vin))
        })
        .collect()
}

/// The cars of a brand.
pub fn list(session: &WorldSession<'_>, brand: Brand) -> Result<Decoded<Vec<Vin>>, ApiError> {
    let answer = block_on(session.call(brand, vehicle_list::request, vehicle_list::NAME))?;
    vehicle_list::read(&answer)
}

/// Who a car is.
pub fn read_profile(
    session: &WorldSession<'_>,
    brand: Brand,
    vin: &Vin,
) -> Result<Decoded<Profile>, ApiError> {
    let request = |caller: &_| profile::request(caller, vin);
    profile::read(&block_on(session.call(brand, request, profile::NAME))?)
}

/// What a car last said.
pub fn read_state(
    session: &WorldSession<'_>,
    brand: Brand,
    profile: &Profile,
) -> Result<Decoded<Status>, ApiError> {
    let request = |caller: &_| state::request(caller, &profile.vin);
    let answer = block_on(session.call(brand, request, state::NAME))?;
    state::read(&answer, profile)
}

/// The state of the first BMW once the scenario holds.
pub fn state_in_scenario(id: &str) -> Result<Decoded<Status>, ApiError> {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let vin = list(&session, Brand::Bmw)?.value.remove(0);
    let profile = read_profile(&session, Brand::Bmw, &vin)?.value;
    world.set_scenario(id);
    read_state(&session, Brand::Bmw, &profile)
}
