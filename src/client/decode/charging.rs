//! A month of charging: the page of its sessions, and the short account without them.

use std::collections::HashSet;

use carport_domain::charging::{
    ChargingMonth, ChargingSession, ChargingStatistics, Energy, Money, Month, Outcome, Precision,
};
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::units::KilowattHours;
use jiff::civil;

use super::localized::{self, Cost, MOST_KILOWATT_HOURS, MOST_MONEY};
use super::session_line;
use super::{Decoded, GapReason, Unreadable};
use crate::identity::Language;
use crate::wire::{self, Gaps, Node, words};

/// More sessions than a month has room for.
const MOST_SESSIONS: u32 = 10_000;

/// More than there are currencies.
const MOST_COSTS: usize = 300;

/// Reads a page of a month's sessions. The month is the one the answer names, else the one that
/// was asked for, else that of the newest session.
pub fn charging_month(
    body: &[u8],
    language: Language,
    asked: Option<Month>,
) -> Result<Decoded<ChargingMonth>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let list = root.at("chargingSessions");
    if !list.is_object() {
        return Err(Unreadable::Without("charging sessions"));
    }
    let (sessions, are_all_read) = sessions(&list.at("sessions"), language);
    let total_energy = total(&list, language);
    let month = selected_month(&root.path(&["datePicker", "selectedDate"]));
    let count = list.at("numberOfSessions");
    let (session_count, is_count_clean) = count.cleanly(|| count.count(MOST_SESSIONS));
    let costs = costs(&list, language);
    let (next_page, is_pager_clean) =
        root.cleanly(|| root.path(&["paginationInfo", "nextToken"]).text());
    let value = ChargingMonth {
        month: month.or(asked).or_else(|| newest_month(&sessions)),
        total_energy,
        is_total_unreadable: total_energy.is_none() && has_total(&list),
        session_count,
        costs,
        sessions,
        may_miss_sessions: !(are_all_read && is_count_clean && is_pager_clean),
        next_page: next_page.map(ToOwned::to_owned),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Reads the short account of a month.
pub fn charging_statistics(body: &[u8]) -> Result<Decoded<ChargingStatistics>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let statistics = root.at("statistics");
    let consent = root.at("optStateType");
    if !statistics.is_object() && !consent.is_present() {
        return Err(Unreadable::Without("statistics"));
    }
    let symbol = statistics.at("symbol");
    let precision = match symbol.text() {
        None if !symbol.is_present() => Precision::Exact,
        Some("<") => Precision::Below,
        _ => Precision::About,
    };
    let value = ChargingStatistics {
        total_energy: kilowatt_hours(&statistics.at("totalEnergyCharged"), precision),
        session_count: statistics
            .at("numberOfChargingSessions")
            .count(MOST_SESSIONS),
        consent: consent.word(&words::CONSENT),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

fn kilowatt_hours(node: &Node<'_>, precision: Precision) -> Option<Energy> {
    let amount = node.number(0.0..=MOST_KILOWATT_HOURS).map(KilowattHours)?;
    Some(Energy { amount, precision })
}

/// The number, where the vendor sends one, its text else. The text does not stand in for a number
/// that cannot be read: it is rounded, and so another one.
fn total(list: &Node<'_>, language: Language) -> Option<Energy> {
    let number = list.at("totalValue");
    if number.is_present() {
        kilowatt_hours(&number, Precision::Exact)
    } else {
        energy(&list.at("total"), language)
    }
}

fn has_total(list: &Node<'_>) -> bool {
    list.at("totalValue").is_present() || !list.at("total").is_silent()
}

fn energy(node: &Node<'_>, language: Language) -> Option<Energy> {
    let energy = localized::energy(node.text()?, language);
    if energy.is_none() {
        node.note(GapReason::Expected("an energy in kWh"));
    }
    energy
}

/// The numbers by currency, where the vendor sends some; its texts else. The texts do not stand in
/// for numbers that cannot be read.
fn costs(list: &Node<'_>, language: Language) -> Vec<Money> {
    let by_currency = list.at("costsGroupedByCurrencyValue");
    let read_one = |(sign, amount): (&str, Node<'_>)| {
        let amount = amount.number(0.0..=MOST_MONEY)?;
        let currency = localized::currency(sign.trim());
        if currency.is_none() {
            by_currency.note(GapReason::UnknownCode);
        }
        currency.map(|currency| Money { amount, currency })
    };
    let (numbers, is_clean) = by_currency.cleanly(|| {
        let entries = by_currency.entries(MOST_COSTS).into_iter();
        entries.filter_map(read_one).collect::<Vec<_>>()
    });
    if !numbers.is_empty() || !is_clean {
        return numbers;
    }
    let texts = list.at("costsGroupedByCurrency").items(MOST_COSTS);
    texts
        .iter()
        .filter_map(
            |text| match localized::cost(text.required_text()?, language) {
                Some(Cost::Is(money)) => Some(money),
                Some(Cost::Untold) => None,
                None => {
                    text.note(session_line::NO_COST);
                    None
                }
            },
        )
        .collect()
}

/// The sessions, each once, and whether none is lost.
fn sessions(list: &Node<'_>, language: Language) -> (Vec<ChargingSession>, bool) {
    let (items, is_whole_list) = list.cleanly(|| list.items(MOST_SESSIONS as usize));
    let mut known = HashSet::new();
    let sessions: Vec<_> = items
        .iter()
        .map(|session| read_session(session, language))
        .collect();
    let are_all_read = is_whole_list && sessions.iter().all(Option::is_some);
    let sessions = sessions.into_iter().flatten();
    let sessions = sessions.filter(|session| known.insert(session.id.clone()));

    (sessions.collect(), are_all_read)
}

/// A session without an id cannot be told from the others: it is skipped and noted.
fn read_session(node: &Node<'_>, language: Language) -> Option<ChargingSession> {
    let id = node.at("id");
    let text = id.required_text()?;
    let started_at = started_at(&id, text);
    let line = session_line::read(&node.at("subtitle"), language);
    let outcome = node.at("sessionStatus").word(&words::OUTCOME);
    // What still runs has lasted so long and has not ended; nor may what nobody knows of.
    let has_ended = matches!(outcome, Reading::Known(Outcome::Finished | Outcome::Failed));
    let ended_at = started_at
        .zip(line.duration)
        .map(|(start, duration)| start.after(duration));

    Some(ChargingSession {
        id: text.to_owned(),
        started_at,
        ended_at: ended_at.filter(|_| has_ended),
        energy: energy(&node.at("energyCharged"), language),
        cost: line.cost,
        place: line.place,
        is_public: node.at("isPublic").flag(),
        outcome,
        issues: node.at("issues").text().map(ToOwned::to_owned),
        start_level: None,
        end_level: None,
    })
}

/// The id begins with the start in UTC, to the second: `2025-05-03T18:12:09Z_1a2b3c4d`.
fn started_at(id: &Node<'_>, text: &str) -> Option<UnixMillis> {
    let start = text.get(..20).and_then(|start| start.parse().ok());
    let start = start.map(|start: jiff::Timestamp| start.as_millisecond());
    let start = start.filter(|millis| *millis >= 0).map(UnixMillis);
    if start.is_none() {
        id.note(GapReason::Expected("a time at its beginning"));
    }
    start
}

/// The day is one of the month; its clock and zone say nothing.
fn selected_month(node: &Node<'_>) -> Option<Month> {
    let text = node.text()?;
    let day = text.get(..10).and_then(|day| day.parse().ok());
    let has_clock_or_nothing = text
        .get(10..)
        .is_some_and(|clock| clock.is_empty() || clock.starts_with('T'));
    let Some(day) = day.filter(|_| has_clock_or_nothing) else {
        node.note(GapReason::Expected("a day"));
        return None;
    };
    // The year 1 is the vendor's word for "never".
    month_of(day).filter(|month| month.year >= 1970)
}

fn newest_month(sessions: &[ChargingSession]) -> Option<Month> {
    let newest = sessions.iter().filter_map(|s| s.started_at).max()?;
    let newest = jiff::Timestamp::from_millisecond(newest.0).ok()?;
    month_of(newest.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn month_of(day: civil::Date) -> Option<Month> {
    let month = u8::try_from(day.month()).ok()?;
    Some(Month {
        year: day.year(),
        month,
    })
}
