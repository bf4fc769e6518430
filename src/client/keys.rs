//! Where each record is kept. Keys carry random local ids: no VIN, no e-mail address.

mod history;

use carport_domain::charging::Month;
use carport_domain::ids::{AccountId, CommandId, PlaceId, VehicleId};
use carport_domain::time::UnixMillis;

use crate::endpoints::{
    charging_sessions, charging_settings, charging_statistics, image, profile, state, trips,
};

pub use history::{
    HistoryPlace, IMPORT_HEADS, IMPORT_PARTS, after_parts, history_month_of, history_of,
    history_part_of, history_place, import_head, import_of_head, import_of_part, import_part_of,
    import_parts_of, import_parts_of_car,
};

/// An account, in [`crate::storage::Table::Accounts`].
pub fn account(id: &AccountId) -> String {
    id.as_str().to_owned()
}

/// A car, in [`crate::storage::Table::Vehicles`].
pub fn vehicle(id: &VehicleId) -> String {
    id.as_str().to_owned()
}

/// The prefix of every answer of a car, in [`crate::storage::Table::Answers`].
pub fn answers_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// The last profile of a car.
pub fn profile_of(id: &VehicleId) -> String {
    format!("{}/{}", id.as_str(), profile::NAME)
}

/// The last state of a car.
pub fn state_of(id: &VehicleId) -> String {
    format!("{}/{}", id.as_str(), state::NAME)
}

/// A picture of a car.
pub fn image_of(id: &VehicleId, view: image::View) -> String {
    format!("{}/{}/{}", id.as_str(), image::NAME, view.code())
}

/// The owner's own photo of a car.
pub fn own_picture_of(id: &VehicleId) -> String {
    format!("{}/own_picture", id.as_str())
}

/// The last detailed charging settings of a car.
pub fn charging_settings_of(id: &VehicleId) -> String {
    format!("{}/{}", id.as_str(), charging_settings::NAME)
}

/// The last short account of a car's charging.
pub fn charging_statistics_of(id: &VehicleId) -> String {
    format!("{}/{}", id.as_str(), charging_statistics::NAME)
}

/// The last trips of a car.
pub fn trips_of(id: &VehicleId) -> String {
    format!("{}/{}", id.as_str(), trips::NAME)
}

/// The prefix of every page of every month's charging sessions.
pub fn every_charging_session_of(id: &VehicleId) -> String {
    format!("{}/{}/", id.as_str(), charging_sessions::NAME)
}

/// The month that stands in the key of a page of charging sessions.
pub fn month_of_charging_sessions(key: &str) -> Option<Month> {
    let mut parts = key.rsplit('/');
    let (year, month) = parts.nth(1)?.split_once('-')?;
    let month = month
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let is_of_sessions = parts.next() == Some(charging_sessions::NAME);
    let year = year.parse().ok().filter(|_| is_of_sessions)?;

    Some(Month { year, month })
}

/// The prefix of every page of a month's charging sessions.
pub fn charging_sessions_of(id: &VehicleId, month: Month) -> String {
    let Month { year, month } = month;
    let name = charging_sessions::NAME;
    format!("{}/{name}/{year:04}-{month:02}/", id.as_str())
}

/// The prefix of every capture of a car, in [`crate::storage::Table::Captures`].
pub fn captures_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// The list of a car's captures.
pub fn capture_index_of(id: &VehicleId) -> String {
    format!("{}/index", id.as_str())
}

/// One of the places for a car's captures.
pub fn capture_of(id: &VehicleId, slot: u32) -> String {
    format!("{}/{slot:03}", id.as_str())
}

/// The prefix of every command of a car, in [`crate::storage::Table::Commands`].
pub fn commands_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// One command of a car. Keys stand in the order in which the commands were begun.
pub fn command_of(id: &VehicleId, began_at: UnixMillis, command: &CommandId) -> String {
    let (id, command) = (id.as_str(), command.as_str());
    format!("{id}/{}/{command}", instant(began_at))
}

/// When a command was begun, and its id, as they stand in its key.
pub fn command_of_key(key: &str) -> Option<(UnixMillis, CommandId)> {
    let mut parts = key.rsplit('/');
    let command = CommandId::parse(parts.next()?)?;
    let began_at = parts.next()?.parse().ok()?;
    Some((UnixMillis(began_at), command))
}

/// The prefix of every place where a car was found, in [`crate::storage::Table::Fixes`].
pub fn fixes_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// One place where a car was found. Keys stand in the order in which it was found there.
pub fn fix_of(id: &VehicleId, found_at: UnixMillis) -> String {
    format!("{}/{}", id.as_str(), instant(found_at))
}

/// The prefix of every month of a car's track, in [`crate::storage::Table::Track`].
pub fn track_of(id: &VehicleId) -> String {
    format!("{}/", id.as_str())
}

/// One month of a car's track, by UTC. Keys stand in the order of time. A part after the first
/// stands beside one that is damaged.
pub fn track_part_of(id: &VehicleId, month: Month, part: u32) -> String {
    let Month { year, month } = month;
    let first = format!("{}/{year:04}-{month:02}", id.as_str());
    if part == 0 {
        first
    } else {
        format!("{first}/{part}")
    }
}

/// A place of the owner's, in [`crate::storage::Table::Places`].
pub fn place(id: &PlaceId) -> String {
    id.as_str().to_owned()
}

/// Where a car was parked, in [`crate::storage::Table::Parked`].
pub fn parked_of(id: &VehicleId) -> String {
    id.as_str().to_owned()
}

/// What the owner says about the trips of a car, in [`crate::storage::Table::Trips`].
pub fn trip_edits_of(id: &VehicleId) -> String {
    id.as_str().to_owned()
}

/// An instant whose text sorts as it does, from 1970 to the year 5138.
fn instant(at: UnixMillis) -> String {
    format!("{:014}", at.0.clamp(0, 99_999_999_999_999))
}

/// The log's lines, in [`crate::storage::Table::Log`].
pub const LOG_ENTRIES: &str = "entries";

/// The level from which the log is kept.
pub const LOG_LEVEL: &str = "level";

/// One page of a month's charging sessions, counted from 0. The token that asks for it says
/// nothing to us, and is another one each time.
pub fn charging_sessions_page_of(id: &VehicleId, month: Month, page: u32) -> String {
    format!("{}{page:03}", charging_sessions_of(id, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_about_a_car_shares_its_prefix() {
        let id = VehicleId::from_random([0, 1, 2, 3, 4, 5, 6, 7]);

        let image = image_of(&id, image::View::AngleSideForty);

        assert_eq!(state_of(&id), "0001020304050607/state");
        assert_eq!(profile_of(&id), "0001020304050607/profile");
        assert_eq!(image, "0001020304050607/image/AngleSideViewForty");
        assert!(image.starts_with(&answers_of(&id)));
        for key in [
            own_picture_of(&id),
            charging_settings_of(&id),
            charging_statistics_of(&id),
            trips_of(&id),
        ] {
            assert!(key.starts_with(&answers_of(&id)), "{key}");
        }
    }

    #[test]
    fn commands_sort_by_when_they_were_begun() {
        let id = VehicleId::from_random([0, 1, 2, 3, 4, 5, 6, 7]);
        let command = CommandId::from_random([9; 8]);
        let earlier = command_of(&id, UnixMillis(999_999_999_999), &command);

        let key = command_of(&id, UnixMillis(1_750_000_000_000), &command);

        assert_eq!(key, "0001020304050607/01750000000000/0909090909090909");
        assert!(earlier < key);
        assert!(key.starts_with(&commands_of(&id)));
        let read = command_of_key(&key);
        assert_eq!(read, Some((UnixMillis(1_750_000_000_000), command)));
        assert_eq!(command_of_key(&state_of(&id)), None);
    }

    #[test]
    fn pages_of_a_month_sort_by_month_and_page() {
        let id = VehicleId::from_random([0, 1, 2, 3, 4, 5, 6, 7]);
        let may = Month {
            year: 2025,
            month: 5,
        };

        let page = charging_sessions_page_of(&id, may, 2);

        assert_eq!(page, "0001020304050607/charging_sessions/2025-05/002");
        assert!(page.starts_with(&charging_sessions_of(&id, may)));
        assert!(page.starts_with(&every_charging_session_of(&id)));
        assert_eq!(month_of_charging_sessions(&page), Some(may));
        assert_eq!(month_of_charging_sessions(&state_of(&id)), None);
        assert!(charging_sessions_of(&id, may).starts_with(&answers_of(&id)));
    }
}
