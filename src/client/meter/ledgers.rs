//! The meter that remembers: one ledger for each subject, in storage.

use core::cell::{Cell, RefCell};
use std::collections::HashMap;

use carport_domain::budget::{
    Allowance, Call, ClosureReason, Fraction, Ledger, Outcome, Refusal, Ticket,
};
use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;

use super::{Meter, Subject};
use crate::error::ApiError;
use crate::host::Host;
use crate::identity::Region;
use crate::records::LedgerRecord;
use crate::storage::{Storage, StorageError, Table};

/// The ledgers of one source, in storage.
///
/// Each question and each note is one atomic update, so that tabs share closures and counts. Where
/// the storage refuses to write, counts and closures live in this tab, and are merged with what
/// is stored once it writes again. What may be lost: a tab that closes before that; a page that
/// dies between a refusal and its note forgets the refusal, and the next call earns it again.
#[derive(Debug)]
pub struct Ledgers<S> {
    storage: S,
    allowance: Allowance,
    /// What the storage refused to keep.
    refused: RefCell<HashMap<String, Ledger>>,
    damage: Cell<Option<StorageError>>,
    is_damage_told: Cell<bool>,
}

impl<S: Storage> Ledgers<S> {
    /// The ledgers of a source with this allowance.
    pub fn new(storage: S, allowance: Allowance) -> Self {
        Self {
            storage,
            allowance,
            refused: RefCell::default(),
            damage: Cell::default(),
            is_damage_told: Cell::default(),
        }
    }

    /// What was wrong with a stored ledger, once: its calls are forgotten and the app goes on.
    pub fn take_damage(&self) -> Option<StorageError> {
        self.damage.take()
    }

    /// Where the ledgers are kept.
    pub const fn storage(&self) -> &S {
        &self.storage
    }

    /// The allowance that calls are held against.
    pub const fn allowance(&self) -> Allowance {
        self.allowance
    }

    /// The ledger as it stands: for the screen and for the pace. One that cannot be read is empty.
    pub async fn read(&self, subject: Subject<'_>, now: UnixMillis) -> Ledger {
        let key = subject.key();
        let stored = match self.storage.get(Table::Ledgers, &key).await {
            Ok(bytes) => self.parse(bytes.as_deref()).unwrap_or_default(),
            Err(error) => {
                self.tell(error);
                Ledger::default()
            }
        };
        self.with_held(&key, &stored, now)
    }

    /// Forgets an account that is gone, and how often this device signed in. What the vendor
    /// refused to sign-ins stands until its time is over.
    pub async fn forget(
        &self,
        account: &AccountId,
        region: Region,
        now: UnixMillis,
    ) -> Result<(), StorageError> {
        let signing_in = Subject::SignIn(region);
        let mut gone = vec![Subject::Account(account).key()];
        if self.read(signing_in, now).await.is_open(now) {
            gone.push(signing_in.key());
        }
        for key in gone {
            self.storage.remove(Table::Ledgers, &key).await?;
            self.refused.borrow_mut().remove(&key);
        }
        Ok(())
    }

    /// Changes a ledger in one step, in storage or, where that fails, in this tab.
    async fn change<R>(
        &self,
        subject: Subject<'_>,
        how: Writing,
        now: UnixMillis,
        change: impl Fn(&mut Ledger) -> R,
    ) -> R {
        let key = subject.key();
        let mut done = None;
        let updated = self
            .storage
            .update(Table::Ledgers, &key, |bytes| {
                let stored = self.parse(bytes);
                let mut ledger = self.with_held(&key, &stored.unwrap_or_default(), now);
                let outcome = change(&mut ledger);
                // A newer app's record is left alone.
                let is_ours = stored != Err(StorageError::TooNew);
                // Nobody was counted here, or the account is gone since.
                let is_begun = bytes.is_some() || self.held(&key).is_some();
                let is_wanted = is_begun || how == Writing::Begins;
                done = Some((outcome, ledger, is_ours));
                let is_news = is_ours && is_wanted && stored != Ok(ledger);
                is_news.then(|| LedgerRecord(ledger).to_bytes())
            })
            .await;
        let (outcome, ledger, is_ours) = done.unwrap_or_else(|| {
            let mut ledger = self.held(&key).unwrap_or_default();
            (change(&mut ledger), ledger, false)
        });

        let is_kept = match updated {
            Ok(()) => is_ours,
            Err(error) => {
                self.tell(error);
                error == StorageError::Corrupt && self.replace(&key, &ledger).await
            }
        };
        let mut refused = self.refused.borrow_mut();
        if is_kept {
            refused.remove(&key);
        } else {
            refused.insert(key, ledger);
        }
        outcome
    }

    /// Puts a ledger in the place of something that is none.
    async fn replace(&self, key: &str, ledger: &Ledger) -> bool {
        let entry = (key.to_owned(), LedgerRecord(*ledger).to_bytes());
        let put = self.storage.put(Table::Ledgers, vec![entry]).await;
        put.is_ok()
    }

    /// What is stored, and what the storage refused to keep.
    fn with_held(&self, key: &str, stored: &Ledger, now: UnixMillis) -> Ledger {
        self.held(key)
            .map_or(*stored, |held| held.merged_with(*stored, now))
    }

    fn held(&self, key: &str) -> Option<Ledger> {
        self.refused.borrow().get(key).copied()
    }

    fn parse(&self, bytes: Option<&[u8]>) -> Result<Ledger, StorageError> {
        bytes
            .map_or(Ok(LedgerRecord::default()), LedgerRecord::from_bytes)
            .map(|record| record.0)
            .inspect_err(|error| self.tell(*error))
    }

    fn tell(&self, error: StorageError) {
        if !self.is_damage_told.replace(true) {
            self.damage.set(Some(error));
        }
    }
}

impl<S: Storage> Meter for Ledgers<S> {
    async fn ask(
        &self,
        subject: Subject<'_>,
        call: Call,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        let now = host.now();
        let ask = |ledger: &mut Ledger| ledger.ask(call, self.allowance, now);
        self.change(subject, Writing::Begins, now, ask)
            .await
            .map_err(|refusal| refused(refusal, endpoint))
    }

    async fn ask_again(
        &self,
        subject: Subject<'_>,
        ticket: Ticket,
        endpoint: &'static str,
        host: &impl Host,
    ) -> Result<Ticket, ApiError> {
        let now = host.now();
        let ask = |ledger: &mut Ledger| ledger.ask_again(ticket, self.allowance, now);
        self.change(subject, Writing::Begins, now, ask)
            .await
            .map_err(|refusal| refused(refusal, endpoint))
    }

    async fn note(&self, subject: Subject<'_>, ticket: Ticket, outcome: Outcome, host: &impl Host) {
        if ticket.is_settled_by(outcome) {
            return;
        }
        let mut bytes = [0; 2];
        host.fill_random(&mut bytes);
        let (now, chance) = (host.now(), Fraction::from_random(bytes));
        let note = |ledger: &mut Ledger| ledger.note(ticket, outcome, now, chance);
        self.change(subject, Writing::Continues, now, note).await;
    }
}

/// Whether a change may begin a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Begins,
    /// It only makes sense in a ledger that is there.
    Continues,
}

fn refused(refusal: Refusal, endpoint: &'static str) -> ApiError {
    let closure = match refusal {
        Refusal::Blocked { .. } => return ApiError::Blocked { endpoint },
        Refusal::Closed(closure) => closure,
    };
    match closure.reason {
        ClosureReason::QuotaUsedUp => ApiError::QuotaUsedUp {
            endpoint,
            replenished_at: Some(closure.until),
        },
        ClosureReason::RateLimited => ApiError::RateLimited {
            endpoint,
            retry_at: Some(closure.until),
        },
        ClosureReason::SignInLimited => ApiError::SignInLimited,
    }
}
