//! Cars, accounts and settings, in English.

use crate::words::{Cars, Counted, Settings};

pub(super) const CARS: Cars = Cars {
    title: "My cars",
    add_account: "Add an account",
    empty_text: "Connect an account, or look at the demo.",
    demo_account: "Demo cars",
    no_car_in_account: "There is no car in this account.",
    unreadable_cars: Counted {
        one: |n| {
            format!(
                "{n} car of this account could not be read: its number is not a vehicle identification number."
            )
        },
        other: |n| {
            format!(
                "{n} cars of this account could not be read: their numbers are not vehicle identification numbers."
            )
        },
    },

    unlisted_cars: Counted {
        one: |n| format!("{n} car of this account is hidden or archived."),
        other: |n| format!("{n} cars of this account are hidden or archived."),
    },
    unlisted_cars_link: "See all cars in the settings",

    sign_out: "Sign out",
    sign_out_of: |email| format!("Sign out: {email}"),
    sign_out_title: "Sign out of this account?",
    sign_out_question: |email| format!("You are about to sign out of {email}."),
    sign_out_removes: "This removes from this device the session keys, the cars of this account and what they last reported.",
    sign_out_keeps: "It keeps your settings, your home and your other accounts. Nothing changes in your BMW account or in the car.",
    sign_out_next: "To come back, you will need your e-mail, your password and a captcha.",
};

pub(super) const SETTINGS: Settings = Settings {
    title: "Settings",
    back: "All settings",
    general: "The app",
    vehicles: "Vehicles",
    vehicles_text: "Name, picture, order, and what becomes of each car.",
    vehicle_of: |name| format!("Settings of {name}"),
    accounts: "Accounts",
    accounts_text: "Where your cars come from.",
    car_count: Counted {
        one: |n| format!("{n} car"),
        other: |n| format!("{n} cars"),
    },
    add_account: "Add an account",
    data: "Data",
    raw_data: "Raw data",
    log: "Log",
    log_text: "What the app did, without names, numbers or places.",
    display: "Display and language",

    commands: "Commands",
    read_only: "Read-only mode",
    read_only_hint: "Hides every command on this device: for a child, or for a device that you share. Anyone who opens these settings can turn it off.",

    units: "Units",
    units_text: "Everything is kept in metric units; only the screen converts.",
    distance: "Distance",
    pressure: "Tyre pressure",
    temperature: "Temperature",
    volume: "Fuel",
    kilometers: "Kilometres",
    miles: "Miles",
    bar: "bar",
    psi: "psi",
    kilopascals: "kPa",
    celsius: "°C",
    fahrenheit: "°F",
    liters: "Litres",
    us_gallons: "US gallons",
    uk_gallons: "UK gallons",
    liters_short: "L",
    us_gallons_short: "gal US",
    uk_gallons_short: "gal UK",

    refresh_every: |interval| format!("Every {interval} at most"),

    refresh: "Automatic refresh",
    refresh_text: "While this page is in view, Carport asks for news of each car. It asks less often at night, more often while a car charges or its climate runs, and never while the page is hidden or offline.",
    refresh_pace: "How often",
    refresh_by_hand: "By hand only",
    refresh_only_asked: "BMW is asked only when you ask, or bring a car into view.",
    refresh_cost: Counted {
        one: |n| {
            format!(
                "About {n} call a day for each car that stands idle, if the page stayed in view."
            )
        },
        other: |n| {
            format!(
                "About {n} calls a day for each car that stands idle, if the page stayed in view."
            )
        },
    },
    refresh_allowance: |calls| {
        format!(
            "BMW does not publish its limit; Carport reckons with {calls} calls a day for each account."
        )
    },

    home: "Home",
    home_text: "Your home stays on this device. It is used to say whether the car is home and how far away it is.",
    latitude: "Latitude",
    longitude: "Longitude",
    coordinates_hint: "In degrees, for example 48.8566.",
    place: "Coordinates, plus code or map link",
    place_hint: "For example 48.8566, 2.3522, or 48° 51′ 24″ N 2° 21′ 8″ E, or 8FW4V75V+8Q, or a link copied from a map.",
    place_understood: |point| format!("Understood: {point}"),
    place_not_understood: "This is neither a pair of coordinates, nor a full plus code, nor the link of a known map.",
    place_only_one: "This is one number; a place takes a latitude and a longitude.",
    place_out_of_range: "The latitude goes up to 90 degrees, the longitude to 180, minutes and seconds to 60.",
    place_short_code: "This plus code is short: it only means something beside a town. Use the full one, with eight characters before the plus sign.",
    place_coarse_code: "This plus code names a whole region. Use one with all its characters.",
    place_short_link: "This short link holds no coordinates. Open it, and copy the long address that the map then has.",
    place_three_words: "Three words only mean something to the service that made them. Copy the coordinates from its map.",
    place_no_coordinates: "There are no coordinates in this, and an address alone cannot be looked up here. Copy the coordinates, or the long link, from a map.",
    point: |latitude, longitude| format!("{latitude}, {longitude}"),
    north: |degrees| format!("{degrees}° N"),
    south: |degrees| format!("{degrees}° S"),
    east: |degrees| format!("{degrees}° E"),
    west: |degrees| format!("{degrees}° W"),
    radius_meters: "Presence radius, in metres",
    radius_meters_hint: "Up to this distance the car counts as home. From 10 to 5,000 metres.",
    radius_feet: "Presence radius, in feet",
    radius_feet_hint: "Up to this distance the car counts as home. From 33 to 16,404 feet.",
    use_device_position: "Use this device’s position",
    finding_device: "Looking for this device…",
    device_found: "This device’s position stands in the fields. Save it if you are at home.",
    device_denied: "The browser does not allow this page to know where the device is. You can change that in the browser’s settings for this page.",
    device_unavailable: "The device does not know where it is.",
    device_slow: "The device took too long to find out where it is. Please try again, near a window if you can.",
    device_unsupported: "This browser cannot tell where the device is.",
    use_car_position: "Use the car’s position",
    car_position_taken: "The car’s position stands in the fields. Save it if the car is at home.",
    car_position_unknown: "The car’s position is unknown.",
    home_save: "Save home",
    home_saved: "Home is saved.",
    home_remove: "Remove home",
    home_removed: "Home is removed.",
    home_undo: "Undo",
    home_restored: "Home is back.",
    home_none: "Not set",
    home_at: |point, radius| format!("{point} · within {radius}"),
    copy_coordinates: "Copy the coordinates",
    coordinates_copied: "The coordinates are copied.",
    copy_failed: "The browser did not allow copying.",

    latitude_missing: "Enter the latitude.",
    latitude_not_a_number: "The latitude is a number of degrees, for example 48.8566.",
    latitude_out_of_range: "The latitude lies between -90 and 90.",
    longitude_missing: "Enter the longitude.",
    longitude_not_a_number: "The longitude is a number of degrees, for example 2.3522.",
    longitude_out_of_range: "The longitude lies between -180 and 180.",
    radius_missing: "Enter the radius.",
    radius_not_a_number: "The radius is a number, for example 50.",
    radius_out_of_range: "The radius lies between 10 and 5,000 metres.",
    radius_out_of_range_feet: "The radius lies between 33 and 16,404 feet.",
    no_place: "The point 0, 0 lies in the ocean. It stands for a position that is not known.",

    about: "About",
    about_text: "Carport shows your car without an account with anyone else. It works in your browser and keeps its data there.",
    version: |version| format!("Version {version}"),
    license: "Free software under the MIT or Apache 2.0 license.",
};
