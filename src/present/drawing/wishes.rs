//! What the words around the car are to say, and beside which part.

use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::Part;
use carport_domain::vehicle::preferences::ClosuresMode;

use super::callouts::{BADGE, LABEL_SIZE, VALUE_SIZE};
use super::curve::Point;
use super::doors::{row_of, side_of};
use super::fitted::FittedPart;
use super::layout::text_width;
use super::lids::trunk_motion;
use super::names::tone;
use super::shape::{Motion, PartState};
use super::{MARGIN, Scene, glyph};
use crate::format::pressure;
use crate::notice::Tone;

/// Heights of a callout with one and with two lines.
const ONE_LINE: f64 = 18.0;
const TWO_LINES: f64 = 31.0;

/// A callout before it has its place.
pub(super) struct Wish {
    pub(super) key: &'static str,
    pub(super) label: Option<String>,
    pub(super) value: Option<String>,
    pub(super) icon: Option<&'static str>,
    pub(super) tone: Tone,
    pub(super) spot: Spot,
    /// A point of the part, in units.
    pub(super) anchor: Point,
    pub(super) has_leader: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spot {
    Left,
    Right,
    Front,
    Back,
    /// On the car itself.
    On,
}

impl Wish {
    pub(super) fn width(&self) -> f64 {
        let Some(value) = &self.value else {
            return BADGE;
        };
        let label = self.label.as_deref().unwrap_or_default();
        let text = text_width(value, VALUE_SIZE).max(0.9 * text_width(label, LABEL_SIZE));
        text + if self.icon.is_some() {
            BADGE + 6.0
        } else {
            0.0
        }
    }

    pub(super) const fn height(&self) -> f64 {
        match (&self.value, &self.label) {
            (None, _) => BADGE,
            (Some(_), None) => ONE_LINE,
            (Some(_), Some(_)) => TWO_LINES,
        }
    }
}

impl Scene<'_> {
    pub(super) fn wishes(&self, has_room: bool) -> Vec<Wish> {
        let mut wishes: Vec<_> = self
            .fitted
            .parts()
            .iter()
            .map(|fitted| self.part_wish(fitted, has_room))
            .collect();
        wishes.extend(self.tire_wishes(has_room));
        wishes.extend(self.plug_wish(has_room));
        wishes
    }

    fn part_wish(&self, fitted: &FittedPart, has_room: bool) -> Wish {
        let part = fitted.part;
        let state = fitted.state();
        let is_quiet = state == PartState::Closed && self.style.closures == ClosuresMode::Icons;
        // On a phone there is no room for an icon and a word.
        let has_icon = self.style.closures == ClosuresMode::Icons && (is_quiet || has_room);
        let icon = has_icon.then(|| glyph::glyph(part));
        let label = if has_room {
            self.name(part)
        } else {
            self.short_name(part)
        };
        let spot = match part {
            Part::Hood => Spot::Front,
            Part::Trunk => Spot::Back,
            Part::Sunroof | Part::RearWindow if is_quiet => Spot::On,
            Part::RearWindow => Spot::Left,
            _ if side_of(part) < 0.0 => Spot::Left,
            _ => Spot::Right,
        };

        Wish {
            key: key(part),
            label: (!is_quiet).then(|| label.to_owned()),
            value: (!is_quiet).then(|| self.word(fitted).to_owned()),
            icon,
            tone: tone(fitted),
            spot,
            anchor: self.anchor(part, state),
            has_leader: matches!(spot, Spot::Left | Spot::Right)
                && (state.is_open() || matches!(part, Part::Sunroof | Part::RearWindow)),
        }
    }

    /// A point in the middle of a part, where it stands now.
    fn anchor(&self, part: Part, state: PartState) -> Point {
        let plan = &self.artist.plan;
        let pen = &self.artist.pen;
        let (side, row) = (side_of(part), row_of(part));
        let [from, to] = plan.doors[row];
        let at = |share: f64| from + (to - from) * share;
        match part {
            Part::DoorLeftFront
            | Part::DoorRightFront
            | Part::DoorLeftRear
            | Part::DoorRightRear => {
                let y = at(if state.is_open() { 0.62 } else { 0.30 });
                let point = pen.at((side * (plan.side().x_at(y) - 7.0), y));
                self.artist.swing(part, state).moved(point)
            }
            Part::WindowLeftFront
            | Part::WindowRightFront
            | Part::WindowLeftRear
            | Part::WindowRightRear => {
                let y = at(0.72);
                let x = f64::midpoint(plan.belt().x_at(y), plan.frame().x_at(y));
                let door = match part {
                    Part::WindowLeftFront => Part::DoorLeftFront,
                    Part::WindowRightFront => Part::DoorRightFront,
                    Part::WindowLeftRear => Part::DoorLeftRear,
                    _ => Part::DoorRightRear,
                };
                let door_state = self.fitted.state(door).unwrap_or(PartState::Closed);
                let point = pen.at((side * x, y));
                self.artist.swing(door, door_state).moved(point)
            }
            Part::Hood => {
                let lift = if state.is_open() { 20.0 } else { 0.0 };
                (0.0, MARGIN - lift)
            }
            Part::Trunk => {
                let drop = if state.is_open() { 20.0 } else { 0.0 };
                (0.0, MARGIN + plan.length * pen.scale + drop)
            }
            // Folded, a soft top lies behind the seats.
            Part::Sunroof if self.artist.body == Body::Convertible && state.is_open() => pen.at((
                plan.roof[0] * 0.4,
                f64::midpoint(plan.roof_end, plan.glass_end),
            )),
            Part::Sunroof => pen.at((plan.roof[0] * 0.3, plan.roof_start + 50.0)),
            Part::RearWindow => {
                let y = f64::midpoint(plan.roof_end, plan.glass_end);
                let trunk = self.fitted.state(Part::Trunk);
                let lid = trunk.filter(|_| self.artist.body.has_tailgate());
                let motion = lid.map_or_else(Motion::default, trunk_motion);
                motion.moved(pen.at((0.0, y)))
            }
        }
    }

    fn tire_wishes(&self, has_room: bool) -> Vec<Wish> {
        let Some(status) = self.status() else {
            return Vec::new();
        };
        let tones = self.tire_tones();
        let (tires, words) = (&status.tires, &self.view.words().care.tires);
        let wheels = [
            (
                "tire-left-front",
                -1.0,
                0,
                tires.left_front,
                tones.left_front,
                words.left_front,
            ),
            (
                "tire-right-front",
                1.0,
                0,
                tires.right_front,
                tones.right_front,
                words.right_front,
            ),
            (
                "tire-left-rear",
                -1.0,
                1,
                tires.left_rear,
                tones.left_rear,
                words.left_rear,
            ),
            (
                "tire-right-rear",
                1.0,
                1,
                tires.right_rear,
                tones.right_rear,
                words.right_rear,
            ),
        ];
        // A car that measures nothing has nothing to say four times.
        if wheels.iter().all(|wheel| wheel.3.pressure.is_none()) {
            return Vec::new();
        }

        let mut has_unit = false;
        wheels
            .into_iter()
            .map(|(key, side, axle, tire, tone, name)| {
                let measured = tire
                    .pressure
                    .map(|measured| pressure(measured, self.facts.units, self.view.locale()));
                let value = match measured {
                    Some(measured) if !has_unit => {
                        has_unit = true;
                        measured.joined()
                    }
                    Some(measured) => measured.number,
                    None => self.view.words().dashboard.unknown.to_owned(),
                };
                let label = match tone {
                    Tone::Warning | Tone::Alert => self.tire_word(side, axle),
                    _ => has_room.then(|| name.to_owned()),
                };
                Wish {
                    key,
                    label,
                    value: Some(value),
                    icon: None,
                    tone,
                    spot: if side < 0.0 { Spot::Left } else { Spot::Right },
                    anchor: self.artist.pen.at(self.artist.tire(side, axle)),
                    has_leader: false,
                }
            })
            .collect()
    }

    fn plug_wish(&self, has_room: bool) -> Option<Wish> {
        let plug = self.plug()?;
        // What is not plugged in is no news.
        if plug.is_in == Some(false) {
            return None;
        }
        let at = self.artist.flap(plug);
        Some(Wish {
            key: "plug",
            label: Some(self.view.words().dashboard.plug.to_owned()),
            value: Some(self.plug_word(plug).to_owned()),
            icon: has_room.then_some(glyph::PLUG),
            tone: match plug.is_in {
                Some(true) if plug.is_charging => Tone::Good,
                Some(_) => Tone::Neutral,
                None => Tone::Unknown,
            },
            spot: if at.0 < 0.0 { Spot::Left } else { Spot::Right },
            anchor: self.artist.pen.at(at),
            has_leader: false,
        })
    }
}

const fn key(part: Part) -> &'static str {
    match part {
        Part::DoorLeftFront => "door-left-front",
        Part::DoorRightFront => "door-right-front",
        Part::DoorLeftRear => "door-left-rear",
        Part::DoorRightRear => "door-right-rear",
        Part::WindowLeftFront => "window-left-front",
        Part::WindowRightFront => "window-right-front",
        Part::WindowLeftRear => "window-left-rear",
        Part::WindowRightRear => "window-right-rear",
        Part::RearWindow => "rear-window",
        Part::Trunk => "trunk",
        Part::Hood => "hood",
        Part::Sunroof => "sunroof",
    }
}
