//! Lock, doors, windows and lids. Left and right are the car's own sides.

use crate::reading::Reading;

/// How far something is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Shut.
    Closed,
    /// Open.
    Open,
    /// Neither shut nor fully open.
    Ajar,
    /// Tilted, as a sunroof.
    Tilted,
}

/// The central lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Locked, with alarm or deadlock.
    Secured,
    /// Locked.
    Locked,
    /// Locked but for the boot or one door.
    SelectiveLocked,
    /// Not everything is locked.
    PartiallyLocked,
    /// Open to anyone.
    Unlocked,
}

impl Lock {
    /// Whether nobody can get in without a key.
    pub const fn is_locked(self) -> bool {
        matches!(self, Self::Secured | Self::Locked)
    }
}

/// One value for each corner of the car.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corners<T> {
    /// Left front.
    pub left_front: T,
    /// Right front.
    pub right_front: T,
    /// Left rear.
    pub left_rear: T,
    /// Right rear.
    pub right_rear: T,
}

/// One corner of the car.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "a corner says what it is")]
pub enum Corner {
    LeftFront,
    RightFront,
    LeftRear,
    RightRear,
}

impl Corner {
    /// All four, the left one of each axle first.
    pub const ALL: [Self; 4] = [
        Self::LeftFront,
        Self::RightFront,
        Self::LeftRear,
        Self::RightRear,
    ];
}

impl<T> Corners<T> {
    /// The value of one corner.
    pub const fn at(&self, corner: Corner) -> &T {
        match corner {
            Corner::LeftFront => &self.left_front,
            Corner::RightFront => &self.right_front,
            Corner::LeftRear => &self.left_rear,
            Corner::RightRear => &self.right_rear,
        }
    }
}

/// Everything that opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Openings {
    /// The central lock.
    pub lock: Reading<Lock>,
    /// The vendor's summary of the doors.
    pub doors_combined: Reading<Opening>,
    /// Each door.
    pub doors: Corners<Reading<Opening>>,
    /// The vendor's summary of the windows.
    pub windows_combined: Reading<Opening>,
    /// Each side window.
    pub windows: Corners<Reading<Opening>>,
    /// The rear window, where it opens.
    pub rear_window: Reading<Opening>,
    /// Boot.
    pub trunk: Reading<Opening>,
    /// Bonnet.
    pub hood: Reading<Opening>,
    /// Sunroof.
    pub sunroof: Reading<Opening>,
}

/// One thing that opens, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Door, left front.
    DoorLeftFront,
    /// Door, right front.
    DoorRightFront,
    /// Door, left rear.
    DoorLeftRear,
    /// Door, right rear.
    DoorRightRear,
    /// Window, left front.
    WindowLeftFront,
    /// Window, right front.
    WindowRightFront,
    /// Window, left rear.
    WindowLeftRear,
    /// Window, right rear.
    WindowRightRear,
    /// Rear window.
    RearWindow,
    /// Boot.
    Trunk,
    /// Bonnet.
    Hood,
    /// Sunroof.
    Sunroof,
}

impl Part {
    /// Every part, in the order in which a list names them.
    pub const ALL: [Self; 12] = [
        Self::DoorLeftFront,
        Self::DoorRightFront,
        Self::DoorLeftRear,
        Self::DoorRightRear,
        Self::Trunk,
        Self::Hood,
        Self::WindowLeftFront,
        Self::WindowRightFront,
        Self::WindowLeftRear,
        Self::WindowRightRear,
        Self::RearWindow,
        Self::Sunroof,
    ];
}

/// Whether the whole car is shut.
#[derive(Clone, Debug, PartialEq)]
pub enum Closure {
    /// Everything that was reported is closed, and something was reported for doors and windows.
    AllClosed,
    /// These are not closed. A summary that says open without naming a part leaves the list empty.
    Open(Vec<(Part, Opening)>),
    /// Not enough was reported to say that everything is closed.
    Unknown,
}

impl Openings {
    /// Every part with its reading, doors first.
    pub fn parts(&self) -> [(Part, &Reading<Opening>); 12] {
        Part::ALL.map(|part| (part, self.part(part)))
    }

    /// One part by its name.
    pub const fn part(&self, part: Part) -> &Reading<Opening> {
        match part {
            Part::DoorLeftFront => &self.doors.left_front,
            Part::DoorRightFront => &self.doors.right_front,
            Part::DoorLeftRear => &self.doors.left_rear,
            Part::DoorRightRear => &self.doors.right_rear,
            Part::WindowLeftFront => &self.windows.left_front,
            Part::WindowRightFront => &self.windows.right_front,
            Part::WindowLeftRear => &self.windows.left_rear,
            Part::WindowRightRear => &self.windows.right_rear,
            Part::RearWindow => &self.rear_window,
            Part::Trunk => &self.trunk,
            Part::Hood => &self.hood,
            Part::Sunroof => &self.sunroof,
        }
    }

    /// Whether the car is shut. An unknown code anywhere forbids "all closed".
    pub fn closure(&self) -> Closure {
        let open: Vec<_> = self
            .parts()
            .into_iter()
            .filter_map(|(part, reading)| match reading {
                Reading::Known(opening) if *opening != Opening::Closed => Some((part, *opening)),
                _ => None,
            })
            .collect();
        let combined = [&self.doors_combined, &self.windows_combined];
        let says_open =
            |reading: &&Reading<Opening>| reading.value().is_some_and(|o| *o != Opening::Closed);
        if !open.is_empty() || combined.iter().any(says_open) {
            return Closure::Open(open);
        }

        let parts = self.parts();
        let has_unknown_code = parts
            .iter()
            .map(|(_, reading)| *reading)
            .chain(combined)
            .any(|reading| matches!(reading, Reading::Unrecognized(_)));
        let doors_closed = is_shut(&self.doors_combined, &self.doors);
        let windows_closed = is_shut(&self.windows_combined, &self.windows);
        if has_unknown_code || !doors_closed || !windows_closed {
            return Closure::Unknown;
        }

        Closure::AllClosed
    }
}

/// Without a summary, every part that the car has must say that it is closed.
fn is_shut(combined: &Reading<Opening>, each: &Corners<Reading<Opening>>) -> bool {
    let each = [
        &each.left_front,
        &each.right_front,
        &each.left_rear,
        &each.right_rear,
    ];
    let is_closed = |reading: &Reading<Opening>| reading.value() == Some(&Opening::Closed);
    let all_fitted_closed = each
        .iter()
        .all(|part| !part.may_be_fitted() || is_closed(part));
    let any_closed = each.iter().any(|part| is_closed(part));
    is_closed(combined) || (all_fitted_closed && any_closed)
}

#[cfg(test)]
mod tests;
