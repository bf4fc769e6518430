//! One page per route: they read the session, call tasks, and lay out parts.

mod account_section;
mod captcha_frame;
mod car;
mod car_board;
mod car_clocks;
mod car_hero;
mod car_row;
mod car_switcher;
mod car_tiles;
mod cars;
mod connect;
mod connect_captcha;
mod connect_fields;
mod demo;
mod demo_badge;
mod first_run;
mod frame;
mod home;
mod home_form;
mod not_found;
mod on_screen;
mod refresh_section;
mod remedies;
mod settings;
mod shortcuts;
mod tile_arranger;

pub use car::CarPage;
pub use cars::CarsPage;
pub use connect::ConnectPage;
pub use demo::DemoPage;
pub use home::HomePage;
pub use not_found::NotFoundPage;
pub use settings::SettingsPage;
