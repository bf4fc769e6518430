//! What charging costs the demo's invented owners: a night price at home, and a public price
//! elsewhere.

use carport_domain::ids::PlaceId;
use carport_domain::tariff::price::{Band, Currency, MinuteOfDay, Price, Rate, Weekdays};
use carport_domain::tariff::{Tariff, TariffPlace, Validity};

/// The tariffs, for a home of the demo.
pub(super) fn demo_tariffs(home: &PlaceId) -> Vec<Tariff> {
    let at = |place, price| {
        Some(Tariff {
            place,
            validity: Validity::default(),
            currency: Currency::parse("EUR")?,
            price,
            per_session: Rate::NONE,
            per_minute: Rate::NONE,
        })
    };
    let tariffs = [
        night_and_day().and_then(|price| at(TariffPlace::Own(home.clone()), price)),
        Rate::try_new(0.49).and_then(|rate| at(TariffPlace::Elsewhere, Price::Flat(rate))),
    ];
    tariffs.into_iter().flatten().collect()
}

/// Cheaper from half past ten in the evening to half past six.
fn night_and_day() -> Option<Price> {
    Some(Price::Bands {
        base: Rate::try_new(0.27)?,
        bands: vec![Band {
            days: Weekdays::ALL,
            from: MinuteOfDay::try_new(22, 30)?,
            until: MinuteOfDay::try_new(6, 30)?,
            per_kwh: Rate::try_new(0.2068)?,
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_has_a_price_at_home_and_one_elsewhere() {
        let home = PlaceId::from_random([1; 8]);

        let places: Vec<_> = demo_tariffs(&home).into_iter().map(|it| it.place).collect();

        assert_eq!(places, [TariffPlace::Own(home), TariffPlace::Elsewhere]);
    }
}
