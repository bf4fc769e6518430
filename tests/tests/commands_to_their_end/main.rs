//! Every command and every end, on simulated cars and a clock of our own: from the owner's wish to
//! what the car shows afterwards.

mod ends;
mod every_command;
mod interruptions;

use std::cell::{Cell, RefCell};
use std::time::Duration;

use carport_client::endpoints::command::ChargingRoute;
use carport_client::execution::{Bench, Execution};
use carport_client::host::Host;
use carport_client::meter::Unmetered;
use carport_client::session::Session;
use carport_client::storage::memory::MemoryVault;
use carport_client::transport::{Request, Response, Transport, TransportError};
use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{Event, Life, Stage};
use carport_domain::command::proof::{Proof, is_as_told};
use carport_domain::command::{Address, Command, Destination};
use carport_domain::failure::Failure;
use carport_domain::ids::{CommandId, Vin};
use carport_domain::place::{Coordinates, Position};
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{
    World, account, identity, read_profile, read_state, session, signed_in,
};
use futures_lite::future::{self, block_on};

const ELECTRIC: &str = "WBY00000000EVX001";

/// The way to the vendor, which can be cut.
struct Wire<'a> {
    world: &'a World,
    /// Calls to these paths find no network.
    cut: RefCell<Option<&'static str>>,
    /// Whether the vendor gets a call before its answer is lost.
    loses_answers: Cell<bool>,
    sent: RefCell<Vec<String>>,
}

impl Transport for Wire<'_> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.sent.borrow_mut().push(request.path.clone());
        let is_cut = self
            .cut
            .borrow()
            .is_some_and(|cut| request.path.contains(cut));
        if !is_cut {
            return self.world.send(request).await;
        }
        if self.loses_answers.get() {
            drop(self.world.send(request).await);
        }
        Err(TransportError::Offline)
    }
}

/// A car whose commands are carried out.
struct Garage<'a> {
    world: &'a World,
    vault: &'a MemoryVault,
    wire: Wire<'a>,
    vin: Vin,
    /// Every form in which the command was kept.
    kept: RefCell<Vec<Entry>>,
    found: RefCell<Vec<Position>>,
    routes: RefCell<Vec<ChargingRoute>>,
    has_observer: Cell<bool>,
    /// Another tab has taken the command back.
    is_ended_elsewhere: Cell<bool>,
    /// The page is closed when it has waited so often.
    waits_left: Cell<u32>,
}

impl Bench for Garage<'_> {
    async fn sleep(&self, wait: Duration) {
        if self.waits_left.get() == 0 {
            future::pending::<()>().await;
        }
        self.waits_left.set(self.waits_left.get() - 1);
        let millis = i64::try_from(wait.as_millis()).expect("a short wait");
        self.world.pass(millis);
    }

    async fn keep(&self, entry: &Entry) -> bool {
        self.kept.borrow_mut().push(entry.clone());
        !self.is_ended_elsewhere.get()
    }

    async fn read_state(&self) -> Result<Status, Failure> {
        let session = session(self.world, self.vault);
        let profile = read_profile(&session, Brand::Bmw, &self.vin)?;
        Ok(read_state(&session, Brand::Bmw, &profile.value)?.value)
    }

    fn observer(&self) -> Option<Coordinates> {
        let here = Coordinates::new(45.764_043, 4.835_659);
        here.filter(|_| self.has_observer.get())
    }

    async fn found(&self, position: Position) {
        self.found.borrow_mut().push(position);
    }

    async fn remember_route(&self, route: ChargingRoute) {
        self.routes.borrow_mut().push(route);
    }
}

impl<'a> Garage<'a> {
    fn new(world: &'a World, vault: &'a MemoryVault, vin: &str) -> Self {
        Self {
            world,
            vault,
            wire: Wire {
                world,
                cut: RefCell::new(None),
                loses_answers: Cell::new(false),
                sent: RefCell::default(),
            },
            vin: Vin::parse(vin).expect("a VIN"),
            kept: RefCell::default(),
            found: RefCell::default(),
            routes: RefCell::default(),
            has_observer: Cell::new(true),
            is_ended_elsewhere: Cell::new(false),
            waits_left: Cell::new(1_000),
        }
    }

    /// Runs a part of an execution, until it is over or the page is closed.
    fn until_closed(&self, entry: &mut Entry, command: Option<&Command>) {
        let session = Session::new(&self.wire, self.vault, self.world, account(), identity());
        let session = session.metered(&Unmetered);
        let execution = Execution {
            session: &session,
            host: self.world,
            bench: self,
            brand: Brand::Bmw,
            vin: &self.vin,
        };
        let run = async {
            match command {
                Some(command) => {
                    execution
                        .run(command, ChargingRoute::default(), entry)
                        .await;
                }
                None => execution.follow(entry).await,
            }
        };
        let mut run = std::pin::pin!(run);
        // Nothing here waits for anything but its turn and the end of a closed page.
        block_on(async {
            for _ in 0..10_000 {
                if future::poll_once(&mut run).await.is_some() {
                    return;
                }
            }
        });
    }

    fn carry_out(&self, command: &Command) -> Entry {
        let mut entry = self.wanted(command);
        self.until_closed(&mut entry, Some(command));
        self.check_kept(&entry);
        entry
    }

    /// A command that the owner has confirmed.
    fn wanted(&self, command: &Command) -> Entry {
        let now = self.world.now();
        let before = block_on(self.read_state()).ok();
        let mut life = Life::draft(Proof::of(command.kind()), now);
        life.take(Event::Confirmed, now);
        Entry {
            id: CommandId::from_random([7; 8]),
            kind: command.kind(),
            argument: command.argument(),
            carrier: Carrier::ConnectedDrive,
            device: None,
            seen_before_at: before.as_ref().and_then(|status| status.last_seen_at),
            was_as_told: before
                .as_ref()
                .and_then(|status| is_as_told(command.kind(), &command.argument(), status)),
            event: None,
            life,
        }
    }

    /// What is on the disk is what there is.
    fn check_kept(&self, entry: &Entry) {
        assert_eq!(self.kept.borrow().last(), Some(entry));
    }

    fn state(&self) -> Status {
        block_on(self.read_state()).expect("a state")
    }

    /// How often the car was told something.
    fn orders(&self) -> usize {
        let sent = self.wire.sent.borrow();
        let is_order = |path: &&String| {
            let about_events = path.contains("/eventStatus") || path.contains("/eventPosition");
            let of_commands = ["/eadrax-vrccs/", "/eadrax-crccs/v1/", "/eadrax-dcs/"];
            !about_events && of_commands.iter().any(|start| path.starts_with(start))
        };
        sent.iter().filter(is_order).count()
    }
}

/// Runs a test on a car in a scenario.
fn on<T>(vin: &str, scenario: &str, test: impl FnOnce(&Garage<'_>) -> T) -> T {
    let world = World::in_scenario("all-fine");
    let vault = signed_in(&world);
    world.set_scenario(scenario);
    test(&Garage::new(&world, &vault, vin))
}

fn stages(entry: &Entry) -> Vec<Stage> {
    let passed = entry.life.passed();
    passed.iter().map(|passed| passed.stage).collect()
}

fn place() -> Destination {
    Destination {
        name: "Charging stop".to_owned(),
        coordinates: Coordinates::new(45.1885, 5.7245).expect("a place"),
        address: Address::default(),
    }
}
