//! Two memories of one source become one that forgets no refusal.

use super::*;

fn counted(counts: Counts, at: UnixMillis) -> Ledger {
    Ledger {
        day: utc_day(at),
        counts,
        ..Ledger::default()
    }
}

#[test]
fn the_later_closure_of_each_host_stands() {
    let hour = ledger_after(Outcome::QuotaUsedUp {
        replenished_at: Some(after(HOUR)),
    });
    let mut two_hours = ledger_after(Outcome::QuotaUsedUp {
        replenished_at: Some(after(2 * HOUR)),
    });
    let sign_in = two_hours.ask(SIGN_IN, GUESSED, NOW).unwrap();
    two_hours.note(sign_in, Outcome::SignInLimited, NOW, Fraction::HALF);

    for merged in [
        hour.merged_with(two_hours, NOW),
        two_hours.merged_with(hour, NOW),
    ] {
        assert!(!may(&merged, READING, after(2 * HOUR)));
        assert!(may(&merged, READING, after(2 * HOUR + SECOND)));
        assert!(!may(&merged, SIGN_IN, NOW));
    }
}

#[test]
fn of_each_kind_the_larger_count_of_the_day_stands() {
    let mine = Counts {
        reading: 5,
        command: 1,
        ..Counts::default()
    };
    let others = Counts {
        reading: 3,
        history: 2,
        ..Counts::default()
    };
    let yesterday = Counts {
        event_poll: 40,
        ..Counts::default()
    };

    let merged = counted(mine, NOW)
        .merged_with(counted(others, NOW), NOW)
        .merged_with(counted(yesterday, after(-DAY)), NOW);

    let expected = Counts {
        reading: 5,
        history: 2,
        command: 1,
        ..Counts::default()
    };
    assert_eq!(merged.today(NOW), expected);
}

#[test]
fn a_block_that_one_of_them_knows_stands_with_its_last_trial() {
    let mut blocked = ledger_after(Outcome::Blocked);
    let trial = blocked.ask(BY_OWNER, GUESSED, NOW).unwrap();
    blocked.note(trial, Outcome::Blocked, NOW, Fraction::HALF);

    let merged = Ledger::default().merged_with(blocked, NOW);

    assert!(!may(&merged, BY_OWNER, after(HOUR)));
    assert!(may(&merged, BY_OWNER, after(24 * HOUR)));
}

#[test]
fn of_each_kind_the_last_trouble_stands() {
    let trouble = |kind, at| {
        let call = Call {
            kind,
            asker: Asker::Owner,
        };
        let mut ledger = Ledger::default();
        let ticket = ledger.ask(call, GUESSED, at).unwrap();
        ledger.note(ticket, Outcome::Trouble, at, Fraction::HALF);
        ledger
    };

    let merged = trouble(CallKind::Reading, NOW)
        .merged_with(trouble(CallKind::Reading, after(-HOUR)), NOW)
        .merged_with(trouble(CallKind::History, NOW), NOW);

    let noted_at = |kind| merged.troubles.of(kind).map(|trouble| trouble.noted_at);
    assert_eq!(noted_at(CallKind::Reading), Some(NOW));
    assert_eq!(noted_at(CallKind::History), Some(NOW));
    assert_eq!(noted_at(CallKind::Command), None);
}
