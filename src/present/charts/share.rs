//! Which share of each month was driven on the battery.

use carport_domain::charging::Month;
use carport_domain::history::electric_share::{ElectricShare, electric_share};
use carport_domain::history::trips::Trip;
use carport_domain::trips::DrivingMonth;
use carport_domain::units::Percent;

use super::clock::{first_day, midnight, month_after, noon};
use super::scope::{Scope, count, own, plain, sentence};
use super::{Bar, BarStack, Chart, Color, Panel, Row, Table, table};
use crate::format::percent;
use crate::locale::{DateForm, Locale};
use crate::words::{HistoryElectricShare, words};

/// One month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthShare {
    /// Which, by the owner's calendar.
    pub month: Month,
    /// What is known of it.
    pub share: Option<ElectricShare>,
}

/// The share of each month from the first to the last that the vendor or a trip tells of. `trips`
/// are those that were found, in the order of time; each counts where it had begun.
pub fn shares_by_month(
    told: &[(Month, DrivingMonth)],
    trips: &[Trip],
    locale: &dyn Locale,
) -> Vec<MonthShare> {
    let month_of = |trip: &Trip| {
        let at = trip.started.latest.unwrap_or(trip.id.before_start);
        Month::of(at, locale.utc_offset_minutes(at))
    };
    let months = trips.iter().map(month_of);
    let months: Vec<_> = months.chain(told.iter().map(|(month, _)| *month)).collect();
    let by_time = |month: &&Month| first_day(**month);
    let ends = months
        .iter()
        .min_by_key(by_time)
        .zip(months.iter().max_by_key(by_time));
    let Some((first, last)) = ends else {
        return Vec::new();
    };
    let all = (0..).map(|later| month_after(*first, later));
    all.take_while(|month| first_day(*month) <= first_day(*last))
        .map(|month| {
            let own = trips.iter().filter(|trip| month_of(trip) == month);
            let own: Vec<_> = own.cloned().collect();
            let told = told.iter().find(|(it, _)| *it == month);
            MonthShare {
                month,
                share: electric_share(told.map(|(_, it)| it), &own),
            }
        })
        .collect()
}

/// A full bar for each month of the span: battery, either of the two, fuel.
pub fn electric_shares(months: &[MonthShare], scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.electric_share;
    let stacks: Vec<_> = months
        .iter()
        .map(|it| (it, stack(it, text, locale)))
        .filter(|(_, stack)| {
            stack.from_millis < scope.until() && stack.until_millis > scope.span.from_millis
        })
        .collect();
    let shown: Vec<_> = stacks.iter().map(|(month, _)| **month).collect();
    let Some(last) = shown.iter().rev().find(|it| it.share.is_some()) else {
        return plain(text.title, text.none.to_owned(), scope, Vec::new());
    };
    let parts = last.share.map(|share| {
        let told = told(share, locale);
        (text.last)(&name(last.month, locale), &told)
    });
    let panel = Panel {
        unit: "%".to_owned(),
        bounds: Some((0.0, 100.0)),
        bars: stacks.into_iter().map(|(_, stack)| stack).collect(),
        ..Panel::default()
    };
    let mut chart = plain(text.title, sentence(parts), scope, vec![panel]);
    chart.table = rows(&shown, text, locale);
    let is_reckoned = |it: &MonthShare| matches!(it.share, Some(ElectricShare::Reckoned { .. }));
    if shown.iter().any(is_reckoned) {
        chart.notes.push(text.reckoned.to_owned());
    }
    let unknown = shown.iter().filter(|it| it.share.is_none()).count();
    if unknown > 0 {
        chart
            .notes
            .push(text.unknown_months.text(count(unknown), locale));
    }
    chart
}

/// Battery, either, fuel; together 100.
fn pieces(share: ElectricShare) -> [f64; 3] {
    let (least, most) = match share {
        ElectricShare::Told(Percent(share)) => (share, share),
        ElectricShare::Reckoned { at_least, at_most } => (at_least.0, at_most.0),
    };
    [least, most - least, 100.0 - most]
}

fn stack(month: &MonthShare, text: &HistoryElectricShare, locale: &dyn Locale) -> BarStack {
    let begin = |later| midnight(first_day(month_after(month.month, later)), locale);
    let value = match month.share {
        None => own(locale).not_known.to_owned(),
        Some(share) => (text.on_battery)(&told(share, locale)),
    };
    let names = [
        (text.electric, Color::Electric),
        (text.either, Color::Quiet),
        (text.fuel, Color::Fuel),
    ];
    let values = month.share.map(pieces);
    let bars = names
        .into_iter()
        .enumerate()
        .map(|(place, (name, color))| Bar {
            name: name.to_owned(),
            color,
            value: values.map_or(f64::NAN, |it| it[place]),
            is_partial: false,
        });
    BarStack {
        from_millis: begin(0),
        until_millis: begin(1),
        // What nobody needs is not in the legend.
        bars: bars.filter(|bar| bar.value != 0.0).collect(),
        label: (own(locale).labelled)(&name(month.month, locale), &value),
    }
}

/// `62 %`, `between 55 % and 63 %`.
fn told(share: ElectricShare, locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.electric_share;
    let told = |share| percent(share, locale).joined();
    match share {
        ElectricShare::Told(share) => told(share),
        ElectricShare::Reckoned { at_least, at_most } => {
            let (low, high) = (told(at_least), told(at_most));
            if low == high {
                low
            } else {
                (text.between)(&low, &high)
            }
        }
    }
}

fn rows(shown: &[MonthShare], text: &HistoryElectricShare, locale: &dyn Locale) -> Table {
    let heads = [text.electric, text.either, text.fuel].map(|name| format!("{name}, %"));
    let cut = shown.len().saturating_sub(table::MOST_ROWS);
    let rows = shown[cut..].iter().map(|month| {
        let mut cells = vec![name(month.month, locale)];
        match month.share {
            Some(share) => cells.extend(pieces(share).map(|it| locale.number(it, 0))),
            None => cells.extend([own(locale).not_known; 3].map(str::to_owned)),
        }
        Row { cells }
    });
    Table {
        caption: match cut {
            0 => String::new(),
            _ => own(locale).table_cut.text(count(cut), locale),
        },
        heads: [own(locale).time.to_owned()]
            .into_iter()
            .chain(heads)
            .collect(),
        rows: rows.collect(),
    }
}

fn name(month: Month, locale: &dyn Locale) -> String {
    let day = first_day(month);
    locale.date(noon(day, locale), DateForm::Month)
}

#[cfg(test)]
mod tests;
