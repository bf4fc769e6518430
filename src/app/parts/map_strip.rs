//! The small map on the dashboard.

use carport_present::map::{STRIP_SIZE, Strip, StripCar, StripHome};
use leptos::prelude::*;

/// Home with its circle, and the car, to scale. What it shows is said in words beside it.
#[component]
pub fn MapStrip(
    /// What it shows.
    #[prop(into)]
    strip: Signal<Strip>,
) -> impl IntoView {
    let (width, height) = STRIP_SIZE;

    view! {
        <svg class="strip" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <path class="strip-grid" d="M0 26H320M0 52H320M0 78H320M40 0V104M80 0V104M120 0V104M160 0V104M200 0V104M240 0V104M280 0V104"></path>
            {move || {
                let Strip { home, car } = strip.get();
                let line = home.zip(car).map(|(home, car)| {
                    view! {
                        <line class="strip-line" x1=home.x y1=home.y x2=car.x y2=car.y></line>
                    }
                });
                view! { {home.map(circle)} {line} {home.map(house)} {car.map(arrow)} }
            }}
            <path class="strip-north" d="M305 9l5 13-5-3-5 3z"></path>
        </svg>
    }
}

fn circle(home: StripHome) -> impl IntoView {
    view! { <circle class="strip-circle" cx=home.x cy=home.y r=home.radius></circle> }
}

fn house(home: StripHome) -> impl IntoView {
    view! {
        <path
            class="strip-house"
            transform=format!("translate({:.1} {:.1})", home.x, home.y)
            d="M-6 0L0-6 6 0V6H-6Z"
        ></path>
    }
}

/// An arrow where the heading is known, a dot where it is not.
fn arrow(car: StripCar) -> impl IntoView {
    let turn = car.heading.map_or(0.0, |heading| heading.0);
    let shape = if car.heading.is_some() {
        "M0-9L7 8 0 4-7 8Z"
    } else {
        "M0-7A7 7 0 0 1 0 7 7 7 0 0 1 0-7Z"
    };
    view! {
        <path
            class="strip-car"
            transform=format!("translate({:.1} {:.1}) rotate({turn:.0})", car.x, car.y)
            d=shape
        ></path>
    }
}
