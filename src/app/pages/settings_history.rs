//! History as files: saving it, opening it, taking back what was opened, and the room there is.

mod backup;
mod imports;
mod mapping;
mod open;
mod preview;
mod read;
mod room;
mod said;
mod save;
mod save_fields;
mod work;

use leptos::prelude::*;

use super::settings_frame::SettingsFrame;
use super::settings_vehicles::car_name;
use crate::context::{Context, words};
use crate::state::{Source, Vehicle};

/// The page.
#[component]
pub fn HistorySettingsPage() -> impl IntoView {
    let context = Context::here();
    let imports_turn = RwSignal::new(0_u32);

    view! {
        <SettingsFrame title=Signal::derive(|| words().history.files.title.to_owned())>
            <save::SaveSection context=context />
            <open::OpenSection context=context imports_turn=imports_turn />
            <imports::ImportsSection context=context imports_turn=imports_turn />
            <room::RoomSection />
        </SettingsFrame>
    }
}

/// Where the cars on the screen are kept.
fn source_here(context: Context) -> Source {
    let vehicles = context.session.vehicles.get();
    let is_demo = |vehicle: &Vehicle| context.source_of(vehicle) == Source::Demo;
    if !vehicles.is_empty() && vehicles.iter().all(is_demo) {
        Source::Demo
    } else {
        Source::ConnectedDrive
    }
}

/// The cars on the screen, with what they are called.
fn named_cars(context: Context) -> Vec<(Vehicle, String)> {
    let vehicles = context.session.vehicles.get();
    let name = |vehicle: &Vehicle| car_name(context, vehicle).get();
    vehicles.iter().map(|it| (it.clone(), name(it))).collect()
}
