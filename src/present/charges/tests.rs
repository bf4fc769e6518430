use carport_domain::charging::{Energy, Precision};
use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::history::{Between, BinLength, Span, Timeline};
use carport_domain::tariff::price::{Currency, Price, Rate};
use carport_domain::tariff::totals::billed;
use carport_domain::tariff::{Tariff, TariffPlace, Validity};
use carport_domain::units::choice::Units;
use carport_domain::units::{KilowattHours, Percent};

use super::*;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn exactly(text: &str) -> Between {
    Between {
        earliest: Some(UnixMillis(at(text))),
        latest: Some(UnixMillis(at(text))),
    }
}

/// Two hours from five in the afternoon in Paris, 12.4 kWh, 40 % to 60 %.
fn told() -> Charge {
    Charge {
        started: exactly("2026-11-20T16:00"),
        ended: exactly("2026-11-20T18:00"),
        start_level: Some(Percent(40.0)),
        end_level: Some(Percent(60.0)),
        is_partly_seen: false,
        energy: Some(ChargedEnergy::Told(Energy {
            amount: KilowattHours(12.4),
            precision: Precision::Exact,
        })),
        odometer: None,
        proof: Proof::Told,
        silences: Vec::new(),
        session: None,
    }
}

fn found() -> Charge {
    Charge {
        started: Between {
            earliest: Some(UnixMillis(at("2026-10-02T20:00"))),
            latest: Some(UnixMillis(at("2026-10-02T21:00"))),
        },
        energy: None,
        proof: Proof::LevelRose,
        ended: exactly("2026-10-03T04:00"),
        ..told()
    }
}

fn scope() -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-09-30T22:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Month,
        now: UnixMillis(at("2026-11-30T23:00")),
        units: Units::default(),
    }
}

fn flat(amount: f64) -> Tariff {
    Tariff {
        place: TariffPlace::Elsewhere,
        validity: Validity::default(),
        currency: Currency::parse("CHF").unwrap(),
        price: Price::Flat(Rate::try_new(amount).unwrap()),
        per_session: Rate::NONE,
        per_minute: Rate::NONE,
    }
}

fn bill<'a>(charges: &'a [Charge], tariffs: &[Tariff]) -> Vec<Billed<'a>> {
    let level = Timeline::default();
    let offset = |at| PARIS.utc_offset_minutes(at);
    charges
        .iter()
        .map(|charge| billed(charge, Whereabouts::Elsewhere, &level, tariffs, &offset))
        .collect()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn months_are_newest_first_with_their_own_sums() {
    let charges = [found(), told()];
    let billed = bill(&charges, &[flat(0.25)]);
    let past = EnergyPast {
        billed: &billed,
        places: &[],
    };

    let months = charge_months(&past, &scope(), &PARIS);

    let [november, october] = &months[..] else {
        panic!("two months");
    };
    assert_eq!(november.title, "November 2026");
    assert_eq!(
        november.energy.as_deref().map(plain),
        Some("12.4 kWh".to_owned())
    );
    // 12.4 kWh at 0.25.
    assert_eq!(plain(&november.costs[0]), "3.10 CHF");
    assert_eq!(november.lines[0].index, 1);
    assert_eq!(plain(&november.lines[0].when), "20 November 17:00");
    assert_eq!(october.energy, None);
    assert!(october.costs.is_empty());
    assert!(october.lines[0].is_found);
}

#[test]
fn twelve_point_four_kilowatt_hours_are_twelve_point_four_in_both_languages() {
    let charges = [told()];
    let billed = bill(&charges, &[]);
    let past = EnergyPast {
        billed: &billed,
        places: &[],
    };
    let energy = |locale: &dyn Locale| {
        let months = charge_months(&past, &scope(), locale);
        plain(&months[0].lines[0].energy)
    };

    assert_eq!(energy(&PARIS), "12.4 kWh");
    assert_eq!(energy(&PARIS_IN_FRENCH), "12,4 kWh");
}

#[test]
fn a_detail_tells_power_and_how_the_cost_is_made_up() {
    let charges = [told()];
    let billed = bill(&charges, &[flat(0.25)]);
    let past = EnergyPast {
        billed: &billed,
        places: &[],
    };

    let detail = charge_detail(&past, 0, &scope(), &PARIS).unwrap();

    let value = |label: &str| {
        let row = detail.rows.iter().find(|row| row.0 == label);
        row.map(|row| plain(&row.1))
    };
    // 12.4 kWh in two hours.
    assert_eq!(value("Mean power").as_deref(), Some("6.2 kW"));
    assert_eq!(value("Began").as_deref(), Some("20 November 17:00"));
    assert_eq!(value("Cost").as_deref(), Some("3.10 CHF"));
    assert_eq!(detail.parts.len(), 1);
    assert_eq!(detail.notes, ["The maker tells of this charge."]);
}

#[test]
fn a_charge_nobody_saw_has_no_power_and_says_between_what_it_began() {
    let charges = [found()];
    let billed = bill(&charges, &[]);
    let past = EnergyPast {
        billed: &billed,
        places: &[],
    };

    let detail = charge_detail(&past, 0, &scope(), &PARIS).unwrap();

    let labels: Vec<_> = detail.rows.iter().map(|row| row.0.as_str()).collect();
    assert!(!labels.contains(&"Mean power"));
    let began = &detail.rows.iter().find(|row| row.0 == "Began").unwrap().1;
    assert_eq!(plain(began), "between 2 October 22:00 and 2 October 23:00");
    let cost = &detail.rows.iter().find(|row| row.0 == "Cost").unwrap().1;
    assert_eq!(cost, "No tariff holds there");
}

#[test]
fn a_charge_that_is_not_there_has_no_detail() {
    let past = EnergyPast {
        billed: &[],
        places: &[],
    };

    assert_eq!(charge_detail(&past, 0, &scope(), &PARIS), None);
}

#[test]
fn of_earlier_months_is_told_how_far_back_the_maker_was_asked_and_what_came() {
    let may = Month {
        year: 2026,
        month: 5,
    };

    assert_eq!(
        earlier_known(may, &PARIS),
        "The maker was asked for its charges from May 2026 on; it may keep more from before."
    );
    assert_eq!(
        earlier_asking(may, 2, 12, &PARIS),
        "Asking for May 2026: 3 of 12"
    );
    assert_eq!(
        earlier_came(12, 1, false, &PARIS),
        "12 months asked for, 1 charge came."
    );
    assert_eq!(
        earlier_came(3, 0, true, &PARIS_IN_FRENCH),
        "Demande faite pour 3 mois\u{a0}: 0 recharge en plus. Le constructeur n’en connaît pas de plus ancienne."
    );
}
