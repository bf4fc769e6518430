//! One value and its whole story, in English.

use crate::words::ReadingWords;

pub(super) const READING: ReadingWords = ReadingWords {
    all_values: "All values",
    search: "Search values",
    nothing_found: |query| format!("No value matches “{query}”."),
    back: "Back",
    close: "Close",
    show_raw: "Show the raw data",

    not_fitted: "Not fitted",
    not_charging: "Not charging",
    position_outdated: "Position from before the last drive",
    position_outdated_detail: |age| {
        format!(
            "The last position is from before the last drive ({age}). Distance and presence are \
             not computed."
        )
    },

    reason: "Why",
    reason_unknown: "The car has not reported it",
    reason_not_fitted: "The car does not have it",
    reason_not_received: "Nothing has come from the car yet",
    reason_not_set: "Home is missing in the settings",
    reason_unrecognized: "The car said something that Carport does not know yet",
    car_time: "Time of the car",
    freshness: "Freshness",
    received: "Received",
    source: "Source",
    quality: "Quality",
    calculation: "Calculation",
    raw_code: "Maker’s code",
    connected_drive: "Connected Drive",
    demo: "Demo",
    imported_file: "Imported file",
    measured: "Measured by the car",
    reported: "Reported by the car",
    computed: "Computed",
    estimated: "Estimated",
    imported: "Imported",

    closure_rule: "From every door, window and lid that the car reports",
    fuel_range_rule: "Combined range minus electric range",
    total_range_rule: "Electric range plus fuel range",
    charging_end_rule: "Last contact plus the minutes left",
    distance_rule: "In a straight line from home to the car’s position",
    presence_rule: |radius| format!("At home up to {radius} from home, the limit included"),

    place: "Place",
    clocks: "Clocks",

    brand: "Brand",
    model: "Model",
    year: "Model year",
    drive_train: "Drive",
    series: "Series",
    steering: "Steering wheel",
    on_the_left: "On the left",
    on_the_right: "On the right",
    lock: "Lock state",
    doors: "All doors",
    windows: "All windows",
    tire_pressure: |corner| format!("Pressure, {corner}"),
    tire_target: |corner| format!("Target pressure, {corner}"),
    is_current_limited: "Current limit in force",
    presence: "Presence at home",
    home_distance: "Distance from home",
    position: "Coordinates",
    heading: "Heading",
    address: "Address",
    climate: "Climate",
    climate_time_left: "Climate time left",
    climate_on: "Running",
    climate_off: "Off",
    climate_standby: "On standby",

    message: "Message",
    due: "Due",
};
