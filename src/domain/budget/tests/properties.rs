//! Whatever the vendor answers and whatever the clock does.

use proptest::prelude::*;

use super::*;

fn outcomes() -> impl Strategy<Value = Outcome> {
    let at = proptest::option::of(-2 * HOUR..400 * 24 * HOUR);
    prop_oneof![
        4 => Just(Outcome::Succeeded),
        1 => Just(Outcome::Refused),
        1 => Just(Outcome::NotSent),
        1 => Just(Outcome::SignInLimited),
        1 => Just(Outcome::Blocked),
        1 => at.clone().prop_map(|at| Outcome::Maintenance { retry_at: at.map(after) }),
        1 => Just(Outcome::Trouble),
        1 => at.clone().prop_map(|at| Outcome::RateLimited { retry_at: at.map(after) }),
        1 => at.prop_map(|at| Outcome::QuotaUsedUp { replenished_at: at.map(after) }),
    ]
}

fn calls() -> impl Strategy<Value = Call> {
    let kinds = prop_oneof![
        Just(CallKind::Reading),
        Just(CallKind::Extra),
        Just(CallKind::History),
        Just(CallKind::Command),
        Just(CallKind::EventPoll),
        Just(CallKind::SignIn),
    ];
    let askers = prop_oneof![Just(Asker::Owner), Just(Asker::Automatic)];
    (kinds, askers).prop_map(|(kind, asker)| Call { kind, asker })
}

/// A pause before the call, the call, its outcome, and chance.
type Step = (i64, Call, Outcome, f64);

fn steps(pauses: core::ops::Range<i64>) -> impl Strategy<Value = Vec<Step>> {
    let step = (pauses, calls(), outcomes(), 0.0..=1.0);
    proptest::collection::vec(step, 1..60)
}

proptest! {
    #[test]
    fn no_call_goes_out_while_its_lane_is_closed(steps in steps(0..3 * HOUR)) {
        let mut ledger = Ledger::default();
        let mut now = NOW;
        let mut closed_until = [UnixMillis(i64::MIN); 2];
        let mut is_blocked = false;
        let mut trials = Vec::new();
        for (pause, call, outcome, part) in steps {
            now = UnixMillis(now.0 + pause);
            let lane = usize::from(call.kind.lane() == Lane::SignIn);
            let Ok(ticket) = ledger.ask(call, GUESSED, now) else {
                continue;
            };
            prop_assert!(now >= closed_until[lane]);
            let is_trial = is_blocked && lane == 0;
            if is_trial {
                prop_assert_eq!(call.asker, Asker::Owner);
                if outcome != Outcome::NotSent {
                    trials.push(now);
                }
            }

            ledger.note(ticket, outcome, now, Fraction::new(part));

            let week_later = UnixMillis(now.0 + 7 * DAY);
            let told = match outcome {
                Outcome::RateLimited { retry_at: at } => at,
                Outcome::QuotaUsedUp { replenished_at: at } => {
                    Some(at.unwrap_or(next_utc_midnight(now)))
                }
                _ => None,
            };
            if let Some(at) = told {
                closed_until[lane] = closed_until[lane].max(at.min(week_later));
            }
            if outcome == Outcome::SignInLimited {
                closed_until[1] = closed_until[1].max(next_utc_midnight(now));
            }
            match outcome {
                Outcome::Blocked => is_blocked = true,
                Outcome::Succeeded if is_trial => is_blocked = false,
                _ => {}
            }
        }
        for pair in trials.windows(2) {
            prop_assert!(pair[1].0 - pair[0].0 >= 24 * HOUR);
        }
    }

    #[test]
    fn no_count_exceeds_the_calls_that_were_let_through(steps in steps(-30 * HOUR..30 * HOUR)) {
        let mut ledger = Ledger::default();
        let mut now = NOW;
        let mut sent = 0;
        for (pause, call, outcome, part) in steps {
            now = UnixMillis(now.0 + pause);
            if let Ok(ticket) = ledger.ask(call, GUESSED, now) {
                sent += u32::from(outcome != Outcome::NotSent);
                ledger.note(ticket, outcome, now, Fraction::new(part));
            }
            let today = ledger.today(now);
            prop_assert!(today.metered() + today.of(CallKind::SignIn) <= sent);
        }
    }

    #[test]
    fn without_a_clock_that_jumps_every_call_of_the_day_is_counted(count in 0_u32..100) {
        let mut ledger = Ledger::default();
        for index in 0..count {
            let now = after(i64::from(index) * SECOND);
            let ticket = ledger.ask(READING, GUESSED, now).unwrap();
            ledger.note(ticket, Outcome::Succeeded, now, Fraction::HALF);
        }
        prop_assert_eq!(ledger.today(after(HOUR)).metered(), count);
    }

    #[test]
    fn whatever_happened_the_owner_may_ask_again_after_a_week(
        steps in steps(-10_000 * HOUR..10_000 * HOUR),
        jump in -100_000 * HOUR..100_000 * HOUR,
    ) {
        let mut ledger = Ledger::default();
        let mut now = NOW;
        for (pause, call, outcome, part) in steps {
            now = UnixMillis(now.0 + pause);
            if let Ok(ticket) = ledger.ask(call, GUESSED, now) {
                ledger.note(ticket, outcome, now, Fraction::new(part));
            }
        }
        now = UnixMillis(now.0 + jump);
        if ledger.ask(BY_OWNER, GUESSED, now).is_err() {
            let next_week = UnixMillis(now.0 + 7 * DAY + MINUTE);
            prop_assert!(may(&ledger, BY_OWNER, next_week));
        }
    }

    #[test]
    fn nothing_is_due_while_an_automatic_call_would_be_refused(
        steps in steps(-30 * HOUR..30 * HOUR),
        part in 0.0..=1.0_f64,
    ) {
        let mut ledger = Ledger::default();
        let mut now = NOW;
        for (pause, call, outcome, part) in steps {
            now = UnixMillis(now.0 + pause);
            if let Ok(ticket) = ledger.ask(call, GUESSED, now) {
                ledger.note(ticket, outcome, now, Fraction::new(part));
            }
        }
        let circumstances = Circumstances {
            hindrance: None,
            last_fetched_at: None,
            activity: Activity::Active,
            is_night: false,
            may_retry: true,
            chance: Fraction::new(part),
        };
        let next = next_refresh(Pace::DEFAULT, &ledger, GUESSED, &circumstances, now);
        if !may(&ledger, READING, now) {
            prop_assert_ne!(next, NextRefresh::Due);
        }
    }
}
