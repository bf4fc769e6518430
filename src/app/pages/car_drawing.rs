//! The car from above: the tile, and the picture of a car that has no other.

use carport_present::drawing::{Drawing, Style, drawing};
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{DrawnCar, DrawnPicture};
use crate::state::Vehicle;

/// The drawing in the owner's style, made anew when the car or the owner's choice changes.
fn drawn(context: Context, vehicle: Vehicle) -> Memo<Option<Drawing>> {
    Memo::new(move |_| {
        let preferences = vehicle.preferences();
        let style = Style {
            body: preferences.body,
            closures: preferences.closures,
            icon_color: preferences.icon_color,
        };
        context.show(&vehicle, |facts, locale| drawing(facts, style, locale))
    })
}

/// As long as there is one; what shows it stays while it changes.
fn known(drawn: Memo<Option<Drawing>>) -> impl Fn() -> Option<Signal<Drawing>> {
    let is_there = Memo::new(move |_| drawn.with(Option::is_some));
    move || {
        let first = is_there.get().then(|| drawn.get_untracked()).flatten()?;
        Some(Signal::derive(move || {
            drawn.get().unwrap_or_else(|| first.clone())
        }))
    }
}

/// Doors, windows, lids, tires and plug, each where it is.
#[component]
pub fn DrawingTile(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let drawing = known(drawn(Context::here(), vehicle));
    let shown = move || Some(view! { <DrawnCar drawing=drawing()? id="drawn" /> });

    view! {
        <section class="tile tile-drawing">
            <h2 class="tile-heading">{move || words().tiles.drawing}</h2>
            {shown}
        </section>
    }
}

/// The car alone, for its head.
#[component]
pub fn DrawnHero(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let drawing = known(drawn(Context::here(), vehicle));
    move || Some(view! { <DrawnPicture drawing=drawing()? id="drawn-head" /> })
}
