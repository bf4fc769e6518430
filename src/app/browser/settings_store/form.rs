//! The stored form of the settings: one JSON object that carries its version.

use carport_domain::budget::{Pace, Refreshing};
use carport_domain::history::backup_reminder::BackupTimes;
use carport_domain::place::{Coordinates, Home};
use carport_domain::time::UnixMillis;
use carport_domain::units::Meters;
use carport_domain::units::choice::{
    DistanceUnit, PressureUnit, TemperatureUnit, Units, VolumeUnit,
};
use carport_present::locale::Language;
use serde::{Deserialize, Serialize};

use super::super::document;
use super::{ReachPercent, StoredSettings, Theme};

const VERSION: u32 = 1;

#[derive(Deserialize)]
struct Envelope {
    v: u32,
}

#[derive(Serialize, Deserialize)]
struct SettingsV1 {
    v: u32,
    #[serde(default)]
    theme: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    home: Option<HomeV1>,
    #[serde(default)]
    refreshing: Option<String>,
    #[serde(default)]
    units: Option<UnitsV1>,
    #[serde(default)]
    has_no_shortcuts: bool,
    #[serde(default)]
    is_read_only: bool,
    #[serde(default)]
    tiles_consent: Option<String>,
    #[serde(default)]
    reach_percent: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backup_saved_at_millis: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backup_put_off_at_millis: Option<i64>,
}

#[derive(Serialize, Deserialize)]
struct UnitsV1 {
    #[serde(default)]
    distance: Option<String>,
    #[serde(default)]
    pressure: Option<String>,
    #[serde(default)]
    temperature: Option<String>,
    #[serde(default)]
    volume: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct HomeV1 {
    latitude: f64,
    longitude: f64,
    radius_meters: f64,
}

pub(super) fn from_json(json: &str) -> StoredSettings {
    let Ok(Envelope { v }) = serde_json::from_str(json) else {
        return StoredSettings::default();
    };
    if v > VERSION {
        return StoredSettings {
            is_from_newer_app: true,
            ..StoredSettings::default()
        };
    }
    let Ok(stored) = serde_json::from_str::<SettingsV1>(json) else {
        return StoredSettings::default();
    };

    StoredSettings {
        theme: stored
            .theme
            .and_then(|code| Theme::from_code(&code))
            .unwrap_or_default(),
        language: stored.language.and_then(|code| language_from_code(&code)),
        home: stored.home.as_ref().and_then(home_from),
        refreshing: stored
            .refreshing
            .and_then(|code| refreshing_from_code(&code))
            .unwrap_or_default(),
        units: stored.units.as_ref().map(units_from).unwrap_or_default(),
        has_no_shortcuts: stored.has_no_shortcuts,
        is_read_only: stored.is_read_only,
        tiles_consent: stored.tiles_consent,
        reach_percent: stored
            .reach_percent
            .map(ReachPercent::new)
            .unwrap_or_default(),
        backup: BackupTimes {
            saved_at: stored.backup_saved_at_millis.map(UnixMillis),
            put_off_at: stored.backup_put_off_at_millis.map(UnixMillis),
        },
        is_from_newer_app: false,
    }
}

pub(super) fn to_json(settings: &StoredSettings) -> Option<String> {
    serde_json::to_string(&SettingsV1 {
        v: VERSION,
        theme: Some(settings.theme.code().to_owned()),
        language: settings
            .language
            .map(|language| document::code(language).to_owned()),
        home: settings.home.map(|home| HomeV1 {
            latitude: home.center.latitude(),
            longitude: home.center.longitude(),
            radius_meters: home.radius.0,
        }),
        refreshing: Some(refreshing_code(settings.refreshing)),
        units: Some(UnitsV1 {
            distance: Some(settings.units.distance.code().to_owned()),
            pressure: Some(settings.units.pressure.code().to_owned()),
            temperature: Some(settings.units.temperature.code().to_owned()),
            volume: Some(settings.units.volume.code().to_owned()),
        }),
        has_no_shortcuts: settings.has_no_shortcuts,
        is_read_only: settings.is_read_only,
        tiles_consent: settings.tiles_consent.clone(),
        reach_percent: Some(settings.reach_percent.get()),
        backup_saved_at_millis: settings.backup.saved_at.map(|at| at.0),
        backup_put_off_at_millis: settings.backup.put_off_at.map(|at| at.0),
    })
    .ok()
}

fn language_from_code(code: &str) -> Option<Language> {
    [Language::English, Language::French]
        .into_iter()
        .find(|language| document::code(*language) == code)
}

fn home_from(stored: &HomeV1) -> Option<Home> {
    let center = Coordinates::new(stored.latitude, stored.longitude)?;
    let has_radius = stored.radius_meters.is_finite() && stored.radius_meters > 0.0;
    has_radius.then_some(Home {
        center,
        radius: Meters(stored.radius_meters),
    })
}

/// Each unit for itself: one that nobody knows leaves the others alone.
fn units_from(stored: &UnitsV1) -> Units {
    fn chosen<T: Default>(code: Option<&String>, from_code: fn(&str) -> Option<T>) -> T {
        code.and_then(|code| from_code(code)).unwrap_or_default()
    }
    Units {
        distance: chosen(stored.distance.as_ref(), DistanceUnit::from_code),
        pressure: chosen(stored.pressure.as_ref(), PressureUnit::from_code),
        temperature: chosen(stored.temperature.as_ref(), TemperatureUnit::from_code),
        volume: chosen(stored.volume.as_ref(), VolumeUnit::from_code),
    }
}

fn refreshing_code(refreshing: Refreshing) -> String {
    match refreshing {
        Refreshing::Automatic(pace) => pace.minutes().to_string(),
        Refreshing::ByHand => "by_hand".to_owned(),
    }
}

fn refreshing_from_code(code: &str) -> Option<Refreshing> {
    match code {
        "by_hand" => Some(Refreshing::ByHand),
        minutes => Pace::from_minutes(minutes.parse().ok()?).map(Refreshing::Automatic),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_their_stored_form() {
        let settings = StoredSettings {
            theme: Theme::Contrast,
            language: Some(Language::French),
            home: Some(Home {
                center: Coordinates::new(48.8566, 2.3522).unwrap(),
                radius: Meters(50.0),
            }),
            refreshing: Refreshing::ByHand,
            units: Units {
                distance: DistanceUnit::Miles,
                pressure: PressureUnit::Psi,
                temperature: TemperatureUnit::Fahrenheit,
                volume: VolumeUnit::UkGallons,
            },
            has_no_shortcuts: true,
            is_read_only: true,
            tiles_consent: Some("https://tile.example".to_owned()),
            reach_percent: ReachPercent::new(60),
            backup: BackupTimes {
                saved_at: Some(UnixMillis(1_746_057_600_000)),
                put_off_at: Some(UnixMillis(1_746_144_000_000)),
            },
            is_from_newer_app: false,
        };

        assert_eq!(from_json(&to_json(&settings).unwrap()), settings);
    }

    #[test]
    fn the_stored_form_is_what_the_start_script_reads() {
        assert_eq!(
            to_json(&StoredSettings::default()).unwrap(),
            concat!(
                r#"{"v":1,"theme":"auto","language":null,"refreshing":"30","#,
                r#""units":{"distance":"km","pressure":"bar","temperature":"celsius","#,
                r#""volume":"liters"},"has_no_shortcuts":false,"#,
                r#""is_read_only":false,"tiles_consent":null,"reach_percent":75}"#
            )
        );
    }

    #[test]
    fn unreadable_settings_are_the_defaults() {
        for json in [
            "",
            "{",
            "[]",
            "null",
            "7",
            r#"{"v":"1"}"#,
            r#"{"theme":"dark"}"#,
        ] {
            assert_eq!(from_json(json), StoredSettings::default(), "{json}");
        }
    }

    #[test]
    fn an_unknown_theme_leaves_the_other_settings_alone() {
        let settings = from_json(r#"{"v":1,"theme":"sepia","language":"fr"}"#);

        assert_eq!(settings.theme, Theme::Auto);
        assert_eq!(settings.language, Some(Language::French));
    }

    #[test]
    fn an_unknown_unit_leaves_the_other_units_alone() {
        let json = r#"{"v":1,"units":{"distance":"furlong","pressure":"psi"}}"#;

        assert_eq!(
            from_json(json).units,
            Units {
                pressure: PressureUnit::Psi,
                ..Units::default()
            }
        );
    }

    #[test]
    fn a_pace_that_nobody_can_choose_is_the_usual_one() {
        for code in ["0", "1", "30.0", "never", ""] {
            let json = format!(r#"{{"v":1,"refreshing":"{code}"}}"#);

            assert_eq!(from_json(&json).refreshing, Refreshing::default(), "{code}");
        }
    }

    #[test]
    fn a_reach_beyond_its_bounds_is_brought_within_them() {
        for (stored, percent) in [(0, 40), (39, 40), (40, 40), (100, 100), (255, 100)] {
            let json = format!(r#"{{"v":1,"reach_percent":{stored}}}"#);

            assert_eq!(from_json(&json).reach_percent.get(), percent);
        }
        assert_eq!(from_json(r#"{"v":1}"#).reach_percent.get(), 75);
    }

    #[test]
    fn a_home_nowhere_on_earth_is_no_home() {
        let json = r#"{"v":1,"home":{"latitude":0,"longitude":0,"radius_meters":50}}"#;

        assert_eq!(from_json(json).home, None);
    }

    #[test]
    fn settings_of_a_newer_app_are_defaults_that_say_so() {
        let settings = from_json(r#"{"v":2,"theme":{"kind":"new"}}"#);

        assert!(settings.is_from_newer_app);
        assert_eq!(settings.theme, Theme::Auto);
    }
}
