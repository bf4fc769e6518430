//! When it asks, when it looks, and when it gives up.

use super::*;

#[test]
fn the_car_is_looked_at_after_7_25_and_60_seconds() {
    let mut life = executed(Proof::State);

    assert_eq!(life.next(at(12)), Next::Look(Duration::from_secs(7)));
    life.take(Event::Looked(Sight::Older), at(19));
    assert_eq!(life.next(at(19)), Next::Look(Duration::from_secs(18)));
    life.take(Event::LookFailed(Failure::TimedOut), at(40));
    assert_eq!(life.next(at(40)), Next::Look(Duration::from_secs(32)));
    life.take(Event::LookFailed(Failure::TimedOut), at(72));
    assert_eq!(life.reason(), Some(&Reason::Failure(Failure::TimedOut)));
    assert_eq!(life.stage(), Stage::ExecutedUnconfirmed);
}

#[test]
fn the_source_is_asked_after_3_seconds_then_every_3_and_a_half_then_every_10() {
    let mut life = taken(Proof::State);
    assert_eq!(life.next(at(2)), Next::Poll(Duration::from_secs(3)));

    told(&mut life, Step::Pending, at(5));
    assert_eq!(life.next(at(5)), Next::Poll(Duration::from_millis(3_500)));
    told(&mut life, Step::Pending, at(33));
    assert_eq!(life.next(at(33)), Next::Poll(Duration::from_secs(10)));
    assert_eq!(life.next(at(50)), Next::Poll(Duration::ZERO));
}

#[test]
fn after_240_seconds_without_an_end_nobody_knows() {
    let mut life = taken(Proof::State);
    for seconds in [100, 200, 241] {
        told(&mut life, Step::Delivered, at(seconds));
        assert_eq!(life.stage(), Stage::Delivered);
    }
    told(&mut life, Step::Delivered, at(242));

    assert_eq!(life.stage(), Stage::NoAnswer);
    assert_eq!(life.reason(), Some(&Reason::NothingFinal));
}

#[test]
fn a_device_that_slept_asks_three_times_before_it_gives_up() {
    let mut life = taken(Proof::Word);

    assert_eq!(life.next(at(3_600)), Next::Poll(Duration::ZERO));
    // The network comes back later than the page.
    life.take(Event::PollFailed(Failure::Offline), at(3_600));
    told(&mut life, Step::Pending, at(3_610));
    assert!(!life.is_over());
    life.take(Event::Told(Progress::Executed), at(3_620));
    assert_eq!(life.stage(), Stage::Executed);
}

#[test]
fn a_clock_that_stands_still_cannot_make_it_ask_for_ever() {
    let mut life = taken(Proof::State);
    let mut polls = 0;
    while !life.is_over() {
        told(&mut life, Step::Pending, at(2));
        polls += 1;
    }

    assert_eq!((polls, life.stage()), (60, Stage::NoAnswer));
}

#[test]
fn a_clock_that_goes_back_waits_no_longer_than_the_pace() {
    let mut life = taken(Proof::State);
    told(&mut life, Step::Pending, at(100));

    let earlier = UnixMillis(START.0 - 3_600_000);

    assert_eq!(life.next(earlier), Next::Poll(Duration::from_secs(10)));
}

#[test]
fn a_source_that_asks_to_wait_is_waited_for() {
    let mut life = taken(Proof::State);
    let retry_at = Some(at(35));
    life.take(Event::PollFailed(Failure::RateLimited { retry_at }), at(5));

    assert_eq!(life.next(at(5)), Next::Poll(Duration::from_secs(30)));
}

#[test]
fn proof_is_later_than_the_last_moment_without_execution_by_the_sources_clock() {
    let mut life = Life::draft(Proof::State, START);
    life.take(Event::Confirmed, START);
    life.take(Event::TurnCame, START);
    // The source's clock is 90 seconds ahead of ours.
    let created_at = Some(at(92));
    life.take(Event::Taken { created_at }, at(2));
    assert_eq!(life.underway_floor(), Some(at(92)));

    told(&mut life, Step::Pending, at(5));
    life.take(Event::Told(Progress::Executed), at(9));
    assert_eq!(life.underway_floor(), Some(at(95)));
}

#[test]
fn a_clock_that_was_set_back_makes_no_older_state_count() {
    let mut life = taken(Proof::State);
    told(&mut life, Step::Pending, UnixMillis(0));

    assert_eq!(life.underway_floor(), Some(at(2)));
}

#[test]
fn a_page_that_slept_in_the_seconds_of_grace_sends_nothing() {
    for later in [at(16), UnixMillis(START.0 - 3_000)] {
        let mut life = Life::draft(Proof::State, START);
        life.take(Event::Proposed, START);
        life.take(Event::Confirmed, later);

        assert_eq!(life.stage(), Stage::Expired);
    }
}

#[test]
fn a_command_that_waits_while_the_clock_is_set_back_is_not_sent() {
    let mut life = Life::draft(Proof::State, START);
    life.take(Event::Confirmed, START);
    life.take(Event::TurnCame, UnixMillis(START.0 - 3_600_000));

    assert_eq!(life.stage(), Stage::Expired);
}
