//! Every request that the client can build.

use carport_client::decode::EventId;
use carport_client::endpoints::command::{ChargingRoute, Order};
use carport_client::endpoints::image::{self, View};
use carport_client::endpoints::{
    Caller, charging_sessions, charging_settings, charging_statistics, command, destination, event,
    profile, state, trips, vehicle_list,
};
use carport_client::tokens::Secret;
use carport_domain::charging::Month;
use carport_domain::command::{Address, ChargingChange, ChargingTarget, Command, Destination};
use carport_domain::ids::Vin;
use carport_domain::place::Coordinates;
use carport_domain::reading::Reading;
use carport_domain::vehicle::charging_plan::{ChargingMode, ChargingPlan, TimerKind};
use carport_domain::vehicle::profile::Brand;
use carport_tests::world::START;

use super::{Guarded, identity};

fn caller() -> Caller {
    Caller {
        access: Secret::new("access-1"),
        identity: identity(),
        brand: Brand::Bmw,
        correlation_id: "6a3d0000-0000-4000-8000-000000000001".to_owned(),
        now: START,
    }
}

fn every_command() -> Vec<Order> {
    let plan = ChargingPlan {
        mode: Reading::Known(ChargingMode::Immediate),
        timer_kind: Reading::Known(TimerKind::Weekly),
        has_climate_at_departure: Some(false),
        service_pack: Some("WAVE_01".to_owned()),
        is_readable_whole: true,
        ..ChargingPlan::default()
    };
    let change = ChargingChange {
        target: ChargingTarget::new(80),
        ac_limit: None,
    };
    let commands = [
        Command::Lock,
        Command::Unlock,
        Command::FlashLights,
        Command::SoundHorn,
        Command::Find,
        Command::StartClimate,
        Command::StopClimate,
        Command::StartCharging,
        Command::StopCharging,
        Command::SetCharging(change),
        Command::SetChargingPlan(plan),
    ];
    [ChargingRoute::Charging, ChargingRoute::Remote]
        .into_iter()
        .flat_map(|route| {
            let orders = commands
                .iter()
                .map(move |command| Order::new(command, route, None));
            orders.collect::<Vec<_>>()
        })
        .map(|order| order.expect("a whole command"))
        .collect()
}

#[test]
fn every_read_passes_the_proxy() {
    let (guarded, caller) = (Guarded::new(), caller());
    let vin = Vin::parse("WBY00000000EVX001").unwrap();
    let first = charging_sessions::Page::first(Month {
        year: 2025,
        month: 5,
    });
    let second = charging_sessions::Page {
        token: Some("1a2b/+=".to_owned()),
        ..first.clone()
    };

    for request in [
        vehicle_list::request(&caller),
        vehicle_list::older_request(&caller),
        profile::request(&caller, &vin),
        state::request(&caller, &vin),
        charging_settings::request(&caller, &vin, true),
        charging_statistics::request(&caller, &vin, -570),
        charging_sessions::request(&caller, &vin, &first),
        charging_sessions::request(&caller, &vin, &second),
        trips::request(&caller, &vin, "GCID-0000-DEMO"),
    ] {
        guarded.assert_passes(&request);
    }
    for view in View::ALL {
        guarded.assert_passes(&image::request(&caller, &vin, view));
    }
}

#[test]
fn every_command_and_what_follows_it_pass_the_proxy() {
    let (guarded, caller) = (Guarded::new(), caller());
    let vin = Vin::parse("WBY00000000EVX001").unwrap();
    let event = EventId::parse("5d1b7c64-0b0e-4c9f-9a53-0f2a7e3b8c11").unwrap();
    let here = Coordinates::new(45.764_043, 4.835_659).unwrap();
    let destination = Destination {
        name: "Charging stop".to_owned(),
        coordinates: here,
        address: Address::default(),
    };

    for order in every_command() {
        guarded.assert_passes(&command::request(&caller, &vin, &order));
    }
    for request in [
        event::status_request(&caller, &vin, &event),
        event::position_request(&caller, &vin, &event, here),
        destination::request(&caller, &vin, "GCID-0000-DEMO", &destination),
    ] {
        guarded.assert_passes(&request);
    }
}
