//! What words in a table stand for: states, units, and the many ways to say nothing.

use carport_domain::history::{Origin, RowProblem, SourceUnit, StateCode, StateKind};
use carport_domain::vehicle::battery::Charging;
use carport_domain::vehicle::openings::{Lock, Opening};

use super::names::normal;
use crate::exports::state_of_name;
use crate::wire::words::{self, ChargingWord, Meaning, Words};

/// Whether a cell says that its writer does not know.
pub(super) fn is_missing(text: &str) -> bool {
    const MISSING: [&str; 11] = [
        "",
        "unavailable",
        "unknown",
        "none",
        "null",
        "nan",
        "not available",
        "n a",
        "indisponible",
        "inconnu",
        "inconnue",
    ];
    MISSING.contains(&&*normal(text))
}

/// The number of a state; `None` where its writer does not know.
pub(super) fn state(
    kind: StateKind,
    text: &str,
    origin: Origin,
) -> Result<Option<f64>, RowProblem> {
    // The vendor's own words may mean that there is nothing to say, and go first.
    let said = match kind {
        StateKind::Lock => said(&words::LOCK, text, StateCode::Lock),
        StateKind::Opening => said(&words::OPENING, text, StateCode::Opening),
        StateKind::Climate => said(&words::CLIMATE, text, StateCode::Climate),
        StateKind::Charging => charging(text),
        StateKind::Plug => Word::Unknown,
    };
    match said {
        Word::Is(state) => return Ok(Some(state.number())),
        Word::Nothing => return Ok(None),
        Word::Unknown => {}
    }
    if is_missing(text) {
        return Ok(None);
    }
    let state = match (kind, switch(text)) {
        (StateKind::Plug, Some(is_plugged)) => Some(StateCode::Plug(is_plugged)),
        (StateKind::Opening, Some(true)) => Some(StateCode::Opening(Opening::Open)),
        (StateKind::Opening, Some(false)) => Some(StateCode::Opening(Opening::Closed)),
        // To Home Assistant a lock that is on is open; to others it may be the opposite.
        (StateKind::Lock, Some(is_open)) if origin == Origin::HomeAssistant => {
            Some(StateCode::Lock(if is_open {
                Lock::Unlocked
            } else {
                Lock::Locked
            }))
        }
        _ => None,
    };
    state
        .map(StateCode::number)
        .or_else(|| state_of_name(kind, text))
        .map(Some)
        .ok_or(RowProblem::UnknownState)
}

/// What one of the vendor's words says.
enum Word {
    /// A state.
    Is(StateCode),
    /// That there is nothing to say.
    Nothing,
    /// It is none of the vendor's.
    Unknown,
}

fn said<T: Copy>(words: &Words<T>, text: &str, code: impl Fn(T) -> StateCode) -> Word {
    match words.meaning(text) {
        Some(Meaning::Is(state)) => Word::Is(code(state)),
        Some(Meaning::NotFitted | Meaning::Nothing) => Word::Nothing,
        None => Word::Unknown,
    }
}

/// A car that does not charge may or may not have its cable in: that is told elsewhere.
fn charging(text: &str) -> Word {
    // As the plugin wrote them when it had turned to the vendor's newer source.
    let state = match &*text.to_ascii_uppercase() {
        "CHARGINGACTIVE" => Charging::Charging,
        "CHARGINGENDED" => Charging::Full,
        "INITIALIZATION" => Charging::Initialising,
        "CHARGINGPAUSED" => Charging::Paused,
        "CHARGINGERROR" => Charging::Error,
        "NOCHARGING" => return Word::Nothing,
        _ => match words::CHARGING.meaning(text) {
            Some(Meaning::Is(ChargingWord::Charging)) => Charging::Charging,
            Some(Meaning::Is(ChargingWord::Waiting)) => Charging::Waiting,
            Some(Meaning::Is(ChargingWord::Plugged)) => Charging::Plugged,
            Some(Meaning::Is(ChargingWord::Target)) => Charging::Target,
            Some(Meaning::Is(ChargingWord::Full)) => Charging::Full,
            Some(Meaning::Is(ChargingWord::Stopped)) => Charging::Stopped,
            Some(Meaning::Is(ChargingWord::Error)) => Charging::Error,
            Some(
                Meaning::Is(ChargingWord::NotCharging) | Meaning::NotFitted | Meaning::Nothing,
            ) => return Word::Nothing,
            None => return Word::Unknown,
        },
    };
    Word::Is(StateCode::Charging(state))
}

fn switch(text: &str) -> Option<bool> {
    match &*text.trim().to_ascii_lowercase() {
        "1" | "1.0" | "1,0" | "on" | "true" | "yes" | "oui" | "connected" => Some(true),
        "0" | "0.0" | "0,0" | "off" | "false" | "no" | "non" | "disconnected" => Some(false),
        _ => None,
    }
}

/// The unit of a text beside a number or in the title of a column.
pub(super) fn unit(text: &str) -> Option<SourceUnit> {
    Some(match &*text.trim().to_lowercase() {
        "km" | "kms" | "kilometers" | "kilometres" | "kilomètres" => SourceUnit::Kilometers,
        "mi" | "mile" | "miles" => SourceUnit::Miles,
        "%" | "percent" | "pct" => SourceUnit::Percent,
        "l" | "liters" | "litres" | "liter" | "litre" => SourceUnit::Liters,
        "gal" | "gallons" => SourceUnit::UsGallons,
        "kpa" => SourceUnit::Kilopascals,
        "bar" | "bars" => SourceUnit::Bar,
        "psi" => SourceUnit::Psi,
        "a" | "amp" | "amps" => SourceUnit::Amperes,
        "v" | "volt" | "volts" => SourceUnit::Volts,
        "°c" | "c" | "℃" => SourceUnit::Celsius,
        "°f" | "f" | "℉" => SourceUnit::Fahrenheit,
        "min" | "minutes" => SourceUnit::Minutes,
        "h" | "hours" | "heures" => SourceUnit::Hours,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: StateKind, text: &str) -> Result<Option<f64>, RowProblem> {
        state(kind, text, Origin::Jeedom)
    }

    #[test]
    fn the_vendors_words_and_ours_are_states() {
        assert_eq!(read(StateKind::Lock, "SECURED"), Ok(Some(4.0)));
        assert_eq!(read(StateKind::Lock, "locked"), Ok(Some(3.0)));
        assert_eq!(read(StateKind::Opening, "INTERMEDIATE"), Ok(Some(1.0)));
        assert_eq!(read(StateKind::Opening, "ajar"), Ok(Some(1.0)));
        assert_eq!(read(StateKind::Charging, "CHARGING"), Ok(Some(4.0)));
        assert_eq!(read(StateKind::Charging, "CHARGINGPAUSED"), Ok(Some(5.0)));
        assert_eq!(read(StateKind::Plug, "1"), Ok(Some(1.0)));
        assert_eq!(read(StateKind::Plug, "unplugged"), Ok(Some(0.0)));
        assert_eq!(read(StateKind::Climate, "heating"), Ok(Some(2.0)));
    }

    #[test]
    fn words_that_say_nothing_are_no_mistake() {
        for text in ["UNKNOWN", "INVALID", "not available", "", "unavailable"] {
            assert_eq!(read(StateKind::Opening, text), Ok(None), "{text}");
        }
        assert_eq!(read(StateKind::Charging, "NOT_CHARGING"), Ok(None));
    }

    #[test]
    fn a_word_that_nobody_has_taught_us_is_told() {
        assert_eq!(
            read(StateKind::Lock, "HOVERING"),
            Err(RowProblem::UnknownState)
        );
        assert_eq!(read(StateKind::Lock, "on"), Err(RowProblem::UnknownState));
    }

    #[test]
    fn a_lock_that_is_on_is_open_to_home_assistant() {
        let read = |text| state(StateKind::Lock, text, Origin::HomeAssistant);

        assert_eq!(read("on"), Ok(Some(0.0)));
        assert_eq!(read("off"), Ok(Some(3.0)));
    }
}
