//! The list that says the same as the map.

use carport_present::map::{ListRow, RowKind, list};
use leptos::prelude::*;

use super::desk::MapDesk;
use super::past::Pasts;
use super::places::icon;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The list.
#[component]
pub(super) fn MapList(desk: MapDesk, pasts: Pasts) -> impl IntoView {
    let card = Memo::new(move |_| {
        pasts
            .whole
            .with(|held| desk.show(|facts, locale| list(facts, &held.stops, locale)))
    });

    view! {
        <section class="tile map-list">
            <h2 class="tile-heading">{move || words().map.list.title}</h2>
            <ul class="map-rows">
                {move || card.with(|card| card.rows.iter().map(row).collect_view())}
            </ul>
            {move || {
                let text = card.with(|card| card.no_places.clone())?;
                Some(view! { <p class="tile-detail">{text}</p> })
            }}
            <h3 class="row-heading">{move || card.with(|card| card.stops_title.clone())}</h3>
            <ul class="map-rows">
                {move || card.with(|card| card.stops.iter().map(row).collect_view())}
            </ul>
            {move || {
                let text = card.with(|card| card.no_stops.clone())?;
                Some(view! { <p class="tile-detail">{text}</p> })
            }}
        </section>
    }
}

fn row(row: &ListRow) -> impl IntoView + use<> {
    let detail = |text: &String| view! { <span class="map-row-detail">{text.clone()}</span> };
    view! {
        <li class="map-row">
            <Icon name=sign(row.kind) />
            <p class="map-row-title">
                {row.label.clone()} {row.details.iter().map(detail).collect_view()}
            </p>
        </li>
    }
}

const fn sign(kind: RowKind) -> IconName {
    match kind {
        RowKind::Car => IconName::Car,
        RowKind::Place(kind) => icon(kind),
        RowKind::Parked | RowKind::Stop => IconName::SquareParking,
        RowKind::Device => IconName::Locate,
    }
}
