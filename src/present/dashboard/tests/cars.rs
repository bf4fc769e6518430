//! Cars to draw, and a plain text of what was drawn.

use core::fmt::Write as _;
use core::time::Duration;

use carport_domain::ids::Vin;
use carport_domain::place::{Coordinates, Home, Position};
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use carport_domain::units::{Amperes, Kilometers, Liters, Meters, Percent};
use carport_domain::vehicle::battery::{Battery, Charging};
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::energy::{Energy, Fuel};
use carport_domain::vehicle::openings::{Corners, Lock, Opening, Openings};
use carport_domain::vehicle::profile::{Brand, DriveTrain, Profile};
use carport_domain::vehicle::{Status, SteeringSide};

use crate::dashboard::{DashboardCard, Facts, all_values, dashboard, value};
use crate::locale::{FixedLocale, Language};
use crate::reading::{ReadingCard, ReadingKey};

pub(super) const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 120,
};
pub(super) const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 120,
};
/// Sunday 2025-05-04T20:30:00Z: 22:30 on the clock of both locales.
pub(super) const NOW: UnixMillis = UnixMillis(1_746_390_600_000);
pub(super) const MINUTE: i64 = 60_000;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// A car with everything that the screen reads.
#[derive(Clone)]
pub(super) struct Car {
    pub(super) profile: Profile,
    pub(super) status: Option<Status>,
    pub(super) home: Option<Home>,
}

impl Car {
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts {
            status: self.status.as_ref(),
            home: self.home.as_ref(),
            fetched_at: self.status.as_ref().map(|_| ago(3 * MINUTE)),
            ..Facts::new(&self.profile, NOW)
        }
    }

    pub(super) fn card(&self, locale: FixedLocale) -> DashboardCard {
        dashboard(self.facts(), &locale)
    }

    /// One value, as the list of all values has it.
    pub(super) fn value(&self, locale: FixedLocale, key: ReadingKey) -> ReadingCard {
        value(self.facts(), &locale, key)
    }

    /// Every value.
    pub(super) fn values(&self, locale: FixedLocale) -> Vec<ReadingCard> {
        let groups = all_values(self.facts(), &locale);
        groups
            .into_iter()
            .flat_map(|group| group.readings)
            .collect()
    }

    pub(super) fn status(&mut self) -> &mut Status {
        self.status.as_mut().unwrap()
    }

    pub(super) fn battery(&mut self) -> &mut Battery {
        self.status().energy.battery.get_or_insert_default()
    }
}

pub(super) fn ago(millis: i64) -> UnixMillis {
    UnixMillis(NOW.0 - millis)
}

pub(super) fn at(latitude: f64, longitude: f64) -> Position {
    Position {
        coordinates: Coordinates::new(latitude, longitude).unwrap(),
        heading: None,
        address: None,
    }
}

/// An electric car, locked, closed and at home.
pub(super) fn electric_at_home() -> Car {
    let closed = Reading::Known(Opening::Closed);
    let four = Corners {
        left_front: closed.clone(),
        right_front: closed.clone(),
        left_rear: closed.clone(),
        right_rear: closed.clone(),
    };

    Car {
        profile: Profile {
            vin: Vin::parse("WBY00000000EVX001").unwrap(),
            brand: Some(Brand::Bmw),
            model: Some("i4 eDrive40".to_owned()),
            year: Some(2023),
            drive_train: Some(DriveTrain::Electric),
            series: None,
        },
        status: Some(Status {
            last_seen_at: Some(ago(12 * MINUTE)),
            odometer: Some(Kilometers(12_345.0)),
            openings: Openings {
                lock: Reading::Known(Lock::Secured),
                doors_combined: closed.clone(),
                doors: four.clone(),
                windows_combined: closed.clone(),
                windows: four,
                rear_window: Reading::NotFitted,
                trunk: closed.clone(),
                hood: closed,
                sunroof: Reading::NotFitted,
            },
            energy: Energy {
                battery: Some(Battery {
                    level: Some(Percent(71.0)),
                    target: Some(Percent(80.0)),
                    range: Some(Kilometers(352.0)),
                    is_plugged_in: Some(false),
                    charging: Reading::Known(Charging::None),
                    time_left: None,
                    ends_at: None,
                    ac_limit: Some(Amperes(16.0)),
                    is_ac_limit_active: Some(true),
                }),
                fuel: None,
                total_range: Some(Kilometers(352.0)),
            },
            tires: Corners::default(),
            position: Some(at(48.8567, 2.3522)),
            climate: Reading::NotReported,
            messages: Vec::new(),
            steering: Some(SteeringSide::Left),
            climate_time_left: None,
            charging_plan: None,
            is_private: None,
            reports_state: Some(true),
            capabilities: Capabilities::default(),
        }),
        home: Some(Home {
            center: Coordinates::new(48.8566, 2.3522).unwrap(),
            radius: Meters(50.0),
        }),
    }
}

/// A plug-in hybrid that charges until tomorrow morning.
pub(super) fn charging_hybrid() -> Car {
    let mut car = electric_at_home();
    car.profile.model = Some("X1 xDrive25e".to_owned());
    car.profile.drive_train = Some(DriveTrain::PluginHybrid);
    let energy = &mut car.status().energy;
    energy.fuel = Some(Fuel {
        liters: Some(Liters(38.0)),
        percent: Some(Percent(76.0)),
        range: Some(Kilometers(520.0)),
    });
    energy.total_range = Some(Kilometers(560.0));
    let battery = car.battery();
    battery.level = Some(Percent(55.0));
    battery.range = Some(Kilometers(40.0));
    battery.is_plugged_in = Some(true);
    battery.charging = Reading::Known(Charging::Charging);
    battery.time_left = Some(Duration::from_mins(502));
    battery.ends_at = Some(UnixMillis(NOW.0 + 490 * MINUTE));
    car
}

/// A diesel, open and far from home.
pub(super) fn unlocked_away() -> Car {
    let mut car = electric_at_home();
    car.profile.model = Some("320d Touring".to_owned());
    car.profile.drive_train = Some(DriveTrain::MildHybrid);
    let status = car.status();
    status.energy = Energy {
        battery: None,
        fuel: Some(Fuel {
            liters: None,
            percent: Some(Percent(40.0)),
            range: Some(Kilometers(410.0)),
        }),
        total_range: Some(Kilometers(410.0)),
    };
    status.openings.lock = Reading::Known(Lock::Unlocked);
    status.openings.doors.left_front = Reading::Known(Opening::Open);
    status.openings.windows.right_rear = Reading::Known(Opening::Ajar);
    status.openings.trunk = Reading::Known(Opening::Open);
    status.openings.sunroof = Reading::Known(Opening::Tilted);
    status.openings.hood = Reading::Unrecognized("FLOATING".to_owned());
    status.position = Some(Position {
        address: Some("Place Bellecour, Lyon".to_owned()),
        ..at(45.7640, 4.8357)
    });
    car
}

/// The card as text, for a reader.
pub(super) fn text(card: &DashboardCard) -> String {
    let mut text = String::new();
    let mut line = |line: String| writeln!(text, "{line}").unwrap();
    line(format!("{} | {}", card.name, card.subtitle));
    line(card.sentence.clone());
    let chip = &card.freshness;
    line(format!("{:?}: {} | {}", chip.class, chip.text, chip.detail));
    let security = &card.security;
    line(format!(
        "[{:?}] {} | {}",
        security.tone, security.lock.value, security.closure.value
    ));
    for row in &security.parts {
        line(format!("  {}: {} [{:?}]", row.label, row.text(), row.tone));
    }
    for energy in &card.energy {
        line(format!(
            "{:?} | {} | ring {:?} tick {:?} moving {}",
            energy.kind,
            energy.label,
            energy.level_percent,
            energy.target_percent,
            energy.is_charging
        ));
        line(format!("  {}", figure_text(&energy.level)));
        line(format!("  {}", figure_text(&energy.range)));
        for row in &energy.details {
            line(format!("  {}: {} [{:?}]", row.label, row.text(), row.tone));
        }
    }
    if let Some(total) = &card.total_range {
        line(figure_text(total));
    }
    line(figure_text(&card.odometer));
    let presence = &card.presence;
    let address = presence.address.as_deref().unwrap_or_default();
    line(format!(
        "{:?}: {} | {} | {address}",
        presence.state, presence.title, presence.detail
    ));
    for row in &card.clocks {
        line(format!("{}: {} [{:?}]", row.label, row.value, row.tone));
    }

    plain(&text)
}

/// With ordinary spaces, for people; the kinds of spaces are checked with the words.
pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn figure_text(figure: &ReadingCard) -> String {
    let unit = figure.unit.as_deref().unwrap_or("(no unit)");
    format!("{}: {} {unit}", figure.label, figure.value)
}
