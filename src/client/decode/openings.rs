//! Lock, doors, windows, lids.

use carport_domain::reading::Reading;
use carport_domain::vehicle::openings::{Corners, Opening, Openings};

use crate::wire::{Node, words};

pub(super) fn read(state: &Node<'_>) -> Openings {
    let doors = state.at("doorsState");
    let windows = state.at("windowsState");
    let roof = state.at("roofState");
    // Without a sunroof the car leaves its object out, if it reports doors at all.
    let has_no_sunroof = doors.is_present() && !roof.is_present();

    Openings {
        lock: doors.at("combinedSecurityState").word(&words::LOCK),
        doors_combined: opening(&doors.at("combinedState")),
        doors: corners(&doors),
        windows_combined: opening(&windows.at("combinedState")),
        windows: corners(&windows),
        rear_window: opening(&windows.at("rear")),
        trunk: opening(&doors.at("trunk")),
        hood: opening(&doors.at("hood")),
        sunroof: if has_no_sunroof {
            Reading::NotFitted
        } else {
            opening(&roof.at("roofState"))
        },
    }
}

fn corners(node: &Node<'_>) -> Corners<Reading<Opening>> {
    Corners {
        left_front: opening(&node.at("leftFront")),
        right_front: opening(&node.at("rightFront")),
        left_rear: opening(&node.at("leftRear")),
        right_rear: opening(&node.at("rightRear")),
    }
}

fn opening(node: &Node<'_>) -> Reading<Opening> {
    node.word(&words::OPENING)
}
