//! When the app asks by itself, and what that costs in calls.

use std::time::Duration;

use carport_domain::budget::{Allowance, NightHours, Pace};
use leptos::prelude::*;

use crate::browser::settings_store::Refreshing;
use crate::context::{Context, words};
use crate::parts::Choices;

const COST: &str = "refresh-cost";

/// The pace, with its price.
#[component]
pub fn RefreshSection() -> impl IntoView {
    let context = Context::here();
    let chosen = context.preferences.refreshing;
    let options = Signal::derive(|| {
        let words = &words().settings;
        let automatic = Pace::STEPS_MINUTES
            .into_iter()
            .filter_map(Pace::from_minutes)
            .map(|pace| (Refreshing::Automatic(pace), every(pace)));
        let by_hand = (Refreshing::ByHand, words.refresh_by_hand.to_owned());
        automatic.chain([by_hand]).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |refreshing| {
        chosen.set(refreshing);
        context.save_preferences();
    });
    let cost = move || match chosen.get() {
        Refreshing::ByHand => words().settings.refresh_only_asked.to_owned(),
        Refreshing::Automatic(pace) => {
            let calls = pace.calls_per_day(NightHours::DEFAULT, Duration::ZERO);
            let reckoned = Allowance::CONNECTED_DRIVE.calls_per_day();
            let settings = &words().settings;
            let cost = settings
                .refresh_cost
                .text(u64::from(calls), &*context.locale());
            format!(
                "{cost} {}",
                (settings.refresh_allowance)(&reckoned.to_string())
            )
        }
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().settings.refresh}</h2>
            <p class="tile-detail">{move || words().settings.refresh_text}</p>
            <Choices
                name="refreshing"
                legend=Signal::derive(|| words().settings.refresh_pace.to_owned())
                options=options
                chosen=chosen
                on_choose=choose
                described_by=COST
            />
            <p id=COST class="tile-detail" aria-live="polite">
                {cost}
            </p>
        </section>
    }
}

fn every(pace: Pace) -> String {
    let words = &words().settings;
    match pace.minutes() {
        60 => words.refresh_hourly.to_owned(),
        minutes if minutes < 60 => (words.refresh_minutes)(&minutes.to_string()),
        minutes => (words.refresh_hours)(&(minutes / 60).to_string()),
    }
}
