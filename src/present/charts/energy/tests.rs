//! Charges in November.

use carport_domain::charging::{ChargingSession, Energy, Money, Precision};
use carport_domain::history::Between;
use carport_domain::history::charges::{Charge, ChargedEnergy, Proof};
use carport_domain::reading::Reading;
use carport_domain::tariff::cost::NoCost;
use carport_domain::units::choice::Units;
use carport_domain::units::{KilowattHours, Percent};

use super::*;
use crate::charts::clock::HOUR_MILLIS;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn charge(from: &str, energy: Option<f64>, cost: Option<(f64, &str)>) -> Charge {
    let start = UnixMillis(at(from));
    let exactly = |at: UnixMillis| Between {
        earliest: Some(at),
        latest: Some(at),
    };
    Charge {
        started: exactly(start),
        ended: exactly(UnixMillis(start.0 + 2 * HOUR_MILLIS)),
        start_level: Some(Percent(40.0)),
        end_level: Some(Percent(80.0)),
        is_partly_seen: false,
        energy: energy.map(|it| {
            ChargedEnergy::Told(Energy {
                amount: KilowattHours(it),
                precision: Precision::Exact,
            })
        }),
        odometer: None,
        proof: Proof::Told,
        silences: Vec::new(),
        session: cost.map(|(amount, currency)| ChargingSession {
            id: from.to_owned(),
            started_at: None,
            ended_at: None,
            energy: None,
            cost: Some(Money {
                amount,
                currency: currency.to_owned(),
            }),
            place: None,
            is_public: None,
            outcome: Reading::NotReported,
            issues: None,
            start_level: None,
            end_level: None,
        }),
    }
}

fn billed(charges: &[Charge]) -> Vec<Billed<'_>> {
    let bill = |charge| Billed {
        charge,
        whereabouts: Whereabouts::Elsewhere,
        reckoned: Err(NoCost::NoTariff),
    };
    charges.iter().map(bill).collect()
}

fn scope() -> Scope {
    Scope {
        span: Span {
            from_millis: at("2026-10-31T23:00"),
            until_millis: at("2026-11-30T23:00"),
        },
        bin_length: BinLength::Day,
        now: UnixMillis(at("2026-11-30T12:00")),
        units: Units::default(),
    }
}

fn past<'a>(billed: &'a [Billed<'a>]) -> EnergyPast<'a> {
    EnergyPast {
        billed,
        places: &[],
    }
}

#[test]
fn a_charge_without_energy_is_counted_and_its_bar_is_no_zero() {
    let charges_known = [
        charge("2026-11-02T20:00", Some(12.4), Some((3.1, "EUR"))),
        charge("2026-11-03T20:00", None, None),
    ];

    let chart = charges(&past(&billed(&charges_known)), &scope(), &PARIS);

    assert_eq!(
        chart.summary.replace('\u{a0}', " "),
        "2 charges, at least 12.4 kWh in all, at least 3.10 EUR paid"
    );
    assert!(chart.panels[0].bars[1].bars[0].value.is_nan());
    assert_eq!(chart.table.rows[1].cells[2], "not known");
    assert_eq!(chart.notes.len(), 2);
}

#[test]
fn two_currencies_have_a_panel_each() {
    let charges_known = [
        charge("2026-11-02T20:00", Some(10.0), Some((3.0, "EUR"))),
        charge("2026-11-02T22:00", Some(20.0), Some((6.0, "CHF"))),
    ];

    let chart = energy(&past(&billed(&charges_known)), &scope(), &PARIS_IN_FRENCH);

    let mut units: Vec<_> = chart.panels.iter().map(|it| it.unit.as_str()).collect();
    units.sort_unstable();
    assert_eq!(units, ["CHF", "EUR", "kWh"]);
    assert_eq!(chart.panels[0].bars.len(), 1);
    assert!((chart.panels[0].bars[0].bars[0].value - 30.0).abs() < 1e-9);
}

#[test]
fn a_period_without_charges_says_so() {
    let chart = energy(&past(&[]), &scope(), &PARIS);

    assert_eq!(chart.summary, "No charge is known of this period.");
    assert_eq!(chart.panels, []);
}
