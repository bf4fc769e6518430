//! What is on the map: one signal and one effect for each kind of mark.

use std::sync::Arc;

use carport_domain::ids::PlaceId;
use carport_present::map::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointMark, Reach, Rings, StopMark,
};
use leptos::prelude::*;

use super::{Held, MapWords, TileSource};
use crate::browser::leaflet::{HandleWords, Sheet, load_land};
use crate::browser::spawn;

/// The layers of a map.
#[derive(Clone, Copy)]
pub struct MapLayers {
    /// The car.
    pub car: Signal<Option<CarMark>>,
    /// The owner's places, each with its circle.
    pub places: Signal<Vec<PlaceMark>>,
    /// Which of them has handles.
    pub edited: Signal<Option<PlaceId>>,
    /// From home to the car.
    pub line: Signal<Option<DistanceLine>>,
    /// How far the car gets.
    pub reach: Signal<Option<Reach>>,
    /// Distance rings.
    pub rings: Signal<Option<Rings>>,
    /// Where it drove.
    pub path: Signal<Arc<Vec<PathStretch>>>,
    /// Where it stood.
    pub stops: Signal<Vec<StopMark>>,
    /// Which stop is chosen.
    pub chosen_stop: Signal<Option<usize>>,
    /// Where the time was spent.
    pub cells: Signal<Vec<CellMark>>,
    /// Single points.
    pub points: Signal<Vec<PointMark>>,
    /// Whose tiles; with none, nothing is asked for.
    pub tiles: Signal<Option<TileSource>>,
}

impl MapLayers {
    /// Keeps the map as the signals say, each layer by itself.
    pub(super) fn show(
        self,
        held: Held,
        is_shown: impl Fn() -> bool + Copy + 'static,
        rest: RwSignal<f64>,
        words: Signal<MapWords>,
    ) {
        let on_sheet = move |change: &dyn Fn(&mut Sheet)| {
            if is_shown() {
                held.update_value(|sheet| {
                    if let Some(sheet) = sheet {
                        change(sheet);
                    }
                });
            }
        };
        let handles = Memo::new(move |_| {
            words.with(|words| HandleWords {
                center: words.center_handle.clone(),
                radius: words.radius_handle.clone(),
            })
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.tiles.with(|tiles| sheet.set_tiles(tiles.as_ref())));
        });
        // The land is asked for only where nothing else is drawn under the marks.
        Effect::new(move |_| {
            if is_shown() && self.tiles.with(Option::is_none) {
                spawn::spawn(async move {
                    if let Some(land) = load_land().await {
                        held.try_update_value(|sheet| {
                            if let Some(sheet) = sheet {
                                sheet.set_land(land);
                            }
                        });
                    }
                });
            }
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.cells.with(|cells| sheet.set_cells(cells)));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.path.with(|path| sheet.set_path(path)));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.rings.with(|rings| sheet.set_rings(rings.as_ref())));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.reach.with(|reach| sheet.set_reach(reach.as_ref())));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.line.with(|line| sheet.set_line(line.as_ref())));
        });
        Effect::new(move |_| {
            let (edited, words) = (self.edited.get(), handles.get());
            on_sheet(&|sheet| {
                self.places
                    .with(|places| sheet.set_places(places, edited.as_ref(), &words));
            });
        });
        Effect::new(move |_| {
            let chosen = self.chosen_stop.get();
            // Where the view has come to rest decides which of them have room.
            rest.track();
            on_sheet(&|sheet| self.stops.with(|stops| sheet.set_stops(stops, chosen)));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.points.with(|points| sheet.set_points(points)));
        });
        Effect::new(move |_| {
            on_sheet(&|sheet| self.car.with(|car| sheet.set_car(car.as_ref())));
        });
    }
}
