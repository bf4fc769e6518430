//! The one line in which the vendor writes a session: `Home • 1h 52min • ~ 6,40 EUR`.

use core::time::Duration;

use carport_domain::charging::Money;

use super::GapReason;
use super::localized::{self, Cost};
use crate::identity::Language;
use crate::wire::Node;

/// What stands where a cost should.
pub(super) const NO_COST: GapReason = GapReason::Expected("a sum with its currency");
const NO_DURATION: GapReason = GapReason::Expected("a duration");

/// The three parts of the line.
#[derive(Debug, Default, PartialEq)]
pub(super) struct SessionLine {
    pub(super) place: Option<String>,
    pub(super) duration: Option<Duration>,
    pub(super) cost: Option<Money>,
}

/// Reads a whole line from its end, since a place may hold the separator too. Of a shorter line
/// each part is taken for what it reads as, and the first for a place if it reads as nothing.
pub(super) fn read(node: &Node<'_>, language: Language) -> SessionLine {
    let Some(text) = node.text() else {
        return SessionLine::default();
    };
    let mut parts: Vec<_> = text.split('•').map(str::trim).collect();
    let is_whole = parts.len() >= 3;
    let mut line = SessionLine::default();

    let last = parts.last().copied().unwrap_or_default();
    let cost = localized::cost(last, language);
    if is_whole || cost.is_some() {
        parts.pop();
        if cost.is_none() && !is_silent(last) {
            node.note(NO_COST);
        }
    }
    line.cost = match &cost {
        Some(Cost::Is(money)) => Some(money.clone()),
        Some(Cost::Untold) | None => None,
    };

    let last = parts.last().copied().unwrap_or_default();
    // With nothing behind it, `2h` may be what is left of `2h 12min`.
    let is_at_end = cost.is_none() && !is_whole;
    let duration = localized::duration(last);
    line.duration = duration.filter(|_| !is_at_end || localized::tells_minutes(last));
    if parts.len() >= 2 || line.duration.is_some() {
        parts.pop();
        if line.duration.is_none() && !is_silent(last) {
            node.note(NO_DURATION);
        }
    }

    let place = parts.join(" • ");
    line.place = (!is_silent(&place)).then_some(place);

    line
}

/// Dashes stand where the vendor knows nothing.
fn is_silent(part: &str) -> bool {
    part.chars()
        .all(|character| matches!(character, '-' | '–' | '—' | ' '))
}
