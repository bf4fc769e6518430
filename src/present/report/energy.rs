//! What went into the battery and the tank, and what a hundred kilometers took of it.

use carport_domain::charging::Money;
use carport_domain::history::refuels::Refuel;
use carport_domain::history::{BinLength, Span};
use carport_domain::units::Kilometers;
use carport_domain::units::choice::DistanceUnit;

use super::{ReportFact, ReportFacts, ReportSection, count, fact, own, saying, table};
use crate::charges::{cost_texts, edge, energy_text};
use crate::charts::{self, ConsumptionPast, Scope, Table, money, refueled};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::words;

pub(super) fn charging(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let text = own(locale);
    let total = &facts.report.charging;
    if total.charges == 0 {
        return saying("charges", text.charging, text.no_charge);
    }
    let energy = &words(locale.language()).history.energy;
    let amount = energy_text(total, locale);
    let costs = cost_texts(total, locale);
    let paid = match &costs[..] {
        [] => text.cost_unknown.to_owned(),
        costs => costs.join(", "),
    };
    let notes = [
        (total.energy.estimated, &energy.estimated),
        (total.energy.unknown, &energy.without_energy),
        (total.without_cost, &energy.without_cost),
    ];
    let notes = notes.into_iter().filter(|(how_many, _)| *how_many > 0);
    ReportSection {
        name: "charges",
        title: text.charging.to_owned(),
        facts: vec![
            fact(text.charges, locale.number(total.charges as f64, 0)),
            fact(
                energy.energy,
                amount.unwrap_or_else(|| text.energy_unknown.to_owned()),
            ),
            fact(energy.cost, paid),
            cost_per_100(facts, locale),
        ],
        table: None,
        notes: notes
            .map(|(how_many, phrase)| phrase.text(count(how_many), locale))
            .collect(),
    }
}

/// For a hundred kilometers, or a hundred miles where the owner reads in those.
fn cost_per_100(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportFact {
    const SHORTEST: Kilometers = Kilometers(50.0);
    let text = own(locale);
    let (hundred, per_kilometer) = match facts.units.distance {
        DistanceUnit::Kilometers => ("100\u{a0}km", 1.0),
        DistanceUnit::Miles => ("100\u{a0}mi", Kilometers(1.0).in_miles()),
    };
    let sums = facts.report.paid_per_100_km.as_ref().map(|sums| {
        let told = sums.iter().map(|sum| {
            let sum = Money {
                amount: sum.amount / per_kilometer,
                currency: sum.currency.clone(),
            };
            money(&sum, locale)
        });
        told.collect::<Vec<_>>().join(", ")
    });
    let shortest = distance(SHORTEST, facts.units, locale).joined();
    let told = sums.unwrap_or_else(|| (text.no_cost_per)(&shortest));
    fact((text.cost_per)(hundred), told)
}

pub(super) fn fuel(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let text = own(locale);
    let refuels = &facts.report.refuels;
    if refuels.is_empty() {
        return saying("fuel", text.fuel, text.no_refuel);
    }
    let history = &words(locale.language()).history;
    let unknown = || history.chart.not_known.to_owned();
    let rows = refuels.iter().map(|refuel| {
        let odometer = refuel.odometer;
        let odometer = odometer.map(|it| distance(it, facts.units, locale).joined());
        [
            edge(refuel.happened, &history.charges, locale).unwrap_or_else(unknown),
            refueled(refuel, None, facts.units, locale).unwrap_or_else(unknown),
            odometer.unwrap_or_else(unknown),
        ]
    });
    let heads = [history.chart.time, history.fuel.refueled, text.odometer];
    let is_partly_seen = refuels.iter().any(Refuel::is_at_least);
    ReportSection {
        name: "fuel",
        title: text.fuel.to_owned(),
        facts: vec![fact(text.refuels, locale.number(refuels.len() as f64, 0))],
        table: Some(table(heads, rows)),
        notes: is_partly_seen
            .then(|| history.fuel.approximate.to_owned())
            .into_iter()
            .collect(),
    }
}

/// The windows that closed in the month, as the chart of consumption tells them.
pub(super) fn consumption(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let report = facts.report;
    let scope = Scope {
        // A window that closes in the first instant of the month touches it too.
        span: Span {
            from_millis: report.from.0.saturating_sub(1),
            until_millis: report.until.0,
        },
        bin_length: BinLength::Month,
        now: facts.now,
        units: facts.units,
    };
    let past = ConsumptionPast {
        electric: &report.electric,
        fuel: &report.fuel,
    };
    let chart = charts::consumption(&past, &scope, locale);
    let has_rows = !chart.table.rows.is_empty();
    let table = has_rows.then(|| without_single_energy(chart.table));
    ReportSection {
        name: "consumption",
        title: chart.title,
        facts: Vec::new(),
        table,
        notes: [chart.summary].into_iter().chain(chart.notes).collect(),
    }
}

/// A car that drives on one energy alone is not told so in each row.
fn without_single_energy(mut table: Table) -> Table {
    const ENERGY: usize = 1;
    let mut energies = table.rows.iter().map(|row| row.cells.get(ENERGY));
    let first = energies.next().flatten();
    if first.is_some() && energies.all(|energy| energy == first) {
        table.heads.remove(ENERGY);
        for row in &mut table.rows {
            row.cells.remove(ENERGY);
        }
    }
    table
}
