//! The tile of the tires.

use carport_present::dashboard::{TiresCard, WheelLine, tires};
use carport_present::reading::ReadingKey;
use leptos::prelude::*;

use super::car_values::OpenValue;
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
    let on_open = OpenValue::here();
    let head = move || {
        let TiresCard { summary, tone, .. } = card.get()?;
        Some(view! {
            <span class=format!("badge {}", tone_class(tone))>
                <Icon name=IconName::Disc />
            </span>
            <p class="tile-title">{summary}</p>
        })
    };
    let count = Memo::new(move |_| card.with(|card| card.as_ref().map_or(0, |c| c.wheels.len())));
    // A wheel stays the same element while its pressure changes, so that the focus does not lose it.
    let wheel = move |index: usize| {
        let line = Memo::new(move |_| {
            card.with(|card| {
                card.as_ref()
                    .and_then(|card| card.wheels.get(index).cloned())
            })
        });
        view! { <Wheel line=line on_open=on_open /> }
    };

    view! {
        <section class="tile tile-tires">
            <h2 class="tile-heading">{move || words().care.tires.heading}</h2>
            <div class="tile-head">{head}</div>
            <ul class="wheels" hidden=move || count.get() == 0>
                <For each=move || 0..count.get() key=|index| *index children=wheel />
            </ul>
        </section>
    }
}

#[component]
fn Wheel(line: Memo<Option<WheelLine>>, on_open: Callback<ReadingKey>) -> impl IntoView {
    let text =
        move |pick: fn(&WheelLine) -> String| move || line.with(|line| line.as_ref().map(pick));
    let class = move || {
        let tone = line.with(|line| line.as_ref().map(|line| tone_class(line.tone)));
        format!("wheel {}", tone.unwrap_or_default())
    };
    let open = move |_| {
        if let Some(key) = line.with_untracked(|line| line.as_ref().map(|line| line.key)) {
            on_open.run(key);
        }
    };
    // Where there is no pressure, the value is the word already.
    let chip = move || {
        let WheelLine {
            word, value, tone, ..
        } = line.get()?;
        (word != value).then(|| view! { <StateChip tone=tone text=word /> })
    };

    view! {
        <li class=class>
            <p class="figure-label">{text(|line| line.label.clone())}</p>
            <button
                type="button"
                class="reading wheel-value"
                aria-haspopup="dialog"
                on:click=open
            >
                <span class="visually-hidden">{text(|line| format!("{}: {}", line.label, line.spoken))}</span>
                <span aria-hidden="true">{text(|line| line.value.clone())}</span>
                <span class="reading-age">{move || line.with(|line| line.as_ref()?.age.clone())}</span>
            </button>
            <p class="wheel-difference">
                {move || line.with(|line| line.as_ref()?.difference.clone())}
            </p>
            {chip}
        </li>
    }
}
