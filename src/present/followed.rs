//! What a series that is followed over time is called, and its states.

use carport_domain::history::{Series, StateCode, StateKind, Unit, state_code};
use carport_domain::vehicle::openings::Part;

use crate::car_words::{
    charging_word, climate_word, corner_name, lock_word, opening_word, part_name,
};
use crate::format::upper_first;
use crate::locale::Locale;
use crate::words::words;

/// The name of a series, as a title.
pub fn series_name(series: Series, locale: &dyn Locale) -> String {
    let all = words(locale.language());
    let (dashboard, reading, page) = (&all.dashboard, &all.reading, &all.history.page);
    let name = match series {
        Series::Odometer => dashboard.odometer,
        Series::BatteryLevel => dashboard.state_of_charge,
        Series::BatteryTarget => dashboard.charging_target,
        Series::ElectricRange => dashboard.electric_range,
        Series::FuelPercent => dashboard.fuel_level,
        Series::FuelLiters => dashboard.tank,
        Series::FuelRange => dashboard.fuel_range,
        Series::TotalRange => dashboard.total_range,
        Series::TirePressure(corner) => {
            return upper_first(&(reading.tire_pressure)(&corner_name(corner, all)));
        }
        Series::TireTarget(corner) => {
            return upper_first(&(reading.tire_target)(&corner_name(corner, all)));
        }
        Series::Lock => reading.lock,
        Series::Opening(part) => part_name(part, all),
        Series::Plug => dashboard.plug,
        Series::Charging => dashboard.charging,
        Series::ChargingTimeLeft => dashboard.charging_time_left,
        Series::AcLimit => dashboard.current_limit,
        Series::Climate => reading.climate,
        Series::StarterVoltage => page.starter_voltage,
        Series::OutsideTemperature => page.outside_temperature,
    };
    upper_first(name)
}

/// The states of a series of codes in words, the lowest number first; `None` for numbers.
pub fn state_names(series: Series, locale: &dyn Locale) -> Option<Vec<String>> {
    let all = words(locale.language());
    let Unit::State(kind) = series.unit() else {
        return None;
    };
    let name = |code| match code {
        StateCode::Lock(lock) => lock_word(lock, all),
        StateCode::Opening(opening) => match series {
            Series::Opening(part) => opening_word(part, opening, all),
            _ => opening_word(Part::DoorLeftFront, opening, all),
        },
        StateCode::Plug(true) => all.history.page.plugged,
        StateCode::Plug(false) => all.history.page.unplugged,
        StateCode::Charging(charging) => charging_word(charging, all),
        StateCode::Climate(climate) => climate_word(climate, all),
    };
    let codes = (0..=highest(kind)).map_while(|number| state_code(kind, f64::from(number)));
    Some(codes.map(|code| upper_first(name(code))).collect())
}

/// Codes count from 0 without a hole.
const fn highest(kind: StateKind) -> u8 {
    match kind {
        StateKind::Lock => 4,
        StateKind::Opening => 3,
        StateKind::Plug => 1,
        StateKind::Charging => 9,
        StateKind::Climate => 2,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use carport_domain::vehicle::openings::Lock;

    use super::*;
    use crate::locale::{FixedLocale, Language};

    fn locale(language: Language) -> FixedLocale {
        FixedLocale {
            language,
            utc_offset_minutes: 0,
        }
    }

    #[test]
    fn every_series_has_a_name_of_its_own_in_both_languages() {
        for language in [Language::English, Language::French] {
            let locale = locale(language);
            let all = Series::all();
            let names: HashSet<_> = all.iter().map(|it| series_name(*it, &locale)).collect();

            assert_eq!(names.len(), all.len());
        }
    }

    #[test]
    fn each_code_of_a_state_has_its_word_at_its_number() {
        let names = state_names(Series::Lock, &locale(Language::English)).unwrap();

        assert_eq!(names.len(), 5);
        // The number of this state is 3.
        assert_eq!(names[3], "Locked");
        assert!((StateCode::Lock(Lock::Locked).number() - 3.0).abs() < f64::EPSILON);
        assert_eq!(
            state_names(Series::Odometer, &locale(Language::English)),
            None
        );
    }
}
