//! Charging that is over: sessions, a month's total, and what they cost.

mod account;

use std::collections::{BTreeMap, HashSet};

use crate::reading::Reading;
use crate::time::UnixMillis;
use crate::units::{KilowattHours, Percent};

pub use account::{Asked, MonthAccount, has_charge_ended};

/// One charging session.
#[derive(Clone, PartialEq)]
pub struct ChargingSession {
    /// The source's own id: the same session keeps it, so a list that is read twice adds nothing.
    pub id: String,
    /// When the session began.
    pub started_at: Option<UnixMillis>,
    /// When it ended. Where the source tells a duration, it is good to the minute.
    pub ended_at: Option<UnixMillis>,
    /// What went into the car.
    pub energy: Option<Energy>,
    /// What it cost; `None` without a tariff, never 0 for that.
    pub cost: Option<Money>,
    /// Where, as the source writes it in the language that was asked for.
    pub place: Option<String>,
    /// At a public station.
    pub is_public: Option<bool>,
    /// How it ended.
    pub outcome: Reading<Outcome>,
    /// What went wrong, in the source's words.
    pub issues: Option<String>,
    /// State of charge at the beginning.
    pub start_level: Option<Percent>,
    /// State of charge at the end.
    pub end_level: Option<Percent>,
}

/// Where somebody charges is a position.
impl core::fmt::Debug for ChargingSession {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("ChargingSession")
            .field("id", &self.id)
            .field("started_at", &self.started_at)
            .field("ended_at", &self.ended_at)
            .field("energy", &self.energy)
            .field("cost", &self.cost)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is over.
    Finished,
    /// It still runs.
    Running,
    /// It broke off.
    Failed,
}

/// An amount of energy, with how exactly the source means it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Energy {
    /// The number.
    pub amount: KilowattHours,
    /// What the number says.
    pub precision: Precision,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// As it stands.
    Exact,
    /// About that much: `~ 17 kWh`.
    About,
    /// Less than that: `< 2 kWh`.
    Below,
}

/// A sum in one currency. Sums of two currencies are never added.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// In units of the currency, not in cents.
    pub amount: f64,
    /// ISO 4217 where it is known (`EUR`), else the sign the source wrote.
    pub currency: String,
}

impl Money {
    /// Adds sums up, each currency for itself, in the order of their names.
    pub fn sums<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<Self> {
        let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
        for money in all {
            *sums.entry(&money.currency).or_default() += money.amount;
        }
        let sums = sums.into_iter().map(|(currency, amount)| Self {
            amount,
            currency: currency.to_owned(),
        });
        sums.collect()
    }
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year, Gregorian.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
}

/// What one answer tells of a month: a page of its sessions, and the total of all pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChargingMonth {
    /// Which month, where the answer says it.
    pub month: Option<Month>,
    /// The source's total. See [`Self::energy`].
    pub total_energy: Option<Energy>,
    /// The source gave a total that cannot be read: then no other number may stand for it.
    pub is_total_unreadable: bool,
    /// How many sessions the source counts in the month.
    pub session_count: Option<u32>,
    /// The source's totals of cost, one for each currency.
    pub costs: Vec<Money>,
    /// The sessions of this page, in the source's order, newest first, each once.
    pub sessions: Vec<ChargingSession>,
    /// Whether these are all of them cannot be told: a session, their count, or whether a page
    /// follows stood there and could not be read.
    pub may_miss_sessions: bool,
    /// Ask with it for the next page.
    pub next_page: Option<String>,
}

impl ChargingMonth {
    /// The energy of the month: the source's total, else the sum of its sessions where it gave no
    /// total at all.
    ///
    /// A sum needs them all: with one session missing or silent it would be too small, and with
    /// a further page it would be a part.
    pub fn energy(&self) -> Option<Energy> {
        if self.is_total_unreadable {
            return None;
        }
        self.total_energy.or_else(|| self.sum_of_sessions())
    }

    /// How many sessions the month has: the source's count, else that of the sessions, if they are
    /// all here.
    pub fn count(&self) -> Option<u32> {
        let count = u32::try_from(self.sessions.len()).ok();
        let count = count.filter(|count| self.is_last_page() && *count > 0);
        self.session_count.or(count)
    }

    /// No page follows, and nothing of this one is lost.
    fn is_last_page(&self) -> bool {
        self.next_page.is_none() && !self.may_miss_sessions
    }

    fn sum_of_sessions(&self) -> Option<Energy> {
        let count = u32::try_from(self.sessions.len()).ok()?;
        let is_whole = self.is_last_page()
            && self.session_count.is_none_or(|counted| counted == count)
            && count > 0;
        if !is_whole {
            return None;
        }
        let parts: Option<Vec<_>> = self.sessions.iter().map(|session| session.energy).collect();
        let parts = parts?;
        let is_exact = parts.iter().all(|part| part.precision == Precision::Exact);

        Some(Energy {
            amount: KilowattHours(parts.iter().map(|part| part.amount.0).sum()),
            precision: if is_exact {
                Precision::Exact
            } else {
                Precision::About
            },
        })
    }

    /// Adds the next page of the same month. A session that is there already is not added twice.
    pub fn append(&mut self, page: Self) {
        let mut known: HashSet<_> = self.sessions.iter().map(|known| known.id.clone()).collect();
        let sessions = page.sessions.into_iter();
        self.sessions
            .extend(sessions.filter(|session| known.insert(session.id.clone())));
        self.month = self.month.or(page.month);
        self.total_energy = self.total_energy.or(page.total_energy);
        self.is_total_unreadable |= page.is_total_unreadable;
        self.may_miss_sessions |= page.may_miss_sessions;
        self.session_count = self.session_count.or(page.session_count);
        if self.costs.is_empty() {
            self.costs = page.costs;
        }
        self.next_page = page.next_page;
    }
}

/// The short account of a month, which comes without sessions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChargingStatistics {
    /// Energy of the month.
    pub total_energy: Option<Energy>,
    /// Sessions of the month.
    pub session_count: Option<u32>,
    /// What the owner has agreed to share.
    pub consent: Reading<Consent>,
}

/// Whether the source may keep charging sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Totals and sessions.
    WithSessions,
    /// Totals only.
    WithoutSessions,
    /// Nothing.
    Refused,
}

#[cfg(test)]
mod tests;
