//! Files that show one rule each.

use serde_json::Value;

use super::inspect;

pub(super) fn of(files: &[(&str, &str)]) -> Value {
    let words = files
        .iter()
        .enumerate()
        .flat_map(|(index, (flag, _))| [format!("--{flag}"), index.to_string()]);
    let open = |path: &str| {
        let index: usize = path.parse().ok()?;
        files.get(index).map(|(_, body)| body.as_bytes().to_vec())
    };
    let text = inspect::inspect(words, open).expect("an object");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_settings_fill_what_the_state_is_silent_about() {
    let charging = r#"{"chargingSettingsDetail": {"chargingTarget": 80,
        "acLimit": {"current": {"unit": "A", "value": 16}}}}"#;
    let state = r#"{"state": {"electricChargingState": {"chargingTarget": 90}}}"#;

    let both = of(&[("state", state), ("charging", charging)]);
    let alone = of(&[("charging", charging)]);
    let petrol = of(&[
        ("profile", r#"{"driveTrain": "COMBUSTION"}"#),
        ("charging", charging),
    ]);

    assert_eq!(both["battery"]["target_percent"], 90);
    assert_eq!(both["battery"]["ac_limit_amperes"], 16);
    assert_eq!(alone["battery"]["target_percent"], 80);
    assert_eq!(petrol["battery"]["target_percent"], Value::Null);
}

#[test]
fn pages_become_one_month_and_the_latest_is_told() {
    let first = r#"{"paginationInfo": {"nextToken": "2"}, "chargingSessions": {
        "numberOfSessions": "2", "sessions": [
            {"id": "2025-05-03T18:12:09Z_a", "energyCharged": "~ 5,9 kWh"}]}}"#;
    let second = r#"{"chargingSessions": {"numberOfSessions": "2", "sessions": [
        {"id": "2025-05-03T18:12:09Z_a", "energyCharged": "~ 5,9 kWh"},
        {"id": "2025-05-01T08:05:12Z_b", "energyCharged": "12,5 kWh",
         "subtitle": "Home • 31min • 3,20 £", "sessionStatus": "FINISHED"}]}}"#;
    let april = r#"{"chargingSessions": {"totalValue": 99, "sessions": [
        {"id": "2025-04-01T08:05:12Z_c", "energyCharged": "99 kWh"}]}}"#;

    let told = of(&[
        ("sessions", april),
        ("sessions", first),
        ("sessions", second),
    ]);

    let ids: Vec<_> = told["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| &s["id"])
        .collect();
    assert_eq!(
        ids,
        [
            "2025-04-01T08:05:12Z_c",
            "2025-05-03T18:12:09Z_a",
            "2025-05-01T08:05:12Z_b"
        ]
    );
    assert_eq!(told["sessions"][2]["currency"], "GBP");
    assert_eq!(told["sessions"][2]["ended_at"], "2025-05-01T08:36:12Z");
    assert_eq!(told["month"]["energy_kwh"], 18.4);
    assert_eq!(told["month"]["sessions"], 2);
}

#[test]
fn statistics_tell_the_month_that_sessions_do_not() {
    let statistics =
        r#"{"statistics": {"totalEnergyCharged": 131, "numberOfChargingSessions": 9}}"#;
    let sessions = r#"{"chargingSessions": {"totalValue": 7.5}}"#;

    let alone = of(&[("statistics", statistics)]);
    let beside = of(&[("statistics", statistics), ("sessions", sessions)]);

    assert_eq!(alone["month"]["energy_kwh"], 131);
    assert_eq!(alone["month"]["sessions"], 9);
    assert_eq!(beside["month"]["energy_kwh"], 7.5);
}

#[test]
fn the_language_decides_what_one_comma_means() {
    let sessions = r#"{"chargingSessions": {"total": "1,234 kWh"}}"#;
    let open = |_: &str| Some(sessions.as_bytes().to_vec());
    let month = |language: &str| {
        let words = ["--sessions", "file", "--language", language].map(ToOwned::to_owned);
        let text = inspect::inspect(words.into_iter(), open).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["month"]["energy_kwh"].clone()
    };

    assert_eq!(month("en"), 1234);
    assert_eq!(month("fr"), 1.234);
}
