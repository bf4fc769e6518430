//! November 2026 in Paris.

mod driving;
mod energy;
mod lists;

use carport_domain::charging::{Money, Month};
use carport_domain::history::distance::{Bracket, NoDistance};
use carport_domain::history::trips::edits::{EditedTrip, OwnersWords, TripTag};
use carport_domain::history::trips::{Trip, TripCount, TripId};
use carport_domain::history::whereabouts::Whereabouts;
use carport_domain::history::{Between, Silence};
use carport_domain::tariff::totals::{KnownEnergy, Total};
use carport_domain::units::choice::Units;
use carport_domain::units::{Kilometers, KilowattHours};

use super::*;
use crate::charges::month_title;
use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

fn instant(text: &str) -> UnixMillis {
    UnixMillis(at(text))
}

fn euros(amount: f64) -> Money {
    Money {
        amount,
        currency: "EUR".to_owned(),
    }
}

/// A month of an electric car, well seen, that is over.
/// Twelve kilometers.
fn trip(tags: &[TripTag]) -> EditedTrip {
    let at = instant("2026-11-04T08:00");
    let trip = Trip {
        id: TripId {
            before_start: at,
            odometer: Kilometers(12_100.0),
        },
        started: Between::two(at, at),
        ended: Between::two(at, at),
        odometer_from: Kilometers(12_100.0),
        odometer_until: Kilometers(12_112.0),
        from: Whereabouts::Unknown,
        to: Whereabouts::Unknown,
        battery_used: None,
        fuel_used: None,
        count: TripCount::One,
    };
    EditedTrip {
        trip,
        tags: tags.to_vec(),
        notes: Vec::new(),
        parts: Vec::new(),
    }
}

fn november() -> MonthReport {
    MonthReport {
        month: Month {
            year: 2026,
            month: 11,
        },
        from: instant("2026-10-31T23:00"),
        until: instant("2026-11-30T23:00"),
        is_over: true,
        has_battery: true,
        has_tank: false,
        distance: Ok(Bracket {
            from: instant("2026-10-31T18:00"),
            until: instant("2026-11-30T20:30"),
            odometer_from: Kilometers(12_000.0),
            odometer_until: Kilometers(13_240.0),
            distance: Kilometers(1_240.0),
        }),
        trips: vec![trip(&[]); 34],
        charging: Total {
            charges: 6,
            energy: KnownEnergy {
                amount: KilowattHours(212.4),
                known: 6,
                unknown: 0,
                estimated: 0,
            },
            paid: vec![euros(49.6)],
            ..Total::default()
        },
        paid_per_100_km: Some(vec![euros(4.0)]),
        refuels: Vec::new(),
        electric: Vec::new(),
        fuel: Vec::new(),
        places: Vec::new(),
        services: Some(Vec::new()),
        coverage: Coverage {
            days_seen: 27,
            days: 30,
            longest_silence: Silence {
                from: instant("2026-11-03T09:00"),
                until: instant("2026-11-05T10:00"),
            },
        },
    }
}

fn facts(report: &MonthReport) -> ReportFacts<'_> {
    ReportFacts {
        report,
        car: "The blue one",
        services: Some(&[]),
        places: &[],
        now: instant("2026-12-02T08:00"),
        units: Units::default(),
    }
}

fn written(report: &MonthReport) -> ReportSheet {
    report_sheet(&facts(report), &PARIS)
}

fn section<'a>(sheet: &'a ReportSheet, name: &str) -> Option<&'a ReportSection> {
    sheet.sections.iter().find(|it| it.name == name)
}

fn value(sheet: &ReportSheet, name: &str, label: &str) -> Option<String> {
    let facts = &section(sheet, name)?.facts;
    let found = facts.iter().find(|it| plain(&it.label) == label)?;
    Some(plain(&found.value))
}

fn cells(sheet: &ReportSheet, name: &str) -> Vec<Vec<String>> {
    let table = section(sheet, name).unwrap().table.as_ref().unwrap();
    let rows = table.rows.iter();
    rows.map(|row| plains(&row.cells)).collect()
}

fn plains(texts: &[String]) -> Vec<String> {
    texts.iter().map(|it| plain(it)).collect()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_title_names_the_month_with_its_year_and_the_car() {
    let report = november();
    let french = report_sheet(&facts(&report), &PARIS_IN_FRENCH);

    assert_eq!(
        written(&report).title,
        "Month report: November 2026, The blue one"
    );
    assert_eq!(
        plain(&french.title),
        "Bilan du mois : novembre 2026, The blue one"
    );
    assert_eq!(month_title(report.month, &PARIS_IN_FRENCH), "Novembre 2026");
}

#[test]
fn how_much_was_seen_is_said_in_days_and_by_the_longest_silence() {
    let report = november();
    let english = plains(&written(&report).coverage);
    let french = plains(&report_sheet(&facts(&report), &PARIS_IN_FRENCH).coverage);

    assert_eq!(
        english,
        [
            "Seen on 27 days out of 30.",
            "The longest silence lasted 2 days, from 3 November 10:00 to 5 November 11:00."
        ]
    );
    assert_eq!(
        french,
        [
            "Vue 27 jours sur 30.",
            "Le plus long silence a duré 2 jours, du 3 novembre 10:00 au 5 novembre 11:00."
        ]
    );
}

#[test]
fn a_month_that_nobody_saw_says_so_and_tells_no_silence() {
    let mut report = november();
    report.coverage.days_seen = 0;

    assert_eq!(
        written(&report).coverage,
        ["The car was not heard of on any day."]
    );
}

#[test]
fn a_month_that_still_runs_says_until_when_it_stands() {
    let mut report = november();
    report.is_over = false;
    report.until = instant("2026-11-23T17:00");

    let coverage = written(&report).coverage;

    assert_eq!(
        coverage.last().map(String::as_str),
        Some("The month is not over: this is how it stands on 23 November 18:00.")
    );
}

#[test]
fn what_a_car_does_not_have_is_absent_and_what_is_not_known_is_said() {
    let electric = written(&MonthReport {
        charging: Total::default(),
        ..november()
    });
    assert!(section(&electric, "fuel").is_none());
    assert_eq!(
        section(&electric, "charges").unwrap().notes,
        ["No charge is known of this month."]
    );

    let combustion = written(&MonthReport {
        has_battery: false,
        has_tank: true,
        ..november()
    });
    assert!(section(&combustion, "charges").is_none());
    assert_eq!(
        section(&combustion, "fuel").unwrap().notes,
        ["No refuel is known of this month."]
    );
    assert_eq!(
        section(&combustion, "places").unwrap().notes,
        ["Nothing is known of where the car stood."]
    );
    assert!(section(&combustion, "consumption").unwrap().table.is_none());
}

#[test]
fn the_footer_says_that_it_is_no_record_for_the_tax_office() {
    let report = november();
    let french = report_sheet(&facts(&report), &PARIS_IN_FRENCH).footer;

    assert!(
        written(&report)
            .footer
            .contains("no record for the tax office")
    );
    assert!(french.contains("pas une pièce pour les impôts"));
}
