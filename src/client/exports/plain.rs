//! Numbers, instants and texts as they stand in files, so that they lead back to the same bits.

use core::fmt::Write as _;

use carport_domain::place::FixOrigin;
use carport_domain::time::UnixMillis;

/// Beyond these, plain digits are longer than anybody reads.
const PLAIN: core::ops::Range<f64> = 1e-5..1e16;

/// The shortest digits that lead back to the same number.
pub(crate) fn number(value: f64) -> String {
    if value == 0.0 || PLAIN.contains(&value.abs()) {
        value.to_string()
    } else {
        format!("{value:e}")
    }
}

/// The calendar of files has years of four digits. What lies beyond is told as what it is:
/// milliseconds since 1970.
const CALENDAR: core::ops::Range<i64> = -62_167_219_200_000..253_402_300_800_000;

/// An instant in UTC, to the millisecond.
pub(crate) fn instant(at: UnixMillis) -> String {
    match jiff::Timestamp::from_millisecond(at.0) {
        Ok(timestamp) if CALENDAR.contains(&at.0) => format!("{timestamp:.3}"),
        _ => at.0.to_string(),
    }
}

/// What [`instant`] wrote.
pub(crate) fn read_instant(text: &str) -> Option<UnixMillis> {
    if let Ok(millis) = text.parse() {
        return Some(UnixMillis(millis));
    }
    let timestamp: jiff::Timestamp = text.parse().ok()?;
    Some(UnixMillis(timestamp.as_millisecond()))
}

/// The clocks by which an owner lives. Asking them costs, so a day at whose ends they agree is asked
/// about once.
pub(super) struct Clocks<'a> {
    utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32,
    quiet_day: Option<(i64, i32)>,
}

impl<'a> Clocks<'a> {
    pub(super) fn new(utc_offset_minutes: &'a dyn Fn(UnixMillis) -> i32) -> Self {
        Self {
            utc_offset_minutes,
            quiet_day: None,
        }
    }

    fn offset_minutes(&mut self, at: UnixMillis) -> i32 {
        const DAY_MILLIS: i64 = 86_400_000;
        let day = at.0.div_euclid(DAY_MILLIS);
        if let Some((quiet, offset)) = self.quiet_day
            && quiet == day
        {
            return offset;
        }
        let start = day.saturating_mul(DAY_MILLIS);
        let ends = [start, start.saturating_add(DAY_MILLIS)];
        let [first, last] = ends.map(|end| (self.utc_offset_minutes)(UnixMillis(end)));
        if first == last {
            self.quiet_day = Some((day, first));
            return first;
        }
        (self.utc_offset_minutes)(at)
    }

    /// What they showed, as spreadsheets understand it; nothing beyond the calendar.
    pub(super) fn shown(&mut self, at: UnixMillis) -> String {
        if !CALENDAR.contains(&at.0) {
            return String::new();
        }
        let shown = at.0 + i64::from(self.offset_minutes(at)) * 60_000;
        match jiff::Timestamp::from_millisecond(shown) {
            Ok(timestamp) if CALENDAR.contains(&shown) => {
                let text = format!("{timestamp:.0}");
                text.trim_end_matches('Z').replace('T', " ")
            }
            _ => String::new(),
        }
    }
}

/// What a spreadsheet takes for the beginning of a formula, wide forms included.
fn is_formula(text: &str) -> bool {
    text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ])
}

/// A text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one,
/// and before what [`unguarded`] would otherwise take for guarded.
pub(super) fn guarded(text: &str) -> String {
    if is_formula(text.trim_start_matches('\'')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// What [`guarded`] was given.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(inner) if is_formula(inner.trim_start_matches('\'')) => inner,
        _ => text,
    }
}

/// Two lower-case digits a byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

const FIX_ORIGINS: [(FixOrigin, &str); 2] =
    [(FixOrigin::State, "state"), (FixOrigin::Search, "search")];

/// How a position came here, in files.
pub(super) fn fix_origin_code(origin: FixOrigin) -> &'static str {
    match origin {
        FixOrigin::State => FIX_ORIGINS[0].1,
        FixOrigin::Search => FIX_ORIGINS[1].1,
    }
}

/// What a code in a file stands for.
pub(crate) fn fix_origin(code: &str) -> Option<FixOrigin> {
    let row = FIX_ORIGINS.iter().find(|(_, known)| *known == code);
    row.map(|(origin, _)| *origin)
}
