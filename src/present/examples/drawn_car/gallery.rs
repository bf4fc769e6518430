//! Cars in many states.

use carport_domain::ids::Vin;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilopascals;
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::{Corners, Opening, Openings};
use carport_domain::vehicle::preferences::{ClosuresMode, IconColor};
use carport_domain::vehicle::profile::{DriveTrain, Profile};
use carport_domain::vehicle::tires::Tire;
use carport_domain::vehicle::{Status, SteeringSide};
use carport_present::dashboard::Facts;
use carport_present::drawing::{Style, drawing};
use carport_present::locale::{FixedLocale, Language};

use crate::markup::svg;

const NOW: UnixMillis = UnixMillis(1_746_390_600_000);

/// One file.
pub(crate) struct Page {
    pub(crate) file: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) tile_width: u32,
    pub(crate) body: String,
}

pub(crate) fn pages() -> Vec<Page> {
    let mut pages = Vec::new();
    for (file, theme) in [
        ("light.html", "light"),
        ("dark.html", "dark"),
        ("contrast.html", "contrast"),
    ] {
        let mut body = String::new();
        for (index, kind) in Body::ALL.into_iter().enumerate() {
            for (state, status) in [closed(), busy(), unknown()].into_iter().enumerate() {
                let closures = if (index + state) % 2 == 0 {
                    ClosuresMode::Icons
                } else {
                    ClosuresMode::Text
                };
                body.push_str(&tile(kind, Some(&status), closures, index));
            }
        }
        pages.push(Page {
            file,
            theme,
            tile_width: 340,
            body,
        });
    }
    for (file, theme) in [("near.html", "light"), ("near-dark.html", "dark")] {
        let body = tile(Body::Saloon, Some(&closed()), ClosuresMode::Icons, 0)
            + &tile(Body::Touring, Some(&busy()), ClosuresMode::Icons, 1)
            + &tile(Body::Hatch3, Some(&busy()), ClosuresMode::Text, 0)
            + &tile(Body::Convertible, Some(&open_top()), ClosuresMode::Text, 1);
        pages.push(Page {
            file,
            theme,
            tile_width: 500,
            body,
        });
    }
    let mut body = String::new();
    for kind in [Body::Saloon, Body::Hatch3] {
        body.push_str(&tile(kind, Some(&busy()), ClosuresMode::Text, 0));
        body.push_str(&tile(kind, Some(&closed()), ClosuresMode::Icons, 1));
    }
    pages.push(Page {
        file: "wide.html",
        theme: "light",
        tile_width: 680,
        body,
    });
    pages
}

fn tile(body: Body, status: Option<&Status>, closures: ClosuresMode, seed: usize) -> String {
    let profile = Profile {
        vin: Vin::parse("WBA00000000DRW001").expect("seventeen letters and digits"),
        brand: None,
        model: None,
        year: None,
        drive_train: Some(if seed.is_multiple_of(2) {
            DriveTrain::Electric
        } else {
            DriveTrain::PluginHybrid
        }),
        series: None,
    };
    let facts = Facts {
        status,
        ..Facts::new(&profile, NOW)
    };
    let style = Style {
        body: Some(body),
        closures,
        icon_color: if seed.is_multiple_of(2) {
            IconColor::Green
        } else {
            IconColor::Default
        },
    };
    let locale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 0,
    };
    format!(
        "<section class=\"tile\"><h2 class=\"tile-heading\">{body:?}</h2>{}</section>",
        svg(&drawing(facts, style, &locale), seed)
    )
}

fn tires(pressures: [f64; 4]) -> Corners<Tire> {
    let [left_front, right_front, left_rear, right_rear] = pressures.map(|kilopascals| Tire {
        pressure: Some(Kilopascals(kilopascals)),
        target: Some(Kilopascals(270.0)),
    });
    Corners {
        left_front,
        right_front,
        left_rear,
        right_rear,
    }
}

fn all(reading: &Reading<Opening>) -> Corners<Reading<Opening>> {
    Corners {
        left_front: reading.clone(),
        right_front: reading.clone(),
        left_rear: reading.clone(),
        right_rear: reading.clone(),
    }
}

fn closed() -> Status {
    let closed = Reading::Known(Opening::Closed);
    Status {
        last_seen_at: Some(NOW),
        openings: Openings {
            doors: all(&closed),
            windows: all(&closed),
            rear_window: closed.clone(),
            trunk: closed.clone(),
            hood: closed.clone(),
            sunroof: closed,
            ..Openings::default()
        },
        tires: tires([270.0, 265.0, 275.0, 270.0]),
        steering: Some(SteeringSide::Left),
        ..Status::default()
    }
}

fn busy() -> Status {
    let mut status = closed();
    let openings = &mut status.openings;
    openings.doors.left_front = Reading::Known(Opening::Open);
    openings.doors.right_rear = Reading::Known(Opening::Ajar);
    openings.windows.right_front = Reading::Known(Opening::Open);
    openings.windows.left_rear = Reading::Known(Opening::Ajar);
    openings.trunk = Reading::Known(Opening::Open);
    openings.hood = Reading::Known(Opening::Ajar);
    openings.sunroof = Reading::Known(Opening::Tilted);
    status.tires = tires([240.0, 270.0, 210.0, 270.0]);
    status.energy.battery = Some(Battery {
        is_plugged_in: Some(true),
        charging: Reading::Known(Charging::Charging),
        ..Battery::default()
    });
    status.steering = Some(SteeringSide::Right);
    status
}

fn open_top() -> Status {
    let mut status = closed();
    status.openings.sunroof = Reading::Known(Opening::Open);
    status
}

fn unknown() -> Status {
    Status {
        last_seen_at: Some(NOW),
        openings: Openings {
            doors: all(&Reading::NotReported),
            windows: all(&Reading::Unrecognized("FLOATING".to_owned())),
            sunroof: Reading::Unrecognized("FLOATING".to_owned()),
            ..Openings::default()
        },
        ..Status::default()
    }
}
