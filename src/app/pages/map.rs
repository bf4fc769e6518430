//! Where one car is, where it has been, and the places of its owner.

mod actions;
mod commands;
mod desk;
mod draft;
mod editor;
mod evidence;
mod facts;
mod here;
mod list;
mod parked;
mod past;
mod path;
mod picked;
mod places;
mod sources;
mod stage;
mod stops;
mod tiles;
mod visited;

use carport_present::dashboard::{dashboard, provisional_name};
use carport_present::map::{Moment, VisitedCard};
use leptos::prelude::*;

use self::actions::Actions;
use self::desk::{HEADING, MapDesk, View};
use self::here::{HereCard, ReachSection};
use self::list::MapList;
use self::past::Pasts;
use self::path::{PathPanel, shown_moment};
use self::picked::PickedCard;
use self::places::{Outcome, PlacesPanel};
use self::stage::Stage;
use self::tiles::TileSwitch;
use self::visited::VisitedPanel;
use super::addressed_car::with_addressed_car;
use super::commands::{Live, OnItsWay};
use super::frame::Frame;
use crate::browser::{spawn, visibility};
use crate::context::{Context, words};
use crate::state::Vehicle;
use crate::tasks;

/// Finds the car of the address, and shows it on the map.
#[component]
pub fn MapPage() -> impl IntoView {
    with_addressed_car(|vehicle| view! { <CarMap vehicle=vehicle /> })
}

#[component]
fn CarMap(vehicle: Vehicle) -> impl IntoView {
    let context = Context::here();
    let id = vehicle.id.clone();
    context.session.current_car.set(Some(id.clone()));
    spawn::spawn(tasks::load_track(context, id.clone()));
    spawn::spawn(tasks::follow_other_tabs(context, id.clone()));
    let catch_up = move || spawn::spawn(tasks::refresh_when_old(context, id.clone()));
    catch_up();
    let guard = visibility::on_change(move |is_hidden| {
        if !is_hidden {
            catch_up();
        }
    });
    let guard = StoredValue::new_local(Some(guard));
    on_cleanup(move || guard.set_value(None));

    let desk = MapDesk::of(context, vehicle);
    let pasts = Pasts::of(&desk);
    let moment = shown_moment(&desk, pasts);
    let visited = visited::card(&desk, pasts);
    let title = Signal::derive(|| words().map.title.to_owned());

    view! {
        <Frame title=title>
            <div class="map-page">
                <Stage desk=desk.clone() pasts=pasts moment=moment visited=visited />
                <div class="map-panel">
                    <Head desk=desk.clone() />
                    <Live desk=desk.commands.clone() />
                    <OnItsWay desk=desk.commands.clone() />
                    <PickedCard desk=desk.clone() />
                    <Views desk=desk.clone() />
                    <Outcome desk=desk.clone() />
                    <Panel desk=desk pasts=pasts moment=moment visited=visited />
                </div>
            </div>
        </Frame>
    }
}

/// The heading, and whose map this is.
#[component]
fn Head(desk: MapDesk) -> impl IntoView {
    let MapDesk {
        context, vehicle, ..
    } = desk;
    let unread = vehicle.clone();
    let known = Memo::new(move |_| Some(context.show(&vehicle, dashboard)?.name));
    let name = move || {
        known.get().unwrap_or_else(|| {
            provisional_name(unread.name().as_deref(), unread.brand, &unread.vin)
        })
    };

    view! {
        <header class="map-head">
            <h1 id=HEADING tabindex="-1">
                {move || words().map.title}
            </h1>
            <p class="map-car">{name}</p>
        </header>
    }
}

/// What the panel and the map show.
#[component]
fn Views(desk: MapDesk) -> impl IntoView {
    let view = desk.view;
    let option = move |value: View, label: fn() -> &'static str| {
        let choose = {
            let desk = desk.clone();
            move |_| desk.choose_view(value)
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="map-view"
                    prop:checked=move || view.get() == value
                    on:change=choose
                />
                <span>{move || label()}</span>
            </label>
        }
    };

    view! {
        <fieldset class="map-views">
            <legend class="visually-hidden">{move || words().map.controls.layers}</legend>
            {option(View::Here, || words().map.here.tab)}
            {option(View::Path, || words().map.path.title)}
            {option(View::Visited, || words().map.visited.tab)}
            {option(View::Places, || words().map.places.title)}
        </fieldset>
    }
}

#[component]
fn Panel(
    desk: MapDesk,
    pasts: Pasts,
    moment: Memo<Option<Moment>>,
    visited: Memo<Option<VisitedCard>>,
) -> impl IntoView {
    let view = desk.view;
    move || match view.get() {
        View::Here => view! {
            <HereCard desk=desk.clone() />
            <Actions desk=desk.clone() />
            <ReachSection desk=desk.clone() />
            <MapList desk=desk.clone() pasts=pasts />
            <TileSwitch />
        }
        .into_any(),
        View::Path => view! {
            <PathPanel desk=desk.clone() pasts=pasts moment=moment />
        }
        .into_any(),
        View::Visited => view! { <VisitedPanel desk=desk.clone() card=visited /> }.into_any(),
        View::Places => view! { <PlacesPanel desk=desk.clone() pasts=pasts /> }.into_any(),
    }
}
