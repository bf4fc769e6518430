//! Charging, fuel, consumption.

use carport_domain::history::Between;
use carport_domain::history::consumption::{ElectricConsumption, Levels};
use carport_domain::history::refuels::Refuel;
use carport_domain::units::choice::DistanceUnit;
use carport_domain::units::{KilowattHoursPer100Km, Liters};

use super::*;

#[test]
fn charging_tells_number_energy_money_and_what_100_km_cost() {
    let sheet = written(&november());
    let charging = |label| value(&sheet, "charges", label);

    assert_eq!(charging("Charges").as_deref(), Some("6"));
    assert_eq!(charging("Energy charged").as_deref(), Some("212.4 kWh"));
    assert_eq!(charging("Cost").as_deref(), Some("49.60 EUR"));
    assert_eq!(charging("Cost for 100 km").as_deref(), Some("4.00 EUR"));
}

#[test]
fn a_reader_of_miles_is_told_what_100_miles_cost() {
    let report = november();
    let miles = ReportFacts {
        units: Units {
            distance: DistanceUnit::Miles,
            ..Units::default()
        },
        ..facts(&report)
    };

    let sheet = report_sheet(&miles, &PARIS);

    // 4.00 for 100 km is 6.44 for 160.9 km.
    assert_eq!(
        value(&sheet, "charges", "Cost for 100 mi").as_deref(),
        Some("6.44 EUR")
    );
    assert_eq!(
        value(&sheet, "driving", "Distance").as_deref(),
        Some("771 mi")
    );
}

#[test]
fn costs_that_are_missing_are_counted_and_sums_are_at_least() {
    let mut report = november();
    report.charging.without_cost = 2;
    report.charging.paid = vec![
        euros(20.0),
        Money {
            currency: "CHF".to_owned(),
            ..euros(5.0)
        },
    ];
    report.paid_per_100_km = None;

    let sheet = written(&report);

    assert_eq!(
        value(&sheet, "charges", "Cost").as_deref(),
        Some("at least 20.00 EUR, at least 5.00 CHF")
    );
    assert_eq!(
        value(&sheet, "charges", "Cost for 100 km").as_deref(),
        Some("Not known: it takes 50 km and the cost of every charge")
    );
    let notes = &section(&sheet, "charges").unwrap().notes;
    assert_eq!(
        notes[..],
        ["2 charges have no cost: neither a tariff nor the maker tells one."]
    );
}

#[test]
fn a_refuel_tells_between_which_readings_how_much_and_where_the_odometer_stood() {
    let report = MonthReport {
        has_tank: true,
        refuels: vec![Refuel {
            happened: Between::two(instant("2026-11-07T08:00"), instant("2026-11-07T09:00")),
            percent_before: None,
            percent_after: None,
            liters_before: Some(Liters(8.0)),
            liters_after: Some(Liters(41.0)),
            odometer: Some(Kilometers(12_300.0)),
            driven: Some(Kilometers(0.0)),
            is_over_hole: false,
            is_confirmed: true,
        }],
        ..november()
    };

    let sheet = written(&report);

    assert_eq!(
        cells(&sheet, "fuel"),
        [[
            "between 7 November 09:00 and 7 November 10:00",
            "33 L",
            "12,300 km"
        ]]
    );
    assert_eq!(value(&sheet, "fuel", "Refuels").as_deref(), Some("1"));
}

#[test]
fn a_window_of_consumption_that_opened_before_the_month_is_told_whole() {
    let report = MonthReport {
        electric: vec![ElectricConsumption {
            from: instant("2026-10-28T06:00"),
            until: instant("2026-11-02T06:00"),
            distance: Kilometers(200.0),
            used: KilowattHours(36.0),
            per_100_km: KilowattHoursPer100Km(18.0),
            fills: 1,
            levels: Levels::Comparable,
            is_estimated: false,
        }],
        ..november()
    };

    let sheet = written(&report);

    let rows = cells(&sheet, "consumption");
    assert_eq!(rows.len(), 1);
    // It drives on one energy alone, which no column repeats.
    assert_eq!(rows[0].len(), 2);
    assert_eq!(rows[0][1], "18.0 kWh/100 km over 200 km");
    let notes = &section(&sheet, "consumption").unwrap().notes;
    assert_eq!(plain(&notes[0]), "18.0 kWh/100 km on average");
}
