//! Sessions and the month, put together from the pages of several files.

use carport_domain::charging::{ChargingMonth, ChargingSession, ChargingStatistics};
use serde_json::{Value, json};

use super::output::{number, time};

/// Each session once, in the order of the files.
pub(crate) fn sessions(pages: &[ChargingMonth]) -> Vec<Value> {
    let mut listed: Vec<&ChargingSession> = Vec::new();
    for session in pages.iter().flat_map(|page| &page.sessions) {
        if listed.iter().all(|known| known.id != session.id) {
            listed.push(session);
        }
    }
    listed.into_iter().map(session).collect()
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
    let counted = latest.session_count.or_else(|| {
        let is_whole = latest.next_page.is_none() && !latest.sessions.is_empty();
        let count = u32::try_from(latest.sessions.len()).ok();
        count.filter(|_| is_whole)
    });
    let counted = counted.or_else(|| statistics.and_then(|statistics| statistics.session_count));

    json!({
        "energy_kwh": number(energy.map(|energy| energy.amount.0)),
        "sessions": counted,
    })
}

fn latest(pages: &[ChargingMonth]) -> Option<ChargingMonth> {
    let month = pages.iter().map(|page| page.month).max()?;
    let mut pages = pages.iter().filter(|page| page.month == month).cloned();
    let mut latest = pages.next()?;
    for page in pages {
        latest.append(page);
    }
    Some(latest)
}
