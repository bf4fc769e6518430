//! The dot by which a car is told from others. It says nothing that its name does not say.

use carport_domain::vehicle::preferences::VehicleColor;
use leptos::prelude::*;

/// The dot.
#[component]
pub fn ColorDot(
    /// Its color.
    #[prop(into)]
    color: Signal<VehicleColor>,
) -> impl IntoView {
    view! { <span class=move || format!("color-dot dot-{}", color.get().code()) aria-hidden="true"></span> }
}
