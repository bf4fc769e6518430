//! The tariff that holds where no other does.

use super::*;
use crate::ids::PlaceId;

fn anywhere(price: Price) -> Tariff {
    Tariff {
        place: TariffPlace::Anywhere,
        ..tariff(price)
    }
}

fn one_kilowatt_hour() -> Bill {
    Bill {
        energy: Some(ChargedEnergy::Told(Energy {
            amount: KilowattHours(10.0),
            precision: Precision::Exact,
        })),
        is_partly_seen: false,
        span: Some((UnixMillis(0), UnixMillis(HOUR))),
        certain_span: Some((UnixMillis(0), UnixMillis(HOUR))),
        curve: Vec::new(),
    }
}

fn paid(tariffs: &[Tariff], place: Option<&TariffPlace>) -> Result<f64, NoCost> {
    let cost = cost(&one_kilowatt_hour(), tariffs, place, &paris)?;
    Ok(cost.money.amount)
}

#[test]
fn a_place_with_a_tariff_of_its_own_does_not_ask_the_one_for_anywhere() {
    let tariffs = [
        anywhere(Price::Flat(rate(0.5))),
        tariff(Price::Flat(rate(0.25))),
    ];

    assert_eq!(paid(&tariffs, Some(&TariffPlace::Elsewhere)), Ok(2.5));
}

#[test]
fn a_place_without_one_and_an_unknown_place_go_by_the_one_for_anywhere() {
    let tariffs = [anywhere(Price::Flat(rate(0.5)))];
    let home = TariffPlace::Own(PlaceId::from_random([1; 8]));

    assert_eq!(paid(&tariffs, Some(&home)), Ok(5.0));
    assert_eq!(paid(&tariffs, None), Ok(5.0));
}

#[test]
fn without_one_for_anywhere_an_unknown_place_has_no_cost() {
    let tariffs = [tariff(Price::Flat(rate(0.25)))];

    assert_eq!(paid(&tariffs, None), Err(NoCost::PlaceUnknown));
}
