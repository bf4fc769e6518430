//! A map with one of everything on it.

use std::sync::Arc;

use carport_domain::ids::PlaceId;
use carport_domain::place::{Coordinates, PlaceKind};
use carport_domain::units::{Degrees, Meters};
use carport_present::map::{
    CarMark, CellMark, DistanceLine, PathStretch, PlaceMark, PointKind, PointMark, Reach, Ring,
    Rings, StopMark,
};
use leptos::prelude::*;

use crate::parts::{Aim, MapEvents, MapLayers, MapView, MapWords};

/// The map.
#[component]
pub fn Maps() -> impl IntoView {
    let said = RwSignal::new(String::new());
    let places = RwSignal::new(places());
    let edited = RwSignal::new(None::<PlaceId>);
    let is_long = RwSignal::new(false);
    let path = Memo::new(move |_| Arc::new(path(if is_long.get() { 17_520 } else { 600 })));
    let change = move |id: &PlaceId, change: &dyn Fn(&mut PlaceMark)| {
        places.update(|places| {
            places
                .iter_mut()
                .filter(|place| place.id == *id)
                .for_each(change);
        });
    };
    let events = MapEvents {
        on_point: Callback::new(move |at| said.set(format!("point {}", spoken(at)))),
        on_tap: Callback::new(move |at| said.set(format!("tap {}", spoken(at)))),
        on_choose: Callback::new(move |what| said.set(format!("chosen {what:?}"))),
        on_move: Callback::new(move |(id, at, is_released): (PlaceId, Coordinates, bool)| {
            change(&id, &|place| place.center = at);
            said.set(format!("moved {} {is_released}", spoken(at)));
        }),
        on_radius: Callback::new(move |(id, radius, is_released): (PlaceId, Meters, bool)| {
            change(&id, &|place| {
                place.radius = radius;
                place.radius_text = format!("{} m", radius.0);
            });
            said.set(format!("radius {} {is_released}", radius.0));
        }),
        on_tile_trouble: Callback::new(move |is_missing| said.set(format!("tiles {is_missing}"))),
    };
    let layers = MapLayers {
        car: Signal::stored(Some(car())),
        places: places.into(),
        edited: edited.into(),
        line: Signal::stored(Some(line())),
        reach: Signal::stored(Some(reach())),
        rings: Signal::stored(Some(rings())),
        path: path.into(),
        stops: Signal::stored((0..40).map(stop).collect()),
        chosen_stop: Signal::stored(Some(3)),
        cells: Signal::stored((0..30).map(cell).collect()),
        points: Signal::stored(points()),
        tiles: Signal::stored(None),
    };
    let edit = move |_| {
        edited.update(|edited| {
            *edited = edited.is_none().then(|| place_id(1));
        });
    };

    view! {
        <div class="gallery-map">
            <MapView
                label=Signal::stored("Map".to_owned())
                layers
                aim=Signal::stored(Some(Aim::Fit(vec![near(0.02, 0.03), near(-0.02, -0.03)], 0)))
                events
                words=Signal::stored(words())
                is_in_miles=Signal::stored(false)
            />
        </div>
        <button type="button" class="button" on:click=edit>
            "Edit"
        </button>
        <button type="button" class="button" on:click=move |_| is_long.set(true)>
            "A year"
        </button>
        <p role="status">{said}</p>
    }
}

fn near(north: f64, east: f64) -> Coordinates {
    Coordinates::new(46.5708 + north, 3.3312 + east).expect("next to the middle of France")
}

fn place_id(number: u8) -> PlaceId {
    PlaceId::from_random([number; 8])
}

fn spoken(at: Coordinates) -> String {
    format!("{:.5} {:.5}", at.latitude(), at.longitude())
}

fn words() -> MapWords {
    MapWords {
        center_handle: "Middle, arrows move it".to_owned(),
        radius_handle: "Radius".to_owned(),
        zoom_in: "Closer".to_owned(),
        zoom_out: "Further".to_owned(),
        north: "N".to_owned(),
        keys_hint: "Arrows move the map, Enter points".to_owned(),
        scale: "Scale".to_owned(),
        loading: "The map is loading".to_owned(),
        failed: "The map did not load".to_owned(),
        retry: "Try again".to_owned(),
    }
}

fn car() -> CarMark {
    CarMark {
        at: near(0.0, 0.0),
        heading: Some(Degrees(60.0)),
        age: "12 min ago".to_owned(),
        title: "Car, away, 12 min ago".to_owned(),
        is_outdated: false,
    }
}

fn places() -> Vec<PlaceMark> {
    let place = |number: u8, kind, at, name: &str, radius: f64, is_private| PlaceMark {
        id: place_id(number),
        kind,
        center: at,
        radius: Meters(radius),
        name: name.to_owned(),
        radius_text: format!("{radius} m"),
        is_private,
    };
    vec![
        place(1, PlaceKind::Home, near(0.012, 0.02), "Home", 500.0, true),
        place(2, PlaceKind::Work, near(-0.012, 0.02), "Work", 300.0, false),
        place(
            3,
            PlaceKind::Other,
            near(-0.01, -0.02),
            "Garden",
            200.0,
            false,
        ),
    ]
}

fn line() -> DistanceLine {
    DistanceLine {
        from: near(0.012, 0.02),
        to: near(0.0, 0.0),
        label: "2.0 km".to_owned(),
    }
}

fn reach() -> Reach {
    Reach {
        center: near(0.0, 0.0),
        radius: Meters(210_000.0),
        label: "about 210 km".to_owned(),
    }
}

fn rings() -> Rings {
    let ring = |radius: f64, label: &str| Ring {
        radius: Meters(radius),
        label: label.to_owned(),
    };
    Rings {
        center: near(0.012, 0.02),
        rings: vec![
            ring(1_000.0, "1 km"),
            ring(5_000.0, "5 km"),
            ring(20_000.0, "20 km"),
        ],
    }
}

/// Seven days of driving in loops.
fn path(count: u32) -> Vec<PathStretch> {
    let per_day = count / 60;
    let day = |day: u32| PathStretch {
        points: (0..per_day)
            .map(|step| {
                let turn = f64::from(step) / f64::from(per_day) * core::f64::consts::TAU;
                let size = 0.006 + f64::from(day % 20) * 0.0008;
                near(
                    (turn * (1.0 + f64::from(day % 5))).sin() * size,
                    turn.cos() * size * 1.6,
                )
            })
            .collect(),
        is_reconstructed: day % 7 == 3,
        color: u8::try_from(day % 7).unwrap_or(0),
    };
    (0..60).map(day).collect()
}

fn stop(number: u32) -> StopMark {
    let turn = f64::from(number) * 0.7;
    StopMark {
        at: near(turn.sin() * 0.018, turn.cos() * 0.025),
        duration: format!("{number} min"),
        name: None,
        when: String::new(),
        title: format!("Stop {number}"),
    }
}

fn cell(number: u32) -> CellMark {
    let (row, column) = (f64::from(number / 6), f64::from(number % 6));
    CellMark {
        south_west: near(-0.02 + row * 0.0014, 0.022 + column * 0.002),
        north_east: near(-0.0186 + row * 0.0014, 0.024 + column * 0.002),
        share: f64::from(number + 1) / 30.0,
    }
}

fn points() -> Vec<PointMark> {
    [
        PointKind::Device,
        PointKind::Parked,
        PointKind::Found,
        PointKind::Picked,
        PointKind::Moment,
        PointKind::Jump,
    ]
    .into_iter()
    .zip(0u8..)
    .map(|(kind, number)| PointMark {
        kind,
        at: near(0.018, -0.03 + 0.006 * f64::from(number)),
        heading: (kind == PointKind::Moment).then_some(Degrees(300.0)),
        title: format!("{kind:?}"),
    })
    .collect()
}
