//! The point that was pointed at, and what can be done with it.

use carport_domain::place::{Coordinates, PlaceKind};
use carport_present::map::{closed_by_zone, picked};
use leptos::prelude::*;

use super::actions::{CopyButton, NavigateButton};
use super::commands::SendPoint;
use super::desk::MapDesk;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// Id of the card's heading: whoever pointed with a key reads on there.
pub(super) const PICKED: &str = "map-picked";

/// The card, for as long as there is a point.
#[component]
pub(super) fn PickedCard(desk: MapDesk) -> impl IntoView {
    let point = desk.picked;

    move || {
        point
            .get()
            .map(|point| view! { <Point desk=desk.clone() point=point /> })
    }
}

#[component]
fn Point(desk: MapDesk, point: Coordinates) -> impl IntoView {
    let said = RwSignal::new(None::<&'static str>);
    let card = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(|facts, locale| picked(point, facts, locale)))
    };
    let lines = move || card.with(|card| card.lines.clone());
    let here = Signal::derive(move || Some(point));
    // What stands in a privacy zone leaves it by no button.
    let closed = {
        let desk = desk.clone();
        Memo::new(move |_| closed_by_zone(point, &desk.places(), &*desk.context.locale()))
    };
    let may_leave = move || closed.with(Option::is_none);
    let add = |kind| {
        let desk = desk.clone();
        move |_| desk.add_place(kind, Some(point))
    };
    let (set_home, add_place) = (add(PlaceKind::Home), add(PlaceKind::Other));
    let close = {
        let picked = desk.picked;
        move |_| picked.set(None)
    };

    view! {
        <section class="tile picked" aria-labelledby=PICKED>
            <header class="picked-head">
                <h2 class="tile-heading" id=PICKED tabindex="-1">
                    {move || words().map.picked.title}
                </h2>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || words().map.picked.close
                    on:click=close
                >
                    <Icon name=IconName::X />
                </button>
            </header>
            <p class="here-coordinates">{move || card.with(|card| card.point.text.clone())}</p>
            {move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {move || closed.get().map(|text| view! { <p class="tile-detail">{text}</p> })}
            <div class="map-actions">
                <Show when=move || may_leave()>
                    <SendPoint desk=desk.clone() point=point />
                </Show>
                <button type="button" class="button" on:click=set_home>
                    <Icon name=IconName::House />
                    {move || words().map.picked.set_home}
                </button>
                <button type="button" class="button" on:click=add_place>
                    <Icon name=IconName::MapPinPlus />
                    {move || words().map.picked.add_place}
                </button>
                <Show when=move || may_leave()>
                    <CopyButton point=here said=said />
                    <NavigateButton
                        point=here
                        label=Signal::derive(|| words().map.picked.navigate)
                        said=said
                    />
                </Show>
            </div>
            <p class="tile-detail" role="status">
                {said}
            </p>
        </section>
    }
}
