//! Instants and local times, as people and programs write them.

use carport_domain::history::{DateOrder, RowProblem};
use carport_domain::time::UnixMillis;

/// When, as far as a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// An instant.
    Instant(UnixMillis),
    /// What clocks showed somewhere, in milliseconds since they showed 1970.
    Local(i64),
}

/// What the parts of a date tell of their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// The year stands first, or there is no date but a count.
    Plain,
    /// One part is no month.
    Order(DateOrder),
    /// Dots are between them.
    Dots,
    /// Nothing.
    Nothing,
}

/// Reads a time. Without an order, dates that can be read in two ways are not read.
pub(super) fn moment(text: &str, order: Option<DateOrder>) -> Result<Moment, RowProblem> {
    let text = text.trim();
    if let Some(at) = counted(text) {
        return Ok(Moment::Instant(at));
    }
    let (parts, rest) = date_parts(text).ok_or(RowProblem::NoTime)?;
    let date = date(parts, order)?;
    let (time, offset) = time_of_day(rest).ok_or(RowProblem::NoTime)?;
    let shown = jiff::tz::Offset::UTC
        .to_timestamp(date.to_datetime(time))
        .map_err(|_error| RowProblem::NoTime)?
        .as_millisecond();
    Ok(match offset {
        Some(minutes) => Moment::Instant(UnixMillis(shown - minutes * 60_000)),
        None => Moment::Local(shown),
    })
}

/// What a text tells of the order of dates; `None` for what is no time.
pub(super) fn telling(text: &str) -> Option<Telling> {
    let text = text.trim();
    if counted(text).is_some() {
        return Some(Telling::Plain);
    }
    let (parts, rest) = date_parts(text)?;
    time_of_day(rest)?;
    if parts.is_year_first {
        return date(parts, None).is_ok().then_some(Telling::Plain);
    }
    let [first, second, _] = parts.numbers;
    Some(if first > 12 && second > 12 {
        return None;
    } else if first > 12 {
        Telling::Order(DateOrder::DayFirst)
    } else if second > 12 {
        Telling::Order(DateOrder::MonthFirst)
    } else if parts.has_dots {
        Telling::Dots
    } else {
        Telling::Nothing
    })
}

/// Seconds since 1970, in ten digits and maybe a fraction; or milliseconds, in thirteen. The ten
/// digits reach from 2001 to 2286.
fn counted(text: &str) -> Option<UnixMillis> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !whole
        .bytes()
        .chain(fraction.bytes())
        .all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    match (whole.len(), fraction.len()) {
        (13, 0) => whole.parse().ok().map(UnixMillis),
        (10, digits) => {
            let millis: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
            let seconds: i64 = whole.parse().ok()?;
            (digits <= 9).then_some(UnixMillis(seconds * 1_000 + millis))
        }
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct DateParts {
    numbers: [i16; 3],
    is_year_first: bool,
    has_dots: bool,
}

/// Three numbers with the same sign between them, and what follows.
fn date_parts(text: &str) -> Option<(DateParts, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let sign = text[first..]
        .chars()
        .next()
        .filter(|it| matches!(it, '-' | '/' | '.'))?;
    let rest = &text[first + 1..];
    let second = digits(rest);
    let last = rest[second..].strip_prefix(sign)?;
    let third = digits(last);

    let is_year_first = first == 4;
    let is_short = |count: usize| (1..=2).contains(&count);
    let is_date = if is_year_first {
        is_short(second) && is_short(third)
    } else {
        is_short(first) && is_short(second) && (third == 4 || third == 2)
    };
    let mut year_last: i16 = last[..third].parse().ok().filter(|_| is_date)?;
    if !is_year_first && third == 2 {
        year_last += 2_000;
    }
    let parts = DateParts {
        numbers: [
            text[..first].parse().ok()?,
            rest[..second].parse().ok()?,
            year_last,
        ],
        is_year_first,
        has_dots: sign == '.',
    };
    Some((parts, &last[third..]))
}

fn date(parts: DateParts, order: Option<DateOrder>) -> Result<jiff::civil::Date, RowProblem> {
    let [first, second, third] = parts.numbers;
    let (year, month, day) = if parts.is_year_first {
        (first, second, third)
    } else {
        let told = if first > 12 || parts.has_dots {
            Some(DateOrder::DayFirst)
        } else if second > 12 {
            Some(DateOrder::MonthFirst)
        } else {
            order.or((first == second).then_some(DateOrder::DayFirst))
        };
        // What its parts say of one date does not go against what was said of all.
        match (told.ok_or(RowProblem::AmbiguousDate)?, order) {
            (DateOrder::DayFirst, Some(DateOrder::MonthFirst)) if !parts.has_dots => {
                return Err(RowProblem::NoTime);
            }
            (DateOrder::MonthFirst, Some(DateOrder::DayFirst)) => return Err(RowProblem::NoTime),
            (DateOrder::DayFirst, _) => (third, second, first),
            (DateOrder::MonthFirst, _) => (third, first, second),
        }
    };
    let narrow = |number: i16| i8::try_from(number).map_err(|_error| RowProblem::NoTime);
    let date = jiff::civil::Date::new(year, narrow(month)?, narrow(day)?);
    date.map_err(|_error| RowProblem::NoTime)
}

/// The time of day, midnight where there is none, and the offset from UTC in minutes.
fn time_of_day(text: &str) -> Option<(jiff::civil::Time, Option<i64>)> {
    let text = text.strip_prefix(['T', 't', ',']).unwrap_or(text).trim();
    if text.is_empty() {
        return Some((jiff::civil::Time::midnight(), None));
    }
    let is_of_time =
        |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',' | 'h');
    let end = text
        .find(|letter| !is_of_time(letter))
        .unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut rest = rest.trim();
    let upper = rest.get(..2).unwrap_or_default().to_ascii_uppercase();
    let half = match &*upper {
        "AM" => Some(0),
        "PM" => Some(12),
        _ => None,
    };
    if half.is_some() {
        rest = rest[2..].trim_start();
    }
    let time = clock_time(clock, half)?;
    let offset = if rest.is_empty() {
        None
    } else {
        Some(offset(rest)?)
    };
    Some((time, offset))
}

fn clock_time(text: &str, half: Option<i8>) -> Option<jiff::civil::Time> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut parts = whole.split([':', 'h']);
    let number = |part: &str| part.parse::<i8>().ok();
    let mut hour = number(parts.next()?)?;
    let minute = number(parts.next()?)?;
    let second = parts.next().map_or(Some(0), number)?;
    if parts.next().is_some() || fraction.len() > 9 {
        return None;
    }
    if let Some(half) = half {
        hour = (1..=12).contains(&hour).then(|| hour % 12 + half)?;
    }
    let nanos: i32 = format!("{fraction:0<9}").parse().ok()?;
    jiff::civil::Time::new(hour, minute, second, nanos).ok()
}

/// `Z`, `UTC`, `+02:00`, `+0200`, `+02`; in minutes ahead of UTC.
fn offset(text: &str) -> Option<i64> {
    let text = text
        .strip_prefix("UTC")
        .or_else(|| text.strip_prefix("GMT"))
        .unwrap_or(text);
    if text.is_empty() || text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, rest) = if let Some(rest) = text.strip_prefix('+') {
        (1, rest)
    } else {
        (-1, text.strip_prefix(['-', '\u{2212}'])?)
    };
    let digits: String = rest.chars().filter(|letter| *letter != ':').collect();
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = |text: &str| text.parse::<i64>().ok().filter(|_| is_plain);
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number(&digits)?, 0),
        4 => (number(&digits[..2])?, number(&digits[2..])?),
        _ => return None,
    };
    (hours <= 18 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests;
