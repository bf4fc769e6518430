//! A place that is sent to the car's navigation.

use carport_domain::place::Coordinates;
use serde_json::Value;

use crate::fleet::inbox::Destination;

/// Two forms of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Longitudes are called `lng`.
    Present,
    /// They were called `lon`.
    Older,
}

/// The places of a well-formed body, and the car that they are meant for.
pub(super) fn parse(body: &[u8], form: Form) -> Option<(String, Vec<Destination>)> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let places = body["places"].as_array()?.iter();
    let places: Vec<_> = places
        .map(|sent| place(sent, form))
        .collect::<Option<_>>()?;
    let vin = body["vehicleInformation"]["vin"].as_str()?;
    (!places.is_empty()).then(|| (vin.to_owned(), places))
}

fn place(place: &Value, form: Form) -> Option<Destination> {
    let position = &place["position"];
    let longitude = match form {
        Form::Present => &position["lng"],
        Form::Older => position.get("lng").unwrap_or(&position["lon"]),
    };
    let point = Coordinates::new(position["lat"].as_f64()?, longitude.as_f64()?)?;
    let title = place["title"].as_str().filter(|title| !title.is_empty())?;
    let is_whole = place["formattedAddress"].is_string()
        && place["address"].is_object()
        && place["category"].is_object()
        && (form == Form::Older || position.get("lon").is_none());
    is_whole.then(|| Destination {
        title: title.to_owned(),
        latitude: point.latitude(),
        longitude: point.longitude(),
    })
}
