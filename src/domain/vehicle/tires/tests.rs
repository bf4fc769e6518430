//! Every border of the tire rule, from both sides.

use proptest::prelude::*;

use super::*;

const TARGET: f64 = 250.0;

fn tire(pressure: f64) -> Tire {
    Tire {
        pressure: Some(Kilopascals(pressure)),
        target: Some(Kilopascals(TARGET)),
    }
}

fn judged(tire: Tire) -> Judgement {
    let tires = Tires {
        left_front: tire,
        ..Tires::default()
    };
    judge(&tires).left_front
}

#[test]
fn each_border_belongs_to_the_milder_side() {
    for (pressure, expected) in [
        (209.0, Pressure::FarBelow),
        (209.9, Pressure::FarBelow),
        (210.0, Pressure::Below),
        (229.9, Pressure::Below),
        (230.0, Pressure::OnTarget),
        (250.0, Pressure::OnTarget),
        (270.0, Pressure::OnTarget),
        (270.1, Pressure::Above),
        (300.0, Pressure::Above),
        (300.1, Pressure::FarAbove),
    ] {
        assert_eq!(judged(tire(pressure)).pressure, expected, "{pressure}");
    }
}

#[test]
fn noise_of_a_conversion_crosses_no_border() {
    let bar = 2.3_f64 * 100.0 - 1e-9;

    assert_eq!(judged(tire(bar)).pressure, Pressure::OnTarget);
}

#[test]
fn the_difference_is_measured_minus_target() {
    assert_eq!(judged(tire(243.0)).difference, Some(Kilopascals(-7.0)));
}

#[test]
fn a_tire_without_a_target_is_measured_but_not_judged() {
    let judgement = judged(Tire {
        pressure: Some(Kilopascals(120.0)),
        target: None,
    });

    assert_eq!(judgement.pressure, Pressure::NoTarget);
    assert_eq!(judgement.difference, None);
}

#[test]
fn one_missing_tire_never_hides_the_others() {
    let tires = Tires {
        left_front: Tire {
            pressure: None,
            target: Some(Kilopascals(TARGET)),
        },
        right_front: tire(250.0),
        left_rear: tire(225.0),
        right_rear: tire(200.0),
    };

    let judged = judge(&tires);

    assert_eq!(judged.left_front.pressure, Pressure::Unknown);
    assert_eq!(judged.right_front.pressure, Pressure::OnTarget);
    assert_eq!(judged.left_rear.pressure, Pressure::Below);
    assert_eq!(judged.right_rear.pressure, Pressure::FarBelow);
    assert!(!judged.right_front.is_axle_uneven);
}

#[test]
fn an_axle_is_uneven_beyond_three_tenths_of_a_bar_and_the_other_axle_is_not() {
    let apart = |kilopascals: f64| {
        judge(&Tires {
            left_front: tire(250.0 + kilopascals),
            right_front: tire(250.0),
            left_rear: tire(250.0),
            right_rear: tire(250.0),
        })
    };

    assert!(!apart(30.0).left_front.is_axle_uneven);
    assert!(!apart(-30.0).right_front.is_axle_uneven);
    assert!(apart(30.1).left_front.is_axle_uneven);
    assert!(apart(-30.1).right_front.is_axle_uneven);
    assert!(!apart(80.0).left_rear.is_axle_uneven);
}

proptest! {
    #[test]
    fn what_one_tire_says_changes_no_judgement_of_the_other_axle(
        pressure in proptest::option::of(0.0..600.0_f64),
        target in proptest::option::of(0.0..600.0_f64),
    ) {
        let rest = Tires {
            left_rear: tire(225.0),
            right_rear: tire(200.0),
            ..Tires::default()
        };
        let with = Tires {
            left_front: Tire {
                pressure: pressure.map(Kilopascals),
                target: target.map(Kilopascals),
            },
            ..rest.clone()
        };

        prop_assert_eq!(judge(&rest).left_rear, judge(&with).left_rear);
        prop_assert_eq!(judge(&rest).right_rear, judge(&with).right_rear);
        prop_assert_eq!(judge(&with).left_front.pressure == Pressure::Unknown, pressure.is_none());
    }
}
