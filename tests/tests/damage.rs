//! Whatever breaks in an answer: nothing panics, nothing is invented, nothing is lost in silence.

use carport_client::decode::{self, Unreadable};
use carport_client::endpoints::{Caller, profile, state, vehicle_list};
use carport_client::transport::Request;
use carport_domain::ids::Vin;
use carport_domain::vehicle::profile::{Brand, Profile};
use carport_tests::damage::{Read, Trial, hurt};
use carport_tests::world::{World, list, read_profile, session, signed_in};
use futures_lite::future::block_on;

const BRANDS: [Brand; 3] = [Brand::Bmw, Brand::Mini, Brand::Toyota];

/// One whole answer for each car, with the car's profile.
fn of_every_car(
    endpoint: fn(&Caller, &Vin) -> Request,
    name: &'static str,
) -> Vec<(Profile, Vec<u8>)> {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let mut answers = Vec::new();
    for brand in BRANDS {
        for vin in list(&session, brand).expect("the list comes").value {
            let profile = read_profile(&session, brand, &vin).expect("the profile comes");
            let profile = profile.value;
            let request = |caller: &Caller| endpoint(caller, &vin);
            if let Ok(response) = block_on(session.call(brand, request, name)) {
                answers.push((profile, response.body));
            }
            world.pass(2_000);
        }
    }
    answers
}

fn bodies(answers: Vec<(Profile, Vec<u8>)>) -> Vec<Vec<u8>> {
    answers.into_iter().map(|(_, body)| body).collect()
}

#[test]
fn a_damaged_vehicle_list_names_no_other_car() {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    let wholes = BRANDS
        .iter()
        .filter_map(|brand| {
            block_on(session.call(*brand, vehicle_list::request, vehicle_list::NAME)).ok()
        })
        .map(|response| response.body)
        .collect();

    let trial = Trial {
        name: "vehicle list",
        wholes,
        replaced: &[],
        essential: &["/mappingInfos"],
    };
    hurt(&trial, |body| decode::vehicle_list(body).map(Read::from));
}

#[test]
fn a_damaged_profile_tells_nothing_else() {
    let trial = Trial {
        name: "profile",
        wholes: bodies(of_every_car(profile::request, profile::NAME)),
        replaced: &[],
        essential: &["/vin"],
    };
    hurt(&trial, |body| decode::profile(body).map(Read::from));
}

#[test]
fn a_damaged_state_tells_nothing_else() {
    for (profile, body) in of_every_car(state::request, state::NAME) {
        let name = format!("state, {:?}", profile.drive_train.unwrap());
        let trial = Trial {
            name: &name,
            wholes: vec![body],
            // A car that reports its doors and no roof has none.
            replaced: &["/state/roofState"],
            essential: &["/state"],
        };
        hurt(&trial, |body| -> Result<_, Unreadable> {
            decode::status(body, &profile).map(Read::from)
        });
    }
}
