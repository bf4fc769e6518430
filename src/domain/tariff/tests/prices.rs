//! Which price holds, and what has none.

use super::*;

/// 2025-05-05T10:00:00Z, a Monday: noon in Paris.
const MONDAY_NOON: i64 = 1_746_439_200_000;

fn noon() -> Bill {
    bill(MONDAY_NOON, MONDAY_NOON + 2 * HOUR, 10.0)
}

fn day(at: i64) -> LocalDay {
    LocalDay::of(UnixMillis(at), 120)
}

#[test]
fn a_flat_price_is_paid_for_each_kilowatt_hour() {
    let cost = costs(&noon(), &[tariff(Price::Flat(rate(0.25)))]).unwrap();

    assert_eq!(
        cost.money,
        Money {
            amount: 2.5,
            currency: "EUR".to_owned()
        }
    );
    assert_eq!(cost.split, Split::OnePrice);
    assert_eq!(cost.notes, []);
}

#[test]
fn fees_are_paid_beside_the_energy() {
    let cost = costs(
        &noon(),
        &[Tariff {
            per_session: rate(1.5),
            per_minute: rate(0.05),
            ..tariff(Price::Flat(rate(0.25)))
        }],
    )
    .unwrap();

    // 2.50 for 10 kWh, 1.50, and 6.00 for 120 minutes.
    assert_close(cost.money.amount, 10.0);
    assert_close(cost.session_fee, 1.5);
    assert_close(cost.time_fee, 6.0);
}

#[test]
fn what_is_free_costs_nothing_however_much_it_was() {
    let mut unknown = noon();
    unknown.energy = None;

    let cost = costs(&unknown, &[tariff(Price::Free)]).unwrap();

    assert_close(cost.money.amount, 0.0);
    assert_eq!(cost.parts, []);
}

#[test]
fn what_nobody_knows_has_no_cost_and_says_why() {
    let flat = [tariff(Price::Flat(rate(0.25)))];
    let mut without_energy = noon();
    without_energy.energy = None;
    let mut without_times = noon();
    without_times.span = None;
    let backwards = bill(MONDAY_NOON, MONDAY_NOON - 1, 10.0);
    let endless = bill(0, MONDAY_NOON, 10.0);

    assert_eq!(costs(&without_energy, &flat), Err(NoCost::EnergyUnknown));
    assert_eq!(costs(&without_times, &flat), Err(NoCost::TimesUnusable));
    assert_eq!(costs(&backwards, &flat), Err(NoCost::TimesUnusable));
    assert_eq!(costs(&endless, &flat), Err(NoCost::TimesUnusable));
    assert_eq!(costs(&noon(), &[]), Err(NoCost::NoTariff));
    assert_eq!(
        cost(&noon(), &flat, None, &paris),
        Err(NoCost::PlaceUnknown)
    );
}

#[test]
fn a_place_has_its_own_tariff_and_no_other() {
    let home = TariffPlace::Own(PlaceId::from_random([7; 8]));
    let at_home = Tariff {
        place: home.clone(),
        ..tariff(Price::Flat(rate(0.15)))
    };
    let list = [tariff(Price::Flat(rate(0.6))), at_home];

    let at = |place, list: &[Tariff]| cost(&noon(), list, Some(place), &paris);
    assert_close(at(&home, &list).unwrap().money.amount, 1.5);
    assert_close(amount(&noon(), &list), 6.0);
    assert_eq!(at(&home, &list[..1]), Err(NoCost::NoTariff));
}

#[test]
fn of_successive_tariffs_the_one_that_began_last_holds() {
    let from = |day, price| Tariff {
        validity: Validity {
            from: Some(day),
            until: None,
        },
        ..tariff(Price::Flat(rate(price)))
    };
    let today = day(MONDAY_NOON);
    let list = [
        from(LocalDay(today.0 + 1), 0.9),
        from(today, 0.3),
        tariff(Price::Flat(rate(0.2))),
        from(today.before(), 0.25),
    ];

    assert_close(amount(&noon(), &list), 3.0);
    assert_close(
        amount(
            &bill(MONDAY_NOON - 24 * HOUR, MONDAY_NOON - 23 * HOUR, 10.0),
            &list,
        ),
        2.5,
    );
    assert_close(
        amount(
            &bill(MONDAY_NOON - 48 * HOUR, MONDAY_NOON - 47 * HOUR, 10.0),
            &list,
        ),
        2.0,
    );
}

#[test]
fn a_tariff_holds_up_to_the_last_minute_of_its_last_day() {
    let ended = Tariff {
        validity: Validity {
            from: None,
            until: Some(day(MONDAY_NOON)),
        },
        ..tariff(Price::Flat(rate(0.2)))
    };
    // 23:00 until 24:00 on that day, and one minute more.
    let evening = |minutes: i64| {
        bill(
            MONDAY_NOON + 11 * HOUR,
            MONDAY_NOON + 11 * HOUR + minutes * 60_000,
            1.0,
        )
    };

    assert_close(amount(&evening(60), core::slice::from_ref(&ended)), 0.2);
    assert_eq!(costs(&evening(61), &[ended]), Err(NoCost::NoTariff));
}

#[test]
fn two_currencies_are_never_added() {
    let kuna = Tariff {
        currency: Currency::parse("hrk").unwrap(),
        ..tariff(Price::Flat(rate(1.5)))
    };
    let euro = Tariff {
        validity: Validity {
            from: Some(LocalDay(day(MONDAY_NOON).0 + 1)),
            until: None,
        },
        ..tariff(Price::Flat(rate(0.2)))
    };
    let over_midnight = bill(MONDAY_NOON + 11 * HOUR, MONDAY_NOON + 13 * HOUR, 2.0);

    assert_eq!(
        costs(&over_midnight, &[kuna, euro]),
        Err(NoCost::TwoCurrencies)
    );
}

#[test]
fn how_the_energy_is_meant_is_said_beside_the_cost() {
    let flat = [tariff(Price::Flat(rate(0.25)))];
    let notes = |energy, is_partly_seen| {
        let bill = Bill {
            energy: Some(energy),
            is_partly_seen,
            ..noon()
        };
        costs(&bill, &flat).unwrap().notes
    };
    let meant = |precision| {
        ChargedEnergy::Told(Energy {
            amount: KilowattHours(2.0),
            precision,
        })
    };
    let estimated = ChargedEnergy::Estimated {
        amount: KilowattHours(2.0),
        rise: Percent(2.5),
        capacity: KilowattHours(80.0),
    };

    assert_eq!(notes(meant(Precision::About), true), [Note::EnergyAbout]);
    assert_eq!(notes(meant(Precision::Below), false), [Note::EnergyAtMost]);
    assert_eq!(notes(estimated, false), [Note::EnergyEstimated]);
    assert_eq!(
        notes(estimated, true),
        [Note::EnergyEstimated, Note::EnergyAtLeast]
    );
}

#[test]
fn a_rate_is_an_amount_of_money_and_a_currency_has_three_letters() {
    for amount in [-0.01, f64::NAN, f64::INFINITY] {
        assert_eq!(Rate::try_new(amount), None);
    }
    assert!(Rate::try_new(-0.0).unwrap().amount().is_sign_positive());
    assert_eq!(Currency::parse(" chf ").unwrap().code(), "CHF");
    for text in ["", "€", "EU", "EURO", "E1R"] {
        assert_eq!(Currency::parse(text), None);
    }
    assert_eq!(MinuteOfDay::try_new(24, 0), None);
    assert_eq!(MinuteOfDay::try_new(0, 60), None);
}
