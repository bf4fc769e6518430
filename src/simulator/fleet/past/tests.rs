use carport_domain::place::Coordinates;

use super::FARTHEST_SCATTER_KM;
use crate::{
    calendar::{DAY, HOUR, MINUTE},
    fleet::{Car, Fleet, model::Receiver, snapshot::Snapshot},
    trial::SUNDAY,
};

/// What was heard of each car in sixty days.
fn each_past(mut check: impl FnMut(&mut Car, &[Snapshot])) {
    let mut fleet = Fleet::new(1, SUNDAY);
    for car in fleet.cars_mut() {
        let instants = car.heard_within(SUNDAY - 60 * DAY, SUNDAY, 30 * MINUTE);
        let mut heard: Vec<Snapshot> = instants.iter().map(|at| car.heard_at(*at)).collect();
        heard.dedup_by_key(|snapshot| snapshot.reported_at);
        check(car, &heard);
    }
}

fn km_between(one: &Snapshot, other: &Snapshot) -> f64 {
    let point = |of: &Snapshot| Coordinates::new(of.latitude, of.longitude).unwrap();
    point(one).distance_to(point(other)).0 / 1000.0
}

#[test]
fn a_standing_car_is_seen_within_a_few_meters_and_a_driving_one_on_its_way() {
    each_past(|car, heard| {
        let mut scattered = 0;
        for snapshot in heard {
            let off_km = km_between(snapshot, &car.snapshot(snapshot.reported_at));
            if off_km > 100.0 {
                continue;
            }
            assert!(off_km <= FARTHEST_SCATTER_KM + 1e-6, "{off_km}");
            assert!(snapshot.place.is_some() || off_km < 1e-9, "{off_km}");
            scattered += usize::from(off_km > 0.010);
        }
        assert!(scattered > 10, "{scattered} in {}", car.model.name);
    });
}

#[test]
fn one_car_leaps_once_a_month_and_is_back_at_the_next_report() {
    each_past(|car, heard| {
        let leaps: Vec<_> = heard
            .windows(3)
            .filter(|three| km_between(&three[0], &three[1]) > 300.0)
            .filter(|three| km_between(&three[1], &three[2]) > 300.0)
            .collect();
        let far = heard
            .windows(2)
            .filter(|pair| km_between(&pair[0], &pair[1]) > 300.0);

        assert_eq!(far.count(), leaps.len() * 2);
        if car.model.receiver == Receiver::Leaping {
            assert!((2..=3).contains(&leaps.len()), "{}", leaps.len());
        } else {
            assert!(leaps.is_empty());
        }
        for three in leaps {
            for pair in three.windows(2) {
                let hours = (pair[1].reported_at - pair[0].reported_at) as f64 / HOUR as f64;
                assert!(km_between(&pair[0], &pair[1]) / hours > 400.0);
            }
        }
    });
}

#[test]
fn now_and_then_nothing_is_heard_for_hours_while_the_car_drives() {
    each_past(|car, heard| {
        let longest_drive_km = heard
            .windows(2)
            .filter(|pair| pair[1].reported_at - pair[0].reported_at > HOUR)
            .map(|pair| pair[1].odometer_km - pair[0].odometer_km)
            .fold(0.0, f64::max);
        assert!(
            longest_drive_km > 5.0,
            "{} {longest_drive_km}",
            car.model.name
        );
    });
}

#[test]
fn under_way_a_car_is_heard_every_two_minutes() {
    each_past(|_car, heard| {
        let pairs = heard.windows(2);
        let mut under_way = pairs.filter(|pair| pair.iter().all(|one| one.place.is_none()));
        assert!(under_way.any(|pair| pair[1].reported_at - pair[0].reported_at == 2 * MINUTE));
    });
}

#[test]
fn the_past_is_the_same_at_each_asking() {
    let tell = || {
        let mut told = Vec::new();
        each_past(|_car, heard| told.extend_from_slice(&heard[..40]));
        told
    };

    assert_eq!(tell(), tell());
}
