//! Cars to draw.

use carport_domain::ids::Vin;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::units::Kilopascals;
use carport_domain::vehicle::body::Body;
use carport_domain::vehicle::openings::{Corners, Opening, Openings};
use carport_domain::vehicle::profile::Profile;
use carport_domain::vehicle::tires::Tire;
use carport_domain::vehicle::{Status, SteeringSide};

use crate::dashboard::Facts;
use crate::drawing::{Drawing, Style, drawing};
use crate::locale::{FixedLocale, Language};

pub(super) const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
pub(super) const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 0,
};

const NOW: UnixMillis = UnixMillis(1_746_390_600_000);

/// A car with everything that its drawing reads.
#[derive(Clone)]
pub(super) struct Car {
    pub(super) profile: Profile,
    pub(super) status: Status,
    pub(super) style: Style,
    pub(super) owners_steering: Option<SteeringSide>,
}

impl Car {
    /// A car that says nothing of its parts.
    pub(super) fn silent(body: Body) -> Self {
        Self {
            profile: Profile {
                vin: Vin::parse("WBA00000000DRW001").unwrap(),
                brand: None,
                model: None,
                year: None,
                drive_train: None,
                series: None,
            },
            status: Status {
                last_seen_at: Some(NOW),
                ..Status::default()
            },
            style: Style {
                body: Some(body),
                ..Style::default()
            },
            owners_steering: None,
        }
    }

    /// A car that has everything, and all of it is closed.
    pub(super) fn closed(body: Body) -> Self {
        let closed = Reading::Known(Opening::Closed);
        let four = Corners {
            left_front: closed.clone(),
            right_front: closed.clone(),
            left_rear: closed.clone(),
            right_rear: closed.clone(),
        };
        let mut car = Self::silent(body);
        car.status.openings = Openings {
            doors_combined: closed.clone(),
            doors: four.clone(),
            windows_combined: closed.clone(),
            windows: four,
            rear_window: closed.clone(),
            trunk: closed.clone(),
            hood: closed.clone(),
            sunroof: closed,
            ..Openings::default()
        };
        car
    }

    pub(super) fn steered(mut self, side: SteeringSide) -> Self {
        self.status.steering = Some(side);
        self
    }

    pub(super) const fn openings(&mut self) -> &mut Openings {
        &mut self.status.openings
    }

    /// Pressures in kilopascals, front left to rear right; they should be 270.
    pub(super) fn tires(&mut self, pressures: [Option<f64>; 4]) {
        let [left_front, right_front, left_rear, right_rear] = pressures.map(|measured| Tire {
            pressure: measured.map(Kilopascals),
            target: Some(Kilopascals(270.0)),
        });
        self.status.tires = Corners {
            left_front,
            right_front,
            left_rear,
            right_rear,
        };
    }

    pub(super) fn facts(&self) -> Facts<'_> {
        Facts {
            status: Some(&self.status),
            steering: self.owners_steering,
            ..Facts::new(&self.profile, NOW)
        }
    }

    pub(super) fn draw(&self, locale: FixedLocale) -> Drawing {
        drawing(self.facts(), self.style, &locale)
    }
}
