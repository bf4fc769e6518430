//! What parts and their states are called, at length and in short.

use carport_domain::reading::Reading;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::{Opening, Part};
use carport_domain::vehicle::tires::{Pressure, judge};

use super::Scene;
use super::fitted::FittedPart;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::openings::Corners;

use crate::dashboard::judged_tone;
use crate::notice::Tone;

impl Scene<'_> {
    /// The tone of each tire, by rule.
    pub(super) fn tire_tones(&self) -> Corners<Tone> {
        let Some(status) = self.status() else {
            return Corners {
                left_front: Tone::Unknown,
                right_front: Tone::Unknown,
                left_rear: Tone::Unknown,
                right_rear: Tone::Unknown,
            };
        };
        let judged = judge(&status.tires);
        Corners {
            left_front: judged_tone(judged.left_front),
            right_front: judged_tone(judged.right_front),
            left_rear: judged_tone(judged.left_rear),
            right_rear: judged_tone(judged.right_rear),
        }
    }

    /// What is wrong with a tire, in a word.
    pub(super) fn tire_word(&self, side: f64, axle: usize) -> Option<String> {
        let judged = judge(&self.status()?.tires);
        let judged = match (side < 0.0, axle) {
            (true, 0) => judged.left_front,
            (false, 0) => judged.right_front,
            (true, _) => judged.left_rear,
            (false, _) => judged.right_rear,
        };
        let words = &self.view.words().care.tires;
        let word = match judged.pressure {
            Pressure::Below => words.below,
            Pressure::FarBelow => words.far_below,
            Pressure::FarAbove => words.far_above,
            Pressure::OnTarget | Pressure::Above | Pressure::NoTarget | Pressure::Unknown => {
                self.view.words().drawing.uneven
            }
        };
        Some(word.to_owned())
    }

    /// The whole name: `Left front door`.
    pub(super) fn name(&self, part: Part) -> &'static str {
        if self.is_soft_top(part) {
            return self.view.words().drawing.soft_top;
        }
        self.view.part_name(part)
    }

    /// The whole name, and whose door it is.
    pub(super) fn label(&self, part: Part) -> String {
        let name = self.name(part);
        if self.is_drivers_door(part) {
            (self.view.words().car.driver_side)(name)
        } else {
            name.to_owned()
        }
    }

    /// One word: where it stands says the rest.
    pub(super) fn short_name(&self, part: Part) -> &'static str {
        let words = &self.view.words().drawing;
        match part {
            Part::DoorLeftFront
            | Part::DoorRightFront
            | Part::DoorLeftRear
            | Part::DoorRightRear => words.door,
            Part::WindowLeftFront
            | Part::WindowRightFront
            | Part::WindowLeftRear
            | Part::WindowRightRear => words.window,
            Part::RearWindow | Part::Trunk | Part::Hood | Part::Sunroof => self.name(part),
        }
    }

    pub(super) fn is_drivers_door(&self, part: Part) -> bool {
        matches!(
            (part, self.steering),
            (Part::DoorLeftFront, Some(SteeringSide::Left))
                | (Part::DoorRightFront, Some(SteeringSide::Right))
        )
    }

    fn is_soft_top(&self, part: Part) -> bool {
        part == Part::Sunroof && self.artist.body == Body::Convertible
    }

    /// The state in a word, without the vendor's code.
    pub(super) fn word(&self, fitted: &FittedPart) -> &'static str {
        let opening = match (self.status(), &fitted.reading) {
            (_, Reading::Known(opening)) => *opening,
            (None, _) => return self.view.words().dashboard.not_received,
            (Some(_), _) => return self.view.words().dashboard.unknown,
        };
        if self.is_soft_top(fitted.part) {
            let words = &self.view.words().drawing.soft_top_state;
            return match opening {
                Opening::Closed => words.closed,
                Opening::Open => words.open,
                Opening::Ajar => words.ajar,
                Opening::Tilted => words.tilted,
            };
        }
        self.view.opening_word(fitted.part, opening)
    }

    /// The state, with the vendor's code where nobody has taught us what it means.
    pub(super) fn state_text(&self, fitted: &FittedPart) -> String {
        match &fitted.reading {
            Reading::Unrecognized(code) => (self.view.words().dashboard.unknown_code)(code),
            _ => self.word(fitted).to_owned(),
        }
    }
}

/// How loud a part's state is said.
pub(super) const fn tone(fitted: &FittedPart) -> Tone {
    match fitted.reading.value() {
        Some(Opening::Closed) => Tone::Good,
        Some(_) => Tone::Alert,
        None => Tone::Unknown,
    }
}
