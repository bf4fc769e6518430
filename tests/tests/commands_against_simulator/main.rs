//! Every command on a simulated car: taken, followed to its end, and seen in the next state.

mod course;
mod effects;

use carport_client::decode::Event;
use carport_client::endpoints::command::{ChargingRoute, Order};
use carport_client::endpoints::{charging_settings, command, destination, event};
use carport_client::error::ApiError;
use carport_domain::command::{
    Address, ChargingChange, ChargingTarget, Command, Destination, Fault, Progress, Step,
};
use carport_domain::ids::Vin;
use carport_domain::place::{Coordinates, Position};
use carport_domain::units::{Amperes, Percent};
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::charging_plan::ChargingSettings;
use carport_domain::vehicle::openings::Lock;
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::{
    World, WorldSession, ask, list, read_profile, read_state, session, signed_in,
};
use futures_lite::future::block_on;

const ELECTRIC: &str = "WBY00000000EVX001";
const DIESEL: &str = "WBA00000000DSL005";

/// One car of a signed-in account.
struct Driveway<'a> {
    world: &'a World,
    session: &'a WorldSession<'a>,
    vin: Vin,
}

/// Runs a test on a car in a scenario.
fn on<T>(vin: &str, scenario: &str, test: impl FnOnce(&Driveway<'_>) -> T) -> T {
    let world = World::in_scenario("all-fine");
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    world.set_scenario(scenario);
    test(&Driveway {
        world: &world,
        session: &session,
        vin: Vin::parse(vin).expect("a VIN"),
    })
}

impl Driveway<'_> {
    fn send(&self, order: &Order) -> Result<Event, ApiError> {
        let request = |caller: &_| command::request(caller, &self.vin, order);
        let answer = ask(self.session, Brand::Bmw, request, command::NAME)?;
        let receipt = command::read(&answer)?;
        assert_eq!(receipt.gaps, []);
        assert!(receipt.value.created_at.is_some());
        Ok(receipt.value)
    }

    fn progress(&self, receipt: &Event) -> Progress {
        let request = |caller: &_| event::status_request(caller, &self.vin, &receipt.id);
        let answer = ask(self.session, Brand::Bmw, request, event::STATUS).expect("a status");
        let progress = event::read_status(&answer).expect("a status");
        assert_eq!(progress.gaps, []);
        progress.value
    }

    /// Sends a command and asks about it every three seconds until it ends.
    fn tell(&self, command: &Command) -> Result<(Event, Vec<Progress>), ApiError> {
        let receipt = self.send(&order(command))?;
        let mut course = Vec::new();
        for _ in 0..40 {
            self.world.pass(3_000);
            course.push(self.progress(&receipt));
            if course.last().is_some_and(Progress::is_final) {
                break;
            }
        }
        // The vendor's store lags behind the car.
        self.world.pass(10_000);
        Ok((receipt, course))
    }

    fn end_of(&self, command: &Command) -> Progress {
        let (_, mut course) = self.tell(command).expect("the command is taken");
        course.pop().expect("at least one answer")
    }

    fn state(&self) -> Status {
        let profile = read_profile(self.session, Brand::Bmw, &self.vin).expect("a profile");
        let state = read_state(self.session, Brand::Bmw, &profile.value).expect("a state");
        assert_eq!(state.gaps, []);
        state.value
    }

    fn settings(&self) -> ChargingSettings {
        let request = |caller: &_| charging_settings::request(caller, &self.vin, true);
        let answer = ask(self.session, Brand::Bmw, request, charging_settings::NAME);
        let settings = charging_settings::read(&answer.expect("settings")).expect("settings");
        settings.value
    }

    fn position(&self, receipt: &Event) -> Result<Position, Fault> {
        let here = Coordinates::new(45.764_043, 4.835_659).expect("a place");
        let request = |caller: &_| event::position_request(caller, &self.vin, &receipt.id, here);
        let answer = ask(self.session, Brand::Bmw, request, event::POSITION).expect("an answer");
        event::read_position(&answer).expect("a position").value
    }
}

fn order(command: &Command) -> Order {
    Order::new(command, ChargingRoute::default(), None).expect("a whole command")
}
