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
mod tests {
    use carport_domain::history::Shape;

    use super::*;
    use crate::charts::tests::{PARIS, at};
    use crate::charts::{Color, Dash};

    fn line(at_millis: Vec<i64>, values: Vec<f64>) -> Line {
        Line {
            name: "Charge".to_owned(),
            color: Color::Main,
            dash: Dash::Solid,
            shape: Shape::Line,
            at_millis,
            values,
            band: None,
        }
    }

    fn table(line: &Line) -> Table {
        of_lines(&[line], "%", 0, (0, i64::MAX), &PARIS)
    }

    #[test]
    fn a_few_readings_have_a_row_each_in_local_time() {
        let line = line(
            vec![at("2026-11-22T23:30"), at("2026-11-23T06:00")],
            vec![40.0, 80.4],
        );

        let table = table(&line);

        assert_eq!(table.heads, ["Time", "Charge, %"]);
        assert_eq!(table.rows[0].cells, ["23 November 2026 00:30", "40"]);
        assert_eq!(table.rows[1].cells, ["23 November 2026 07:00", "80"]);
        assert_eq!(table.caption, "");
    }

    #[test]
    fn what_one_line_does_not_say_is_said_not_to_be_known() {
        let one = line(vec![at("2026-11-22T10:00")], vec![40.0]);
        let other = line(vec![at("2026-11-22T11:00")], vec![50.0]);

        let table = of_lines(&[&one, &other], "%", 0, (0, i64::MAX), &PARIS);

        assert_eq!(table.rows[0].cells[1..], ["40", "not known"]);
        assert_eq!(table.rows[1].cells[1..], ["not known", "50"]);
    }

    #[test]
    fn many_readings_have_a_row_a_day_with_the_extremes() {
        let start = at("2026-06-01T00:00");
        let times: Vec<i64> = (0..600).map(|it| start + it * 3_600_000).collect();
        let values = (0..600).map(|it| f64::from(it % 24)).collect();

        let table = table(&line(times, values));

        // 25 days in UTC touch 26 in Paris.
        assert_eq!(table.rows.len(), 26);
        assert_eq!(table.rows[1].cells, ["2 June 2026", "21 (0 to 23)"]);
        assert!(table.caption.starts_with("One row a day"));
    }

    #[test]
    fn ten_years_of_half_hours_have_a_row_a_month() {
        let start = at("2016-01-01T00:00");
        let times: Vec<i64> = (0..175_320).map(|it| start + it * 1_800_000).collect();
        let values = vec![1.0; times.len()];

        let table = table(&line(times, values));

        assert_eq!(table.rows.len(), 120);
        assert_eq!(table.rows[0].cells, ["January 2016", "1"]);
    }

    #[test]
    fn a_bar_that_is_not_wholly_known_is_at_least_that_much() {
        let bar = |value, is_partial| crate::charts::Bar {
            name: "Driven".to_owned(),
            color: Color::Main,
            value,
            is_partial,
        };
        let stack = |bar| BarStack {
            from_millis: 0,
            until_millis: 1,
            bars: vec![bar],
            label: String::new(),
        };
        let stacks = [stack(bar(12.0, true)), stack(bar(f64::NAN, true))];

        let table = of_bars(&stacks, |_| "day".to_owned(), "km", 0, &PARIS);

        assert_eq!(table.rows[0].cells, ["day", "at least 12"]);
        assert_eq!(table.rows[1].cells, ["day", "not known"]);
    }
}
