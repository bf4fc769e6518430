//! A network that goes, a page that closes, a clock that jumps, another command before it.

use carport_domain::command::life::Reason;

use super::*;

fn reopened(entry: &Entry) -> Entry {
    Entry {
        life: Life::restored(entry.life.kept().clone()),
        ..entry.clone()
    }
}

#[test]
fn a_network_that_is_lost_while_asking_is_waited_for() {
    on(ELECTRIC, "all-fine", |car| {
        let mut entry = car.wanted(&Command::Unlock);
        car.waits_left.set(1);
        car.until_closed(&mut entry, Some(&Command::Unlock));
        *car.wire.cut.borrow_mut() = Some("eventStatus");
        car.waits_left.set(3);
        car.until_closed(&mut entry, None);
        assert_eq!(
            entry.life.reason(),
            Some(&Reason::Failure(Failure::Offline))
        );
        assert!(!entry.life.is_over());

        *car.wire.cut.borrow_mut() = None;
        car.waits_left.set(100);
        car.until_closed(&mut entry, None);

        assert_eq!(entry.life.stage(), Stage::Verified);
        assert_eq!(car.orders(), 1);
    });
}

#[test]
fn a_network_that_stays_lost_ends_in_not_knowing() {
    on(ELECTRIC, "all-fine", |car| {
        *car.wire.cut.borrow_mut() = Some("eventStatus");

        let entry = car.carry_out(&Command::Lock);

        assert_eq!(entry.life.stage(), Stage::NoAnswer);
        assert_eq!(
            entry.life.reason(),
            Some(&Reason::Failure(Failure::Offline))
        );
    });
}

#[test]
fn an_answer_that_is_lost_while_sending_is_never_a_second_order() {
    on(ELECTRIC, "all-fine", |car| {
        *car.wire.cut.borrow_mut() = Some("door-unlock");
        car.wire.loses_answers.set(true);

        let entry = car.carry_out(&Command::Unlock);

        assert_eq!(entry.life.stage(), Stage::NoAnswer);
        assert_eq!(car.orders(), 1);
        car.world.pass(60_000);
        // The car did it, though nobody told us.
        let lock = car.state().openings.lock;
        assert!(lock.value().is_some_and(|lock| !lock.is_locked()));
    });
}

#[test]
fn a_page_that_is_loaded_anew_goes_on_asking() {
    for waits in 0..6 {
        on(ELECTRIC, "all-fine", |car| {
            let mut closed = car.wanted(&Command::Unlock);
            car.waits_left.set(waits);
            car.until_closed(&mut closed, Some(&Command::Unlock));
            let kept = car.kept.borrow().last().cloned().expect("it was kept");

            let mut entry = reopened(&kept);
            car.world.pass(2_000);
            car.waits_left.set(100);
            car.until_closed(&mut entry, None);

            assert_eq!(entry.life.stage(), Stage::Verified, "after {waits} waits");
            assert_eq!(car.orders(), 1, "after {waits} waits");
        });
    }
}

#[test]
fn a_device_that_slept_for_an_hour_still_learns_how_it_ended() {
    on(ELECTRIC, "all-fine", |car| {
        let mut entry = car.wanted(&Command::StartClimate);
        car.waits_left.set(1);
        car.until_closed(&mut entry, Some(&Command::StartClimate));
        car.world.pass(3_600_000);
        car.waits_left.set(100);
        car.until_closed(&mut entry, None);

        // Executed, and by now the climate is off again: that is no proof of anything.
        assert_eq!(entry.life.stage(), Stage::ExecutedUnconfirmed);
        assert_eq!(car.orders(), 1);
    });
}

#[test]
fn a_clock_that_is_set_back_by_an_hour_ends_all_the_same() {
    on(ELECTRIC, "command-stuck", |car| {
        let mut entry = car.wanted(&Command::Lock);
        car.waits_left.set(2);
        car.until_closed(&mut entry, Some(&Command::Lock));
        car.world.pass(-3_600_000);
        car.waits_left.set(100);
        car.until_closed(&mut entry, None);

        assert_eq!(entry.life.stage(), Stage::NoAnswer);
    });
}

#[test]
fn a_command_that_waited_a_minute_for_its_turn_is_not_sent() {
    on(ELECTRIC, "all-fine", |car| {
        let mut entry = car.wanted(&Command::Unlock);
        car.world.pass(61_000);
        car.until_closed(&mut entry, Some(&Command::Unlock));

        assert_eq!(entry.life.stage(), Stage::Expired);
        assert_eq!(car.orders(), 0);
    });
}

#[test]
fn a_state_that_cannot_be_read_afterwards_proves_nothing() {
    on(ELECTRIC, "all-fine", |car| {
        let mut entry = car.wanted(&Command::Unlock);
        car.waits_left.set(3);
        car.until_closed(&mut entry, Some(&Command::Unlock));
        car.world.set_scenario("offline");
        car.waits_left.set(100);
        car.until_closed(&mut entry, None);

        assert_ne!(entry.life.stage(), Stage::Verified);
        assert!(entry.life.is_over());
        assert_eq!(car.orders(), 1);
    });
}

#[test]
fn a_command_that_another_tab_took_back_is_not_sent() {
    on(ELECTRIC, "all-fine", |car| {
        car.is_ended_elsewhere.set(true);

        car.carry_out(&Command::Unlock);

        assert_eq!(car.orders(), 0);
    });
}
