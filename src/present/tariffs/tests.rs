use carport_domain::ids::PlaceId;
use carport_domain::tariff::cost::{Cost, NoCost, Split};

use super::*;
use crate::charts::tests::PARIS;

fn form() -> TariffForm {
    TariffForm {
        currency: "chf".to_owned(),
        kind: PriceKind::Bands,
        per_kwh: "0,31".to_owned(),
        bands: vec![BandForm {
            days: DayChoice::Working,
            from: "22:30".to_owned(),
            until: "06:30".to_owned(),
            per_kwh: "0.1925".to_owned(),
        }],
        per_session: "0,5".to_owned(),
        from_day: "2026-02-01".to_owned(),
        ..TariffForm::new(&TariffPlace::Elsewhere, "")
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn what_is_typed_is_the_tariff_and_the_tariff_is_what_was_typed() {
    let tariff = form().read().unwrap();

    let again = TariffForm::of(&tariff);

    assert_eq!(again.read().unwrap(), tariff);
    assert_eq!(again.bands[0].from, "22:30");
    assert_eq!(again.from_day, "2026-02-01");
    assert_eq!(again.currency, "CHF");
}

#[test]
fn a_tariff_is_told_with_bands_fees_and_days() {
    let line = tariff_line(&form().read().unwrap(), &[], &PARIS);

    assert_eq!(
        plain(&line.price),
        "0.31 CHF/kWh, 22:30 to 06:30 (Monday to Friday) 0.1925 CHF/kWh"
    );
    assert_eq!(plain(&line.fees[0]), "0.50 CHF/session");
    assert_eq!(line.validity.as_deref(), Some("since 2026-02-01"));
}

#[test]
fn each_wrong_field_is_named() {
    let wrong = TariffForm {
        currency: "franc".to_owned(),
        per_kwh: String::new(),
        per_minute: "-1".to_owned(),
        from_day: "2026-03-02".to_owned(),
        until_day: "2026-03-01".to_owned(),
        bands: vec![BandForm::default()],
        ..form()
    };

    assert_eq!(
        wrong.read(),
        Err(TariffErrors(vec![
            TariffField::Currency,
            TariffField::PerKwh,
            TariffField::Band(0),
            TariffField::PerMinute,
            TariffField::Days,
        ]))
    );
}

#[test]
fn a_free_tariff_needs_no_price() {
    let free = TariffForm {
        kind: PriceKind::Free,
        per_kwh: String::new(),
        bands: Vec::new(),
        ..form()
    };

    assert_eq!(free.read().unwrap().price, Price::Free);
}

#[test]
fn a_place_that_is_gone_says_so() {
    let gone = TariffPlace::Own(PlaceId::from_random([3; 8]));

    assert_eq!(
        tariff_place_name(&gone, &[], &PARIS),
        "A place that is no longer there"
    );
}

#[test]
fn what_a_new_list_does_is_said_in_sums_of_each_currency() {
    let cost = |amount, currency: &str| {
        Ok(Cost {
            money: Money {
                amount,
                currency: currency.to_owned(),
            },
            parts: Vec::new(),
            session_fee: 0.0,
            time_fee: 0.0,
            split: Split::OnePrice,
            notes: Vec::new(),
        })
    };
    let changes = [
        Recalculated {
            before: cost(32.1, "EUR"),
            after: cost(28.4, "EUR"),
        },
        Recalculated {
            before: Err(NoCost::NoTariff),
            after: cost(2.0, "CHF"),
        },
        Recalculated {
            before: cost(1.0, "EUR"),
            after: cost(1.0, "EUR"),
        },
    ];

    assert_eq!(
        plain(&effect_text(&changes, &PARIS)),
        "Reckons 2 charges anew: from 32.10 EUR to 2.00 CHF + 28.40 EUR."
    );
    assert_eq!(
        effect_text(&changes[2..], &PARIS),
        "No charge that is known changes its cost."
    );
}
