//! Charging history, as a client meets it.

mod driving;
mod months;
mod settings;

use serde_json::{Value, json};

use crate::{
    Response,
    calendar::DAY,
    trial::{BMW, MINI, Trial, json_of},
};

const I4: &str = "WBY00000000EVX001";
const X3: &str = "WBA00000000PHV002";
const I3: &str = "WBY00000000REX004";
const DIESEL: &str = "WBA00000000DSL005";
const COOPER: &str = "WMW00000000MCE006";

/// The trial's Sunday is the fourth of a month; three weeks later there is more to tell.
fn late_in_may() -> Trial {
    let mut trial = Trial::new();
    trial.now += 21 * DAY;
    let code = trial.code();
    let tokens = trial.exchange(&code, crate::trial::VERIFIER);
    trial.keep(&tokens);
    trial
}

fn read_in(trial: &mut Trial, path: &str, vin: &str, language: &str) -> Response {
    let (bearer, gcid) = (format!("Bearer {}", trial.access), trial.gcid.clone());
    let agent = if vin == COOPER { MINI } else { BMW };
    let headers = [
        ("authorization", bearer.as_str()),
        ("x-user-agent", agent),
        ("bmw-vin", vin),
        ("x-gcid", gcid.as_str()),
        ("accept-language", language),
    ];
    trial.send("GET", path, &headers, b"")
}

fn sessions_answer(trial: &mut Trial, vin: &str, query: &str, language: &str) -> Response {
    let path = format!("/eadrax-chs/v2/charging-sessions?vin={vin}&{query}");
    read_in(trial, &path, vin, language)
}

/// The current month.
fn month(trial: &mut Trial, vin: &str, language: &str) -> Value {
    let query = "maxResults=50&include_date_picker=true";
    json_of(&sessions_answer(trial, vin, query, language))["chargingSessions"].clone()
}

fn texts<'a>(month: &'a Value, key: &str) -> Vec<&'a str> {
    month["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|session| session[key].as_str().unwrap())
        .collect()
}

#[test]
fn sessions_are_told_newest_first_and_counted_in_a_text() {
    let month = month(&mut late_in_may(), I4, "en");

    let ids = texts(&month, "id");

    assert!(ids.len() > 3);
    assert!(ids.is_sorted_by(|newer, older| newer > older));
    assert_eq!(month["numberOfSessions"], ids.len().to_string());
    assert!(ids.iter().all(|id| id.starts_with("2025-05-")));
}

#[test]
fn a_session_adds_what_the_state_shows_as_gained() {
    let mut trial = late_in_may();
    let month = month(&mut trial, I4, "en");
    let session = month["sessions"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    let began: jiff::Timestamp = session["id"].as_str().unwrap()[..20].parse().unwrap();
    let kwh: f64 = session["energyCharged"].as_str().unwrap()[2..]
        .trim_end_matches(" kWh")
        .parse()
        .unwrap();
    let minutes = minutes_of(session["subtitle"].as_str().unwrap());
    let level = |trial: &mut Trial, minutes: i64| {
        let at = began.as_millisecond() + minutes * 60_000;
        trial
            .simulator
            .fleet
            .find(I4, "bmw")
            .unwrap()
            .snapshot(at)
            .battery_share
    };

    let gained = level(&mut trial, minutes) - level(&mut trial, 0);

    // 80.7 kWh of battery, and a tenth lost on the way into it; one report is 10 minutes old.
    assert!((gained * 80.7 / 0.9 - kwh).abs() < 2.0, "{gained} {kwh}");
}

fn minutes_of(subtitle: &str) -> i64 {
    let duration = subtitle.split(" • ").nth(1).unwrap();
    let (hours, minutes) = duration.split_once("h ").unwrap_or(("0", duration));
    hours.parse::<i64>().unwrap() * 60 + minutes.trim_end_matches("min").parse::<i64>().unwrap()
}

#[test]
fn decimals_and_places_follow_the_language() {
    let mut trial = late_in_may();
    let small = |month: &Value| {
        texts(month, "energyCharged")
            .iter()
            .find(|text| text.starts_with("~ 9") || text.starts_with("~ 8"))
            .map(|text| (*text).to_owned())
    };
    let english = month(&mut trial, X3, "en");
    let french = month(&mut trial, X3, "fr-FR");
    let german = month(&mut trial, X3, "de-DE");

    let english_kwh = small(&english).unwrap();

    assert!(english_kwh.contains('.'), "{english_kwh}");
    assert_eq!(small(&french), Some(english_kwh.replace('.', ",")));
    assert_eq!(small(&german), Some(english_kwh.replace('.', ",")));
    for (month, home) in [
        (&english, "Home • "),
        (&french, "Domicile • "),
        (&german, "Zuhause • "),
    ] {
        let subtitles = texts(month, "subtitle");
        assert!(subtitles.iter().any(|text| text.starts_with(home)));
    }
}

#[test]
fn home_has_a_tariff_and_public_stations_have_none() {
    let mut trial = late_in_may();
    let mut public = 0;
    for vin in [I4, X3, COOPER] {
        for session in month(&mut trial, vin, "en")["sessions"].as_array().unwrap() {
            let subtitle = session["subtitle"].as_str().unwrap();
            let is_public = session["isPublic"] == true;
            public += usize::from(is_public);
            assert_eq!(subtitle.starts_with("Home • "), !is_public, "{subtitle}");
            assert_eq!(subtitle.ends_with(" • -- EUR"), is_public, "{subtitle}");
        }
    }
    assert!(public > 0);
}

#[test]
fn the_month_costs_what_its_sessions_cost() {
    let month = month(&mut late_in_may(), I4, "en");
    let sum: f64 = texts(&month, "subtitle")
        .iter()
        .filter_map(|subtitle| subtitle.rsplit_once("~ "))
        .map(|(_, cost)| cost.trim_end_matches(" EUR").parse::<f64>().unwrap())
        .sum();

    let total = month["costsGroupedByCurrencyValue"]["EUR"]
        .as_f64()
        .unwrap();

    assert!((sum - total).abs() < 0.005, "{sum} {total}");
    assert_eq!(
        month["costsGroupedByCurrency"],
        json!([format!("~{total:.2} EUR")])
    );
}

#[test]
fn a_car_without_a_tariff_has_a_month_without_a_price() {
    let month = month(&mut late_in_may(), I3, "en");

    assert_eq!(month["costsGroupedByCurrency"], json!(["--"]));
    assert_eq!(month["costsGroupedByCurrencyValue"], json!({}));
}

#[test]
fn pages_follow_each_other_without_gap_or_overlap() {
    let mut trial = late_in_may();
    let whole = month(&mut trial, I4, "en");
    let mut ids = Vec::new();
    let mut token = String::new();
    loop {
        let query = format!("maxResults=3&include_date_picker=true&next_token={token}");
        let page = json_of(&sessions_answer(&mut trial, I4, &query, "en"));
        assert_eq!(page["chargingSessions"]["totalValue"], whole["totalValue"]);
        ids.extend(
            texts(&page["chargingSessions"], "id")
                .iter()
                .map(ToString::to_string),
        );
        match page["paginationInfo"]["nextToken"].as_str() {
            Some(next) => next.clone_into(&mut token),
            None => break,
        }
    }

    assert_eq!(ids, texts(&whole, "id"));
}

#[test]
fn a_page_after_no_known_session_is_a_bad_request() {
    let query = "maxResults=3&include_date_picker=true&next_token=guess";

    let answer = sessions_answer(&mut late_in_may(), I4, query, "en");

    assert_eq!(answer.status, 400);
}

#[test]
fn the_older_path_has_texts_only() {
    let path = format!("/eadrax-chs/v1/charging-sessions?vin={I4}&include_date_picker=true");

    let answer = json_of(&read_in(&mut late_in_may(), &path, I4, "en"));

    assert!(answer["chargingSessions"]["total"].is_string());
    assert_eq!(answer["chargingSessions"].get("totalValue"), None);
}

#[test]
fn a_car_without_a_plug_has_no_charging_history() {
    let answer = sessions_answer(&mut late_in_may(), DIESEL, "include_date_picker=true", "en");

    assert_eq!(answer.status, 404);
    assert_eq!(json_of(&answer)["message"], "Resource Not Found");
}

#[test]
fn statistics_agree_with_the_sessions() {
    let mut trial = late_in_may();
    let path = format!(
        "/eadrax-chs/v2/charging-statistics?vin={I4}&currentDate=2025-05-25T11:30:00.000000"
    );
    let statistics = json_of(&read_in(&mut trial, &path, I4, "de"));
    let sessions = month(&mut trial, I4, "de");

    assert_eq!(statistics["description"], "Mai 2025");
    assert_eq!(
        statistics["statistics"]["numberOfChargingSessions"].to_string(),
        sessions["numberOfSessions"].as_str().unwrap()
    );
    assert_eq!(
        statistics["statistics"]["totalEnergyCharged"],
        crate::json::whole(sessions["totalValue"].as_f64().unwrap())
    );
}
