//! Numbers in texts that were written for people: energy, money, time spent.
//!
//! Each text is read as a whole: its sign, its number, its unit, and nothing after it. A text that
//! was cut, or that says more than this, is no number at all, never another one.

mod currency;
mod number;

use core::time::Duration;

use carport_domain::charging::{Energy, Money, Precision};
use carport_domain::units::KilowattHours;

use crate::identity::Language;
pub(super) use currency::currency;
use number::leading_number;

/// More than any battery, month or year takes.
pub(super) const MOST_KILOWATT_HOURS: f64 = 100_000.0;

/// More than charging costs anywhere, in the smallest currency.
pub(super) const MOST_MONEY: f64 = 1_000_000_000.0;

/// Nobody charges for longer than a month.
const LONGEST: Duration = Duration::from_hours(31 * 24);

/// `~ 17 kWh`, `< 2 kWh`, `1 234,5 kWh`. Another unit is another quantity.
pub(super) fn energy(text: &str, language: Language) -> Option<Energy> {
    let (precision, text) = split_precision(text);
    let (amount, unit) = leading_number(text, language)?;
    let is_possible = amount <= MOST_KILOWATT_HOURS;

    (is_possible && unit.trim().eq_ignore_ascii_case("kwh")).then_some(Energy {
        amount: KilowattHours(amount),
        precision,
    })
}

/// What a text says of a cost.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cost {
    /// This much.
    Is(Money),
    /// There is no tariff: `-- EUR`.
    Untold,
}

/// `~ 6,40 EUR`, `€6.40`, `-- EUR`; the currency stands on either side, on one of them.
pub(super) fn cost(text: &str, language: Language) -> Option<Cost> {
    let (_, text) = split_precision(text);
    let is_dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let dashes = |text: &str| !text.is_empty() && text.chars().all(is_dash);
    if dashes(text) {
        return Some(Cost::Untold);
    }
    let start = text.find(|c: char| c.is_ascii_digit() || is_dash(c))?;
    let (before, rest) = text.split_at(start);
    let dash_end = rest.find(|c: char| !is_dash(c)).unwrap_or(rest.len());
    if dash_end > 0 {
        let (dash, after) = rest.split_at(dash_end);
        one_currency(before, after)?;
        return dashes(dash).then_some(Cost::Untold);
    }
    let (amount, after) = leading_number(rest, language)?;
    let currency = one_currency(before, after)?;

    (amount <= MOST_MONEY).then_some(Cost::Is(Money { amount, currency }))
}

fn one_currency(before: &str, after: &str) -> Option<String> {
    match (before.trim(), after.trim()) {
        ("", sign) | (sign, "") => currency(sign),
        _ => None,
    }
}

/// `1h 52min`, `31 min`, `2 Std. 5 Min.`: numbers with their units, from the longest unit down.
pub(super) fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    let mut total = Duration::ZERO;
    let mut last_unit = Duration::MAX;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: u32 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let end = rest
            .find(|c: char| c.is_ascii_digit() || c.is_whitespace())
            .unwrap_or(rest.len());
        let unit = time_unit(&rest[..end])?;
        let part = unit.checked_mul(count)?;
        // The smaller of two units fills no whole one of the larger: `1h 75min` is a typing error.
        let overflows = last_unit != Duration::MAX && part >= last_unit;
        if unit >= last_unit || overflows {
            return None;
        }
        total = total.checked_add(part)?;
        last_unit = unit;
        rest = rest[end..].trim_start();
    }

    (last_unit != Duration::MAX && total <= LONGEST).then_some(total)
}

/// Whether a duration goes down to the minute, so that nothing was cut from its end.
pub(super) fn tells_minutes(text: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || c == '.';
    let start = text.trim_end_matches(is_letter).len();
    time_unit(&text[start..]) == Some(Duration::from_mins(1))
}

/// In the languages the vendor writes to the countries we know of.
#[rustfmt::skip]
fn time_unit(word: &str) -> Option<Duration> {
    let word = word.trim_end_matches(['.', ',']).to_lowercase();
    Some(match word.as_str() {
        "d" | "day" | "days" | "j" | "jour" | "jours" | "tg" | "tag" | "tage" => {
            Duration::from_hours(24)
        }
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" | "std" | "stunde" | "stunden"
        | "hora" | "horas" | "ora" | "ore" | "uur" | "u" | "t" | "tim" | "godz" | "hod" => {
            Duration::from_hours(1)
        }
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" | "minuto" | "minutos" | "minuti"
        | "minuter" | "minutter" => Duration::from_mins(1),
        "s" | "sec" | "secs" | "sek" | "second" | "seconds" | "seconde" | "secondes" | "sekunde"
        | "sekunden" => Duration::from_secs(1),
        _ => return None,
    })
}

/// How the number is meant, and the text behind the mark of it.
fn split_precision(text: &str) -> (Precision, &str) {
    let text = text.trim();
    let marks = [
        (Precision::About, "~"),
        (Precision::About, "≈"),
        (Precision::About, "env."),
        (Precision::About, "environ "),
        (Precision::About, "approx."),
        (Precision::About, "about "),
        (Precision::About, "ca."),
        (Precision::Below, "<"),
    ];
    let found = marks.iter().find_map(|(precision, mark)| {
        let (start, rest) = text.split_at_checked(mark.len())?;
        let is_mark = start.eq_ignore_ascii_case(mark);
        is_mark.then(|| (*precision, rest.trim_start()))
    });

    found.unwrap_or((Precision::Exact, text))
}

#[cfg(test)]
mod tests;
