//! The map itself, with what lies over it.

use std::sync::Arc;

use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use carport_domain::units::choice::DistanceUnit;
use carport_present::map::{Moment, PointKind, PointMark, VisitedCard, scene};
use carport_present::words::words as catalogue;
use leptos::prelude::*;

use super::desk::{MapDesk, STAGE, View};
use super::past::Pasts;
use super::tiles::{self, TileCredit, TileOffer, TileTrouble};
use crate::context::words;
use crate::parts::{Chosen, Icon, IconName, MapEvents, MapLayers, MapView, MapWords};

/// Of latitude, everywhere, and near enough to choose a view.
const METERS_PER_DEGREE: f64 = 111_195.0;

/// The map.
#[component]
pub(super) fn Stage(
    desk: MapDesk,
    pasts: Pasts,
    moment: Memo<Option<Moment>>,
    visited: Memo<Option<VisitedCard>>,
) -> impl IntoView {
    let context = desk.context;
    let is_in_miles =
        Signal::derive(move || context.preferences.units.get().distance == DistanceUnit::Miles);
    let layers = layers(&desk, pasts, moment, visited);
    first_look(&desk, layers);
    let has_trouble = desk.has_tile_trouble;
    let (aim, events) = (desk.aim, events(&desk));

    view! {
        <div class="map-stage" id=STAGE>
            <MapView
                label=Signal::derive(|| words().map.controls.map.to_owned())
                layers=layers
                aim=aim
                events=events
                words=Signal::derive(map_words)
                is_in_miles=is_in_miles
            />
            <div class="stage-tools">
                <ShowAll desk=desk layers=layers />
                <TileOffer />
            </div>
            <TileTrouble has_trouble=has_trouble />
            <TileCredit />
        </div>
    }
}

fn map_words() -> MapWords {
    let words = &words().map;
    MapWords {
        center_handle: words.places.handle_center.to_owned(),
        radius_handle: words.places.handle_radius.to_owned(),
        zoom_in: words.controls.zoom_in.to_owned(),
        zoom_out: words.controls.zoom_out.to_owned(),
        north: words.controls.north.to_owned(),
        keys_hint: words.places.keyboard_help.to_owned(),
        scale: words.controls.scale.to_owned(),
        loading: words.controls.loading.to_owned(),
        failed: words.controls.failed.to_owned(),
        retry: words.tiles.retry.to_owned(),
    }
}

/// Each layer follows no more than what it draws.
fn layers(
    desk: &MapDesk,
    pasts: Pasts,
    moment: Memo<Option<Moment>>,
    visited: Memo<Option<VisitedCard>>,
) -> MapLayers {
    let drawn = {
        let desk = desk.clone();
        Memo::new(move |_| desk.show(scene))
    };
    let (context, draft, view, picked) = (desk.context, desk.draft, desk.view, desk.picked);
    let slid = desk.moment;
    // The whole path is compared once, when it changes, and not with every mark.
    let stretches = Memo::new(move |_| {
        if view.get() == View::Path {
            Arc::new(pasts.path.with(|path| path.stretches.clone()))
        } else {
            Arc::default()
        }
    });
    let all_points = Memo::new(move |_| {
        let mut all: Vec<PointMark> = drawn.with(|scene| scene.points.clone());
        if view.get() == View::Path {
            pasts
                .path
                .with(|path| all.extend(path.jumps.iter().cloned()));
            // Until somebody moves it, the slider stands where the car is drawn already.
            if slid.get().is_some() {
                all.extend(moment.get().and_then(|moment| moment.mark));
            }
        }
        all.extend(picked.get().map(|at| {
            PointMark {
                kind: PointKind::Picked,
                at,
                heading: None,
                title: catalogue(context.preferences.language.get())
                    .map
                    .scene
                    .picked
                    .to_owned(),
            }
        }));
        all
    });

    MapLayers {
        car: Memo::new(move |_| drawn.with(|scene| scene.car.clone())).into(),
        places: Memo::new(move |_| drawn.with(|scene| scene.places.clone())).into(),
        edited: Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|d| d.id.clone()))).into(),
        line: Memo::new(move |_| drawn.with(|scene| scene.line.clone())).into(),
        reach: Memo::new(move |_| drawn.with(|scene| scene.reach.clone())).into(),
        rings: Memo::new(move |_| drawn.with(|scene| scene.rings.clone())).into(),
        path: stretches.into(),
        stops: Memo::new(move |_| {
            if view.get() == View::Path {
                pasts.path.with(|path| path.stops.clone())
            } else {
                Vec::new()
            }
        })
        .into(),
        chosen_stop: desk.chosen_stop.into(),
        cells: Memo::new(move |_| {
            visited
                .with(|card| card.as_ref().map(|card| card.cells.clone()))
                .unwrap_or_default()
        })
        .into(),
        points: all_points.into(),
        tiles: tiles::source(desk.context).into(),
    }
}

fn events(desk: &MapDesk) -> MapEvents {
    let on = |run: fn(&MapDesk, Coordinates)| {
        let desk = desk.clone();
        Callback::new(move |point| run(&desk, point))
    };
    let (moving, resizing, choosing) = (desk.clone(), desk.clone(), desk.clone());
    let trouble = desk.has_tile_trouble;
    MapEvents {
        on_point: on(MapDesk::point_at),
        on_tap: on(MapDesk::tap),
        on_choose: Callback::new(move |chosen| choose(&choosing, chosen)),
        on_move: Callback::new(move |(id, at, _is_released)| {
            moving.change_draft(&id, |draft| draft.center = Some(at));
        }),
        on_radius: Callback::new(move |(id, radius, _is_released)| {
            resizing.change_draft(&id, |draft| draft.radius = radius);
        }),
        on_tile_trouble: Callback::new(move |is_missing| {
            let _ = trouble.try_set(is_missing);
        }),
    }
}

fn choose(desk: &MapDesk, chosen: Chosen) {
    match chosen {
        Chosen::Car => desk.choose_view(View::Here),
        Chosen::Place(id) => {
            let places = untrack(|| desk.context.places_of(&desk.vehicle));
            if let Some(place) = places.iter().find(|place| place.id == id)
                && desk.draft.with_untracked(Option::is_none)
            {
                desk.edit_place(place);
            }
        }
        Chosen::Stop(index) => desk.chosen_stop.set(Some(index)),
    }
}

/// Everything that is drawn now.
fn in_view(layers: MapLayers) -> Vec<Coordinates> {
    untrack(|| {
        let mut all: Vec<Coordinates> = Vec::new();
        layers
            .car
            .with(|car| all.extend(car.as_ref().map(|car| car.at)));
        layers.places.with(|places| {
            let borders = places
                .iter()
                .map(|place| around(place.center, place.radius));
            all.extend(borders.flatten());
        });
        layers.reach.with(|reach| {
            let border = reach
                .as_ref()
                .map(|reach| around(reach.center, reach.radius));
            all.extend(border.into_iter().flatten());
        });
        layers.points.with(|points| {
            let believed = points.iter().filter(|point| point.kind != PointKind::Jump);
            all.extend(believed.map(|point| point.at));
        });
        layers
            .path
            .with(|path| all.extend(path.iter().flat_map(|s| s.points.iter().copied())));
        layers.cells.with(|cells| {
            let corners = cells.iter().map(|cell| [cell.south_west, cell.north_east]);
            all.extend(corners.flatten());
        });
        all
    })
}

/// The corners of the square around a circle; near a pole, where there is none, its middle.
fn around(center: Coordinates, radius: Meters) -> Vec<Coordinates> {
    let north = radius.0 / METERS_PER_DEGREE;
    let east = north / center.latitude().to_radians().cos().max(0.01);
    [(-1.0, -1.0), (1.0, 1.0)]
        .map(|(up, right)| {
            let (latitude, longitude) = (
                center.latitude() + up * north,
                center.longitude() + right * east,
            );
            Coordinates::new(latitude, longitude).unwrap_or(center)
        })
        .into()
}

/// Looks at everything once there is something to see, and again when another view is chosen.
fn first_look(desk: &MapDesk, layers: MapLayers) {
    let looked = desk.clone();
    let view = desk.view;
    let is_something_there = Memo::new(move |_| {
        layers.car.with(Option::is_some) || layers.places.with(|places| !places.is_empty())
    });
    let has_path = Memo::new(move |_| {
        layers.path.with(|path| !path.is_empty()) || layers.cells.with(|cells| !cells.is_empty())
    });
    let wishes = desk.wants_all;
    Effect::new(move |before: Option<(bool, bool, View, u32)>| {
        let now = (
            is_something_there.get(),
            has_path.get(),
            view.get(),
            wishes.get(),
        );
        // Whoever changes a place looks at it already.
        let is_editing = looked.draft.with_untracked(Option::is_some);
        let is_news = before.is_none_or(|before| before != now);
        if is_news && (now.0 || now.1) && !is_editing && now.2 != View::Places {
            looked.show_all(in_view(layers));
        }
        now
    });
}

#[component]
fn ShowAll(desk: MapDesk, layers: MapLayers) -> impl IntoView {
    let show = move |_| desk.show_all(in_view(layers));

    view! {
        <button
            type="button"
            class="stage-tool stage-tool-bare"
            aria-label=move || words().map.controls.show_all
            on:click=show
        >
            <Icon name=IconName::Maximize />
        </button>
    }
}
