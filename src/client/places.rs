//! The owner's places: homes, work, any other; one record each.

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, Home, Place, PlaceKind};
use carport_domain::units::Meters;
use serde::{Deserialize, Serialize};

use crate::keys;
use crate::records::{VERSION, read, write};
use crate::storage::{Storage, StorageError, Table};

/// The places of this device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// In the order of their ids: see [`sort`].
    pub places: Vec<Place>,
    /// Why there are some that cannot be read, if so.
    pub unreadable: Option<StorageError>,
}

#[derive(Serialize, Deserialize)]
struct PlaceV1 {
    v: u32,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    latitude: f64,
    longitude: f64,
    radius_meters: f64,
    #[serde(default)]
    is_private: bool,
}

/// The id of the first home. It is the same wherever it is made, so that two tabs, or a start that
/// was cut short, make one home and not two; and it comes before every other.
pub fn first_home() -> PlaceId {
    PlaceId::from_random([0; 8])
}

/// The order in which places stand everywhere.
pub fn sort(places: &mut [Place]) {
    places.sort_by(|one, other| one.id.cmp(&other.id));
}

/// Keeps a place. One that a newer app wrote stays as it is.
pub async fn put(storage: &impl Storage, place: &Place) -> Result<(), StorageError> {
    let mut is_too_new = false;
    let change = |held: Option<&[u8]>| {
        is_too_new = held.map(read::<PlaceV1>).and_then(Result::err) == Some(StorageError::TooNew);
        (!is_too_new).then(|| to_bytes(place))
    };
    let key = keys::place(&place.id);
    storage.update(Table::Places, &key, change).await?;
    if is_too_new {
        return Err(StorageError::TooNew);
    }
    Ok(())
}

/// The first home, as an earlier version knew it.
pub fn home_from(home: &Home) -> Place {
    Place {
        id: first_home(),
        kind: PlaceKind::Home,
        name: None,
        center: home.center,
        radius: home.radius,
        is_private: false,
    }
}

/// Keeps a place that was kept elsewhere before, unless there is one with its id.
pub async fn adopt(storage: &impl Storage, place: &Place) -> Result<(), StorageError> {
    let change = |held: Option<&[u8]>| held.is_none().then(|| to_bytes(place));
    let key = keys::place(&place.id);
    storage.update(Table::Places, &key, change).await
}

/// Every place. One that cannot be read is left where it is, and told of.
pub async fn list(storage: &impl Storage) -> Result<Listed, StorageError> {
    let mut listed = Listed::default();
    for (key, bytes) in storage.list(Table::Places, "").await? {
        match from_record(&key, &bytes) {
            Ok(place) => listed.places.push(place),
            Err(error) => listed.unreadable = listed.unreadable.or(Some(error)),
        }
    }
    sort(&mut listed.places);
    Ok(listed)
}

/// Forgets a place.
pub async fn remove(storage: &impl Storage, id: &PlaceId) -> Result<(), StorageError> {
    // All ids are of one length, so that none is the beginning of another.
    storage.remove(Table::Places, &keys::place(id)).await
}

fn to_bytes(place: &Place) -> Vec<u8> {
    write(&PlaceV1 {
        v: VERSION,
        kind: code(place.kind).to_owned(),
        name: place.name.clone(),
        latitude: place.center.latitude(),
        longitude: place.center.longitude(),
        radius_meters: place.radius.0,
        is_private: place.is_private,
    })
}

fn from_record(key: &str, bytes: &[u8]) -> Result<Place, StorageError> {
    let stored: PlaceV1 = read(bytes)?;
    let has_radius = stored.radius_meters.is_finite() && stored.radius_meters > 0.0;
    let center = Coordinates::new(stored.latitude, stored.longitude).filter(|_| has_radius);
    Ok(Place {
        id: PlaceId::parse(key).ok_or(StorageError::Corrupt)?,
        kind: kind(&stored.kind).ok_or(StorageError::Corrupt)?,
        name: stored.name,
        center: center.ok_or(StorageError::Corrupt)?,
        radius: Meters(stored.radius_meters),
        is_private: stored.is_private,
    })
}

const fn code(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Home => "home",
        PlaceKind::Work => "work",
        PlaceKind::Other => "other",
    }
}

fn kind(text: &str) -> Option<PlaceKind> {
    [PlaceKind::Home, PlaceKind::Work, PlaceKind::Other]
        .into_iter()
        .find(|kind| code(*kind) == text)
}

#[cfg(test)]
mod tests {
    use futures_lite::future::block_on;

    use super::*;
    use crate::storage::memory::MemoryStorage;

    fn home() -> Home {
        Home {
            center: Coordinates::new(45.188_53, -5.724_5).unwrap(),
            radius: Meters(50.0),
        }
    }

    fn place(byte: u8, kind: PlaceKind) -> Place {
        Place {
            id: PlaceId::from_random([byte; 8]),
            kind,
            name: Some("L'atelier".to_owned()),
            center: home().center,
            radius: Meters(72.5),
            is_private: true,
        }
    }

    fn listed(storage: &MemoryStorage) -> Vec<Place> {
        block_on(list(storage)).unwrap().places
    }

    #[test]
    fn places_come_back_as_they_were_put_in_the_order_of_their_ids() {
        let storage = MemoryStorage::default();
        let bare = Place {
            name: None,
            is_private: false,
            ..place(1, PlaceKind::Other)
        };
        for place in [place(2, PlaceKind::Work), bare.clone()] {
            block_on(put(&storage, &place)).unwrap();
        }

        assert_eq!(listed(&storage), [bare, place(2, PlaceKind::Work)]);
    }

    #[test]
    fn a_place_takes_the_place_of_the_one_with_its_id() {
        let storage = MemoryStorage::default();
        for kind in [PlaceKind::Other, PlaceKind::Home] {
            block_on(put(&storage, &place(1, kind))).unwrap();
        }

        assert_eq!(listed(&storage), [place(1, PlaceKind::Home)]);
    }

    #[test]
    fn a_removed_place_is_gone_and_the_others_stay() {
        let storage = MemoryStorage::default();
        for byte in [1, 2] {
            block_on(put(&storage, &place(byte, PlaceKind::Home))).unwrap();
        }

        block_on(remove(&storage, &place(1, PlaceKind::Home).id)).unwrap();

        assert_eq!(listed(&storage), [place(2, PlaceKind::Home)]);
    }

    #[test]
    fn a_home_from_elsewhere_is_adopted_once_and_never_over_a_newer_one() {
        let storage = MemoryStorage::default();
        block_on(adopt(&storage, &home_from(&home()))).unwrap();
        let moved = Place {
            radius: Meters(80.0),
            ..listed(&storage).remove(0)
        };
        block_on(put(&storage, &moved)).unwrap();

        block_on(adopt(&storage, &home_from(&home()))).unwrap();

        assert_eq!(moved.id, first_home());
        assert_eq!(moved.kind, PlaceKind::Home);
        assert_eq!(listed(&storage), [moved]);
    }

    #[test]
    fn a_damaged_place_hides_no_other_and_is_told_of() {
        let storage = MemoryStorage::default();
        block_on(put(&storage, &place(1, PlaceKind::Home))).unwrap();
        for (byte, damage) in [
            r#"{"v":1,"kind":"home","latitude":0,"longitude":0,"radius_meters":50}"#,
            r#"{"v":1,"kind":"home","latitude":1,"longitude":2,"radius_meters":-5}"#,
            r#"{"v":1,"kind":"moon","latitude":1,"longitude":2,"radius_meters":50}"#,
            "{",
        ]
        .into_iter()
        .enumerate()
        {
            let key = format!("{byte:016x}");
            let record = (key, damage.as_bytes().to_vec());
            block_on(storage.put(Table::Places, vec![record])).unwrap();
        }

        let listed = block_on(list(&storage)).unwrap();

        assert_eq!(listed.places, [place(1, PlaceKind::Home)]);
        assert_eq!(listed.unreadable, Some(StorageError::Corrupt));
    }

    #[test]
    fn a_place_of_a_newer_app_is_never_overwritten() {
        let storage = MemoryStorage::default();
        let newer = br#"{"v":2,"shape":"polygon"}"#.to_vec();
        let own = place(1, PlaceKind::Home);
        let record = (keys::place(&own.id), newer.clone());
        block_on(storage.put(Table::Places, vec![record])).unwrap();

        let kept = block_on(put(&storage, &own));

        assert_eq!(kept, Err(StorageError::TooNew));
        let held = block_on(storage.get(Table::Places, &keys::place(&own.id)));
        assert_eq!(held, Ok(Some(newer)));
    }
}
