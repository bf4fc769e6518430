//! Costs of a few nights, worked out by hand.

mod anywhere;
mod laws;
mod months;
mod nights;
mod prices;
mod revised;

use super::cost::{Bill, Cost, CostPart, NoCost, Note, Split, cost};
use super::price::{Band, MinuteOfDay, Weekdays};
use super::*;
use crate::charging::{Energy, Money, Precision};
use crate::history::charges::ChargedEnergy;
use crate::time::UnixMillis;
use crate::units::{KilowattHours, Percent};

const HOUR: i64 = 3_600_000;
/// 2025-03-30T01:00:00Z: the clocks of Paris go from 2:00 to 3:00.
const SPRING: i64 = 1_743_296_400_000;
/// 2025-10-26T01:00:00Z: they go from 3:00 to 2:00.
const AUTUMN: i64 = 1_761_440_400_000;

/// The clock on a wall in Paris, in 2025.
fn paris(at: UnixMillis) -> i32 {
    if (SPRING..AUTUMN).contains(&at.0) {
        120
    } else {
        60
    }
}

fn rate(amount: f64) -> Rate {
    Rate::try_new(amount).unwrap()
}

fn clock(hour: u16, minute: u16) -> MinuteOfDay {
    MinuteOfDay::try_new(hour, minute).unwrap()
}

fn band(days: Weekdays, from: (u16, u16), until: (u16, u16), per_kwh: f64) -> Band {
    Band {
        days,
        from: clock(from.0, from.1),
        until: clock(until.0, until.1),
        per_kwh: rate(per_kwh),
    }
}

/// Elsewhere, ever since, in euros, without fees.
fn tariff(price: Price) -> Tariff {
    Tariff {
        place: TariffPlace::Elsewhere,
        validity: Validity::default(),
        currency: Currency::parse("EUR").unwrap(),
        price,
        per_session: Rate::NONE,
        per_minute: Rate::NONE,
    }
}

/// 20 cents by day, 10 from 22:00 to 6:00.
fn day_and_night() -> Tariff {
    tariff(Price::Bands {
        base: rate(0.2),
        bands: vec![band(Weekdays::ALL, (22, 0), (6, 0), 0.1)],
    })
}

fn told(kwh: f64) -> ChargedEnergy {
    ChargedEnergy::Told(Energy {
        amount: KilowattHours(kwh),
        precision: Precision::Exact,
    })
}

/// A bill with exact times, of which nobody saw the level.
fn bill(from: i64, until: i64, kwh: f64) -> Bill {
    let span = Some((UnixMillis(from), UnixMillis(until)));
    Bill {
        energy: Some(told(kwh)),
        is_partly_seen: false,
        span,
        certain_span: span,
        curve: Vec::new(),
    }
}

fn costs(bill: &Bill, tariffs: &[Tariff]) -> Result<Cost, NoCost> {
    cost(bill, tariffs, Some(&TariffPlace::Elsewhere), &paris)
}

fn amount(bill: &Bill, tariffs: &[Tariff]) -> f64 {
    costs(bill, tariffs).unwrap().money.amount
}

fn assert_close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}
