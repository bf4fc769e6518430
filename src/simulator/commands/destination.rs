//! A place that is sent to the car's navigation.

use carport_domain::place::Coordinates;
use serde_json::Value;

/// Two forms of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Longitudes are called `lng`.
    Present,
    /// They were called `lon`.
    Older,
}

/// The car that a well-formed body is meant for.
pub(super) fn vin(body: &[u8], form: Form) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let places = body["places"].as_array()?;
    let is_whole = !places.is_empty() && places.iter().all(|place| is_place(place, form));
    let vin = body["vehicleInformation"]["vin"].as_str()?;
    is_whole.then(|| vin.to_owned())
}

fn is_place(place: &Value, form: Form) -> bool {
    let position = &place["position"];
    let longitude = match form {
        Form::Present => &position["lng"],
        Form::Older => position.get("lng").unwrap_or(&position["lon"]),
    };
    let point = position["lat"].as_f64().zip(longitude.as_f64());
    let is_somewhere =
        point.is_some_and(|(latitude, longitude)| Coordinates::new(latitude, longitude).is_some());
    let has_title = place["title"]
        .as_str()
        .is_some_and(|title| !title.is_empty());
    is_somewhere
        && has_title
        && place["formattedAddress"].is_string()
        && place["address"].is_object()
        && place["category"].is_object()
        && (form == Form::Older || position.get("lon").is_none())
}
