//! A large number with its unit, or the word for its absence.

use carport_present::dashboard::Figure;
use leptos::prelude::*;

/// A label with its figure.
#[component]
pub fn FigureBlock(
    /// The figure.
    #[prop(into)]
    figure: Signal<Figure>,
) -> impl IntoView {
    view! {
        <div>
            <dt class="figure-label">{move || figure.with(|figure| figure.label.clone())}</dt>
            <dd>
                <FigureValue figure=figure />
            </dd>
        </div>
    }
}

/// The figure without its label, for places that name it otherwise.
#[component]
pub fn FigureValue(
    /// The figure.
    #[prop(into)]
    figure: Signal<Figure>,
) -> impl IntoView {
    move || {
        let Figure { value, unit, .. } = figure.get();
        match unit {
            Some(unit) => view! {
                <span class="figure-value">
                    {value} <span class="figure-unit">{"\u{a0}"}{unit}</span>
                </span>
            }
            .into_any(),
            None => view! { <span class="figure-word">{value}</span> }.into_any(),
        }
    }
}
