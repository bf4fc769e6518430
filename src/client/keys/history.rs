//! The keys of [`crate::storage::Table::History`] and of [`crate::storage::Table::Imports`].
//!
//! A month of one series stands under `car/series/YYYY-MM`; a part after the first, under the same
//! with its number, stands beside one that is damaged. What an import added to it stands under the
//! same words behind the import's own.

use carport_domain::charging::Month;
use carport_domain::history::Series;
use carport_domain::ids::{ImportId, VehicleId};

/// The prefix of what every import was.
pub const IMPORT_HEADS: &str = "head/";
/// The prefix of what every import added.
pub const IMPORT_PARTS: &str = "part/";

/// What stands in the key of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryPlace {
    /// `None` for one that a newer app follows.
    pub series: Option<Series>,
    /// By UTC.
    pub month: Month,
    /// 0 for the first.
    pub part: u32,
}

/// The prefix of everything that was said of a car.
pub fn history_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// One month of one series of a car, by UTC. Keys stand in the order of time, from the year 0 to
/// the year 9999.
pub fn history_part_of(id: &VehicleId, series: Series, month: Month, part: u32) -> String {
    let first = history_month_of(id, series, month);
    if part == 0 {
        first
    } else {
        format!("{first}/{part}")
    }
}

/// The first part of a month.
pub fn history_month_of(id: &VehicleId, series: Series, month: Month) -> String {
    let Month { year, month } = month;
    format!("{}/{}/{year:04}-{month:02}", id.as_str(), series.code())
}

/// The first key behind every part of a month: `0` follows `/`.
pub fn after_parts(first_part: &str) -> String {
    format!("{first_part}0")
}

/// What stands in the key of a month, also behind the words of an import.
pub fn history_place(key: &str) -> Option<HistoryPlace> {
    let mut parts = key.split('/');
    let is_journal = key.starts_with(IMPORT_PARTS);
    let _car = parts.nth(if is_journal { 2 } else { 0 })?;
    let series = Series::parse(parts.next()?);
    let (year, month) = parts.next()?.split_once('-')?;
    let month = Month {
        year: year.parse().ok()?,
        month: month.parse().ok().filter(|it| (1..=12).contains(it))?,
    };
    let part = parts.next().map_or(Ok(0), str::parse).ok()?;
    let place = HistoryPlace {
        series,
        month,
        part,
    };
    parts.next().is_none().then_some(place)
}

/// What an import was.
pub fn import_head(id: &ImportId) -> String {
    format!("{IMPORT_HEADS}{}", id.as_str())
}

/// The import whose head stands under a key.
pub fn import_of_head(key: &str) -> Option<ImportId> {
    ImportId::parse(key.strip_prefix(IMPORT_HEADS)?)
}

/// The prefix of everything that an import added.
pub fn import_parts_of(id: &ImportId) -> String {
    format!("{IMPORT_PARTS}{}/", id.as_str())
}

/// The prefix of what an import added to one car.
pub fn import_parts_of_car(id: &ImportId, car: &VehicleId) -> String {
    format!("{}{}", import_parts_of(id), history_of(car))
}

/// What an import added to what stands under a key of the history.
pub fn import_part_of(id: &ImportId, history_key: &str) -> String {
    format!("{}{history_key}", import_parts_of(id))
}

/// The import that added what stands under a key, and the key of what it was added to.
pub fn import_of_part(key: &str) -> Option<(ImportId, &str)> {
    let (id, history_key) = key.strip_prefix(IMPORT_PARTS)?.split_once('/')?;
    Some((ImportId::parse(id)?, history_key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn car() -> VehicleId {
        VehicleId::from_random([1; 8])
    }

    fn place(year: i16, month: u8, part: u32) -> HistoryPlace {
        HistoryPlace {
            series: Some(Series::FuelLiters),
            month: Month { year, month },
            part,
        }
    }

    fn key(place: HistoryPlace) -> String {
        history_part_of(&car(), Series::FuelLiters, place.month, place.part)
    }

    #[test]
    fn a_month_of_a_series_stands_under_words_that_can_be_read_back() {
        let (first, second) = (place(2025, 5, 0), place(987, 12, 1));

        assert_eq!(key(first), "0101010101010101/fuel_liters/2025-05");
        assert_eq!(key(second), "0101010101010101/fuel_liters/0987-12/1");
        for known in [first, second] {
            assert_eq!(history_place(&key(known)), Some(known));
        }
        let strange = history_place("0101010101010101/warp_core/2025-05");
        assert_eq!(strange.map(|it| it.series), Some(None));
    }

    #[test]
    fn other_words_are_no_month() {
        for key in [
            "",
            "0101010101010101/fuel_liters",
            "0101010101010101/fuel_liters/2025",
            "0101010101010101/fuel_liters/2025-13",
            "0101010101010101/fuel_liters/2025-05/x",
            "0101010101010101/fuel_liters/2025-05/1/1",
        ] {
            assert_eq!(history_place(key), None, "{key}");
        }
    }

    #[test]
    fn every_part_of_a_month_stands_before_what_follows_it() {
        let after = after_parts(&key(place(2025, 5, 0)));

        assert!(key(place(2025, 5, 2)) < after);
        assert!(after < key(place(2025, 6, 0)));
    }

    #[test]
    fn what_an_import_added_leads_back_to_where_it_was_added() {
        let id = ImportId::from_random([7; 8]);
        let added_to = key(place(2025, 5, 1));

        let part = import_part_of(&id, &added_to);

        assert_eq!(import_of_part(&part), Some((id.clone(), &*added_to)));
        assert_eq!(history_place(&part), Some(place(2025, 5, 1)));
        assert!(part.starts_with(&import_parts_of_car(&id, &car())));
        assert_eq!(import_of_head(&import_head(&id)), Some(id));
        assert_eq!(import_of_head(&part), None);
    }
}
