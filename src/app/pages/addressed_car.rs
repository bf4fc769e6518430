//! The car of the address, for every page that is about one car.

use carport_domain::ids::VehicleId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::not_found::NotFoundPage;
use crate::context::{Context, words};
use crate::state::Vehicle;

/// Finds the car of the address and shows it, or says that there is none. Another car of the same
/// page is shown anew.
pub(super) fn with_addressed_car<V: IntoView + 'static>(
    show: impl Fn(Vehicle) -> V + Send + 'static,
) -> impl IntoView {
    let session = Context::here().session;
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|map| VehicleId::parse(&map.get("id")?)));
    // A car of this address may come or go; what it says is its own business.
    let vehicle = Memo::new_with_compare(
        move |_| id.get().and_then(|id| session.vehicle(&id)),
        |old, new| {
            let id = |car: Option<&Option<Vehicle>>| car?.as_ref().map(|car| car.id.clone());
            id(old) != id(new)
        },
    );

    move || match vehicle.get() {
        Some(vehicle) => show(vehicle).into_any(),
        // After a reload the demo's cars are still on their way.
        None if session.is_demo_opening.get() => {
            view! { <p class="splash" role="status">{move || words().app.loading}</p> }.into_any()
        }
        None => view! { <NotFoundPage /> }.into_any(),
    }
}
