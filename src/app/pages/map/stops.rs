//! The stops of a path as rows; the row of a stop shows it on the map.

use carport_present::map::StopMark;
use leptos::prelude::*;

use super::desk::MapDesk;
use super::past::Pasts;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// So many rows at first, and so many more with each wish.
const PAGE: usize = 40;

/// The stops, the newest first.
#[component]
pub(super) fn StopList(desk: MapDesk, pasts: Pasts) -> impl IntoView {
    let context = desk.context;
    let shown = RwSignal::new(PAGE);
    let count = Memo::new(move |_| pasts.path.with(|path| path.stops.len()));
    // Counted from the first, so that a new stop gives no other row a new number.
    let indexes = Memo::new(move |_| {
        let count = count.get();
        (count.saturating_sub(shown.get())..count)
            .rev()
            .collect::<Vec<_>>()
    });
    let title = move || {
        let locale = context.locale();
        let count = count.get();
        words().map.path.stops.text(count as u64, &*locale)
    };
    let left = Memo::new(move |_| count.get().saturating_sub(shown.get()));
    let more = move |_| shown.update(|shown| *shown += PAGE);

    view! {
        <section class="tile" hidden=move || count.get() == 0>
            <h2 class="tile-heading">{title}</h2>
            <ul class="map-rows">
                <For each=move || indexes.get() key=|index| *index let:index>
                    <StopRow desk=desk.clone() pasts=pasts index=index />
                </For>
            </ul>
            <Show when=move || left.get() != 0>
                <button type="button" class="button" on:click=more>
                    {move || words().map.visited.more.text(left.get() as u64, &*context.locale())}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn StopRow(desk: MapDesk, pasts: Pasts, index: usize) -> impl IntoView {
    let chosen = desk.chosen_stop;
    let stop = Memo::new(move |_| pasts.path.with(|path| path.stops.get(index).cloned()));
    let text =
        move |pick: fn(&StopMark) -> String| move || stop.with(|stop| stop.as_ref().map(pick));
    let name = move || {
        let name = stop.with(|stop| stop.as_ref()?.name.clone());
        name.unwrap_or_else(|| words().map.list.unnamed_stop.to_owned())
    };
    let is_chosen = move || chosen.get() == Some(index);
    let look = move |_| {
        if let Some(at) = stop.with_untracked(|stop| stop.as_ref().map(|stop| stop.at)) {
            chosen.set(Some(index));
            desk.look_at(at);
        }
    };

    view! {
        <li>
            <button
                type="button"
                class="map-row map-row-button"
                aria-pressed=move || is_chosen().to_string()
                on:click=look
            >
                <Icon name=IconName::SquareParking />
                <span class="map-row-title">
                    {name} <span class="map-row-detail">{text(|stop| stop.when.clone())}</span>
                </span>
                <span class="map-row-figure">{text(|stop| stop.duration.clone())}</span>
            </button>
        </li>
    }
}
