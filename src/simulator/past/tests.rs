use carport_domain::time::UnixMillis;
use serde_json::{Value, json};

use super::Span;
use crate::{
    Simulator,
    calendar::{DAY, HOUR, MINUTE},
    trial::{SUNDAY, Trial, json_of},
};

const I4: &str = "WBY00000000EVX001";
const I3: &str = "WBY00000000REX004";

const MONTH: Span = Span {
    from: UnixMillis(SUNDAY - 30 * DAY),
    until: UnixMillis(SUNDAY),
    step_millis: 30 * MINUTE,
};

fn lines(simulator: &mut Simulator, vin: &str) -> Vec<Value> {
    let past = simulator.past(vin, &MONTH, "en-GB").unwrap();
    let lines = past.split(|byte| *byte == b'\n');
    lines
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect()
}

fn simulator() -> Simulator {
    Simulator::new(1, UnixMillis(SUNDAY))
}

#[test]
fn a_past_answer_is_spelled_like_a_present_one() {
    let mut trial = Trial::signed_in();
    let present = json_of(&trial.state_answer(I4));

    let past = trial
        .simulator
        .state_at(I4, UnixMillis(SUNDAY), "en-GB")
        .unwrap();

    let mut past: Value = serde_json::from_slice(&past).unwrap();
    // The receiver's scatter is of the past alone.
    past["state"]["location"]["coordinates"] = present["state"]["location"]["coordinates"].clone();
    assert_eq!(past, present);
}

#[test]
fn a_line_says_when_where_and_how_far_as_the_whole_answer_does() {
    let mut simulator = simulator();
    let line = lines(&mut simulator, I4)[700]["state"].clone();
    let told: jiff::Timestamp = line["lastUpdatedAt"].as_str().unwrap().parse().unwrap();
    let at = UnixMillis(told.as_millisecond());

    let whole = simulator.state_at(I4, at, "en-GB").unwrap();
    let whole = serde_json::from_slice::<Value>(&whole).unwrap()["state"].clone();
    assert_eq!(line["lastUpdatedAt"], whole["lastUpdatedAt"]);
    for key in ["currentMileage", "location"] {
        assert_eq!(line[key], whole[key], "{key}");
    }
}

#[test]
fn asking_for_the_past_changes_nothing_of_the_present() {
    let [mut asked, mut unasked] = [(); 2].map(|()| {
        let mut trial = Trial::signed_in();
        trial.order(I4, "door-unlock");
        trial
    });

    lines(&mut asked.simulator, I4);

    for _ in 0..5 {
        asked.now += 10 * MINUTE;
        unasked.now += 10 * MINUTE;
        assert_eq!(asked.state(I4), unasked.state(I4));
        lines(&mut asked.simulator, I4);
    }
}

#[test]
fn the_past_is_told_from_old_to_new_and_nothing_twice() {
    let lines = lines(&mut simulator(), I4);

    let told: Vec<&str> = lines
        .iter()
        .map(|line| line["state"]["lastUpdatedAt"].as_str().unwrap())
        .collect();
    assert!(told.is_sorted_by(|one, next| one < next));
    assert!(told.len() > 500, "{}", told.len());
}

#[test]
fn an_unknown_number_has_no_past() {
    assert_eq!(simulator().past("WBA00000000XXX999", &MONTH, "en"), None);
    assert_eq!(simulator().state_at("", UnixMillis(SUNDAY), "en"), None);
}

#[test]
fn a_car_that_tells_no_position_has_told_none_before() {
    let mut missing = simulator();
    missing.set_scenario("position-missing").unwrap();

    for (simulator, vin) in [(&mut simulator(), I3), (&mut missing, I4)] {
        let lines = lines(simulator, vin);
        assert!(!lines.is_empty());
        assert!(
            lines
                .iter()
                .all(|line| line["state"]["location"] == json!(null))
        );
    }
}

#[test]
fn a_silent_car_s_past_ends_where_its_present_does() {
    let mut trial = Trial::signed_in().scenario("stale-9-days");
    let present = trial.state(I4)["lastUpdatedAt"].clone();

    let past = lines(&mut trial.simulator, I4);

    let last = past.last().unwrap()["state"]["lastUpdatedAt"].clone();
    assert!(last.as_str().unwrap() <= present.as_str().unwrap());
}

#[test]
fn an_address_is_told_in_the_language_asked_for() {
    let mut simulator = simulator();
    let night = UnixMillis(SUNDAY - 7 * HOUR);

    let [english, french] = ["en-GB", "fr-FR"].map(|language| {
        let answer = simulator.state_at(I4, night, language).unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        answer["state"]["location"]["address"]["formatted"].clone()
    });

    assert_eq!(english, "12 Linden Street, 03999 Exampleville");
    assert_eq!(french, "12 rue des Tilleuls, 03999 Exempleville");
}
