//! When a car may be called shut.

use super::*;

fn closed() -> Openings {
    Openings {
        doors_combined: Reading::Known(Opening::Closed),
        windows_combined: Reading::Known(Opening::Closed),
        ..Openings::default()
    }
}

#[test]
fn a_car_that_said_nothing_is_not_called_closed() {
    assert_eq!(Openings::default().closure(), Closure::Unknown);
}

#[test]
fn doors_alone_do_not_make_a_closed_car() {
    let openings = Openings {
        windows_combined: Reading::NotReported,
        ..closed()
    };

    assert_eq!(openings.closure(), Closure::Unknown);
}

#[test]
fn one_open_window_is_named() {
    let mut openings = closed();
    openings.windows.right_rear = Reading::Known(Opening::Ajar);

    assert_eq!(
        openings.closure(),
        Closure::Open(vec![(Part::WindowRightRear, Opening::Ajar)])
    );
}

#[test]
fn an_unknown_code_forbids_all_closed() {
    let openings = Openings {
        hood: Reading::Unrecognized("FLOATING".to_owned()),
        ..closed()
    };

    assert_eq!(openings.closure(), Closure::Unknown);
}

#[test]
fn a_summary_that_says_open_wins_over_silent_parts() {
    let openings = Openings {
        doors_combined: Reading::Known(Opening::Open),
        ..closed()
    };

    assert_eq!(openings.closure(), Closure::Open(Vec::new()));
}

#[test]
fn an_unknown_summary_forbids_all_closed() {
    let mut openings = closed();
    openings.doors_combined = Reading::Unrecognized("FLOATING".to_owned());
    openings.doors.left_front = Reading::Known(Opening::Closed);

    assert_eq!(openings.closure(), Closure::Unknown);
}

#[test]
fn without_a_summary_one_closed_door_does_not_speak_for_the_others() {
    let mut openings = Openings {
        doors_combined: Reading::NotReported,
        ..closed()
    };
    openings.doors.left_front = Reading::Known(Opening::Closed);

    assert_eq!(openings.closure(), Closure::Unknown);

    openings.doors.right_front = Reading::Known(Opening::Closed);
    openings.doors.left_rear = Reading::NotFitted;
    openings.doors.right_rear = Reading::NotFitted;

    assert_eq!(openings.closure(), Closure::AllClosed);
}
