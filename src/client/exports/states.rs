//! States and units by name, for people who look into a file.

use carport_domain::history::{Series, StateCode, StateKind, Unit, state_code};
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::climate::Climate;
use carport_domain::vehicle::openings::{Lock, Opening};

/// Every state that has a name.
const STATES: [StateCode; 24] = [
    StateCode::Lock(Lock::Unlocked),
    StateCode::Lock(Lock::PartiallyLocked),
    StateCode::Lock(Lock::SelectiveLocked),
    StateCode::Lock(Lock::Locked),
    StateCode::Lock(Lock::Secured),
    StateCode::Opening(Opening::Closed),
    StateCode::Opening(Opening::Ajar),
    StateCode::Opening(Opening::Tilted),
    StateCode::Opening(Opening::Open),
    StateCode::Plug(false),
    StateCode::Plug(true),
    StateCode::Charging(Charging::None),
    StateCode::Charging(Charging::Plugged),
    StateCode::Charging(Charging::Waiting),
    StateCode::Charging(Charging::Initialising),
    StateCode::Charging(Charging::Charging),
    StateCode::Charging(Charging::Paused),
    StateCode::Charging(Charging::Target),
    StateCode::Charging(Charging::Full),
    StateCode::Charging(Charging::Stopped),
    StateCode::Charging(Charging::Error),
    StateCode::Climate(Climate::Inactive),
    StateCode::Climate(Climate::Standby),
    StateCode::Climate(Climate::Active),
];

/// The name of a value that is a state; `None` for numbers, and for states of a newer app.
pub(crate) fn state_name(series: Series, value: f64) -> Option<&'static str> {
    let Unit::State(kind) = series.unit() else {
        return None;
    };
    state_code(kind, value).map(name)
}

/// The number of a state by its name.
pub(crate) fn state_of_name(kind: StateKind, text: &str) -> Option<f64> {
    let mut states = STATES.into_iter().filter(|state| kind_of(*state) == kind);
    states
        .find(|state| name(*state).eq_ignore_ascii_case(text))
        .map(StateCode::number)
}

const fn kind_of(state: StateCode) -> StateKind {
    match state {
        StateCode::Lock(_) => StateKind::Lock,
        StateCode::Opening(_) => StateKind::Opening,
        StateCode::Plug(_) => StateKind::Plug,
        StateCode::Charging(_) => StateKind::Charging,
        StateCode::Climate(_) => StateKind::Climate,
    }
}

const fn name(state: StateCode) -> &'static str {
    match state {
        StateCode::Lock(Lock::Unlocked) => "unlocked",
        StateCode::Lock(Lock::PartiallyLocked) => "partially_locked",
        StateCode::Lock(Lock::SelectiveLocked) => "selective_locked",
        StateCode::Lock(Lock::Locked) => "locked",
        StateCode::Lock(Lock::Secured) => "secured",
        StateCode::Opening(Opening::Closed) => "closed",
        StateCode::Opening(Opening::Ajar) => "ajar",
        StateCode::Opening(Opening::Tilted) => "tilted",
        StateCode::Opening(Opening::Open) => "open",
        StateCode::Plug(false) => "unplugged",
        StateCode::Charging(Charging::None) => "none",
        StateCode::Plug(true) | StateCode::Charging(Charging::Plugged) => "plugged",
        StateCode::Charging(Charging::Waiting) => "waiting",
        StateCode::Charging(Charging::Initialising) => "initialising",
        StateCode::Charging(Charging::Charging) => "charging",
        StateCode::Charging(Charging::Paused) => "paused",
        StateCode::Charging(Charging::Target) => "target",
        StateCode::Charging(Charging::Full) => "full",
        StateCode::Charging(Charging::Stopped) => "stopped",
        StateCode::Charging(Charging::Error) => "error",
        StateCode::Climate(Climate::Inactive) => "inactive",
        StateCode::Climate(Climate::Standby) => "standby",
        StateCode::Climate(Climate::Active) => "active",
    }
}

/// The unit of a series as it stands in a file; empty for states.
pub(crate) const fn unit_name(series: Series) -> &'static str {
    match series.unit() {
        Unit::Kilometers => "km",
        Unit::Percent => "%",
        Unit::Liters => "l",
        Unit::Kilopascals => "kPa",
        Unit::Amperes => "A",
        Unit::Volts => "V",
        Unit::Celsius => "°C",
        Unit::Minutes => "min",
        Unit::State(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_found_by_its_name() {
        for state in STATES {
            let found = state_of_name(kind_of(state), name(state));
            assert_eq!(found, Some(state.number()), "{state:?}");
        }
    }

    #[test]
    fn a_number_that_is_no_state_has_no_name() {
        assert_eq!(state_name(Series::Lock, 99.0), None);
        assert_eq!(state_name(Series::Odometer, 3.0), None);
        assert_eq!(state_name(Series::Lock, 3.0), Some("locked"));
    }
}
