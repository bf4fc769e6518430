//! Clocks that jump.

use super::*;

const YEARS: i64 = 5 * 365 * 24 * HOUR;

#[test]
fn a_clock_set_back_by_years_prolongs_a_closure_by_no_more_than_itself() {
    let replenished_at = Some(after(2 * HOUR));
    let mut ledger = ledger_after(Outcome::QuotaUsedUp { replenished_at });
    let past = |millis| after(millis - YEARS);

    // The closure is met once under the new clock, and lasts from there as long as before.
    assert!(ledger.ask(READING, GUESSED, past(0)).is_err());

    let length = 2 * HOUR + SECOND;
    assert!(!may(&ledger, READING, past(length - 1)));
    assert!(may(&ledger, READING, past(length)));
}

#[test]
fn a_clock_set_forward_past_the_end_opens_the_source() {
    let replenished_at = Some(after(2 * HOUR));
    let ledger = ledger_after(Outcome::QuotaUsedUp { replenished_at });

    assert!(may(&ledger, READING, after(YEARS)));
}

#[test]
fn a_stored_closure_in_the_far_future_ends_within_a_week() {
    let mut ledger = Ledger {
        vehicle: Some(Closure {
            reason: ClosureReason::QuotaUsedUp,
            noted_at: UnixMillis(i64::MIN),
            until: UnixMillis(i64::MAX),
        }),
        sign_in: Some(Closure {
            reason: ClosureReason::SignInLimited,
            noted_at: UnixMillis(i64::MAX),
            until: UnixMillis(i64::MAX),
        }),
        ..Ledger::default()
    };

    let _ = ledger.ask(READING, GUESSED, NOW);

    assert!(may(&ledger, READING, after(7 * DAY + MINUTE)));
    assert!(may(&ledger, SIGN_IN, after(7 * DAY + MINUTE)));
}

#[test]
fn a_told_time_of_three_days_is_honored() {
    let told = Some(after(3 * DAY));
    for outcome in [
        Outcome::QuotaUsedUp {
            replenished_at: told,
        },
        Outcome::RateLimited { retry_at: told },
    ] {
        let ledger = ledger_after(outcome);

        assert!(!may(&ledger, BY_OWNER, after(3 * DAY)));
        assert!(may(&ledger, BY_OWNER, after(3 * DAY + SECOND + MINUTE)));
    }
}

#[test]
fn a_clock_set_back_keeps_a_long_closure_no_longer_than_it_was_told() {
    let mut ledger = ledger_after(Outcome::QuotaUsedUp {
        replenished_at: Some(after(3 * DAY)),
    });
    let past = |millis| after(millis - YEARS);

    assert!(ledger.ask(READING, GUESSED, past(0)).is_err());

    assert!(!may(&ledger, READING, past(3 * DAY)));
    assert!(may(&ledger, READING, past(3 * DAY + SECOND)));
}

#[test]
fn a_told_time_in_the_far_future_closes_for_a_week() {
    let far = Some(after(YEARS));
    for outcome in [
        Outcome::QuotaUsedUp {
            replenished_at: far,
        },
        Outcome::RateLimited { retry_at: far },
    ] {
        let ledger = ledger_after(outcome);

        assert!(!may(&ledger, BY_OWNER, after(7 * DAY)));
        assert!(may(&ledger, BY_OWNER, after(7 * DAY + MINUTE)));
    }
}

#[test]
fn a_trial_of_a_future_that_never_came_is_a_day_old_a_day_from_now() {
    let mut ledger = Ledger {
        blocked_at: Some(after(YEARS)),
        tried_at: Some(after(YEARS)),
        ..Ledger::default()
    };

    let again_at = after(24 * HOUR);
    assert_eq!(
        ledger.ask(BY_OWNER, GUESSED, NOW),
        Err(Refusal::Blocked { again_at })
    );
    assert!(may(&ledger, BY_OWNER, again_at));
}

#[test]
fn a_clock_set_back_over_midnight_keeps_the_counts_until_the_next_one() {
    let mut ledger = ledger_after(Outcome::Succeeded);

    let yesterday = after(-24 * HOUR);
    let ticket = ledger.ask(READING, GUESSED, yesterday).unwrap();
    ledger.note(ticket, Outcome::Succeeded, yesterday, Fraction::HALF);

    assert_eq!(ledger.today(yesterday).metered(), 2);
    assert_eq!(ledger.today(NOW).metered(), 0);
}

#[test]
fn an_answer_from_a_future_that_never_came_does_not_delay_the_next() {
    let circumstances = Circumstances {
        hindrance: None,
        last_fetched_at: Some(after(YEARS)),
        activity: Activity::Idle,
        is_night: false,
        may_retry: true,
        chance: Fraction::HALF,
    };

    let next = next_refresh(
        Pace::DEFAULT,
        &Ledger::default(),
        GUESSED,
        &circumstances,
        NOW,
    );

    assert_eq!(next, NextRefresh::Due);
    assert!(Rhythm::MANUAL.is_due(Some(after(YEARS)), NOW));
}

#[test]
fn the_ends_of_time_break_nothing() {
    for now in [i64::MIN, -1, 0, i64::MAX].map(UnixMillis) {
        let mut ledger = ledger_after(Outcome::Blocked);
        let _ = ledger.ask(BY_OWNER, GUESSED, now);
        let mut ledger = ledger_after(Outcome::QuotaUsedUp {
            replenished_at: None,
        });
        let _ = ledger.ask(BY_OWNER, GUESSED, now);
    }
}
