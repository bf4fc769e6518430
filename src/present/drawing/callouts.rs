//! The words and icons around the car, each beside the part that it speaks of.

use carport_domain::vehicle::openings::Part;

use super::curve::{Point, rounded};
use super::doors::row_of;
use super::layout::{Rect, stack};
use super::wishes::{Spot, Wish};
use super::{Arrangement, MARGIN, Scene};
use crate::notice::Tone;

/// Sizes of type, in units of the drawing.
pub(super) const VALUE_SIZE: f64 = 13.5;
pub(super) const LABEL_SIZE: f64 = 11.5;
/// A round badge with an icon.
pub(super) const BADGE: f64 = 24.0;
/// How large the icon in it is.
const ICON_SCALE: f64 = 0.68;
/// Between two callouts, and between a callout and the car.
const GAP: f64 = 4.0;
const AWAY: f64 = 13.0;

/// How far the cable lies beyond the ends of the car.
const CABLE_BEYOND: f64 = 18.0;

/// A word or an icon beside the car.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Its name, the same whatever it says.
    pub key: &'static str,
    /// The area that it takes.
    pub area: Rect,
    /// What it speaks of, where that is not at hand.
    pub label: Option<String>,
    /// What it says; without it there is only an icon.
    pub value: Option<String>,
    /// The path of an icon, 24 units wide.
    pub icon: Option<&'static str>,
    /// How loud.
    pub tone: Tone,
    /// 1 when its text begins beside the car and goes to the right, -1 to the left, 0 in the middle.
    pub side: i8,
    /// A line from the part, and the point on the part.
    pub leader: Option<(String, Point)>,
}

/// One line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// `label` or `value`.
    pub kind: &'static str,
    /// Where the text begins, ends or has its middle, by the side of its callout.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// What it says.
    pub text: &'a str,
}

impl Callout {
    /// The middle of its icon.
    pub fn icon_at(&self) -> Point {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.area;
        let x = match self.side {
            _ if self.value.is_none() => x + width / 2.0,
            -1 => x + width - BADGE / 2.0,
            _ => x + BADGE / 2.0,
        };
        (x, y + height / 2.0)
    }

    /// Puts the icon's 24 units into the badge, as the attribute of an SVG path.
    pub fn icon_place(&self) -> String {
        let (x, y) = self.icon_at();
        let half = 12.0 * ICON_SCALE;
        format!(
            "translate({} {}) scale({ICON_SCALE})",
            rounded(x - half),
            rounded(y - half)
        )
    }

    /// Its lines, the label first.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let Rect { x, y, width, .. } = self.area;
        let indent = if self.icon.is_some() {
            BADGE + 6.0
        } else {
            0.0
        };
        let x = match self.side {
            -1 => x + width - indent,
            0 if self.icon.is_none() => x + width / 2.0,
            _ => x + indent,
        };
        let below = if self.label.is_some() { 13.0 } else { 0.0 };
        let line = |kind, text, y| Line { kind, x, y, text };
        let label = self.label.as_deref();
        let value = self.value.as_deref();
        label
            .map(|text| line("label", text, y + 11.0))
            .into_iter()
            .chain(value.map(|text| line("value", text, y + 13.5 + below)))
    }

    /// As the attribute of an SVG text.
    pub const fn text_anchor(&self) -> &'static str {
        match self.side {
            -1 => "end",
            0 if self.icon.is_none() => "middle",
            _ => "start",
        }
    }
}

impl Scene<'_> {
    /// The callouts in a box of this width.
    pub(super) fn arrangement(&self, width: f64, has_room: bool) -> Arrangement {
        let length = self.artist.plan.length * self.artist.pen.scale;
        let wishes = self.wishes(has_room);
        let mut callouts = Vec::with_capacity(wishes.len());
        for side in [Spot::Left, Spot::Right] {
            let column: Vec<_> = wishes.iter().filter(|wish| wish.spot == side).collect();
            let heights: Vec<_> = column
                .iter()
                .map(|wish| (wish.anchor.1, wish.height()))
                .collect();
            // Above and below, hood and trunk have their words.
            let ends = [MARGIN - 6.0, MARGIN + length + 6.0];
            let tops = stack(&heights, ends, GAP);
            callouts.extend(
                column
                    .iter()
                    .zip(tops)
                    .map(|(wish, top)| self.beside(wish, top, width)),
            );
        }
        let others = wishes
            .iter()
            .filter(|wish| !matches!(wish.spot, Spot::Left | Spot::Right));
        callouts.extend(others.map(in_the_middle));

        // No taller than what it holds; the cable may reach a little beyond the car.
        let (nose, tail) = (MARGIN - CABLE_BEYOND, MARGIN + length + CABLE_BEYOND);
        let tops = callouts.iter().map(|callout| callout.area.y);
        let top = tops.fold(nose, f64::min);
        let bottoms = callouts.iter().map(|c| c.area.y + c.area.height);
        let bottom = bottoms.fold(tail, f64::max);
        let view = Rect {
            x: -width / 2.0,
            y: top,
            width,
            height: bottom - top,
        };

        Arrangement { view, callouts }
    }

    /// In its column, as near to the car as an open door beside it allows.
    fn beside(&self, wish: &Wish, top: f64, width: f64) -> Callout {
        let side = if wish.spot == Spot::Left { -1.0 } else { 1.0 };
        let (own_width, height) = (wish.width(), wish.height());
        let reach = self.reach(side, [top, top + height]);
        let near = (reach + AWAY).min(width / 2.0 - own_width);
        let x = if side < 0.0 { -near - own_width } else { near };
        let area = Rect {
            x,
            y: top,
            width: own_width,
            height,
        };
        let middle = top + height / 2.0;
        let leader = wish.has_leader.then(|| {
            let (from_x, from_y) = wish.anchor;
            let end = side * (near - 4.0);
            let path = format!(
                "M{} {}L{} {}L{} {}",
                rounded(from_x),
                rounded(from_y),
                rounded(end - side * 7.0),
                rounded(middle),
                rounded(end),
                rounded(middle)
            );
            (path, wish.anchor)
        });
        callout(wish, area, if side < 0.0 { -1 } else { 1 }, leader)
    }

    /// How far the car reaches to a side between two heights, open doors and cable included.
    fn reach(&self, side: f64, [top, bottom]: [f64; 2]) -> f64 {
        let Scene { artist, fitted, .. } = self;
        let body = (artist.plan.half + 4.5) * artist.pen.scale;
        let parts = if side < 0.0 {
            [Part::DoorLeftFront, Part::DoorLeftRear]
        } else {
            [Part::DoorRightFront, Part::DoorRightRear]
        };
        let doors = parts.into_iter().filter_map(|part| {
            let state = fitted.state(part)?;
            let motion = artist.swing(part, state);
            let [from, to] = artist.plan.doors[row_of(part)];
            let edge = |y: f64| {
                let x = side * artist.plan.side().x_at(y);
                motion.moved(artist.pen.at((x, y)))
            };
            // The outer skin of the door, in steps.
            (0..=12)
                .map(|step| edge(from + (to - from) * f64::from(step) / 12.0))
                .filter(|(_, y)| *y > top - 7.0 && *y < bottom + 7.0)
                .map(|(x, _)| x.abs())
                .reduce(f64::max)
        });
        let plug = self.plug().filter(|plug| plug.is_in == Some(true));
        let cable = plug.map(|plug| artist.flap(plug)).filter(|flap| {
            let y = artist.pen.at(*flap).1;
            let is_along = if side > 0.0 {
                bottom > y - 4.0
            } else {
                top < y + 4.0
            };
            flap.0 * side > 0.0 && is_along
        });
        let cable = cable.map(|_| (artist.plan.half + 17.0) * artist.pen.scale);
        doors.chain(cable).fold(body, f64::max)
    }
}

/// Before, behind or on the car.
fn in_the_middle(wish: &Wish) -> Callout {
    let (width, height) = (wish.width(), wish.height());
    let (x, y) = wish.anchor;
    let (x, top) = match wish.spot {
        Spot::Front => (x, y - 6.0 - height),
        Spot::Back => (x, y + 6.0),
        _ => (0.0, y - height / 2.0),
    };
    let area = Rect {
        x: x - width / 2.0,
        y: top.max(0.0),
        width,
        height,
    };
    callout(wish, area, 0, None)
}

fn callout(wish: &Wish, area: Rect, side: i8, leader: Option<(String, Point)>) -> Callout {
    Callout {
        key: wish.key,
        area,
        label: wish.label.clone(),
        value: wish.value.clone(),
        icon: wish.icon,
        tone: wish.tone,
        side,
        leader,
    }
}
