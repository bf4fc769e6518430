//! Says that no call is made for a car, and ends that.

use leptos::prelude::*;

use crate::browser::{document, spawn};
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::state::Vehicle;
use crate::tasks;

/// The notice; nothing for a car that is not paused.
#[component]
pub fn PausedNotice(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let id = StoredValue::new(vehicle.id.clone());
    let is_paused = Memo::new(move |_| vehicle.is_paused());
    let resume = move |_| {
        let id = id.get_value();
        spawn::spawn(async move {
            tasks::change_vehicle(context, id.clone(), |record| {
                record.preferences.is_paused = false;
            })
            .await;
            // The button went with the notice.
            document::focus_page();
            tasks::refresh_when_old(context, id).await;
        });
    };

    view! {
        <Show when=move || is_paused.get()>
            <div class="notice tone-neutral" role="status">
                <Icon name=IconName::Pause />
                <div class="notice-text">
                    <p class="notice-title">{move || words().vehicle_settings.paused_title}</p>
                    <p>{move || words().vehicle_settings.paused_text}</p>
                </div>
                <button type="button" class="button" on:click=resume>
                    {move || words().vehicle_settings.resume}
                </button>
            </div>
        </Show>
    }
}
