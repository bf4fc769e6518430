//! What one charge costs.

use super::pieces::{Piece, cut};
use super::price::Price;
use super::{Tariff, TariffPlace};
use crate::charging::{Money, Precision};
use crate::history::Timeline;
use crate::history::charges::{Charge, ChargedEnergy};
use crate::time::UnixMillis;
use crate::units::{KilowattHours, Percent};

/// A charge as far as its price needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bill {
    /// What went into the car.
    pub energy: Option<ChargedEnergy>,
    /// The charge was only partly seen.
    pub is_partly_seen: bool,
    /// The span outside of which it did not charge.
    pub span: Option<(UnixMillis, UnixMillis)>,
    /// The span in which it certainly did.
    pub certain_span: Option<(UnixMillis, UnixMillis)>,
    /// State of charge over that time, its edges included where they are known.
    pub curve: Vec<(UnixMillis, Percent)>,
}

/// A cost, with all that it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The sum.
    pub money: Money,
    /// The energy, one part for each price in the order of time; none where it is free.
    pub parts: Vec<CostPart>,
    /// What was paid for the session as such.
    pub session_fee: f64,
    /// What was paid for its minutes.
    pub time_fee: f64,
    /// How the energy was split over the parts.
    pub split: Split,
    /// What makes it less than exact.
    pub notes: Vec<Note>,
}

/// The energy of one price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostPart {
    /// From when,
    pub from: UnixMillis,
    /// until when.
    pub until: UnixMillis,
    /// Its share of the energy.
    pub energy: KilowattHours,
    /// What a kilowatt hour cost.
    pub per_kwh: f64,
    /// What it came to.
    pub amount: f64,
}

/// How energy was split over several prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// There was one price.
    OnePrice,
    /// As the level rose, which is as the power was.
    ByLevelCurve,
    /// Evenly over the time: nobody saw the power.
    ByTime,
}

/// Why a cost is not exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// The vendor rounds the energy.
    EnergyAbout,
    /// The vendor tells only what the energy is below.
    EnergyAtMost,
    /// The energy was estimated from the level: losses are not in it.
    EnergyEstimated,
    /// More may have gone in than was seen.
    EnergyAtLeast,
    /// Beginning or end lie between two readings, and the price depends on the time.
    TimesUncertain,
}

/// Why there is no cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoCost {
    /// Nobody knows where it was.
    PlaceUnknown,
    /// No tariff holds there at that time.
    NoTariff,
    /// Nobody knows how much went in.
    EnergyUnknown,
    /// Nobody knows when it was, or the times cannot be true.
    TimesUnusable,
    /// The currency changed meanwhile: sums of two are never added.
    TwoCurrencies,
}

impl Bill {
    /// Of a charge, and the level around that time.
    pub fn of(charge: &Charge, level: &Timeline) -> Self {
        let certain_span = charge.certain_span();
        // Where the car was driven beside an edge, the level there says nothing of the charge.
        let span = certain_span
            .filter(|_| charge.is_partly_seen)
            .or_else(|| charge.possible_span());
        Self {
            energy: charge.energy,
            is_partly_seen: charge.is_partly_seen,
            span,
            certain_span,
            curve: span.map_or_else(Vec::new, |span| curve(charge, level, span)),
        }
    }
}

fn curve(
    charge: &Charge,
    level: &Timeline,
    (from, until): (UnixMillis, UnixMillis),
) -> Vec<(UnixMillis, Percent)> {
    let first = level.at_millis.partition_point(|at| *at <= from.0);
    let last = level.at_millis.partition_point(|at| *at < until.0);
    let inside = first..last.max(first);
    let readings = level.at_millis[inside.clone()]
        .iter()
        .zip(&level.values[inside])
        .map(|(at, value)| (UnixMillis(*at), Percent(*value)));
    let start = charge.start_level.map(|it| (from, it));
    let end = charge.end_level.map(|it| (until, it));
    start.into_iter().chain(readings).chain(end).collect()
}

/// What a charge at a place costs. `utc_offset_minutes` tells how far ahead of UTC the clock on the
/// wall there is at an instant.
pub fn cost(
    bill: &Bill,
    tariffs: &[Tariff],
    place: Option<&TariffPlace>,
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Result<Cost, NoCost> {
    let place = match place {
        Some(place) => place,
        None if tariffs.iter().any(|it| it.place == TariffPlace::Anywhere) => {
            &TariffPlace::Anywhere
        }
        None => return Err(NoCost::PlaceUnknown),
    };
    let span = bill.span.ok_or(NoCost::TimesUnusable)?;
    let pieces = cut(tariffs, place, span.0, span.1, utc_offset_minutes)?;
    let Some(first) = pieces.first() else {
        return Err(NoCost::NoTariff);
    };
    let currency = first.tariff.currency;
    if pieces.iter().any(|it| it.tariff.currency != currency) {
        return Err(NoCost::TwoCurrencies);
    }
    let is_free = pieces.iter().all(|it| it.tariff.price == Price::Free);
    let (parts, split) = match bill.energy.map(|it| it.amount().0) {
        Some(kwh) if kwh.is_finite() && kwh >= 0.0 => split(bill, span, &pieces, kwh),
        // What is free costs nothing, however much it was.
        Some(_) | None if is_free => (Vec::new(), Split::OnePrice),
        Some(_) | None => return Err(NoCost::EnergyUnknown),
    };
    let time_fee = pieces.iter().map(|it| it.time_fee(bill)).sum();
    let session_fee = first.tariff.per_session.amount();
    let energy: f64 = parts.iter().map(|part| part.amount).sum();
    Ok(Cost {
        money: Money {
            amount: energy + session_fee + time_fee,
            currency: currency.code().to_owned(),
        },
        parts,
        session_fee,
        time_fee,
        split,
        notes: notes(bill, &pieces, is_free, split),
    })
}

impl Piece<'_> {
    /// Minutes are paid for as far as they are certain.
    fn time_fee(&self, bill: &Bill) -> f64 {
        let Some((from, until)) = bill.certain_span else {
            return 0.0;
        };
        let paid = self.from.max(from).age(self.until.min(until));
        paid.as_secs_f64() / 60.0 * self.tariff.per_minute.amount()
    }
}

fn split(
    bill: &Bill,
    (from, until): (UnixMillis, UnixMillis),
    pieces: &[Piece<'_>],
    kwh: f64,
) -> (Vec<CostPart>, Split) {
    let has_reading = bill.curve.iter().any(|(at, _)| from < *at && *at < until);
    let risen = Risen::of(&bill.curve).filter(|_| has_reading);
    let length = from.age(until).as_secs_f64();
    let share_until = |at: UnixMillis| match &risen {
        // A charge without length has one piece, which is all of it.
        _ if at >= until => 1.0,
        Some(risen) => risen.share_until(at),
        None => from.age(at).as_secs_f64() / length,
    };
    let mut before = 0.0;
    let parts = pieces.iter().map(|piece| {
        let share = share_until(piece.until);
        let energy = kwh * (share - before);
        before = share;
        let per_kwh = piece.per_kwh.amount();
        CostPart {
            from: piece.from,
            until: piece.until,
            energy: KilowattHours(energy),
            per_kwh,
            amount: energy * per_kwh,
        }
    });
    let split = match (pieces.len(), &risen) {
        (0 | 1, _) => Split::OnePrice,
        (_, Some(_)) => Split::ByLevelCurve,
        (_, None) => Split::ByTime,
    };
    (parts.collect(), split)
}

/// A level that never falls: what the battery took in.
struct Risen {
    points: Vec<(UnixMillis, f64)>,
    low: f64,
    rise: f64,
}

impl Risen {
    fn of(curve: &[(UnixMillis, Percent)]) -> Option<Self> {
        let low = curve.first()?.1.0;
        let mut high = low;
        let points: Vec<_> = curve
            .iter()
            .map(|(at, level)| {
                high = high.max(level.0);
                (*at, high)
            })
            .collect();
        let rise = high - low;
        (rise > 0.0).then_some(Self { points, low, rise })
    }

    /// Which share of the whole had risen by then, evenly between two readings.
    fn share_until(&self, at: UnixMillis) -> f64 {
        let next = self.points.partition_point(|(point, _)| *point <= at);
        let level = match (next.checked_sub(1), self.points.get(next)) {
            (None, _) => self.low,
            (Some(last), None) => self.points[last].1,
            (Some(last), Some((to, after))) => {
                let (from, before) = self.points[last];
                let passed = from.age(at).as_secs_f64() / from.age(*to).as_secs_f64();
                before + (after - before) * passed
            }
        };
        (level - self.low) / self.rise
    }
}

fn notes(bill: &Bill, pieces: &[Piece<'_>], is_free: bool, split: Split) -> Vec<Note> {
    let mut notes = Vec::new();
    match bill.energy {
        _ if is_free => {}
        Some(ChargedEnergy::Told(energy)) => match energy.precision {
            Precision::Exact => {}
            Precision::About => notes.push(Note::EnergyAbout),
            Precision::Below => notes.push(Note::EnergyAtMost),
        },
        Some(ChargedEnergy::Estimated { .. }) => {
            notes.push(Note::EnergyEstimated);
            if bill.is_partly_seen {
                notes.push(Note::EnergyAtLeast);
            }
        }
        None => {}
    }
    let has_time_fee = pieces.iter().any(|it| it.tariff.per_minute.amount() > 0.0);
    let depends_on_time = split != Split::OnePrice || has_time_fee;
    if depends_on_time && bill.certain_span != bill.span {
        notes.push(Note::TimesUncertain);
    }
    notes
}
