//! Every code that the vendor is known to send, and one that nobody knows, from its JSON to words.

use carport_client::decode;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::Profile;
use carport_present::dashboard::{Facts, alerts, all_values, care, dashboard, tires};
use carport_present::locale::{FixedLocale, Language};
use carport_present::reading::{ReadingCard, ReadingKey};
use serde_json::{Value, json};

const PROFILE: &str = include_str!("../fixtures/electric/profile.json");
const STATE: &str = include_str!("../fixtures/electric/state.json");
/// 2025-05-04T09:30:00Z, minutes after the state of the fixture.
const NOW: UnixMillis = UnixMillis(1_746_351_000_000);
const INVENTED: &str = "INVENTED_YESTERDAY";

const OPENINGS: &[&str] = &[
    "CLOSED",
    "OPEN",
    "INTERMEDIATE",
    "OPEN_TILT",
    "INTERMEDIATE_TILT",
    "INVALID",
    "UNKNOWN",
];

/// Where a code stands, and which are known to stand there.
const CODES: &[(&str, &[&str])] = &[
    (
        "/state/doorsState/combinedSecurityState",
        &[
            "SECURED",
            "LOCKED",
            "SELECTIVE_LOCKED",
            "PARTIALLY_LOCKED",
            "UNLOCKED",
            "INVALID",
            "UNKNOWN",
        ],
    ),
    ("/state/doorsState/combinedState", OPENINGS),
    ("/state/doorsState/leftFront", OPENINGS),
    ("/state/doorsState/rightFront", OPENINGS),
    ("/state/doorsState/leftRear", OPENINGS),
    ("/state/doorsState/rightRear", OPENINGS),
    ("/state/doorsState/hood", OPENINGS),
    ("/state/doorsState/trunk", OPENINGS),
    ("/state/windowsState/combinedState", OPENINGS),
    ("/state/windowsState/leftFront", OPENINGS),
    ("/state/windowsState/rightFront", OPENINGS),
    ("/state/windowsState/leftRear", OPENINGS),
    ("/state/windowsState/rightRear", OPENINGS),
    ("/state/windowsState/rear", OPENINGS),
    ("/state/roofState/roofState", OPENINGS),
    (
        "/state/electricChargingState/chargingStatus",
        &[
            "CHARGING",
            "WAITING_FOR_CHARGING",
            "PLUGGED_IN",
            "TARGET_REACHED",
            "COMPLETE",
            "FULLY_CHARGED",
            "FINISHED_FULLY_CHARGED",
            "FINISHED_NOT_FULL",
            "NOT_CHARGING",
            "INVALID",
            "ERROR",
            "DEFAULT",
            "UNKNOWN",
        ],
    ),
    (
        "/state/climateControlState/activity",
        &[
            "HEATING",
            "COOLING",
            "VENTILATION",
            "ACTIVE",
            "INACTIVE",
            "STANDBY",
            "UNKNOWN",
        ],
    ),
    (
        "/state/requiredServices/0/status",
        &["OK", "PENDING", "OVERDUE", "UNKNOWN"],
    ),
    (
        "/state/checkControlMessages/1/severity",
        &[
            "OK", "LOWEST", "LOW", "MEDIUM", "MIDDLE", "HIGH", "HIGHEST", "CRITICAL", "UNKNOWN",
        ],
    ),
];

const DRIVE_TRAINS: &[&str] = &[
    "COMBUSTION",
    "MILD_HYBRID",
    "HYBRID",
    "PLUGIN_HYBRID",
    "ELECTRIC",
    "ELECTRIC_WITH_RANGE_EXTENDER",
    "UNKNOWN",
];

fn locales() -> [FixedLocale; 2] {
    [Language::English, Language::French].map(|language| FixedLocale {
        language,
        utc_offset_minutes: 120,
    })
}

fn read(profile: &Value, state: &Value) -> (Profile, Status) {
    let profile = decode::profile(profile.to_string().as_bytes())
        .expect("a profile")
        .value;
    let status = decode::status(state.to_string().as_bytes(), &profile);
    (profile, status.expect("a state").value)
}

fn readings(facts: Facts<'_>, locale: FixedLocale) -> Vec<ReadingCard> {
    let groups = all_values(facts, &locale);
    groups
        .into_iter()
        .flat_map(|group| group.readings)
        .collect()
}

/// Nothing on the screen is blank or a dash, in either language.
fn check(profile: &Value, state: &Value, told: &str) {
    let (profile, status) = read(profile, state);
    let facts = Facts {
        status: Some(&status),
        fetched_at: Some(NOW),
        ..Facts::new(&profile, NOW)
    };
    let texts = locales().map(|locale| {
        let mut texts: Vec<String> = Vec::new();
        for card in readings(facts, locale) {
            texts.extend([card.label, card.value]);
            texts.extend(
                card.details
                    .into_iter()
                    .flat_map(|row| [row.label, row.value]),
            );
        }
        let card = dashboard(facts, &locale);
        texts.extend([card.sentence, card.name]);
        // What they hold is checked where they are made; here they only have to be drawn.
        drop((
            care(facts, &locale),
            tires(facts, &locale),
            alerts(facts, &locale),
        ));
        for text in &texts {
            let text = text.trim();
            assert!(
                !text.is_empty() && !["-", "–", "—"].contains(&text),
                "{told}: {text:?}"
            );
        }
        texts
    });
    assert_ne!(texts[0], texts[1], "{told}");
}

#[test]
fn every_code_of_the_vendor_and_an_invented_one_has_words_in_both_languages() {
    let profile: Value = serde_json::from_str(PROFILE).unwrap();
    for (pointer, codes) in CODES {
        for code in codes.iter().chain(&[INVENTED]) {
            let mut state: Value = serde_json::from_str(STATE).unwrap();
            *state.pointer_mut(pointer).expect(pointer) = json!(code);
            check(&profile, &state, &format!("{pointer} = {code}"));
        }
    }
}

#[test]
fn every_drive_train_and_an_invented_one_has_words_in_both_languages() {
    let state: Value = serde_json::from_str(STATE).unwrap();
    for code in DRIVE_TRAINS.iter().chain(&[INVENTED]) {
        let mut profile: Value = serde_json::from_str(PROFILE).unwrap();
        profile["driveTrain"] = json!(code);
        check(&profile, &state, code);

        let (profile, _) = read(&profile, &state);
        let facts = Facts::new(&profile, NOW);
        for locale in locales() {
            let card = carport_present::dashboard::value(facts, &locale, ReadingKey::DriveTrain);
            let is_known = *code != INVENTED && *code != "UNKNOWN";
            assert_eq!(card.is_known(), is_known, "{code}");
        }
    }
}

#[test]
fn an_invented_code_is_kept_for_whoever_asks() {
    let profile: Value = serde_json::from_str(PROFILE).unwrap();
    let coded = CODES
        .iter()
        .filter(|(pointer, _)| !pointer.contains("requiredServices") && !pointer.contains("check"));
    for (pointer, _) in coded {
        let mut state: Value = serde_json::from_str(STATE).unwrap();
        *state.pointer_mut(pointer).unwrap() = json!(INVENTED);
        let (profile, status) = read(&profile, &state);
        let facts = Facts {
            status: Some(&status),
            ..Facts::new(&profile, NOW)
        };
        for locale in locales() {
            let told = readings(facts, locale)
                .iter()
                .flat_map(|card| &card.details)
                .any(|row| row.value == INVENTED);
            assert!(told, "{pointer}");
        }
    }
}
