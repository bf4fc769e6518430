//! The map's own ground, where there are no tiles: land, borders and a faint grid, painted when the
//! view comes to rest on a canvas that Leaflet moves with the map.

use core::cell::RefCell;
use std::rc::Rc;

use leaflet::{Canvas, CanvasOptions, LatLng, Map, Point};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule};

use super::clip::Window;
use super::colors::Colors;
use super::grid;
use super::land::{Land, Outline};
use super::opening::PADDING;

const PANE: &str = "ground";
/// Points nearer to each other than this are one.
const APART_PIXELS: f64 = 0.7;
/// A tile of the projection at zoom 0.
const WORLD_PIXELS: f64 = 256.0;

#[wasm_bindgen]
extern "C" {
    /// What Leaflet 1.9 keeps to itself of a canvas; its version is pinned.
    type OwnCanvas;

    #[wasm_bindgen(method, getter, js_name = "_ctx")]
    fn context(this: &OwnCanvas) -> Option<CanvasRenderingContext2d>;

    #[wasm_bindgen(method, getter, js_name = "_bounds")]
    fn bounds(this: &OwnCanvas) -> Option<OwnBounds>;

    /// Whether the view is about to be reset, which asks for a second painting.
    #[wasm_bindgen(method, getter, js_name = "_postponeUpdatePaths")]
    fn is_postponed(this: &OwnCanvas) -> Option<bool>;

    /// What it calls to have its layers painted. It has none: the ground is painted instead.
    #[wasm_bindgen(method, setter, js_name = "_updatePaths")]
    fn set_painter(this: &OwnCanvas, painter: &JsValue);

    /// Sizes and clears the canvas, and asks for a painting.
    #[wasm_bindgen(method, js_name = "_update")]
    fn update(this: &OwnCanvas);

    type OwnBounds;

    #[wasm_bindgen(method, getter)]
    fn min(this: &OwnBounds) -> Point;

    #[wasm_bindgen(method, getter)]
    fn max(this: &OwnBounds) -> Point;
}

/// The ground of one map.
pub(super) struct Ground {
    canvas: Canvas,
    is_shown: bool,
    picture: Rc<RefCell<Picture>>,
    _painter: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct Picture {
    land: Option<Rc<Land>>,
    colors: Colors,
}

impl Ground {
    pub(super) fn new(map: &Map, colors: &Colors) -> Self {
        map.create_pane_by_name(PANE);
        let options = CanvasOptions::new();
        options.set_pane(PANE.to_owned());
        options.set_padding(PADDING);
        let canvas = Canvas::with_options(&options);
        let picture = Rc::new(RefCell::new(Picture {
            land: None,
            colors: colors.clone(),
        }));
        let painter = Closure::<dyn FnMut()>::new({
            let (map, canvas, picture) = (map.clone(), canvas.clone(), Rc::clone(&picture));
            move || {
                let own: &OwnCanvas = canvas.unchecked_ref();
                if own.is_postponed().unwrap_or(false) {
                    return;
                }
                if let (Some(context), Some(bounds)) = (own.context(), own.bounds()) {
                    Easel::new(&map, context, &bounds).paint(&picture.borrow());
                }
            }
        });
        canvas
            .unchecked_ref::<OwnCanvas>()
            .set_painter(painter.as_ref());
        Self {
            canvas,
            is_shown: false,
            picture,
            _painter: painter,
        }
    }

    pub(super) fn show(&mut self, map: &Map, is_shown: bool) {
        if is_shown != self.is_shown {
            self.is_shown = is_shown;
            if is_shown {
                self.canvas.add_to(map);
                self.repaint();
            } else {
                self.canvas.remove();
            }
        }
    }

    pub(super) fn set_land(&self, land: Rc<Land>) {
        self.picture.borrow_mut().land = Some(land);
        self.repaint();
    }

    pub(super) fn recolor(&self, colors: &Colors) {
        self.picture.borrow_mut().colors = colors.clone();
        self.repaint();
    }

    fn repaint(&self) {
        if self.is_shown {
            self.canvas.unchecked_ref::<OwnCanvas>().update();
        }
    }
}

/// A canvas in the coordinates of the map.
struct Easel {
    context: CanvasRenderingContext2d,
    window: Window,
    world_pixels: f64,
    /// Where the middle of the unit square lies.
    middle: [f64; 2],
}

impl Easel {
    fn new(map: &Map, context: CanvasRenderingContext2d, bounds: &OwnBounds) -> Self {
        let world_pixels = WORLD_PIXELS * map.get_zoom().exp2();
        let middle = map.lat_lng_to_layer_point(&LatLng::new(0.0, 0.0));
        let middle = [middle.x(), middle.y()];
        // A little more than the canvas, so that no edge of the cut is seen.
        let unit = |point: &Point, spare: f64| {
            [
                (point.x() + spare - middle[0]) / world_pixels + 0.5,
                (point.y() + spare - middle[1]) / world_pixels + 0.5,
            ]
        };
        Self {
            window: Window {
                least: unit(&bounds.min(), -4.0),
                most: unit(&bounds.max(), 4.0),
            },
            context,
            world_pixels,
            middle,
        }
    }

    fn paint(&self, picture: &Picture) {
        let colors = &picture.colors;
        let (first, last) = (self.window.least[0].floor(), self.window.most[0].floor());
        let mut world = first;
        while world <= last {
            if let Some(land) = &picture.land {
                self.paint_land(land, world, colors);
            }
            world += 1.0;
        }
        self.paint_grid(colors);
    }

    fn paint_land(&self, land: &Land, world: f64, colors: &Colors) {
        let window = self.window.shifted(world);
        self.context.begin_path();
        for coast in land.coasts.iter().filter(|coast| window.touches(coast)) {
            self.trace(&window.ring(coast), world);
            self.context.close_path();
        }
        self.context.set_fill_style_str(&colors.land);
        self.context
            .fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
        self.stroke(&colors.coast, 1.0);
        self.context.begin_path();
        for border in land.borders.iter().filter(|border| window.touches(border)) {
            self.trace_line(border, window, world);
        }
        self.stroke(&colors.border, 1.0);
    }

    fn paint_grid(&self, colors: &Colors) {
        let step = grid::step(360.0 / self.world_pixels);
        self.context.begin_path();
        let (from, to) = (
            self.pixel(self.window.least, 0.0),
            self.pixel(self.window.most, 0.0),
        );
        for x in grid::meridians(self.window.least[0], self.window.most[0], step) {
            let x = self.pixel([x, 0.0], 0.0)[0].round() + 0.5;
            self.context.move_to(x, from[1]);
            self.context.line_to(x, to[1]);
        }
        for y in grid::parallels(self.window.least[1], self.window.most[1], step) {
            let y = self.pixel([0.0, y], 0.0)[1].round() + 0.5;
            self.context.move_to(from[0], y);
            self.context.line_to(to[0], y);
        }
        self.stroke(&colors.grid, 1.0);
    }

    fn stroke(&self, color: &str, width: f64) {
        self.context.set_stroke_style_str(color);
        self.context.set_line_width(width);
        self.context.stroke();
    }

    fn pixel(&self, point: [f64; 2], world: f64) -> [f64; 2] {
        [
            (point[0] + world - 0.5) * self.world_pixels + self.middle[0],
            (point[1] - 0.5) * self.world_pixels + self.middle[1],
        ]
    }

    fn trace(&self, points: &[[f64; 2]], world: f64) {
        let mut last = [f64::NEG_INFINITY; 2];
        for point in points {
            let [x, y] = self.pixel(*point, world);
            if last[0].is_infinite() {
                self.context.move_to(x, y);
            } else if (x - last[0]).hypot(y - last[1]) < APART_PIXELS {
                continue;
            } else {
                self.context.line_to(x, y);
            }
            last = [x, y];
        }
    }

    fn trace_line(&self, line: &Outline, window: Window, world: f64) {
        let mut last: Option<[f64; 2]> = None;
        let end = line.points.len().saturating_sub(2);
        for (index, pair) in line.points.windows(2).enumerate() {
            if !window.may_cross(pair[0], pair[1]) {
                last = None;
                continue;
            }
            let from = last.unwrap_or_else(|| {
                let from = self.pixel(pair[0], world);
                self.context.move_to(from[0], from[1]);
                from
            });
            let [x, y] = self.pixel(pair[1], world);
            let is_apart = (x - from[0]).hypot(y - from[1]) >= APART_PIXELS;
            if is_apart || index == end {
                self.context.line_to(x, y);
                last = Some([x, y]);
            } else {
                last = Some(from);
            }
        }
    }
}
