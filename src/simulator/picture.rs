//! Pictures of the cars, drawn from outlines and measures of our own; they
//! stand in for the rendered pictures that the vendor serves.

mod cabin;
mod camera;
mod canvas;
mod chassis;
mod coupe;
mod curve;
mod encode;
mod ends;
mod form;
mod hatch;
mod mesh;
mod mirror;
mod paint;
mod raster;
mod saloon;
mod shape;
mod side;
mod soft;
mod solid;
mod suv;
mod touring;
mod wheel;

use camera::Camera;
use canvas::Canvas;
use form::Form;
use mesh::Mesh;
use raster::Raster;
use shape::Shape;
use solid::Solid;
use tiny_skia::{Mask, MaskType, Pixmap};

/// The kinds of body that can be drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Body {
    /// Four doors and a roof like a coupe's.
    Saloon,
    /// Tall, with rugged trim.
    Suv,
    /// An estate.
    Touring,
    /// Small, round-eyed, two boxes.
    Hatch,
    /// Two doors and a long hood.
    Coupe,
}

impl Body {
    fn shape(self) -> &'static Shape {
        match self {
            Self::Saloon => &saloon::SHAPE,
            Self::Suv => &suv::SHAPE,
            Self::Touring => &touring::SHAPE,
            Self::Hatch => &hatch::SHAPE,
            Self::Coupe => &coupe::SHAPE,
        }
    }
}

/// Where a picture is taken from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum View {
    /// The left side, straight on.
    SideLeft,
    /// The left side with some of the front; the usual picture.
    AngleForty,
    /// More of the front.
    AngleSixty,
    /// The front, straight on.
    Front,
    /// The back, straight on.
    Rear,
    /// Front and left side.
    FrontLeft,
    /// Front and right side.
    FrontRight,
    /// Back and left side.
    RearLeft,
    /// Back and right side.
    RearRight,
    /// What the driver sees inside.
    Dashboard,
    /// The inside of the driver's door.
    DriverDoor,
}

impl View {
    /// The view by the name that the image service knows; `None` for a view
    /// that is not served (any more).
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "SideViewLeft" => Self::SideLeft,
            "AngleSideViewForty" => Self::AngleForty,
            "AngleSideViewSixty" => Self::AngleSixty,
            "FrontView" => Self::Front,
            "RearView" => Self::Rear,
            "FrontLeft" => Self::FrontLeft,
            "FrontRight" => Self::FrontRight,
            "RearLeft" => Self::RearLeft,
            "RearRight" => Self::RearRight,
            "Dashboard" => Self::Dashboard,
            "Driverdoor" | "DriverDoor" => Self::DriverDoor,
            _ => return None,
        })
    }

    /// Degrees that the camera turns toward the nose, and whether the picture
    /// is the mirror image of the other side.
    fn yaw(self) -> (f32, bool) {
        match self {
            Self::SideLeft | Self::Dashboard | Self::DriverDoor => (0.0, false),
            Self::AngleForty => (36.0, false),
            Self::AngleSixty => (58.0, false),
            Self::Front => (90.0, false),
            Self::Rear => (-90.0, false),
            Self::FrontLeft => (46.0, false),
            Self::FrontRight => (46.0, true),
            Self::RearLeft => (-42.0, false),
            Self::RearRight => (-42.0, true),
        }
    }
}

/// Draws a car as a PNG with a transparent background.
pub fn draw(body: Body, color_rgb: [u8; 3], view: View) -> Vec<u8> {
    let form = Form::new(body.shape());
    let (yaw, is_mirrored) = view.yaw();
    let picture = match view {
        View::Dashboard | View::DriverDoor => interior(&form, color_rgb, view),
        _ => exterior(&form, color_rgb, yaw),
    };
    picture
        .and_then(|picture| encode::png(&picture, is_mirrored))
        .unwrap_or_default()
}

fn empty() -> Option<Pixmap> {
    Pixmap::new(u32::from(camera::WIDTH), u32::from(camera::HEIGHT))
}

fn interior(form: &Form, color_rgb: [u8; 3], view: View) -> Option<Pixmap> {
    let camera = Camera::new(0.0, 0.0, form.shape.length);
    let mut canvas = Canvas::new(empty()?, &camera, form);
    if view == View::Dashboard {
        canvas.dashboard(color_rgb);
    } else {
        canvas.driver_door(color_rgb);
    }
    Some(canvas.picture)
}

fn exterior(form: &Form, color_rgb: [u8; 3], yaw: f32) -> Option<Pixmap> {
    let shape = form.shape;
    let mesh = Mesh::new(form);
    let pitch = if yaw.abs() < 10.0 { 4.0 } else { 8.0 };
    let mut camera = Camera::new(yaw, pitch, shape.length);
    let mirrors = mirror::extent(form);
    camera.fit(mirrors.into_iter().chain(mesh.points().flat_map(|point| {
        let below = Solid::new(point.x.clamp(55.0, shape.length - 55.0), 0.0, point.z);
        [point, Solid::new(point.x, point.y, -point.z), below]
    })));
    let mut raster = Raster::new();
    mesh.paint(form, &camera, color_rgb, &mut raster);
    let painted = raster.develop()?;
    let whole = Mask::from_pixmap(painted.as_ref(), MaskType::Alpha);
    let mut body = Canvas::new(painted, &camera, form);
    body.keep_to_body();
    body.dress(yaw);
    let mut picture = Canvas::new(empty()?, &camera, form);
    picture.shadow();
    picture.chassis(yaw, whole);
    picture.put(&body.picture);
    Some(picture.picture)
}

impl Canvas<'_> {
    /// Everything that lies on the body, as far as this camera sees it.
    fn dress(&mut self, yaw: f32) {
        let shape = self.form.shape;
        if yaw > -10.0 {
            self.screen(shape.windscreen, true);
        }
        self.glass_roof();
        if yaw < 10.0 {
            self.screen(shape.backlight, false);
        }
        if yaw.abs() < 80.0 {
            self.left_side();
        }
        if yaw > -10.0 {
            self.front();
        }
        if yaw < 10.0 {
            self.rear();
        }
        if yaw.abs() < 80.0 {
            for axle in shape.axles {
                self.arch(axle);
            }
        }
    }
}

#[cfg(test)]
mod tests;
