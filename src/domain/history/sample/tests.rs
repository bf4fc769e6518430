use proptest::prelude::*;

use super::*;

fn sample(at: i64, value: f64) -> Sample {
    Sample {
        measured_at: UnixMillis(at),
        value,
        received_at: UnixMillis(at + 5),
        origin: Origin::ConnectedDrive,
        quality: Quality::Reported,
    }
}

fn any_sample() -> impl Strategy<Value = Sample> {
    let told = (0..4_i64, 0..4_i64, 0..3_i64, 0..7_u8, 0..5_u8);
    told.prop_map(|(at, value, received, origin, quality)| Sample {
        measured_at: UnixMillis(at),
        value: value as f64,
        received_at: UnixMillis(received),
        origin: Origin::of_number(origin).unwrap(),
        quality: Quality::of_number(quality).unwrap(),
    })
}

fn merged(parts: &[&[Sample]]) -> Vec<Sample> {
    let mut known = Vec::new();
    for part in parts {
        merge(&mut known, part);
    }
    known
}

#[test]
fn what_is_known_is_not_added_twice() {
    let mut known = Vec::new();
    merge(&mut known, &[sample(1, 10.0), sample(2, 11.0)]);

    let again = merge(&mut known, &[sample(2, 11.0), sample(3, 12.0)]);

    assert_eq!(known.len(), 3);
    assert_eq!(
        again,
        Merged {
            added: 1,
            identical: 1,
            conflicting: 0
        }
    );
}

#[test]
fn two_values_of_one_instant_are_both_kept_and_counted() {
    let mut known = vec![sample(1, 10.0)];

    let again = merge(&mut known, &[sample(1, 11.0)]);

    assert_eq!(known.len(), 2);
    assert_eq!((again.added, again.conflicting), (1, 1));
}

#[test]
fn of_two_values_the_better_one_is_chosen_then_the_later_one() {
    let measured = Sample {
        quality: Quality::Measured,
        ..sample(1, 9.0)
    };
    let later = Sample {
        received_at: UnixMillis(90),
        ..sample(2, 12.0)
    };
    let known = merged(&[&[sample(1, 10.0), measured, sample(2, 11.0), later]]);

    let chosen = chosen(&known);

    assert_eq!(chosen, [measured, later]);
}

#[test]
fn what_is_no_number_is_never_kept() {
    assert_eq!(
        merged(&[&[sample(1, f64::NAN), sample(2, f64::INFINITY)]]),
        []
    );
}

#[test]
fn numbers_and_names_on_disks_lead_back() {
    for origin in Origin::ALL {
        assert_eq!(Origin::of_number(origin.number()), Some(*origin));
        assert_eq!(Origin::parse(origin.code()), Some(*origin));
    }
    for quality in Quality::ALL {
        assert_eq!(Quality::of_number(quality.number()), Some(*quality));
        assert_eq!(Quality::parse(quality.code()), Some(*quality));
    }
}

proptest! {
    #[test]
    fn the_order_in_which_samples_come_makes_no_difference(
        a in prop::collection::vec(any_sample(), 0..8),
        b in prop::collection::vec(any_sample(), 0..8),
        c in prop::collection::vec(any_sample(), 0..8),
    ) {
        let one = merged(&[&a, &b, &c]);
        prop_assert_eq!(&one, &merged(&[&c, &a, &b]));
        prop_assert_eq!(&one, &merged(&[&a, &merged(&[&b, &c])]));
        prop_assert_eq!(&one, &merged(&[&one, &one]));
    }

    #[test]
    fn what_was_added_can_be_taken_out_again(
        before in prop::collection::vec(any_sample(), 0..8),
        new in prop::collection::vec(any_sample(), 0..8),
    ) {
        let known = merged(&[&before]);
        let mut after = known.clone();
        merge(&mut after, &new);
        let added: Vec<_> = after
            .iter()
            .filter(|sample| !known.iter().any(|it| it.identity() == sample.identity()))
            .copied()
            .collect();
        subtract(&mut after, &added);
        let identities = |all: &[Sample]| all.iter().map(Sample::identity).collect::<Vec<_>>();
        prop_assert_eq!(identities(&after), identities(&known));
    }
}
