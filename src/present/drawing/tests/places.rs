//! Words around the car have a place of their own, whatever is open.

use carport_domain::reading::Reading;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::Opening;
use carport_domain::vehicle::preferences::ClosuresMode;
use carport_domain::vehicle::profile::DriveTrain;

use super::cars::{Car, FRENCH};
use crate::dashboard::View;
use crate::drawing::layout::stack;
use crate::drawing::{Arrangement, NARROW, WIDE, scene};

/// Ten parts that open, one bit each.
const COMBINATIONS: u32 = 1 << 10;

/// The longest words where a bit is set: what is open, ajar or tilted in turn.
fn combination(bits: u32, body: Body, closures: ClosuresMode) -> Car {
    let reading = |bit: u32| {
        let state = match (bits >> bit & 1, (bits + bit) % 3) {
            (0, _) => Opening::Closed,
            (_, 0) => Opening::Open,
            (_, 1) => Opening::Ajar,
            _ => Opening::Tilted,
        };
        Reading::Known(state)
    };
    let mut car = Car::closed(body);
    car.style.closures = closures;
    let openings = car.openings();
    openings.doors.left_front = reading(0);
    openings.doors.right_front = reading(1);
    openings.doors.left_rear = reading(2);
    openings.doors.right_rear = reading(3);
    openings.windows.left_front = reading(4);
    openings.windows.right_front = reading(5);
    openings.windows.left_rear = reading(6);
    openings.windows.right_rear = reading(7);
    openings.trunk = reading(8);
    openings.hood = reading(9);
    openings.sunroof = reading(8);
    openings.rear_window = reading(9);
    car.tires([Some(240.0), Some(200.0), Some(210.0), Some(270.0)]);
    car.profile.drive_train = Some(if bits.is_multiple_of(2) {
        DriveTrain::Electric
    } else {
        DriveTrain::PluginHybrid
    });
    car.status.energy.battery = Some(Battery {
        is_plugged_in: Some(true),
        charging: Reading::Known(Charging::Charging),
        ..Battery::default()
    });
    car
}

fn assert_apart(arrangement: &Arrangement, body_half: f64, of: &str) {
    let callouts = &arrangement.callouts;
    assert!(arrangement.view.y >= 0.0, "{of}: {:?}", arrangement.view);
    for (index, callout) in callouts.iter().enumerate() {
        assert!(
            arrangement.view.holds(&callout.area),
            "{of}: {callout:?} leaves {:?}",
            arrangement.view
        );
        let is_beside = callout.side != 0;
        let clear = if callout.side < 0 {
            -callout.area.x - callout.area.width
        } else {
            callout.area.x
        };
        assert!(
            !is_beside || clear > body_half,
            "{of}: {callout:?} is on the car"
        );
        for other in &callouts[index + 1..] {
            assert!(
                !callout.area.overlaps(&other.area),
                "{of}: {callout:?} and {other:?}"
            );
        }
    }
}

#[test]
fn callouts_never_overlap_and_never_leave_the_box() {
    for body in Body::ALL {
        for closures in [ClosuresMode::Text, ClosuresMode::Icons] {
            // Every combination for one body; for the others each seventh, which meets them all.
            let step = if body == Body::Saloon { 1 } else { 7 };
            for bits in (0..COMBINATIONS).step_by(step) {
                let car = combination(bits, body, closures);
                let view = View::new(car.facts(), &FRENCH);
                let scene = scene(&view, car.facts(), car.style);
                let of = format!("{body:?} {closures:?} {bits:b}");

                let half = scene.artist.plan.half * scene.artist.pen.scale;
                assert_apart(&scene.arrangement(NARROW, false), half, &of);
                assert_apart(&scene.arrangement(WIDE, true), half, &of);
            }
        }
    }
}

#[test]
fn what_has_room_stands_where_it_wishes() {
    let tops = stack(&[(20.0, 10.0), (60.0, 10.0)], [0.0, 100.0], 4.0);

    assert_eq!(tops, [15.0, 55.0]);
}

#[test]
fn what_wishes_for_the_same_place_shares_it_evenly() {
    let tops = stack(&[(50.0, 10.0), (50.0, 10.0)], [0.0, 100.0], 4.0);

    assert_eq!(tops, [38.0, 52.0]);
}

#[test]
fn nothing_is_pushed_over_an_end() {
    let tops = stack(
        &[(98.0, 10.0), (99.0, 10.0), (2.0, 10.0)],
        [0.0, 100.0],
        4.0,
    );

    assert_eq!(tops, [76.0, 90.0, 0.0]);
}
