//! What is kept of the car, and the way to be rid of it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::state::Vehicle;
use crate::tasks;

/// The button that deletes; the way back stands on the next page.
#[component]
pub(super) fn RemovalSection(vehicle: Vehicle, name: Memo<String>) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id;
    let raw = format!("/settings/data/{}", id.as_str());
    let navigate = use_navigate();
    let delete = move |_| {
        let (id, name) = (id.clone(), name.get_untracked());
        navigate("/settings", NavigateOptions::default());
        spawn::spawn(tasks::delete_vehicle(context, id, name));
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().vehicle_settings.data}</h2>
            <p class="actions">
                <A href=raw attr:class="button">
                    <Icon name=IconName::Braces />
                    {move || words().vehicle_settings.raw_data}
                </A>
            </p>
            <p class="tile-detail" id="delete-hint">
                {move || words().vehicle_settings.delete_text}
            </p>
            <p class="actions">
                <button
                    type="button"
                    class="button button-danger"
                    aria-describedby="delete-hint"
                    on:click=delete
                >
                    <Icon name=IconName::Trash />
                    {move || words().vehicle_settings.delete}
                </button>
            </p>
        </section>
    }
}
