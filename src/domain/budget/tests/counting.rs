//! What is counted, for how long, and against which allowance.

use super::*;

#[test]
fn each_kind_is_counted_and_signing_in_is_counted_apart() {
    let mut ledger = Ledger::default();
    for kind in [
        CallKind::Reading,
        CallKind::Reading,
        CallKind::History,
        CallKind::Command,
        CallKind::EventPoll,
        CallKind::SignIn,
    ] {
        let call = Call {
            kind,
            asker: Asker::Owner,
        };
        let ticket = ledger.ask(call, GUESSED, NOW).unwrap();
        ledger.note(ticket, Outcome::Succeeded, NOW, Fraction::HALF);
    }

    let today = ledger.today(NOW);
    assert_eq!(today.metered(), 5);
    assert_eq!(today.of(CallKind::Reading), 2);
    assert_eq!(today.of(CallKind::SignIn), 1);
}

#[test]
fn a_day_begins_at_midnight_utc_with_nothing() {
    let ledger = ledger_after(Outcome::Succeeded);

    assert_eq!(ledger.today(UnixMillis(MIDNIGHT.0 - 1)).metered(), 1);
    assert_eq!(ledger.today(MIDNIGHT).metered(), 0);
}

#[test]
fn a_call_that_was_never_sent_is_not_counted() {
    assert_eq!(ledger_after(Outcome::NotSent).today(NOW).metered(), 0);
}

#[test]
fn a_call_of_yesterday_is_not_taken_back_from_today() {
    let mut ledger = Ledger::default();
    let late = UnixMillis(MIDNIGHT.0 - 1);
    let yesterday = ledger.ask(READING, GUESSED, late).unwrap();
    let today = ledger.ask(READING, GUESSED, MIDNIGHT).unwrap();
    ledger.note(today, Outcome::Succeeded, MIDNIGHT, Fraction::HALF);

    ledger.note(yesterday, Outcome::NotSent, MIDNIGHT, Fraction::HALF);

    assert_eq!(ledger.today(MIDNIGHT).metered(), 1);
}

#[test]
fn a_told_allowance_that_is_used_up_closes_until_midnight_utc() {
    let mut ledger = Ledger::default();
    for _call in 0..50 {
        let ticket = ledger.ask(READING, Allowance::CARDATA, NOW).unwrap();
        ledger.note(ticket, Outcome::Succeeded, NOW, Fraction::HALF);
    }

    let refused = ledger.ask(BY_OWNER, Allowance::CARDATA, NOW);

    let Err(Refusal::Closed(closure)) = refused else {
        panic!("the fifty-first call passed");
    };
    assert_eq!(closure.until, MIDNIGHT);
    assert!(ledger.ask(READING, Allowance::CARDATA, MIDNIGHT).is_ok());
}

#[test]
fn a_guessed_allowance_refuses_nothing_and_says_that_it_is_a_guess() {
    let ledger = Ledger {
        day: utc_day(NOW),
        counts: Counts {
            reading: 100_000,
            ..Counts::default()
        },
        ..Ledger::default()
    };

    assert!(may(&ledger, READING, NOW));
    assert!(GUESSED.is_guess());
    assert_eq!(GUESSED.left_after(100_000), 0);
    assert!(!Allowance::CARDATA.is_guess());
    assert_eq!(Allowance::CARDATA.left_after(12), 38);
}

#[test]
fn an_ordinary_answer_leaves_nothing_to_write() {
    let mut ledger = Ledger::default();
    let ticket = ledger.ask(READING, GUESSED, NOW).unwrap();
    let before = ledger;
    assert!(ticket.is_settled_by(Outcome::Succeeded));

    ledger.note(ticket, Outcome::Succeeded, NOW, Fraction::HALF);

    assert_eq!(ledger, before);
    assert!(!ticket.is_settled_by(Outcome::Blocked));
}
