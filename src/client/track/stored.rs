//! The stored form of a month: a column for each thing that is known of a fix.

use std::collections::HashMap;
use std::sync::Arc;

use carport_domain::place::{Coordinates, Fix, FixOrigin};
use carport_domain::time::UnixMillis;
use carport_domain::units::{Degrees, Kilometers};
use serde::{Deserialize, Serialize};

use crate::records::{VERSION, read, write};
use crate::storage::StorageError;

/// All columns are of one length; an address is named by its place in `addresses`.
#[derive(Default, Serialize, Deserialize)]
struct TrackV1 {
    v: u32,
    measured_at: Vec<i64>,
    latitude: Vec<f64>,
    longitude: Vec<f64>,
    heading_degrees: Vec<Option<f64>>,
    odometer_km: Vec<Option<f64>>,
    /// A letter for each fix.
    origin: String,
    address: Vec<Option<usize>>,
    addresses: Vec<String>,
}

/// A centimeter; no car knows its place better.
const PER_DEGREE: f64 = 1e7;

pub(super) fn to_bytes(fixes: &[Fix]) -> Vec<u8> {
    let mut month = TrackV1 {
        v: VERSION,
        ..TrackV1::default()
    };
    let mut known = HashMap::<Arc<str>, usize>::new();
    for fix in fixes {
        month.measured_at.push(fix.measured_at.0);
        month.latitude.push(rounded(fix.coordinates.latitude()));
        month.longitude.push(rounded(fix.coordinates.longitude()));
        month.heading_degrees.push(fix.heading.map(|it| it.0));
        month.odometer_km.push(fix.odometer.map(|it| it.0));
        month.origin.push(letter(fix.origin));
        let address = fix.address.as_ref().map(|address| {
            *known.entry(Arc::clone(address)).or_insert_with(|| {
                month.addresses.push((**address).to_owned());
                month.addresses.len() - 1
            })
        });
        month.address.push(address);
    }
    write(&month)
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<Vec<Fix>, StorageError> {
    let month: TrackV1 = read(bytes)?;
    let count = month.measured_at.len();
    let is_whole = [
        month.latitude.len(),
        month.longitude.len(),
        month.heading_degrees.len(),
        month.odometer_km.len(),
        month.origin.len(),
        month.address.len(),
    ]
    .iter()
    .all(|length| *length == count);
    if !is_whole {
        return Err(StorageError::Corrupt);
    }
    // Each address once in memory too.
    let addresses: Vec<Arc<str>> = month.addresses.iter().map(|it| Arc::from(&**it)).collect();
    let fixes: Option<Vec<Fix>> = month
        .origin
        .chars()
        .enumerate()
        .map(|(at, letter)| fix_at(&month, &addresses, at, letter))
        .collect();
    let mut fixes = fixes.ok_or(StorageError::Corrupt)?;
    fixes.sort_by_key(|fix| fix.measured_at);
    Ok(fixes)
}

fn fix_at(month: &TrackV1, addresses: &[Arc<str>], at: usize, letter: char) -> Option<Fix> {
    let latitude = rounded(*month.latitude.get(at)?);
    let longitude = rounded(*month.longitude.get(at)?);
    let address = match *month.address.get(at)? {
        Some(address) => Some(Arc::clone(addresses.get(address)?)),
        None => None,
    };
    Some(Fix {
        measured_at: UnixMillis(*month.measured_at.get(at)?),
        coordinates: Coordinates::new(latitude, longitude)?,
        heading: month.heading_degrees.get(at)?.map(Degrees),
        odometer: month.odometer_km.get(at)?.map(Kilometers),
        address,
        origin: origin(letter)?,
    })
}

/// Rounded on the way back too: the nearest number to a text of seven decimals is always the same.
fn rounded(degrees: f64) -> f64 {
    (degrees * PER_DEGREE).round() / PER_DEGREE
}

const fn letter(origin: FixOrigin) -> char {
    match origin {
        FixOrigin::State => 'S',
        FixOrigin::Search => 'F',
    }
}

const fn origin(letter: char) -> Option<FixOrigin> {
    match letter {
        'S' => Some(FixOrigin::State),
        'F' => Some(FixOrigin::Search),
        _ => None,
    }
}
