//! Charges: one by one, and what hours, days and months of them add up to.

mod told;

use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::history::{BinLength, Span};
use carport_domain::place::Place;
use carport_domain::tariff::totals::{Billed, Total, places};
use carport_domain::time::UnixMillis;

use super::scope::{Scope, bin_name, count, own, plain};
use super::{Bar, BarStack, Chart, Color, Panel, Row, Table, table};
use crate::locale::Locale;
use crate::map::place_name;
use crate::words::words;
pub(crate) use told::{energy_words, kilowatt_hours, money};
use told::{is_at_least, summary, when};

/// A bar of one charge is at least this share of the axis wide.
const NARROWEST: i64 = 120;

/// What the charts are made from.
#[derive(Clone, Copy)]
pub struct EnergyPast<'a> {
    /// All charges that are known, in the order of time.
    pub billed: &'a [Billed<'a>],
    /// The owner's places: each has its color in every chart.
    pub places: &'a [Place],
}

/// One bar for each charge of the span, in the color of its place.
pub fn charges(past: &EnergyPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.energy;
    let shown = past.within(scope);
    if shown.is_empty() {
        return plain(text.charges_title, text.none.to_owned(), scope, Vec::new());
    }
    let bars = shown.iter().map(|it| past.bar(it, scope, locale)).collect();
    let panel = Panel {
        name: text.energy.to_owned(),
        unit: "kWh".to_owned(),
        decimals: 1,
        bars,
        ..Panel::default()
    };
    let mut chart = plain(
        text.charges_title,
        summary(&shown, locale),
        scope,
        vec![panel],
    );
    chart.table = past.table(&shown, locale);
    chart.notes = past.notes(&shown, locale);
    chart
}

/// The energy of each bar of the span by place, and under it what it cost: a panel for each
/// currency, for sums of two are never added.
pub fn energy(past: &EnergyPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.energy;
    let shown = past.within(scope);
    if shown.is_empty() {
        return plain(text.periods_title, text.none.to_owned(), scope, Vec::new());
    }
    let bins: Vec<_> = scope
        .bins(locale)
        .into_iter()
        .map(|bin| (bin, shown_in(&shown, bin)))
        .filter(|(_, billed)| !billed.is_empty())
        .collect();
    let stacks = bins.iter().map(|(bin, billed)| {
        let mut places = places(billed);
        // From bar to bar, a place keeps its place in the stack.
        places.sort_by_key(|(place, _)| past.rank(place));
        let bars = places
            .iter()
            .filter(|(_, total)| total.energy.known > 0)
            .map(|(place, total)| Bar {
                name: past.place_name(place, locale),
                color: past.color(place),
                value: total.energy.amount.0,
                is_partial: total.energy.unknown > 0,
            })
            .collect();
        let total = Total::of(billed);
        let told = kilowatt_hours(total.energy.amount.0, locale);
        stack(*bin, bars, &told, scope.bin_length, locale)
    });
    let mut panels = vec![Panel {
        name: text.energy.to_owned(),
        unit: "kWh".to_owned(),
        bars: stacks.collect(),
        ..Panel::default()
    }];
    for sum in Total::of(&shown).paid {
        let stacks = bins.iter().filter_map(|(bin, billed)| {
            let total = Total::of(billed);
            let paid = total.paid.iter().find(|it| it.currency == sum.currency)?;
            let bar = Bar {
                name: text.cost.to_owned(),
                color: Color::Main,
                value: paid.amount,
                is_partial: total.without_cost > 0,
            };
            let told = money(paid, locale);
            Some(stack(*bin, vec![bar], &told, scope.bin_length, locale))
        });
        panels.push(Panel {
            name: text.cost.to_owned(),
            unit: sum.currency.clone(),
            decimals: 2,
            bars: stacks.collect(),
            ..Panel::default()
        });
    }
    let mut chart = plain(text.periods_title, summary(&shown, locale), scope, panels);
    let named = |stack: &BarStack| {
        let bin = Span {
            from_millis: stack.from_millis,
            until_millis: stack.until_millis,
        };
        bin_name(bin, scope.bin_length, locale)
    };
    chart.table = table::of_bars(&chart.panels[0].bars, named, "kWh", 1, locale);
    chart.notes = past.notes(&shown, locale);
    let stacks = chart.panels.iter().flat_map(|panel| &panel.bars);
    if stacks
        .flat_map(|stack| &stack.bars)
        .any(|bar| bar.is_partial)
    {
        chart.notes.push(own(locale).partial.to_owned());
    }
    chart
}

/// What a place is called where the car was.
pub(crate) fn whereabouts_name(
    whereabouts: &Whereabouts,
    places: &[Place],
    locale: &dyn Locale,
) -> String {
    let text = &words(locale.language()).history.energy;
    match whereabouts {
        Whereabouts::Elsewhere => text.elsewhere.to_owned(),
        Whereabouts::Unknown => text.place_unknown.to_owned(),
        Whereabouts::Own(id) => places.iter().find(|it| it.id == *id).map_or_else(
            // It has been removed since.
            || text.elsewhere.to_owned(),
            |place| place_name(place, locale),
        ),
    }
}

impl<'a> EnergyPast<'a> {
    fn within(&self, scope: &Scope) -> Vec<&'a Billed<'a>> {
        let is_in = |at: UnixMillis| scope.span.contains(at.0);
        let billed = self.billed.iter();
        billed
            .filter(|it| it.charge.counted_at().is_some_and(is_in))
            .collect()
    }

    /// What a place is called.
    pub(crate) fn place_name(&self, place: &Whereabouts, locale: &dyn Locale) -> String {
        whereabouts_name(place, self.places, locale)
    }

    fn color(&self, place: &Whereabouts) -> Color {
        let index = match place {
            Whereabouts::Unknown => return Color::Quiet,
            Whereabouts::Elsewhere => None,
            Whereabouts::Own(id) => self.places.iter().position(|it| it.id == *id),
        };
        // The last color is for everywhere else.
        let index = index.map_or(6, |index| index % 6);
        Color::Other(u8::try_from(index).unwrap_or(6))
    }

    /// The owner's places from the bottom up, what nobody knows on top.
    fn rank(&self, place: &Whereabouts) -> usize {
        let count = self.places.len();
        match place {
            Whereabouts::Own(id) => {
                let index = self.places.iter().position(|it| it.id == *id);
                index.unwrap_or(count)
            }
            Whereabouts::Elsewhere => count,
            Whereabouts::Unknown => count + 1,
        }
    }

    fn bar(&self, billed: &Billed<'_>, scope: &Scope, locale: &dyn Locale) -> BarStack {
        let charge = billed.charge;
        let from = charge
            .counted_at()
            .map_or(scope.span.from_millis, |it| it.0);
        let ended = charge.ended.earliest.or(charge.ended.latest);
        let least = i64::try_from(scope.span.millis()).unwrap_or(i64::MAX) / NARROWEST;
        let until = ended
            .map_or(from, |it| it.0)
            .max(from.saturating_add(least));
        let place = self.place_name(&billed.whereabouts, locale);
        let told = energy_words(charge.energy, charge.is_partly_seen, locale);
        let mut parts = vec![place.clone(), told];
        parts.extend(billed.paid().map(|it| money(it, locale)));
        BarStack {
            from_millis: from,
            until_millis: until,
            bars: vec![Bar {
                name: place,
                color: self.color(&billed.whereabouts),
                value: charge.energy.map_or(f64::NAN, |it| it.amount().0),
                is_partial: is_at_least(charge.energy, charge.is_partly_seen),
            }],
            label: (own(locale).labelled)(&when(from, locale), &parts.join(", ")),
        }
    }

    fn table(&self, shown: &[&Billed<'_>], locale: &dyn Locale) -> Table {
        let text = &words(locale.language()).history.energy;
        let unknown = own(locale).not_known;
        let cut = shown.len().saturating_sub(table::MOST_ROWS);
        let rows = shown[cut..].iter().map(|billed| {
            let charge = billed.charge;
            let percent = |it: f64| format!("{}\u{a0}%", locale.number(it, 0));
            let levels = charge.start_level.zip(charge.end_level);
            let levels = levels
                .map(|(from, to)| (own(locale).low_to_high)(&percent(from.0), &percent(to.0)));
            let paid = billed.paid().map(|it| money(it, locale));
            let at = charge.counted_at().map(|it| when(it.0, locale));
            Row {
                cells: vec![
                    at.unwrap_or_else(|| unknown.to_owned()),
                    self.place_name(&billed.whereabouts, locale),
                    energy_words(charge.energy, charge.is_partly_seen, locale),
                    levels.unwrap_or_else(|| unknown.to_owned()),
                    paid.unwrap_or_else(|| unknown.to_owned()),
                ],
            }
        });
        let heads = [
            own(locale).time,
            text.place,
            text.energy,
            text.level,
            text.cost,
        ];
        Table {
            caption: match cut {
                0 => String::new(),
                _ => own(locale).table_cut.text(count(cut), locale),
            },
            heads: heads.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }

    fn notes(&self, shown: &[&Billed<'_>], locale: &dyn Locale) -> Vec<String> {
        let text = &words(locale.language()).history.energy;
        let total = Total::of(shown);
        let undated = self.billed.iter();
        let undated = undated
            .filter(|it| it.charge.counted_at().is_none())
            .count();
        [
            (total.energy.estimated, &text.estimated),
            (total.energy.unknown, &text.without_energy),
            (total.without_cost, &text.without_cost),
            (undated, &text.undated),
        ]
        .into_iter()
        .filter(|(how_many, _)| *how_many > 0)
        .map(|(how_many, phrase)| phrase.text(count(how_many), locale))
        .collect()
    }
}

fn shown_in<'a>(shown: &[&'a Billed<'a>], bin: Span) -> Vec<&'a Billed<'a>> {
    let is_in = |it: &&&Billed<'_>| it.charge.counted_at().is_some_and(|at| bin.contains(at.0));
    shown.iter().filter(is_in).copied().collect()
}

fn stack(
    bin: Span,
    bars: Vec<Bar>,
    told: &str,
    length: BinLength,
    locale: &dyn Locale,
) -> BarStack {
    BarStack {
        from_millis: bin.from_millis,
        until_millis: bin.until_millis,
        bars,
        label: (own(locale).labelled)(&bin_name(bin, length, locale), told),
    }
}

#[cfg(test)]
mod tests;
