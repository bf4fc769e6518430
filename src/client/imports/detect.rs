//! What somebody else's table is, by what is in it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use carport_domain::history::{
    DateEvidence, DateOrder, DecimalMark, Layout, Mapping, NumberEvidence, Origin, Question, Role,
    Series, SourceUnit, TableFound, TableKind, TableProblem, Target,
};

use super::names::{self, Named, normal};
use super::numbers::Marks;
use super::rows::Rows;
use super::times::{Moment, Telling, moment, telling};

/// So many rows tell how a table is built.
const SAMPLED: usize = 200;
/// So many rows are looked through for what a date, a number or a name is.
const SEARCHED: usize = 100_000;
/// More names than any car has series.
const MOST_NAMES: usize = 500;

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
    // The plugin's own export turns every point into a comma, and writes no groups.
    let is_plugins_export = kind == TableKind::Jeedom && mapping.separator == ';';
    let numbers = match seen.marks.evidence() {
        NumberEvidence::None if is_plugins_export => NumberEvidence::Seen(DecimalMark::Comma),
        other => other,
    };
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

fn is_name_title(title: &str) -> bool {
    matches!(
        &*normal(title),
        "entity id"
            | "entity"
            | "entite"
            | "name"
            | "nom"
            | "series"
            | "sensor"
            | "capteur"
            | "metric"
            | "key"
            | "attribute"
            | "command"
            | "commande"
            | "cmd id"
            | "id cmd"
    )
}

fn layout(
    text: &str,
    built: &Built<'_>,
    file: &str,
    questions: &mut Vec<Question>,
) -> (TableKind, Layout) {
    if let Some((name, value, unit)) = named_columns(built) {
        let is_of_commands = built.titles.as_ref().is_none_or(|titles| {
            let title = titles.get(name).map(|title| normal(title));
            matches!(title.as_deref(), Some("cmd id" | "id cmd"))
        });
        let (kind, targets) = targets(text, built, name, is_of_commands, questions);
        let layout = Layout::Named {
            name,
            value,
            unit,
            targets,
        };
        return (kind, layout);
    }
    let width = built.sampled.first().map_or(0, Vec::len);
    let width = built.titles.as_ref().map_or(width, Vec::len);
    let others = (0..width).filter(|column| *column != built.time);
    let mut is_jeedom = built.titles.is_none() && is_plugins_export(built, width);
    let mut columns = Vec::new();
    for column in others {
        let title = built.titles.as_ref().and_then(|titles| titles.get(column));
        let title = title.map(|title| &**title);
        let hint = (width == 2).then(|| file_hint(file)).flatten();
        is_jeedom |= title.is_some_and(|title| names::jeedom_parts(title).0.is_some());
        is_jeedom |= title.is_some_and(is_plugins_word);
        columns.push((column, column_target(column, title, hint, questions)));
    }
    let kind = if is_jeedom {
        TableKind::Jeedom
    } else {
        TableKind::Other
    };
    (kind, Layout::Columns(columns))
}

/// French names that only the plugin gives.
fn is_plugins_word(title: &str) -> bool {
    names::jeedom(title).is_some()
        && title
            .chars()
            .any(|letter| letter == ' ' || !letter.is_ascii())
}

/// Two columns without titles: a local time as databases write it, and a value.
fn is_plugins_export(built: &Built<'_>, width: usize) -> bool {
    let is_local = |cells: &Cells<'_>| {
        let cell = cells.get(built.time).map_or("", |cell| &**cell);
        cell.len() == 19
            && cell.as_bytes().get(10) == Some(&b' ')
            && cell.starts_with(|it: char| it.is_ascii_digit())
            && matches!(moment(cell, None), Ok(Moment::Local(_)))
    };
    width == 2 && built.time == 0 && built.sampled.iter().all(is_local)
}

/// The columns of names, values and units, where there is a row for each value.
fn named_columns(built: &Built<'_>) -> Option<(usize, usize, Option<usize>)> {
    let Some(titles) = &built.titles else {
        // The plugin's table of history without its titles: number of the command, time, value.
        let is_row = |cells: &Cells<'_>| {
            let number = cells.first().is_some_and(|cell| is_command_number(cell));
            cells.len() == 3 && number && built.time == 1
        };
        return built.sampled.iter().all(is_row).then_some((0, 2, None));
    };
    let find = |is: &dyn Fn(&str) -> bool| {
        let mut titles = titles.iter().enumerate();
        titles
            .find(|(at, title)| *at != built.time && is(title))
            .map(|(at, _)| at)
    };
    let name = find(&is_name_title)?;
    let is_value = |title: &str| {
        matches!(
            &*normal(title),
            "state" | "value" | "valeur" | "etat" | "native value"
        )
    };
    let unit =
        find(&|title: &str| matches!(&*normal(title), "unit" | "unite" | "unit of measurement"));
    Some((name, find(&is_value)?, unit))
}

fn is_command_number(cell: &str) -> bool {
    (1..=8).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// What each name stands for, and who gives such names.
fn targets(
    text: &str,
    built: &Built<'_>,
    column: usize,
    is_of_commands: bool,
    questions: &mut Vec<Question>,
) -> (TableKind, BTreeMap<String, Target>) {
    let mut targets = BTreeMap::new();
    let mut kind = if is_of_commands {
        TableKind::Jeedom
    } else {
        TableKind::Other
    };
    let rows = Rows::new(text, built.separator).skip(usize::from(built.titles.is_some()));
    for row in rows.take(SEARCHED) {
        let cells = row.cells.unwrap_or_default();
        let Some(name) = cells.get(column).filter(|_| targets.len() < MOST_NAMES) else {
            continue;
        };
        if name.is_empty() || targets.contains_key(&**name) {
            continue;
        }
        let target = if let Some((domain, _)) = name.split_once('.')
            && !domain.is_empty()
            && built
                .titles
                .as_ref()
                .is_some_and(|titles| normal(&titles[column]) == "entity id")
        {
            kind = TableKind::HomeAssistant;
            entity_target(name)
        } else {
            let (car, _) = names::jeedom_parts(name);
            if car.is_some() || is_plugins_word(name) {
                kind = TableKind::Jeedom;
            }
            name_target(name, names::title(name), questions)
        };
        targets.insert(name.clone().into_owned(), target);
    }
    (kind, targets)
}

/// Of all the entities of a house, those of no car are left out without a question.
fn entity_target(entity: &str) -> Target {
    match names::home_assistant(entity) {
        Some((car, Named::As(role))) => Target {
            car: car.map(str::to_owned),
            role,
        },
        _ => Target {
            car: None,
            role: Role::Ignored,
        },
    }
}

fn name_target(name: &str, named: Option<Named>, questions: &mut Vec<Question>) -> Target {
    let (car, _) = names::jeedom_parts(name);
    let candidates = match named {
        Some(Named::As(_) | Named::Ignored) => None,
        Some(Named::Fuel) => Some(vec![Series::FuelLiters, Series::FuelPercent]),
        None => Some(Vec::new()),
    };
    if let Some(candidates) = candidates {
        questions.push(Question::Series {
            name: name.to_owned(),
            candidates,
        });
    }
    Target {
        car: car.map(str::to_owned),
        role: match named {
            Some(Named::As(role)) => role,
            _ => Role::Ignored,
        },
    }
}

/// A column without a title is named by its place, counted from 1. What the name of the file hints
/// at is taken for now, and asked about.
fn column_target(
    column: usize,
    title: Option<&str>,
    hint: Option<(Option<String>, Named)>,
    questions: &mut Vec<Question>,
) -> Target {
    let named = title.and_then(names::title);
    let name = title.map_or_else(|| (column + 1).to_string(), str::to_owned);
    let (Some((car, Named::As(role))), None) = (hint, named) else {
        return name_target(&name, named, questions);
    };
    let candidates = match role {
        Role::Value { series, .. } => vec![series],
        Role::Position | Role::Ignored => Vec::new(),
    };
    questions.push(Question::Series { name, candidates });
    Target { car, role }
}

/// The plugin's export is called by the name of its command, with spaces made into underscores.
fn file_hint(file: &str) -> Option<(Option<String>, Named)> {
    let stem = file
        .rsplit_once('.')
        .map_or(file, |(stem, _)| stem)
        .replace('_', " ");
    let (car, command) = names::jeedom_parts(&stem);
    names::jeedom(command).map(|named| (car.map(str::to_owned), named))
}

/// What the rows tell of dates and numbers.
#[derive(Default)]
struct Seen {
    has_local: bool,
    day_first: usize,
    month_first: usize,
    dots: usize,
    nothing: usize,
    marks: Marks,
}

impl Seen {
    fn dates(&self) -> DateEvidence {
        match (self.day_first, self.month_first) {
            (0, 0) if self.nothing > 0 => DateEvidence::None,
            (0, 0) if self.dots > 0 => DateEvidence::Dots,
            (0, 0) => DateEvidence::Plain,
            (count, 0) => DateEvidence::Days {
                order: DateOrder::DayFirst,
                count,
            },
            (0, count) => DateEvidence::Days {
                order: DateOrder::MonthFirst,
                count,
            },
            _ => DateEvidence::Contradictory,
        }
    }
}

fn look_through(text: &str, mapping: &Mapping) -> Seen {
    let mut seen = Seen::default();
    let rows = Rows::new(text, mapping.separator).skip(usize::from(mapping.has_header));
    for cells in rows.take(SEARCHED).filter_map(|row| row.cells.ok()) {
        let Some(time) = cells.get(mapping.time) else {
            continue;
        };
        match telling(time) {
            Some(Telling::Order(DateOrder::DayFirst)) => seen.day_first += 1,
            Some(Telling::Order(DateOrder::MonthFirst)) => seen.month_first += 1,
            Some(Telling::Dots) => seen.dots += 1,
            Some(Telling::Nothing) => seen.nothing += 1,
            Some(Telling::Plain) | None => {}
        }
        let read = moment(time, Some(DateOrder::DayFirst)).or_else(|_| moment(time, None));
        seen.has_local |= matches!(read, Ok(Moment::Local(_)));
        match &mapping.layout {
            Layout::Columns(columns) => {
                let numbers = columns
                    .iter()
                    .filter(|(_, target)| may_be_number(target.role));
                for cell in numbers.filter_map(|(column, _)| cells.get(*column)) {
                    seen.marks.look_at(cell);
                }
            }
            Layout::Named {
                name,
                value,
                targets,
                ..
            } => {
                let target = cells.get(*name).and_then(|name| targets.get(&**name));
                let is_number = target.is_some_and(|target| may_be_number(target.role));
                if let Some(cell) = cells.get(*value).filter(|_| is_number) {
                    seen.marks.look_at(cell);
                }
            }
        }
    }
    seen
}

/// What is ignored for now may be a number once its owner says what it is.
fn may_be_number(role: Role) -> bool {
    match role {
        Role::Value { unit, .. } => unit != SourceUnit::Words,
        Role::Ignored => true,
        Role::Position => false,
    }
}
