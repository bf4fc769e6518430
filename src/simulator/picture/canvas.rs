//! The picture while it is drawn: flat outlines laid on the body, filled,
//! stroked or blurred.

use super::camera::{Camera, HEIGHT, WIDTH};
use super::curve::{Run, flatten};
use super::form::{Chart, Form};
use super::soft;
use super::solid::Solid;
use tiny_skia::{
    BlendMode, Color, FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Mask, MaskType,
    Paint, Path, PathBuilder, Pixmap, Point, Shader, SpreadMode, Stroke, Transform,
};

/// A color with its opacity from 0 to 1.
#[derive(Clone, Copy)]
pub(super) struct Ink(pub(super) [u8; 3], pub(super) f32);

impl Ink {
    pub(super) const fn black(opacity: f32) -> Self {
        Self([0, 0, 0], opacity)
    }

    pub(super) const fn white(opacity: f32) -> Self {
        Self([255, 255, 255], opacity)
    }

    fn color(self) -> Color {
        let [red, green, blue] = self.0.map(|part| f32::from(part) / 255.0);
        Color::from_rgba(red, green, blue, self.1.clamp(0.0, 1.0)).unwrap_or(Color::TRANSPARENT)
    }
}

/// The picture, the camera it is taken with, and the body in it.
pub(super) struct Canvas<'scene> {
    pub(super) picture: Pixmap,
    pub(super) camera: &'scene Camera,
    pub(super) form: &'scene Form,
    /// Where the body is; drawing on the body stays inside.
    pub(super) body: Option<Mask>,
}

impl<'scene> Canvas<'scene> {
    pub(super) fn new(picture: Pixmap, camera: &'scene Camera, form: &'scene Form) -> Self {
        Self {
            picture,
            camera,
            form,
            body: None,
        }
    }

    /// From now on, draws only where the picture is not transparent.
    pub(super) fn keep_to_body(&mut self) {
        let mut plain = Canvas::new(self.picture.clone(), self.camera, self.form);
        plain.without_mirror();
        self.body = Some(Mask::from_pixmap(plain.picture.as_ref(), MaskType::Alpha));
    }

    /// Lays another picture over this one.
    pub(super) fn put(&mut self, other: &Pixmap) {
        for (below, above) in self.picture.pixels_mut().iter_mut().zip(other.pixels()) {
            *below = soft::over(*above, *below);
        }
    }

    /// Takes away what is inside an outline.
    pub(super) fn cut(&mut self, path: Option<&Path>) {
        if let Some(path) = path {
            let paint = Paint {
                blend_mode: BlendMode::DestinationOut,
                ..Paint::default()
            };
            self.picture
                .fill_path(path, &paint, FillRule::Winding, Transform::identity(), None);
        }
    }

    /// A flat outline, laid on the body and projected.
    pub(super) fn outline(&self, chart: Chart, path: &str) -> Option<Path> {
        self.trace(chart, flatten(path))
    }

    /// The same outline on the other side of a chart that has two.
    pub(super) fn mirrored(&self, chart: Chart, path: &str) -> Option<Path> {
        let mut runs = flatten(path);
        for point in runs.iter_mut().flat_map(|run| run.points.iter_mut()) {
            let across = usize::from(chart == Chart::Top);
            point[across] = -point[across];
        }
        self.trace(chart, runs)
    }

    /// A circle on an upright plane.
    pub(super) fn circle(&self, middle: Solid, radius: f32) -> Option<Path> {
        let points = (0_u8..90).map(|turn| {
            let (sin, cos) = (f32::from(turn) * 4.0).to_radians().sin_cos();
            [middle.x + radius * cos, middle.y + radius * sin]
        });
        self.trace(
            Chart::Upright(middle.z),
            vec![Run {
                points: points.collect(),
                closed: true,
            }],
        )
    }

    pub(super) fn trace(&self, chart: Chart, runs: Vec<Run>) -> Option<Path> {
        let mut builder = PathBuilder::new();
        for run in runs {
            for (index, point) in run.points.into_iter().enumerate() {
                let [x, y, _] = self.camera.project(self.visible(chart, point));
                if index == 0 {
                    builder.move_to(x, y);
                } else {
                    builder.line_to(x, y);
                }
            }
            if run.closed {
                builder.close();
            }
        }
        builder.finish()
    }

    /// The point itself, or the last one before the surface turns away.
    fn visible(&self, chart: Chart, [u, v]: [f32; 2]) -> Solid {
        let faces = |across: f32| match chart {
            Chart::Nose | Chart::Tail => self.faces(chart, [across, v], 0),
            Chart::Top => self.faces(chart, [u, across], 1),
            Chart::Side | Chart::Upright(_) => true,
        };
        let across = if chart == Chart::Top { v } else { u };
        let point = |across: f32| match chart {
            Chart::Top => [u, across],
            _ => [across, v],
        };
        if self.camera.toward.z > 0.99 {
            // From straight aside, the ends are hidden a little before their middle.
            match chart {
                Chart::Nose | Chart::Tail => return self.form.lay(chart, point(across.max(36.0))),
                Chart::Top => return self.form.lay(chart, point(across.max(0.0))),
                Chart::Side | Chart::Upright(_) => {}
            }
        }
        if across >= 50.0 || faces(across) {
            return self.form.lay(chart, [u, v]);
        }
        let (mut hidden, mut seen) = (across, 60.0);
        for _ in 0..5 {
            let middle = f32::midpoint(hidden, seen);
            if faces(middle) {
                seen = middle;
            } else {
                hidden = middle;
            }
        }
        self.form.lay(chart, point(seen))
    }

    fn faces(&self, chart: Chart, at: [f32; 2], across: usize) -> bool {
        let near = |axis: usize, by: f32| {
            let mut moved = at;
            moved[axis] += by;
            self.form.lay(chart, moved)
        };
        let here = self.form.lay(chart, at);
        let sideways = near(across, 1.5).minus(near(across, -1.5));
        let along = near(1 - across, 1.5).minus(near(1 - across, -1.5));
        let mut normal = sideways.cross(along);
        let outward = match chart {
            Chart::Nose => -normal.x,
            Chart::Tail => normal.x,
            _ => normal.y,
        };
        if outward < 0.0 {
            normal = normal.times(-1.0);
        }
        normal.dot(self.camera.view_from(here)) > 0.0
    }

    pub(super) fn fill(&mut self, path: Option<&Path>, ink: Ink) {
        let mask = self.body.as_ref();
        fill(
            &mut self.picture,
            path,
            Shader::SolidColor(ink.color()),
            mask,
        );
    }

    /// Fills from the top of the outline to its bottom.
    pub(super) fn fade(&mut self, path: Option<&Path>, stops: &[(f32, Ink)]) {
        self.fade_along(path, [0.0, 0.0], [0.0, 1.0], stops);
    }

    /// Fills between two places given as shares of the outline's box.
    pub(super) fn fade_along(
        &mut self,
        path: Option<&Path>,
        from: [f32; 2],
        to: [f32; 2],
        stops: &[(f32, Ink)],
    ) {
        let Some(bounds) = path.map(Path::bounds) else {
            return;
        };
        let place = |[x, y]: [f32; 2]| {
            Point::from_xy(
                bounds.left() + x * bounds.width(),
                bounds.top() + y * bounds.height(),
            )
        };
        let stops = stops
            .iter()
            .map(|(at, ink)| GradientStop::new(*at, ink.color()))
            .collect();
        let shader = LinearGradient::new(
            place(from),
            place(to),
            stops,
            SpreadMode::Pad,
            Transform::identity(),
        );
        if let Some(shader) = shader {
            let mask = self.body.as_ref();
            fill(&mut self.picture, path, shader, mask);
        }
    }

    /// Draws a line as wide as so many centimeters.
    pub(super) fn line(&mut self, path: Option<&Path>, width: f32, ink: Ink) {
        let Some(path) = path else { return };
        let stroke = Stroke {
            width: width * self.camera.scale(),
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        let paint = Paint {
            shader: Shader::SolidColor(ink.color()),
            ..Paint::default()
        };
        self.picture.stroke_path(
            path,
            &paint,
            &stroke,
            Transform::identity(),
            self.body.as_ref(),
        );
    }
}

fn fill(picture: &mut Pixmap, path: Option<&Path>, shader: Shader<'_>, mask: Option<&Mask>) {
    if let Some(path) = path {
        let paint = Paint {
            shader,
            ..Paint::default()
        };
        picture.fill_path(path, &paint, FillRule::Winding, Transform::identity(), mask);
    }
}

/// A mask of an outline, to draw inside of.
pub(super) fn clip(path: Option<&Path>) -> Option<Mask> {
    let mut mask = Mask::new(u32::from(WIDTH), u32::from(HEIGHT))?;
    mask.fill_path(path?, FillRule::Winding, true, Transform::identity());
    Some(mask)
}

/// An outline in pixels of the picture, for what is not laid on a body.
pub(super) fn flat(path: &str) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for run in flatten(path) {
        for (index, [x, y]) in run.points.into_iter().enumerate() {
            if index == 0 {
                builder.move_to(x, y);
            } else {
                builder.line_to(x, y);
            }
        }
        if run.closed {
            builder.close();
        }
    }
    builder.finish()
}
