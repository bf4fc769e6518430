//! What one car can be told, how far that has come, and what it was told before.

mod asked;
mod board;
mod desk;
mod destination;
mod find;
mod form;
mod found;
mod horn;
mod journal;
mod limit;
mod live;
mod manner;
mod on_its_way;
mod plan;
mod read_settings;
mod step_fields;
mod tap;
mod target;
mod tile;
mod time_field;
mod unlock;

use carport_present::dashboard::{dashboard, provisional_name};
use leptos::prelude::*;

use self::board::CommandBoard;
use self::found::Found;
use self::journal::Journal;
use super::addressed_car::with_addressed_car;
use super::frame::Frame;
use crate::browser::{spawn, visibility};
use crate::context::{Context, words};
use crate::parts::Chip;
use crate::state::Vehicle;
use crate::tasks;

pub(super) use self::desk::Desk;
pub(super) use self::destination::DestinationForm;
pub(super) use self::live::Live;
pub(super) use self::on_its_way::OnItsWay;
pub(super) use self::tile::CommandTile;

/// Finds the car of the address, and shows what it can be told.
#[component]
pub fn CommandsPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <CarCommands vehicle=vehicle /> })
}

#[component]
fn CarCommands(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id.clone();
    context.session.current_car.set(Some(id.clone()));
    let catch_up = move || {
        spawn::spawn(tasks::refresh_when_old(context, id.clone()));
        spawn::spawn(tasks::follow_other_tabs(context, id.clone()));
    };
    catch_up();
    let guard = visibility::on_change(move |is_hidden| {
        if !is_hidden {
            catch_up();
        }
    });
    let guard = StoredValue::new_local(Some(guard));
    on_cleanup(move || guard.set_value(None));

    let desk = Desk::of(context, vehicle.clone());
    let title = Signal::derive(|| words().commands.title.to_owned());

    view! {
        <Frame title=title>
            <Head vehicle=vehicle />
            <Live desk=desk.clone() />
            <div class="commands-page">
                <OnItsWay desk=desk.clone() />
                <Found desk=desk.clone() />
                <CommandBoard desk=desk.clone() />
            </div>
            <Journal desk=desk />
        </Frame>
    }
}

/// The heading, whose commands these are, and how old what is known of the car is.
#[component]
fn Head(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let unread = vehicle.clone();
    let card = Memo::new(move |_| context.show(&vehicle, dashboard));
    let name = move || {
        let known = card.with(|card| card.as_ref().map(|card| card.name.clone()));
        known.unwrap_or_else(|| {
            provisional_name(unread.name().as_deref(), unread.brand, &unread.vin)
        })
    };
    let chip = move || {
        let freshness = card.with(|card| card.as_ref().map(|card| card.freshness.clone()))?;
        Some(view! { <Chip chip=freshness /> })
    };

    view! {
        <header class="commands-head">
            <h1>{move || words().commands.title}</h1>
            <p class="commands-car">{name} {chip}</p>
            <p class="commands-lead">{move || words().commands.lead}</p>
        </header>
    }
}
