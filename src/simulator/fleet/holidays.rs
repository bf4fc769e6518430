//! The days of a year on which a car does not live its week: it stands still, or is away.
//!
//! They are fixed on the calendar, another time for each car, so that a few are always at home.

use jiff::{ToSpan as _, civil::Date};

use crate::{chance::Chance, places::Place};

/// What becomes of a car when its owner has time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holidays {
    /// It takes the owner to the sea and to the mountains.
    Away,
    /// Another car does: this one stays behind.
    AtHome,
}

/// Some days of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Holiday {
    pub(crate) first: Date,
    pub(crate) days: i32,
    pub(crate) leisure: Leisure,
}

/// What the car does meanwhile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Leisure {
    /// Nothing.
    Standstill,
    Journey(Resort),
}

/// Where a journey leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resort {
    Sea,
    Mountains,
}

impl Resort {
    /// Where the nights are spent.
    pub(crate) const fn lodging(self) -> Place {
        match self {
            Self::Sea => Place::Sea,
            Self::Mountains => Place::Mountains,
        }
    }

    /// Where one has a break on the way.
    pub(crate) const fn stop(self) -> Option<Place> {
        match self {
            Self::Sea => Some(Place::Services),
            Self::Mountains => None,
        }
    }

    /// Where the tank is filled on the way back from a sight.
    pub(crate) const fn pump(self) -> Option<Place> {
        match self {
            Self::Sea => Some(Place::Harbor),
            Self::Mountains => None,
        }
    }

    /// Where one may go for a day, the farther place first.
    pub(crate) const fn sights(self) -> [Place; 2] {
        match self {
            Self::Sea => [Place::Marsh, Place::Beach],
            Self::Mountains => [Place::Volcano, Place::Volcano],
        }
    }
}

impl Holiday {
    /// Whether a day belongs to it.
    pub(crate) fn contains(&self, day: Date) -> bool {
        (self.first..self.end()).contains(&day)
    }

    /// The first day after it.
    pub(crate) fn end(&self) -> Date {
        self.day(self.days)
    }

    /// One of its days, counted from 0.
    pub(crate) fn day(&self, index: i32) -> Date {
        self.first.saturating_add(index.days())
    }
}

impl Holidays {
    /// The holiday that a day belongs to.
    pub(crate) fn on(self, day: Date, owner: (u64, u64)) -> Option<Holiday> {
        let mut of_year = self.of_year(day.year(), owner).into_iter().flatten();
        of_year.find(|holiday| holiday.contains(day))
    }

    /// All of a year. None of them passes into the next.
    fn of_year(self, year: i16, (seed, number): (u64, u64)) -> [Option<Holiday>; 3] {
        let mut chance = Chance::new(seed, &[0x4011, number, u64::from(year.unsigned_abs())]);
        let mut whim = |days: u64| i32::try_from(chance.bits() % days).unwrap_or(0);
        let turn = i32::try_from(number % 7).unwrap_or(0);
        let is_every_other = (i32::from(year) + turn) % 2 != 0;
        let starting = |month: i8, day: i8, later: i32| {
            Date::new(year, month, day)
                .unwrap_or(Date::MIN)
                .saturating_add(later.days())
        };
        let holiday = |first, days, leisure| {
            Some(Holiday {
                first,
                days,
                leisure,
            })
        };
        match self {
            Self::Away => [
                holiday(
                    weekday_from(starting(6, 4, whim(8)), FRIDAY),
                    4,
                    Leisure::Journey(Resort::Mountains),
                ),
                holiday(
                    weekday_from(starting(7, 1, 6 * turn), SATURDAY),
                    14,
                    Leisure::Journey(Resort::Sea),
                ),
                is_every_other
                    .then(|| holiday(starting(10, 10, whim(14)), 15, Leisure::Standstill))
                    .flatten(),
            ],
            Self::AtHome => [
                is_every_other
                    .then(|| holiday(starting(2, 8, whim(12)), 14, Leisure::Standstill))
                    .flatten(),
                holiday(starting(7, 18, whim(12)), 16, Leisure::Standstill),
                None,
            ],
        }
    }
}

const FRIDAY: usize = 4;
const SATURDAY: usize = 5;

/// The first day from one on that is this day of the week, Monday being 0.
fn weekday_from(day: Date, weekday: usize) -> Date {
    let days = (weekday + 7 - crate::calendar::weekday(day)) % 7;
    day.saturating_add(i32::try_from(days).unwrap_or(0).days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_year_a_traveler_spends_two_weeks_at_the_sea() {
        for number in 0..7 {
            for year in 2020..2030 {
                let [_, Some(sea), _] = Holidays::Away.of_year(year, (1, number)) else {
                    panic!("the summer is always spent at the sea");
                };
                assert_eq!(sea.leisure, Leisure::Journey(Resort::Sea));
                assert_eq!(crate::calendar::weekday(sea.first), SATURDAY);
                assert!((7..=8).contains(&sea.first.month()));
                assert_eq!(sea.day(14), sea.end());
            }
        }
    }

    #[test]
    fn holidays_of_a_year_neither_touch_nor_leave_it() {
        for custom in [Holidays::Away, Holidays::AtHome] {
            for number in 0..7 {
                let holidays: Vec<_> = custom.of_year(2026, (1, number)).into_iter().collect();
                let holidays: Vec<_> = holidays.into_iter().flatten().collect();
                assert!(holidays.is_sorted_by(|one, next| one.end() < next.first));
                assert!(holidays.iter().all(|one| one.end().year() == 2026));
            }
        }
    }

    #[test]
    fn every_other_autumn_a_traveler_stands_still_for_two_weeks() {
        let stands = |year| Holidays::Away.of_year(year, (1, 0))[2].is_some();

        assert!(stands(2025) && !stands(2026) && stands(2027));
    }

    #[test]
    fn a_day_belongs_to_the_holiday_around_it() {
        let summer = Holidays::Away.on(date(2026, 7, 10), (1, 0)).unwrap();

        assert_eq!(summer.first, date(2026, 7, 4));
        assert!(summer.contains(date(2026, 7, 17)));
        assert!(!summer.contains(date(2026, 7, 18)));
        assert_eq!(Holidays::Away.on(date(2026, 4, 1), (1, 0)), None);
    }
}
