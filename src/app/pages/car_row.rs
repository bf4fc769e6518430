//! One car of the list.

use carport_present::dashboard::{Facts, provisional_name};
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
    let address = format!("/car/{}", vehicle.record.id.as_str());
    let picture = vehicle.picture.clone();
    let record = vehicle.record.clone();
    let row = Memo::new(move |_| {
        let profile = vehicle.profile.get()?;
        let snapshot = vehicle.snapshot.get();
        let home = context.home_of(&vehicle);
        let facts = Facts {
            profile: &profile,
            status: snapshot.value().map(|snapshot| &snapshot.status),
            name: vehicle.record.name.as_deref(),
            home: home.as_ref(),
            fetched_at: snapshot.fetched_at(),
            now: context.session.now.get(),
        };
        Some(vehicle_row(facts, &*context.locale()))
    });
    let text = move || {
        let Some(row) = row.get() else {
            let name = provisional_name(record.name.as_deref(), record.brand, &record.vin);
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
    let image = move || match picture.get() {
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
