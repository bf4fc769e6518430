//! A span of time, cut wherever another price begins.

use super::price::{LocalDay, Rate, millis_of_day};
use super::{Tariff, TariffPlace, cost::NoCost, valid};
use crate::time::UnixMillis;

/// No charge takes longer; such times are wrong.
const LONGEST_MILLIS: i64 = 31 * 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;

/// A time with one price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece<'a> {
    pub(super) from: UnixMillis,
    pub(super) until: UnixMillis,
    pub(super) tariff: &'a Tariff,
    pub(super) per_kwh: Rate,
}

/// Cuts a span. The clock on the wall decides, so a band is an hour longer or shorter in the two
/// nights in which that clock is changed. A span without length is one piece.
pub(super) fn cut<'a>(
    tariffs: &'a [Tariff],
    place: &TariffPlace,
    from: UnixMillis,
    until: UnixMillis,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Result<Vec<Piece<'a>>, NoCost> {
    if until < from || until.0.saturating_sub(from.0) > LONGEST_MILLIS {
        return Err(NoCost::TimesUnusable);
    }
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let mut at = from;
    loop {
        let offset = utc_offset_minutes(at);
        let (day, millis) = (LocalDay::of(at, offset), millis_of_day(at, offset));
        let tariff = valid(tariffs, place, day).ok_or(NoCost::NoTariff)?;
        let per_kwh = tariff.price.at(day, millis);
        let next = UnixMillis(at.0.saturating_add(tariff.price.stays_millis(millis)));
        let next = clock_change(at, next, utc_offset_minutes).min(until);
        match pieces.last_mut() {
            Some(last) if core::ptr::eq(last.tariff, tariff) && last.per_kwh == per_kwh => {
                last.until = next;
            }
            _ => pieces.push(Piece {
                from: at,
                until: next,
                tariff,
                per_kwh,
            }),
        }
        if next >= until {
            return Ok(pieces);
        }
        at = next;
    }
}

/// The first minute of a span at which the clock on the wall shows another offset, or its end.
/// Within a day there is one such minute at most.
fn clock_change(
    from: UnixMillis,
    until: UnixMillis,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> UnixMillis {
    let offset = utc_offset_minutes(from);
    if utc_offset_minutes(until) == offset {
        return until;
    }
    // Clocks are changed at full minutes.
    let (mut same, mut other) = (
        from.0.div_euclid(MINUTE_MILLIS),
        until.0.div_euclid(MINUTE_MILLIS) + 1,
    );
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        if utc_offset_minutes(UnixMillis(middle * MINUTE_MILLIS)) == offset {
            same = middle;
        } else {
            other = middle;
        }
    }
    UnixMillis(other * MINUTE_MILLIS).min(until)
}
