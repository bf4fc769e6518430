//! A chart as a table: never longer than anyone reads, and it says so where rows stand for many
//! readings.

use carport_domain::time::UnixMillis;

use super::clock::{DAY_MILLIS, date_of, day_of, first_day, midnight};
use super::period::days_words;
use super::scope::{count, own};
use super::{BarStack, Line, Row, Table};
use crate::locale::{DateForm, Locale};

/// More rows are read by nobody.
pub const MOST_ROWS: usize = 500;

/// How far rows stand apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Reading,
    Day,
    Month,
}

/// One row for each instant at which any of the lines says something in `from..until`; one a day or
/// a month where that were too many. `unit` stands in the heads.
pub fn of_lines(
    lines: &[&Line],
    unit: &str,
    decimals: u8,
    (from_millis, until_millis): (i64, i64),
    locale: &dyn Locale,
) -> Table {
    let own = own(locale);
    let mut heads = vec![own.time.to_owned()];
    heads.extend(lines.iter().map(|line| head(&line.name, unit)));
    let mut instants: Vec<i64> = lines
        .iter()
        .flat_map(|line| line.at_millis.iter().zip(&line.values))
        .filter(|(at, value)| value.is_finite() && (from_millis..until_millis).contains(*at))
        .map(|(at, _)| *at)
        .collect();
    instants.sort_unstable();
    instants.dedup();
    let (step, starts) = stepped(&instants, locale);
    let (starts, cut) = newest(starts);

    let mut places = vec![0; lines.len()];
    let rows = starts.iter().enumerate().map(|(index, start)| {
        let end = starts.get(index + 1).copied().unwrap_or(until_millis);
        let mut cells = vec![row_name(*start, step, locale)];
        for (line, place) in lines.iter().zip(&mut places) {
            cells.push(cell(line, place, (*start, end), decimals, locale));
        }
        Row { cells }
    });
    let rows = rows.collect();
    let mut caption = match step {
        Step::Reading => String::new(),
        Step::Day => own.table_by_day.to_owned(),
        Step::Month => own.table_by_month.to_owned(),
    };
    say_cut(&mut caption, cut, locale);
    Table {
        caption,
        heads,
        rows,
    }
}

/// One row for each stack of bars, one column for each name.
pub fn of_bars(
    stacks: &[BarStack],
    named: impl Fn(&BarStack) -> String,
    unit: &str,
    decimals: u8,
    locale: &dyn Locale,
) -> Table {
    let own = own(locale);
    let mut columns: Vec<&str> = Vec::new();
    for bar in stacks.iter().flat_map(|stack| &stack.bars) {
        if !columns.contains(&bar.name.as_str()) {
            columns.push(&bar.name);
        }
    }
    let mut heads = vec![own.time.to_owned()];
    heads.extend(columns.iter().map(|name| head(name, unit)));
    let cut = stacks.len().saturating_sub(MOST_ROWS);
    let rows = stacks[cut..].iter().map(|stack| {
        let mut cells = vec![named(stack)];
        cells.extend(columns.iter().map(|name| {
            let bars = stack.bars.iter();
            let mut known = bars.filter(|bar| bar.name == *name && bar.value.is_finite());
            match known.next() {
                None => own.not_known.to_owned(),
                Some(bar) => {
                    let number = locale.number(bar.value, decimals);
                    if bar.is_partial {
                        (own.at_least)(&number)
                    } else {
                        number
                    }
                }
            }
        }));
        Row { cells }
    });
    let rows = rows.collect();
    let mut caption = String::new();
    say_cut(&mut caption, cut, locale);
    Table {
        caption,
        heads,
        rows,
    }
}

fn head(name: &str, unit: &str) -> String {
    if unit.is_empty() {
        name.to_owned()
    } else {
        format!("{name}, {unit}")
    }
}

/// Where rows begin: at every reading, else at midnights, else at the first of months.
fn stepped(instants: &[i64], locale: &dyn Locale) -> (Step, Vec<i64>) {
    if instants.len() <= MOST_ROWS {
        return (Step::Reading, instants.to_vec());
    }
    let mut days: Vec<i64> = instants.iter().map(|at| day_of(*at, locale)).collect();
    days.dedup();
    let step = if days.len() <= MOST_ROWS {
        Step::Day
    } else {
        Step::Month
    };
    if step == Step::Month {
        for day in &mut days {
            *day = first_day(date_of(*day).month);
        }
        days.dedup();
    }
    (
        step,
        days.iter().map(|day| midnight(*day, locale)).collect(),
    )
}

fn newest(mut starts: Vec<i64>) -> (Vec<i64>, usize) {
    let cut = starts.len().saturating_sub(MOST_ROWS);
    (starts.split_off(cut), cut)
}

fn say_cut(caption: &mut String, cut: usize, locale: &dyn Locale) {
    if cut > 0 {
        if !caption.is_empty() {
            caption.push(' ');
        }
        caption.push_str(&own(locale).table_cut.text(count(cut), locale));
    }
}

fn row_name(start: i64, step: Step, locale: &dyn Locale) -> String {
    let day = day_of(start, locale);
    match step {
        Step::Reading => {
            let time = locale.date(UnixMillis(start), DateForm::Time);
            format!("{} {time}", days_words(day, day, locale))
        }
        Step::Day => days_words(day, day, locale),
        // Noon of the first: an instant that is of this month whatever clocks do at night.
        Step::Month => locale.date(UnixMillis(start + DAY_MILLIS / 2), DateForm::Month),
    }
}

/// What a line says of a row; `place` is where to go on.
fn cell(
    line: &Line,
    place: &mut usize,
    (start, end): (i64, i64),
    decimals: u8,
    locale: &dyn Locale,
) -> String {
    let own = own(locale);
    let number = |value: f64| locale.number(value, decimals);
    let (mut low, mut high, mut last) = (f64::INFINITY, f64::NEG_INFINITY, None);
    while let (Some(at), Some(value)) = (line.at_millis.get(*place), line.values.get(*place)) {
        if *at >= end {
            break;
        }
        if *at >= start && value.is_finite() {
            let (bottom, top) = line.band.as_ref().map_or((*value, *value), |(low, high)| {
                let at = |column: &[f64]| column.get(*place).copied().unwrap_or(*value);
                (at(low), at(high))
            });
            low = low.min(bottom);
            high = high.max(top);
            last = Some(*value);
        }
        *place += 1;
    }
    let Some(last) = last else {
        return own.not_known.to_owned();
    };
    let (last, low, high) = (number(last), number(low), number(high));
    if low == high {
        return last;
    }
    (own.last_and_extremes)(&last, &(own.low_to_high)(&low, &high))
}

#[cfg(test)]
mod tests;
