//! The tile of the tires.

use carport_present::dashboard::{WheelLine, tires};
use leptos::prelude::*;

use crate::context::{Context, words};
use crate::parts::{Icon, IconName, StateChip, tone_class};
use crate::state::Vehicle;

/// Four pressures, each with its target, its difference and a word.
#[component]
pub fn TiresTile(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let card = Memo::new(move |_| context.show(&vehicle, tires));
    let shown = move || {
        let card = card.get()?;
        let wheels = (!card.wheels.is_empty()).then(|| {
            let wheels = card.wheels.into_iter().map(wheel).collect_view();
            view! { <ul class="wheels">{wheels}</ul> }
        });
        Some(view! {
            <div class="tile-head">
                <span class=format!("badge {}", tone_class(card.tone))>
                    <Icon name=IconName::Disc />
                </span>
                <p class="tile-title">{card.summary}</p>
            </div>
            {wheels}
        })
    };

    view! {
        <section class="tile tile-tires">
            <h2 class="tile-heading">{move || words().care.tires.heading}</h2>
            {shown}
        </section>
    }
}

fn wheel(line: WheelLine) -> impl IntoView {
    let WheelLine {
        label,
        value,
        spoken,
        difference,
        word,
        tone,
    } = line;
    // Where there is no pressure, the value is the word already.
    let chip = (word != value).then(|| view! { <StateChip tone=tone text=word /> });
    view! {
        <li class=format!("wheel {}", tone_class(tone))>
            <p class="figure-label">{label}</p>
            <p class="wheel-value">
                <span aria-hidden="true">{value}</span>
                <span class="visually-hidden">{spoken}</span>
            </p>
            <p class="wheel-difference">{difference}</p>
            {chip}
        </li>
    }
}
