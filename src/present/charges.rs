//! Charges one by one, month by month, and each with all that is known of it.

mod detail;
mod earlier;
#[cfg(test)]
mod tests;

use carport_domain::charging::Month;
use carport_domain::history::charges::{Charge, ChargedEnergy, Proof};
use carport_domain::tariff::totals::{Billed, Total, months};
use carport_domain::time::UnixMillis;

use crate::charts::{EnergyPast, Scope, energy_words, kilowatt_hours, money};
use crate::dashboard::month_name;
use crate::format::{percent, upper_first};
use crate::locale::{DateForm, Locale};
use crate::words::words;

pub(crate) use detail::edge;
pub use detail::{ChargeDetail, charge_detail};
pub use earlier::{earlier_asking, earlier_came, earlier_known};

/// A month of charges.
#[derive(Clone, Debug, PartialEq)]
pub struct ChargeMonth {
    /// `November 2026`.
    pub title: String,
    /// `12 charges`.
    pub count: String,
    /// `84.3 kWh`, `at least 84.3 kWh`; `None` where nobody knows any of it.
    pub energy: Option<String>,
    /// What was paid, one for each currency; never added.
    pub costs: Vec<String>,
    /// The charges, newest first.
    pub lines: Vec<ChargeLine>,
}

/// One charge.
#[derive(Clone, Debug, PartialEq)]
pub struct ChargeLine {
    /// Its place among all charges.
    pub index: usize,
    /// `22 November 18:12`.
    pub when: String,
    /// Where.
    pub place: String,
    /// `about 17 kWh`.
    pub energy: String,
    /// `34 % to 80 %`.
    pub levels: Option<String>,
    /// What was paid.
    pub cost: Option<String>,
    /// It is known from the readings alone.
    pub is_found: bool,
}

/// The months of the charges that began in the span, newest first.
pub fn charge_months(
    past: &EnergyPast<'_>,
    scope: &Scope,
    locale: &dyn Locale,
) -> Vec<ChargeMonth> {
    let offset = |at| locale.utc_offset_minutes(at);
    let within = past.billed.iter().enumerate().filter(|(_, it)| {
        let at = it.charge.counted_at();
        at.is_some_and(|at| scope.span.contains(at.0))
    });
    let mut within: Vec<_> = within.collect();
    within.sort_by_key(|(_, it)| core::cmp::Reverse(it.charge.counted_at()));
    let shown: Vec<Billed<'_>> = within.iter().map(|(_, it)| (*it).clone()).collect();
    let mut all = Vec::new();
    for total in months(&shown, &offset).into_iter().rev() {
        let of_month = within.iter().filter(|(_, it)| {
            let at = it.charge.counted_at();
            at.is_some_and(|at| Month::of(at, offset(at)) == total.month)
        });
        let lines = of_month.map(|(index, it)| line(past, *index, it, locale));
        all.push(ChargeMonth {
            title: month_title(total.month, locale),
            count: count_text(&total.all, locale),
            energy: energy_text(&total.all, locale),
            costs: cost_texts(&total.all, locale),
            lines: lines.collect(),
        });
    }
    all
}

/// A month where it stands alone: `November 2026`.
pub fn month_title(month: Month, locale: &dyn Locale) -> String {
    upper_first(&month_name(month, locale))
}

fn count_text(total: &Total, locale: &dyn Locale) -> String {
    let count = u64::try_from(total.charges).unwrap_or(u64::MAX);
    words(locale.language())
        .history
        .energy
        .charges
        .text(count, locale)
}

pub(crate) fn energy_text(total: &Total, locale: &dyn Locale) -> Option<String> {
    let told = kilowatt_hours(total.energy.amount.0, locale);
    let at_least = words(locale.language()).history.chart.at_least;
    match (total.energy.known, total.energy.unknown) {
        (0, _) => None,
        (_, 0) => Some(told),
        _ => Some(at_least(&told)),
    }
}

pub(crate) fn cost_texts(total: &Total, locale: &dyn Locale) -> Vec<String> {
    let at_least = words(locale.language()).history.chart.at_least;
    let told = |sum| {
        let told = money(sum, locale);
        if total.without_cost == 0 {
            told
        } else {
            at_least(&told)
        }
    };
    total.paid.iter().map(told).collect()
}

fn line(
    past: &EnergyPast<'_>,
    index: usize,
    billed: &Billed<'_>,
    locale: &dyn Locale,
) -> ChargeLine {
    let charge = billed.charge;
    ChargeLine {
        index,
        when: charge
            .counted_at()
            .map_or_else(String::new, |at| moment(at, locale)),
        place: past.place_name(&billed.whereabouts, locale),
        energy: energy_words(charge.energy, charge.is_partly_seen, locale),
        levels: levels_text(charge, locale),
        cost: billed.paid().map(|paid| money(paid, locale)),
        is_found: charge.proof != Proof::Told,
    }
}

/// `22 November 18:12`.
pub(crate) fn moment(at: UnixMillis, locale: &dyn Locale) -> String {
    let day = locale.date(at, DateForm::Day);
    format!("{day} {}", locale.date(at, DateForm::Time))
}

/// `34 % to 80 %`.
fn levels_text(charge: &Charge, locale: &dyn Locale) -> Option<String> {
    let (from, to) = charge.start_level.zip(charge.end_level)?;
    let told = |level| percent(level, locale).joined();
    let low_to_high = words(locale.language()).history.chart.low_to_high;
    Some(low_to_high(&told(from), &told(to)))
}

/// Whether a number was estimated from the level.
const fn is_estimated(energy: Option<ChargedEnergy>) -> bool {
    matches!(energy, Some(ChargedEnergy::Estimated { .. }))
}
