//! The settings of one car.

mod capabilities;
mod display;
mod editing;
mod identity;
mod looks;
mod naming;
mod reading;
mod recording;
mod removal;
mod source;
mod vin_check;

use leptos::prelude::*;
use leptos_router::components::A;

use self::capabilities::CapabilitiesSection;
use self::display::DisplaySection;
use self::editing::Editing;
use self::identity::IdentitySection;
use self::looks::LooksSection;
use self::naming::NamingSection;
use self::reading::ReadingSection;
use self::recording::RecordingSection;
use self::removal::RemovalSection;
use self::source::SourceSection;
use self::vin_check::VinCheckSection;
use super::addressed_car::with_addressed_car;
use super::home_form::{HOME_HEADING, HomeForm};
use super::settings_frame::SettingsFrame;
use super::settings_vehicles::car_name;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::state::{Source, Vehicle};

/// Finds the car of the address, and shows its settings.
#[component]
pub fn VehicleSettingsPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <VehicleSettings vehicle=vehicle /> })
}

#[component]
fn VehicleSettings(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let name = car_name(context, &vehicle);
    let title = Signal::derive(move || (words().settings.vehicle_of)(&name.get()));
    let car = format!("/car/{}", vehicle.id.as_str());
    // The demo's cars have a home of their own, which is not the owner's to set.
    let source = untrack(|| context.session.account(&vehicle.account)).map(|a| a.source);
    let home =
        (source != Some(Source::Demo)).then(|| view! { <HomeSection vehicle=vehicle.clone() /> });
    let has_number = !vehicle.vin.is_stand_in();
    let vin_check = has_number.then(|| view! { <VinCheckSection vehicle=vehicle.clone() /> });

    view! {
        <SettingsFrame title=title>
            <p class="actions settings-actions">
                <A href=car attr:class="button">
                    <Icon name=IconName::Car />
                    {move || words().vehicle_settings.open_car}
                </A>
            </p>
            <NamingSection editing=Editing::here(&vehicle) vehicle=vehicle.clone() />
            <LooksSection editing=Editing::here(&vehicle) vehicle=vehicle.clone() />
            <IdentitySection vehicle=vehicle.clone() />
            {vin_check}
            <ReadingSection vehicle=vehicle.clone() />
            <SourceSection editing=Editing::here(&vehicle) vehicle=vehicle.clone() />
            {home}
            <DisplaySection editing=Editing::here(&vehicle) vehicle=vehicle.clone() />
            <RecordingSection editing=Editing::here(&vehicle) vehicle=vehicle.clone() />
            <RemovalSection vehicle=vehicle.clone() name=name />
            <CapabilitiesSection vehicle=vehicle />
        </SettingsFrame>
    }
}

#[component]
fn HomeSection(vehicle: Vehicle) -> impl IntoView {
    view! {
        <section class="tile settings-section">
            <h2 id=HOME_HEADING tabindex="-1">
                {move || words().vehicle_settings.home}
            </h2>
            <p class="tile-detail">{move || words().settings.home_text}</p>
            <HomeForm vehicle=vehicle />
        </section>
    }
}
