//! Where the car has been: squares by the time spent there, and the places as a list.

use carport_domain::place::visited;
use carport_present::map::{VisitedCard, VisitedRow, visited as told};
use leptos::prelude::*;

use super::desk::MapDesk;
use super::past::Pasts;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// What the view shows; computed while it is on the screen.
pub(super) fn card(desk: &MapDesk, pasts: Pasts) -> Memo<Option<VisitedCard>> {
    let desk = desk.clone();
    let cells = Memo::new(move |_| pasts.whole.with(|held| visited::cells(&held.track)));
    Memo::new(move |_| {
        if desk.view.get() != super::desk::View::Visited {
            return None;
        }
        let places = desk.context.places_of(&desk.vehicle);
        let visits = pasts
            .whole
            .with(|held| visited::visits(&held.stops, &places));
        Some(cells.with(|cells| desk.show(|facts, locale| told(cells, &visits, facts, locale))))
    })
}

/// The panel.
#[component]
pub(super) fn VisitedPanel(desk: MapDesk, card: Memo<Option<VisitedCard>>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        card.with(|card| card.as_ref().map(|card| card.rows.clone()))
            .unwrap_or_default()
    });

    view! {
        <section class="tile">
            <h2 class="tile-heading">{move || words().map.visited.title}</h2>
            <p class="tile-detail">
                {move || card.with(|card| card.as_ref().map(|card| card.note.clone()))}
            </p>
            <ul class="map-rows">
                {move || rows.get().into_iter().map(|row| place(row, &desk)).collect_view()}
            </ul>
        </section>
    }
}

fn place(row: VisitedRow, desk: &MapDesk) -> impl IntoView + use<> {
    let desk = desk.clone();
    let at = row.at;
    view! {
        <li>
            <button type="button" class="map-row map-row-button" on:click=move |_| desk.look_at(at)>
                <Icon name=IconName::MapPin />
                <span class="map-row-title">
                    {row.name}
                    <span class="map-row-detail">{format!("{} · {}", row.visits, row.last)}</span>
                </span>
                <span class="map-row-figure">{row.spent}</span>
            </button>
        </li>
    }
}
