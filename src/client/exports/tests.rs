use carport_domain::history::{Origin, Quality};
use carport_domain::place::{Coordinates, FixOrigin};
use carport_domain::units::{Degrees, Kilometers};

use super::plain::number;
use super::*;

fn car() -> ExportedCar {
    ExportedCar {
        id: VehicleId::from_random([1; 8]),
        label: "Mini".to_owned(),
        vin: Some(Vin::parse("WMW00000000TEST01").unwrap()),
    }
}

fn sample(at: i64, value: f64) -> Sample {
    Sample {
        measured_at: UnixMillis(at),
        value,
        received_at: UnixMillis(at + 1_500),
        origin: Origin::ConnectedDrive,
        quality: Quality::Reported,
    }
}

/// 2026-07-14T08:30:00.250Z
const JULY: i64 = 1_784_017_800_250;

fn fix() -> Fix {
    Fix {
        measured_at: UnixMillis(JULY),
        coordinates: Coordinates::new(48.8566, 2.3522).unwrap(),
        heading: Some(Degrees(90.0)),
        odometer: Some(Kilometers(12_345.5)),
        address: Some("=Rue \"du\" Test, 1".into()),
        origin: FixOrigin::State,
    }
}

const fn paris(_at: UnixMillis) -> i32 {
    120
}

#[test]
fn a_table_tells_both_clocks_unit_and_provenance() {
    let writer = CsvWriter::new(CsvDialect::Comma, Ticked::default(), paris);

    let samples = [sample(JULY, 12_345.5)];
    let piece = writer.piece(&car(), Portion::Samples(Series::Odometer, &samples));

    assert_eq!(
        writer.head(),
        "car,series,measured_at [UTC],measured_at [local],value,unit,state,received_at [UTC],\
         origin,quality\r\n"
    );
    assert_eq!(
        piece,
        "Mini,odometer,2026-07-14T08:30:00.250Z,2026-07-14 10:30:00,12345.5,km,,\
         2026-07-14T08:30:01.750Z,connected_drive,reported\r\n"
    );
}

#[test]
fn a_french_table_has_semicolons_commas_and_a_mark() {
    let writer = CsvWriter::new(CsvDialect::Semicolon, Ticked::default(), paris);

    let samples = [sample(JULY, 12.4)];
    let piece = writer.piece(&car(), Portion::Samples(Series::StarterVoltage, &samples));

    assert!(writer.head().starts_with("\u{feff}car;series;"));
    assert!(piece.contains(";12,4;V;"), "{piece}");
}

#[test]
fn a_state_is_told_by_number_and_name() {
    let writer = CsvWriter::new(CsvDialect::Comma, Ticked::default(), paris);

    let piece = writer.piece(&car(), Portion::Samples(Series::Lock, &[sample(JULY, 4.0)]));

    assert!(piece.contains(",4,,secured,"), "{piece}");
}

#[test]
fn places_and_numbers_of_cars_stay_out_unless_ticked() {
    let fixes = [fix()];
    let table = CsvWriter::new(CsvDialect::Comma, Ticked::default(), paris);
    let lines = JsonLinesWriter::new(Ticked::default());
    let samples = [sample(JULY, 1.0)];
    let portion = Portion::Samples(Series::Odometer, &samples);

    assert_eq!(table.piece(&car(), Portion::Fixes(&fixes)), "");
    assert_eq!(lines.piece(&car(), Portion::Fixes(&fixes)), "");
    assert!(!table.piece(&car(), portion).contains("TEST01"));
    assert!(!lines.piece(&car(), portion).contains("TEST01"));
}

#[test]
fn ticked_places_stand_in_columns_of_their_own() {
    let ticked = Ticked {
        positions: true,
        vin: true,
    };
    let writer = CsvWriter::new(CsvDialect::Comma, ticked, paris);

    let piece = writer.piece(&car(), Portion::Fixes(&[fix()]));

    assert!(
        writer
            .head()
            .ends_with(",latitude [deg],longitude [deg],heading [deg],address,vin\r\n")
    );
    assert_eq!(
        piece,
        "Mini,position,2026-07-14T08:30:00.250Z,2026-07-14 10:30:00,12345.5,km,,,state,,48.8566,\
         2.3522,90,\"'=Rue \"\"du\"\" Test, 1\",WMW00000000TEST01\r\n"
    );
}

#[test]
fn a_name_that_is_a_formula_is_disarmed_and_comes_back() {
    for name in ["=1+1", "+33", "-1", "@x", "\tx", "'=x", "''@x", "\u{ff1d}x"] {
        let guarded = plain::guarded(name);
        assert!(guarded.starts_with('\''), "{name}");
        assert_eq!(unguarded(&guarded), name);
    }
    for name in ["Mini", "'Mini", "", "'", "l'auto"] {
        assert_eq!(plain::guarded(name), name);
        assert_eq!(unguarded(name), name);
    }
}

#[test]
fn a_line_of_json_tells_everything() {
    let writer = JsonLinesWriter::new(Ticked::default());

    let piece = writer.piece(&car(), Portion::Samples(Series::Plug, &[sample(JULY, 1.0)]));

    assert_eq!(
        piece,
        "{\"car\":\"0101010101010101\",\"label\":\"Mini\",\"series\":\"plug\",\
         \"measured_at\":\"2026-07-14T08:30:00.250Z\",\"value\":1,\"state\":\"plugged\",\
         \"received_at\":\"2026-07-14T08:30:01.750Z\",\"origin\":\"connected_drive\",\
         \"quality\":\"reported\"}\n"
    );
    assert_eq!(
        writer.head(UnixMillis(0), "0.1.0"),
        "{\"carport_history\":1,\"written_at\":\"1970-01-01T00:00:00.000Z\",\
         \"app_version\":\"0.1.0\"}\n"
    );
}

#[test]
fn numbers_are_short_and_lead_back() {
    for (value, text) in [
        (0.1 + 0.2, "0.30000000000000004"),
        (-0.0, "-0"),
        (12_345.0, "12345"),
        (1e300, "1e300"),
        (5e-324, "5e-324"),
        (f64::MAX, "1.7976931348623157e308"),
    ] {
        assert_eq!(number(value), text);
        assert_eq!(text.parse::<f64>().unwrap().to_bits(), value.to_bits());
    }
}

#[test]
fn instants_beyond_the_calendar_lead_back_too() {
    for (at, text) in [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (253_370_764_800_000, "9999-01-01T00:00:00.000Z"),
        (253_402_300_800_000, "253402300800000"),
        (i64::MIN, "-9223372036854775808"),
    ] {
        assert_eq!(instant(UnixMillis(at)), text);
        assert_eq!(read_instant(text), Some(UnixMillis(at)));
    }
}

#[test]
fn a_portion_ends_with_its_month() {
    // The last millisecond of June and the first of July, 2026.
    let samples = [
        sample(JULY - 2_000_000_000, 1.0),
        sample(JULY, 2.0),
        sample(JULY + 1, 3.0),
    ];

    let counts: Vec<_> = months(Series::Odometer, &samples)
        .map(|portion| match portion {
            Portion::Samples(_, samples) => samples.len(),
            Portion::Fixes(_) => 0,
        })
        .collect();

    assert_eq!(counts, [1, 2]);
}

#[test]
fn cars_of_one_name_are_told_apart() {
    let mut cars = vec![car(), car(), car()];

    tell_apart(&mut cars);

    let labels: Vec<_> = cars.iter().map(|car| car.label.as_str()).collect();
    assert_eq!(labels, ["Mini", "Mini (2)", "Mini (3)"]);
}

#[test]
fn what_is_not_finite_is_not_written() {
    let writer = CsvWriter::new(CsvDialect::Comma, Ticked::default(), paris);
    let samples = [sample(1, f64::NAN), sample(2, f64::INFINITY)];

    assert_eq!(
        writer.piece(&car(), Portion::Samples(Series::Odometer, &samples)),
        ""
    );
}

#[test]
fn local_times_follow_the_clocks_also_on_the_day_they_change() {
    // 2026-10-25T01:00:00Z, when clocks in Paris go from 3 to 2.
    const AUTUMN: i64 = 1_792_890_000_000;
    let paris = |at: UnixMillis| if at.0 < AUTUMN { 120 } else { 60 };
    let mut clocks = plain::Clocks::new(&paris);

    let mut shown = |at| clocks.shown(UnixMillis(at));

    assert_eq!(shown(AUTUMN - 86_400_000), "2026-10-24 03:00:00");
    assert_eq!(shown(AUTUMN - 1_000), "2026-10-25 02:59:59");
    assert_eq!(shown(AUTUMN), "2026-10-25 02:00:00");
    assert_eq!(shown(AUTUMN + 86_400_000), "2026-10-26 02:00:00");
    assert_eq!(shown(i64::MAX), "");
}

#[test]
fn clocks_are_asked_twice_a_day_at_most_while_they_stay() {
    let asked = core::cell::Cell::new(0);
    let count = |_at: UnixMillis| {
        asked.set(asked.get() + 1);
        120
    };
    let writer = CsvWriter::new(CsvDialect::Comma, Ticked::default(), count);
    let samples: Vec<_> = (0..48).map(|at| sample(at * 1_800_000, 1.0)).collect();

    writer.piece(&car(), Portion::Samples(Series::Odometer, &samples));

    assert_eq!(asked.get(), 2);
}
