//! The French catalogue.

mod app;
mod car;
mod care;
mod connect;
mod dashboard;
mod errors;
mod import;
mod settings;
mod tiles;

use super::Words;

/// Every text in French.
pub static FRENCH: Words = Words {
    app: app::APP,
    first_run: app::FIRST_RUN,
    connect: connect::CONNECT,
    cars: settings::CARS,
    dashboard: dashboard::DASHBOARD,
    settings: settings::SETTINGS,
    import: import::IMPORT,
    tiles: tiles::TILES,
    errors: errors::ERRORS,
    car: car::CAR,
    care: care::CARE,
    time: dashboard::TIME,
};
