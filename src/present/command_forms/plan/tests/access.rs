//! Which plans may be changed.

use super::*;
use crate::locale::Language;
use crate::words::words;

type Spoil = fn(&mut ChargingPlan);

fn closed(plan: ChargingPlan) -> Closed {
    access(&settings(plan, 0), ToldPlan::default()).unwrap_err()
}

#[test]
fn a_whole_plan_opens() {
    assert_eq!(opened(plan()).kind(), TimerKind::Weekly);
}

#[test]
fn a_plan_with_a_missing_part_stays_closed_and_says_which() {
    let cases: [(Spoil, Closed); 8] = [
        (|plan| plan.is_readable_whole = false, Closed::Unread),
        (|plan| plan.mode = Reading::NotReported, Closed::Mode),
        (
            |plan| {
                plan.mode = Reading::Known(ChargingMode::NoAction);
                plan.preference = Reading::NotReported;
            },
            Closed::Preference,
        ),
        (
            |plan| plan.timer_kind = Reading::Unrecognized("NEW".to_owned()),
            Closed::TimerKind,
        ),
        (|plan| plan.timers[1].is_active = None, Closed::Timers),
        (|plan| plan.timers[1].id = Some(1), Closed::Timers),
        (|plan| plan.has_climate_at_departure = None, Closed::Climate),
        (|plan| plan.service_pack = None, Closed::ServicePack),
    ];

    for (spoil, reason) in cases {
        let mut plan = plan();
        spoil(&mut plan);
        assert_eq!(closed(plan), reason);
    }
}

#[test]
fn a_timer_without_a_number_goes_by_its_place() {
    let mut plan = plan();
    plan.timers[1].id = None;
    assert_eq!(opened(plan.clone()).plan, plan);

    plan.timers[1].id = Some(1);
    plan.timers[0].id = None;
    assert_eq!(closed(plan), Closed::Timers);
}

#[test]
fn without_the_settings_the_plan_of_the_state_is_not_enough() {
    let state = plan();
    let told = ToldPlan {
        plan: Some(&state),
        fetched_at: Some(UnixMillis(5)),
    };

    assert_eq!(
        access(&Remote::NotAsked, told),
        Err(Closed::Settings(SettingsReading::NotRead))
    );
    assert_eq!(
        access(&Remote::Loading, told),
        Err(Closed::Settings(SettingsReading::Reading))
    );
}

#[test]
fn a_newer_state_with_another_plan_closes_an_older_one() {
    let others: [Spoil; 4] = [
        |plan| plan.mode = Reading::Known(ChargingMode::Immediate),
        |plan| plan.window.as_mut().unwrap().start = time(23, 0),
        |plan| plan.has_climate_at_departure = Some(false),
        |plan| plan.timers[0].days.push(Weekday::Friday),
    ];

    for change in others {
        let mut state = plan();
        change(&mut state);
        let told = |at| ToldPlan {
            plan: Some(&state),
            fetched_at: Some(UnixMillis(at)),
        };
        assert_eq!(
            access(&settings(plan(), 10), told(11)),
            Err(Closed::Outdated)
        );
        assert!(access(&settings(plan(), 10), told(10)).is_ok());
    }
}

#[test]
fn a_newer_state_that_tells_the_same_or_less_leaves_the_plan_open() {
    let mut state = plan();
    // The state has no service pack, another order of days, and times of timers that are off.
    state.service_pack = None;
    state.timers[0].days.reverse();
    state.timers[1].at = Some(time(0, 0));
    state.has_climate_at_departure = None;
    let told = ToldPlan {
        plan: Some(&state),
        fetched_at: Some(UnixMillis(11)),
    };

    assert!(access(&settings(plan(), 10), told).is_ok());
}

#[test]
fn no_plan_is_only_a_choice_where_the_car_has_none() {
    assert_eq!(
        opened(plan()).modes(),
        [ChargingMode::Immediate, ChargingMode::Window]
    );
    let none = ChargingPlan {
        mode: Reading::Known(ChargingMode::NoAction),
        ..plan()
    };
    assert_eq!(opened(none).modes().len(), 3);
}

#[test]
fn every_reason_has_a_sentence_of_its_own() {
    let words = &words(Language::French).command_forms;
    let mut texts: Vec<_> = [
        Closed::Settings(SettingsReading::NotRead),
        Closed::Outdated,
        Closed::Unread,
        Closed::Mode,
        Closed::Preference,
        Closed::TimerKind,
        Closed::Timers,
        Closed::Climate,
        Closed::ServicePack,
    ]
    .map(|reason| reason.text(words))
    .to_vec();
    texts.sort_unstable();
    texts.dedup();

    assert_eq!(texts.len(), 9);
}

#[test]
fn what_reading_cures_is_told_apart_from_what_it_does_not() {
    let words = &words(Language::English).command_forms;

    assert_eq!(
        Closed::Outdated.title(words),
        "The plan has to be read first"
    );
    assert_eq!(
        Closed::Climate.title(words),
        "The plan cannot be changed here"
    );
}
