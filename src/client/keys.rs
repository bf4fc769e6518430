//! Where each record is kept. Keys carry random local ids: no VIN, no e-mail address.

use carport_domain::ids::{AccountId, VehicleId};

use crate::endpoints::{image, profile, state};

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
    }
}
