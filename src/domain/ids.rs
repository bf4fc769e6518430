//! Identifiers that cannot be mixed up, and that do not show themselves in a debug print.

mod typed_vin;

use core::fmt;

pub use typed_vin::{TypedVin, VinProgress};

/// A vehicle identification number: 17 ASCII letters and digits, upper case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vin(String);

/// Why a text is no vehicle identification number. It never carries the text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidVin {
    /// It has this many characters instead of 17.
    Length(usize),
    /// It holds something else than ASCII letters and digits.
    Character,
}

/// After the maker's characters, in a number that stands for a masked one.
const MASKED: &str = "MASKED";
/// The same, in a capture that was masked to be shared.
const SHARED: &str = "00000000RED";

impl Vin {
    /// Reads a VIN, ignoring surrounding space and case.
    ///
    /// The letters I, O and Q pass: real numbers avoid them, recorded and demo cars do not.
    pub fn parse(text: &str) -> Result<Self, InvalidVin> {
        let text = text.trim();
        if !text
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        {
            return Err(InvalidVin::Character);
        }
        if text.len() != 17 {
            return Err(InvalidVin::Length(text.len()));
        }

        Ok(Self(text.to_ascii_uppercase()))
    }

    /// A number for a car whose own is masked: it tells the car from others on this device, and is
    /// never shown as one. The maker's three characters stay where there are any.
    pub fn stand_in(maker: Option<&str>, mark: u32) -> Self {
        let is_maker =
            |text: &&str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let maker = maker.filter(is_maker).unwrap_or("CAR").to_ascii_uppercase();
        Self(format!("{maker}{MASKED}{mark:08X}"))
    }

    /// Whether this is no number of a real car, but stands for one that was masked: made here, or
    /// by whoever shared a capture.
    pub fn is_stand_in(&self) -> bool {
        let Some(tail) = self.0.get(3..) else {
            return false;
        };
        let is_ours = tail
            .strip_prefix(MASKED)
            .is_some_and(|mark| mark.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let is_shared = tail
            .strip_prefix(SHARED)
            .is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()));
        is_ours || is_shared
    }

    /// The whole number, for requests and for the owner's own eyes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Vin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Vin({}…{})", &self.0[..3], &self.0[13..])
    }
}

macro_rules! local_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Makes an id from random bytes: two hex digits a byte, so it fits in an address.
            pub fn from_random(bytes: [u8; 8]) -> Self {
                Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
            }

            /// Takes an id back from an address or from storage; nothing but lower-case hex passes.
            pub fn parse(text: &str) -> Option<Self> {
                let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
                (text.len() == 16 && text.chars().all(is_hex)).then(|| Self(text.to_owned()))
            }

            /// The id as it stands in addresses and storage keys.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

local_id! {
    /// A car on this device. Random, so that no address and no key carries a VIN.
    VehicleId
}
local_id! {
    /// An account on this device. Random, so that no key carries an e-mail address.
    AccountId
}
local_id! {
    /// A place of the owner's: home, work, or any other.
    PlaceId
}
local_id! {
    /// A command that was given on this device; the same in an exported log.
    CommandId
}
local_id! {
    /// One import into the history of the cars on this device.
    ImportId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vin_of_sixteen_characters_is_refused_by_its_length() {
        assert_eq!(Vin::parse("WBY00000000EVX01"), Err(InvalidVin::Length(16)));
    }

    #[test]
    fn a_vin_reads_without_regard_to_case_and_space() {
        assert_eq!(
            Vin::parse(" wby00000000evx001 ").unwrap().as_str(),
            "WBY00000000EVX001"
        );
    }

    #[test]
    fn a_vin_of_other_alphabets_is_refused_without_a_panic() {
        assert_eq!(Vin::parse("WBY0000000éEVX001"), Err(InvalidVin::Character));
    }

    #[test]
    fn a_printed_vin_hides_its_middle() {
        let vin = Vin::parse("WBY00000000EVX001").unwrap();

        assert_eq!(format!("{vin:?}"), "Vin(WBY…X001)");
    }

    #[test]
    fn a_stand_in_is_a_number_of_its_own_that_knows_what_it_is() {
        let made = Vin::stand_in(Some("wby"), 0xBEEF);

        assert_eq!(made.as_str(), "WBYMASKED0000BEEF");
        assert_eq!(Vin::parse(made.as_str()), Ok(made.clone()));
        assert!(made.is_stand_in());
        assert!(Vin::stand_in(Some("‹v›"), 1).as_str().starts_with("CAR"));
        assert!(Vin::parse("WBY00000000RED001").unwrap().is_stand_in());
        assert!(!Vin::parse("WBY00000000EVX001").unwrap().is_stand_in());
    }

    #[test]
    fn a_local_id_survives_its_address_and_nothing_else_passes() {
        let id = VehicleId::from_random([0, 1, 2, 3, 4, 250, 251, 252]);

        assert_eq!(VehicleId::parse(id.as_str()), Some(id));
        assert_eq!(VehicleId::parse("WBY00000000EVX001"), None);
        assert_eq!(VehicleId::parse("../../../settings"), None);
    }
}
