//! What a kilowatt hour costs, where and when, by the owner's own word.
//!
//! A tariff is never applied for good: costs are reckoned when they are asked for, so a changed
//! tariff changes the past, and the former list brings it back. Reading order: [`Tariff`],
//! [`price`] (bands and days), [`cost`] (one charge), [`totals`] (months), [`revisions`].

pub mod cost;
mod pieces;
pub mod price;
pub mod revisions;
#[cfg(test)]
mod tests;
pub mod totals;

use crate::history::whereabouts::Whereabouts;
use crate::ids::PlaceId;
use price::{Currency, LocalDay, Price, Rate};

/// What charging costs at one place during one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Tariff {
    /// Where.
    pub place: TariffPlace,
    /// From when until when.
    pub validity: Validity,
    /// What every number below is in.
    pub currency: Currency,
    /// Of the energy.
    pub price: Price,
    /// For each session, whatever it takes.
    pub per_session: Rate,
    /// For each minute of a session.
    pub per_minute: Rate,
}

/// Where a tariff holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TariffPlace {
    /// At one of the owner's places.
    Own(PlaceId),
    /// At none of them.
    Elsewhere,
    /// Wherever no other tariff holds, and where nobody knows the place.
    Anywhere,
}

/// The days on which a tariff holds, by the owner's calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// From the midnight with which this day begins; `None` is ever since.
    pub from: Option<LocalDay>,
    /// Up to the midnight with which this day ends; `None` is until further notice.
    pub until: Option<LocalDay>,
}

impl Validity {
    /// Whether it holds on a day.
    pub fn holds_on(self, day: LocalDay) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl TariffPlace {
    /// Where a car was, as tariffs see it; `None` where nobody knows.
    pub fn of(whereabouts: &Whereabouts) -> Option<Self> {
        match whereabouts {
            Whereabouts::Own(id) => Some(Self::Own(id.clone())),
            Whereabouts::Elsewhere => Some(Self::Elsewhere),
            Whereabouts::Unknown => None,
        }
    }
}

/// The tariff that holds at a place on a day: the place's own, else the one for anywhere. Of several, the one that began last; of those, the
/// one that stands last in the list: a monthly change is one more tariff with its first day.
pub fn valid<'a>(tariffs: &'a [Tariff], place: &TariffPlace, day: LocalDay) -> Option<&'a Tariff> {
    let at = |place: &TariffPlace| {
        tariffs
            .iter()
            .filter(|tariff| tariff.place == *place && tariff.validity.holds_on(day))
            .max_by_key(|tariff| tariff.validity.from)
    };
    at(place).or_else(|| at(&TariffPlace::Anywhere))
}
