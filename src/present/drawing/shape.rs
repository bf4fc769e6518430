//! What a drawing is made of, before any screen: shapes in layers, each layer with a state.

use carport_domain::vehicle::openings::Part;

/// What a shape shows; it decides its color and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The quiet shadow on the ground.
    Shadow,
    /// Rubber.
    Tire,
    /// The mark around a tire to watch.
    TireWarning,
    /// The mark around a tire whose pressure is not right.
    TireAlert,
    /// Painted metal.
    Paint,
    /// The painted roof, which has a crown of its own.
    Roof,
    /// Cloth of a roof that folds.
    Cloth,
    /// Metal in soft shade: towards nose and tail.
    Shade,
    /// A soft light on metal.
    Gleam,
    /// A fine crease that catches light.
    Crease,
    /// The gap between two parts.
    Seam,
    /// What is under a lid or behind a door.
    Bay,
    /// Seats and other things in the cabin.
    Seat,
    /// Windscreen and rear window.
    Glass,
    /// Side windows.
    SideGlass,
    /// The light of the sky in a window.
    Sky,
    /// Black trim: pillars, grille, wipers.
    Trim,
    /// Front lamps.
    Lamp,
    /// The bright line in a front lamp.
    LampLine,
    /// Rear lamps.
    TailLamp,
    /// The steering wheel.
    SteeringWheel,
    /// The charge flap.
    Flap,
    /// The charging cable.
    Cable,
    /// Current in the cable.
    Flow,
    /// The end of the cable.
    Plug,
    /// A veil of the alert color over what is open.
    Veil,
    /// The outline of a part: alert where it is open, dashed where it is unknown.
    Outline,
}

impl Kind {
    /// Its name in style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shadow => "shadow",
            Self::Tire => "tire",
            Self::TireWarning => "tire-warning",
            Self::TireAlert => "tire-alert",
            Self::Paint => "paint",
            Self::Roof => "roof",
            Self::Cloth => "cloth",
            Self::Shade => "shade",
            Self::Gleam => "gleam",
            Self::Crease => "crease",
            Self::Seam => "seam",
            Self::Bay => "bay",
            Self::Seat => "seat",
            Self::Glass => "glass",
            Self::SideGlass => "side-glass",
            Self::Sky => "sky",
            Self::Trim => "trim",
            Self::Lamp => "lamp",
            Self::LampLine => "lamp-line",
            Self::TailLamp => "tail-lamp",
            Self::SteeringWheel => "steering-wheel",
            Self::Flap => "flap",
            Self::Cable => "cable",
            Self::Flow => "flow",
            Self::Plug => "plug",
            Self::Veil => "veil",
            Self::Outline => "outline",
        }
    }

    /// Whether it is filled by the light of the whole car, and not by a color of its own.
    pub const fn has_gradient(self) -> bool {
        matches!(
            self,
            Self::Paint | Self::Roof | Self::Cloth | Self::Shade | Self::Glass
        )
    }
}

/// How one part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartState {
    /// Shut.
    Closed,
    /// Open.
    Open,
    /// Neither shut nor fully open.
    Ajar,
    /// Tilted.
    Tilted,
    /// Not told, or told in a way nobody has taught us.
    Unknown,
}

impl PartState {
    /// Its name in style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Open => "open",
            Self::Ajar => "ajar",
            Self::Tilted => "tilted",
            Self::Unknown => "unknown",
        }
    }

    /// Whether somebody could reach in.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Ajar | Self::Tilted)
    }
}

/// Moves a layer out of its place: turned around a point, and shifted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Motion {
    /// The hinge.
    pub hinge: (f64, f64),
    /// Clockwise.
    pub degrees: f64,
    /// To the right and down.
    pub shift: (f64, f64),
}

impl Motion {
    /// The same functions for every motion, so that one flows into the other.
    pub fn css(&self) -> String {
        let ((x, y), (dx, dy)) = (self.hinge, self.shift);
        let degrees = self.degrees;
        format!(
            "translate({:.2}px, {:.2}px) rotate({degrees}deg) translate({:.2}px, {:.2}px)",
            x + dx,
            y + dy,
            -x,
            -y,
        )
    }

    /// Where a point of the layer comes to stand.
    pub(super) fn moved(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let ((hinge_x, hinge_y), (dx, dy)) = (self.hinge, self.shift);
        let (sin, cos) = self.degrees.to_radians().sin_cos();
        let (x, y) = (x - hinge_x, y - hinge_y);
        (
            hinge_x + dx + x * cos - y * sin,
            hinge_y + dy + x * sin + y * cos,
        )
    }
}

/// Shapes that move together.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its name, the same whatever its state.
    pub key: &'static str,
    /// Which part it is, if it is one that opens.
    pub part: Option<Part>,
    /// How that part is; closed for all that does not open.
    pub state: PartState,
    /// Where it stands.
    pub motion: Motion,
    /// From the bottom up.
    pub shapes: Vec<Shape>,
}

impl Layer {
    pub(super) const fn fixed(key: &'static str, shapes: Vec<Shape>) -> Self {
        Self {
            key,
            part: None,
            state: PartState::Closed,
            motion: Motion {
                hinge: (0.0, 0.0),
                degrees: 0.0,
                shift: (0.0, 0.0),
            },
            shapes,
        }
    }
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it shows.
    pub kind: Kind,
    /// The data of its SVG path.
    pub path: String,
}

/// Shorthand for a shape.
pub(super) const fn shape(kind: Kind, path: String) -> Shape {
    Shape { kind, path }
}
