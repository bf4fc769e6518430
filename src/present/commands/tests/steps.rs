//! The steps of a command.

use super::progress::{road, view};
use super::*;
use crate::commands::progress::{StepState, progress};

fn states(kind: CommandKind, stages: &[Stage]) -> Vec<StepState> {
    let view = progress(&entry(kind, stages, None, 4), &[], NOW, &ENGLISH);
    view.steps.iter().map(|step| step.state).collect()
}

#[test]
fn the_step_that_is_waited_for_is_the_one_of_now() {
    use StepState::{Ahead, Done, Now};
    let lock = CommandKind::Lock;

    assert_eq!(
        states(lock, &road(Stage::Sending)),
        // The turn took one second: waited, then sent.
        [Done, Done, Now, Ahead, Ahead, Ahead, Ahead, Ahead]
    );
    assert_eq!(
        states(lock, &road(Stage::Executed)),
        [Done, Done, Done, Done, Done, Done, Done, Now]
    );
    assert_eq!(states(lock, &road(Stage::Verified)), [Done; 8]);
}

#[test]
fn a_step_that_was_skipped_lies_behind_what_came_after_it() {
    let stages = [
        Stage::Draft,
        Stage::Queued,
        Stage::Sending,
        Stage::Accepted,
        Stage::Executed,
    ];
    let skipped = states(CommandKind::FlashLights, &stages);

    assert!(skipped.iter().all(|state| *state == StepState::Done));
}

#[test]
fn what_was_refused_was_not_sent_and_what_failed_was_not_executed() {
    use StepState::{Ahead, Done, Failed};

    assert_eq!(
        states(CommandKind::FlashLights, &road(Stage::Refused)),
        [Done, Done, Failed, Ahead, Ahead, Ahead, Ahead]
    );
    assert_eq!(
        states(CommandKind::FlashLights, &road(Stage::Failed)),
        [Done, Done, Done, Done, Done, Ahead, Failed]
    );
}

#[test]
fn where_nobody_knows_no_step_has_failed() {
    let unknown = view(CommandKind::Lock, Stage::NoAnswer, None);
    let last = unknown.steps.last().unwrap();

    assert_eq!(
        (last.state, last.state_word),
        (StepState::Ahead, "not known")
    );
    assert!(
        unknown
            .steps
            .iter()
            .all(|step| step.state != StepState::Failed)
    );
}

#[test]
fn a_place_has_no_steps_that_nobody_hears_of() {
    let stages = [
        Stage::Draft,
        Stage::Queued,
        Stage::Sending,
        Stage::Accepted,
        Stage::Executed,
    ];
    let sent = progress(
        &entry(CommandKind::SendDestination, &stages, None, 0),
        &[],
        NOW,
        &ENGLISH,
    );

    let labels: Vec<_> = sent.steps.iter().map(|step| step.label).collect();
    assert_eq!(
        labels,
        [
            "Confirmed",
            "Waited for its turn",
            "Sent",
            "Accepted by BMW"
        ]
    );
}

#[test]
fn seconds_run_for_the_step_of_now() {
    let view = view(CommandKind::Lock, Stage::Delivered, None);
    let running = view
        .steps
        .iter()
        .find(|step| step.state == StepState::Now)
        .unwrap();

    assert_eq!(
        (running.label, running.seconds.as_deref()),
        ("Executed", Some("4\u{a0}s"))
    );
    // Sent three stages of one second before.
    assert_eq!(view.seconds.as_deref(), Some("7\u{a0}s"));
}
