//! What holds for every month, and for every run of bytes.

use proptest::prelude::*;

use super::*;

fn any_sample() -> impl Strategy<Value = Sample> {
    let delay = prop_oneof![
        3 => 0..=i64::from(u32::MAX),
        1 => any::<i64>(),
    ];
    (
        0..31 * 86_400_000_i64,
        any_value(),
        delay,
        prop::sample::select(Origin::ALL),
        prop::sample::select(Quality::ALL),
    )
        .prop_map(|(after, value, delay, origin, quality)| Sample {
            origin,
            quality,
            ..received_at((START + after).saturating_add(delay), told(after, value))
        })
}

/// Mostly of few places, as cars tell them.
fn any_value() -> impl Strategy<Value = f64> {
    let decimal =
        (any::<i32>(), 0..8).prop_map(|(count, places)| f64::from(count) / 10_f64.powi(places));
    prop_oneof![
        6 => decimal,
        1 => any::<f64>().prop_filter("finite", |it| it.is_finite()),
    ]
}

fn any_month() -> impl Strategy<Value = Vec<Sample>> {
    prop::collection::vec(any_sample(), 1..40).prop_map(|samples| {
        let mut month = Vec::new();
        carport_domain::history::merge(&mut month, &samples);
        month
    })
}

proptest! {
    #[test]
    fn every_month_comes_back_bit_for_bit(month in any_month()) {
        let bytes = to_bytes(MAY, &month);

        prop_assert_eq!(read(&bytes), Ok(bits(&month)));
        prop_assert!(bytes.len() <= 40 + 21 * month.len() + 2 * 35);
    }

    #[test]
    fn any_byte_that_was_changed_shows(
        month in any_month(),
        at in any::<prop::sample::Index>(),
        change in 1..=u8::MAX,
    ) {
        let mut bytes = to_bytes(MAY, &month);
        let at = at.index(bytes.len());
        bytes[at] ^= change;

        prop_assert_eq!(read(&bytes), Err(StorageError::Corrupt));
    }

    #[test]
    fn a_record_that_was_cut_short_shows(
        month in any_month(),
        length in any::<prop::sample::Index>(),
    ) {
        let mut bytes = to_bytes(MAY, &month);
        bytes.truncate(length.index(bytes.len()));

        prop_assert_eq!(read(&bytes), Err(StorageError::Corrupt));
    }

    #[test]
    fn arbitrary_bytes_are_refused_in_peace(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes).is_err());
    }

    /// What is whole by its checksum and wrong otherwise is refused, or is a month in order.
    #[test]
    fn sealed_nonsense_is_refused_or_in_order(
        month in any_month(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        tail in prop::collection::vec(any::<u8>(), 0..9),
        cut in 0..9_usize,
    ) {
        let mut body = to_bytes(MAY, &month)[SEALED_FROM..].to_vec();
        for (at, byte) in changes {
            let at = at.index(body.len());
            body[at] = byte;
        }
        body.truncate(body.len() - cut);
        body.extend(tail);

        if let Ok(samples) = from_bytes(MAY, &sealed(&body)) {
            prop_assert!(samples.len() * 8 <= body.len());
            let identity = |it: &Sample| (it.measured_at, it.value.to_bits());
            prop_assert!(samples.is_sorted_by(|one, next| identity(one) < identity(next)));
            prop_assert!(samples.iter().all(|it| it.value.is_finite()));
        }
    }
}
