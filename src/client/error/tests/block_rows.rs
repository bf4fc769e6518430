//! What the block of third-party clients looks like (connected-drive-api 8.2, 8.3).

use super::*;

#[test]
fn row_status_489_whatever_its_body() {
    for body in ["", "Blocked", "{}", "<html>"] {
        assert_eq!(told("state", &answer(489, body)), Failure::Blocked);
    }
}

#[test]
fn row_the_word_under_any_status() {
    for (status, body) in [(401, "BLOCKED"), (403, " blocked\n"), (500, "Blocked")] {
        assert_eq!(told("state", &answer(status, body)), Failure::Blocked);
    }
}

#[test]
fn row_state_list_and_config_are_blocked_alike() {
    for endpoint in ["state", "vehicle_list", "config", "profile", "image"] {
        assert_eq!(told(endpoint, &answer(489, "Blocked")), Failure::Blocked);
    }
}

#[test]
fn row_a_blocked_refresh_is_a_block_and_no_end_of_the_session() {
    let failure = told("token", &answer(489, "Blocked"));

    assert_eq!(failure, Failure::Blocked);
    assert!(!failure.needs_sign_in());
}

#[test]
fn a_sentence_with_the_word_in_it_is_no_block() {
    let body = r#"{"message":"Your card is blocked"}"#;

    assert_eq!(
        told("state", &answer(403, body)),
        Failure::Forbidden { said: None }
    );
}

#[test]
fn a_block_concerns_the_account() {
    assert!(told("state", &answer(489, "Blocked")).concerns_account());
}
