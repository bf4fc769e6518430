//! States as numbers, so that one kind of record holds every series. A number once given is given
//! for ever: it stands on disks and in files.

use super::StateKind;
use crate::vehicle::battery::Charging;
use crate::vehicle::climate::Climate;
use crate::vehicle::openings::{Lock, Opening};

/// One state of a car.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateCode {
    /// Of the central lock.
    Lock(Lock),
    /// Of one part that opens.
    Opening(Opening),
    /// Whether the cable is in.
    Plug(bool),
    /// Of charging.
    Charging(Charging),
    /// Of the climate.
    Climate(Climate),
}

const LOCK: [(f64, Lock); 5] = [
    (0.0, Lock::Unlocked),
    (1.0, Lock::PartiallyLocked),
    (2.0, Lock::SelectiveLocked),
    (3.0, Lock::Locked),
    (4.0, Lock::Secured),
];
const OPENING: [(f64, Opening); 4] = [
    (0.0, Opening::Closed),
    (1.0, Opening::Ajar),
    (2.0, Opening::Tilted),
    (3.0, Opening::Open),
];
const PLUG: [(f64, bool); 2] = [(0.0, false), (1.0, true)];
const CHARGING: [(f64, Charging); 10] = [
    (0.0, Charging::None),
    (1.0, Charging::Plugged),
    (2.0, Charging::Waiting),
    (3.0, Charging::Initialising),
    (4.0, Charging::Charging),
    (5.0, Charging::Paused),
    (6.0, Charging::Target),
    (7.0, Charging::Full),
    (8.0, Charging::Stopped),
    (9.0, Charging::Error),
];
const CLIMATE: [(f64, Climate); 3] = [
    (0.0, Climate::Inactive),
    (1.0, Climate::Standby),
    (2.0, Climate::Active),
];

impl StateCode {
    /// Its number.
    pub fn number(self) -> f64 {
        match self {
            Self::Lock(state) => number(&LOCK, state),
            Self::Opening(state) => number(&OPENING, state),
            Self::Plug(state) => number(&PLUG, state),
            Self::Charging(state) => number(&CHARGING, state),
            Self::Climate(state) => number(&CLIMATE, state),
        }
    }
}

/// The state of a number; `None` for one that a newer app may know.
pub fn state_code(kind: StateKind, value: f64) -> Option<StateCode> {
    match kind {
        StateKind::Lock => state(&LOCK, value).map(StateCode::Lock),
        StateKind::Opening => state(&OPENING, value).map(StateCode::Opening),
        StateKind::Plug => state(&PLUG, value).map(StateCode::Plug),
        StateKind::Charging => state(&CHARGING, value).map(StateCode::Charging),
        StateKind::Climate => state(&CLIMATE, value).map(StateCode::Climate),
    }
}

/// Every state stands in its table; the tests say so.
fn number<T: Copy + PartialEq>(table: &[(f64, T)], state: T) -> f64 {
    table
        .iter()
        .find(|(_, known)| *known == state)
        .map_or(f64::NAN, |(number, _)| *number)
}

fn state<T: Copy>(table: &[(f64, T)], value: f64) -> Option<T> {
    let row = table
        .iter()
        .find(|(number, _)| number.total_cmp(&value).is_eq());
    row.map(|(_, state)| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_leads_back_to_its_state() {
        let states = LOCK
            .map(|(_, it)| (StateKind::Lock, StateCode::Lock(it)))
            .into_iter()
            .chain(OPENING.map(|(_, it)| (StateKind::Opening, StateCode::Opening(it))))
            .chain(PLUG.map(|(_, it)| (StateKind::Plug, StateCode::Plug(it))))
            .chain(CHARGING.map(|(_, it)| (StateKind::Charging, StateCode::Charging(it))))
            .chain(CLIMATE.map(|(_, it)| (StateKind::Climate, StateCode::Climate(it))));

        for (kind, state) in states {
            assert_eq!(state_code(kind, state.number()), Some(state));
        }
    }

    #[test]
    fn a_number_that_nobody_has_given_is_no_state() {
        assert_eq!(state_code(StateKind::Lock, 99.0), None);
        assert_eq!(state_code(StateKind::Plug, f64::NAN), None);
    }
}
