//! What the owner types for a trip: words of their own, and where to split it.

use carport_domain::history::trips::Trip;
use carport_domain::history::trips::edits::{EditedTrip, TripEdit, TripTag};
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilometers;
use carport_domain::units::choice::{DistanceUnit, Units};

use crate::charges::moment;
use crate::charts::{day_of_iso, instant_of, tag_name};
use crate::format::trip_distance;
use crate::locale::Locale;
use crate::words::words;

/// What a tag is called.
pub fn tag_label(tag: &TripTag, locale: &dyn Locale) -> String {
    tag_name(tag, locale)
}

/// Every word of the owner's own, in their order, each once.
pub fn own_tags(trips: &[EditedTrip]) -> Vec<TripTag> {
    let tags = trips.iter().flat_map(|it| &it.tags);
    let mut own: Vec<_> = tags
        .filter(|tag| matches!(tag, TripTag::Custom(_)))
        .cloned()
        .collect();
    own.sort();
    own.dedup();
    own
}

/// By what it is told where the first half ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SplitBy {
    /// How far into the trip.
    #[default]
    Distance,
    /// What the car showed.
    Odometer,
}

/// Where and when a trip is to be split, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SplitForm {
    /// By what.
    pub by: SplitBy,
    /// The number, in the owner's unit; its decimals may have a point or a comma.
    pub number: String,
    /// `2026-11-22T08:20` by the device's clock; empty where nobody knows.
    pub at: String,
}

/// What is wrong with it, in words for its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SplitWrong {
    /// The number.
    Number(String),
    /// The time.
    Time(String),
}

impl SplitBy {
    /// The label of the number, with the owner's unit.
    pub fn label(self, units: Units, locale: &dyn Locale) -> String {
        let text = &words(locale.language()).history.trip_list;
        let unit = match units.distance {
            DistanceUnit::Kilometers => "km",
            DistanceUnit::Miles => "mi",
        };
        match self {
            Self::Distance => (text.distance_in)(unit),
            Self::Odometer => (text.odometer_in)(unit),
        }
    }
}

impl SplitForm {
    /// What is kept when the trip is split so.
    pub fn read(
        &self,
        it: &EditedTrip,
        units: Units,
        locale: &dyn Locale,
    ) -> Result<Vec<TripEdit>, SplitWrong> {
        let text = &words(locale.language()).history.trip_list;
        let numbers = numbers(&self.number);
        if numbers.is_empty() {
            return Err(SplitWrong::Number(text.no_number.to_owned()));
        }
        let at = self.at(&it.trip, locale)?;
        let odometers = numbers
            .into_iter()
            .map(|number| self.odometer(&it.trip, number, units));
        let mut said = odometers.filter_map(|odometer| it.splitting(odometer, at).ok());
        said.next()
            .ok_or_else(|| SplitWrong::Number(self.outside(&it.trip, units, locale)))
    }

    fn odometer(&self, trip: &Trip, number: f64, units: Units) -> Kilometers {
        let kilometers = match units.distance {
            DistanceUnit::Kilometers => number,
            DistanceUnit::Miles => number / Kilometers(1.0).in_miles(),
        };
        match self.by {
            SplitBy::Distance => Kilometers(trip.odometer_from.0 + kilometers),
            SplitBy::Odometer => Kilometers(kilometers),
        }
    }

    fn outside(&self, trip: &Trip, units: Units, locale: &dyn Locale) -> String {
        let text = &words(locale.language()).history.trip_list;
        let told = |it| trip_distance(it, units, locale).joined();
        match self.by {
            SplitBy::Distance => (text.outside)(&told(Kilometers(0.0)), &told(trip.distance())),
            SplitBy::Odometer => {
                (text.outside)(&told(trip.odometer_from), &told(trip.odometer_until))
            }
        }
    }

    /// When; `None` where nothing is typed.
    fn at(&self, trip: &Trip, locale: &dyn Locale) -> Result<Option<UnixMillis>, SplitWrong> {
        let typed = self.at.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let text = &words(locale.language()).history.trip_list;
        let at = instant(typed, locale);
        let at = at.ok_or_else(|| SplitWrong::Time(text.no_time.to_owned()))?;
        let is_before = trip.started.earliest.is_some_and(|from| at < from);
        let is_after = trip.ended.latest.is_some_and(|until| at > until);
        match (trip.started.earliest, trip.ended.latest) {
            (Some(from), Some(until)) if is_before || is_after => {
                let (from, until) = (moment(from, locale), moment(until, locale));
                Err(SplitWrong::Time((text.time_outside)(&from, &until)))
            }
            // An end that nobody knows rules nothing out.
            _ => Ok(Some(at)),
        }
    }
}

/// `2026-11-22T08:20` by the device's clock.
fn instant(text: &str, locale: &dyn Locale) -> Option<UnixMillis> {
    let (day, time) = text.split_once('T')?;
    let mut pieces = time.splitn(3, ':');
    let hour: i64 = pieces.next()?.parse().ok()?;
    let minute: i64 = pieces.next()?.parse().ok()?;
    let is_time = (0..24).contains(&hour) && (0..60).contains(&minute);
    let day = day_of_iso(day).filter(|_| is_time)?;
    Some(UnixMillis(instant_of(day, hour * 60 + minute, locale)))
}

/// What a typed number can mean, the likelier first: a lone comma or point is a decimal one, and
/// else what stands between thousands.
fn numbers(text: &str) -> Vec<f64> {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '’' | '\'');
    let typed: String = text.chars().filter(|c| !is_space(*c)).collect();
    let is_plain = !typed.is_empty()
        && typed
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    if !is_plain {
        return Vec::new();
    }
    let grouped = |decimals_at: Option<usize>| {
        let kept = typed.char_indices().filter_map(|(at, c)| match c {
            ',' | '.' if Some(at) == decimals_at => Some('.'),
            ',' | '.' => None,
            digit => Some(digit),
        });
        kept.collect::<String>().parse::<f64>().ok()
    };
    let last = typed.rfind([',', '.']);
    let with_decimals = grouped(last);
    let whole = last
        .filter(|at| typed.len() - at == 4)
        .and_then(|_| grouped(None));
    with_decimals.into_iter().chain(whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_typed_with_a_point_or_a_comma() {
        assert_eq!(numbers("12.4"), [12.4]);
        assert_eq!(numbers(" 12,4 "), [12.4]);
        assert_eq!(numbers("12"), [12.0]);
        assert_eq!(numbers("12\u{202f}345,6"), [12_345.6]);
        assert_eq!(numbers("12,345.6"), [12_345.6]);
        assert_eq!(numbers("12.345,6"), [12_345.6]);
    }

    #[test]
    fn three_digits_behind_a_comma_may_be_decimals_or_thousands() {
        assert_eq!(numbers("12,345"), [12.345, 12_345.0]);
    }

    #[test]
    fn words_and_signs_are_no_number() {
        for text in ["", "  ", "far", "-3", "1e3", "12 km", ","] {
            assert_eq!(numbers(text), [] as [f64; 0], "{text}");
        }
    }
}
