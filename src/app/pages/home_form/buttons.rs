//! What fills the fields of home, copies them, or takes home away.

use carport_domain::place::Position;
use carport_present::home::point_to_copy;
use leptos::prelude::*;

use super::UNDO;
use super::fields::{Done, Fields};
use crate::browser::{clipboard, clock, document, geolocation, spawn};
use crate::context::{Context, words};
use crate::pages::on_screen::OnScreen;
use crate::parts::{Icon, IconName};
use crate::state::{Session, Source, Vehicle};
use crate::tasks;

/// Asks the browser where this device is.
#[component]
pub(super) fn DevicePositionButton(fields: Fields) -> impl IntoView {
    let on_screen = OnScreen::here();
    let find = move |_| {
        if fields.done.get_untracked() == Done::FindingDevice {
            return;
        }
        fields.done.set(Done::FindingDevice);
        let on_screen = on_screen.clone();
        spawn::spawn(async move {
            let found = geolocation::position().await;
            if !on_screen.get() {
                return;
            }
            match found {
                Ok(point) => {
                    fields.set_point(point);
                    fields.done.set(Done::DeviceFound);
                }
                Err(refusal) => fields.done.set(Done::DeviceRefused(refusal)),
            }
        });
    };
    let is_finding = move || fields.done.get() == Done::FindingDevice;

    view! {
        <button
            type="button"
            class="button"
            aria-disabled=move || is_finding().then_some("true")
            on:click=find
        >
            <Icon name=IconName::Locate />
            {move || words().settings.use_device_position}
        </button>
    }
}

/// Offers the position of a car. The demo's cars do not count.
#[component]
pub(super) fn CarPositionButton(fields: Fields, vehicle: Option<Vehicle>) -> impl IntoView {
    let session = Context::here().session;
    let is_own = move |source: Source| source != Source::Demo;
    let of_car = vehicle.clone();
    let has_car = move || {
        let accounts = session.accounts.get();
        accounts.iter().any(|account| {
            let is_meant = of_car
                .as_ref()
                .is_none_or(|car| car.account == account.record.id);
            is_meant && is_own(account.source)
        })
    };
    let use_position = move |_| {
        let position = untrack(|| match &vehicle {
            Some(vehicle) => position_of(vehicle),
            None => first_position(session),
        });
        if let Some(position) = position {
            fields.set_point(position.coordinates);
            fields.done.set(Done::CarPositionTaken);
        } else {
            fields.done.set(Done::CarPositionUnknown);
        }
    };

    view! {
        <Show when=has_car>
            <button type="button" class="button" on:click=use_position.clone()>
                <Icon name=IconName::Car />
                {move || words().settings.use_car_position}
            </button>
        </Show>
    }
}

fn position_of(vehicle: &Vehicle) -> Option<Position> {
    vehicle
        .snapshot
        .with(|snapshot| snapshot.value()?.status.position.clone())
}

fn first_position(session: Session) -> Option<Position> {
    let accounts = session.accounts.get();
    let own = accounts
        .iter()
        .filter(|account| account.source != Source::Demo);
    own.flat_map(|account| session.vehicles_of(&account.record.id))
        .find_map(|vehicle| position_of(&vehicle))
}

/// Copies the point that stands in the fields.
#[component]
pub(super) fn CopyButton(fields: Fields) -> impl IntoView {
    let copy = move |_| {
        let Some(point) = untrack(|| fields.point()) else {
            return;
        };
        spawn::spawn(async move {
            let is_copied = clipboard::copy(&point_to_copy(point)).await;
            fields.done.try_set(if is_copied {
                Done::Copied
            } else {
                Done::NotCopied
            });
        });
    };

    view! {
        <Show when=move || fields.point().is_some()>
            <button type="button" class="button" on:click=copy>
                <Icon name=IconName::Copy />
                {move || words().settings.copy_coordinates}
            </button>
        </Show>
    }
}

/// Takes home away; it can be had back for as long as the form stands.
#[component]
pub(super) fn RemoveButton(fields: Fields) -> impl IntoView {
    let context = Context::here();
    let session = context.session;
    let on_screen = OnScreen::here();
    let remove = move |_| {
        let Some(home) = untrack(|| session.first_home()) else {
            return;
        };
        let on_screen = on_screen.clone();
        spawn::spawn(async move {
            let id = home.id.clone();
            let is_removed = tasks::remove_place(context, Source::ConnectedDrive, id).await;
            if !is_removed || !on_screen.get() {
                return;
            }
            fields.clear();
            fields.removed.set(Some(home));
            fields.done.set(Done::Removed);
            // The button goes with the home; the way back takes its place, once it is drawn.
            clock::sleep(core::time::Duration::ZERO).await;
            document::focus(UNDO);
        });
    };

    view! {
        <Show when=move || session.first_home().is_some()>
            <button type="button" class="button" on:click=remove.clone()>
                <Icon name=IconName::Trash />
                {move || words().settings.home_remove}
            </button>
        </Show>
    }
}
