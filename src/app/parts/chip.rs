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
    let tone = move || match chip.with(|chip| chip.class) {
        Freshness::Fresh => "chip tone-good",
        Freshness::Aging => "chip tone-neutral",
        Freshness::Old => "chip tone-warning",
        Freshness::Stale => "chip tone-alert",
        Freshness::Never => "chip tone-unknown",
    };
    // Full, ring, half, crossed, dashed: five shapes for five classes.
    let dot = move || {
        match chip.with(|chip| chip.class) {
        Freshness::Fresh => view! { <circle cx="6" cy="6" r="5" fill="currentColor"></circle> }.into_any(),
        Freshness::Aging => view! {
            <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"></circle>
        }
        .into_any(),
        Freshness::Old => view! {
            <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"></circle>
            <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor"></path>
        }
        .into_any(),
        Freshness::Stale => view! {
            <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2.5"></path>
        }
        .into_any(),
        Freshness::Never => view! {
            <circle
                cx="6"
                cy="6"
                r="4"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-dasharray="2 2"
            ></circle>
        }
        .into_any(),
    }
    };

    view! {
        <span class=tone title=move || chip.with(|chip| chip.detail.clone())>
            <svg class="chip-dot" viewBox="0 0 12 12" aria-hidden="true">
                {dot}
            </svg>
            <span aria-hidden="true">{move || chip.with(|chip| chip.text.clone())}</span>
            <span class="visually-hidden">{move || chip.with(|chip| chip.detail.clone())}</span>
        </span>
    }
}
