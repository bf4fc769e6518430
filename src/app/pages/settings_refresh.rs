//! When the app asks by itself, and what that costs in calls.

use carport_present::pace::{pace_choices, pace_cost};
use leptos::prelude::*;

use super::settings_frame::SettingsFrame;
use crate::context::{Context, words};
use crate::parts::Choices;

const COST: &str = "refresh-cost";

/// The pace, with its price.
#[component]
pub fn RefreshSettingsPage() -> impl IntoView {
    let context = Context::here();
    let chosen = context.preferences.refreshing;
    let choose = Callback::new(move |refreshing| {
        chosen.set(refreshing);
        context.save_preferences();
    });

    view! {
        <SettingsFrame title=Signal::derive(|| words().settings.refresh.to_owned())>
        <section class="tile settings-section">
            <p class="tile-detail">{move || words().settings.refresh_text}</p>
            <Choices
                name="refreshing"
                legend=Signal::derive(|| words().settings.refresh_pace.to_owned())
                options=Signal::derive(move || pace_choices(&*context.locale()))
                chosen=chosen
                on_choose=choose
                described_by=COST
            />
            <p id=COST class="tile-detail" aria-live="polite">
                {move || pace_cost(chosen.get(), &*context.locale())}
            </p>
        </section>
        </SettingsFrame>
    }
}
