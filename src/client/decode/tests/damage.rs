//! Random damage: whatever breaks, nothing panics and nothing becomes another value.

use carport_domain::reading::Reading;
use carport_domain::vehicle::openings::Corners;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::super::*;
use super::{STATE, full_status};

#[derive(Clone, Debug)]
enum Damage {
    Drop(Index),
    Null(Index),
    WrongType(Index, u8),
}

fn any_damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<Index>().prop_map(Damage::Drop),
        any::<Index>().prop_map(Damage::Null),
        (any::<Index>(), 0..6u8).prop_map(|(index, kind)| Damage::WrongType(index, kind)),
    ]
}

/// The pointers of every field and element below the root.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (format!("{at}/{key}"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (format!("{at}/{index}"), value))
            .collect(),
        _ => Vec::new(),
    };
    for (pointer, child) in children {
        pointers(child, &pointer, found);
        found.push(pointer);
    }
}

/// Damages a place of the whole answer, if earlier damage has left that place as it was: what
/// hits a ruin could build something new.
fn inflict(document: &mut Value, whole: &Value, damage: &Damage) {
    let mut places = Vec::new();
    pointers(whole, "", &mut places);
    let (Damage::Drop(index) | Damage::Null(index) | Damage::WrongType(index, _)) = damage;
    let place: &String = index.get(&places);
    if document.pointer(place) != whole.pointer(place) {
        return;
    }
    match damage {
        Damage::Drop(_) => {
            let (parent, key) = place.rsplit_once('/').unwrap();
            match document.pointer_mut(parent).unwrap() {
                Value::Object(fields) if fields.len() > 1 => drop(fields.remove(key)),
                // An empty object, or a list that lacks an element, is a whole answer of another
                // car: the value is blanked instead.
                Value::Object(fields) => drop(fields.insert(key.to_owned(), Value::Null)),
                list => list[key.parse::<usize>().unwrap()] = Value::Null,
            }
        }
        Damage::Null(_) => *document.pointer_mut(place).unwrap() = Value::Null,
        Damage::WrongType(_, kind) => {
            let place = document.pointer_mut(place).unwrap();
            let wrong = [
                json!("\u{1F697} 7"),
                json!(-7.5e300),
                json!(["x", {}]),
                json!({"x": []}),
                json!(""),
                json!(i64::MIN),
            ];
            // Another value of the right kind is no damage but another answer.
            let wrong = &wrong[usize::from(*kind)];
            if core::mem::discriminant(place) != core::mem::discriminant(wrong) {
                *place = wrong.clone();
            }
        }
    }
}

fn is_lost_or<T: PartialEq>(damaged: Option<&T>, whole: Option<&T>) -> bool {
    damaged.is_none() || damaged == whole
}

fn is_unread_or<T: PartialEq>(damaged: &Reading<T>, whole: &Reading<T>) -> bool {
    damaged == whole || damaged.value().is_none()
}

fn all_corners<T>(damaged: &Corners<T>, whole: &Corners<T>, test: impl Fn(&T, &T) -> bool) -> bool {
    test(&damaged.left_front, &whole.left_front)
        && test(&damaged.right_front, &whole.right_front)
        && test(&damaged.left_rear, &whole.left_rear)
        && test(&damaged.right_rear, &whole.right_rear)
}

fn assert_nothing_invented(damaged: &Status, whole: &Status) {
    assert!(is_lost_or(
        damaged.last_seen_at.as_ref(),
        whole.last_seen_at.as_ref()
    ));
    assert!(is_lost_or(
        damaged.odometer.as_ref(),
        whole.odometer.as_ref()
    ));
    assert!(is_lost_or(
        damaged.steering.as_ref(),
        whole.steering.as_ref()
    ));
    assert!(is_unread_or(&damaged.climate, &whole.climate));
    openings(damaged, whole);
    energy(damaged, whole);
    assert!(all_corners(
        &damaged.tires,
        &whole.tires,
        |damaged, whole| is_lost_or(damaged.pressure.as_ref(), whole.pressure.as_ref())
            && is_lost_or(damaged.target.as_ref(), whole.target.as_ref())
    ));
    if let (Some(damaged), Some(whole)) = (&damaged.position, &whole.position) {
        assert_eq!(damaged.coordinates, whole.coordinates);
        assert!(is_lost_or(damaged.heading.as_ref(), whole.heading.as_ref()));
        assert!(is_lost_or(damaged.address.as_ref(), whole.address.as_ref()));
    }
    for message in &damaged.messages {
        assert!(
            whole.messages.iter().any(|of_whole| {
                is_lost_or(message.code.as_ref(), of_whole.code.as_ref())
                    && is_lost_or(message.text.as_ref(), of_whole.text.as_ref())
                    && is_lost_or(message.due_at.as_ref(), of_whole.due_at.as_ref())
                    && is_lost_or(message.due_in.as_ref(), of_whole.due_in.as_ref())
            }),
            "a message came from nowhere"
        );
    }
    capabilities(damaged, whole);
}

fn openings(damaged: &Status, whole: &Status) {
    let (damaged, whole) = (&damaged.openings, &whole.openings);
    assert!(is_unread_or(&damaged.lock, &whole.lock));
    assert!(is_unread_or(&damaged.doors_combined, &whole.doors_combined));
    assert!(is_unread_or(
        &damaged.windows_combined,
        &whole.windows_combined
    ));
    for ((_, damaged), (_, whole)) in damaged.parts().into_iter().zip(whole.parts()) {
        assert!(is_unread_or(damaged, whole));
    }
}

fn energy(damaged: &Status, whole: &Status) {
    let (damaged, whole) = (&damaged.energy, &whole.energy);
    assert!(is_lost_or(
        damaged.total_range.as_ref(),
        whole.total_range.as_ref()
    ));
    assert_eq!(damaged.fuel, whole.fuel);
    let (damaged, whole) = (
        damaged.battery.as_ref().unwrap(),
        whole.battery.as_ref().unwrap(),
    );
    assert!(is_lost_or(damaged.level.as_ref(), whole.level.as_ref()));
    assert!(is_lost_or(damaged.target.as_ref(), whole.target.as_ref()));
    assert!(is_lost_or(damaged.range.as_ref(), whole.range.as_ref()));
    assert!(is_unread_or(&damaged.charging, &whole.charging));
    assert!(is_lost_or(
        damaged.time_left.as_ref(),
        whole.time_left.as_ref()
    ));
    assert!(is_lost_or(damaged.ends_at.as_ref(), whole.ends_at.as_ref()));
    assert!(is_lost_or(
        damaged.ac_limit.as_ref(),
        whole.ac_limit.as_ref()
    ));
    assert!(is_lost_or(
        damaged.is_plugged_in.as_ref(),
        whole.is_plugged_in.as_ref()
    ));
}

fn capabilities(damaged: &Status, whole: &Status) {
    let flags = |status: &Status| {
        let c = status.capabilities;
        [
            c.lock,
            c.unlock,
            c.lights,
            c.horn,
            c.find,
            c.send_poi,
            c.charge_start,
            c.charge_stop,
            c.climate_start,
            c.climate_stop,
            c.set_target,
            c.set_ac_limit,
            c.charging_history,
            c.trip_history,
        ]
    };
    for (damaged, whole) in flags(damaged).iter().zip(flags(whole)) {
        assert!(damaged.is_none() || *damaged == whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn damage_costs_what_it_hits_and_invents_nothing(
        damages in prop::collection::vec(any_damage(), 1..6),
    ) {
        let whole: Value = serde_json::from_str(STATE).unwrap();
        let mut document = whole.clone();
        for damage in &damages {
            inflict(&mut document, &whole, damage);
        }

        let body = serde_json::to_vec(&document).unwrap();
        if let Ok(damaged) = status_of(&body, Some(DriveTrain::Electric)) {
            assert_nothing_invented(&damaged.value, &full_status());
            for gap in &damaged.gaps {
                let shows_value = gap.to_string().contains('\u{1F697}');
                prop_assert!(!shows_value);
            }
        } else {
            prop_assert!(!document["state"].is_object());
        }
    }

    #[test]
    fn an_answer_cut_anywhere_is_unreadable(index in any::<Index>()) {
        let end = index.index(STATE.trim_end().len());

        let result = status_of(&STATE.as_bytes()[..end], Some(DriveTrain::Electric));

        prop_assert_eq!(result, Err(Unreadable::NotJson));
    }
}
