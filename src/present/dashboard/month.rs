//! A month of charging: its total, its cost by currency, its sessions.

use carport_domain::charging::{
    ChargingSession, Consent, Energy, Money, Month, MonthAccount, Outcome, Precision,
};
use carport_domain::reading::Reading;
use carport_domain::remote::Remote;

use super::care::month_name;
use super::{Facts, View};
use crate::format::{date_words, duration, lower_first, upper_first};
use crate::locale::Locale;
use crate::notice::{Tone, notice};
use crate::reading::Origin;

/// Sessions that are shown before the rest is folded.
const SHOWN: usize = 3;

/// A month of charging.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthCard {
    /// `Charging in April 2026`.
    pub title: String,
    /// Said instead of, or above, the account: that there was nothing, that it is on its way, why
    /// there is none, or what is missing of it.
    pub messages: Vec<MonthMessage>,
    /// The account, once there is one that is not empty.
    pub account: Option<MonthFigures>,
}

/// One sentence about the month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthMessage {
    /// How loud.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

/// What was charged, and what it cost.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthFigures {
    /// `84.25 kWh`, `about 84 kWh`, or the word for its absence.
    pub energy: String,
    /// `12 sessions`, where they are counted.
    pub count: Option<String>,
    /// One for each currency; never added.
    pub costs: Vec<String>,
    /// The newest ones, newest first.
    pub sessions: Vec<SessionLine>,
    /// Those before, on demand.
    pub older: Vec<SessionLine>,
    /// `9 earlier sessions`, if there are some.
    pub older_summary: Option<String>,
}

/// One session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionLine {
    /// `Today at 18:12`.
    pub when: String,
    /// `about 17 kWh`.
    pub energy: String,
    /// `1 h 52 min`.
    pub duration: Option<String>,
    /// Where.
    pub place: String,
    /// `6.40 EUR`.
    pub cost: Option<String>,
    /// How it ended, where it did not simply end; and what went wrong, in the source's words.
    pub outcome: Option<String>,
    /// How that is to be taken.
    pub tone: Tone,
}

/// Draws the month; `None` for a car without a plug.
pub fn month(
    facts: Facts<'_>,
    account: &Remote<MonthAccount>,
    locale: &dyn Locale,
) -> Option<MonthCard> {
    let view = View::new(facts, locale);
    if !view.has_battery() {
        return None;
    }
    let this_month = Month::of(facts.now, locale.utc_offset_minutes(facts.now));
    let held = account.value();
    let of_month = held.map_or_else(
        || view.month_of_file().unwrap_or(this_month),
        |account| account.month,
    );
    let words = &view.words.care.month;
    let mut messages = Vec::new();
    if let Some(failure) = account.failure() {
        let notice = notice(failure, locale, facts.now);
        messages.push(MonthMessage {
            tone: notice.tone,
            text: format!("{}. {}", notice.title, notice.detail),
        });
    }
    match held {
        Some(account) => messages.extend(view.account_messages(account)),
        None if account.is_loading() => messages.push(quiet(words.loading)),
        None if messages.is_empty() => messages.push(view.absence()),
        None => (),
    }

    Some(MonthCard {
        title: (words.of_month)(&month_name(of_month, locale)),
        messages,
        account: held
            .filter(|account| !is_empty(account))
            .map(|account| view.month_figures(account)),
    })
}

fn quiet(text: &str) -> MonthMessage {
    MonthMessage {
        tone: Tone::Neutral,
        text: text.to_owned(),
    }
}

/// Nothing was charged, as far as the source tells.
fn is_empty(account: &MonthAccount) -> bool {
    account.sessions.sessions.is_empty()
        && !account.sessions.may_miss_sessions
        && account.count().is_none_or(|count| count == 0)
        && account.energy().is_none_or(|energy| energy.amount.0 <= 0.0)
}

impl View<'_> {
    /// A file is not about today.
    fn month_of_file(&self) -> Option<Month> {
        let saved_at = self.facts.fetched_at.filter(|_| self.is_of_file())?;
        Some(Month::of(
            saved_at,
            self.locale.utc_offset_minutes(saved_at),
        ))
    }

    fn is_of_file(&self) -> bool {
        self.facts.origin == Origin::Import
    }

    /// Why there is no account, before anybody asked for one.
    fn absence(&self) -> MonthMessage {
        let words = &self.words.care.month;
        if self.is_of_file() {
            return quiet(self.words.import.no_sessions);
        }
        let capability = self
            .facts
            .status
            .map(|status| status.capabilities.charging_history);
        quiet(match capability {
            None | Some(Some(true)) => self.words.dashboard.not_received,
            Some(Some(false)) => words.not_supported,
            Some(None) => words.support_unknown,
        })
    }

    fn account_messages(&self, account: &MonthAccount) -> Vec<MonthMessage> {
        let words = &self.words.care.month;
        let consent = account
            .statistics
            .as_ref()
            .and_then(|statistics| statistics.consent.value());
        let mut messages = Vec::new();
        match consent {
            Some(Consent::Refused) => messages.push(quiet(words.not_shared)),
            Some(Consent::WithoutSessions) => messages.push(quiet(words.totals_only)),
            Some(Consent::WithSessions) | None if is_empty(account) => {
                let month = month_name(account.month, self.locale);
                messages.push(quiet(&(words.none)(&month)));
            }
            Some(Consent::WithSessions) | None => (),
        }
        if account.sessions.may_miss_sessions {
            messages.push(quiet(words.may_be_incomplete));
        }

        messages
    }

    fn month_figures(&self, account: &MonthAccount) -> MonthFigures {
        let words = &self.words.care.month;
        let mut sessions: Vec<_> = account.sessions.sessions.iter().collect();
        sessions.sort_by_key(|session| core::cmp::Reverse(session.started_at));
        let older = sessions.split_off(sessions.len().min(SHOWN));
        let lines = |sessions: Vec<&ChargingSession>| {
            let sessions = sessions.into_iter();
            sessions.map(|session| self.session_line(session)).collect()
        };

        MonthFigures {
            energy: account.energy().map_or_else(
                || words.energy_unknown.to_owned(),
                |energy| upper_first(&self.energy_words(energy, 2)),
            ),
            count: account
                .count()
                .map(|count| words.sessions.text(u64::from(count), self.locale)),
            costs: account
                .sessions
                .costs
                .iter()
                .map(|cost| self.money(cost))
                .collect(),
            sessions: lines(sessions),
            older_summary: (!older.is_empty())
                .then(|| words.older.text(older.len() as u64, self.locale)),
            older: lines(older),
        }
    }

    fn session_line(&self, session: &ChargingSession) -> SessionLine {
        let words = &self.words.care.month;
        let when = session.started_at.map_or_else(
            || words.date_unknown.to_owned(),
            |at| upper_first(&date_words(at, self.facts.now, self.locale)),
        );
        let lasted = session
            .started_at
            .zip(session.ended_at)
            .map(|(start, end)| duration(start.age(end), self.locale));
        let place = session.place.as_deref().map(str::trim);
        let (outcome, tone) = match &session.outcome {
            Reading::Known(Outcome::Finished) | Reading::NotFitted | Reading::NotReported => {
                (None, Tone::Neutral)
            }
            Reading::Known(Outcome::Running) => (Some(words.running.to_owned()), Tone::Good),
            Reading::Known(Outcome::Failed) => (Some(words.failed.to_owned()), Tone::Warning),
            Reading::Unrecognized(code) => {
                (Some((words.outcome_unknown_code)(code)), Tone::Unknown)
            }
        };
        let issues = session.issues.as_deref().map(str::trim);
        let issues = issues.filter(|issues| !issues.is_empty());
        let tone = if issues.is_some() {
            tone.worst(Tone::Warning)
        } else {
            tone
        };

        SessionLine {
            when,
            energy: session.energy.map_or_else(
                || words.energy_unknown.to_owned(),
                |energy| upper_first(&self.energy_words(energy, 1)),
            ),
            duration: lasted,
            place: place
                .filter(|place| !place.is_empty())
                .unwrap_or(words.place_unknown)
                .to_owned(),
            cost: session.cost.as_ref().map(|cost| self.money(cost)),
            outcome: joined(outcome, issues),
            tone,
        }
    }

    /// `17 kWh`, `about 17 kWh`, `less than 2 kWh`. An exact amount has all its decimals; what is
    /// only about right has none that the source did not write.
    pub(super) fn energy_words(&self, energy: Energy, decimals: u8) -> String {
        let words = &self.words.care.month;
        let amount = energy.amount.0;
        let decimals = match energy.precision {
            Precision::Exact => decimals,
            Precision::About | Precision::Below => u8::from((amount * 10.0).round() % 10.0 != 0.0),
        };
        let amount = format!("{}\u{a0}kWh", self.locale.number(amount, decimals));
        match energy.precision {
            Precision::Exact => amount,
            Precision::About => (words.about)(&amount),
            Precision::Below => (words.below)(&amount),
        }
    }

    fn money(&self, money: &Money) -> String {
        let amount = self.locale.number(money.amount, 2);
        format!("{amount}\u{a0}{}", money.currency)
    }
}

fn joined(outcome: Option<String>, issues: Option<&str>) -> Option<String> {
    match (outcome, issues) {
        (Some(outcome), Some(issues)) => Some(format!("{outcome}, {}", lower_first(issues))),
        (Some(outcome), None) => Some(outcome),
        (None, issues) => issues.map(upper_first),
    }
}
