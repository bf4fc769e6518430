use super::*;
use crate::{
    calendar::HOUR,
    fleet::{
        holidays::{Holidays, Resort},
        models::FLEET,
        stretch::{Course, Stretch},
    },
    trial::SUNDAY,
};

fn life(number: usize, start: i64) -> Life {
    Life::new(1, number as u64, &FLEET[number], start)
}

/// The stretches of a whole holiday of the kind, in the two years before the start.
fn holiday(number: usize, is_meant: impl Fn(&Holiday) -> bool) -> (Holiday, Life) {
    let life = life(number, SUNDAY);
    let days = (1..700).map(|day| local_date(SUNDAY - day * DAY));
    let mut holidays = days.filter_map(|day| life.model.holidays.on(day, life.owner()));
    let found = holidays.find(|holiday| is_meant(holiday)).unwrap();
    (found, life)
}

fn lived<'a>(life: &'a mut Life, holiday: &Holiday) -> &'a [Stretch] {
    let from = instant(holiday.first, 0.0);
    let until = instant(holiday.end(), 0.0);
    life.stretches(from, until)
}

fn places(stretches: &[Stretch]) -> Vec<Place> {
    let parked = stretches
        .iter()
        .filter_map(|stretch| match &stretch.course {
            Course::Parked(parked) => Some(parked.place),
            Course::Driving(_) => None,
        });
    parked.collect()
}

#[test]
fn a_day_of_the_past_is_the_same_whenever_the_fleet_is_started() {
    for number in 0..FLEET.len() {
        let mut early = life(number, SUNDAY);
        let mut late = life(number, SUNDAY + 97 * DAY + 5 * HOUR);
        for hour in 0..600 * 24 {
            // The day of a start is calmer than it would have been.
            let at = SUNDAY - DAY - hour * HOUR;
            assert_eq!(early.snapshot(at), late.snapshot(at), "{number} {hour}");
        }
    }
}

#[test]
fn lives_begin_every_four_years_and_long_before_the_start() {
    let first = |year| first_day(instant(Date::new(year, 11, 23).unwrap(), 0.0)).year();

    assert_eq!(
        [2025, 2026, 2028, 2029].map(first),
        [2023, 2023, 2023, 2027]
    );
    assert_eq!(first(1971), 1970);
}

#[test]
fn nothing_is_kept_of_what_nobody_can_ask_for() {
    let mut life = life(0, SUNDAY + 300 * DAY);

    life.reach(SUNDAY + 300 * DAY);

    assert!(life.forgotten > 500, "{}", life.forgotten);
    let [last_before, first, ..] = &life.stretches[..] else {
        panic!("years are kept");
    };
    assert!(last_before.to < life.begins_at());
    assert!((first.from..first.to).contains(&life.begins_at()));
}

#[test]
fn the_summer_leads_to_the_sea_and_back_and_is_some_1_500_kilometers_long() {
    for (number, model) in FLEET.iter().enumerate() {
        if model.holidays == Holidays::AtHome {
            continue;
        }
        let (summer, mut life) = holiday(number, |it| it.leisure == Leisure::Journey(Resort::Sea));

        let stretches = lived(&mut life, &summer);

        let km = stretches.last().unwrap().before.odometer_km - stretches[0].before.odometer_km;
        assert!((950.0..1_800.0).contains(&km), "{number}: {km} km");
        let places = places(stretches);
        assert_eq!(places.first(), Some(&Place::Home));
        assert_eq!(places.last(), Some(&Place::Home));
        let breaks = places.iter().filter(|place| **place == Place::Services);
        assert_eq!(breaks.count(), 2, "{number}");
        let levels = stretches.iter().map(|stretch| stretch.before);
        let sound = |stock: Stock| stock.fuel_liters >= 0.0 && stock.battery_share >= 0.0;
        assert!(levels.into_iter().all(sound), "{number}");
    }
}

#[test]
fn a_standstill_is_one_stay_at_home_of_two_weeks() {
    for number in 0..FLEET.len() {
        let (idle, mut life) = holiday(number, |it| it.leisure == Leisure::Standstill);

        let stretches = lived(&mut life, &idle);

        assert_eq!(places(stretches), [Place::Home]);
        assert!(stretches[0].to - stretches[0].from > 14 * DAY);
    }
}

#[test]
fn nobody_is_away_on_the_day_the_fleet_is_looked_at_first() {
    let summer = Holidays::Away
        .on(Date::new(2026, 7, 10).unwrap(), (1, 0))
        .unwrap();
    for day in 0..18 {
        let start = instant(summer.first, 600.0) + (day - 2) * DAY;
        let mut life = life(0, start);
        let nights = [-2, 0, 1, 2, 9].map(|night| life.snapshot(start + night * DAY - 8 * HOUR));
        assert!(
            nights.iter().all(|night| night.place == Some(Place::Home)),
            "{day}"
        );
    }
}
