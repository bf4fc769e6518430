//! The first screen of one car and its clocks, in English.

use crate::words::{Counted, Dashboard, Time};

pub(super) const DASHBOARD: Dashboard = Dashboard {
    security: "Security",
    doors_and_windows: "Doors and windows",
    home: "Home",
    energy: "Energy",
    range: "Range",
    clocks: "Last contact",
    refresh: "Refresh",
    refreshing: "Refreshing…",
    refreshed: "Refreshed just now",
    picture: |name| format!("Picture of {name}"),
    unreadable_values: Counted {
        one: |n| format!("{n} value could not be read"),
        other: |n| format!("{n} values could not be read"),
    },
    unreadable_detail: "The rest is shown as the car reported it.",

    unknown: "Unknown",
    unknown_code: |code| format!("Unknown ({code})"),
    not_received: "Not received yet",
    nothing_received: "Nothing has been received from the car yet.",
    never_reports: "The car has not reported its state.",

    odometer: "Odometer",
    state_of_charge: "State of charge",
    fuel_level: "Fuel level",
    tank: "Tank",
    electric_range: "Electric range",
    fuel_range: "Fuel range",
    total_range: "Total range",
    charging: "Charging",
    charging_ends: "Charging ends",
    charging_time_left: "Time left",
    charging_target: "Charging target",
    plug: "Plug",
    plugged_in: "Plugged in",
    unplugged: "Unplugged",
    current_limit: "Current limit",
    last_contact: "Last contact",
    last_check: "Last check",

    fresh: "Recent data",
    aging: "Data getting old",
    old: "Old data",
    stale: "Data too old to rely on",
    never: "No data from the car",
    no_contact: "No contact yet",
    freshness_detail: |class, when| format!("{class}. Last contact: {when}."),

    at_home: "At home",
    away: "Away",
    home_not_set: "Home is not set",
    home_not_set_detail: "Set your home in the settings to see how far away the car is.",
    position_unknown_detail: "Position unknown. Distance and presence are not computed.",
    position_disbelieved_detail: "The last position lies farther off than any car drives: not believed. Distance and presence are not computed.",
    distance_from_home: |distance| format!("{distance} from home"),
    distance_from_home_then: |distance, age| format!("{distance} from home, {age}"),
    set_home: "Set home",
};

pub(super) const TIME: Time = Time {
    just_now: "just now",
    minutes_ago: Counted {
        one: |n| format!("{n}\u{a0}min ago"),
        other: |n| format!("{n}\u{a0}min ago"),
    },
    hours_ago: Counted {
        one: |n| format!("{n}\u{a0}h ago"),
        other: |n| format!("{n}\u{a0}h ago"),
    },
    days_ago: Counted {
        one: |n| format!("{n}\u{a0}day ago"),
        other: |n| format!("{n}\u{a0}days ago"),
    },
    minutes: Counted {
        one: |n| format!("{n}\u{a0}min"),
        other: |n| format!("{n}\u{a0}min"),
    },
    hours: Counted {
        one: |n| format!("{n}\u{a0}h"),
        other: |n| format!("{n}\u{a0}h"),
    },
    days: Counted {
        one: |n| format!("{n}\u{a0}day"),
        other: |n| format!("{n}\u{a0}days"),
    },
    seconds: Counted {
        one: |n| format!("{n}\u{a0}s"),
        other: |n| format!("{n}\u{a0}s"),
    },
    hours_minutes: |hours, minutes| format!("{hours} {minutes}"),
    today_at: |time| format!("today at {time}"),
    tomorrow_at: |time| format!("tomorrow at {time}"),
    yesterday_at: |time| format!("yesterday at {time}"),
    on_day_at: |day, time| format!("on {day} at {time}"),
    on: |instant| format!("on {instant}"),
    with_age: |instant, age| format!("{instant} ({age})"),
};
