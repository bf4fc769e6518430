//! Who the car is, read-only, with its number behind a button.

use carport_present::vehicle_settings::{identity_rows, masked_vin};
use leptos::prelude::*;

use crate::browser::{clipboard, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName, Rows};
use crate::state::Vehicle;

/// Brand, model, year, drive, number.
#[component]
pub(super) fn IdentitySection(vehicle: Vehicle) -> impl IntoView {
    let (profile, brand) = (vehicle.profile.clone(), vehicle.brand);
    let rows = Signal::derive(move || {
        profile.with(|profile| identity_rows(profile.as_ref(), brand, words()))
    });

    // A number that stands for a masked one is nobody's: there is nothing to show or to copy.
    let number = if vehicle.vin.is_stand_in() {
        view! { <MaskedNumber /> }.into_any()
    } else {
        view! { <Number vehicle=vehicle /> }.into_any()
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().vehicle_settings.identity}</h2>
            <Rows rows=rows />
            {number}
        </section>
    }
}

#[component]
fn MaskedNumber() -> impl IntoView {
    view! {
        <div class="number-row">
            <div class="link-text">
                <span class="field-label">{move || words().vehicle_settings.vin}</span>
                <span>{move || words().import.masked_number}</span>
            </div>
        </div>
    }
}

#[component]
fn Number(vehicle: Vehicle) -> impl IntoView {
    let vin = StoredValue::new(vehicle.vin);
    let is_shown = RwSignal::new(false);
    let outcome = RwSignal::new(None::<bool>);
    let number = move || {
        vin.with_value(|vin| {
            if is_shown.get() {
                vin.as_str().to_owned()
            } else {
                masked_vin(vin)
            }
        })
    };
    let toggle_label = move || {
        let words = &words().vehicle_settings;
        if is_shown.get() {
            words.hide_vin
        } else {
            words.show_vin
        }
    };
    let toggle_icon = Signal::derive(move || {
        if is_shown.get() {
            IconName::EyeOff
        } else {
            IconName::Eye
        }
    });
    let copy = move |_| {
        let text = vin.with_value(|vin| vin.as_str().to_owned());
        spawn::spawn(async move {
            outcome.try_set(Some(clipboard::copy(&text).await));
        });
    };
    let said = move || match outcome.get() {
        None => "",
        Some(true) => words().vehicle_settings.vin_copied,
        Some(false) => words().settings.copy_failed,
    };

    view! {
        <div class="number-row">
            <div class="link-text">
                <span class="field-label">{move || words().vehicle_settings.vin}</span>
                <code class="number">{number}</code>
            </div>
            <button
                type="button"
                class="icon-button"
                aria-label=toggle_label
                title=toggle_label
                on:click=move |_| is_shown.update(|shown| *shown = !*shown)
            >
                <Icon name=toggle_icon />
            </button>
            <button
                type="button"
                class="icon-button"
                aria-label=move || words().vehicle_settings.copy_vin
                title=move || words().vehicle_settings.copy_vin
                on:click=copy
            >
                <Icon name=IconName::Copy />
            </button>
        </div>
        <p class="section-note" role="status">
            {said}
        </p>
    }
}
