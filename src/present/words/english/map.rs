//! The map, in English.

mod actions;
mod places;

use crate::words::{Counted, Map, MapHere, MapList, MapPath, MapScene, MapVisited};

pub(super) const MAP: Map = Map {
    title: "Map",
    kinds: places::KINDS,
    here: HERE,
    scene: SCENE,
    list: LIST,
    path: PATH,
    visited: VISITED,
    radius: places::RADIUS,
    picked: actions::PICKED,
    tiles: places::TILES,
    actions: actions::ACTIONS,
    share: actions::SHARE,
    parked: actions::PARKED,
    places: places::PLACES,
    controls: places::CONTROLS,
};

const HERE: MapHere = MapHere {
    title: "Where the car is",
    tab: "Now",
    seen: |age| format!("Seen {age}, by the car’s clock"),
    seen_undated: "The car did not say when it was here",
    found: |age| format!("A search found the car {age}, by this device’s clock"),
    found_apart: |found, apart| format!("{found}: {apart}"),
    kept: "The newest answer holds no position. By its odometer, the car has not moved since this one.",
    unproven: "The newest answer holds no position. This is the last one that is known; whether the car is still there is not.",
    outdated_remedy: "Refresh once the car is parked, or search for it.",
    still_home: |limit| format!("Still at home: it counts as away beyond {limit}."),
    jump: |distance, later| {
        format!(
            "The last position lies {distance} from the one before, {later} later: not believed."
        )
    },
    jump_undated: |distance| {
        format!(
            "The last position lies {distance} from the one before, at the same time: not believed."
        )
    },
    jump_remedy: "The one before is shown. The other is kept and marked.",
    never_told: "The car has never said where it is.",
    never_told_remedy: "Some cars never do. In others it is allowed in the car, in the settings for data protection.",
    not_told: "The car does not say where it is at the moment.",
    not_told_remedy: "Refresh once the car is parked in the open, or search for it.",
    switched_off: "In the car, telling the position is switched off.",
    switched_off_remedy: "It can be switched on in the car, in the settings for data protection.",
    zone: |name| format!("Inside the zone {name}: nothing more precise is shown."),
    parked: |noted, age| format!("You noted: {noted}, {age}."),
    parked_bare: |age| format!("You noted the place {age}."),
    level: |level| format!("level {level}"),
    parked_moved: "The car has been driven since: the note is about another place.",
    parked_same: "By its odometer, the car has not been driven since.",
};

const SCENE: MapScene = MapScene {
    car: |car, place| format!("{car}: {place}"),
    aged: |place, age| format!("{place}, {age}"),
    in_zone: |name| format!("in the zone {name}"),
    position_outdated: "position from before the last drive",
    last_position: "last known position",
    undated: "time unknown",
    about: |distance| format!("about {distance}"),
    reach_detail: |share| {
        format!("As the crow flies, with {share} of the range: a rough idea, no promise.")
    },
    reach: "Reach",
    reach_unknown: "The range is not known, so there is no reach to draw.",
    device: "This device",
    parked: "Where you noted that the car is parked",
    found: "Where a search found the car",
    picked: "Point on the map",
    jump: "Position that was not believed",
};

const LIST: MapList = MapList {
    title: "As a list",
    places: "Places",
    stops: "Stops",
    no_places: "No place is saved yet. Home comes first: without it there is no distance.",
    no_stops: "No stops are known yet. Each refresh adds one position.",
    device: "This device",
    parked: "Noted parking spot",
    unnamed_stop: "Stop",
    not_elsewhere: "not seen elsewhere since",
    radius: |radius| format!("radius {radius}"),
    private: "privacy zone",
    last_stops: Counted {
        one: |n| format!("The last {n} stop"),
        other: |n| format!("The last {n} stops"),
    },
};

const PATH: MapPath = MapPath {
    title: "Path",
    show: "Show the path",
    span: "Time span",
    today: "Today",
    week: "7 days",
    month: "30 days",
    all: "All",
    none: "No path is known for this time. Each refresh adds one position.",
    stops: Counted {
        one: |n| format!("{n} stop"),
        other: |n| format!("{n} stops"),
    },
    gaps: Counted {
        one: |n| format!("{n} gap"),
        other: |n| format!("{n} gaps"),
    },
    by_odometer: |distance| format!("{distance} by the odometer"),
    legend: "Legend",
    solid: "Driven, with positions no more than 30 minutes apart",
    dashed: "Driven, by the odometer; which way is not known",
    jump: "A position that no car could have driven to: kept, not believed",
    colors: "Each day has its colour; after seven they begin again.",
    moment: "Moment",
    play: "Play",
    pause: "Pause",
    earlier: "One position earlier",
    later: "One position later",
    moving: "on the way",
    before_first: "Nothing is known of this moment: the first position came later.",
    not_known_since: "last known position",
    odometer: |distance| format!("odometer {distance}"),
    stood: |duration| format!("stopped for {duration}"),
};

const VISITED: MapVisited = MapVisited {
    title: "Places visited",
    tab: "Visited",
    none: "No visits are known yet. Each refresh adds one position.",
    what_counts: "Time is counted between positions no more than two hours apart.",
    visits: Counted {
        one: |n| format!("{n} visit"),
        other: |n| format!("{n} visits"),
    },
    last: |when| format!("last {when}"),
    unnamed: "Place without an address",
    more: Counted {
        one: |n| format!("{n} more place"),
        other: |n| format!("{n} more places"),
    },
};
