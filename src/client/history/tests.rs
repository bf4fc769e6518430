use futures_lite::future::block_on;
use proptest::prelude::*;

use super::testing::{DAY, Frail, HALF_HOUR, LATE_IN_MAY, any_samples, car, sample};
use super::*;

mod damage;

const ALWAYS: Range<UnixMillis> = UnixMillis(i64::MIN)..UnixMillis(i64::MAX);
const MAY: &str = "0101010101010101/odometer/2025-05";

fn of(series: Series, samples: &[Sample]) -> Vec<(Series, Sample)> {
    samples.iter().map(|sample| (series, *sample)).collect()
}

fn keep(storage: &Frail, samples: &[Sample]) -> Merged {
    block_on(append(storage, &car(1), &of(Series::Odometer, samples))).unwrap()
}

fn listed(storage: &Frail, stretch: Range<UnixMillis>) -> Listed {
    block_on(read(storage, &car(1), Series::Odometer, stretch)).unwrap()
}

fn samples(storage: &Frail) -> Vec<Sample> {
    listed(storage, ALWAYS).samples
}

fn keys_of(storage: &Frail) -> Vec<String> {
    let records = storage.all(Table::History).into_iter();
    records.map(|(key, _)| key).collect()
}

#[test]
fn a_series_comes_back_in_the_order_of_time_one_record_a_month() {
    let storage = Frail::default();
    let (may, june) = (
        sample(LATE_IN_MAY, 1.0),
        sample(LATE_IN_MAY + HALF_HOUR, 2.0),
    );

    let merged = keep(&storage, &[june, may]);

    assert_eq!(merged.added, 2);
    assert_eq!(samples(&storage), [may, june]);
    assert_eq!(keys_of(&storage), [MAY, &MAY.replace("-05", "-06")]);
}

#[test]
fn everything_a_refresh_tells_is_one_write() {
    let storage = Frail::default();
    let told = Series::all().into_iter();
    let told: Vec<_> = told.map(|it| (it, sample(LATE_IN_MAY, 1.0))).collect();

    block_on(append(&storage, &car(1), &told)).unwrap();

    assert_eq!(storage.write_count.get(), 1);
    assert_eq!(keys_of(&storage).len(), told.len());
}

#[test]
fn ten_years_of_half_hours_are_one_write_and_a_year_of_them_twelve_records() {
    let storage = Frail::default();
    // 2015-01-01T00:00:00Z, and ten years later.
    let (start, end) = (1_420_070_400_000, 1_735_689_600_000);
    let steps = 0..(end - start) / HALF_HOUR;
    let decade: Vec<_> = steps
        .map(|step| sample(start + step * HALF_HOUR, 1.0))
        .collect();

    let merged = keep(&storage, &decade);

    assert_eq!((merged.added, decade.len()), (175_344, 175_344));
    assert_eq!(storage.write_count.get(), 1);
    let size: usize = storage
        .all(Table::History)
        .iter()
        .map(|it| it.1.len())
        .sum();
    assert_eq!(size, 8 * 175_344 + 120 * 25);
    storage.read_count.set(0);
    // 2024, a leap year.
    let year = listed(&storage, UnixMillis(end - 366 * DAY)..UnixMillis(end));
    assert_eq!(year.samples.len(), 17_568);
    assert_eq!(storage.read_count.get(), 12);
}

#[test]
fn what_is_known_already_adds_nothing_and_what_contradicts_it_stands_beside_it() {
    let storage = Frail::default();
    keep(&storage, &[sample(LATE_IN_MAY, 1.0)]);
    let before = storage.all(Table::History);

    let again = keep(&storage, &[sample(LATE_IN_MAY, 1.0)]);
    assert_eq!((again.added, again.identical), (0, 1));
    assert_eq!(storage.all(Table::History), before);

    let other = keep(&storage, &[sample(LATE_IN_MAY, 2.0)]);
    assert_eq!((other.added, other.conflicting), (1, 1));
    let both = [sample(LATE_IN_MAY, 1.0), sample(LATE_IN_MAY, 2.0)];
    assert_eq!(samples(&storage), both);
}

#[test]
fn nothing_is_written_for_nothing() {
    let storage = Frail::default();
    let strange = [
        sample(LATE_IN_MAY, f64::NAN),
        sample(i64::MAX - 60_000, 1.0),
        sample(i64::MIN, 1.0),
    ];

    assert_eq!(keep(&storage, &strange), Merged::default());
    assert_eq!(keep(&storage, &[]), Merged::default());

    assert!(strange.iter().all(|sample| !can_keep(sample)));
    assert_eq!(storage.write_count.get(), 0);
}

#[test]
fn the_first_and_the_last_month_that_can_be_kept_are_read_back() {
    let storage = Frail::default();
    // 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999Z.
    let ends = [-62_167_219_200_000, 253_402_300_799_999].map(|at| sample(at, 1.0));
    let beyond = [-62_167_219_200_001, 253_402_300_800_000].map(|at| sample(at, 1.0));

    keep(&storage, &[ends, beyond].concat());

    assert_eq!(samples(&storage), ends);
    let last = UnixMillis(253_402_300_799_999)..UnixMillis(i64::MAX);
    assert_eq!(listed(&storage, last).samples, [ends[1]]);
}

#[test]
#[expect(
    clippy::reversed_empty_ranges,
    reason = "a caller's mistake is no panic"
)]
fn a_stretch_without_length_holds_nothing() {
    let storage = Frail::default();
    keep(&storage, &[sample(0, 1.0)]);

    for stretch in [0..0, 1..0, 1..1] {
        let stretch = UnixMillis(stretch.start)..UnixMillis(stretch.end);
        assert_eq!(listed(&storage, stretch), Listed::default());
    }
}

#[test]
fn series_are_told_by_their_keys_with_their_first_and_last_month() {
    let storage = Frail::default();
    let told = [
        (Series::Lock, sample(LATE_IN_MAY, 1.0)),
        (Series::Odometer, sample(LATE_IN_MAY, 1.0)),
        (Series::Odometer, sample(LATE_IN_MAY + HALF_HOUR, 1.0)),
        (Series::Odometer, sample(0, 1.0)),
    ];
    block_on(append(&storage, &car(1), &told)).unwrap();
    block_on(append(&storage, &car(2), &told[..1])).unwrap();
    storage.put_raw(Table::History, "0101010101010101/warp_core/2025-05", b"?");
    storage.read_count.set(0);

    let series = block_on(series_of(&storage, &car(1))).unwrap();

    let month = |year, month| Month { year, month };
    let kept = |series, first, last| Kept {
        series,
        first,
        last,
    };
    assert_eq!(
        series,
        [
            kept(Series::Odometer, month(1970, 1), month(2025, 6)),
            kept(Series::Lock, month(2025, 5), month(2025, 5)),
        ]
    );
    assert_eq!(storage.read_count.get(), 0);
}

#[test]
fn cars_keep_their_histories_apart() {
    let storage = Frail::default();
    let told = of(Series::Odometer, &[sample(LATE_IN_MAY, 1.0)]);
    for byte in [1, 2] {
        block_on(append(&storage, &car(byte), &told)).unwrap();
    }

    block_on(forget(&storage, &car(1))).unwrap();

    assert_eq!(samples(&storage), []);
    assert_eq!(keys_of(&storage), [MAY.replace("01", "02")]);
}

#[test]
fn of_a_car_that_is_gone_nothing_is_kept() {
    let storage = Frail::default();
    let told = of(Series::Odometer, &[sample(LATE_IN_MAY, 1.0)]);
    let recorded = || block_on(record(&storage, &car(1), &told));

    assert_eq!(recorded(), Ok(None));
    assert_eq!(keys_of(&storage), Vec::<String>::new());

    storage.put_raw(Table::Vehicles, &keys::vehicle(&car(1)), b"{}");
    let merged = recorded().unwrap();
    assert_eq!(merged.map(|it| it.added), Some(1));
    assert_eq!(keys_of(&storage), [MAY]);
}

fn everything(storage: &Frail) -> Vec<(String, Vec<u8>)> {
    storage.all(Table::History)
}

proptest! {
    #[test]
    fn in_whatever_parts_and_order_samples_come_the_records_are_the_same(
        told in any_samples(),
        order in any::<u64>(),
        sizes in prop::collection::vec(1..9_usize, 60),
    ) {
        let at_once = Frail::default();
        keep(&at_once, &told);
        let mut shuffled: Vec<_> = told.iter().copied().enumerate().collect();
        shuffled.sort_by_key(|(at, _)| (*at as u64 + 1).wrapping_mul(order | 1).rotate_left(17));
        let shuffled: Vec<_> = shuffled.into_iter().map(|(_, it)| it).collect();

        let bit_by_bit = Frail::default();
        let mut rest = shuffled.as_slice();
        for size in sizes {
            let (some, others) = rest.split_at(size.min(rest.len()));
            keep(&bit_by_bit, some);
            rest = others;
        }
        keep(&bit_by_bit, rest);

        prop_assert_eq!(everything(&bit_by_bit), everything(&at_once));
    }

    #[test]
    fn a_stretch_holds_what_a_look_through_everything_finds(
        told in any_samples(),
        from in -70..70_i64,
        days in -3..90_i64,
        odd in -2..3_i64,
    ) {
        let storage = Frail::default();
        keep(&storage, &told);
        let from = 1_735_689_600_000 + from * DAY + odd;
        let stretch = UnixMillis(from)..UnixMillis(from + days * DAY);

        let listed = listed(&storage, stretch.clone());

        let mut expected = Vec::new();
        merge(&mut expected, &told);
        expected.retain(|sample| stretch.contains(&sample.measured_at));
        prop_assert_eq!(listed.samples, expected);
        prop_assert_eq!(listed.unreadable_count, 0);
    }
}
