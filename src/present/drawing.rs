//! The car from above: shapes, their states, and the words around them. No screen, no color.
//!
//! Reading order: `shape` (what a drawing is made of), `plan` (the measures of each body), `curve`
//! (lines and paths), `car`, `cabin`, `doors`, `lids`, `roof`, `plug` (the metal), `fitted` (which parts the
//! car has, and how they are), `wishes`, `glyph`, `layout` and `callouts` (the words around it), `table` (the
//! same as a list).

mod cabin;
mod callouts;
mod car;
mod curve;
mod doors;
mod fitted;
mod glyph;
mod layout;
mod lids;
mod light;
mod names;
mod plan;
mod plug;
mod roof;
mod shape;
mod table;
#[cfg(test)]
mod tests;
mod wishes;

use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::Part;
use carport_domain::vehicle::preferences::{ClosuresMode, IconColor};
use carport_domain::vehicle::{Status, SteeringSide};

use crate::dashboard::{Facts, View};
use crate::locale::Locale;

pub use callouts::{Callout, Line};
pub use layout::Rect;
pub use light::Gradient;
pub use shape::{Kind, Layer, Motion, PartState, Shape};
pub use table::TableRow;

use car::Artist;
use curve::Pen;
use fitted::Fitted;

/// Room before and behind the car, for lids that open and their words.
const MARGIN: f64 = 58.0;
/// The length that every car is drawn at, within the bounds of the scale.
const LENGTH: f64 = 296.0;
const SCALE: [f64; 2] = [0.61, 0.69];
/// Width of the box on a phone, and where there is room.
const NARROW: f64 = 356.0;
const WIDE: f64 = 600.0;

/// How the owner wants the car drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The shape of its body; `None` goes by its name, its series and its doors.
    pub body: Option<Body>,
    /// Words or icons around it.
    pub closures: ClosuresMode,
    /// The color of the icons of what is closed.
    pub icon_color: IconColor,
}

/// The drawn car.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The body that is drawn.
    pub body: Body,
    /// From the ground up.
    pub layers: Vec<Layer>,
    /// The measures that light and shade follow.
    pub light: Light,
    /// The box around the car alone.
    pub car: Rect,
    /// Words and icons for a phone, and their box.
    pub narrow: Arrangement,
    /// The same where there is room for whole names.
    pub wide: Arrangement,
    /// The color of the icons of what is closed.
    pub icon_color: IconColor,
    /// The drawing in one sentence.
    pub summary: String,
    /// The same as a list.
    pub rows: Vec<TableRow>,
}

impl Drawing {
    /// The box around the car alone when it lies, nose to the left.
    pub const fn lying_box(&self) -> Rect {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.car;
        Rect {
            x: y,
            y: -x - width,
            width: height,
            height: width,
        }
    }
}

/// What gradients go by: half widths of body and roof, and where the car begins and ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// Half the width of the body.
    pub body_half: f64,
    /// Half the width of the roof.
    pub roof_half: f64,
    /// The nose.
    pub top: f64,
    /// The tail.
    pub bottom: f64,
    /// The lower edge of the windscreen.
    pub screen: f64,
}

/// The words around the car.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// The whole box.
    pub view: Rect,
    /// None overlaps another, and none leaves the box.
    pub callouts: Vec<Callout>,
}

/// Draws a car, from whatever is known of it.
pub fn drawing(facts: Facts<'_>, style: Style, locale: &dyn Locale) -> Drawing {
    let view = View::new(facts, locale);
    let scene = scene(&view, facts, style);
    let Artist { body, plan, pen } = scene.artist;
    let scale = pen.scale;
    let length = plan.length * scale;
    let half = plan.half * scale;

    Drawing {
        body,
        layers: scene.layers(),
        light: Light {
            body_half: half,
            roof_half: (plan.roof[0] + 3.0) * scale,
            top: MARGIN,
            bottom: MARGIN + length,
            screen: MARGIN + plan.cowl * scale,
        },
        car: Rect {
            x: -half - 16.0,
            y: MARGIN - 8.0,
            width: 2.0 * half + 32.0,
            height: length + 16.0,
        },
        narrow: scene.arrangement(NARROW, false),
        wide: scene.arrangement(WIDE, true),
        icon_color: style.icon_color,
        summary: scene.summary(),
        rows: scene.rows(),
    }
}

/// Lays out what a drawing is made from.
fn scene<'a>(view: &'a View<'a>, facts: Facts<'a>, style: Style) -> Scene<'a> {
    let openings = facts.status.map(|status| &status.openings);
    let body = style
        .body
        .unwrap_or_else(|| Body::of(facts.profile, openings));
    let plan = plan::plan(body);
    let scale = (LENGTH / plan.length).clamp(SCALE[0], SCALE[1]);
    let pen = Pen { scale, top: MARGIN };

    Scene {
        view,
        facts,
        style,
        artist: Artist { body, plan, pen },
        fitted: Fitted::new(body, openings),
        steering: steering(facts),
    }
}

/// The owner knows better than the car where the driver sits.
fn steering(facts: Facts<'_>) -> Option<SteeringSide> {
    facts
        .steering
        .or_else(|| facts.status.and_then(|status| status.steering))
}

/// Everything that the parts of a drawing are made from.
struct Scene<'a> {
    view: &'a View<'a>,
    facts: Facts<'a>,
    style: Style,
    artist: Artist,
    fitted: Fitted,
    steering: Option<SteeringSide>,
}

impl Scene<'_> {
    /// The layers of a car, from the ground up.
    fn layers(&self) -> Vec<Layer> {
        let (artist, fitted, steering) = (&self.artist, &self.fitted, self.steering);
        let state = |part| fitted.state(part).unwrap_or(PartState::Closed);
        let told = |part: Part| fitted.state(part).map(|_| part);
        let trunk = state(Part::Trunk);
        let is_open_car = artist.body == Body::Convertible;
        let mut layers = vec![
            artist.shadow(),
            artist.tires(&self.tire_tones()),
            artist.chassis(),
            artist.bays(),
            artist.cabin(steering),
            artist.hood(state(Part::Hood), told(Part::Hood)),
            artist.windscreen(steering),
        ];
        for side in [-1.0, 1.0] {
            layers.extend(artist.side_layers(side, fitted));
        }
        let motion = if artist.body.has_tailgate() {
            lids::trunk_motion(trunk)
        } else {
            Motion::default()
        };
        let rear_window =
            artist.rear_window(state(Part::RearWindow), told(Part::RearWindow), motion);
        let lid = artist.trunk(trunk, told(Part::Trunk));
        if is_open_car {
            let top = state(Part::Sunroof);
            layers.push(lid);
            layers.push(artist.roof(top, told(Part::Sunroof)));
            if !top.is_open() || told(Part::RearWindow).is_some() {
                layers.push(rear_window);
            }
        } else {
            layers.push(artist.roof(PartState::Closed, None));
            if fitted.state(Part::Sunroof).is_some() {
                layers.extend(artist.sunroof(state(Part::Sunroof)));
            }
            layers.extend([lid, rear_window]);
        }
        layers.push(artist.lamps());
        layers.extend(self.plug().map(|plug| artist.plug(plug)));
        layers
    }

    fn status(&self) -> Option<&Status> {
        self.facts.status
    }
}
