//! The stored form of a car and of what its owner chose for it.

use carport_domain::ids::{AccountId, VehicleId, Vin};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::SteeringSide;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::preferences::{
    ClosuresMode, IconColor, PictureChoice, RecordingChoice, TileChoice, VehicleColor,
    VehiclePreferences,
};
use carport_domain::vehicle::profile::Brand;
use serde::{Deserialize, Serialize};

use super::{parsed, version, write};
use crate::endpoints::command::ChargingRoute;
use crate::identity::{brand_code, brand_from_code};
use crate::storage::StorageError;

/// The version that this app writes.
const VERSION: u32 = 2;

/// A car on this device.
#[derive(Clone, PartialEq, Eq)]
pub struct VehicleRecord {
    /// Its local id.
    pub id: VehicleId,
    /// The account that lists it.
    pub account: AccountId,
    /// Its number.
    pub vin: Vin,
    /// The brand under which it is listed.
    pub brand: Brand,
    /// How the owner wants it.
    pub preferences: VehiclePreferences,
    /// On which path it was last told to start or stop charging; `None` before the first time.
    pub charging_route: Option<ChargingRoute>,
    /// Whether its climate was ever started from here: what is said before the first time is not
    /// said again.
    pub has_started_climate: bool,
}

/// What the owner wrote is not printed: a plate tells whose car it is.
impl core::fmt::Debug for VehicleRecord {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "VehicleRecord({}, …)", self.id.as_str())
    }
}

#[derive(Serialize, Deserialize)]
struct VehicleV1 {
    v: u32,
    id: String,
    account: String,
    vin: String,
    brand: String,
    position: u32,
    #[serde(default)]
    name: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct VehicleV2 {
    v: u32,
    id: String,
    account: String,
    vin: String,
    brand: String,
    #[serde(default)]
    preferences: PreferencesV2,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    charging_route: Option<String>,
    #[serde(default)]
    has_started_climate: bool,
}

/// Choices are stored as codes. One that this version does not know is read as its default, and
/// takes nothing else with it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct PreferencesV2 {
    name: Option<String>,
    color: String,
    is_hidden: bool,
    is_archived: bool,
    is_paused: bool,
    deleted_at: Option<i64>,
    group: Option<String>,
    position: u32,
    body: Option<String>,
    steering: Option<String>,
    picture: String,
    plate: Option<String>,
    closures: String,
    icon_color: String,
    tile_order: Vec<String>,
    tiles_hidden: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    series_off: Vec<String>,
}

impl VehicleRecord {
    /// A car for which nothing was chosen yet.
    pub fn new(id: VehicleId, account: AccountId, vin: Vin, brand: Brand) -> Self {
        Self {
            id,
            account,
            vin,
            brand,
            preferences: VehiclePreferences::default(),
            charging_route: None,
            has_started_climate: false,
        }
    }

    /// The stored form.
    pub fn to_bytes(&self) -> Vec<u8> {
        write(&VehicleV2 {
            v: VERSION,
            id: self.id.as_str().to_owned(),
            account: self.account.as_str().to_owned(),
            vin: self.vin.as_str().to_owned(),
            brand: brand_code(self.brand).to_owned(),
            preferences: preferences_out(&self.preferences),
            charging_route: self.charging_route.map(|route| route.code().to_owned()),
            has_started_climate: self.has_started_climate,
        })
    }

    /// Reads the stored form, of this version or of an older one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored = match version(bytes)? {
            1 => lift(parsed(bytes)?),
            VERSION => parsed(bytes)?,
            _ => return Err(StorageError::TooNew),
        };

        Ok(Self {
            id: VehicleId::parse(&stored.id).ok_or(StorageError::Corrupt)?,
            account: AccountId::parse(&stored.account).ok_or(StorageError::Corrupt)?,
            vin: Vin::parse(&stored.vin).map_err(|_reason| StorageError::Corrupt)?,
            brand: brand_from_code(&stored.brand).ok_or(StorageError::Corrupt)?,
            preferences: preferences_in(stored.preferences),
            charging_route: stored
                .charging_route
                .and_then(|code| ChargingRoute::from_code(&code)),
            has_started_climate: stored.has_started_climate,
        })
    }
}

fn lift(stored: VehicleV1) -> VehicleV2 {
    VehicleV2 {
        v: VERSION,
        id: stored.id,
        account: stored.account,
        vin: stored.vin,
        brand: stored.brand,
        preferences: PreferencesV2 {
            name: stored.name,
            position: stored.position,
            ..PreferencesV2::default()
        },
        charging_route: None,
        has_started_climate: false,
    }
}

fn preferences_out(preferences: &VehiclePreferences) -> PreferencesV2 {
    let preferences = preferences.clone();
    PreferencesV2 {
        name: preferences.name,
        color: preferences.color.code().to_owned(),
        is_hidden: preferences.is_hidden,
        is_archived: preferences.is_archived,
        is_paused: preferences.is_paused,
        deleted_at: preferences.deleted_at.map(|at| at.0),
        group: preferences.group,
        position: preferences.position,
        body: preferences.body.map(|body| body_code(body).to_owned()),
        steering: preferences
            .steering
            .map(|side| steering_code(side).to_owned()),
        picture: preferences.picture.code().to_owned(),
        plate: preferences.plate,
        closures: preferences.closures.code().to_owned(),
        icon_color: preferences.icon_color.code().to_owned(),
        tile_order: preferences.tiles.order,
        tiles_hidden: preferences.tiles.hidden,
        series_off: preferences.recording.off,
    }
}

fn preferences_in(stored: PreferencesV2) -> VehiclePreferences {
    VehiclePreferences {
        name: stored.name,
        color: VehicleColor::from_code(&stored.color),
        is_hidden: stored.is_hidden,
        is_archived: stored.is_archived,
        is_paused: stored.is_paused,
        deleted_at: stored.deleted_at.map(UnixMillis),
        group: stored.group,
        position: stored.position,
        body: stored.body.as_deref().and_then(body_from_code),
        steering: stored.steering.as_deref().and_then(steering_from_code),
        picture: PictureChoice::from_code(&stored.picture),
        plate: stored.plate,
        closures: ClosuresMode::from_code(&stored.closures),
        icon_color: IconColor::from_code(&stored.icon_color),
        tiles: TileChoice {
            order: stored.tile_order,
            hidden: stored.tiles_hidden,
        },
        recording: RecordingChoice {
            off: stored.series_off,
        },
    }
}

const fn body_code(body: Body) -> &'static str {
    match body {
        Body::Hatch3 => "hatch3",
        Body::Hatch5 => "hatch5",
        Body::Saloon => "saloon",
        Body::Touring => "touring",
        Body::Suv => "suv",
        Body::Coupe => "coupe",
        Body::Convertible => "convertible",
    }
}

fn body_from_code(code: &str) -> Option<Body> {
    Body::ALL.into_iter().find(|body| body_code(*body) == code)
}

const fn steering_code(side: SteeringSide) -> &'static str {
    match side {
        SteeringSide::Left => "left",
        SteeringSide::Right => "right",
    }
}

fn steering_from_code(code: &str) -> Option<SteeringSide> {
    [SteeringSide::Left, SteeringSide::Right]
        .into_iter()
        .find(|side| steering_code(*side) == code)
}

#[cfg(test)]
mod tests;
