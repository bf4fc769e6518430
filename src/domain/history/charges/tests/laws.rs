//! What holds for whatever readings there are.

use proptest::prelude::*;

use super::*;

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let step = (
        1..400_i64,
        0..3_u8,
        0..=100_u8,
        prop::option::of(0..4_u8),
        any::<bool>(),
    );
    prop::collection::vec(step, 0..60).prop_map(|steps| {
        let (mut at, mut km) = (0, 1_000.0);
        let rows = steps
            .into_iter()
            .map(|(wait, driven, level, state, has_odometer)| {
                at += wait;
                km += f64::from(driven);
                Row {
                    minute: at,
                    odometer: has_odometer.then_some(km),
                    level: Some(f64::from(level)),
                    charging: state.map(|it| match it {
                        0 => Charging::None,
                        1 => Charging::Plugged,
                        2 => Charging::Paused,
                        _ => Charging::Charging,
                    }),
                    ..Row::default()
                }
            });
        rows.collect()
    })
}

proptest! {
    #[test]
    fn no_charge_has_a_negative_energy_or_ends_before_it_begins(rows in any_rows()) {
        for charge in find(&lines(&rows), CAPACITY) {
            prop_assert!(kwh(&charge).is_none_or(|it| it > 0.0));
            prop_assert!(charge.started.earliest <= charge.started.latest);
            if let Some(latest) = charge.ended.latest {
                prop_assert!(charge.ended.earliest <= Some(latest));
            }
            prop_assert!(charge.started.earliest <= charge.ended.earliest);
        }
    }

    #[test]
    fn charges_stand_in_the_order_of_time_and_do_not_overlap(rows in any_rows()) {
        let charges = find(&lines(&rows), CAPACITY);

        for pair in charges.windows(2) {
            prop_assert!(pair[0].ended.earliest <= pair[1].started.latest);
        }
    }

    #[test]
    fn every_session_of_the_vendor_is_there_once(
        rows in any_rows(),
        starts in prop::collection::vec(0..9_000_i64, 0..8),
    ) {
        let sessions: Vec<_> = starts
            .iter()
            .enumerate()
            .map(|(id, start)| joined::session(&id.to_string(), *start, Some(start + 60)))
            .collect();

        let charges = join(&sessions, find(&lines(&rows), CAPACITY));

        let mut told: Vec<_> = charges.into_iter().filter_map(|it| it.session).collect();
        told.sort_by_key(|it| it.id.parse::<usize>().unwrap());
        prop_assert_eq!(told, sessions);
    }
}
