//! Levels, cables and the vendor's charging sessions, month by month.

use carport_client::endpoints::charging_sessions;
use carport_client::identity::Language;
use carport_domain::charging::{ChargingSession, Month};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Profile;
use carport_tests::world::{
    START, World, WorldSession, all_cars, ask, read_profile, session, signed_in,
};

use super::told::{FIRST, Moment, Told, each_car};

/// What reaches the cells of what the socket gives.
const EFFICIENCY: f64 = 0.9;

/// The months of two years, newest first.
fn months() -> Vec<Month> {
    let mut months = vec![Month::of(START, 0)];
    while let Some(last) = months.last().filter(|last| last.start() > FIRST) {
        months.push(Month::of(UnixMillis(last.start().0 - 1), 0));
    }
    months
}

/// The sessions of a month, as the vendor tells them.
fn sessions(session: &WorldSession<'_>, profile: &Profile, month: Month) -> Vec<ChargingSession> {
    let page = charging_sessions::Page::first(month);
    let request = |caller: &_| charging_sessions::request(caller, &profile.vin, &page);
    let brand = profile.brand.expect("every car has a brand");
    let answer = ask(session, brand, request, charging_sessions::NAME).expect("a month");
    let read = charging_sessions::read(&answer, &page, Language::English).expect("a month");
    assert_eq!(read.gaps, []);
    assert_eq!(read.value.next_page, None);
    read.value.sessions
}

/// Each car with a plug, what it told, and the vendor's sessions of each month.
fn each_charging_car(check: impl Fn(&Told, f64, &[(Month, Vec<ChargingSession>)])) {
    let world = World::all_fine();
    let vault = signed_in(&world);
    let session = session(&world, &vault);
    for (brand, vin) in all_cars(&session) {
        let profile = read_profile(&session, brand, &vin)
            .expect("a profile")
            .value;
        each_car(|car| {
            let Some(kwh) = car
                .battery_kwh
                .filter(|_| profile.model.as_ref() == Some(&car.model))
            else {
                return;
            };
            let of_month = |month| (month, sessions(&session, &profile, month));
            let months: Vec<_> = months().into_iter().map(of_month).collect();
            check(car, kwh, &months);
        });
    }
}

fn kwh(session: &ChargingSession) -> f64 {
    session
        .energy
        .expect("every session tells its energy")
        .amount
        .0
}

/// By how many percent the level rose from one answer to the next, and when.
fn rises(car: &Told) -> impl Iterator<Item = (UnixMillis, f64)> {
    car.moments.windows(2).filter_map(|pair| {
        let rise = pair[1].level? - pair[0].level?;
        (rise > 0.0).then_some((pair[1].measured_at, rise))
    })
}

#[test]
fn each_of_the_months_has_sessions_and_none_is_told_twice() {
    each_charging_car(|car, _kwh, months| {
        assert_eq!(months.len(), 25);
        let (_present, whole) = months.split_first().unwrap();
        for (month, sessions) in whole {
            assert!(sessions.len() >= 3, "{} {month:?}", car.model);
        }
        let mut ids: Vec<_> = months
            .iter()
            .flat_map(|(_, all)| all.iter().map(|one| &one.id))
            .collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    });
}

#[test]
fn energy_of_two_years_is_what_the_levels_rose() {
    each_charging_car(|car, capacity_kwh, months| {
        let (from, until) = car.unopened;
        let is_heard = |at: UnixMillis| at < from || at >= until;
        let heard = months.iter().flat_map(|(_, sessions)| sessions);
        let heard = heard.filter(|session| session.started_at.is_some_and(is_heard));
        let told_kwh: f64 = heard.map(kwh).sum::<f64>() * EFFICIENCY;
        let risen_kwh: f64 = rises(car).map(|(_, rise)| rise).sum::<f64>() / 100.0 * capacity_kwh;

        let share = risen_kwh / told_kwh;
        assert!((0.93..1.07).contains(&share), "{} {share}", car.model);
    });
}

#[test]
fn energy_of_each_month_is_what_the_levels_rose() {
    each_charging_car(|car, capacity_kwh, months| {
        let (from, until) = car.unopened;
        for (month, sessions) in months {
            let touches_hole = [from, until].map(|at| Month::of(at, 0)).contains(month);
            if touches_hole {
                continue;
            }
            let of_month = rises(car).filter(|(at, _)| Month::of(*at, 0) == *month);
            let risen_kwh = of_month.map(|(_, rise)| rise).sum::<f64>() / 100.0 * capacity_kwh;
            let told_kwh = sessions.iter().map(kwh).sum::<f64>() * EFFICIENCY;
            // One session may pass the month's border, and one be missed in a silent night.
            let largest = sessions.iter().map(kwh).fold(0.0, f64::max);
            let slack = told_kwh * 0.08 + 2.0 * largest * EFFICIENCY;
            assert!(
                (risen_kwh - told_kwh).abs() < slack,
                "{} {month:?}: {risen_kwh} and {told_kwh}",
                car.model
            );
        }
    });
}

/// What was measured in the middle of a session.
fn meanwhile<'a>(car: &'a Told, session: &ChargingSession) -> impl Iterator<Item = &'a Moment> {
    let (from, to) = session
        .started_at
        .zip(session.ended_at)
        .expect("a session has both");
    let minute = 60_000;
    let during = from.0 + minute..to.0 - minute;
    let moments = car.moments.iter();
    moments.filter(move |moment| during.contains(&moment.measured_at.0))
}

#[test]
fn during_a_session_the_car_says_that_it_charges() {
    each_charging_car(|car, _kwh, months| {
        let mut seen = 0;
        for session in months.iter().flat_map(|(_, sessions)| sessions) {
            for moment in meanwhile(car, session) {
                assert!(moment.is_charging, "{} {:?}", car.model, session.id);
                seen += 1;
            }
        }
        assert!(seen > 250, "{} {seen}", car.model);
    });
}

#[test]
fn a_car_drives_without_a_cable_and_charges_with_one() {
    each_car(|car| {
        for moment in car.moments.iter().filter(|moment| moment.is_charging) {
            assert_eq!(moment.is_plugged_in, Some(true));
        }
        for pair in car.moments.windows(2) {
            let is_in = pair.iter().all(|moment| moment.is_plugged_in == Some(true));
            let is_gap = pair[0].measured_at.age(pair[1].measured_at).as_secs() > 4 * 3600;
            if is_in && !is_gap {
                assert!(pair[1].odometer <= pair[0].odometer, "{}", car.model);
            }
        }
    });
}
