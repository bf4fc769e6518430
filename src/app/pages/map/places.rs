//! The owner's places: the list, and the form of one of them.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Place, PlaceKind};
use carport_present::format::radius;
use carport_present::map::place_name;
use leptos::prelude::*;

use super::desk::{MapDesk, Said};
use super::editor::PlaceEditor;
use super::past::Pasts;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The icon of a kind of place.
pub(super) const fn icon(kind: PlaceKind) -> IconName {
    match kind {
        PlaceKind::Home => IconName::House,
        PlaceKind::Work => IconName::Briefcase,
        PlaceKind::Other => IconName::Star,
    }
}

/// The list, or the form.
#[component]
pub(super) fn PlacesPanel(desk: MapDesk, pasts: Pasts) -> impl IntoView {
    let draft = desk.draft;
    let is_editing = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|d| d.id.clone())));
    let title = {
        let desk = desk.clone();
        move || {
            let words = &words().map.places;
            let draft = desk.draft.get();
            match draft {
                Some(draft) if draft.is_new && draft.kind == PlaceKind::Home => {
                    words.add_home.to_owned()
                }
                Some(draft) if draft.is_new => words.add.to_owned(),
                Some(_) => words.edit.to_owned(),
                None => words.title.to_owned(),
            }
        }
    };

    view! {
        <section class="tile">
            <h2 class="tile-heading">{title}</h2>
            {move || match is_editing.get() {
                Some(_) => view! { <PlaceEditor desk=desk.clone() pasts=pasts /> }.into_any(),
                None => view! { <PlaceList desk=desk.clone() /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn PlaceList(desk: MapDesk) -> impl IntoView {
    let places = {
        let desk = desk.clone();
        Memo::new(move |_| desk.context.places_of(&desk.vehicle))
    };
    let ids = Memo::new(move |_| {
        places.with(|places| places.iter().map(|p| p.id.clone()).collect::<Vec<_>>())
    });
    let has_home = Memo::new(move |_| {
        places.with(|all| all.iter().any(|place| place.kind == PlaceKind::Home))
    });
    let add = {
        let desk = desk.clone();
        move |kind| {
            let desk = desk.clone();
            move |_| desk.add_place(kind, None)
        }
    };
    let (add_home, add_other) = (add(PlaceKind::Home), add(PlaceKind::Other));

    view! {
        <p class="tile-detail">{move || words().map.places.lead}</p>
        <p class="tile-detail" hidden=move || ids.with(|ids| !ids.is_empty())>
            {move || words().map.places.none}
        </p>
        <ul class="map-rows">
            <For each=move || ids.get() key=|id| id.clone() let:id>
                <PlaceRow desk=desk.clone() id=id places=places />
            </For>
        </ul>
        <div class="actions">
            <Show when=move || !has_home.get()>
                <button type="button" class="button button-primary" on:click=add_home.clone()>
                    <Icon name=IconName::House />
                    {move || words().map.places.add_home}
                </button>
            </Show>
            <button type="button" class="button" on:click=add_other>
                <Icon name=IconName::MapPinPlus />
                {move || words().map.places.add}
            </button>
        </div>
    }
}

#[component]
fn PlaceRow(desk: MapDesk, id: PlaceId, places: Memo<Vec<Place>>) -> impl IntoView {
    let context = desk.context;
    let place = Memo::new(move |_| {
        places.with(|places| places.iter().find(|place| place.id == id).cloned())
    });
    let name = move || place.with(|p| Some(place_name(p.as_ref()?, &*context.locale())));
    let detail = move || {
        let place = place.get()?;
        let words = &words().map;
        let units = context.preferences.units.get();
        let text = radius(place.radius, units, &*context.locale()).joined();
        let radius = (words.places.radius_now)(&text);
        Some(if place.is_private {
            format!("{radius} · {}", words.places.private_mark)
        } else {
            radius
        })
    };
    let label = move |phrase: fn() -> fn(&str) -> String| {
        move || name().map(|name| phrase()(&name)).unwrap_or_default()
    };
    let look = {
        let desk = desk.clone();
        move |_| {
            if let Some(place) = place.get_untracked() {
                desk.look_at(place.center);
            }
        }
    };
    let edit = {
        let desk = desk.clone();
        move |_| {
            if let Some(place) = place.get_untracked() {
                desk.edit_place(&place);
            }
        }
    };
    let remove = move |_| {
        if let Some(place) = place.get_untracked() {
            desk.remove_place(place);
        }
    };
    let sign = move || place.with(|place| place.as_ref().map_or(IconName::Star, |p| icon(p.kind)));

    view! {
        <li class="map-row">
            <Icon name=Signal::derive(sign) />
            <button type="button" class="map-row-title map-row-name" on:click=look>
                {name}
                <span class="map-row-detail">{detail}</span>
            </button>
            <span class="map-row-tools">
                <button
                    type="button"
                    class="icon-button"
                    aria-label=label(|| words().map.places.edit_named)
                    on:click=edit
                >
                    <Icon name=IconName::Pencil />
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=label(|| words().map.places.remove_named)
                    on:click=remove
                >
                    <Icon name=IconName::Trash />
                </button>
            </span>
        </li>
    }
}

/// What was just done, and the way back.
#[component]
pub(super) fn Outcome(desk: MapDesk) -> impl IntoView {
    let context = desk.context;
    let said = desk.said;
    let text = move || {
        let (words, parked) = (&words().map.places, &words().map.parked);
        let name = |place: &Place| place_name(place, &*context.locale());
        said.with(|said| match said {
            None => String::new(),
            Some(Said::Saved(place)) => (words.saved)(&name(place)),
            Some(Said::Removed(place)) => (words.removed)(&name(place)),
            Some(Said::Noted) => parked.saved.to_owned(),
            Some(Said::Cleared(_)) => parked.cleared.to_owned(),
        })
    };
    let can_undo = Memo::new(move |_| {
        said.with(|said| matches!(said, Some(Said::Removed(_) | Said::Cleared(_))))
    });
    let undo = move |_| desk.undo();

    view! {
        <div class="said">
            <p role="status">{text}</p>
            <Show when=move || can_undo.get()>
                <button type="button" class="button" on:click=undo.clone()>
                    {move || words().map.places.undo}
                </button>
            </Show>
        </div>
    }
}
