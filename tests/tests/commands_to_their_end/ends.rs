//! Every end that is no success.

use carport_domain::command::life::Reason;

use super::*;

/// How a command ends in a scenario, after one order.
fn ended(scenario: &str, command: &Command) -> Entry {
    on(ELECTRIC, scenario, |car| {
        let entry = car.carry_out(command);
        assert!(entry.life.is_over(), "{scenario}");
        assert_eq!(car.orders(), 1, "{scenario}");
        entry
    })
}

fn failure(entry: &Entry) -> &Failure {
    match entry.life.reason() {
        Some(Reason::Failure(failure)) => failure,
        other => panic!("no failure: {other:?}"),
    }
}

#[test]
fn a_refusal_says_why_and_sends_nothing_again() {
    for (scenario, code) in [
        ("command-quota", "quota_used_up"),
        ("command-not-allowed", "forbidden"),
        ("command-unknown", "not_found"),
        ("command-busy", "busy"),
        ("command-rate-limited", "rate_limited"),
    ] {
        let entry = ended(scenario, &Command::Lock);

        assert_eq!(entry.life.stage(), Stage::Refused, "{scenario}");
        assert_eq!(failure(&entry).code(), code, "{scenario}");
    }
}

#[test]
fn a_place_is_refused_like_any_command() {
    let entry = ended("command-quota", &Command::SendDestination(place()));

    assert_eq!(entry.life.stage(), Stage::Refused);
}

#[test]
fn a_car_that_does_not_answer_the_vendor_leaves_nobody_knowing() {
    let entry = ended("command-timeout", &Command::Lock);

    assert_eq!(entry.life.stage(), Stage::NoAnswer);
    assert_eq!(failure(&entry), &Failure::VehicleUnavailable);
}

#[test]
fn a_gateway_that_broke_down_leaves_nobody_knowing() {
    let entry = ended("command-bad-gateway", &Command::Lock);

    assert_eq!(entry.life.stage(), Stage::NoAnswer);
    assert_eq!(failure(&entry), &Failure::VendorUnreachable);
}

#[test]
fn an_error_keeps_its_texts_and_one_without_texts_has_none() {
    for (scenario, has_texts) in [("command-fails", true), ("command-fails-silently", false)] {
        let entry = ended(scenario, &Command::Lock);

        assert_eq!(entry.life.stage(), Stage::Failed, "{scenario}");
        let Some(Reason::Fault(fault)) = entry.life.reason() else {
            panic!("no fault");
        };
        assert_eq!(fault.title.is_some(), has_texts);
        assert_eq!(fault.description.is_some(), has_texts);
    }
}

#[test]
fn a_command_that_was_not_needed_is_ignored() {
    let entry = ended("command-ignored", &Command::Lock);

    assert_eq!(entry.life.stage(), Stage::Ignored);
}

#[test]
fn a_command_without_an_end_is_given_up_after_240_seconds() {
    on(ELECTRIC, "command-stuck", |car| {
        let begun = car.world.now();
        let entry = car.carry_out(&Command::Lock);

        assert_eq!(entry.life.stage(), Stage::NoAnswer);
        assert_eq!(entry.life.reason(), Some(&Reason::NothingFinal));
        let seconds = begun.age(car.world.now()).as_secs();
        assert!((240..=250).contains(&seconds), "{seconds}");
        // 3 s, then each 3.5 s for half a minute, then each 10 s.
        let polls = car.wire.sent.borrow();
        let polls = polls.iter().filter(|path| path.contains("eventStatus"));
        assert_eq!(polls.count(), 30);
    });
}

#[test]
fn a_command_that_the_vendor_forgot_is_not_asked_about_again() {
    let entry = ended("event-unknown", &Command::Lock);

    assert_eq!(entry.life.stage(), Stage::NoAnswer);
    assert_eq!(failure(&entry), &Failure::NotFound);
}

#[test]
fn a_car_that_does_not_change_ends_unconfirmed_never_verified() {
    for command in [
        Command::Unlock,
        Command::StartClimate,
        Command::StopCharging,
        Command::Lock,
    ] {
        let entry = ended("executed-unchanged", &command);

        assert_eq!(
            entry.life.stage(),
            Stage::ExecutedUnconfirmed,
            "{command:?}"
        );
        assert!(!stages(&entry).contains(&Stage::Verified));
    }
}

#[test]
fn a_search_that_finds_nothing_keeps_what_the_vendor_said() {
    let entry = ended("finder-finds-nothing", &Command::Find);

    assert_eq!(entry.life.stage(), Stage::ExecutedUnconfirmed);
    assert!(matches!(entry.life.reason(), Some(Reason::Fault(fault)) if fault.title.is_some()));
}

#[test]
fn nobody_is_searched_from_nowhere() {
    on(ELECTRIC, "all-fine", |car| {
        car.has_observer.set(false);

        let entry = car.carry_out(&Command::Find);

        assert_eq!(entry.life.stage(), Stage::ExecutedUnconfirmed);
        assert_eq!(entry.life.reason(), Some(&Reason::NoObserver));
    });
}

#[test]
fn a_car_that_cannot_charge_by_command_is_asked_on_both_paths_only_after_404() {
    on(ELECTRIC, "command-unknown", |car| {
        let entry = car.carry_out(&Command::StopCharging);

        assert_eq!(entry.life.stage(), Stage::Refused);
        assert_eq!(car.orders(), 2);
        // The path that refused last is not the first one the next time.
        assert_eq!(*car.routes.borrow(), [ChargingRoute::Charging]);
    });
    on(ELECTRIC, "charging-error", |car| {
        let entry = car.carry_out(&Command::StopCharging);

        assert!(entry.life.is_over());
        assert_eq!(car.orders(), 1);
    });
}
