//! Where the car drove: on a canvas of its own, so that nothing else repaints a year of driving.

use carport_domain::place::Coordinates;
use carport_present::map::PathStretch;
use js_sys::Array;
use leaflet::{Canvas, CanvasOptions, Map, PathOptions, Polyline, PolylineOptions};
use wasm_bindgen::JsCast;

use super::colors::Colors;
use super::keyed::Keyed;
use super::lat_lng;
use super::opening::PADDING;
use super::shapes::Drawn;

/// Below the circles, above the ground.
pub(super) const PANE: &str = "path";

/// The path.
pub(super) struct Track {
    canvas: Canvas,
    stretches: Keyed<usize, PathStretch, Drawn<Polyline>>,
}

impl Track {
    pub(super) fn new(map: &Map) -> Self {
        map.create_pane_by_name(PANE);
        let options = CanvasOptions::new();
        options.set_pane(PANE.to_owned());
        options.set_padding(PADDING);
        Self {
            canvas: Canvas::with_options(&options),
            stretches: Keyed::default(),
        }
    }

    pub(super) fn set(&mut self, map: &Map, colors: &Colors, stretches: &[PathStretch]) {
        let canvas = &self.canvas;
        let draw = |stretch: &PathStretch| {
            let options = PolylineOptions::new();
            style(colors, stretch, &options);
            options.set_renderer(canvas.into());
            options.set_smooth_factor(1.5);
            Drawn::on(
                map,
                Polyline::new_with_options(&points(&stretch.points), &options),
            )
        };
        self.stretches.apply(
            stretches.iter().cloned().enumerate(),
            draw,
            |drawn, stretch| *drawn = draw(stretch),
        );
    }

    pub(super) fn restyle(&self, colors: &Colors) {
        for (stretch, drawn) in self.stretches.each() {
            let options = PathOptions::new();
            style(colors, stretch, &options);
            drawn.0.unchecked_ref::<leaflet::Path>().set_style(&options);
        }
    }
}

fn style(colors: &Colors, stretch: &PathStretch, options: &PathOptions) {
    options.set_interactive(false);
    options.set_color(colors.of_path(stretch.color).to_owned());
    options.set_weight(3.0);
    options.set_opacity(0.9);
    if stretch.is_reconstructed {
        options.set_dash_array("3 7".to_owned());
    }
}

fn points(points: &[Coordinates]) -> Array {
    points.iter().copied().map(lat_lng).collect()
}
