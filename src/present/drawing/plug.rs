//! The charge flap, and the cable while it is in.

use carport_domain::reading::Reading;
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::profile::DriveTrain;

use super::Scene;
use super::car::Artist;
use super::curve::Point;
use super::shape::{Kind, Layer, Shape, shape};

/// What the charge flap shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plug {
    /// At the front on the left, as hybrids have it; otherwise at the rear on the right.
    pub(super) at_front: bool,
    /// Whether the cable is in; `None` when the car does not tell.
    pub(super) is_in: Option<bool>,
    /// Whether current flows.
    pub(super) is_charging: bool,
}

impl Scene<'_> {
    /// The flap of a car with a plug.
    pub(super) fn plug(&self) -> Option<Plug> {
        let drive_train = self.facts.profile.drive_train;
        let battery = self
            .status()
            .and_then(|status| status.energy.battery.as_ref());
        let has_plug = drive_train.map_or(battery.is_some(), DriveTrain::has_plug);

        has_plug.then(|| Plug {
            at_front: drive_train == Some(DriveTrain::PluginHybrid),
            is_in: battery.and_then(|battery| battery.is_plugged_in),
            is_charging: battery
                .is_some_and(|battery| battery.charging == Reading::Known(Charging::Charging)),
        })
    }
}

impl Artist {
    /// The middle of the flap, in centimeters.
    pub(super) fn flap(&self, plug: Plug) -> Point {
        let [front, rear] = self.plan.axles;
        let (side, y) = if plug.at_front {
            (-1.0, front + 46.0)
        } else {
            (1.0, rear - 3.0)
        };
        (side * (self.plan.side().x_at(y) - 8.0), y)
    }

    pub(super) fn plug(&self, plug: Plug) -> Layer {
        let (x, y) = self.flap(plug);
        let side = x.signum();
        let mut shapes = vec![shape(Kind::Flap, self.pen.slab((x, y), 5.4, 8.0, 3.4))];
        if plug.is_in == Some(true) {
            shapes.extend(self.cable((x, y), side, plug.is_charging));
        }
        Layer::fixed("plug", shapes)
    }

    /// From the flap outwards, then along the car to its end.
    fn cable(&self, (x, y): Point, side: f64, is_charging: bool) -> Vec<Shape> {
        let out = side * (self.plan.half + 17.0);
        let end = self.plan.length + 22.0;
        let middle = if side > 0.0 { y + 34.0 } else { y + 40.0 };
        let (first, last) = if side > 0.0 {
            (middle, end)
        } else {
            (y - 40.0, -22.0)
        };
        let line = vec![
            (x, y),
            (x + side * 9.0, y + 0.4),
            (out - side * 3.0, f64::midpoint(y, first)),
            (out, first),
            (out - side * 6.0, f64::midpoint(first, last)),
            (out - side * 16.0, last),
        ];
        let path = self.pen.open(&[line]);
        let mut shapes = vec![shape(Kind::Cable, path.clone())];
        if is_charging {
            shapes.push(shape(Kind::Flow, path));
        }
        let head = (x + side * 3.0, y);
        shapes.push(shape(Kind::Plug, self.pen.slab(head, 5.0, 4.0, 3.0)));
        shapes
    }
}
