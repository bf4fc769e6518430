//! Reads the charging settings anew, where a form cannot do without them.

use carport_present::command_forms::charging::SettingsReading;
use leptos::prelude::*;

use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName};
use crate::state::Vehicle;

/// The button, and how the reading goes.
#[component]
pub(super) fn ReadSettings(
    vehicle: Vehicle,
    on_refresh: Callback<()>,
    label: fn() -> &'static str,
) -> impl IntoView {
    let is_asked = RwSignal::new(false);
    let (settings, snapshot) = (vehicle.charging.settings, vehicle.snapshot);
    // The settings are asked for after the state, and not at all if that does not come.
    let reading = Memo::new(move |_| match settings.with(SettingsReading::of) {
        SettingsReading::NotRead if is_asked.get() => snapshot.with(|snapshot| {
            if snapshot.is_loading() {
                SettingsReading::Reading
            } else if snapshot.failure().is_some() {
                SettingsReading::Failed
            } else {
                SettingsReading::NotRead
            }
        }),
        reading => reading,
    });
    let is_reading = move || reading.get() == SettingsReading::Reading;
    let read = move |_| {
        if reading.get_untracked() != SettingsReading::Reading {
            is_asked.set(true);
            on_refresh.run(());
        }
    };

    view! {
        <div class="actions">
            <button
                type="button"
                class="button"
                aria-disabled=move || is_reading().then_some("true")
                on:click=read
            >
                <Icon name=IconName::Refresh />
                {label}
            </button>
            <p class="field-hint" role="status">
                {move || reading.get().text(&words().command_forms)}
            </p>
        </div>
    }
}

/// Once what was wanted is there, the button that wanted it is gone: the focus goes on to what took
/// its place.
pub(super) fn focus_once_there(is_there: Memo<bool>, id: &'static str) {
    Effect::new(move |was_there: Option<bool>| {
        let is_there = is_there.get();
        if is_there && was_there == Some(false) {
            spawn::spawn(async move {
                clock::sleep(core::time::Duration::ZERO).await;
                document::focus(id);
            });
        }
        is_there
    });
}
