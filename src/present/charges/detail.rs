//! One charge with all that is known of it, and how it is known.

use core::time::Duration;

use carport_domain::history::Between;
use carport_domain::history::charges::{Charge, ChargedEnergy, Proof};
use carport_domain::tariff::cost::{Cost, NoCost, Note, Split};
use carport_domain::tariff::totals::Billed;
use carport_domain::time::UnixMillis;
use carport_domain::units::KilowattHours;

use super::{is_estimated, levels_text, moment};
use crate::charts::{EnergyPast, Scope, energy_words, kilowatt_hours, money};
use crate::format::{distance, duration};
use crate::locale::{DateForm, Locale};
use crate::words::{HistoryCharges, words};

/// What is known of one charge.
#[derive(Clone, Debug, PartialEq)]
pub struct ChargeDetail {
    /// `22 November 18:12`.
    pub title: String,
    /// A label and its value each.
    pub rows: Vec<(String, String)>,
    /// The pieces of its cost, where it has several.
    pub parts: Vec<String>,
    /// How it is known, and what is not.
    pub notes: Vec<String>,
}

/// All that is known of the charge at a place among all charges.
pub fn charge_detail(
    past: &EnergyPast<'_>,
    index: usize,
    scope: &Scope,
    locale: &dyn Locale,
) -> Option<ChargeDetail> {
    let billed = past.billed.get(index)?;
    let charge = billed.charge;
    let text = &words(locale.language()).history.charges;
    let mut rows = Vec::new();
    let mut add = |label: &str, value: Option<String>| {
        rows.extend(value.map(|value| (label.to_owned(), value)));
    };
    let energy = &words(locale.language()).history.energy;
    add(
        energy.place,
        Some(past.place_name(&billed.whereabouts, locale)),
    );
    add(text.started, edge(charge.started, text, locale));
    add(text.ended, edge(charge.ended, text, locale));
    add(text.duration, duration_text(charge, text, locale));
    add(energy.level, levels_text(charge, locale));
    let told = energy_words(charge.energy, charge.is_partly_seen, locale);
    add(energy.energy, Some(told));
    add(text.mean_power, mean_power(charge, locale));
    let paid = billed.paid().map(|paid| money(paid, locale));
    add(
        energy.cost,
        Some(paid.unwrap_or_else(|| no_cost(billed, text))),
    );
    add(text.told_cost, told_cost(billed, locale));
    let odometer = charge.odometer;
    let odometer = odometer.map(|it| distance(it, scope.units, locale).joined());
    add(words(locale.language()).history.odometer.odometer, odometer);
    Some(ChargeDetail {
        title: charge
            .counted_at()
            .map_or_else(String::new, |at| moment(at, locale)),
        rows,
        parts: billed
            .reckoned
            .as_ref()
            .map_or_else(|_| Vec::new(), |it| parts(it, text, locale)),
        notes: notes(billed, text, locale),
    })
}

/// `18:12`, or between which readings.
pub(crate) fn edge(edge: Between, text: &HistoryCharges, locale: &dyn Locale) -> Option<String> {
    let told = |at: UnixMillis| moment(at, locale);
    Some(match (edge.earliest, edge.latest) {
        (Some(one), Some(other)) if one == other => told(one),
        (Some(one), Some(other)) => (text.between)(&told(one), &told(other)),
        (Some(one), None) => (text.after)(&told(one)),
        (None, Some(other)) => (text.before)(&told(other)),
        (None, None) => return None,
    })
}

/// How long it certainly took, and how long it can have taken.
fn duration_text(charge: &Charge, text: &HistoryCharges, locale: &dyn Locale) -> Option<String> {
    let of = |(from, until): (UnixMillis, UnixMillis)| from.age(until);
    let certain = charge.certain_span().map(of);
    let possible = charge.possible_span().map(of).filter(|it| !it.is_zero());
    let told = |it: Duration| duration(it, locale);
    let low_to_high = words(locale.language()).history.chart.low_to_high;
    match (certain, possible) {
        (Some(one), Some(other)) if told(one) == told(other) => Some(told(one)),
        (Some(one), Some(other)) => Some(low_to_high(&told(one), &told(other))),
        (None, Some(other)) => Some((text.at_most)(&told(other))),
        (Some(one), None) => Some(told(one)),
        (None, None) => None,
    }
}

/// Where both ends are told exactly.
fn mean_power(charge: &Charge, locale: &dyn Locale) -> Option<String> {
    let (from, until) = charge.certain_span()?;
    let is_exact = charge.possible_span() == Some((from, until));
    let hours = from.age(until).as_secs_f64() / 3_600.0;
    let energy = charge.energy.filter(|_| is_exact && hours > 0.0)?;
    let kilowatts = energy.amount().0 / hours;
    Some(format!("{}\u{a0}kW", locale.number(kilowatts, 1)))
}

/// What the vendor says, where the owner's own tariff says something else.
fn told_cost(billed: &Billed<'_>, locale: &dyn Locale) -> Option<String> {
    let told = billed.told()?;
    (billed.paid() != Some(told)).then(|| money(told, locale))
}

fn no_cost(billed: &Billed<'_>, text: &HistoryCharges) -> String {
    let reason = match billed.reckoned {
        Ok(_) | Err(NoCost::NoTariff) => text.no_tariff,
        Err(NoCost::PlaceUnknown) => text.no_place,
        Err(NoCost::EnergyUnknown) => text.no_energy,
        Err(NoCost::TimesUnusable) => text.no_times,
        Err(NoCost::TwoCurrencies) => text.two_currencies,
    };
    reason.to_owned()
}

/// `22:30 to 06:30: 12.1 kWh at 0.19 EUR, 2.30 EUR`.
fn parts(cost: &Cost, text: &HistoryCharges, locale: &dyn Locale) -> Vec<String> {
    let currency = &cost.money.currency;
    let sum =
        |amount: f64, decimals| format!("{}\u{a0}{currency}", locale.number(amount, decimals));
    let low_to_high = words(locale.language()).history.chart.low_to_high;
    let labelled = words(locale.language()).history.chart.labelled;
    let time = |at| locale.date(at, DateForm::Time);
    let energy = |amount: KilowattHours| kilowatt_hours(amount.0, locale);
    let mut told: Vec<_> = cost
        .parts
        .iter()
        .map(|part| {
            let span = low_to_high(&time(part.from), &time(part.until));
            let price = (text.at_price)(&energy(part.energy), &sum(part.per_kwh, 4));
            labelled(&span, &format!("{price}, {}", sum(part.amount, 2)))
        })
        .collect();
    if cost.session_fee > 0.0 {
        told.push(labelled(text.session_fee, &sum(cost.session_fee, 2)));
    }
    if cost.time_fee > 0.0 {
        told.push(labelled(text.time_fee, &sum(cost.time_fee, 2)));
    }
    told
}

fn notes(billed: &Billed<'_>, text: &HistoryCharges, locale: &dyn Locale) -> Vec<String> {
    let charge = billed.charge;
    let mut notes = vec![match charge.proof {
        Proof::Told => text.told.to_owned(),
        Proof::Seen => text.seen.to_owned(),
        Proof::LevelRose => text.level_rose.to_owned(),
    }];
    if let Some(ChargedEnergy::Estimated { capacity, .. }) = charge.energy {
        notes.push((text.estimated)(&kilowatt_hours(capacity.0, locale)));
    }
    if charge.is_partly_seen {
        notes.push(text.partly_seen.to_owned());
    }
    let cost = billed.reckoned.as_ref().ok();
    if let Some(cost) = cost.filter(|_| billed.told() != billed.paid()) {
        notes.extend(match cost.split {
            Split::OnePrice => None,
            Split::ByLevelCurve => Some(text.split_by_curve.to_owned()),
            Split::ByTime => Some(text.split_by_time.to_owned()),
        });
        let is_uncertain = cost.notes.contains(&Note::TimesUncertain);
        notes.extend(is_uncertain.then(|| text.times_uncertain.to_owned()));
    }
    let silences = charge.silences.iter().map(|silence| {
        let (from, until) = (moment(silence.from, locale), moment(silence.until, locale));
        (words(locale.language()).history.chart.hole)(&from, &until)
    });
    notes.extend(silences);
    if is_estimated(charge.energy) && charge.session.is_none() {
        notes.push(text.without_losses.to_owned());
    }
    notes
}
