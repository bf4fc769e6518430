//! The owner's cars where every page can reach them: a menu in the top bar, a list in the side bar.

use carport_present::dashboard::provisional_name;
use carport_present::fleet::vehicle_row;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::{CarLink, CarLinks, Icon, IconName};
use crate::state::Vehicle;

/// Id of the menu that the switcher opens.
const MENU: &str = "car-menu";

/// The name of the car on the screen; a button that opens the list of all where there are several.
#[component]
pub fn CarSwitcher() -> impl IntoView {
    let context = Context::here();
    let cars = links(context);
    let name = Memo::new(move |_| {
        let id = context.session.current_car.get()?;
        let vehicle = context.session.vehicle(&id)?;
        Some(link(context, &vehicle).name)
    });
    let label = move || {
        let chosen = name.get();
        chosen.unwrap_or_else(|| words().cars.title.to_owned())
    };
    let close = Callback::new(|()| document::hide_popover(MENU));

    view! {
        <Show when=move || cars.with(|cars| cars.len() > 1)>
            <button
                type="button"
                class="switcher"
                popovertarget=MENU
                aria-label=move || (words().app.change_car)(&label())
            >
                <span class="switcher-name">{label}</span>
                <Icon name=IconName::ChevronsUpDown />
            </button>
            <div id=MENU class="menu car-menu" popover="auto">
                <CarLinks cars=cars on_choose=close />
                <A href="/cars" attr:class="menu-link" on:click=move |_| close.run(())>
                    <Icon name=IconName::Car />
                    {move || words().cars.title}
                </A>
            </div>
        </Show>
    }
}

/// The list of the side bar, under its heading.
#[component]
pub fn SideCars() -> impl IntoView {
    let context = Context::here();
    let cars = links(context);

    view! {
        <div class="side-cars" hidden=move || cars.with(Vec::is_empty)>
            <A href="/cars" attr:class="side-heading">
                {move || words().cars.title}
            </A>
            <CarLinks cars=cars />
        </div>
    }
}

fn links(context: Context) -> Memo<Vec<CarLink>> {
    Memo::new(move |_| {
        let vehicles = context.session.listed_cars();
        vehicles
            .iter()
            .map(|vehicle| link(context, vehicle))
            .collect()
    })
}

fn link(context: Context, vehicle: &Vehicle) -> CarLink {
    let row = context.show(vehicle, vehicle_row);
    let picture = vehicle.shown_picture();

    CarLink {
        href: format!("/car/{}", vehicle.id.as_str()),
        picture: picture.map(|picture| picture.url().to_owned()),
        level: row.as_ref().and_then(|row| row.level.clone()),
        freshness: row.as_ref().map(|row| row.freshness.clone()),
        name: row.map_or_else(
            || provisional_name(vehicle.name().as_deref(), vehicle.brand, &vehicle.vin),
            |row| row.name,
        ),
    }
}
