//! Whole answers of the simulated vendor, for every car that has them.

use carport_client::decode::Event;
use carport_client::endpoints::command::{self, ChargingRoute, Order};
use carport_client::endpoints::{Caller, event, trips, vehicle_list};
use carport_client::transport::Request;
use carport_domain::command::Command;
use carport_domain::ids::Vin;
use carport_domain::place::Coordinates;
use carport_domain::vehicle::profile::{Brand, Profile};
use futures_lite::future::block_on;

use crate::world::{World, WorldSession, list, read_profile, session, signed_in};

/// Every brand, each with a list of its own.
pub const BRANDS: [Brand; 3] = [Brand::Bmw, Brand::Mini, Brand::Toyota];

/// One answer for each car that has it, with the car's profile.
pub fn of_every_car(
    request: impl Fn(&Caller, &Vin) -> Request,
    name: &'static str,
) -> Vec<(Profile, Vec<u8>)> {
    let world = World::all_fine();
    let mut answers = Vec::new();
    for_every_car(&world, |session, brand, profile| {
        let request = |caller: &Caller| request(caller, &profile.vin);
        if let Ok(response) = block_on(session.call(brand, request, name)) {
            answers.push((profile, response.body));
        }
    });
    answers
}

/// The same, without the profiles.
pub fn bodies(request: impl Fn(&Caller, &Vin) -> Request, name: &'static str) -> Vec<Vec<u8>> {
    let answers = of_every_car(request, name).into_iter();
    answers.map(|(_, body)| body).collect()
}

/// Trips of every car that keeps them; the vendor wants to know whose they are.
///
/// # Panics
///
/// When there is no session.
pub fn of_trips() -> Vec<Vec<u8>> {
    let world = World::all_fine();
    let mut answers = Vec::new();
    for_every_car(&world, |session, brand, profile| {
        let customer = block_on(session.customer_id()).expect("there is a session");
        let customer = customer.expect("the vendor names its customer");
        let request = |caller: &Caller| trips::request(caller, &profile.vin, &customer);
        if let Ok(response) = block_on(session.call(brand, request, trips::NAME)) {
            answers.push(response.body);
        }
    });
    answers
}

/// The lists of all brands, in both spellings.
///
/// # Panics
///
/// When the simulated vendor refuses.
pub fn lists() -> Vec<Vec<u8>> {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let mut answers = Vec::new();
    for brand in BRANDS {
        for request in [vehicle_list::request, vehicle_list::older_request] {
            let call = session.call(brand, request, vehicle_list::NAME);
            answers.push(block_on(call).expect("the list comes").body);
        }
    }
    answers
}

/// What the vendor answers to a command, to the question how far it is, and to the question
/// where the car was found, for every car that can be searched.
///
/// # Panics
///
/// When the simulated vendor refuses to be asked about a command that it took.
pub fn of_commands(scenario: &str) -> [Vec<Vec<u8>>; 3] {
    let world = World::in_scenario(scenario);
    let mut answers = [const { Vec::new() }; 3];
    for_every_car(&world, |session, brand, profile| {
        let order =
            Order::new(&Command::Find, ChargingRoute::Charging, None).expect("it can be sent");
        let send = |caller: &Caller| command::request(caller, &profile.vin, &order);
        let Ok(receipt) = block_on(session.call(brand, send, command::NAME)) else {
            return;
        };
        let Event { id, .. } = command::read(&receipt).expect("a receipt").value;
        world.pass(120_000);
        let ask = |caller: &Caller| event::status_request(caller, &profile.vin, &id);
        let status = block_on(session.call(brand, ask, event::STATUS)).expect("it is known");
        let here = Coordinates::new(48.8566, 2.3522).expect("a place");
        let find = |caller: &Caller| event::position_request(caller, &profile.vin, &id, here);
        answers[0].push(receipt.body);
        answers[1].push(status.body);
        if let Ok(position) = block_on(session.call(brand, find, event::POSITION)) {
            answers[2].push(position.body);
        }
    });
    answers
}

fn for_every_car(world: &World, mut visit: impl FnMut(&WorldSession<'_>, Brand, Profile)) {
    let vault = signed_in(world);
    let session = session(world, &vault);
    for brand in BRANDS {
        for vin in list(&session, brand).expect("the list comes").value {
            let profile = read_profile(&session, brand, &vin).expect("the profile comes");
            visit(&session, brand, profile.value);
            world.pass(2_000);
        }
    }
}
