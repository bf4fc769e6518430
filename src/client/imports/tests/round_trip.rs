//! What is written comes back, bit for bit.

use std::collections::BTreeMap;

use carport_domain::history::{Merged, Origin, Quality, Sample, merge};
use carport_domain::ids::{VehicleId, Vin};
use carport_domain::place::{Coordinates, Fix, FixOrigin};
use carport_domain::units::{Degrees, Kilometers};
use proptest::prelude::*;

use super::*;
use crate::exports::{
    CsvDialect, CsvWriter, ExportedCar, JsonLinesWriter, Portion, Ticked, months, months_of_fixes,
};

type Kept = BTreeMap<Series, Vec<Sample>>;

const EVERYTHING: Ticked = Ticked {
    positions: true,
    vin: true,
};

fn any_sample() -> impl Strategy<Value = Sample> {
    let at = prop_oneof![
        -100_000_000_000_000_i64..260_000_000_000_000,
        any::<i64>(),
        Just(i64::MIN),
        Just(i64::MAX),
    ];
    let value = prop_oneof![
        any::<f64>().prop_filter("samples are finite", |it| it.is_finite()),
        (-10_000_000_i32..10_000_000).prop_map(|it| f64::from(it) / 10.0),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        Just(5e-324),
        Just(-0.0),
    ];
    let origin = prop::sample::select(Origin::ALL);
    let quality = prop::sample::select(Quality::ALL);
    (at.clone(), value, at, origin, quality).prop_map(
        |(measured_at, value, received_at, origin, quality)| Sample {
            measured_at: UnixMillis(measured_at),
            value,
            received_at: UnixMillis(received_at),
            origin,
            quality,
        },
    )
}

fn any_kept() -> impl Strategy<Value = Kept> {
    let series = prop::sample::select(Series::all());
    let samples = prop::collection::vec(any_sample(), 1..12).prop_map(|samples| {
        let mut kept = Vec::new();
        merge(&mut kept, &samples);
        kept
    });
    prop::collection::btree_map(series, samples, 1..5)
}

fn any_fix() -> impl Strategy<Value = Fix> {
    let optional = || prop::option::of(-1e6..1e6_f64);
    let address = prop::option::of("[=+@\"',;a-zé\n]{1,12}".prop_map(|it| it.trim().to_owned()));
    (
        any::<i32>(),
        -90.0..90.0_f64,
        -180.0..180.0_f64,
        optional(),
        optional(),
        address,
    )
        .prop_map(
            |(at, latitude, longitude, heading, odometer, address)| Fix {
                measured_at: UnixMillis(i64::from(at) * 1_000),
                coordinates: Coordinates::new(latitude, longitude).unwrap(),
                heading: heading.map(Degrees),
                odometer: odometer.map(Kilometers),
                address: address.filter(|it| !it.is_empty()).map(Into::into),
                origin: FixOrigin::Search,
            },
        )
}

fn car(label: &str) -> ExportedCar {
    ExportedCar {
        id: VehicleId::from_random([7; 8]),
        label: label.to_owned(),
        vin: Some(Vin::parse("WMW00000000TEST01").unwrap()),
    }
}

fn portions<'a>(kept: &'a Kept, fixes: &'a [Fix]) -> Vec<Portion<'a>> {
    let samples = kept
        .iter()
        .flat_map(|(series, samples)| months(*series, samples));
    samples.chain(months_of_fixes(fixes)).collect()
}

fn table_of(dialect: CsvDialect, label: &str, kept: &Kept, fixes: &[Fix]) -> String {
    let writer = CsvWriter::new(dialect, EVERYTHING, summer);
    let pieces = portions(kept, fixes).into_iter();
    let pieces = pieces.map(|portion| writer.piece(&car(label), portion));
    writer.head() + &pieces.collect::<String>()
}

fn lines_of(label: &str, kept: &Kept, fixes: &[Fix]) -> String {
    let writer = JsonLinesWriter::new(EVERYTHING);
    let pieces = portions(kept, fixes).into_iter();
    let pieces = pieces.map(|portion| writer.piece(&car(label), portion));
    writer.head(NOW, "0.1.0") + &pieces.collect::<String>()
}

fn back(text: &str, way: &Way) -> Read {
    opened(text).read(way, &summer, NOW).finish()
}

/// Bit for bit: `==` takes the two zeros for one.
fn bits(kept: &Kept) -> Vec<(Series, i64, u64, i64, Origin, Quality)> {
    let each = kept
        .iter()
        .flat_map(|(series, samples)| samples.iter().map(|it| (*series, it)));
    each.map(|(series, it)| {
        let (at, received_at) = (it.measured_at.0, it.received_at.0);
        (
            series,
            at,
            it.value.to_bits(),
            received_at,
            it.origin,
            it.quality,
        )
    })
    .collect()
}

fn sorted(mut fixes: Vec<Fix>) -> Vec<Fix> {
    fixes.sort_by_key(|fix| fix.measured_at);
    fixes.dedup_by_key(|fix| fix.measured_at);
    fixes
}

proptest! {
    #[test]
    fn samples_and_places_come_back_from_every_form(
        kept in any_kept(),
        fixes in prop::collection::vec(any_fix(), 0..6),
        label in "[=@'\",;a-zé]{1,10}",
    ) {
        let fixes = sorted(fixes);
        let forms = [
            (table_of(CsvDialect::Comma, &label, &kept, &fixes), Way::OwnTable),
            (table_of(CsvDialect::Semicolon, &label, &kept, &fixes), Way::OwnTable),
            (lines_of(&label, &kept, &fixes), Way::OwnLines),
        ];
        for (text, way) in forms {
            let read = back(&text, &way);
            prop_assert_eq!(read.rejected_count, 0, "{}", text);
            prop_assert_eq!(read.cars.len(), 1);
            let known = &read.cars[0];
            prop_assert_eq!(bits(&known.samples), bits(&kept));
            prop_assert_eq!(&known.fixes, &fixes);
            prop_assert_eq!(known.name.label.as_deref(), Some(&*label));
            prop_assert!(known.name.vin == car("").vin);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}", rows in "[0-9a-z;,:\"\n /.-]{0,200}") {
        for text in [text, rows.clone(), format!("date;odometer\n{rows}")] {
            let Ok(opened) = open(text.as_bytes()) else { continue };
            if let Ok(Content::Table(_, mapping)) = opened.content("x.csv") {
                opened.preview(&mapping, &paris);
                opened.read(&Way::Mapped(mapping), &paris, NOW).finish();
            }
            opened.read(&Way::OwnTable, &paris, NOW).finish();
            opened.read(&Way::OwnLines, &paris, NOW).finish();
        }
    }
}

#[test]
fn an_import_that_is_repeated_adds_nothing() {
    let mut kept = Kept::new();
    let samples = [(1, 10.0), (2, 11.0), (3, 12.0)].map(|(at, value)| Sample {
        measured_at: UnixMillis(at),
        value,
        received_at: UnixMillis(at),
        origin: Origin::Owner,
        quality: Quality::Measured,
    });
    kept.insert(Series::Odometer, samples.to_vec());
    let text = table_of(CsvDialect::Comma, "Mini", &kept, &[]);
    let mut held = samples.to_vec();

    let again = back(&text, &Way::OwnTable);
    let merged = merge(&mut held, &again.cars[0].samples[&Series::Odometer]);

    let expected = Merged {
        identical: 3,
        ..Merged::default()
    };
    assert_eq!(merged, expected);
    assert_eq!(held, samples);
}

#[test]
fn a_foreign_table_that_is_repeated_adds_nothing_either() {
    let text = "date;odometer\n2026-01-10T07:00Z;100\n2026-01-11T07:00Z;101\n";
    let mut held = Vec::new();
    let samples = |now| {
        let way = Way::Mapped(table(text).1);
        let read = opened(text).read(&way, &paris, now).finish();
        read.cars[0].samples[&Series::Odometer].clone()
    };

    let first = merge(&mut held, &samples(NOW));
    let second = merge(&mut held, &samples(UnixMillis(NOW.0 + 1)));

    assert_eq!((first.added, second.added, second.identical), (2, 0, 2));
}
