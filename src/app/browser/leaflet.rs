//! The map: Leaflet behind one handle. Each kind of mark is set by itself and compared with what is
//! drawn, so that a change redraws no more than it must; whatever is dropped takes itself off.

mod aim;
mod clip;
mod colors;
mod editor;
mod element;
mod faces;
mod grid;
mod ground;
mod keyed;
mod land;
mod land_file;
mod opening;
mod path;
mod pin;
mod pins;
mod rim;
mod scale;
mod shapes;
mod spread;
mod tiles;

use std::rc::Rc;

use carport_domain::ids::PlaceId;
use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use carport_present::map::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointMark, Reach, Rings, StopMark,
};
use leaflet::{LatLng, Map};
use wasm_bindgen::JsValue;

pub use aim::Aim;
pub use editor::HandleWords;
pub use land::Land;
pub use land_file::load_land;
pub use opening::NotOpened;
pub use scale::ScaleBar;
pub use tiles::TileSource;

use super::{media, shape};
use aim::Aiming;
use colors::Colors;
use editor::Editor;
use ground::Ground;
use pins::Pins;
use shapes::Shapes;
use tiles::Tiles;

/// As close as one can get; beyond what a provider has, its tiles are enlarged.
const LARGEST_ZOOM: f64 = 20.0;

/// Which mark was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The car.
    Car,
    /// A place.
    Place(PlaceId),
    /// A stop, by its place in the list.
    Stop(usize),
}

/// What the map tells.
pub struct Hands {
    /// A long press, a right click, or a key while the crosshair is shown.
    pub on_point: Box<dyn Fn(Coordinates)>,
    /// A click or a tap.
    pub on_tap: Box<dyn Fn(Coordinates)>,
    /// A mark was chosen.
    pub on_choose: Box<dyn Fn(Chosen)>,
    /// The middle of a place was moved; whether it was let go.
    pub on_move: Box<dyn Fn(PlaceId, Coordinates, bool)>,
    /// The radius of a place was changed; whether it was let go.
    pub on_radius: Box<dyn Fn(PlaceId, Meters, bool)>,
    /// Tiles do not come, or come again.
    pub on_tile_trouble: Box<dyn Fn(bool)>,
    /// The view has come to rest: so many meters are one pixel in its middle.
    pub on_rest: Box<dyn Fn(f64)>,
}

/// A map on the page. Dropping it leaves nothing behind.
pub struct Sheet {
    map: Map,
    hands: Rc<Hands>,
    colors: Colors,
    pins: Pins,
    shapes: Shapes,
    track: path::Track,
    ground: Ground,
    editor: Option<Editor>,
    tiles: Option<Tiles>,
    aiming: Aiming,
    _listening: opening::Listening,
}

impl Sheet {
    /// Shows the car.
    pub fn set_car(&mut self, car: Option<&CarMark>) {
        self.pins.set_car(&self.map, &self.hands, car);
    }

    /// Shows the places; the edited one with handles.
    pub fn set_places(
        &mut self,
        places: &[PlaceMark],
        edited: Option<&PlaceId>,
        words: &HandleWords,
    ) {
        self.shapes.set_places(&self.map, &self.colors, places);
        self.pins.set_places(&self.map, &self.hands, places, edited);
        let place = places.iter().find(|place| Some(&place.id) == edited);
        let Some(place) = place else {
            self.editor = None;
            return;
        };
        let kept = self.editor.take().filter(|editor| editor.is_of(&place.id));
        let editor = kept.unwrap_or_else(|| Editor::new(&self.map, &self.hands, place));
        let circle = self.shapes.places.find(&place.id);
        editor.follow(place, circle.map(|(_, circle)| &circle.0), words);
        self.editor = Some(editor);
    }

    /// Shows single points.
    pub fn set_points(&mut self, points: &[PointMark]) {
        self.pins.set_points(&self.map, points);
    }

    /// Shows as many stops as have room.
    pub fn set_stops(&mut self, stops: &[StopMark], chosen: Option<usize>) {
        self.pins.set_stops(&self.map, &self.hands, stops, chosen);
    }

    /// Shows where the car drove.
    pub fn set_path(&mut self, stretches: &[PathStretch]) {
        self.track.set(&self.map, &self.colors, stretches);
    }

    /// Shows how far it is.
    pub fn set_line(&mut self, line: Option<&DistanceLine>) {
        self.shapes.set_line(&self.map, &self.colors, line);
    }

    /// Shows how far the car gets.
    pub fn set_reach(&mut self, reach: Option<&Reach>) {
        self.shapes.set_reach(&self.map, &self.colors, reach);
    }

    /// Shows distance rings.
    pub fn set_rings(&mut self, rings: Option<&Rings>) {
        self.shapes.set_rings(&self.map, &self.colors, rings);
    }

    /// Shows where the time was spent.
    pub fn set_cells(&mut self, cells: &[CellMark]) {
        self.shapes.set_cells(&self.map, &self.colors, cells);
    }

    /// Shows a provider's tiles, or none: without a source nothing is asked for.
    pub fn set_tiles(&mut self, source: Option<&TileSource>) {
        self.tiles = source.map(|source| Tiles::new(&self.map, source, &self.hands));
        self.ground.show(&self.map, source.is_none());
    }

    /// Draws land where there are no tiles.
    pub fn set_land(&self, land: Rc<Land>) {
        self.ground.set_land(land);
    }

    /// Reads the colors anew: the theme has changed.
    pub fn recolor(&mut self) {
        self.colors = Colors::read(&self.map.get_container());
        self.shapes.restyle(&self.colors);
        self.track.restyle(&self.colors);
        self.ground.recolor(&self.colors);
    }

    /// Looks there, gently where motion is welcome.
    pub fn aim(&self, aim: &Aim, is_gentle: bool) {
        self.aiming.aim(&self.map, aim, is_gentle);
    }

    /// Closer or further by one step.
    pub fn zoom(&self, is_closer: bool) {
        let animate = JsValue::from_bool(!media::prefers_stillness());
        let options = shape::object(&[("animate", animate)]);
        if is_closer {
            self.map.zoom_in_with_options(1.0, &options);
        } else {
            self.map.zoom_out_with_options(1.0, &options);
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.map.remove();
    }
}

fn lat_lng(at: Coordinates) -> LatLng {
    LatLng::new(at.latitude(), at.longitude())
}

/// A point of Leaflet's, which counts on beyond the date line.
fn coordinates(at: &LatLng) -> Option<Coordinates> {
    let longitude = (at.lng() + 180.0).rem_euclid(360.0) - 180.0;
    Coordinates::new(at.lat(), longitude)
}
