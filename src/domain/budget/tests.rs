//! Closures hold, counts are true, and no clock locks the owner out.

mod clocks;
mod closures;
mod counting;
mod delays;
mod merging;
mod paces;
mod properties;
mod trials;

use super::*;

/// 2025-05-04T09:30:00Z.
const NOW: UnixMillis = UnixMillis(1_746_351_000_000);
/// The end of that day.
const MIDNIGHT: UnixMillis = UnixMillis(1_746_403_200_000);
const SECOND: i64 = 1_000;
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

const READING: Call = Call {
    kind: CallKind::Reading,
    asker: Asker::Automatic,
};
const BY_OWNER: Call = Call {
    kind: CallKind::Reading,
    asker: Asker::Owner,
};
const SIGN_IN: Call = Call {
    kind: CallKind::SignIn,
    asker: Asker::Owner,
};
const GUESSED: Allowance = Allowance::CONNECTED_DRIVE;

fn after(millis: i64) -> UnixMillis {
    UnixMillis(NOW.0 + millis)
}

/// A ledger in which one automatic call at `NOW` ended like this.
fn ledger_after(outcome: Outcome) -> Ledger {
    let mut ledger = Ledger::default();
    let ticket = ledger.ask(READING, GUESSED, NOW).unwrap();
    ledger.note(ticket, outcome, NOW, Fraction::new(0.0));
    ledger
}

fn may(ledger: &Ledger, call: Call, now: UnixMillis) -> bool {
    ledger.refusal(call, GUESSED, now).is_none()
}

/// Nothing hinders, nothing hurries.
const IDLE: Circumstances = Circumstances {
    hindrance: None,
    last_fetched_at: Some(NOW),
    activity: Activity::Idle,
    is_night: false,
    may_retry: true,
    chance: Fraction::HALF,
};

fn next(ledger: &Ledger, circumstances: &Circumstances, now: UnixMillis) -> NextRefresh {
    next_refresh(Pace::DEFAULT, ledger, GUESSED, circumstances, now)
}

fn next_of_idle(circumstances: &Circumstances) -> NextRefresh {
    next(&Ledger::default(), circumstances, NOW)
}
