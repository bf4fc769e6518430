//! "I parked here": where this device is, with a level and a few words, for car parks where the
//! car has no reception.

use carport_domain::place::{Coordinates, Parked};
use leptos::prelude::*;

use super::desk::MapDesk;
use crate::browser::geolocation::{self, Refusal};
use crate::browser::{clock, spawn};
use crate::context::words;
use crate::pages::home_form::refused_text;
use crate::parts::{Choices, Icon, IconName, Sheet, TextField};

/// The button, and the panel with the form.
#[component]
pub(super) fn ParkHere(desk: MapDesk, is_change: bool) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| is_open.set(false));
    let label = move || {
        let words = &words().map.parked;
        if is_change { words.edit } else { words.title }
    };

    view! {
        <button type="button" class="button" on:click=move |_| is_open.set(true)>
            <Icon name=IconName::SquareParking />
            {label}
        </button>
        <Sheet
            is_open=is_open
            title=Signal::derive(|| words().map.parked.title.to_owned())
            close=Signal::derive(|| words().map.share.cancel)
            on_close=close
        >
            <Show when=move || is_open.get()>
                <ParkedForm desk=desk.clone() on_done=close />
            </Show>
        </Sheet>
    }
}

/// Where the note stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Device,
    Car,
}

#[component]
fn ParkedForm(desk: MapDesk, on_done: Callback<()>) -> impl IntoView {
    let held = desk.vehicle.parked.get_untracked();
    let text = |pick: fn(&Parked) -> Option<String>| {
        RwSignal::new(held.as_ref().and_then(pick).unwrap_or_default())
    };
    let note = text(|parked| parked.note.clone());
    let level = text(|parked| parked.level.clone());
    let car = untrack(|| desk.vehicle.last_position()).map(|(position, _)| position.coordinates);
    let spot = RwSignal::new(Spot::Device);
    let is_searching = RwSignal::new(false);
    let refusal = RwSignal::new(None::<Refusal>);
    let keep = {
        let desk = desk.clone();
        move |coordinates: Coordinates| {
            let filled = |text: RwSignal<String>| {
                let text = text.try_get_untracked()?.trim().to_owned();
                (!text.is_empty()).then_some(text)
            };
            let parked = Parked {
                coordinates,
                noted_at: clock::now(),
                note: filled(note),
                level: filled(level),
            };
            desk.look_at(coordinates);
            desk.note_parked(parked);
            on_done.run(());
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        refusal.set(None);
        if let Some(car) = car.filter(|_| spot.get_untracked() == Spot::Car) {
            return keep(car);
        }
        if is_searching.get_untracked() {
            return;
        }
        is_searching.set(true);
        let keep = keep.clone();
        spawn::spawn(async move {
            let found = geolocation::position().await;
            // The panel may be closed meanwhile: then nobody wants it any more.
            if is_searching.try_set(false).is_some() {
                return;
            }
            match found {
                Ok(point) => keep(point),
                Err(why) => drop(refusal.try_set(Some(why))),
            }
        });
    };
    let spots = Signal::derive(|| {
        let words = &words().map.parked;
        [(Spot::Device, words.at_device), (Spot::Car, words.at_car)]
            .map(|(spot, label)| (spot, label.to_owned()))
            .to_vec()
    });
    let said = move || is_searching.get().then(|| words().settings.finding_device);
    let refused = move || {
        let why = refusal.get()?;
        Some(view! { <p role="alert">{refused_text(why, &words().settings)}</p> })
    };
    let word = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());

    view! {
        <form class="form" novalidate on:submit=submit>
            <p class="tile-detail">{move || words().map.parked.lead}</p>
            <div hidden=car.is_none()>
                <Choices
                    name="parked-spot"
                    legend=word(|| words().map.here.title)
                    options=spots
                    chosen=spot
                    on_choose=Callback::new(move |chosen| spot.set(chosen))
                />
            </div>
            <TextField
                name="parked-level"
                label=word(|| words().map.parked.level)
                hint=word(|| words().map.parked.level_hint)
                value=level
            />
            <TextField
                name="parked-note"
                label=word(|| words().map.parked.note)
                hint=word(|| words().map.parked.note_hint)
                value=note
            />
            <p role="status">{said}</p>
            {refused}
            <div class="actions">
                <button
                    type="submit"
                    class="button button-primary"
                    aria-disabled=move || is_searching.get().then_some("true")
                >
                    {move || words().map.parked.save}
                </button>
                <ClearButton desk=desk on_done=on_done />
            </div>
        </form>
    }
}

/// Takes the note away, where there is one.
#[component]
fn ClearButton(desk: MapDesk, on_done: Callback<()>) -> impl IntoView {
    let parked = desk.vehicle.parked.clone();
    let clear = move |_| {
        desk.clear_parked();
        on_done.run(());
    };

    view! {
        <Show when=move || parked.with(Option::is_some)>
            <button type="button" class="button" on:click=clear.clone()>
                <Icon name=IconName::Trash />
                {move || words().map.parked.clear}
            </button>
        </Show>
    }
}
