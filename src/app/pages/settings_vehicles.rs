//! All cars in the list of settings, the hidden ones too.

use carport_present::dashboard::provisional_name;
use carport_present::fleet::vehicle_row;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::context::{Context, words};
use crate::parts::{ColorDot, Icon, IconName};
use crate::state::Vehicle;

/// One line a car, in the owner's groups and order.
#[component]
pub fn VehicleLinks() -> impl IntoView {
    let session = Context::here().session;
    let cars = Memo::new_with_compare(
        move |_| {
            let groups = session.arranged().into_iter();
            groups.flat_map(|group| group.cars).collect::<Vec<_>>()
        },
        |old, new| {
            let ids =
                |cars: &Vec<Vehicle>| cars.iter().map(|car| car.id.clone()).collect::<Vec<_>>();
            old.map(ids) != new.map(ids)
        },
    );

    view! {
        <ul class="tile link-list">
            <For each=move || cars.get() key=|vehicle| vehicle.id.clone() let:vehicle>
                <VehicleLink vehicle=vehicle />
            </For>
        </ul>
    }
}

#[component]
fn VehicleLink(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let href = format!("/settings/car/{}", vehicle.id.as_str());
    let name = car_name(context, &vehicle);
    let of_marks = vehicle.clone();
    let marks = move || {
        let words = &words().vehicle_settings;
        let preferences = of_marks.preferences();
        let marks = [
            preferences.group,
            preferences.is_hidden.then(|| words.hidden_mark.to_owned()),
            preferences
                .is_archived
                .then(|| words.archived_mark.to_owned()),
            preferences.is_paused.then(|| words.paused_mark.to_owned()),
        ];
        marks.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let color = Signal::derive(move || vehicle.record.with(|record| record.preferences.color));

    view! {
        <li class="link-row">
            <span class="link-icon">
                <ColorDot color=color />
            </span>
            <div class="link-text">
                <A href=href attr:class="link-name">
                    {name}
                </A>
                <span class="link-now">{marks}</span>
            </div>
            <Icon name=IconName::ChevronRight class="link-end" />
        </li>
    }
}

/// What a car is called, whether it was ever read or not.
pub(super) fn car_name(context: Context, vehicle: &Vehicle) -> Memo<String> {
    let vehicle = vehicle.clone();
    Memo::new(move |_| {
        let known = context.show(&vehicle, vehicle_row).map(|row| row.name);
        known.unwrap_or_else(|| {
            provisional_name(vehicle.name().as_deref(), vehicle.brand, &vehicle.vin)
        })
    })
}
