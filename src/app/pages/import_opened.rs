//! The cars that were opened before, and the way to remove one.

use carport_domain::ids::VehicleId;
use carport_present::dashboard::provisional_name;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::Confirm;
use crate::state::{Source, Vehicle};
use crate::tasks;

/// The cars of opened files, tracked.
pub(super) fn opened(context: Context) -> Vec<Vehicle> {
    let session = context.session;
    let accounts = session.accounts.get();
    let of_files = accounts.iter().filter(|a| a.source == Source::Import);
    of_files
        .flat_map(|account| session.vehicles_of(&account.record.id))
        .collect()
}

/// The list; nothing where no car was opened.
#[component]
pub fn OpenedCars() -> impl IntoView {
    let context = Context::here();
    let cars = Memo::new_with_compare(
        move |_| opened(context),
        |old, new| ids(old.map_or(&[], Vec::as_slice)) != ids(new.map_or(&[], Vec::as_slice)),
    );
    let is_removed = RwSignal::new(false);
    let said = move || is_removed.get().then(|| words().import.removed);

    view! {
        <p role="status" class="visually-hidden">
            {said}
        </p>
        <Show when=move || cars.with(|cars| !cars.is_empty())>
            <section class="tile settings-section">
                <h2>{move || words().import.opened}</h2>
                <ul class="import-list">
                    <For each=move || cars.get() key=|car| car.id.clone() let:car>
                        <OpenedCar car=car is_removed=is_removed />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

fn ids(cars: &[Vehicle]) -> Vec<&VehicleId> {
    cars.iter().map(|car| &car.id).collect()
}

#[component]
fn OpenedCar(car: Vehicle, is_removed: RwSignal<bool>) -> impl IntoView {
    let context = Context::here();
    let id = car.id.clone();
    let address = format!("/car/{}", id.as_str());
    let name = Memo::new(move |_| {
        context
            .show(&car, |facts, locale| {
                carport_present::fleet::vehicle_row(facts, locale).name
            })
            .unwrap_or_else(|| provisional_name(car.name().as_deref(), car.brand, &car.vin))
    });
    let is_asking = RwSignal::new(false);
    let remove = Callback::new(move |()| {
        let id = id.clone();
        is_removed.set(false);
        spawn::spawn(async move {
            tasks::remove_opened_car(context, id.clone()).await;
            // The button went with its car.
            if untrack(|| context.session.vehicle(&id)).is_none() {
                is_removed.set(true);
                document::focus_page();
            }
        });
    });

    view! {
        <li class="import-opened">
            <A href=address>{name}</A>
            <button
                type="button"
                class="button"
                aria-label=move || (words().import.remove_car)(&name.get())
                on:click=move |_| is_asking.set(true)
            >
                {move || words().import.remove}
            </button>
            <Confirm
                is_open=is_asking
                title=Signal::derive(move || (words().import.remove_question)(&name.get()))
                detail=Signal::derive(|| words().import.remove_detail.to_owned())
                cancel=Signal::derive(|| words().app.cancel.to_owned())
                confirm=Signal::derive(|| words().import.remove.to_owned())
                on_confirm=remove
            />
        </li>
    }
}
