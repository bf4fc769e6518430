//! Where the middle of a place can be taken from: this device, or the car.

use leptos::prelude::*;

use super::desk::MapDesk;
use crate::browser::geolocation::{self, Refusal};
use crate::browser::spawn;
use crate::context::words;
use crate::pages::home_form::refused_text;
use crate::parts::{Icon, IconName};

/// Asks the browser where this device is.
#[component]
pub(super) fn DeviceSource(desk: MapDesk) -> impl IntoView {
    let is_searching = RwSignal::new(false);
    let refusal = RwSignal::new(None::<Refusal>);
    let find = move |_| {
        if is_searching.get_untracked() {
            return;
        }
        is_searching.set(true);
        refusal.set(None);
        let desk = desk.clone();
        spawn::spawn(async move {
            let found = geolocation::position().await;
            // The form may be closed meanwhile: then nobody wants it any more.
            if is_searching.try_set(false).is_some() {
                return;
            }
            match found {
                Ok(point) => desk.move_draft(point),
                Err(why) => drop(refusal.try_set(Some(why))),
            }
        });
    };
    let said = move || {
        let settings = &words().settings;
        let why = refusal.get().map(|why| refused_text(why, settings));
        why.or_else(|| is_searching.get().then_some(settings.finding_device))
    };

    view! {
        <button
            type="button"
            class="button"
            aria-disabled=move || is_searching.get().then_some("true")
            on:click=find
        >
            <Icon name=IconName::Locate />
            {move || words().map.places.from_device}
        </button>
        <p class="source-said" role="status">
            {said}
        </p>
    }
}

/// Offers where the car stands, if that is known.
#[component]
pub(super) fn CarSource(desk: MapDesk) -> impl IntoView {
    let vehicle = desk.vehicle.clone();
    let position = Memo::new(move |_| {
        vehicle.snapshot.track();
        vehicle.kept_position.track();
        vehicle
            .last_position()
            .map(|(position, _)| position.coordinates)
    });
    let take = move |_| {
        if let Some(point) = position.get_untracked() {
            desk.move_draft(point);
        }
    };

    view! {
        <Show when=move || position.with(Option::is_some)>
            <button type="button" class="button" on:click=take.clone()>
                <Icon name=IconName::Car />
                {move || words().map.places.from_car}
            </button>
        </Show>
    }
}
