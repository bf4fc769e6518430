//! What the rows of a table tell of how dates and numbers are written.

use carport_domain::history::{DateEvidence, DateOrder, Layout, Mapping, Role, SourceUnit};

use super::SEARCHED;
use crate::imports::numbers::Marks;
use crate::imports::rows::Rows;
use crate::imports::times::{Moment, Telling, moment, telling};

/// What the rows tell of dates and numbers.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) has_local: bool,
    day_first: usize,
    month_first: usize,
    dots: usize,
    nothing: usize,
    pub(super) marks: Marks,
}

impl Seen {
    pub(super) fn dates(&self) -> DateEvidence {
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

pub(super) fn look_through(text: &str, mapping: &Mapping) -> Seen {
    let mut seen = Seen::default();
    let may_be_number = number_roles(mapping);
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

/// Which targets tell of numbers: those that are kept as such, or, where there are none yet, those
/// of which nobody said what they are.
fn number_roles(mapping: &Mapping) -> impl Fn(Role) -> bool + use<> {
    let is_number =
        |role: Role| matches!(role, Role::Value { unit, .. } if unit != SourceUnit::Words);
    let has_any = match &mapping.layout {
        Layout::Columns(columns) => columns.iter().any(|(_, target)| is_number(target.role)),
        Layout::Named { targets, .. } => targets.values().any(|target| is_number(target.role)),
    };
    move |role| is_number(role) || (!has_any && role == Role::Ignored)
}
