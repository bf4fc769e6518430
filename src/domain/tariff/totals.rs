//! Costs of many charges: months, places, and the past under another tariff.

use super::cost::{Bill, Cost, NoCost, cost};
use super::{Tariff, TariffPlace};
use crate::charging::{Money, Month};
use crate::history::Timeline;
use crate::history::charges::Charge;
use crate::history::distance::Bracket;
use crate::history::whereabouts::Whereabouts;
use crate::time::UnixMillis;
use crate::units::KilowattHours;

/// Over less than this, a cost for 100 km says nothing.
const SHORTEST_KM: f64 = 50.0;

/// A charge with its place and its cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Billed<'a> {
    /// The charge.
    pub charge: &'a Charge,
    /// Where.
    pub whereabouts: Whereabouts,
    /// By the owner's tariffs.
    pub reckoned: Result<Cost, NoCost>,
}

/// What a month, or a place, adds up to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Total {
    /// How many charges.
    pub charges: usize,
    /// The energy of those that have one.
    pub energy: KnownEnergy,
    /// By the owner's tariffs, one sum for each currency.
    pub reckoned: Vec<Money>,
    /// By the vendor, one sum for each currency.
    pub told: Vec<Money>,
    /// By the owner's tariffs, and by the vendor where none of them tells: one sum for each
    /// currency.
    pub paid: Vec<Money>,
    /// How many are in no cost: neither tells one.
    pub without_cost: usize,
}

/// A sum of what is known, with what it lacks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownEnergy {
    /// The sum.
    pub amount: KilowattHours,
    /// How many charges are in it.
    pub known: usize,
    /// How many are not: the sum is too small by them.
    pub unknown: usize,
    /// How many of them are estimated.
    pub estimated: usize,
}

impl Default for KnownEnergy {
    fn default() -> Self {
        Self {
            amount: KilowattHours(0.0),
            known: 0,
            unknown: 0,
            estimated: 0,
        }
    }
}

/// A month of charging.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthTotal {
    /// Which, by the owner's calendar.
    pub month: Month,
    /// All of it.
    pub all: Total,
    /// By place, the one with the most energy first.
    pub places: Vec<(Whereabouts, Total)>,
}

/// One charge under two lists of tariffs.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalculated {
    /// Under the former.
    pub before: Result<Cost, NoCost>,
    /// Under the new one.
    pub after: Result<Cost, NoCost>,
}

/// Reckons the cost of a charge.
pub fn billed<'a>(
    charge: &'a Charge,
    whereabouts: Whereabouts,
    level: &Timeline,
    tariffs: &[Tariff],
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Billed<'a> {
    let place = TariffPlace::of(&whereabouts);
    Billed {
        reckoned: cost(
            &Bill::of(charge, level),
            tariffs,
            place.as_ref(),
            utc_offset_minutes,
        ),
        charge,
        whereabouts,
    }
}

/// The same bills under two lists of tariffs, in the order in which they are given. Nothing is
/// kept of it: the list that holds decides whenever a cost is asked for.
pub fn recalculated(
    bills: &[(Bill, Option<TariffPlace>)],
    before: &[Tariff],
    after: &[Tariff],
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Vec<Recalculated> {
    let under = |tariffs: &[Tariff], (bill, place): &(Bill, Option<TariffPlace>)| {
        cost(bill, tariffs, place.as_ref(), utc_offset_minutes)
    };
    bills
        .iter()
        .map(|bill| Recalculated {
            before: under(before, bill),
            after: under(after, bill),
        })
        .collect()
}

impl Billed<'_> {
    /// What the vendor tells.
    pub fn told(&self) -> Option<&Money> {
        self.charge.session.as_ref()?.cost.as_ref()
    }

    /// What was paid, as far as anybody tells: the owner's tariff, else the vendor.
    pub fn paid(&self) -> Option<&Money> {
        let reckoned = self.reckoned.as_ref().ok();
        reckoned.map(|cost| &cost.money).or_else(|| self.told())
    }
}

impl Total {
    /// Adds charges up.
    pub fn of(billed: &[&Billed<'_>]) -> Self {
        let reckoned = billed.iter().filter_map(|it| it.reckoned.as_ref().ok());
        Self {
            charges: billed.len(),
            energy: KnownEnergy::of(billed.iter().map(|it| it.charge)),
            reckoned: Money::sums(reckoned.map(|cost| &cost.money)),
            told: Money::sums(billed.iter().filter_map(|it| it.told())),
            paid: Money::sums(billed.iter().filter_map(|it| it.paid())),
            without_cost: billed.iter().filter(|it| it.paid().is_none()).count(),
        }
    }

    /// What was paid for 100 km, one sum for each currency. `None` over less than 50 km, and where
    /// a charge has no cost: it would be too little.
    pub fn paid_per_100_km(&self, bracket: Option<Bracket>) -> Option<Vec<Money>> {
        let km = bracket?.distance.0;
        let is_whole = self.without_cost == 0 && !self.paid.is_empty();
        (is_whole && km >= SHORTEST_KM).then(|| {
            let sums = self.paid.iter().map(|money| Money {
                amount: money.amount * 100.0 / km,
                currency: money.currency.clone(),
            });
            sums.collect()
        })
    }
}

impl KnownEnergy {
    /// Adds up what is known.
    pub fn of<'a>(charges: impl IntoIterator<Item = &'a Charge>) -> Self {
        use crate::history::charges::ChargedEnergy::Estimated;

        let mut sum = Self::default();
        for charge in charges {
            match charge.energy {
                Some(energy) => {
                    sum.amount.0 += energy.amount().0;
                    sum.known += 1;
                    sum.estimated += usize::from(matches!(energy, Estimated { .. }));
                }
                None => sum.unknown += 1,
            }
        }
        sum
    }
}

/// The months of some charges, in the order of time. A charge belongs to the month in which it
/// began; one without a time belongs to none.
pub fn months(
    billed: &[Billed<'_>],
    utc_offset_minutes: &dyn Fn(UnixMillis) -> i32,
) -> Vec<MonthTotal> {
    let month_of = |it: &Billed<'_>| {
        let at = it.charge.counted_at()?;
        Some(Month::of(at, utc_offset_minutes(at)))
    };
    let dated = billed.iter().filter_map(|it| Some((month_of(it)?, it)));
    grouped(dated)
        .into_iter()
        .map(|(month, billed)| MonthTotal {
            month,
            all: Total::of(&billed),
            places: places(&billed),
        })
        .collect()
}

/// The places of some charges, the one with the most energy first.
pub fn places(billed: &[&Billed<'_>]) -> Vec<(Whereabouts, Total)> {
    let located = billed.iter().map(|it| (it.whereabouts.clone(), *it));
    let mut places: Vec<_> = grouped(located)
        .into_iter()
        .map(|(place, billed)| (place, Total::of(&billed)))
        .collect();
    places.sort_by(|(_, one), (_, other)| {
        let energy = |total: &Total| total.energy.amount.0;
        energy(other).total_cmp(&energy(one))
    });
    places
}

fn grouped<K: Ord, V>(
    pairs: impl Iterator<Item = (K, V)>,
) -> std::collections::BTreeMap<K, Vec<V>> {
    let mut groups = std::collections::BTreeMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_insert_with(Vec::new).push(value);
    }
    groups
}
