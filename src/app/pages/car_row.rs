//! One car of the list.

use carport_present::dashboard::provisional_name;
use carport_present::fleet::vehicle_row;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::context::{Context, words};
use crate::parts::{Chip, Icon, IconName};
use crate::state::Vehicle;

/// A row that leads to the car.
#[component]
pub fn CarRow(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let address = format!("/car/{}", vehicle.id.as_str());
    let of_picture = vehicle.clone();
    let unread = vehicle.clone();
    let row = Memo::new(move |_| context.show(&vehicle, vehicle_row));
    let text = move || {
        let Some(row) = row.get() else {
            let name = provisional_name(unread.name().as_deref(), unread.brand, &unread.vin);
            return view! {
                <h3 class="car-row-title">
                    <A href=address.clone()>{name}</A>
                </h3>
                <p class="tile-detail">{move || words().dashboard.not_received}</p>
            }
            .into_any();
        };
        let chip = row.freshness.clone();
        view! {
            <h3 class="car-row-title">
                <A href=address.clone()>{row.name}</A>
            </h3>
            <p>{row.sentence}</p>
            <p class="car-row-meta">
                <Chip chip=chip />
                <span class="tile-detail">{row.level}</span>
            </p>
        }
        .into_any()
    };
    let image = move || match of_picture.shown_picture() {
        Some(picture) => {
            view! { <img class="car-row-picture" src=picture.url().to_owned() alt="" /> }.into_any()
        }
        None => view! { <span class="badge"><Icon name=IconName::Car /></span> }.into_any(),
    };

    view! {
        <li class="tile car-row">
            {image} <div class="car-row-text">{text}</div> <Icon name=IconName::ChevronRight />
        </li>
    }
}
