//! What somebody else's table is, by what is in it.

mod layout;
mod seen;

use std::borrow::Cow;
use std::collections::BTreeMap;

use carport_domain::history::{
    DateEvidence, DateOrder, Mapping, NumberEvidence, Origin, Question, Role, SourceUnit,
    TableFound, TableKind, TableProblem,
};

use super::names::normal;
use super::rows::Rows;
use super::times::telling;
use layout::layout;
use seen::look_through;

/// So many rows tell how a table is built.
const SAMPLED: usize = 200;
/// So many rows are looked through for what a date, a number or a name is.
const SEARCHED: usize = 100_000;

type Cells<'a> = Vec<Cow<'a, str>>;

/// How a table is built.
struct Built<'a> {
    separator: char,
    time: usize,
    titles: Option<Cells<'a>>,
    sampled: Vec<Cells<'a>>,
}

/// Looks at a table.
pub(super) fn table(text: &str, name: &str) -> Result<(TableFound, Mapping), TableProblem> {
    let built = built(text).ok_or(TableProblem::NoTimes)?;
    let mut questions = Vec::new();
    let (kind, layout) = layout(text, &built, name, &mut questions);
    let mut mapping = Mapping {
        origin: match kind {
            TableKind::Jeedom => Origin::Jeedom,
            TableKind::HomeAssistant => Origin::HomeAssistant,
            TableKind::Other => Origin::Table,
        },
        separator: built.separator,
        has_header: built.titles.is_some(),
        time: built.time,
        date_order: None,
        decimal_mark: None,
        layout,
    };
    let seen = look_through(text, &mapping);
    let dates = seen.dates();
    mapping.date_order = match dates {
        DateEvidence::Days { order, .. } => Some(order),
        DateEvidence::Dots => Some(DateOrder::DayFirst),
        DateEvidence::Plain | DateEvidence::Contradictory | DateEvidence::None => None,
    };
    let numbers = seen.marks.evidence(kind != TableKind::Other);
    mapping.decimal_mark = match numbers {
        NumberEvidence::Seen(mark) => Some(mark),
        NumberEvidence::Whole | NumberEvidence::Contradictory | NumberEvidence::None => None,
    };
    let is_open = |is_open: bool, question: Question| is_open.then_some(question);
    let distances = mapping.targets_mut().any(|target| is_distance(target.role));
    let asked = [
        is_open(seen.has_local, Question::Zone),
        is_open(
            matches!(dates, DateEvidence::None | DateEvidence::Contradictory),
            Question::DateOrder,
        ),
        is_open(
            matches!(
                numbers,
                NumberEvidence::None | NumberEvidence::Contradictory
            ),
            Question::DecimalMark,
        ),
        is_open(
            kind == TableKind::HomeAssistant && distances,
            Question::Units,
        ),
    ];
    questions.splice(0..0, asked.into_iter().flatten());
    let titles = built.titles.into_iter().flatten().map(Cow::into_owned);
    let found = TableFound {
        kind,
        titles: titles.collect(),
        dates,
        numbers,
        questions,
    };
    Ok((found, mapping))
}

fn is_distance(role: Role) -> bool {
    matches!(
        role,
        Role::Value {
            unit: SourceUnit::Kilometers,
            ..
        }
    )
}

fn built(text: &str) -> Option<Built<'_>> {
    let separator = separator(text)?;
    let sampled = Rows::new(text, separator).take(SAMPLED);
    let mut sampled: Vec<_> = sampled.filter_map(|row| row.cells.ok()).collect();
    let is_time = |cells: &Cells<'_>, column: usize| {
        cells
            .get(column)
            .is_some_and(|cell| telling(cell).is_some())
    };
    let count = |column: usize| {
        sampled
            .iter()
            .filter(|cells| is_time(cells, column))
            .count()
    };
    let width = sampled.iter().map(Vec::len).max()?;
    let first = sampled.first()?;
    let rank = |column: usize| first.get(column).map_or(0, |title| time_rank(title));
    // The first row may be titles.
    let times = (0..width).filter(|column| count(*column) * 2 >= sampled.len() - 1);
    let times = times.filter(|column| count(*column) > 0);
    // The best title, then the most times, then the leftmost.
    let time = times.max_by_key(|column| (rank(*column), count(*column), usize::MAX - column))?;
    let has_header = !is_time(first, time);
    let titles = has_header.then(|| sampled.remove(0));
    Some(Built {
        separator,
        time,
        titles,
        sampled,
    })
}

/// The sign that cuts most rows into equally many cells.
fn separator(text: &str) -> Option<char> {
    let score = |separator: char| {
        let mut counts = BTreeMap::<usize, usize>::new();
        for row in Rows::new(text, separator).take(50) {
            let width = row.cells.map_or(0, |cells| cells.len());
            *counts.entry(width).or_default() += 1;
        }
        let wide = counts.into_iter().filter(|(width, _)| *width >= 2);
        wide.map(|(_, count)| count).max().unwrap_or(0)
    };
    // Of equals the first: a semicolon stands in no date and in no number.
    let scores = [';', '\t', ',', '|'].map(|separator| (separator, score(separator)));
    let best = scores
        .iter()
        .map(|(_, score)| *score)
        .max()
        .filter(|best| *best > 0)?;
    let mut scores = scores.into_iter();
    scores
        .find(|(_, score)| *score == best)
        .map(|(separator, _)| separator)
}

/// When something was measured goes before when it was heard of.
fn time_rank(title: &str) -> u8 {
    match &*normal(title) {
        "measured at utc" | "measured at" | "last changed" | "datetime" | "date time"
        | "timestamp" | "horodatage" => 3,
        "time" | "date" | "heure" | "last updated" | "category" => 2,
        "received at" | "fetched at" | "imported at" | "created at" => 0,
        _ => 1,
    }
}
