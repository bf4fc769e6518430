//! When the app asks by itself.

use core::time::Duration;

use super::*;

#[test]
fn an_idle_car_is_asked_every_half_hour() {
    assert_eq!(next_of_idle(&IDLE), NextRefresh::At(after(30 * MINUTE)));
    let later = next(&Ledger::default(), &IDLE, after(30 * MINUTE));
    assert_eq!(later, NextRefresh::Due);
}

#[test]
fn a_car_that_was_never_read_is_due() {
    let unread = Circumstances {
        last_fetched_at: None,
        ..IDLE
    };

    assert_eq!(next_of_idle(&unread), NextRefresh::Due);
}

#[test]
fn a_charging_car_is_asked_every_five_minutes_and_at_night_every_fifteen() {
    let active = Circumstances {
        activity: Activity::Active,
        ..IDLE
    };
    let at_night = Circumstances {
        is_night: true,
        ..active
    };

    assert_eq!(next_of_idle(&active), NextRefresh::At(after(5 * MINUTE)));
    assert_eq!(next_of_idle(&at_night), NextRefresh::At(after(15 * MINUTE)));
}

#[test]
fn an_idle_car_is_asked_half_as_often_at_night_and_at_most_hourly() {
    let at_night = |minutes| {
        Pace::from_minutes(minutes)
            .unwrap()
            .interval(Activity::Idle, true)
    };

    assert_eq!(at_night(5), Duration::from_hours(1));
    assert_eq!(at_night(30), Duration::from_hours(1));
    assert_eq!(at_night(120), Duration::from_hours(4));
}

#[test]
fn chance_moves_the_next_refresh_by_a_tenth_but_never_under_five_minutes() {
    let with = |part, activity| {
        next_of_idle(&Circumstances {
            chance: Fraction::new(part),
            activity,
            ..IDLE
        })
    };

    assert_eq!(
        with(0.0, Activity::Idle),
        NextRefresh::At(after(27 * MINUTE))
    );
    assert_eq!(
        with(1.0, Activity::Idle),
        NextRefresh::At(after(33 * MINUTE))
    );
    assert_eq!(
        with(0.0, Activity::Active),
        NextRefresh::At(after(5 * MINUTE))
    );
}

#[test]
fn nothing_is_asked_while_paused_hidden_or_offline() {
    for hindrance in [Hindrance::Paused, Hindrance::Hidden, Hindrance::Offline] {
        let hindered = Circumstances {
            hindrance: Some(hindrance),
            last_fetched_at: None,
            ..IDLE
        };

        let never = NextRefresh::Never(WhyNever::Hindered(hindrance));
        assert_eq!(next_of_idle(&hindered), never);
    }
}

#[test]
fn the_owner_refreshes_once_a_minute_history_comes_hourly_and_master_data_once() {
    let last = Some(NOW);

    assert_eq!(Rhythm::MANUAL.next(last, NOW), Some(after(MINUTE)));
    assert!(Rhythm::MANUAL.is_due(last, after(MINUTE)));
    assert!(!Rhythm::HISTORY.is_due(last, after(HOUR - 1)));
    assert!(Rhythm::HISTORY.is_due(last, after(HOUR)));
    assert!(Rhythm::MASTER.is_due(None, NOW));
    assert_eq!(Rhythm::MASTER.next(last, after(48 * HOUR)), None);
}

#[test]
fn a_pace_costs_what_it_asks() {
    // 17 hours by day at two an hour, 7 at night at one an hour.
    let idle = Pace::DEFAULT.calls_per_day(NightHours::DEFAULT, Duration::ZERO);
    // Three of the 17 hours at twelve an hour.
    let active = Pace::DEFAULT.calls_per_day(NightHours::DEFAULT, Duration::from_hours(3));

    assert_eq!((idle, active), (41, 71));
}

#[test]
fn only_the_offered_paces_pass() {
    assert_eq!(Pace::from_minutes(30), Some(Pace::DEFAULT));
    assert_eq!(Pace::from_minutes(4), None);
    assert_eq!(Pace::STEPS_MINUTES.iter().min(), Some(&5));
}

#[test]
fn a_night_may_pass_midnight_or_not_and_may_be_none() {
    let short = NightHours::new(1, 5).unwrap();
    let none = NightHours::new(7, 7).unwrap();

    assert!(NightHours::DEFAULT.contains(23) && NightHours::DEFAULT.contains(5));
    assert!(!NightHours::DEFAULT.contains(6) && !NightHours::DEFAULT.contains(22));
    assert_eq!(NightHours::DEFAULT.length(), Duration::from_hours(7));
    assert!(short.contains(1) && !short.contains(5));
    assert!((0..24).all(|hour| !none.contains(hour)));
    assert_eq!(none.length(), Duration::ZERO);
    assert_eq!(NightHours::new(24, 5), None);
}

#[test]
fn night_falls_by_the_clock_of_the_place() {
    // 2025-06-15T22:30:00Z
    let late = UnixMillis(1_750_026_600_000);

    assert!(!NightHours::DEFAULT.contains_instant(late, 0));
    assert!(NightHours::DEFAULT.contains_instant(late, 120));
    assert!(NightHours::DEFAULT.contains_instant(late, 45));
    assert!(!NightHours::DEFAULT.contains_instant(late, -300));
}
