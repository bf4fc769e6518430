//! Prices: one for all times, or bands of the day.

use crate::time::UnixMillis;

const DAY_MILLIS: i64 = 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;
const MINUTES_A_DAY: u16 = 1_440;

/// A currency by its three letters of ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads three ASCII letters, in whatever case.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        let is_word = letters.iter().all(u8::is_ascii_alphabetic);
        is_word.then(|| Self(letters.map(|it| it.to_ascii_uppercase())))
    }

    /// Its three letters.
    pub fn code(&self) -> &str {
        // ASCII letters are UTF-8.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An amount of money for one of something; finite and not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Rate(f64);

impl Rate {
    /// Nothing to pay.
    pub const NONE: Self = Self(0.0);

    /// Checks an amount, in units of the currency.
    pub fn try_new(amount: f64) -> Option<Self> {
        // Adding zero turns a negative zero into an ordinary one.
        (amount.is_finite() && amount >= 0.0).then_some(Self(amount + 0.0))
    }

    /// The amount.
    pub const fn amount(self) -> f64 {
        self.0
    }
}

/// What energy costs.
#[derive(Clone, Debug, PartialEq)]
pub enum Price {
    /// Nothing.
    Free,
    /// The same at all times, for a kilowatt hour.
    Flat(Rate),
    /// It depends on the time of day.
    Bands {
        /// Where no band holds.
        base: Rate,
        /// The first that holds decides.
        bands: Vec<Band>,
    },
}

/// A part of the day, on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// On which days it begins.
    pub days: Weekdays,
    /// When it begins.
    pub from: MinuteOfDay,
    /// When it ends. Not after its beginning is the next day.
    pub until: MinuteOfDay,
    /// For a kilowatt hour.
    pub per_kwh: Rate,
}

/// A minute of the day by the clock on the wall, 0 to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MinuteOfDay(u16);

impl MinuteOfDay {
    /// Checks an hour and a minute.
    pub fn try_new(hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self(hour * 60 + minute))
    }

    /// Checks minutes since midnight.
    pub fn of_number(minutes: u16) -> Option<Self> {
        (minutes < MINUTES_A_DAY).then_some(Self(minutes))
    }

    /// Minutes since midnight.
    pub const fn number(self) -> u16 {
        self.0
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// The first of the week, by ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

impl Weekday {
    /// The week, in its order.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);

    /// These days.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |bits, day| bits | day.bit()))
    }

    /// A bit for each of them, Monday the lowest; `None` for bits that are no day.
    pub fn of_bits(bits: u8) -> Option<Self> {
        (bits <= Self::ALL.0).then_some(Self(bits))
    }

    /// A bit for each of them, Monday the lowest.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether a day is one of them.
    pub const fn holds(self, day: Weekday) -> bool {
        self.0 & day.bit() != 0
    }
}

/// A day of the owner's calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDay(pub i64);

impl LocalDay {
    /// The day of an instant, on a clock so many minutes ahead of UTC.
    pub fn of(at: UnixMillis, utc_offset_minutes: i32) -> Self {
        Self(local_millis(at, utc_offset_minutes).div_euclid(DAY_MILLIS))
    }

    /// Its place in the week.
    pub fn weekday(self) -> Weekday {
        // The first day of the count was a Thursday.
        let index = self.0.wrapping_add(3).rem_euclid(7);
        Weekday::ALL[usize::try_from(index).unwrap_or(0)]
    }

    /// The day before.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

/// Milliseconds since the midnight with which a local day begins, as the wall shows them.
pub(super) fn millis_of_day(at: UnixMillis, utc_offset_minutes: i32) -> i64 {
    local_millis(at, utc_offset_minutes).rem_euclid(DAY_MILLIS)
}

fn local_millis(at: UnixMillis, utc_offset_minutes: i32) -> i64 {
    at.0.saturating_add(i64::from(utc_offset_minutes) * MINUTE_MILLIS)
}

impl Band {
    /// Whether it holds at a minute of a day.
    pub fn holds(&self, day: LocalDay, minute: MinuteOfDay) -> bool {
        let begins = |day: LocalDay| self.days.holds(day.weekday());
        if self.from < self.until {
            return begins(day) && self.from <= minute && minute < self.until;
        }
        (begins(day) && self.from <= minute) || (begins(day.before()) && minute < self.until)
    }
}

impl Price {
    /// What a kilowatt hour costs at an instant of the owner's calendar.
    pub fn at(&self, day: LocalDay, millis_of_day: i64) -> Rate {
        let minute = u16::try_from(millis_of_day / MINUTE_MILLIS).unwrap_or(0);
        let minute = MinuteOfDay(minute.min(MINUTES_A_DAY - 1));
        match self {
            Self::Free => Rate::NONE,
            Self::Flat(rate) => *rate,
            Self::Bands { base, bands } => bands
                .iter()
                .find(|band| band.holds(day, minute))
                .map_or(*base, |band| band.per_kwh),
        }
    }

    /// How long it stays the same at least, from a millisecond of the day on; never beyond
    /// midnight.
    pub(super) fn stays_millis(&self, millis_of_day: i64) -> i64 {
        let edges = match self {
            Self::Free | Self::Flat(_) => &[][..],
            Self::Bands { bands, .. } => bands,
        };
        edges
            .iter()
            .flat_map(|band| [band.from, band.until])
            .map(|minute| i64::from(minute.number()) * MINUTE_MILLIS)
            .filter(|edge| *edge > millis_of_day)
            .min()
            .unwrap_or(DAY_MILLIS)
            - millis_of_day
    }
}
