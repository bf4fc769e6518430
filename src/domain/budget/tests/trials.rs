//! The owner's one try a day while the source is blocked.

use super::*;

#[test]
fn a_blocked_source_is_asked_by_the_owner_once_a_day_and_by_nobody_else() {
    let mut ledger = ledger_after(Outcome::Blocked);
    assert!(!may(&ledger, READING, after(30 * 24 * HOUR)));

    let trial = ledger.ask(BY_OWNER, GUESSED, after(HOUR)).unwrap();
    ledger.note(trial, Outcome::Blocked, after(HOUR), Fraction::HALF);

    let again_at = after(25 * HOUR);
    let refused = ledger.ask(BY_OWNER, GUESSED, after(2 * HOUR));
    assert_eq!(refused, Err(Refusal::Blocked { again_at }));
    assert!(may(&ledger, BY_OWNER, again_at));
}

#[test]
fn a_trial_that_succeeds_ends_the_block() {
    let mut ledger = ledger_after(Outcome::Blocked);

    let trial = ledger.ask(BY_OWNER, GUESSED, after(HOUR)).unwrap();
    ledger.note(trial, Outcome::Succeeded, after(HOUR), Fraction::HALF);

    assert!(may(&ledger, READING, after(HOUR)));
}

#[test]
fn a_trial_that_never_left_the_device_is_not_spent() {
    let mut ledger = ledger_after(Outcome::Blocked);

    let trial = ledger.ask(BY_OWNER, GUESSED, after(HOUR)).unwrap();
    ledger.note(trial, Outcome::NotSent, after(HOUR), Fraction::HALF);

    assert!(may(&ledger, BY_OWNER, after(HOUR)));
    assert!(!may(&ledger, READING, after(HOUR)));
}

#[test]
fn an_answer_that_was_under_way_before_the_block_does_not_end_it() {
    let mut ledger = Ledger::default();
    let slow = ledger.ask(READING, GUESSED, NOW).unwrap();
    let quick = ledger.ask(READING, GUESSED, NOW).unwrap();
    ledger.note(quick, Outcome::Blocked, NOW, Fraction::HALF);

    ledger.note(slow, Outcome::Succeeded, after(SECOND), Fraction::HALF);

    assert!(!may(&ledger, READING, after(SECOND)));
}

#[test]
fn only_a_success_ends_the_block() {
    for outcome in [
        Outcome::Refused,
        Outcome::RateLimited { retry_at: None },
        Outcome::QuotaUsedUp {
            replenished_at: None,
        },
        Outcome::Maintenance { retry_at: None },
        Outcome::Trouble,
    ] {
        let mut ledger = ledger_after(Outcome::Blocked);

        let trial = ledger.ask(BY_OWNER, GUESSED, after(HOUR)).unwrap();
        ledger.note(trial, outcome, after(HOUR), Fraction::HALF);

        assert_eq!(ledger.blocked_at, Some(NOW), "{outcome:?}");
        assert!(!may(&ledger, BY_OWNER, after(24 * HOUR)), "{outcome:?}");
    }
}

#[test]
fn the_repeat_of_a_trial_belongs_to_the_trial() {
    let mut ledger = ledger_after(Outcome::Blocked);
    let trial = ledger.ask(BY_OWNER, GUESSED, after(HOUR)).unwrap();
    ledger.note(trial, Outcome::Refused, after(HOUR), Fraction::HALF);

    let repeat = ledger.ask_again(trial, GUESSED, after(HOUR)).unwrap();
    assert!(!may(&ledger, BY_OWNER, after(HOUR)));
    ledger.note(repeat, Outcome::Succeeded, after(HOUR), Fraction::HALF);

    assert!(may(&ledger, READING, after(HOUR)));
}

#[test]
fn the_repeat_of_an_ordinary_call_is_no_trial() {
    let mut ledger = Ledger::default();
    let call = ledger.ask(READING, GUESSED, NOW).unwrap();
    let other = ledger.ask(READING, GUESSED, NOW).unwrap();
    ledger.note(call, Outcome::Refused, NOW, Fraction::HALF);
    ledger.note(other, Outcome::Blocked, NOW, Fraction::HALF);

    let repeat = ledger.ask_again(call, GUESSED, NOW);

    assert_eq!(repeat, Err(Refusal::Blocked { again_at: NOW }));
}
