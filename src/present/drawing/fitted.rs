//! Which of the parts that open this car has, and how each of them is.

use carport_domain::reading::Reading;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::{Opening, Openings, Part};

use super::shape::PartState;

/// The parts that the car has, in the order in which they are told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted(Vec<FittedPart>);

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FittedPart {
    pub(super) part: Part,
    pub(super) reading: Reading<Opening>,
}

impl FittedPart {
    pub(super) const fn state(&self) -> PartState {
        match self.reading.value() {
            Some(Opening::Closed) => PartState::Closed,
            Some(Opening::Open) => PartState::Open,
            Some(Opening::Ajar) => PartState::Ajar,
            Some(Opening::Tilted) => PartState::Tilted,
            None => PartState::Unknown,
        }
    }
}

impl Fitted {
    /// Without a word from the car, the parts that its body has are there and unknown.
    pub(super) fn new(body: Body, openings: Option<&Openings>) -> Self {
        let silent = Openings::default();
        let openings = openings.unwrap_or(&silent);
        let parts = openings
            .parts()
            .into_iter()
            .filter(|(part, reading)| is_fitted(body, *part, reading))
            .map(|(part, reading)| FittedPart {
                part,
                reading: reading.clone(),
            })
            .collect();
        Self(parts)
    }

    pub(super) fn parts(&self) -> &[FittedPart] {
        &self.0
    }

    /// How a part is; `None` when the car does not have it.
    pub(super) fn state(&self, part: Part) -> Option<PartState> {
        let fitted = self.0.iter().find(|fitted| fitted.part == part)?;
        Some(fitted.state())
    }
}

fn is_fitted(body: Body, part: Part, reading: &Reading<Opening>) -> bool {
    let is_open = reading
        .value()
        .is_some_and(|opening| *opening != Opening::Closed);
    match part {
        // Cars with two doors report closed rear doors too; an open one would be no mistake.
        Part::DoorLeftRear | Part::DoorRightRear if !body.has_rear_doors() => is_open,
        // What only some cars have is drawn when the car speaks of it.
        // The window of a soft top goes with it.
        Part::RearWindow if body == Body::Convertible => is_open,
        Part::RearWindow => matches!(reading, Reading::Known(_) | Reading::Unrecognized(_)),
        Part::WindowLeftRear | Part::WindowRightRear if !body.has_rear_doors() => {
            matches!(reading, Reading::Known(_) | Reading::Unrecognized(_))
        }
        Part::Sunroof if body == Body::Convertible => true,
        Part::Sunroof => {
            matches!(reading, Reading::Known(_) | Reading::Unrecognized(_))
        }
        _ => reading.may_be_fitted(),
    }
}
