//! How long each refusal closes the source, and for whom.

use super::*;

fn until(refusal: Result<Ticket, Refusal>) -> (ClosureReason, UnixMillis) {
    match refusal {
        Err(Refusal::Closed(closure)) => (closure.reason, closure.until),
        other => panic!("not closed: {other:?}"),
    }
}

#[test]
fn after_a_quota_answer_nobody_asks_before_the_told_time() {
    let replenished_at = Some(after(2 * HOUR));
    let mut ledger = ledger_after(Outcome::QuotaUsedUp { replenished_at });

    // A second of reserve comes on top.
    let end = after(2 * HOUR + SECOND);
    for call in [READING, BY_OWNER] {
        let refused = ledger.ask(call, GUESSED, UnixMillis(end.0 - 1));
        assert_eq!(until(refused), (ClosureReason::QuotaUsedUp, end));
        assert!(may(&ledger, call, end));
    }
}

#[test]
fn a_quota_answer_without_a_time_closes_until_midnight_utc() {
    let mut ledger = ledger_after(Outcome::QuotaUsedUp {
        replenished_at: None,
    });

    let refused = ledger.ask(BY_OWNER, GUESSED, after(HOUR));

    assert_eq!(until(refused), (ClosureReason::QuotaUsedUp, MIDNIGHT));
    assert!(may(&ledger, READING, MIDNIGHT));
}

#[test]
fn after_a_rate_limit_nobody_asks_before_the_told_second() {
    let retry_at = Some(after(12 * SECOND));
    let ledger = ledger_after(Outcome::RateLimited { retry_at });

    assert!(!may(&ledger, BY_OWNER, after(13 * SECOND - 1)));
    assert!(may(&ledger, BY_OWNER, after(13 * SECOND)));
}

#[test]
fn a_told_wait_grows_by_a_second_and_up_to_a_third_but_not_by_more_than_a_minute() {
    let secs = core::time::Duration::from_secs;

    assert_eq!(told_wait(secs(10), Fraction::new(0.0)), secs(11));
    assert_eq!(told_wait(secs(10), Fraction::new(1.0)), secs(14));
    assert_eq!(told_wait(secs(3_600), Fraction::new(1.0)), secs(3_661));
}

#[test]
fn rate_limits_without_a_time_wait_two_four_and_eight_seconds_then_five_minutes() {
    let mut ledger = Ledger::default();
    let mut now = NOW;
    for wait in [2, 4, 8, 300, 300] {
        let ticket = ledger.ask(READING, GUESSED, now).unwrap();
        let outcome = Outcome::RateLimited { retry_at: None };
        ledger.note(ticket, outcome, now, Fraction::HALF);
        let end = UnixMillis(now.0 + wait * SECOND);

        assert!(!may(&ledger, BY_OWNER, UnixMillis(end.0 - 1)), "{wait} s");
        assert!(may(&ledger, READING, end), "{wait} s");
        now = end;
    }
}

#[test]
fn quick_tries_move_by_a_tenth_and_end_after_the_third() {
    let millis =
        |failures, part| quick_retry(failures, Fraction::new(part)).map(|wait| wait.as_millis());

    assert_eq!(millis(1, 0.0), Some(1_800));
    assert_eq!(millis(2, 0.5), Some(4_000));
    assert_eq!(millis(3, 1.0), Some(8_800));
    assert_eq!(millis(4, 0.5), None);
    assert_eq!(millis(0, 0.5), None);
}

#[test]
fn too_many_sign_ins_close_the_sign_in_until_midnight_utc_and_nothing_else() {
    let mut ledger = Ledger::default();
    let ticket = ledger.ask(SIGN_IN, GUESSED, NOW).unwrap();
    ledger.note(ticket, Outcome::SignInLimited, NOW, Fraction::HALF);

    let refused = ledger.ask(SIGN_IN, GUESSED, after(HOUR));

    assert_eq!(until(refused), (ClosureReason::SignInLimited, MIDNIGHT));
    assert!(may(&ledger, SIGN_IN, MIDNIGHT));
    assert!(may(&ledger, READING, NOW));
}

#[test]
fn a_ledger_is_open_once_no_refusal_stands() {
    let replenished_at = Some(after(HOUR));
    let quota = ledger_after(Outcome::QuotaUsedUp { replenished_at });

    assert!(ledger_after(Outcome::Succeeded).is_open(NOW));
    assert!(!quota.is_open(after(HOUR)));
    assert!(quota.is_open(after(HOUR + SECOND)));
    assert!(!ledger_after(Outcome::Blocked).is_open(after(48 * HOUR)));
}

#[test]
fn of_two_closures_the_longer_one_stays() {
    let mut ledger = Ledger::default();
    let first = ledger.ask(READING, GUESSED, NOW).unwrap();
    let second = ledger.ask(READING, GUESSED, NOW).unwrap();
    let replenished_at = Some(after(HOUR));
    let quota = Outcome::QuotaUsedUp { replenished_at };
    let retry_at = Some(after(SECOND));
    ledger.note(first, quota, NOW, Fraction::HALF);

    ledger.note(
        second,
        Outcome::RateLimited { retry_at },
        NOW,
        Fraction::HALF,
    );

    assert!(!may(&ledger, BY_OWNER, after(HOUR)));
}
