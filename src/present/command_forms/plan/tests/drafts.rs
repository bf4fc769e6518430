//! What is typed, what it changes, and what is sent.

use carport_domain::command::Command;

use super::*;
use crate::locale::Language;
use crate::words::words;

fn sent(draft: &PlanDraft, open: &OpenPlan) -> ChargingPlan {
    match draft.command(open) {
        Ok(Command::SetChargingPlan(plan)) => plan,
        other => panic!("not sent: {other:?}"),
    }
}

fn lines(draft: &PlanDraft, open: &OpenPlan) -> Vec<String> {
    let changes = changes(draft, open, words(Language::English));
    let line = |change: Change| format!("{}: {}", change.label, change.text);
    changes.into_iter().map(line).collect()
}

#[test]
fn an_untouched_draft_changes_nothing() {
    let open = opened(plan());
    let draft = PlanDraft::of(&open);

    assert_eq!(lines(&draft, &open), Vec::<String>::new());
    assert_eq!(sent(&draft, &open), plan());
}

#[test]
fn a_changed_window_is_told_before_and_after() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.window_start = "23:00".to_owned();
    draft.window_end = "06:00:00".to_owned();

    assert_eq!(
        lines(&draft, &open),
        ["Window: 22:30–06:30 → 23:00–06:00:00"]
    );
    assert_eq!(
        sent(&draft, &open).window,
        Some(TimeWindow {
            start: time(23, 0),
            end: time(6, 0),
        })
    );
}

#[test]
fn the_mode_brings_its_preference_along() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.mode = ChargingMode::Immediate;

    let plan = sent(&draft, &open);

    assert_eq!(plan.mode, Reading::Known(ChargingMode::Immediate));
    assert_eq!(plan.preference, Reading::Known(ChargingPreference::None));
    assert_eq!(
        lines(&draft, &open),
        ["When to charge: In the time window → At once"]
    );
}

#[test]
fn a_window_that_is_not_used_stays_as_the_car_has_it() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.mode = ChargingMode::Immediate;
    draft.window_start = String::new();

    assert_eq!(sent(&draft, &open).window, plan().window);
    assert_eq!(lines(&draft, &open).len(), 1);
}

#[test]
fn a_window_needs_both_its_ends_and_some_time_between() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.window_end = String::new();
    let errors = draft.command(&open).unwrap_err();
    assert_eq!(errors.window_start, None);
    assert_eq!(errors.window_end, Some(WindowError::Missing));

    draft.window_end = draft.window_start.clone();
    let errors = draft.command(&open).unwrap_err();
    assert_eq!(errors.window_end, Some(WindowError::Same));
}

#[test]
fn a_window_of_the_cars_own_making_does_not_block_other_changes() {
    let mut odd = plan();
    odd.window = Some(TimeWindow {
        start: time(5, 0),
        end: time(5, 0),
    });
    let open = opened(odd);
    let mut draft = PlanDraft::of(&open);
    draft.has_climate = false;

    assert_eq!(lines(&draft, &open), ["Climate before departure: on → off"]);
    assert_eq!(sent(&draft, &open).has_climate_at_departure, Some(false));
}

#[test]
fn a_car_that_charges_by_a_window_it_does_not_tell_asks_for_one() {
    let open = opened(ChargingPlan {
        window: None,
        ..plan()
    });
    let mut draft = PlanDraft::of(&open);
    assert_eq!(draft.errors(&open).window_start, Some(WindowError::Missing));

    draft.window_start = "01:00".to_owned();
    draft.window_end = "05:00".to_owned();
    assert_eq!(lines(&draft, &open), ["Window: no window → 01:00–05:00"]);
}

#[test]
fn a_departure_is_changed_without_its_neighbors() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.timers[0].time = "07:15".to_owned();
    draft.timers[0].turn_day(Weekday::Sunday, true);
    draft.timers[0].turn_day(Weekday::Monday, false);

    assert_eq!(
        lines(&draft, &open),
        ["Departure 1: on, 06:50, Mon Tue → on, 07:15, Tue Sun"]
    );
    let timers = sent(&draft, &open).timers;
    assert_eq!(timers[0].at, Some(time(7, 15)));
    assert_eq!(timers[0].days, [Weekday::Tuesday, Weekday::Sunday]);
    assert_eq!(timers[1], plan().timers[1]);
}

#[test]
fn a_departure_that_is_switched_on_needs_time_and_days() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.timers[1].is_active = true;
    assert_eq!(draft.errors(&open).timer(1), Some(TimerError::Time));

    draft.timers[1].time = "08:00".to_owned();
    assert_eq!(draft.errors(&open).timer(1), Some(TimerError::Days));

    draft.timers[1].turn_day(Weekday::Friday, true);
    assert_eq!(
        lines(&draft, &open),
        ["Departure 2: off, no time → on, 08:00, Fri"]
    );
    assert_eq!(sent(&draft, &open).timers[1].is_active, Some(true));
}

#[test]
fn single_departures_have_no_days() {
    let open = opened(ChargingPlan {
        timer_kind: Reading::Known(TimerKind::TwoTimes),
        ..plan()
    });
    let mut draft = PlanDraft::of(&open);
    draft.timers[1].is_active = true;
    draft.timers[1].time = "08:00".to_owned();

    assert!(sent(&draft, &open).timers[1].days.is_empty());
}

#[test]
fn a_time_that_was_there_cannot_be_emptied() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.timers[0].is_active = false;
    draft.timers[0].time = String::new();

    assert_eq!(draft.errors(&open).timer(0), Some(TimerError::Time));
}

#[test]
fn what_the_form_does_not_show_goes_back_as_it_came() {
    let open = opened(plan());
    let mut draft = PlanDraft::of(&open);
    draft.has_climate = false;

    let sent = sent(&draft, &open);

    assert_eq!(sent.service_pack.as_deref(), Some("WAVE_01"));
    assert!(sent.is_readable_whole);
    assert_eq!(sent.timers, plan().timers);
}
