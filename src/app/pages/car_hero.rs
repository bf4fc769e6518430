//! The head of a car's first screen: picture, name, freshness, and the sentence that says it all.

use carport_domain::remote::Remote;
use carport_present::dashboard::DashboardCard;
use carport_present::reading::{ReadingCard, ReadingKey};
use leptos::prelude::*;

use super::car_drawing::DrawnHero;
use super::car_values::OpenValue;
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Chip, Icon, IconName, ReadingBlock};
use crate::state::Vehicle;
use crate::tasks;

/// Picture, name, chip, sentence.
#[component]
pub fn Hero(
    vehicle: Vehicle,
    name: Signal<String>,
    subtitle: Signal<String>,
    sentence: Signal<String>,
    card: Memo<Option<DashboardCard>>,
) -> impl IntoView {
    let chip = move || {
        let freshness = card.with(|card| card.as_ref().map(|card| card.freshness.clone()))?;
        Some(view! { <Chip chip=freshness /> })
    };
    let headline =
        Memo::new(move |_| card.with(|card| card.as_ref().map_or_else(Vec::new, headline)));
    let headline_keys = Memo::new(move |_| {
        headline.with(|cards| cards.iter().map(|card| card.key).collect::<Vec<_>>())
    });
    let on_open = OpenValue::here();
    let figure = move |key: ReadingKey| {
        let find =
            move || headline.with(|cards| cards.iter().find(|card| card.key == key).cloned());
        let first = untrack(find)?;
        let reading = Signal::derive(move || find().unwrap_or_else(|| first.clone()));
        Some(view! { <ReadingBlock reading=reading on_open=on_open /> })
    };
    let (of_picture, of_drawing) = (vehicle.clone(), vehicle.clone());
    let image = move || match of_picture.shown_picture() {
        Some(picture) => view! {
            <img
                class="hero-picture"
                src=picture.url().to_owned()
                alt=move || (words().dashboard.picture)(&name.get())
                width="1200"
                height="540"
            />
        }
        .into_any(),
        None => view! { <DrawnHero vehicle=of_drawing.clone() /> }.into_any(),
    };

    // No call is made for a paused car; its notice says so, and ends it.
    let of_pause = vehicle.clone();
    let is_paused = Memo::new(move |_| of_pause.is_paused());

    view! {
        <section class="hero">
            <div class="hero-head">
                <h1 class="hero-title">{name}</h1>
                <Show when=move || !is_paused.get()>
                    <RefreshButton vehicle=vehicle.clone() />
                </Show>
                <p class="hero-subtitle">{subtitle}</p>
                {chip}
            </div>
            <div class="hero-stage">{image}</div>
            <p class="hero-sentence">{sentence}</p>
            <dl class="hero-figures" hidden=move || headline.with(Vec::is_empty)>
                <For each=move || headline_keys.get() key=|key| *key children=figure />
            </dl>
        </section>
    }
}

/// How full and how far: what an owner asks before anything else.
fn headline(card: &DashboardCard) -> Vec<ReadingCard> {
    let range = match card.energy.as_slice() {
        [only] => Some(only.range.clone()),
        _ => card.total_range.clone(),
    };
    let levels = card.energy.iter().map(|energy| energy.level.clone());
    levels.chain(range).collect()
}

#[component]
fn RefreshButton(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id;
    let (snapshot, failed_snapshot) = (vehicle.snapshot.clone(), vehicle.snapshot);
    let is_loading = Memo::new(move |_| snapshot.with(Remote::is_loading));
    let has_failed = Memo::new(move |_| failed_snapshot.with(|s| s.failure().is_some()));
    let was_asked = RwSignal::new(false);
    let said = Memo::new(move |_| {
        let dashboard = &words().dashboard;
        match (is_loading.get(), was_asked.get() && !has_failed.get()) {
            (true, _) => dashboard.refreshing,
            (false, true) => dashboard.refreshed,
            // What failed is said by its notice.
            (false, false) => "",
        }
    });
    let press = move |_| {
        was_asked.set(true);
        spawn::spawn(tasks::refresh_vehicle(context, id.clone()));
    };
    let icon_class =
        Signal::derive(move || if is_loading.get() { "spinning" } else { "" }.to_owned());

    view! {
        <button
            type="button"
            class="icon-button hero-refresh"
            aria-label=move || words().dashboard.refresh
            title=move || words().dashboard.refresh
            aria-disabled=move || is_loading.get().then_some("true")
            on:click=press
        >
            <Icon name=IconName::Refresh class=icon_class />
        </button>
        <span class="visually-hidden" role="status">
            {said}
        </span>
    }
}
