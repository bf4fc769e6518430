use carport_domain::history::{Origin, Quality};

use super::*;

mod laws;

const MAY: Month = Month {
    year: 2025,
    month: 5,
};
/// 2025-05-01T00:00:00Z.
const START: i64 = 1_746_057_600_000;
const HALF_HOUR: i64 = 1_800_000;

/// As a refresh tells it, forty seconds later.
fn told(after_start: i64, value: f64) -> Sample {
    Sample {
        measured_at: UnixMillis(START + after_start),
        value,
        received_at: UnixMillis(START + after_start + 40_000),
        origin: Origin::ConnectedDrive,
        quality: Quality::Reported,
    }
}

fn received_at(at: i64, sample: Sample) -> Sample {
    Sample {
        received_at: UnixMillis(at),
        ..sample
    }
}

/// With values bit for bit.
fn bits(samples: &[Sample]) -> Vec<(Sample, u64)> {
    let with_bits = |it: &Sample| (Sample { value: 0.0, ..*it }, it.value.to_bits());
    samples.iter().map(with_bits).collect()
}

fn read(bytes: &[u8]) -> Result<Vec<(Sample, u64)>, StorageError> {
    from_bytes(MAY, bytes).map(|samples| bits(&samples))
}

fn half_hours(sample: impl Fn(i64) -> Sample) -> Vec<Sample> {
    (0..1_488).map(sample).collect()
}

/// A record that is whole by its checksum, whatever stands in it.
fn sealed(body: &[u8]) -> Vec<u8> {
    let mut bytes = [&MAGIC, &[0; 4], body].concat();
    seal(&mut bytes);
    bytes
}

/// The body of one sample: 5.1 at the first instant, received at instant 7.
fn body() -> Vec<u8> {
    let sample = received_at(7, told(0, 5.1));
    to_bytes(MAY, &[sample])[SEALED_FROM..].to_vec()
}

#[test]
fn one_sample_is_written_byte_for_byte_as_the_form_says() {
    #[rustfmt::skip]
    let expected = [
        2,                                              // version
        0xE9, 0x07, 5,                                  // 2025, May
        1, 0, 0, 0,                                     // one sample
        0, 0, 0, 0,                                     // at the first instant
        1, 51, 0, 0, 0,                                 // one decimal place: 5.1
        0, 7, 0, 0, 0, 0, 0, 0, 0,                      // received at once, at instant 7
        1, 0, 1,                                        // one pair: Connected Drive, reported
    ];

    assert_eq!(body(), expected);
    assert_eq!(
        read(&sealed(&body())),
        Ok(bits(&[received_at(7, told(0, 5.1))]))
    );
}

#[test]
fn a_month_of_the_first_version_is_still_read() {
    #[rustfmt::skip]
    let first = [
        1,                                              // version
        0xE9, 0x07, 5,                                  // 2025, May
        1, 0, 0, 0,                                     // one sample
        0, 0, 0, 0,                                     // at the first instant
        0, 0, 0, 0, 0, 0, 0x49, 0x40,                   // 50.0
        0, 7, 0, 0, 0, 0, 0, 0, 0,                      // received at once, at instant 7
        1, 0, 1,                                        // one pair: Connected Drive, reported
    ];

    assert_eq!(
        read(&sealed(&first)),
        Ok(bits(&[received_at(7, told(0, 50.0))]))
    );
}

#[test]
fn a_month_of_refreshes_takes_twelve_bytes_a_sample() {
    let month = half_hours(|step| {
        let delay = 40_000 + step % 7;
        let sample = told(step * HALF_HOUR, 50.0);
        received_at(sample.measured_at.0 + delay, sample)
    });

    let bytes = to_bytes(MAY, &month);

    assert_eq!(bytes.len(), 12 * 1_488 + 21);
    assert_eq!(read(&bytes), Ok(bits(&month)));
}

#[test]
fn a_month_from_a_file_takes_eight_bytes_a_sample() {
    let imported_at = START + 900 * 86_400_000;
    let month = half_hours(|step| received_at(imported_at, told(step * HALF_HOUR, 50.0)));

    let bytes = to_bytes(MAY, &month);

    assert_eq!(bytes.len(), 8 * 1_488 + 29);
    assert_eq!(read(&bytes), Ok(bits(&month)));
}

#[test]
fn a_month_that_was_told_at_once_takes_eight_bytes_a_sample() {
    let month = half_hours(|step| told(step * HALF_HOUR, 50.0));

    let bytes = to_bytes(MAY, &month);

    assert_eq!(bytes.len(), 8 * 1_488 + 25);
    assert_eq!(read(&bytes), Ok(bits(&month)));
}

#[test]
fn a_value_of_many_places_or_a_zero_below_zero_makes_its_month_four_bytes_longer_a_sample() {
    for other in [-0.0, 1.0 / 3.0, 1e-7, 1e10, f64::MAX, f64::MIN_POSITIVE] {
        let value = |step| [50.5, other][usize::from(step == 700)];
        let month = half_hours(|step| told(step * HALF_HOUR, value(step)));

        let bytes = to_bytes(MAY, &month);

        assert_eq!(bytes.len(), 12 * 1_488 + 25, "{other}");
        assert_eq!(read(&bytes), Ok(bits(&month)), "{other}");
    }
}

/// The whole number would not fit with as many places as the other needs.
#[test]
fn many_places_and_a_large_number_in_one_month_lose_nothing() {
    let month = [told(0, 2_147_483_647.0), told(1, 0.000_001)];

    assert_eq!(read(&to_bytes(MAY, &month)), Ok(bits(&month)));
}

#[test]
fn a_month_that_two_sources_told_takes_one_byte_more_a_sample() {
    let month = half_hours(|step| Sample {
        origin: [Origin::ConnectedDrive, Origin::CarData][usize::from(step % 3 == 0)],
        ..told(step * HALF_HOUR + step % 5, 50.0)
    });
    let month: Vec<_> = month
        .into_iter()
        .enumerate()
        .map(|(at, it)| received_at(it.received_at.0 + i64::from(at > 3), it))
        .collect();

    let bytes = to_bytes(MAY, &month);

    assert_eq!(bytes.len(), 13 * 1_488 + 23);
    assert_eq!(read(&bytes), Ok(bits(&month)));
}

#[test]
fn a_clock_that_ran_ahead_or_decades_of_delay_lose_nothing() {
    let early = received_at(START - 1, told(0, 1.0));
    let ages_later = received_at(i64::MAX, told(1, 2.0));
    let ages_before = received_at(i64::MIN, told(2, 3.0));

    let bytes = to_bytes(MAY, &[early, ages_later, ages_before]);

    assert_eq!(read(&bytes), Ok(bits(&[early, ages_later, ages_before])));
}

#[test]
fn two_zeros_and_two_words_of_one_instant_stay_two() {
    let month = [told(0, 0.0), told(0, 1.5), told(0, -0.0)];

    assert_eq!(read(&to_bytes(MAY, &month)), Ok(bits(&month)));
}

#[test]
fn the_last_instant_of_a_month_is_in_it_and_the_next_is_not() {
    let last = told(31 * 86_400_000 - 1, 1.0);
    let next = told(31 * 86_400_000, 1.0);

    assert_eq!(read(&to_bytes(MAY, &[last])), Ok(bits(&[last])));
    assert_eq!(read(&to_bytes(MAY, &[next])), Err(StorageError::Corrupt));
}

#[test]
fn disorder_and_doubles_and_numbers_that_are_none_are_damage() {
    for samples in [
        vec![],
        vec![told(1, 1.0), told(0, 1.0)],
        vec![told(0, 1.0), told(0, 1.0)],
        vec![told(0, 2.0), told(0, 1.0)],
        vec![told(0, f64::NAN)],
        vec![told(0, f64::INFINITY)],
    ] {
        let read = read(&to_bytes(MAY, &samples));
        assert_eq!(read, Err(StorageError::Corrupt), "{samples:?}");
    }
}

#[test]
fn a_record_under_another_month_is_damage() {
    let bytes = to_bytes(MAY, &[told(0, 1.0)]);
    let june = Month { month: 6, ..MAY };

    assert_eq!(from_bytes(june, &bytes), Err(StorageError::Corrupt));
}

#[test]
fn what_stands_before_a_damaged_month_stays_as_it_was() {
    let held = [told(0, 1.0)];
    let mut samples = held.to_vec();
    let disordered = to_bytes(MAY, &[told(1, 1.0), told(0, 1.0)]);

    let month = append_to(&mut samples, &disordered);

    assert_eq!(month, Err(StorageError::Corrupt));
    assert_eq!(bits(&samples), bits(&held));
}

#[test]
fn a_month_is_read_behind_what_is_there() {
    let (held, new) = (received_at(7, told(0, 1.0)), received_at(9, told(1, 2.0)));
    let mut samples = vec![held];

    let month = append_to(&mut samples, &to_bytes(MAY, &[new]));

    assert_eq!(month, Ok(MAY));
    assert_eq!(bits(&samples), bits(&[held, new]));
}

#[test]
fn a_newer_form_and_a_newer_origin_are_of_a_newer_app() {
    let (mut newer, mut stranger) = (body(), body());
    newer[0] = 3;
    newer.truncate(3);
    let origin = stranger.len() - 2;
    stranger[origin] = 200;

    assert_eq!(read(&sealed(&newer)), Err(StorageError::TooNew));
    assert_eq!(read(&sealed(&stranger)), Err(StorageError::TooNew));
}

#[test]
fn a_claim_of_four_billion_samples_sets_nothing_aside() {
    let mut bytes = body();
    bytes[4..8].copy_from_slice(&u32::MAX.to_le_bytes());

    assert_eq!(read(&sealed(&bytes)), Err(StorageError::Corrupt));
}

#[test]
fn whole_checksums_hide_no_damage_of_the_form() {
    let length = body().len();
    let changed = |at: usize, byte: u8| {
        let mut bytes = body();
        bytes[at] = byte;
        bytes
    };
    for bytes in [
        changed(0, 0),              // there never was a version 0
        changed(4, 0),              // no samples
        changed(4, 2),              // more samples than there are
        changed(length - 12, 4),    // no such way of telling receipt
        changed(12, 7),             // more decimal places than there ever are
        changed(length - 3, 0),     // no pair
        changed(length - 3, 2),     // fewer pairs than there are
        [body(), vec![0]].concat(), // something behind it
        body()[..length - 1].to_vec(),
        Vec::new(),
    ] {
        let read = read(&sealed(&bytes));
        assert_eq!(read, Err(StorageError::Corrupt), "{bytes:?}");
    }
    for bytes in [&b""[..], b"CPHM", b"CPHM\0\0\0\0", b"{\"v\":1}"] {
        assert_eq!(read(bytes), Err(StorageError::Corrupt), "{bytes:?}");
    }
}

/// A pair that does not exist is damage, though both columns are there.
#[test]
fn a_pair_beyond_the_last_is_damage() {
    let one = told(0, 1.0);
    let other = Sample {
        origin: Origin::Owner,
        ..told(1, 1.0)
    };
    let bytes = to_bytes(MAY, &[one, other]);
    let mut body = bytes[SEALED_FROM..].to_vec();
    let last = body.len() - 1;
    assert_eq!(body[last], 1);
    body[last] = 2;

    assert_eq!(read(&sealed(&body)), Err(StorageError::Corrupt));
}
