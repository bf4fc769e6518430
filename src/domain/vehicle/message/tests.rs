//! Services by date, warnings by weight.

use super::*;

/// 2025-05-04T20:30:00Z.
const NOW: UnixMillis = UnixMillis(1_746_390_600_000);
const DAY: i64 = 86_400_000;

fn service(status: Option<ServiceStatus>) -> Message {
    Message {
        kind: MessageKind::Service(status),
        code: Some("OIL".to_owned()),
        title: None,
        text: None,
        due_at: None,
        due_in: None,
    }
}

fn due(days: i64) -> Message {
    Message {
        due_at: Some(UnixMillis(NOW.0 + days * DAY)),
        ..service(None)
    }
}

fn left(kilometers: f64) -> Message {
    Message {
        due_in: Some(Kilometers(kilometers)),
        ..service(None)
    }
}

fn status(message: &Message) -> Option<ServiceStatus> {
    message.service_status(Some(NOW), NOW)
}

#[test]
fn the_vendors_word_decides() {
    let words = [
        ServiceStatus::Ok,
        ServiceStatus::Pending,
        ServiceStatus::Overdue,
    ];
    for word in words {
        for days in [-200, 10, 400] {
            let message = Message {
                kind: MessageKind::Service(Some(word)),
                ..due(days)
            };
            assert_eq!(status(&message), Some(word), "{days}");
        }
    }
}

#[test]
fn a_month_that_has_gone_by_since_the_car_spoke_is_overdue() {
    let message = Message {
        kind: MessageKind::Service(Some(ServiceStatus::Ok)),
        ..due(-20)
    };
    let spoke_at = UnixMillis(NOW.0 - 40 * DAY);

    let status = message.service_status(Some(spoke_at), NOW);

    assert_eq!(status, Some(ServiceStatus::Overdue));
}

#[test]
fn without_a_word_the_month_of_the_date_decides() {
    // The 30th of April has passed with its month; the 1st of May has not.
    assert_eq!(status(&due(-4)), Some(ServiceStatus::Overdue));
    assert_eq!(status(&due(-3)), Some(ServiceStatus::Pending));
}

#[test]
fn four_weeks_are_soon_and_a_day_more_is_not() {
    assert_eq!(status(&due(28)), Some(ServiceStatus::Pending));
    assert_eq!(status(&due(29)), Some(ServiceStatus::Ok));
}

#[test]
fn a_thousand_kilometers_are_soon_and_less_than_none_is_overdue() {
    assert_eq!(status(&left(1_000.0)), Some(ServiceStatus::Pending));
    assert_eq!(status(&left(1_001.0)), Some(ServiceStatus::Ok));
    assert_eq!(status(&left(0.0)), Some(ServiceStatus::Pending));
    assert_eq!(status(&left(-1.0)), Some(ServiceStatus::Overdue));
}

#[test]
fn a_service_that_tells_nothing_stays_unknown() {
    assert_eq!(status(&service(None)), None);
}

#[test]
fn services_come_by_date_then_by_distance_and_the_silent_ones_last() {
    let near = Message {
        due_in: Some(Kilometers(900.0)),
        ..due(30)
    };
    let far = Message {
        due_in: Some(Kilometers(9_000.0)),
        ..due(30)
    };
    let messages = [
        service(None),
        left(500.0),
        far.clone(),
        due(60),
        near.clone(),
        check(Some(Severity::High)),
        due(2),
    ];

    let sorted: Vec<_> = services(&messages).into_iter().cloned().collect();

    assert_eq!(
        sorted,
        [due(2), near, far, due(60), left(500.0), service(None)]
    );
}

fn check(severity: Option<Severity>) -> Message {
    Message {
        kind: MessageKind::CheckControl(severity),
        ..service(None)
    }
}

#[test]
fn the_worst_warning_comes_first_and_an_unknown_one_before_all_right() {
    let messages = [
        check(Some(Severity::Low)),
        check(None),
        check(Some(Severity::Medium)),
        check(Some(Severity::Critical)),
        service(Some(ServiceStatus::Overdue)),
        check(Some(Severity::High)),
    ];

    let sorted: Vec<_> = check_control(&messages)
        .into_iter()
        .map(Message::severity)
        .collect();

    assert_eq!(
        sorted,
        [
            Some(Severity::Critical),
            Some(Severity::High),
            Some(Severity::Medium),
            None,
            Some(Severity::Low)
        ]
    );
}
