//! What holds whatever a car says.

use proptest::prelude::*;

use super::*;

/// A car that is driven: minutes and kilometers an hour.
fn drives(least_km: f64) -> impl Strategy<Value = Vec<(i64, f64)>> {
    let drive = (1..3_000_i64, 0.0..130.0_f64);
    (
        least_km..300_000.0,
        proptest::collection::vec(drive, 1..120),
    )
        .prop_map(|(km, drives)| {
            let mut now = 0;
            let mut km = km;
            let mut said = vec![(now, km)];
            for (minutes, kmh) in drives {
                now += minutes;
                // Nobody drives for longer than three hours without a word.
                km += kmh * (minutes.min(180) as f64) / 60.0;
                said.push((now, km));
            }
            said
        })
}

fn by_minutes(said: &[(i64, f64)]) -> Vec<Sample> {
    let at = |minutes: i64| UnixMillis(1_700_000_000_000 + minutes * 60_000);
    said.iter()
        .map(|(minutes, value)| Sample {
            measured_at: at(*minutes),
            received_at: at(*minutes),
            ..told(0, *value)
        })
        .collect()
}

fn anything() -> impl Strategy<Value = Vec<(i64, f64)>> {
    let value = prop_oneof![
        4 => 0.0..1_000.0_f64,
        2 => prop::sample::select(vec![100.0, 161.0, 62.0, 250.0, 2.5, 36.3, 25_000.0]),
        1 => any::<f64>(),
    ];
    proptest::collection::vec((-1_000_000_000..1_000_000_000_i64, value), 0..80)
}

proptest! {
    #[test]
    fn a_car_that_is_driven_is_believed(said in drives(200.0)) {
        let screened = screen(Series::Odometer, &by_minutes(&said));

        prop_assert_eq!(screened.quarantined, []);
        prop_assert_eq!(screened.sections, Vec::<i64>::new());
    }

    #[test]
    fn readings_in_miles_are_found_wherever_they_stand(
        // Of a car that is not new: else one drive is more than a change of units.
        said in drives(10_000.0),
        flips in proptest::collection::btree_set(0..121_usize, 0..8),
    ) {
        let flips: Vec<_> = flips.into_iter().filter(|it| *it < said.len()).collect();
        prop_assume!(flips.len() * 2 < said.len());
        let mut said = said;
        for flip in &flips {
            said[*flip].1 *= MILES;
        }
        let samples = by_minutes(&said);

        let screened = screen(Series::Odometer, &samples);

        let found: Vec<_> = screened.quarantined.iter().map(|it| it.0.measured_at).collect();
        let meant: Vec<_> = flips.iter().map(|it| samples[*it].measured_at).collect();
        prop_assert_eq!(found, meant);
        prop_assert!(screened.quarantined.iter().all(|it| it.1 == Reason::UnitFlip));
    }

    #[test]
    fn nothing_is_lost(said in anything(), series in prop::sample::select(Series::all())) {
        let samples = by_minutes(&said);

        let screened = screen(series, &samples);

        let mut kept = screened.kept.iter().peekable();
        let mut doubted = screened.quarantined.iter().peekable();
        for sample in &samples {
            let same = |it: &Sample| {
                it.measured_at == sample.measured_at
                    && it.value.to_bits() == sample.value.to_bits()
            };
            let is_kept = kept.next_if(|it| same(it)).is_some();
            prop_assert!(is_kept || doubted.next_if(|it| same(&it.0)).is_some());
        }
        prop_assert!(kept.next().is_none() && doubted.next().is_none());
    }

    #[test]
    fn what_is_kept_never_falls_but_where_a_section_begins(said in anything()) {
        let screened = screen(Series::Odometer, &by_minutes(&said));

        let mut kept = screened.kept;
        kept.sort_by_key(|it| it.measured_at);
        for pair in kept.windows(2) {
            let begins = screened.sections.contains(&pair[1].measured_at.0);
            prop_assert!(begins || pair[1].value >= pair[0].value - 1.0);
        }
    }

    /// Of one instrument: that it was replaced is also told by what is not believed between the
    /// two counts, which is missing when what was kept is sifted alone. Nothing is sifted twice.
    #[test]
    fn what_is_kept_of_one_instrument_is_believed_again(said in anything()) {
        let once = screen(Series::Odometer, &by_minutes(&said));
        prop_assume!(once.sections.is_empty());

        let twice = screen(Series::Odometer, &once.kept);

        prop_assert_eq!(twice.quarantined, []);
    }
}

#[test]
#[ignore = "takes time, and tells it: cargo test -- --ignored --nocapture the_time_it_takes"]
#[expect(
    clippy::disallowed_methods,
    reason = "the time it takes is what is asked"
)]
fn the_time_it_takes_to_sift_ten_years() {
    let good: Vec<_> = (0..175_320)
        .map(|it| (it * 30, 1_000.0 + it as f64))
        .collect();
    let wild: Vec<_> = (0..175_320_i64)
        .map(|it| (it * 30, ((it * 7_919) % 300_007 + 1) as f64))
        .collect();
    for (name, said) in [("good", good), ("wild", wild)] {
        let samples = by_minutes(&said);
        let mut times: Vec<_> = (0..11)
            .map(|_| {
                let start = std::time::Instant::now();
                assert!(!screen(Series::Odometer, &samples).kept.is_empty());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("{name}: median {:?}, most {:?}", times[5], times[10]);
    }
}
