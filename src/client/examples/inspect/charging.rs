//! Sessions and the month, put together from the pages of several files.

use std::collections::HashSet;

use carport_domain::charging::{ChargingMonth, ChargingSession, ChargingStatistics};
use serde_json::{Value, json};

use super::output::{number, time};

/// Each session once, in the order of the files.
pub(crate) fn sessions(pages: &[ChargingMonth]) -> Vec<Value> {
    let mut known = HashSet::new();
    let sessions = pages.iter().flat_map(|page| &page.sessions);
    sessions
        .filter(|session| known.insert(session.id.as_str()))
        .map(session)
        .collect()
}

fn session(session: &ChargingSession) -> Value {
    let cost = session.cost.as_ref();
    json!({
        "id": session.id,
        "started_at": time(session.started_at),
        "ended_at": time(session.ended_at),
        "energy_kwh": number(session.energy.map(|energy| energy.amount.0)),
        "cost": number(cost.map(|cost| cost.amount)),
        "currency": cost.map(|cost| cost.currency.as_str()),
        "place": session.place,
        "start_percent": number(session.start_level.map(|level| level.0)),
        "end_percent": number(session.end_level.map(|level| level.0)),
    })
}

/// The latest month among the pages; what it does not tell, the statistics may.
pub(crate) fn month(pages: &[ChargingMonth], statistics: Option<&ChargingStatistics>) -> Value {
    let latest = latest(pages).unwrap_or_default();
    let energy = latest.energy().or_else(|| {
        let statistics = statistics.filter(|_| !latest.is_total_unreadable);
        statistics.and_then(|statistics| statistics.total_energy)
    });
    let counted = latest
        .count()
        .or_else(|| statistics.and_then(|statistics| statistics.session_count));

    json!({
        "energy_kwh": number(energy.map(|energy| energy.amount.0)),
        "sessions": counted,
    })
}

/// The month that is dated latest, and of several such the one with the newest session. One
/// without a date, and one without sessions after it, only counts where there is no other.
fn latest(pages: &[ChargingMonth]) -> Option<ChargingMonth> {
    let newest = |month: &ChargingMonth| {
        let sessions = month.sessions.iter();
        sessions.filter_map(|session| session.started_at).max()
    };
    joined(pages)
        .into_iter()
        .max_by_key(|month| (month.month, newest(month), !month.sessions.is_empty()))
}

/// Pages of one month put together; every other file is a month of its own.
fn joined(pages: &[ChargingMonth]) -> Vec<ChargingMonth> {
    let mut months: Vec<ChargingMonth> = Vec::new();
    for page in pages {
        let earlier = months.iter_mut().rev().find(|month| continues(month, page));
        match earlier {
            Some(month) => month.append(page.clone()),
            None => months.push(page.clone()),
        }
    }
    months
}

/// Whether a page belongs to a month that was begun: the month has a next page and no other date,
/// or both have the same date and the same total.
fn continues(month: &ChargingMonth, page: &ChargingMonth) -> bool {
    let is_same_month = month.month.is_some() && month.month == page.month;
    let is_same_total = month.total_energy.is_some() && month.total_energy == page.total_energy;
    // An empty page may be of any month if one of the two has no date.
    let has_no_date = page.month.is_none() || month.month.is_none();
    let may_be_same = has_no_date && !page.sessions.is_empty();
    let is_next = month.next_page.is_some() && (is_same_month || may_be_same);

    is_next || (is_same_month && is_same_total)
}
