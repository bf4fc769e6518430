//! The week of a car: when it drives where. Drawn from the seed, varied day by day.

use jiff::civil::Date;

use crate::{
    calendar::{day_number, weekday},
    chance::Chance,
    places::Place,
};

/// Where a car goes on ordinary days.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habit {
    work: Place,
    /// Days a week, Monday first.
    work_days: usize,
}

impl Habit {
    /// Work at a place on so many days a week.
    pub(crate) const fn new(work: Place, work_days: usize) -> Self {
        Self { work, work_days }
    }
}

/// A round trip.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outing {
    /// Minutes since local midnight.
    pub(crate) leave: f64,
    pub(crate) to: Place,
    /// Minutes at the place.
    pub(crate) stay: f64,
    /// A stop on the way back.
    pub(crate) via: Option<Place>,
}

/// The habits of one car.
#[derive(Clone, Debug)]
pub(crate) struct Week {
    seed: u64,
    number: u64,
    work: Place,
    works_on: [bool; 7],
    leave: f64,
}

impl Week {
    /// Draws the week of a car.
    pub(crate) fn new(seed: u64, number: u64, habit: Habit) -> Self {
        let mut chance = Chance::new(seed, &[0x3EE4, number]);
        let mut works_on = [false; 7];
        let first = usize::try_from(chance.bits() % 5).unwrap_or(0);
        for day in first..first + habit.work_days.min(5) {
            works_on[day % 5] = true;
        }
        Self {
            seed,
            number,
            work: habit.work,
            works_on,
            leave: chance.between(6.9 * 60.0, 8.3 * 60.0),
        }
    }

    /// What is planned for a day, in order. The car may still be away when one is due: then it is
    /// left out.
    pub(crate) fn outings(&self, date: Date) -> Vec<Outing> {
        let day = u64::try_from(day_number(date)).unwrap_or(0);
        let mut chance = Chance::new(self.seed, &[0xDA7, self.number, day]);
        let today = weekday(date);
        let mut outings = Vec::new();
        let mut go = |leave: f64, to: Place, stay: f64, via: Option<Place>| {
            outings.push(Outing {
                leave,
                to,
                stay,
                via,
            });
        };

        if self.works_on[today] {
            let via = chance.happens(0.22).then_some(Place::Supermarket);
            let leave = self.leave + chance.between(-8.0, 12.0);
            go(leave, self.work, chance.between(480.0, 550.0), via);
        }
        match today {
            5 => {
                if chance.happens(0.7) {
                    go(chance.between(550.0, 620.0), Place::Market, 65.0, None);
                }
                if chance.happens(0.55) {
                    go(chance.between(860.0, 960.0), Place::Town, 95.0, None);
                }
            }
            6 => {
                if chance.happens(0.35) {
                    let leave = chance.between(580.0, 660.0);
                    go(leave, Place::Family, chance.between(240.0, 330.0), None);
                } else if chance.happens(0.4) {
                    let leave = chance.between(780.0, 850.0);
                    go(leave, Place::Lake, chance.between(120.0, 200.0), None);
                }
            }
            _ => {
                if !self.works_on[today] && chance.happens(0.6) {
                    let leave = chance.between(600.0, 660.0);
                    go(leave, Place::Supermarket, chance.between(30.0, 55.0), None);
                }
                if chance.happens(0.2) {
                    let leave = chance.between(1_125.0, 1_150.0);
                    go(leave, Place::Pool, chance.between(65.0, 85.0), None);
                }
            }
        }
        outings
    }
}
