mod sessions;

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

/// When something was heard, and the answer.
fn heard(simulator: &mut Simulator, vin: &str, span: &Span, now: i64) -> Vec<(i64, Value)> {
    let past = simulator.past(vin, span, "en-GB", UnixMillis(now)).unwrap();
    let past = String::from_utf8(past).unwrap();
    let lines = past.lines().map(|line| line.split_once(' ').unwrap());
    lines
        .map(|(at, answer)| (at.parse().unwrap(), serde_json::from_str(answer).unwrap()))
        .collect()
}

fn lines(simulator: &mut Simulator, vin: &str) -> Vec<Value> {
    let heard = heard(simulator, vin, &MONTH, SUNDAY);
    heard.into_iter().map(|(_at, answer)| answer).collect()
}

fn reported_at(answer: &Value) -> i64 {
    let at = answer["state"]["lastUpdatedAt"].as_str().unwrap();
    at.parse::<jiff::Timestamp>().unwrap().as_millisecond()
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
fn a_line_says_what_the_whole_answer_says() {
    let mut simulator = simulator();
    let line = lines(&mut simulator, I4)[500].clone();
    let at = UnixMillis(reported_at(&line));

    let whole = simulator.state_at(I4, at, "en-GB").unwrap();
    let mut whole = serde_json::from_slice::<Value>(&whole).unwrap()["state"].clone();
    // What a tire is, is not followed; nor is what is set about charging, but for its limits.
    for tire in whole["tireState"].as_object_mut().unwrap().values_mut() {
        tire.as_object_mut().unwrap().remove("details");
    }
    let settings = &whole["chargingProfile"]["chargingSettings"];
    let [target, limit] = ["targetSoc", "acCurrentLimit"].map(|key| settings[key].clone());
    whole["chargingProfile"] =
        json!({"chargingSettings": {"targetSoc": target, "acCurrentLimit": limit}});

    let line = line["state"].as_object().unwrap();
    assert!(line.len() >= 11, "{line:?}");
    for (key, value) in line {
        assert_eq!(*value, whole[key], "{key}");
    }
}

#[test]
fn nothing_is_told_before_it_was_said_nor_after_now() {
    let now = SUNDAY - 10 * DAY;
    for (at, answer) in heard(&mut simulator(), I4, &MONTH, now) {
        assert!(reported_at(&answer) <= at && at <= now);
        assert!(reported_at(&answer) >= MONTH.from.0);
    }
}

#[test]
fn a_month_in_parts_is_the_month() {
    let mut simulator = simulator();
    let middle = SUNDAY - 13 * DAY - 7 * HOUR - 1;
    let parts = [
        Span {
            until: UnixMillis(middle),
            ..MONTH
        },
        Span {
            from: UnixMillis(middle + 1),
            ..MONTH
        },
    ];

    let whole = heard(&mut simulator, I4, &MONTH, SUNDAY);
    let [early, late] = parts.map(|part| heard(&mut simulator, I4, &part, SUNDAY));

    let told: Vec<_> = whole.iter().map(|(_at, answer)| answer).collect();
    let in_parts: Vec<_> = early
        .iter()
        .chain(&late)
        .map(|(_at, answer)| answer)
        .collect();
    assert_eq!(in_parts, told);
}

#[test]
fn years_are_told_less_closely_than_a_month() {
    let years = Span {
        step_millis: 2 * HOUR,
        ..MONTH
    };
    let mut simulator = simulator();

    let close = heard(&mut simulator, I4, &MONTH, SUNDAY).len();
    let far = heard(&mut simulator, I4, &years, SUNDAY).len();

    assert!(far * 2 < close, "{far} and {close}");
    assert!(far > 30 * 10, "{far}");
}

#[test]
fn for_twelve_days_nobody_looked() {
    let mut simulator = simulator();
    let (from, until) = simulator.unopened(UnixMillis(SUNDAY));
    let around = Span {
        from: UnixMillis(from.0 - 5 * DAY),
        until: UnixMillis(until.0 + 5 * DAY),
        step_millis: 2 * HOUR,
    };

    let heard = heard(&mut simulator, I4, &around, SUNDAY);

    // 2024-09-09, midnight in the fleet's summer time.
    assert_eq!(
        (from.0, until.0),
        (1_725_832_800_000, 1_725_832_800_000 + 12 * DAY)
    );
    assert!(heard.iter().all(|(at, _)| !(from.0..until.0).contains(at)));
    let said: Vec<_> = heard
        .iter()
        .map(|(_, answer)| reported_at(answer))
        .collect();
    let longest = said.windows(2).map(|pair| pair[1] - pair[0]).max();
    assert!(longest.unwrap() > 11 * DAY);
}

#[test]
fn nobody_missed_the_last_two_months_nor_looked_away_twice() {
    for day in 0..4 * 365 {
        let now = SUNDAY + day * DAY;
        let (from, until) = simulator().unopened(UnixMillis(now));
        assert_eq!(until.0 - from.0, 12 * DAY);
        assert!(
            until.0 < now - 60 * DAY && now - 300 * DAY < from.0,
            "{day}"
        );
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
    let now = UnixMillis(SUNDAY);
    assert_eq!(
        simulator().past("WBA00000000XXX999", &MONTH, "en", now),
        None
    );
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
