//! The French catalogue.

mod app;
mod calls;
mod car;
mod care;
mod command_forms;
mod commands;
mod connect;
mod dashboard;
mod demo;
mod drawing;
mod errors;
mod history;
mod import;
mod log;
mod map;
mod raw;
mod reading;
mod settings;
mod shortcuts;
mod tiles;
mod vehicle_settings;

use super::Words;

/// Every text in French.
pub static FRENCH: Words = Words {
    app: app::APP,
    first_run: app::FIRST_RUN,
    connect: connect::CONNECT,
    cars: settings::CARS,
    dashboard: dashboard::DASHBOARD,
    demo: demo::DEMO,
    reading: reading::READING,
    settings: settings::SETTINGS,
    raw: raw::RAW,
    log: log::LOG,
    map: map::MAP,
    history: history::HISTORY,
    vehicle_settings: vehicle_settings::VEHICLE_SETTINGS,
    import: import::IMPORT,
    drawing: drawing::DRAWING,
    tiles: tiles::TILES,
    calls: calls::CALLS,
    commands: commands::COMMANDS,
    shortcuts: shortcuts::SHORTCUTS,
    errors: errors::ERRORS,
    car: car::CAR,
    care: care::CARE,
    command_forms: command_forms::COMMAND_FORMS,
    time: dashboard::TIME,
};
