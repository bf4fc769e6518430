//! The strip of alerts above a car's tiles.

use carport_present::dashboard::{AlertLine, AlertStrip, Target, alerts};
use carport_present::tiles::{Tile, is_hidden};
use leptos::prelude::*;

use crate::browser::document;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName, tone_class, tone_icon};
use crate::state::Vehicle;

/// Where the focus goes when the owner wants to see more about an alert.
pub const fn anchor(target: Target) -> &'static str {
    match target {
        Target::Security => "tile-security",
        Target::Care => "tile-care",
        Target::Tires => "tile-tires",
        Target::Place => "tile-home",
        Target::Clocks => "tile-clocks",
    }
}

/// The tile that an alert leads to, where the owner can hide it.
const fn tile(target: Target) -> Option<Tile> {
    match target {
        Target::Security => Some(Tile::Security),
        Target::Care => Some(Tile::Care),
        Target::Tires => Some(Tile::Tires),
        Target::Place => Some(Tile::Home),
        Target::Clocks => None,
    }
}

/// What the car needs now: the two most pressing things in full, the rest on demand.
#[component]
pub fn Alerts(
    /// The car.
    vehicle: Vehicle,
) -> impl IntoView {
    let context = Context::here();
    let strip = {
        let vehicle = vehicle.clone();
        Memo::new(move |_| context.show(&vehicle, alerts).unwrap_or_default())
    };
    let shown = Memo::new(move |_| strip.with(|strip: &AlertStrip| strip.shown.clone()));
    let rest = Memo::new(move |_| strip.with(|strip| strip.rest.clone()));
    let more = move || strip.with(|strip| strip.more.clone());
    let list = move |lines: Memo<Vec<AlertLine>>| {
        let vehicle = vehicle.clone();
        view! {
            <ul class="alerts">
                <For each=move || lines.get() key=|line| (line.title.clone(), line.tone, line.detail.clone()) let:line>
                    <AlertItem line=line vehicle=vehicle.clone() />
                </For>
            </ul>
        }
    };

    view! {
        <section
            class="alert-strip"
            aria-label=move || words().care.alerts.heading
            hidden=move || shown.with(Vec::is_empty)
        >
            <div aria-live="polite">{list(shown)}</div>
            <details class="disclosure" hidden=move || rest.with(Vec::is_empty)>
                <summary>
                    <Icon name=IconName::ChevronRight />
                    {more}
                </summary>
                {list(rest)}
            </details>
        </section>
    }
}

#[component]
fn AlertItem(line: AlertLine, vehicle: Vehicle) -> impl IntoView {
    let AlertLine {
        tone,
        title,
        detail,
        target,
        action,
    } = line;
    // A button that leads to a tile the owner has hidden would lead nowhere.
    let is_reachable = Memo::new(move |_| {
        tile(target).is_none_or(|tile| !is_hidden(&vehicle.preferences().tiles, tile))
    });
    let press = move |_| document::focus(anchor(target));

    view! {
        <li class=format!("notice alert {}", tone_class(tone))>
            <Icon name=tone_icon(tone) />
            <div class="notice-text">
                <p class="notice-title">{title}</p>
                {detail.map(|detail| view! { <p>{detail}</p> })}
            </div>
            <button
                type="button"
                class="button button-quiet alert-action"
                hidden=move || !is_reachable.get()
                on:click=press
            >
                <span class="alert-action-text">{action}</span>
                <Icon name=IconName::ChevronRight />
            </button>
        </li>
    }
}
