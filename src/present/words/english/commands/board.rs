//! The buttons of commands, in English.

use crate::words::{
    ClosedSentence, CommandBoard, CommandCautions, CommandGroups, CommandObstacles, CommandsClosed,
    CommandsMissing, Counted,
};

pub(super) const GROUPS: CommandGroups = CommandGroups {
    security: "Security",
    climate: "Climate",
    charging: "Charging",
    locate: "Locate",
    send: "Send",
};

pub(super) const BOARD: CommandBoard = CommandBoard {
    missing: "Not available",
    missing_count: Counted {
        one: |n| format!("{n} command is not available"),
        other: |n| format!("{n} commands are not available"),
    },
    refresh: "Refresh",
    refresh_hint: "Asks BMW what the car last said.",
    refresh_cost: Counted {
        one: |n| format!("It takes {n} call of the day."),
        other: |n| format!("It takes up to {n} calls of the day."),
    },
    refresh_left: |left| format!("Calls left today: {left}."),
    refresh_offline: "You are offline. Try again once the network is back.",
    refresh_closed: |when| {
        format!("BMW takes no more calls for now. The next one is possible {when}.")
    },
};

pub(super) const CLOSED: CommandsClosed = CommandsClosed {
    files: ClosedSentence {
        title: "This car was opened from a file",
        detail: "A file carries no commands to a car. The demo shows how they would work; to command this car, use BMW’s own app.",
        action: "Open the demo",
    },
    blocked: ClosedSentence {
        title: "BMW does not take commands from this app",
        detail: "Since 29 September 2025, BMW’s servers answer only BMW’s own app: use that one to command the car. The demo shows how commands would work here.",
        action: "Open the demo",
    },
    read_only: ClosedSentence {
        title: "Commands are switched off on this device",
        detail: "Read-only mode is on, so that nobody sends one from here by mistake. It can be turned off in the settings.",
        action: "Open the settings",
    },
    not_read: ClosedSentence {
        title: "It is not known yet what this car can do",
        detail: "Read the car once: the answer says which commands it takes.",
        action: "Refresh",
    },
};

pub(super) const MISSING: CommandsMissing = CommandsMissing {
    not_on_vehicle: "The car cannot do this.",
    not_in_source: "The source of this car carries no commands.",
    needs_subscription: "It needs a subscription with BMW, or has to be activated in BMW’s own app first.",
    blocked: "BMW takes it from its own app only.",
    unknown: "BMW’s answer about this car does not say whether it can.",
    read_only: "Commands are switched off on this device.",
};

pub(super) const OBSTACLES: CommandObstacles = CommandObstacles {
    offline: "You are offline, and commands are not kept for later. Try again once the network is back.",
    paused: "This car is paused. Resume it in its settings first.",
    not_plugged_in: "The car says that no cable is plugged in. Plug it in, then refresh.",
    not_charging: "The car says that it is not charging. Refresh if you know better.",
    charges_already: "The car says that it is charging already. Refresh if you know better.",
    no_observer: "BMW asks from where the car is searched, and no place is known. Allow this page to use the position of this device.",
};

pub(super) const CAUTIONS: CommandCautions = CommandCautions {
    is_open: "Something on the car is open: it may not lock, or not completely.",
    far: |distance| format!("You are {distance} away from the car."),
    place_unknown: "Nobody knows where the car is.",
    low: |share| format!("Only {share} is left, and the climate takes some of it."),
    garage: "Never start it in a garage or another closed place: some cars heat with fuel, and the exhaust is deadly.",
    climate_is_off: "The climate is off already, as far as the car has said.",
    quiet_hours: "It is late: people nearby may be asleep.",
    old_state: |age| format!("The car last spoke {age}; it may have changed since."),
    no_state: "The car has not said how it stands.",
};
