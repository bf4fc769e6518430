//! What keeps the app from asking by itself, and for how long.

use super::*;

#[test]
fn a_closure_delays_the_next_refresh_to_its_end() {
    let replenished_at = Some(after(2 * HOUR));
    let ledger = ledger_after(Outcome::QuotaUsedUp { replenished_at });

    let end = NextRefresh::At(after(2 * HOUR + SECOND));
    assert_eq!(next(&ledger, &IDLE, NOW), end);
    assert_eq!(next(&ledger, &IDLE, after(HOUR)), end);
}

#[test]
fn a_blocked_source_is_never_asked_by_itself() {
    let ledger = ledger_after(Outcome::Blocked);

    let never = NextRefresh::Never(WhyNever::Blocked);
    assert_eq!(next(&ledger, &IDLE, after(48 * HOUR)), never);
}

#[test]
fn server_trouble_is_tried_three_times_quickly_and_then_at_the_next_poll() {
    let mut ledger = Ledger::default();
    for wait in [2 * SECOND, 4 * SECOND, 8 * SECOND, 30 * MINUTE, 30 * MINUTE] {
        let ticket = ledger.ask(READING, GUESSED, NOW).unwrap();
        ledger.note(ticket, Outcome::Trouble, NOW, Fraction::HALF);

        assert_eq!(next(&ledger, &IDLE, NOW), NextRefresh::At(after(wait)));
    }
}

#[test]
fn maintenance_is_left_alone_for_a_quarter_of_an_hour() {
    let ledger = ledger_after(Outcome::Maintenance { retry_at: None });

    let quarter = NextRefresh::At(after(15 * MINUTE));
    assert_eq!(next(&ledger, &IDLE, NOW), quarter);
}

#[test]
fn maintenance_is_left_alone_as_long_as_it_told_even_while_a_car_charges() {
    let active = Circumstances {
        activity: Activity::Active,
        ..IDLE
    };
    let retry_at = Some(after(2 * HOUR));
    let told = ledger_after(Outcome::Maintenance { retry_at });
    let untold = ledger_after(Outcome::Maintenance { retry_at: None });

    assert_eq!(
        next(&told, &active, NOW),
        NextRefresh::At(after(2 * HOUR + SECOND))
    );
    assert_eq!(
        next(&untold, &active, NOW),
        NextRefresh::At(after(15 * MINUTE))
    );
}

/// A ledger in which the last call of this kind met trouble.
fn ledger_in_trouble(kind: CallKind) -> Ledger {
    let call = Call {
        kind,
        asker: Asker::Owner,
    };
    let mut ledger = Ledger::default();
    let ticket = ledger.ask(call, GUESSED, NOW).unwrap();
    ledger.note(ticket, Outcome::Trouble, NOW, Fraction::HALF);
    ledger
}

#[test]
fn trouble_with_anything_but_a_state_brings_the_next_read_no_nearer() {
    for kind in CallKind::ALL {
        let wait = if kind == CallKind::Reading {
            2 * SECOND
        } else {
            30 * MINUTE
        };

        let expected = NextRefresh::At(after(wait));
        assert_eq!(
            next(&ledger_in_trouble(kind), &IDLE, NOW),
            expected,
            "{kind:?}"
        );
    }
}

#[test]
fn a_renewal_that_failed_delays_a_read_that_is_due() {
    let ledger = ledger_in_trouble(CallKind::SignIn);
    let long_ago = Circumstances {
        last_fetched_at: Some(after(-HOUR)),
        ..IDLE
    };

    let in_two_seconds = NextRefresh::At(after(2 * SECOND));
    assert_eq!(next(&ledger, &long_ago, NOW), in_two_seconds);
}

#[test]
fn a_success_of_another_kind_does_not_end_the_trouble() {
    let mut ledger = ledger_in_trouble(CallKind::History);
    let ticket = ledger.ask(READING, GUESSED, NOW).unwrap();
    ledger.note(ticket, Outcome::Succeeded, NOW, Fraction::HALF);

    assert!(ledger.troubles.of(CallKind::History).is_some());
}

#[test]
fn an_answer_ends_the_trouble() {
    let mut ledger = ledger_after(Outcome::Trouble);
    let ticket = ledger.ask(READING, GUESSED, NOW).unwrap();
    ledger.note(ticket, Outcome::Succeeded, NOW, Fraction::HALF);

    assert_eq!(ledger.troubles, Troubles::default());
}

#[test]
fn another_cars_trouble_neither_hurries_nor_starves_this_one() {
    let ledger = ledger_in_trouble(CallKind::Reading);
    let healthy = Circumstances {
        may_retry: false,
        ..IDLE
    };

    assert_eq!(
        next(&ledger, &healthy, NOW),
        NextRefresh::At(after(30 * MINUTE))
    );
    assert_eq!(
        next(&ledger, &healthy, after(30 * MINUTE)),
        NextRefresh::Due
    );
}

#[test]
fn maintenance_holds_for_every_car() {
    let retry_at = Some(after(2 * HOUR));
    let ledger = ledger_after(Outcome::Maintenance { retry_at });
    let healthy = Circumstances {
        may_retry: false,
        ..IDLE
    };

    assert!(matches!(
        next(&ledger, &healthy, NOW),
        NextRefresh::At(at) if at >= after(2 * HOUR)
    ));
}
