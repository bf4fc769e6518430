//! Which column, or which name, tells what.

use std::collections::BTreeMap;

use carport_domain::history::{Layout, Question, Role, Series, TableKind, Target};

use super::{Built, Cells, SEARCHED};
use crate::imports::names::{self, Named, normal};
use crate::imports::rows::Rows;
use crate::imports::times::{Moment, moment};

/// More names than any car has series.
const MOST_NAMES: usize = 500;

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

/// Who wrote a table, and how its values stand in it. `file` is its name.
pub(super) fn layout(
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
    let mut is_jeedom = is_plugins_export(built, width);
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

/// Two columns of which no title says more: a local time as databases write it, and a value.
fn is_plugins_export(built: &Built<'_>, width: usize) -> bool {
    let is_bare = built.titles.as_ref().is_none_or(|titles| {
        let titles: Vec<_> = titles.iter().map(|title| normal(title)).collect();
        matches!(
            titles.first().map(String::as_str),
            Some("datetime" | "date")
        ) && matches!(titles.get(1).map(String::as_str), Some("value" | "valeur"))
    });
    let is_local = |cells: &Cells<'_>| {
        let cell = cells.get(built.time).map_or("", |cell| &**cell);
        let has_digits = cell.starts_with(|letter: char| letter.is_ascii_digit());
        let is_spaced = cell.len() == 19 && cell.as_bytes().get(10) == Some(&b' ');
        has_digits && is_spaced && matches!(moment(cell, None), Ok(Moment::Local(_)))
    };
    is_bare && width == 2 && built.time == 0 && nearly_all(&built.sampled, is_local)
}

/// A table is what it is even if some of its rows are broken.
fn nearly_all(rows: &[Cells<'_>], is_so: impl Fn(&Cells<'_>) -> bool) -> bool {
    let count = rows.iter().filter(|cells| is_so(cells)).count();
    count > 0 && count * 10 >= rows.len() * 9
}

/// The columns of names, values and units, where there is a row for each value.
fn named_columns(built: &Built<'_>) -> Option<(usize, usize, Option<usize>)> {
    let Some(titles) = &built.titles else {
        // The plugin's table of history without its titles: number of the command, time, value.
        let is_row = |cells: &Cells<'_>| {
            let number = cells.first().is_some_and(|cell| is_command_number(cell));
            cells.len() == 3 && number && built.time == 1
        };
        return nearly_all(&built.sampled, is_row).then_some((0, 2, None));
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
    let is_kept = |target: &Target| target.role != Role::Ignored;
    if kind == TableKind::HomeAssistant && !targets.values().any(is_kept) {
        questions.extend(
            targets
                .keys()
                .filter(|name| may_be_of_car(name))
                .map(|name| Question::Series {
                    name: name.clone(),
                    candidates: Vec::new(),
                }),
        );
    }
    (kind, targets)
}

/// A house that speaks another language names entities in it. Where none is known, its owner is
/// asked about those that may say something.
fn may_be_of_car(entity: &str) -> bool {
    let domain = entity.split_once('.').map(|(domain, _)| domain);
    matches!(domain, Some("sensor" | "binary_sensor" | "number" | "lock"))
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
