//! Circles, lines and cells on the canvas that lies above the path.

use carport_domain::ids::PlaceId;
use carport_domain::place::Coordinates;
use carport_domain::units::Meters;
use carport_present::map::{CellMark, DistanceLine, PlaceMark, Reach, Ring, Rings};
use js_sys::Array;
use leaflet::{
    Circle, CircleOptions, LatLngBounds, Layer, Map, PathOptions, Polyline, PolylineOptions,
    Rectangle,
};
use wasm_bindgen::JsCast;

use super::colors::Colors;
use super::keyed::Keyed;
use super::lat_lng;
use super::pin::Pin;

/// A vector layer. Dropping it takes it off the map.
pub(super) struct Drawn<L: JsCast>(pub(super) L);

impl<L: JsCast> Drawn<L> {
    pub(super) fn on(map: &Map, layer: L) -> Self {
        layer.unchecked_ref::<Layer>().add_to(map);
        Self(layer)
    }

    fn restyle(&self, style: &PathOptions) {
        self.0.unchecked_ref::<leaflet::Path>().set_style(style);
    }
}

impl<L: JsCast> Drop for Drawn<L> {
    fn drop(&mut self) {
        self.0.unchecked_ref::<Layer>().remove();
    }
}

/// What is drawn in shapes.
#[derive(Default)]
pub(super) struct Shapes {
    pub(super) places: Keyed<PlaceId, (Coordinates, Meters), Drawn<Circle>>,
    rings: Keyed<usize, (Coordinates, Ring), (Drawn<Circle>, Pin)>,
    reach: Keyed<(), Reach, (Drawn<Circle>, Pin)>,
    line: Keyed<(), DistanceLine, (Drawn<Polyline>, Pin)>,
    cells: Keyed<[u64; 2], CellMark, Drawn<Rectangle>>,
}

impl Shapes {
    pub(super) fn set_places(&mut self, map: &Map, colors: &Colors, places: &[PlaceMark]) {
        let circles = places
            .iter()
            .map(|place| (place.id.clone(), (place.center, place.radius)));
        self.places.apply(
            circles,
            |(center, radius)| circle(map, *center, *radius, &place_style(colors)),
            |drawn, (center, radius)| reshape(drawn, *center, *radius),
        );
    }

    pub(super) fn set_rings(&mut self, map: &Map, colors: &Colors, rings: Option<&Rings>) {
        let marks = rings.into_iter().flat_map(|rings| {
            let each = rings.rings.iter().enumerate();
            each.map(|(index, ring)| (index, (rings.center, ring.clone())))
        });
        let draw = |(center, ring): &(Coordinates, Ring)| {
            let at = north_of(*center, ring.radius);
            (
                circle(map, *center, ring.radius, &ring_style(colors)),
                Pin::label(map, at, "map-label-ring", &ring.label),
            )
        };
        self.rings
            .apply(marks, draw, |drawn, mark| *drawn = draw(mark));
    }

    pub(super) fn set_reach(&mut self, map: &Map, colors: &Colors, reach: Option<&Reach>) {
        let marks = reach.map(|reach| ((), reach.clone()));
        let draw = |reach: &Reach| {
            let at = north_of(reach.center, reach.radius);
            (
                circle(map, reach.center, reach.radius, &reach_style(colors)),
                Pin::label(map, at, "map-label-reach", &reach.label),
            )
        };
        self.reach
            .apply(marks, draw, |drawn, reach| *drawn = draw(reach));
    }

    pub(super) fn set_line(&mut self, map: &Map, colors: &Colors, line: Option<&DistanceLine>) {
        let marks = line.map(|line| ((), line.clone()));
        let draw = |line: &DistanceLine| {
            let ends: Array = [line.from, line.to].into_iter().map(lat_lng).collect();
            let options = PolylineOptions::new();
            line_style(colors, &options);
            let at = middle(line.from, line.to);
            (
                Drawn::on(map, Polyline::new_with_options(&ends, &options)),
                Pin::label(map, at, "map-label-line", &line.label),
            )
        };
        self.line
            .apply(marks, draw, |drawn, line| *drawn = draw(line));
    }

    pub(super) fn set_cells(&mut self, map: &Map, colors: &Colors, cells: &[CellMark]) {
        let marks = cells.iter().map(|cell| {
            let corner = cell.south_west;
            let key = [corner.latitude().to_bits(), corner.longitude().to_bits()];
            (key, cell.clone())
        });
        let draw = |cell: &CellMark| {
            let bounds = LatLngBounds::new(&lat_lng(cell.south_west), &lat_lng(cell.north_east));
            let options = PolylineOptions::new();
            cell_style(colors, cell.share, &options);
            Drawn::on(map, Rectangle::new_with_options(&bounds, &options))
        };
        self.cells
            .apply(marks, draw, |drawn, cell| *drawn = draw(cell));
    }

    /// Wears the colors of another theme.
    pub(super) fn restyle(&self, colors: &Colors) {
        for (_, drawn) in self.places.each() {
            drawn.restyle(&place_style(colors));
        }
        for (_, (drawn, _)) in self.rings.each() {
            drawn.restyle(&ring_style(colors));
        }
        for (_, (drawn, _)) in self.reach.each() {
            drawn.restyle(&reach_style(colors));
        }
        for (_, (drawn, _)) in self.line.each() {
            let style = PathOptions::new();
            line_style(colors, &style);
            drawn.restyle(&style);
        }
        for (cell, drawn) in self.cells.each() {
            let style = PathOptions::new();
            cell_style(colors, cell.share, &style);
            drawn.restyle(&style);
        }
    }
}

/// Moves and resizes a circle that is on the map.
pub(super) fn reshape(circle: &Drawn<Circle>, center: Coordinates, radius: Meters) {
    circle.0.set_lat_lng(&lat_lng(center));
    circle.0.set_radius(radius.0);
}

fn circle(map: &Map, center: Coordinates, radius: Meters, style: &CircleOptions) -> Drawn<Circle> {
    style.set_radius(radius.0);
    Drawn::on(map, Circle::new_with_options(&lat_lng(center), style))
}

fn place_style(colors: &Colors) -> CircleOptions {
    let style = CircleOptions::new();
    style.set_interactive(false);
    style.set_color(colors.place.clone());
    style.set_weight(2.0);
    style.set_fill_opacity(0.14);
    style
}

fn ring_style(colors: &Colors) -> CircleOptions {
    let style = CircleOptions::new();
    style.set_interactive(false);
    style.set_color(colors.ring.clone());
    style.set_weight(1.0);
    style.set_fill(false);
    style
}

fn reach_style(colors: &Colors) -> CircleOptions {
    let style = CircleOptions::new();
    style.set_interactive(false);
    style.set_color(colors.reach.clone());
    style.set_weight(2.0);
    style.set_dash_array("10 6".to_owned());
    style.set_fill_opacity(0.07);
    style
}

fn line_style(colors: &Colors, style: &PathOptions) {
    style.set_interactive(false);
    style.set_color(colors.line.clone());
    style.set_weight(2.0);
    style.set_dash_array("2 6".to_owned());
}

/// So wide that a single visit is found on the map of a country.
const CELL_RIM_PIXELS: f64 = 7.0;

fn cell_style(colors: &Colors, share: f64, style: &PathOptions) {
    style.set_interactive(false);
    // The least visited has to be seen too.
    let opacity = 0.25 + 0.6 * share.clamp(0.0, 1.0);
    // From far off a square is smaller than a pixel: its rim keeps it in sight.
    style.set_stroke(true);
    style.set_weight(CELL_RIM_PIXELS);
    style.set_color(colors.cell.clone());
    style.set_opacity(opacity);
    style.set_fill(true);
    style.set_fill_color(colors.cell.clone());
    style.set_fill_opacity(opacity);
}

/// The northern rim of a circle; near a pole, its middle.
fn north_of(center: Coordinates, radius: Meters) -> Coordinates {
    let latitude = center.latitude() + super::rim::degrees(radius);
    Coordinates::new(latitude, center.longitude()).unwrap_or(center)
}

fn middle(from: Coordinates, to: Coordinates) -> Coordinates {
    let half = |a: f64, b: f64| f64::midpoint(a, b);
    let latitude = half(from.latitude(), to.latitude());
    Coordinates::new(latitude, half(from.longitude(), to.longitude())).unwrap_or(from)
}
