//! Several files: which of them make one car.

use carport_domain::vehicle::profile::Brand;

use super::*;

#[test]
fn a_profile_and_a_state_make_one_car_in_whatever_order() {
    for files in [[PROFILE, STATE], [STATE, PROFILE]] {
        let opening = open(&files);

        assert_eq!(opening.cars.len(), 1);
        assert_eq!(names(&opening, 0), ["profile", "state"]);
        let found = &opening.cars[0].found;
        assert_eq!(found.model.as_deref(), Some("i4 eDrive40"));
        assert_eq!(found.brand, Some(Brand::Bmw));
        assert!(found.has_state);
        assert_eq!(found.last_seen_at, Some(UnixMillis(1_746_350_302_000)));
    }
}

#[test]
fn a_state_alone_is_a_car_of_unknown_model() {
    let opening = open(&[STATE]);

    let found = &opening.cars[0].found;

    assert_eq!((&found.model, found.drive_train), (&None, None));
    assert!(found.has_state && found.is_number_masked);
    assert_eq!(open(&[STATE]).cars[0].vin, opening.cars[0].vin);
}

#[test]
fn an_answer_is_as_old_as_the_vendor_says_else_as_its_file() {
    let opening = open(&[PROFILE, STATE]);

    let at: Vec<_> = opening.cars[0]
        .answers
        .iter()
        .map(|(_, record)| record.fetched_at)
        .collect();
    assert_eq!(at, [SAVED_AT, UnixMillis(1_746_351_000_000)]);
}

#[test]
fn an_answer_from_the_future_was_received_now() {
    let state = STATE.replace("2025-05-04T09:30", "2031-05-04T09:30");

    let opening = open(&[&state]);

    assert_eq!(opening.cars[0].answers[0].1.fetched_at, NOW);
}

#[test]
fn everything_of_one_car_comes_together() {
    let sessions = r#"{"chargingSessions":{"sessions":[{"id":"2025-05-03T18:12:09Z_1"}]}}"#;
    let statistics = r#"{"statistics":{"totalEnergyCharged":131}}"#;
    let trips = r#"{"status":"Success","monthly":{"totalTrips":31}}"#;

    let opening = open(&[
        SETTINGS, sessions, sessions, statistics, trips, STATE, PROFILE,
    ]);

    assert_eq!(
        names(&opening, 0),
        [
            "profile",
            "state",
            "charging_settings",
            "charging_sessions/2025-05/000",
            "charging_statistics",
            "trips",
        ]
    );
    assert_eq!(opening.cars[0].found.kinds, DocumentKind::ALL);
    assert!(opening.files.iter().all(|file| file.problem.is_none()));
}

#[test]
fn what_completes_a_car_needs_one() {
    let opening = open(&[SETTINGS]);

    assert_eq!(opening.files[0].problem, Some(FileProblem::NoCar));
    assert!(opening.files[0].kinds.is_empty());
    assert!(opening.cars.is_empty());
}

#[test]
fn of_two_cars_in_one_go_nothing_is_guessed() {
    let opening = open(&[PROFILE, STATE, OTHER_PROFILE, OTHER_STATE]);

    let problems: Vec<_> = opening.files.iter().map(|file| file.problem).collect();
    let which = Some(FileProblem::WhichCar);
    assert_eq!(problems, [None, which, None, which]);
    assert_eq!(opening.cars.len(), 2);
}

#[test]
fn of_two_cars_in_one_go_a_number_in_the_name_decides() {
    let files = [
        read("profile_WBY00000000EVX001.json", PROFILE.as_bytes()),
        read("state_wby00000000evx001.json", STATE.as_bytes()),
        read("profile_WMW00000000MCE006.json", OTHER_PROFILE.as_bytes()),
        read("state_WMW00000000MCE006.json", OTHER_STATE.as_bytes()),
    ];

    let opening = gather(&files, Language::English, NOW);

    assert!(opening.files.iter().all(|file| file.problem.is_none()));
    assert_eq!(names(&opening, 0), ["profile", "state"]);
    assert_eq!(names(&opening, 1), ["profile", "state"]);
    let seen = opening.cars[1].found.last_seen_at;
    assert_eq!(seen, Some(UnixMillis(1_746_439_200_000)));
}

#[test]
fn a_second_state_beside_one_profile_may_be_another_cars() {
    let opening = open(&[PROFILE, STATE, OTHER_STATE]);

    assert_eq!(opening.files[2].problem, Some(FileProblem::WhichCar));
    assert_eq!(opening.cars.len(), 1);
}

#[test]
fn states_without_a_profile_are_cars_of_their_own() {
    let opening = open(&[STATE, OTHER_STATE]);

    assert_eq!(opening.cars.len(), 2);
    assert_ne!(opening.cars[0].vin, opening.cars[1].vin);
}

#[test]
fn an_older_export_holds_several_cars_with_profile_and_state() {
    let export = r#"[
        {"vin":"WBY00000000EVX001","attributes":{"model":"i4 eDrive40","driveTrain":"ELECTRIC"},
         "state":{"lastUpdatedAt":"2025-05-04T09:18:22Z","currentMileage":24817},
         "capabilities":{"isRemoteEngineStartSupported":true}},
        {"vin":"WMW00000000MCE006","attributes":{"model":"Cooper SE","driveTrain":"ELECTRIC"}},
        {"vin":"WMW00000000MCE007"}]"#;

    let opening = open(&[export]);

    assert_eq!(names(&opening, 0), ["profile", "state"]);
    assert_eq!(names(&opening, 1), ["profile"]);
    assert_eq!(opening.cars.len(), 2);
    assert_eq!(opening.cars[0].vin.as_str(), "WBY00000000EVX001");
}

#[test]
fn documents_under_names_of_somebody_elses_belong_together() {
    let both = format!("{{\"profile\":{PROFILE},\"state\":{STATE},\"note\":\"mine\"}}");

    let opening = open(&[&both]);

    assert_eq!(names(&opening, 0), ["profile", "state"]);
    assert_eq!(opening.cars.len(), 1);
}

#[test]
fn a_good_file_opens_beside_bad_ones() {
    let opening = open(&["<html>", PROFILE, "", STATE]);

    let problems: Vec<_> = opening.files.iter().map(|file| file.problem).collect();
    assert_eq!(
        problems,
        [
            Some(FileProblem::WebPage),
            None,
            Some(FileProblem::Empty),
            None
        ]
    );
    assert_eq!(names(&opening, 0), ["profile", "state"]);
}

#[test]
fn of_the_same_car_twice_the_newer_answer_stays() {
    let newer = STATE
        .replace("24817", "25000")
        .replace("05-04T09:30", "05-05T09:30");
    let whole = |state: &str| format!("{{\"profile\":{PROFILE},\"state\":{state}}}");

    for files in [[whole(STATE), whole(&newer)], [whole(&newer), whole(STATE)]] {
        let opening = open(&[&files[0], &files[1]]);

        assert_eq!(opening.cars.len(), 1);
        let (_, state) = &opening.cars[0].answers[1];
        assert!(String::from_utf8_lossy(&state.body).contains("25000"));
    }
}
