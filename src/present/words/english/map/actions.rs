//! What can be done on the map, in English.

use crate::words::{MapActions, MapPicked, MapShare, ParkedForm};

pub(super) const ACTIONS: MapActions = MapActions {
    title: "Actions",
    navigate: "Navigate to the car",
    navigate_failed: "No map app has opened. Copy the coordinates, and paste them into the one you use.",
    copy: "Copy the coordinates",
    copied: "Copied.",
    copy_failed: "The browser did not let the coordinates be copied. They stand in the card, ready to be selected.",
    share: "Share the position…",
    find: "Find my car",
    parked: "I parked here",
    device: "Show this device",
    device_shown: "This device’s position is used once, to be drawn, and is not kept.",
    read_only: "This car is only read here: nothing can be sent to it.",
    no_position: "Without a position there is nothing to navigate to, copy or share.",
    zone: |name| format!("Inside the zone {name} nothing is shared, copied or handed over."),
};

pub(super) const SHARE: MapShare = MapShare {
    title: "Share where the car is?",
    question: "Whoever gets this sees where the car was at that time.",
    recall: "Once sent, it cannot be called back.",
    preview: "This is sent",
    text: |car, point| format!("{car}: {point}"),
    car_at: |car, instant| format!("{car}, {instant}"),
    share: "Share",
    copy: "Copy instead",
    cancel: "Cancel",
    shared: "Handed over.",
    failed: "The browser could not share it. The text can be copied instead.",
};

pub(super) const PARKED: ParkedForm = ParkedForm {
    title: "I parked here",
    lead: "For car parks where the car has no reception. The note stays on this device.",
    note: "Note",
    note_hint: "For example: by the lift, row C.",
    level: "Level",
    level_hint: "For example: -2.",
    at_device: "At this device’s position",
    at_car: "At the car’s position",
    save: "Save the note",
    saved: "The note is saved.",
    clear: "Clear the note",
    cleared: "The note is cleared.",
    undo: "Undo",
    edit: "Change the note",
};

pub(super) const PICKED: MapPicked = MapPicked {
    title: "This point",
    in_place: |name| format!("In {name}"),
    send: "Send to the car…",
    send_name: "Point on the map",
    set_home: "Set home here",
    add_place: "Add a place here",
    copy: "Copy the coordinates",
    navigate: "Navigate there",
    close: "Close",
    help: "Press and hold the map to point at a place.",
};
