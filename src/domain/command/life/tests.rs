//! Every stage and every end, with a clock of our own.

mod pace;

use core::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::command::Fault;
use crate::failure::Failure;

const START: UnixMillis = UnixMillis(1_750_000_000_000);

fn at(seconds: u64) -> UnixMillis {
    START.after(Duration::from_secs(seconds))
}

/// A command that the source took two seconds after the owner wanted it.
fn taken(proof: Proof) -> Life {
    let mut life = Life::draft(proof, START);
    life.take(Event::Proposed, START);
    life.take(Event::Confirmed, START);
    life.take(Event::TurnCame, START);
    life.take(Event::Taken { created_at: None }, at(2));
    life
}

fn told(life: &mut Life, step: Step, now: UnixMillis) {
    life.take(Event::Told(Progress::Underway(step)), now);
}

fn executed(proof: Proof) -> Life {
    let mut life = taken(proof);
    told(&mut life, Step::Pending, at(5));
    told(&mut life, Step::Delivered, at(9));
    life.take(Event::Told(Progress::Executed), at(12));
    life
}

fn stages(life: &Life) -> Vec<Stage> {
    life.passed().iter().map(|passed| passed.stage).collect()
}

#[test]
fn a_command_that_the_car_shows_afterwards_is_verified() {
    let mut life = executed(Proof::State);
    life.take(Event::Looked(Sight::Done), at(19));

    assert_eq!(
        stages(&life),
        [
            Stage::Draft,
            Stage::Confirming,
            Stage::Queued,
            Stage::Sending,
            Stage::Accepted,
            Stage::Pending,
            Stage::Delivered,
            Stage::Executed,
            Stage::Verified
        ]
    );
    assert_eq!(life.next(at(20)), Next::Over);
    assert_eq!(life.seconds_since_sent(at(500)), Some(19));
}

#[test]
fn executed_is_the_end_where_nothing_can_prove_more() {
    let life = executed(Proof::Word);

    assert_eq!(life.stage(), Stage::Executed);
    assert!(life.is_over());
    assert_eq!(life.next(at(13)), Next::Over);
}

#[test]
fn a_car_that_does_not_change_leaves_its_command_unconfirmed() {
    let mut life = executed(Proof::State);
    for (seconds, sight) in [(19, Sight::Older), (37, Sight::Unchanged)] {
        life.take(Event::Looked(sight), at(seconds));
        assert_eq!(life.stage(), Stage::Executed);
    }
    life.take(Event::Looked(Sight::Unchanged), at(72));

    assert_eq!(life.stage(), Stage::ExecutedUnconfirmed);
    assert_eq!(life.reason(), Some(&Reason::CarUnchanged));
}

#[test]
fn a_position_is_asked_for_as_soon_as_the_search_is_executed() {
    let mut life = executed(Proof::Position);

    assert_eq!(life.next(at(12)), Next::Look(Duration::ZERO));
    life.take(Event::Found, at(13));
    assert_eq!(life.stage(), Stage::Verified);
}

#[test]
fn a_search_that_finds_nothing_keeps_what_the_car_said() {
    let fault = Fault {
        title: Some("No position".to_owned()),
        ..Fault::default()
    };
    let mut life = executed(Proof::Position);
    life.take(Event::Lost(Reason::Fault(fault.clone())), at(13));

    assert_eq!(life.stage(), Stage::ExecutedUnconfirmed);
    assert_eq!(life.reason(), Some(&Reason::Fault(fault)));
}

#[test]
fn an_error_keeps_the_words_of_the_source() {
    let fault = Fault {
        title: Some("Something went wrong".to_owned()),
        is_retriable: Some(true),
        ..Fault::default()
    };
    let mut life = taken(Proof::State);
    life.take(Event::Told(Progress::Failed(fault.clone())), at(6));

    assert_eq!(life.stage(), Stage::Failed);
    assert_eq!(life.reason(), Some(&Reason::Fault(fault)));
}

#[test]
fn an_ignored_command_did_nothing() {
    let mut life = taken(Proof::State);
    life.take(Event::Told(Progress::Ignored), at(6));

    assert_eq!(life.stage(), Stage::Ignored);
    assert!(life.is_over());
}

#[test]
fn what_the_source_refuses_was_not_taken() {
    for failure in [
        Failure::QuotaUsedUp {
            replenished_at: None,
        },
        Failure::NotFound,
        Failure::Busy,
        Failure::Forbidden { said: None },
    ] {
        let mut life = Life::draft(Proof::State, START);
        life.take(Event::Confirmed, START);
        life.take(Event::TurnCame, START);
        life.take(Event::NotTaken(failure.clone()), at(1));

        assert_eq!(life.stage(), Stage::Refused);
        assert_eq!(life.reason(), Some(&Reason::Failure(failure)));
    }
}

#[test]
fn a_network_that_is_lost_in_the_middle_is_waited_for() {
    let mut life = taken(Proof::State);
    life.take(Event::PollFailed(Failure::Offline), at(5));
    assert_eq!(life.stage(), Stage::Accepted);
    assert_eq!(life.reason(), Some(&Reason::Failure(Failure::Offline)));

    told(&mut life, Step::Pending, at(60));
    assert_eq!((life.stage(), life.reason()), (Stage::Pending, None));
}

#[test]
fn a_network_that_stays_lost_ends_in_not_knowing() {
    let mut life = taken(Proof::State);
    for seconds in [100, 200, 242] {
        assert!(!life.is_over());
        life.take(Event::PollFailed(Failure::Offline), at(seconds));
    }

    assert_eq!(life.stage(), Stage::NoAnswer);
    assert_eq!(life.reason(), Some(&Reason::Failure(Failure::Offline)));
}

#[test]
fn a_source_that_forgot_the_command_is_not_asked_again() {
    let mut life = taken(Proof::State);
    life.take(Event::PollFailed(Failure::NotFound), at(5));

    assert_eq!(life.stage(), Stage::NoAnswer);
}

#[test]
fn a_command_that_waited_a_minute_for_its_turn_is_not_sent() {
    let mut life = Life::draft(Proof::State, START);
    life.take(Event::Confirmed, START);
    assert!(!life.has_waited_too_long(at(60)));
    life.take(Event::TurnCame, at(61));

    assert_eq!(life.stage(), Stage::Expired);
    assert_eq!(life.stage().source_word(), None);
}

#[test]
fn only_what_was_not_sent_can_be_taken_back() {
    let mut waiting = Life::draft(Proof::State, START);
    waiting.take(Event::Proposed, START);
    waiting.take(Event::Withdrawn(Reason::ByOwner), at(3));
    assert_eq!(waiting.stage(), Stage::Cancelled);

    let mut sent = taken(Proof::State);
    sent.take(Event::Withdrawn(Reason::ByOwner), at(3));
    assert_eq!(sent.stage(), Stage::Accepted);
}

#[test]
fn a_page_that_closed_while_sending_leaves_nobody_knowing() {
    let mut life = Life::draft(Proof::State, START);
    life.take(Event::Confirmed, START);
    life.take(Event::TurnCame, START);
    let mut life = Life::restored(life.kept().clone());
    life.take(Event::PerhapsTaken(Reason::PageClosed), at(9));

    assert_eq!(life.stage(), Stage::NoAnswer);
    assert_eq!(life.reason(), Some(&Reason::PageClosed));
}

#[test]
fn a_restored_command_goes_on_where_it_was() {
    let mut life = taken(Proof::State);
    told(&mut life, Step::Delivered, at(9));
    let mut life = Life::restored(life.kept().clone());

    assert_eq!(life.next(at(20)), Next::Poll(Duration::ZERO));
    life.take(Event::Told(Progress::Executed), at(20));
    assert_eq!(life.next(at(20)), Next::Look(Duration::from_secs(7)));
}

#[test]
fn a_command_does_not_fall_back() {
    let mut life = taken(Proof::State);
    told(&mut life, Step::Delivered, at(5));
    for step in [Step::Pending, Step::Accepted, Step::Unknown] {
        told(&mut life, step, at(9));
    }

    assert_eq!(life.stage(), Stage::Delivered);
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Proposed),
        Just(Event::Confirmed),
        Just(Event::Withdrawn(Reason::ByOwner)),
        Just(Event::TurnCame),
        Just(Event::Taken { created_at: None }),
        Just(Event::TakenForGood),
        Just(Event::NotTaken(Failure::Busy)),
        Just(Event::PerhapsTaken(Reason::PageClosed)),
        Just(Event::Told(Progress::Underway(Step::Pending))),
        Just(Event::Told(Progress::Executed)),
        Just(Event::Told(Progress::Ignored)),
        Just(Event::PollFailed(Failure::Offline)),
        Just(Event::Looked(Sight::Done)),
        Just(Event::Looked(Sight::Older)),
        Just(Event::Found),
        Just(Event::LookFailed(Failure::TimedOut)),
    ]
}

proptest! {
    #[test]
    fn a_command_is_sent_at_most_once_and_an_end_stays_the_end(
        events in prop::collection::vec((any_event(), -100_i64..400), 0..60),
    ) {
        let mut life = Life::draft(Proof::State, START);
        let mut now = START;
        for (event, seconds) in events {
            now = UnixMillis(now.0 + seconds * 1_000);
            let before = life.clone();
            life.take(event, now);
            if before.is_over() {
                prop_assert_eq!(&life, &before);
            }
        }
        let sent = stages(&life).into_iter().filter(|stage| *stage == Stage::Sending);
        prop_assert!(sent.count() <= 1);
        if life.stage() == Stage::Verified {
            prop_assert!(stages(&life).contains(&Stage::Executed));
        }
    }
}
