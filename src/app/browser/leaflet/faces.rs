//! What the marks look like.

use carport_domain::place::PlaceKind;
use carport_domain::units::Degrees;
use carport_present::map::{CarMark, PlaceMark, PointKind, PointMark, StopMark};
use web_sys::Element;

use super::element::{self, icon, picture};
use super::pin::Face;

/// An arrow with its tip up, around 0, 0.
const ARROW: &str = "M0-11 L8 9 L0 5 L-8 9 Z";

pub(super) fn car(car: &CarMark) -> Face {
    let body = match car.heading {
        Some(heading) => arrow(heading, "map-car-body"),
        None => picture(
            "map-car-body",
            "-16 -16 32 32",
            &[("circle", &[("r", "7")])],
        ),
    };
    let ring = picture(
        "map-car-ring",
        "-16 -16 32 32",
        &[("circle", &[("r", "14")])],
    );
    let state = if car.is_outdated { " is-outdated" } else { "" };
    Face {
        class: format!("map-car{state}"),
        title: car.title.clone(),
        parts: vec![ring, body, element::text("map-age", &car.age).into()],
    }
}

pub(super) fn place(place: &PlaceMark) -> Face {
    let (class, symbol) = place_look(place.kind);
    let mut parts = vec![icon("map-place-icon", symbol)];
    if place.is_private {
        parts.push(icon("map-place-private", "lock"));
    }
    Face {
        class: format!("map-place {class}"),
        title: place.name.clone(),
        parts,
    }
}

pub(super) const fn place_look(kind: PlaceKind) -> (&'static str, &'static str) {
    match kind {
        PlaceKind::Home => ("is-home", "house"),
        PlaceKind::Work => ("is-work", "briefcase-business"),
        PlaceKind::Other => ("is-other", "map-pin"),
    }
}

pub(super) fn stop(stop: &StopMark, is_chosen: bool) -> Face {
    let chosen = if is_chosen { " is-chosen" } else { "" };
    Face {
        class: format!("map-stop{chosen}"),
        title: stop.title.clone(),
        parts: vec![element::text("map-stop-duration", &stop.duration).into()],
    }
}

pub(super) fn point(point: &PointMark) -> Face {
    let (class, symbol) = match point.kind {
        PointKind::Device => ("is-device", None),
        PointKind::Parked => ("is-parked", Some("square-parking")),
        PointKind::Found => ("is-found", Some("map-pin-search")),
        PointKind::Picked => ("is-picked", Some("map-pin")),
        PointKind::Moment => ("is-moment", None),
        PointKind::Jump => ("is-jump", Some("triangle-alert")),
    };
    let drawn = match (symbol, point.heading) {
        (Some(symbol), _) => icon("map-point-icon", symbol),
        (None, Some(heading)) => arrow(heading, "map-point-arrow"),
        (None, None) => element::text("map-point-dot", "").into(),
    };
    Face {
        class: format!("map-point {class}"),
        title: point.title.clone(),
        parts: vec![drawn],
    }
}

/// Turned as an attribute of the shape: no style is involved.
fn arrow(heading: Degrees, class: &str) -> Element {
    let turn = format!("rotate({})", heading.0);
    picture(
        class,
        "-16 -16 32 32",
        &[("path", &[("d", ARROW), ("transform", &turn)])],
    )
}
