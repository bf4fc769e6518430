//! Tire pressures.

use crate::units::Kilopascals;
use crate::vehicle::openings::Corners;

/// The four wheels; a wheel that says nothing is `Tire::default()`.
pub type Tires = Corners<Tire>;

/// One wheel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tire {
    /// Measured.
    pub pressure: Option<Kilopascals>,
    /// What it should be.
    pub target: Option<Kilopascals>,
}

/// Measured and target pressure may differ by this much either way.
const TOLERANCE_KPA: f64 = 20.0;
/// Below the target by more than this, the tire needs air before the next drive.
const FAR_BELOW_KPA: f64 = 40.0;
/// Above the target by more than this, warmth alone does not explain it.
const FAR_ABOVE_KPA: f64 = 50.0;
/// Two tires of one axle may differ by this much.
const AXLE_TOLERANCE_KPA: f64 = 30.0;

/// How one tire stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressure {
    /// Within the tolerance.
    OnTarget,
    /// Somewhat low: to watch.
    Below,
    /// Too low.
    FarBelow,
    /// Somewhat high, as a warm tire is: nothing to do.
    Above,
    /// Too high.
    FarAbove,
    /// Measured, but nobody says what it should be.
    NoTarget,
    /// Not measured.
    Unknown,
}

/// What the rule says of one tire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// How it stands to its target.
    pub pressure: Pressure,
    /// Measured minus target, where both are known.
    pub difference: Option<Kilopascals>,
    /// It and the other tire of its axle are too far apart.
    pub is_axle_uneven: bool,
}

/// Judges all four tires, each for itself and against its neighbor. One that says nothing takes
/// no judgement from the others.
pub fn judge(tires: &Tires) -> Corners<Judgement> {
    let is_front_uneven = is_uneven(tires.left_front, tires.right_front);
    let is_rear_uneven = is_uneven(tires.left_rear, tires.right_rear);

    Corners {
        left_front: judge_one(tires.left_front, is_front_uneven),
        right_front: judge_one(tires.right_front, is_front_uneven),
        left_rear: judge_one(tires.left_rear, is_rear_uneven),
        right_rear: judge_one(tires.right_rear, is_rear_uneven),
    }
}

fn judge_one(tire: Tire, is_axle_uneven: bool) -> Judgement {
    let difference = tire.pressure.zip(tire.target).map(|(pressure, target)| {
        // A tenth of a kilopascal is noise of the conversion, and must not cross a border.
        ((pressure.0 - target.0) * 10.0).round() / 10.0
    });
    let pressure = match (tire.pressure, difference) {
        (None, _) => Pressure::Unknown,
        (Some(_), None) => Pressure::NoTarget,
        (Some(_), Some(difference)) => by_difference(difference),
    };

    Judgement {
        pressure,
        difference: difference.map(Kilopascals),
        is_axle_uneven,
    }
}

fn by_difference(difference_kpa: f64) -> Pressure {
    if difference_kpa < -FAR_BELOW_KPA {
        Pressure::FarBelow
    } else if difference_kpa < -TOLERANCE_KPA {
        Pressure::Below
    } else if difference_kpa > FAR_ABOVE_KPA {
        Pressure::FarAbove
    } else if difference_kpa > TOLERANCE_KPA {
        Pressure::Above
    } else {
        Pressure::OnTarget
    }
}

fn is_uneven(left: Tire, right: Tire) -> bool {
    left.pressure
        .zip(right.pressure)
        .is_some_and(|(left, right)| {
            ((left.0 - right.0) * 10.0).round().abs() > AXLE_TOLERANCE_KPA * 10.0
        })
}

#[cfg(test)]
mod tests;
