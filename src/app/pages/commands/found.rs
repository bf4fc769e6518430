//! Where the last search has found the car.

use carport_present::commands::found::{FoundCard, found};
use leptos::prelude::*;
use leptos_router::components::A;

use super::desk::Desk;
use crate::browser::{clipboard, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName};

/// Address, point, distance and age, for a day. The point is copied, and put into no address: which
/// map learns where the car is, its owner decides.
#[component]
pub(super) fn Found(desk: Desk) -> impl IntoView {
    let id = desk.vehicle.id.clone();
    let card = Memo::new(move |_| {
        let (context, vehicle) = (desk.context, &desk.vehicle);
        let fix = vehicle.commands.fix.get()?;
        let home = context.home_of(vehicle);
        let places = context.places_of(vehicle);
        let (units, now) = (context.preferences.units.get(), context.session.now.get());
        found(
            &fix.position,
            fix.found_at,
            home.as_ref(),
            &places,
            units,
            now,
            &*context.locale(),
        )
    });
    let is_copied = RwSignal::new(None::<bool>);
    // A word about an earlier place is none about this one.
    let point = Memo::new(move |_| card.with(|card| card.as_ref()?.to_copy.clone()));
    Effect::new(move |_| {
        point.track();
        is_copied.set(None);
    });
    let copy = move |_| {
        let Some(point) = point.get_untracked() else {
            return;
        };
        spawn::spawn(async move {
            let done = clipboard::copy(&point).await;
            // The page may be gone meanwhile.
            let _ = is_copied.try_set(Some(done));
        });
    };
    let said = move || {
        let settings = &words().settings;
        is_copied.get().map(|is_copied| {
            if is_copied {
                settings.coordinates_copied
            } else {
                settings.copy_failed
            }
        })
    };
    let map = format!("/car/{}/map", id.as_str());
    let line = move |pick: fn(&FoundCard) -> Option<String>| {
        let text = Memo::new(move |_| card.with(|card| pick(card.as_ref()?)));
        move || {
            text.get()
                .map(|text| view! { <p class="tile-detail">{text}</p> })
        }
    };

    view! {
        <section class="tile found" hidden=move || card.with(Option::is_none)>
            <h2 class="tile-heading">
                <Icon name=IconName::MapPin />
                {move || words().commands.progress.found}
            </h2>
            {line(|card| card.address.clone())}
            {line(|card| Some(card.coordinates.clone()))}
            {line(|card| card.distance.clone())}
            {line(|card| Some(card.when.clone()))}
            <div class="actions">
                <A href=map attr:class="button">
                    <Icon name=IconName::Map />
                    {move || words().map.title}
                </A>
                <button
                    type="button"
                    class="button"
                    hidden=move || point.with(Option::is_none)
                    on:click=copy
                >
                    <Icon name=IconName::Copy />
                    {move || words().settings.copy_coordinates}
                </button>
            </div>
            <p class="tile-detail" role="status">
                {said}
            </p>
        </section>
    }
}
