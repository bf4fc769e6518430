//! What is said of history that leaves as a file or comes from one.

use carport_domain::charging::Month;
use carport_domain::history::{
    Merged, PreviewRow, Rejected, Role, RowProblem, Series, Skipped, SourceUnit, TableKind,
    TableProblem,
};
use carport_domain::time::UnixMillis;

use crate::followed::series_name;
use crate::locale::{DateForm, Locale};
use crate::words::{Counted, Text, words};

/// So many rows that were left out are told one by one.
const TOLD: usize = 8;
/// The code of a column that says where the car was.
const POSITION: &str = "position";

/// Why a file is no table.
pub fn table_problem_text(problem: TableProblem, locale: &dyn Locale) -> Text {
    let open = &words(locale.language()).history.files.open;
    match problem {
        TableProblem::Empty => open.empty,
        TableProblem::TooLarge => open.too_large,
        TableProblem::Archive => open.archive,
        TableProblem::NotText => open.not_text,
        TableProblem::WebPage => open.web_page,
        TableProblem::NoTimes => open.no_times,
        TableProblem::Newer => open.newer,
    }
}

/// Why a row is not kept.
pub fn row_problem_text(problem: RowProblem, locale: &dyn Locale) -> Text {
    let rows = &words(locale.language()).history.files.rows;
    match problem {
        RowProblem::TooShort => rows.too_short,
        RowProblem::OpenQuote => rows.open_quote,
        RowProblem::NoTime => rows.no_time,
        RowProblem::AmbiguousDate => rows.ambiguous_date,
        RowProblem::HourTwice => rows.hour_twice,
        RowProblem::HourSkipped => rows.hour_skipped,
        RowProblem::NotANumber => rows.not_a_number,
        RowProblem::AmbiguousNumber => rows.ambiguous_number,
        RowProblem::WrongUnit => rows.wrong_unit,
        RowProblem::UnknownState => rows.unknown_state,
        RowProblem::NotAPlace => rows.not_a_place,
        RowProblem::NotALine => rows.not_a_line,
        RowProblem::Damaged => rows.damaged,
    }
}

/// What a table is called by who wrote it.
pub fn table_kind_text(kind: TableKind, locale: &dyn Locale) -> Text {
    let open = &words(locale.language()).history.files.open;
    match kind {
        TableKind::Jeedom => open.jeedom,
        TableKind::HomeAssistant => open.home_assistant,
        TableKind::Other => open.other_table,
    }
}

/// What was found in a file: how much, of which time.
pub fn found_lines(
    count: usize,
    span: Option<(UnixMillis, UnixMillis)>,
    locale: &dyn Locale,
) -> Vec<String> {
    let open = &words(locale.language()).history.files.open;
    let Some((from, until)) = span else {
        return vec![open.nothing.to_owned()];
    };
    let day = |at| dated(at, locale);
    vec![
        open.found.text(count as u64, locale),
        (open.span)(&day(from), &day(until)),
    ]
}

/// A day with its year.
pub fn dated(at: UnixMillis, locale: &dyn Locale) -> String {
    let year = Month::of(at, locale.utc_offset_minutes(at)).year;
    format!("{}\u{a0}{year}", locale.date(at, DateForm::Day))
}

/// What became of the rows that are not kept: first the ones in which something is wrong, by their
/// lines, then what said nothing.
pub fn left_out_lines(
    rejected: &[Rejected],
    rejected_count: usize,
    skipped: Skipped,
    locale: &dyn Locale,
) -> Vec<String> {
    let rows = &words(locale.language()).history.files.rows;
    let mut lines = Vec::new();
    if rejected_count > 0 {
        lines.push(rows.rejected.text(rejected_count as u64, locale));
        lines.extend(rejected.iter().take(TOLD).map(|row| {
            let line = locale.number(row.line as f64, 0);
            (rows.at)(&line, row_problem_text(row.problem, locale))
        }));
        let more = rejected_count - rejected.len().min(TOLD);
        if more > 0 {
            lines.push(rows.more.text(more as u64, locale));
        }
    }
    let said: [(usize, &Counted); 5] = [
        (skipped.unavailable, &rows.unavailable),
        (skipped.zeros, &rows.zeros),
        (skipped.ignored, &rows.ignored),
        (skipped.repeated, &rows.repeated),
        (skipped.newer, &rows.newer),
    ];
    let said = said.into_iter().filter(|(count, _)| *count > 0);
    lines.extend(said.map(|(count, text)| text.text(count as u64, locale)));
    lines
}

/// What an import did.
pub fn merged_lines(merged: Merged, positions: usize, locale: &dyn Locale) -> Vec<String> {
    let open = &words(locale.language()).history.files.open;
    let said: [(usize, &Counted); 4] = [
        (merged.added, &open.added),
        (positions, &open.positions),
        (merged.identical, &open.known),
        (merged.conflicting, &open.conflicting),
    ];
    let said = said.into_iter().filter(|(count, _)| *count > 0);
    let mut lines: Vec<_> = said
        .map(|(count, text)| text.text(count as u64, locale))
        .collect();
    if merged.added + merged.conflicting + positions == 0 {
        lines.insert(0, open.nothing_new.to_owned());
    }
    lines
}

/// An import in a list: when it was, and how much it brought.
pub fn import_line(at: UnixMillis, merged: Merged, locale: &dyn Locale) -> String {
    let files = &words(locale.language()).history.files;
    let count = merged.added + merged.conflicting;
    let brought = files.open.added.text(count as u64, locale);
    (files.imports.line)(&locale.date(at, DateForm::Full), &brought)
}

/// How much of the room on this device is used, in megabytes.
pub fn room_text(used_bytes: f64, of_bytes: f64, locale: &dyn Locale) -> String {
    let words = words(locale.language());
    let size = |bytes: f64| {
        let decimals = u8::from(bytes < 1e7);
        (words.import.problems.megabytes)(&locale.number(bytes / 1e6, decimals))
    };
    (words.history.files.room.used)(&size(used_bytes), &size(of_bytes))
}

/// What a column may tell, for a list: a code and a name each. The first leaves it out.
pub fn role_options(locale: &dyn Locale) -> Vec<(String, String)> {
    let table = &words(locale.language()).history.files.table;
    let mut series: Vec<_> = Series::all()
        .into_iter()
        .map(|series| (series.code().to_owned(), series_name(series, locale)))
        .collect();
    series.sort_by(|one, other| one.1.cmp(&other.1));
    let mut options = vec![
        (String::new(), table.ignored.to_owned()),
        (POSITION.to_owned(), table.position.to_owned()),
    ];
    options.extend(series);
    options
}

/// The code of what a column tells.
pub fn role_code(role: Role) -> String {
    match role {
        Role::Value { series, .. } => series.code().to_owned(),
        Role::Position => POSITION.to_owned(),
        Role::Ignored => String::new(),
    }
}

/// What a code stands for; unknown ones leave the column out.
pub fn role_of_code(code: &str, is_imperial: bool) -> Role {
    if code == POSITION {
        return Role::Position;
    }
    Series::parse(code).map_or(Role::Ignored, |series| {
        let metric = SourceUnit::of(series);
        let unit = if is_imperial {
            metric.imperial()
        } else {
            metric
        };
        Role::in_unit(series, unit)
    })
}

/// What would be kept of a row: when, and what.
pub fn preview_text(row: &PreviewRow, locale: &dyn Locale) -> (String, String) {
    let table = &words(locale.language()).history.files.table;
    let at = row.measured_at.map(|at| locale.date(at, DateForm::Full));
    let values = row.values.iter().map(|(series, value)| {
        let decimals = if value.fract().abs() < 1e-9 { 0 } else { 2 };
        let value = locale.number(*value, decimals);
        format!("{}\u{a0}{value}", series_name(*series, locale))
    });
    let values: Vec<_> = values.collect();
    let kept = match (row.problem, values.is_empty()) {
        (Some(problem), _) => row_problem_text(problem, locale).to_owned(),
        (None, true) => table.nothing.to_owned(),
        (None, false) => values.join(", "),
    };
    (at.unwrap_or_default(), kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };

    #[test]
    fn rows_that_are_left_out_are_told_by_their_lines_and_the_rest_is_counted() {
        let rejected: Vec<_> = (1..=10)
            .map(|line| Rejected {
                line,
                problem: RowProblem::NotANumber,
            })
            .collect();

        let lines = left_out_lines(&rejected, 1_200, Skipped::default(), &ENGLISH);

        assert_eq!(lines.len(), 10);
        assert!(lines[0].starts_with("1,200 rows"), "{}", lines[0]);
        assert_eq!(lines[1], "Line 1: the value is no number.");
        assert_eq!(lines[9], "and 1,192 more.");
    }

    #[test]
    fn an_import_that_brought_nothing_new_says_so_and_why() {
        let merged = Merged {
            identical: 3,
            ..Merged::default()
        };

        assert_eq!(
            merged_lines(merged, 0, &ENGLISH),
            ["Nothing in it is new.", "3 were known already."]
        );
    }

    #[test]
    fn every_role_comes_back_from_its_code() {
        for (code, _) in role_options(&ENGLISH) {
            assert_eq!(role_code(role_of_code(&code, false)), code);
        }
        let miles = role_of_code(Series::Odometer.code(), true);
        assert_eq!(miles, Role::in_unit(Series::Odometer, SourceUnit::Miles));
    }
}
