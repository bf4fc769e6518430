//! What the car is called and where it is listed.

use carport_domain::fleet::Direction;
use carport_domain::vehicle::preferences::{VehicleColor, VehiclePreferences};
use carport_present::dashboard::provisional_name;
use carport_present::locale::Locale;
use carport_present::vehicle_settings::color_name;
use leptos::prelude::*;

use super::editing::{Editing, SectionHead};
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{ColorDot, Icon, IconName, Switch, TextField};
use crate::state::Vehicle;
use crate::tasks;

/// Name, group, plate, color, place, hidden, archived.
#[component]
pub(super) fn NamingSection(editing: Editing, vehicle: Vehicle) -> impl IntoView {
    let text = |text: fn() -> &'static str| Signal::derive(move || text().to_owned());
    let model = {
        let vehicle = vehicle.clone();
        Signal::derive(move || {
            let model = vehicle
                .profile
                .with(|profile| profile.as_ref()?.model.clone());
            model.unwrap_or_else(|| provisional_name(None, vehicle.brand, &vehicle.vin))
        })
    };

    view! {
        <section class="tile settings-section">
            <SectionHead title=|| words().vehicle_settings.vehicle editing=editing />
            <OwnText
                editing=editing
                name="car-name"
                label=|| words().vehicle_settings.name
                hint=|| words().vehicle_settings.name_hint
                placeholder=model
                pick=|preferences| &mut preferences.name
            />
            <Colors editing=editing />
            <OwnText
                editing=editing
                name="car-group"
                label=|| words().vehicle_settings.group
                hint=|| words().vehicle_settings.group_hint
                pick=|preferences| &mut preferences.group
            />
            <Place vehicle=vehicle />
            <OwnText
                editing=editing
                name="car-plate"
                label=|| words().vehicle_settings.plate
                hint=|| words().vehicle_settings.plate_hint
                pick=|preferences| &mut preferences.plate
            />
            <Switch
                name="car-hidden"
                label=text(|| words().vehicle_settings.hidden)
                hint=text(|| words().vehicle_settings.hidden_hint)
                is_on=editing.read(|preferences| preferences.is_hidden)
                on_change=Callback::new(move |is_on| {
                    editing.change(move |preferences| preferences.is_hidden = is_on);
                })
            />
            <Switch
                name="car-archived"
                label=text(|| words().vehicle_settings.archived)
                hint=text(|| words().vehicle_settings.archived_hint)
                is_on=editing.read(|preferences| preferences.is_archived)
                on_change=Callback::new(move |is_on| {
                    editing.change(move |preferences| preferences.is_archived = is_on);
                })
            />
        </section>
    }
}

/// A text of the owner's, kept when the field is left; nothing but space is no text.
#[component]
fn OwnText(
    editing: Editing,
    name: &'static str,
    label: fn() -> &'static str,
    hint: fn() -> &'static str,
    #[prop(optional)] placeholder: Signal<String>,
    pick: fn(&mut VehiclePreferences) -> &mut Option<String>,
) -> impl IntoView {
    let held = move || {
        let mut preferences = editing.read(VehiclePreferences::clone).get_untracked();
        pick(&mut preferences).clone().unwrap_or_default()
    };
    let text = RwSignal::new(held());
    let commit = Callback::new(move |()| {
        let typed = text.get_untracked().trim().to_owned();
        text.set(typed.clone());
        if typed == held() {
            return;
        }
        editing.change(move |preferences| {
            *pick(preferences) = (!typed.is_empty()).then_some(typed);
        });
    });

    view! {
        <TextField
            name=name
            label=Signal::derive(move || label().to_owned())
            hint=Signal::derive(move || hint().to_owned())
            value=text
            placeholder=placeholder
            on_commit=commit
        />
    }
}

#[component]
fn Colors(editing: Editing) -> impl IntoView {
    let chosen = editing.read(|preferences| preferences.color);
    let option = move |color: VehicleColor| {
        let choose = move |_| editing.change(move |preferences| preferences.color = color);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="car-color"
                    prop:checked=move || chosen.get() == color
                    on:change=choose
                />
                <span class="choice-dot">
                    <ColorDot color=Signal::stored(color) />
                    {move || color_name(color, &words().vehicle_settings.colors)}
                </span>
            </label>
        }
    };

    view! {
        <fieldset class="field">
            <legend>{move || words().vehicle_settings.color}</legend>
            <div class="choices">
                {VehicleColor::ALL.iter().copied().map(option).collect_view()}
            </div>
        </fieldset>
    }
}

/// Where the car stands among those beside which it is listed.
#[component]
fn Place(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = StoredValue::new(vehicle.id);
    let place = Memo::new(move |_| {
        let id = id.get_value();
        let groups = context.session.arranged();
        let found = groups.iter().find_map(|group| {
            let place = group.cars.iter().position(|car| car.id == id)?;
            Some((place, group.cars.len()))
        });
        found.unwrap_or((0, 1))
    });
    let said = move || {
        let (place, count) = place.get();
        let locale = context.locale();
        let number = |count: usize| locale.number(count as f64, 0);
        (words().vehicle_settings.place_of)(&number(place + 1), &number(count))
    };
    let step = move |direction: Direction| {
        move |_| {
            let id = id.get_value();
            spawn::spawn(async move {
                tasks::move_vehicle(context, id, direction).await;
            });
        }
    };
    let is_first = move || place.get().0 == 0;
    let is_last = move || place.get().0 + 1 >= place.get().1;

    view! {
        <div class="switch-row" role="group" aria-label=move || words().vehicle_settings.place>
            <div class="link-text">
                <span class="field-label">{move || words().vehicle_settings.place}</span>
                <p class="field-hint" role="status">
                    {said}
                </p>
            </div>
            <button
                type="button"
                class="icon-button"
                aria-label=move || words().vehicle_settings.move_up
                aria-disabled=move || is_first().then_some("true")
                on:click=step(Direction::Up)
            >
                <Icon name=IconName::ArrowUp />
            </button>
            <button
                type="button"
                class="icon-button"
                aria-label=move || words().vehicle_settings.move_down
                aria-disabled=move || is_last().then_some("true")
                on:click=step(Direction::Down)
            >
                <Icon name=IconName::ArrowDown />
            </button>
        </div>
    }
}
