//! How fresh the car's last word is: a dot whose shape says what its color says, and the age.

use carport_present::dashboard::{Freshness, FreshnessChip};
use leptos::prelude::*;

/// The freshness chip.
#[component]
pub fn Chip(
    /// Class of freshness, age, and the whole story for focus and screen reader.
    #[prop(into)]
    chip: Signal<FreshnessChip>,
) -> impl IntoView {
    let tone = move || format!("chip {}", tone_of(chip.with(|chip| chip.class)));

    view! {
        <span class=tone title=move || chip.with(|chip| chip.detail.clone())>
            <DotShape class=Signal::derive(move || chip.with(|chip| chip.class)) />
            <span aria-hidden="true">{move || chip.with(|chip| chip.text.clone())}</span>
            <span class="visually-hidden">{move || chip.with(|chip| chip.detail.clone())}</span>
        </span>
    }
}

/// The dot alone, with its story for a screen reader, for places that have no room for the chip.
#[component]
pub fn FreshnessDot(
    /// Class of freshness, age, and the whole story.
    chip: FreshnessChip,
) -> impl IntoView {
    let FreshnessChip { class, detail, .. } = chip;
    let title = detail.clone();

    view! {
        <span class=format!("dot {}", tone_of(class)) title=title>
            <DotShape class=class />
            <span class="visually-hidden">{detail} " "</span>
        </span>
    }
}

/// Full, ring, half, crossed, dashed: five shapes for five classes.
#[component]
fn DotShape(#[prop(into)] class: Signal<Freshness>) -> impl IntoView {
    let ring = |dashes: Option<&'static str>| {
        view! {
            <circle
                cx="6"
                cy="6"
                r="4"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-dasharray=dashes
            ></circle>
        }
    };
    let shape = move || {
        match class.get() {
        Freshness::Fresh => {
            view! { <circle cx="6" cy="6" r="5" fill="currentColor"></circle> }.into_any()
        }
        Freshness::Aging => ring(None).into_any(),
        Freshness::Old => view! {
            {ring(None)}
            <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor"></path>
        }
        .into_any(),
        Freshness::Stale => view! {
            <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2.5"></path>
        }
        .into_any(),
        Freshness::Never => ring(Some("2 2")).into_any(),
    }
    };

    view! {
        <svg class="chip-dot" viewBox="0 0 12 12" aria-hidden="true">
            {shape}
        </svg>
    }
}

const fn tone_of(class: Freshness) -> &'static str {
    match class {
        Freshness::Fresh => "tone-good",
        Freshness::Aging => "tone-neutral",
        Freshness::Old => "tone-warning",
        Freshness::Stale => "tone-alert",
        Freshness::Never => "tone-unknown",
    }
}
