//! When an alert is raised, when it is not, and which comes first.

use super::*;
use crate::reading::Reading;
use crate::units::{Kilopascals, Meters};
use crate::vehicle::message::MessageKind;
use crate::vehicle::openings::Opening;
use crate::vehicle::tires::Tire;

/// 2025-05-04T20:30:00Z.
const NOW: UnixMillis = UnixMillis(1_746_390_600_000);
const MINUTE: i64 = 60_000;
const AWAY: Presence = Presence::Away(Meters(4_200.0));
const HOME: Presence = Presence::Home(Meters(11.0));

/// Locked, closed, spoke a minute ago.
fn quiet() -> Status {
    let mut status = Status {
        last_seen_at: Some(UnixMillis(NOW.0 - MINUTE)),
        reports_state: Some(true),
        ..Status::default()
    };
    let closed = Reading::Known(Opening::Closed);
    status.openings.lock = Reading::Known(Lock::Secured);
    status.openings.doors_combined = closed.clone();
    status.openings.windows_combined = closed;
    status
}

fn message(kind: MessageKind, code: &str) -> Message {
    Message {
        kind,
        code: Some(code.to_owned()),
        title: None,
        text: None,
        due_at: None,
        due_in: None,
    }
}

fn check(severity: Severity) -> Message {
    message(MessageKind::CheckControl(Some(severity)), "ENGINE_OIL")
}

fn overdue() -> Message {
    message(MessageKind::Service(Some(ServiceStatus::Overdue)), "OIL")
}

fn tire(pressure: f64) -> Tire {
    Tire {
        pressure: Some(Kilopascals(pressure)),
        target: Some(Kilopascals(250.0)),
    }
}

fn matters(status: &Status, presence: Presence) -> Vec<Matter<'_>> {
    let alerts = alerts(status, presence, NOW);
    alerts.into_iter().map(|alert| alert.matter).collect()
}

#[test]
fn a_car_that_is_well_needs_nothing() {
    let mut status = quiet();
    status.messages = vec![
        check(Severity::Low),
        check(Severity::Medium),
        message(MessageKind::Service(Some(ServiceStatus::Pending)), "OIL"),
    ];
    status.tires.left_front = tire(255.0);

    assert_eq!(matters(&status, HOME), []);
}

#[test]
fn unlocked_is_an_alert_away_from_home_only() {
    let mut status = quiet();
    status.openings.lock = Reading::Known(Lock::Unlocked);

    assert_eq!(matters(&status, AWAY), [Matter::UnlockedAway]);
    for presence in [HOME, Presence::HomeNotSet] {
        assert_eq!(matters(&status, presence), []);
    }
}

#[test]
fn something_open_is_an_alert_once_the_car_is_locked_or_left() {
    let mut status = quiet();
    status.openings.windows.left_front = Reading::Known(Opening::Ajar);
    assert_eq!(
        matters(&status, HOME),
        [Matter::LeftOpen { is_locked: true }]
    );

    status.openings.lock = Reading::Known(Lock::Unlocked);
    status.last_seen_at = Some(UnixMillis(NOW.0 - 10 * MINUTE));
    assert_eq!(matters(&status, HOME), []);

    status.last_seen_at = Some(UnixMillis(NOW.0 - 10 * MINUTE - 1));
    assert_eq!(
        matters(&status, HOME),
        [Matter::LeftOpen { is_locked: false }]
    );
}

#[test]
fn a_warning_of_the_car_is_an_alert_from_important_on() {
    for (severity, is_alert) in [
        (Severity::Low, false),
        (Severity::Medium, false),
        (Severity::High, true),
        (Severity::Critical, true),
    ] {
        let mut status = quiet();
        status.messages = vec![check(severity)];

        assert_eq!(matters(&status, HOME).len(), usize::from(is_alert));
    }
}

#[test]
fn a_warning_that_is_gone_from_the_next_reading_is_gone() {
    let mut status = quiet();
    status.messages = vec![check(Severity::Critical), overdue()];
    status.tires.left_front = tire(180.0);
    assert_eq!(matters(&status, HOME).len(), 3);

    assert_eq!(matters(&quiet(), HOME), []);
}

#[test]
fn a_low_tire_is_told_once_although_the_car_warns_of_it_too() {
    let mut status = quiet();
    let warning = message(
        MessageKind::CheckControl(Some(Severity::High)),
        "TIRE_PRESSURE",
    );
    status.messages = vec![warning.clone()];
    assert_eq!(
        matters(&status, HOME),
        [Matter::CheckControl(&warning)],
        "without pressures the warning is all there is"
    );

    status.tires.right_rear = tire(180.0);
    let worst = Pressure::FarBelow;
    assert_eq!(matters(&status, HOME), [Matter::Tires { worst }]);
}

#[test]
fn an_overdue_service_is_told_once_although_the_car_warns_of_it_too() {
    let mut status = quiet();
    let warning = message(MessageKind::CheckControl(Some(Severity::High)), "OIL");
    status.messages = vec![warning.clone(), overdue()];

    assert_eq!(matters(&status, HOME), [Matter::CheckControl(&warning)]);
}

#[test]
fn a_tire_somewhat_low_warns_and_one_far_from_its_target_is_urgent() {
    for (pressure, level) in [
        (225.0, Level::Warning),
        (200.0, Level::Urgent),
        (310.0, Level::Urgent),
    ] {
        let mut status = quiet();
        status.tires.left_rear = tire(pressure);

        assert_eq!(alerts(&status, HOME, NOW)[0].level, level);
    }
}

#[test]
fn a_car_is_silent_after_a_day() {
    let mut status = quiet();
    let since = UnixMillis(NOW.0 - 24 * 60 * MINUTE);
    status.last_seen_at = Some(since);
    assert_eq!(matters(&status, HOME), []);

    let since = UnixMillis(since.0 - 1);
    status.last_seen_at = Some(since);
    assert_eq!(matters(&status, HOME), [Matter::Silent { since }]);
}

#[test]
fn a_missing_position_is_told_where_home_is_set_and_the_car_reports() {
    let mut status = quiet();
    assert_eq!(
        matters(&status, Presence::PositionUnknown),
        [Matter::PositionUnknown]
    );
    assert_eq!(matters(&status, Presence::HomeNotSet), []);

    status.reports_state = Some(false);
    assert_eq!(matters(&status, Presence::PositionUnknown), []);
}

#[test]
fn the_most_pressing_comes_first_and_equals_keep_their_order() {
    let mut status = quiet();
    status.openings.lock = Reading::Known(Lock::Unlocked);
    status.openings.trunk = Reading::Known(Opening::Open);
    status.last_seen_at = Some(UnixMillis(NOW.0 - 9 * 24 * 60 * MINUTE));
    status.messages = vec![overdue(), check(Severity::High), check(Severity::Critical)];
    status.tires.left_front = tire(228.0);

    let alerts = alerts(&status, AWAY, NOW);
    let levels: Vec<_> = alerts.iter().map(|alert| alert.level).collect();
    let targets: Vec<_> = alerts.iter().map(|alert| alert.matter.target()).collect();

    assert!(levels.is_sorted_by(|one, next| one >= next));
    assert_eq!(
        targets,
        [
            Target::Security,
            Target::Care,
            Target::Care,
            Target::Security,
            Target::Tires,
            Target::Care,
            Target::Clocks,
        ]
    );
    assert_eq!(
        alerts[1].matter,
        Matter::CheckControl(&check(Severity::Critical))
    );
}
