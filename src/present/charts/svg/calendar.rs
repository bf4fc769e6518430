//! A year as weeks: a column for each, darker where there was more.

use super::lettering::{text_width, wrapped};
use super::markup::px;
use super::{Look, MARGIN, Pen, SMALL_SIZE, notes_height};
use crate::charts::clock::{date_of, short_month};
use crate::charts::{Calendar, CalendarDay};
use crate::locale::Locale;
use crate::words::words;

/// A day smaller than this is split off into a second row of weeks.
const SMALLEST_CELL: f64 = 11.0;
const LARGEST_CELL: f64 = 22.0;
const MONTHS: f64 = 16.0;
const ROW_GAP: f64 = 14.0;
/// The 5th of January 1970 was a Monday.
const FIRST_MONDAY: i64 = 4;

/// Where one row of weeks lies.
struct Sheet {
    left: f64,
    top: f64,
    cell: f64,
    first_week: i64,
}

/// The calendar as an SVG document. The height of the look is not used: days are square.
pub fn write_calendar(calendar: &Calendar, look: Look, locale: &dyn Locale) -> String {
    let look = look.bounded();
    let salt = calendar.days.first().map_or(0, |it| it.day);
    let mut pen = Pen::new(&calendar.title, salt, look, locale);
    let own = &words(locale.language()).history.calendar;
    let inner = look.width - 2.0 * MARGIN;
    let mut y = pen.heading(&calendar.title, &calendar.summary, look);

    if let (Some(first), Some(last)) = (calendar.days.first(), calendar.days.last()) {
        let weekdays = [own.monday, own.wednesday, own.friday];
        let gutter = weekdays
            .iter()
            .map(|it| text_width(it, SMALL_SIZE))
            .fold(0.0, f64::max)
            + 6.0;
        let weeks = week_of(last.day) - week_of(first.day) + 1;
        let mut rows = 1;
        while rows < 6 && (inner - gutter) / ceil_of(weeks, rows) < SMALLEST_CELL {
            rows += 1;
        }
        let in_row = ceil_of(weeks, rows);
        let cell = ((inner - gutter) / in_row).min(LARGEST_CELL);
        for row in 0..rows {
            #[expect(clippy::cast_possible_truncation, reason = "weeks of some years")]
            let from = week_of(first.day) + row * in_row as i64;
            #[expect(clippy::cast_possible_truncation, reason = "weeks of some years")]
            let until = from + in_row as i64;
            let sheet = Sheet {
                left: MARGIN + gutter,
                top: y + MONTHS,
                cell,
                first_week: from,
            };
            let days = calendar.days.iter();
            let days: Vec<_> = days
                .filter(|it| (from..until).contains(&week_of(it.day)))
                .collect();
            pen.sheet(calendar, &days, &sheet);
            y = sheet.top + 7.0 * cell + ROW_GAP;
        }
        y = pen.scale(calendar, y, look.width);
    }
    let notes: Vec<_> = calendar
        .notes
        .iter()
        .map(|note| wrapped(note, SMALL_SIZE, inner))
        .collect();
    let bottom = y + notes_height(&notes);
    pen.notes(&notes, y);
    pen.document(
        &calendar.title,
        &calendar.summary,
        look.width,
        bottom + MARGIN,
    )
}

fn week_of(day: i64) -> i64 {
    (day - FIRST_MONDAY).div_euclid(7)
}

fn ceil_of(weeks: i64, rows: i64) -> f64 {
    ((weeks + rows - 1) / rows) as f64
}

impl Pen<'_> {
    fn sheet(&mut self, calendar: &Calendar, days: &[&CalendarDay], sheet: &Sheet) {
        let own = &words(self.locale.language()).history;
        let weekdays = &own.calendar;
        for (row, text) in [
            (0.0, weekdays.monday),
            (2.0, weekdays.wednesday),
            (4.0, weekdays.friday),
        ] {
            let y = sheet.top + (row + 0.5) * sheet.cell + 4.0;
            let at = (sheet.left - 6.0, y);
            self.words(text, at, SMALL_SIZE, self.palette.muted, "end", false);
        }
        let mut written_to = f64::NEG_INFINITY;
        for day in days {
            let x = sheet.left + (week_of(day.day) - sheet.first_week) as f64 * sheet.cell;
            let row = (day.day - FIRST_MONDAY).rem_euclid(7) as f64;
            let date = date_of(day.day);
            if date.day == 1 && x >= written_to {
                let name = short_month(date.month.month, &own.months);
                let text = if date.month.month == 1 {
                    format!("{name} {}", date.month.year)
                } else {
                    name.to_owned()
                };
                self.words(
                    &text,
                    (x, sheet.top - 5.0),
                    SMALL_SIZE,
                    self.palette.muted,
                    "start",
                    false,
                );
                written_to = x + text_width(&text, SMALL_SIZE) + 4.0;
            }
            self.markup.open("g", &[]);
            self.markup.text("title", &[], &day.label);
            let color = day.value.map(|value| calendar.color_of(value));
            self.day(
                color,
                day.is_partial,
                (x, sheet.top + row * sheet.cell),
                sheet.cell,
            );
            self.markup.close("g");
        }
    }

    /// One day: hatched if nothing is known, an empty box for nothing, else its color.
    fn day(&mut self, color: Option<usize>, is_partial: bool, (x, y): (f64, f64), cell: f64) {
        let size = cell - 2.0;
        let (fill, edge) = match color {
            None => (self.markup.url("unknown"), None),
            Some(0) => (self.palette.background.to_owned(), Some(self.palette.axis)),
            Some(color) => {
                let heat = self.palette.heat;
                (heat[(color - 1).min(heat.len() - 1)].to_owned(), None)
            }
        };
        let mut attributes = vec![
            ("x", px(x + 1.0)),
            ("y", px(y + 1.0)),
            ("width", px(size)),
            ("height", px(size)),
            ("rx", "2".to_owned()),
            ("fill", fill),
        ];
        let edge = if is_partial && color.is_some() {
            Some(self.palette.text)
        } else {
            edge
        };
        if let Some(edge) = edge {
            attributes.push(("stroke", edge.to_owned()));
            attributes.push(("stroke-width", "0.7".to_owned()));
        }
        if is_partial {
            attributes.push(("stroke-dasharray", "2 2".to_owned()));
        }
        self.markup.leaf("rect", &attributes);
    }

    /// What the colors mean; says where it ends.
    fn scale(&mut self, calendar: &Calendar, y: f64, width: f64) -> f64 {
        const CELL: f64 = 14.0;
        let own = &words(self.locale.language()).history.calendar;
        let number = |value: f64| self.locale.number(value, calendar.decimals);
        let mut texts: Vec<(Option<usize>, bool, String)> = vec![
            (None, false, own.unknown.to_owned()),
            (Some(0), false, own.nothing.to_owned()),
        ];
        let mut from = String::new();
        for (index, level) in calendar.levels.iter().enumerate() {
            let text = match index {
                0 => format!("< {}", number(*level)),
                _ => format!("{from}–{}", number(*level)),
            };
            texts.push((Some(index + 1), false, text));
            from = number(*level);
        }
        if !calendar.levels.is_empty() {
            let last = format!("≥ {from}\u{a0}{}", calendar.unit);
            texts.push((Some(calendar.levels.len() + 1), false, last));
        }
        if calendar
            .days
            .iter()
            .any(|it| it.is_partial && it.value.is_some())
        {
            texts.push((Some(2), true, own.partial.to_owned()));
        }
        let (mut x, mut y) = (MARGIN, y);
        for (color, is_partial, text) in texts {
            let needs = CELL + 5.0 + text_width(&text, SMALL_SIZE);
            if x > MARGIN && x + needs > width - MARGIN {
                x = MARGIN;
                y += 20.0;
            }
            self.day(color, is_partial, (x, y), CELL);
            let at = (x + CELL + 4.0, y + 11.0);
            self.words(&text, at, SMALL_SIZE, self.palette.text, "start", false);
            x += needs + 12.0;
        }
        y + 20.0
    }
}
