//! The stored form of what was asked of an account, and of what was refused.

use std::collections::BTreeMap;

use carport_domain::budget::{CallKind, Closure, ClosureReason, Counts, Ledger, Trouble, Troubles};
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::{VERSION, read, write};
use crate::storage::StorageError;

/// A ledger, to be stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerRecord(pub Ledger);

#[derive(Serialize, Deserialize)]
struct LedgerV1 {
    v: u32,
    day: i64,
    #[serde(default)]
    counts: CountsV1,
    #[serde(default)]
    vehicle: Option<ClosureV1>,
    #[serde(default)]
    sign_in: Option<ClosureV1>,
    #[serde(default)]
    blocked_at: Option<i64>,
    #[serde(default)]
    tried_at: Option<i64>,
    /// Of readings; older forms have no other.
    #[serde(default)]
    trouble: Option<TroubleV1>,
    /// Of the other kinds, by their codes.
    #[serde(default)]
    troubles: BTreeMap<String, TroubleV1>,
}

#[derive(Default, Serialize, Deserialize)]
struct CountsV1 {
    reading: u32,
    #[serde(default)]
    extra: u32,
    history: u32,
    command: u32,
    event_poll: u32,
    sign_in: u32,
}

#[derive(Serialize, Deserialize)]
struct ClosureV1 {
    reason: String,
    noted_at: i64,
    until: i64,
}

#[derive(Serialize, Deserialize)]
struct TroubleV1 {
    failures: u32,
    noted_at: i64,
    #[serde(default)]
    retry_at: Option<i64>,
}

impl LedgerRecord {
    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let Ledger {
            day,
            counts,
            vehicle,
            sign_in,
            blocked_at,
            tried_at,
            troubles,
        } = self.0;
        write(&LedgerV1 {
            v: VERSION,
            day,
            counts: CountsV1 {
                reading: counts.reading,
                extra: counts.extra,
                history: counts.history,
                command: counts.command,
                event_poll: counts.event_poll,
                sign_in: counts.sign_in,
            },
            vehicle: vehicle.map(closure_out),
            sign_in: sign_in.map(closure_out),
            blocked_at: blocked_at.map(|at| at.0),
            tried_at: tried_at.map(|at| at.0),
            trouble: troubles.of(CallKind::Reading).map(trouble_out),
            troubles: OTHERS
                .iter()
                .filter_map(|(kind, code)| {
                    let trouble = troubles.of(*kind)?;
                    Some(((*code).to_owned(), trouble_out(trouble)))
                })
                .collect(),
        })
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored: LedgerV1 = read(bytes)?;
        let mut troubles = Troubles::default();
        troubles.set(CallKind::Reading, stored.trouble.as_ref().map(trouble_in));
        for (kind, code) in OTHERS {
            troubles.set(kind, stored.troubles.get(code).map(trouble_in));
        }

        Ok(Self(Ledger {
            day: stored.day,
            counts: Counts {
                reading: stored.counts.reading,
                extra: stored.counts.extra,
                history: stored.counts.history,
                command: stored.counts.command,
                event_poll: stored.counts.event_poll,
                sign_in: stored.counts.sign_in,
            },
            vehicle: stored.vehicle.as_ref().map(closure_in).transpose()?,
            sign_in: stored.sign_in.as_ref().map(closure_in).transpose()?,
            blocked_at: stored.blocked_at.map(UnixMillis),
            tried_at: stored.tried_at.map(UnixMillis),
            troubles,
        }))
    }
}

const OTHERS: [(CallKind, &str); 5] = [
    (CallKind::Extra, "extra"),
    (CallKind::History, "history"),
    (CallKind::Command, "command"),
    (CallKind::EventPoll, "event-poll"),
    (CallKind::SignIn, "sign-in"),
];

fn trouble_out(trouble: Trouble) -> TroubleV1 {
    TroubleV1 {
        failures: trouble.failures,
        noted_at: trouble.noted_at.0,
        retry_at: trouble.retry_at.map(|at| at.0),
    }
}

fn trouble_in(stored: &TroubleV1) -> Trouble {
    Trouble {
        failures: stored.failures,
        noted_at: UnixMillis(stored.noted_at),
        retry_at: stored.retry_at.map(UnixMillis),
    }
}

const REASONS: [(ClosureReason, &str); 3] = [
    (ClosureReason::QuotaUsedUp, "quota"),
    (ClosureReason::RateLimited, "rate"),
    (ClosureReason::SignInLimited, "sign-in"),
];

fn closure_out(closure: Closure) -> ClosureV1 {
    let code = match closure.reason {
        ClosureReason::QuotaUsedUp => REASONS[0].1,
        ClosureReason::RateLimited => REASONS[1].1,
        ClosureReason::SignInLimited => REASONS[2].1,
    };
    ClosureV1 {
        reason: code.to_owned(),
        noted_at: closure.noted_at.0,
        until: closure.until.0,
    }
}

fn closure_in(stored: &ClosureV1) -> Result<Closure, StorageError> {
    let known = REASONS.iter().find(|(_, code)| *code == stored.reason);
    let (reason, _) = known.ok_or(StorageError::Corrupt)?;
    Ok(Closure {
        reason: *reason,
        noted_at: UnixMillis(stored.noted_at),
        until: UnixMillis(stored.until),
    })
}
