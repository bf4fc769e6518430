//! The seven cars. Their numbers are placeholders that no real car carries.

use carport_domain::vehicle::profile::DriveTrain;

use super::{
    charging_plan::ClockTime,
    holidays::Holidays,
    model::{
        Battery, ChargeStart, Climate, Condition, HeadUnit, Model, Receiver, Steering, Tank,
        TireSet,
    },
    plan::Habit,
    snapshot::Lock,
};
use crate::{picture::Body, places::Place};

const NEW_UNIT: HeadUnit = HeadUnit {
    hmi: "ID8",
    kind: "MGU",
    raw: "HU_MGU",
    telematics: Some("WAVE01"),
};

const MIDDLE_UNIT: HeadUnit = HeadUnit {
    hmi: "ID7",
    kind: "MGU",
    raw: "MGU_02_L",
    telematics: Some("ATM2"),
};

const OLD_UNIT: HeadUnit = HeadUnit {
    hmi: "ID4",
    kind: "NBT",
    raw: "NBT",
    telematics: None,
};

const fn at(hour: u8, minute: u8) -> ClockTime {
    ClockTime { hour, minute }
}

/// A car with the traits most have; each constant below says what differs.
pub(crate) const PLAIN: Model = Model {
    vin: "WBA00000000PLN000",
    brand: "bmw",
    profile_brand: "BMW",
    name: "",
    year: 2022,
    series: "",
    body: Body::Saloon,
    drive_train: DriveTrain::Combustion,
    color: 0xFF00_0000,
    country: "FR",
    steering: Steering::Left,
    unit: MIDDLE_UNIT,
    battery: None,
    tank: None,
    tires: None,
    has_sun_roof: false,
    has_rear_windows: true,
    tells_position: true,
    receiver: Receiver::Steady,
    locks_as: Lock::Secured,
    climate: Climate::Ventilation,
    habit: Habit::new(Place::Office, 4),
    holidays: Holidays::Away,
    condition: Condition::Sound,
    first_odometer_km: 20_000.0,
};

const ELECTRIC_SALOON: Model = Model {
    vin: "WBY00000000EVX001",
    receiver: Receiver::Leaping,
    profile_brand: "BMW_I",
    name: "i4 eDrive40",
    year: 2023,
    series: "G26",
    drive_train: DriveTrain::Electric,
    color: 0xFF4A_6F80,
    unit: NEW_UNIT,
    battery: Some(Battery {
        capacity_kwh: 80.7,
        power_kw: 10.1,
        rapid_kw: Some(96.0),
        kwh_per_100_km: 17.2,
        target_percent: Some(80),
        starts: ChargeStart::AtOnce,
        done_word: "TARGET_REACHED",
        unplugged_word: "INVALID",
    }),
    tires: Some(TireSet {
        dimension: "245/45 R18 100Y XL",
        front_kpa: 250.0,
        rear_kpa: 290.0,
    }),
    has_sun_roof: true,
    climate: Climate::AirConditioning,
    habit: Habit::new(Place::Office, 5),
    first_odometer_km: 1_200.0,
    ..PLAIN
};

const PLUGIN_HYBRID: Model = Model {
    vin: "WBA00000000PHV002",
    name: "X3 xDrive30e",
    year: 2021,
    series: "G01",
    body: Body::Suv,
    drive_train: DriveTrain::PluginHybrid,
    color: 0xFF1C_2A44,
    battery: Some(Battery {
        capacity_kwh: 10.4,
        power_kw: 3.4,
        rapid_kw: None,
        kwh_per_100_km: 24.5,
        target_percent: Some(100),
        starts: ChargeStart::AtOnce,
        done_word: "FULLY_CHARGED",
        unplugged_word: "INVALID",
    }),
    tank: Some(Tank {
        liters: 50.0,
        liters_per_100_km: 8.1,
        reports_percent: true,
    }),
    tires: Some(TireSet {
        dimension: "245/50 R19 105W XL",
        front_kpa: 240.0,
        rear_kpa: 260.0,
    }),
    has_sun_roof: true,
    climate: Climate::AirConditioning,
    habit: Habit::new(Place::Workshop, 4),
    first_odometer_km: 28_900.0,
    ..PLAIN
};

const MILD_HYBRID: Model = Model {
    vin: "WBA00000000CMB003",
    name: "M440i xDrive",
    year: 2022,
    series: "G22",
    body: Body::Coupe,
    drive_train: DriveTrain::MildHybrid,
    color: 0xFF2E_5E3E,
    tank: Some(Tank {
        liters: 59.0,
        liters_per_100_km: 8.6,
        reports_percent: true,
    }),
    tires: Some(TireSet {
        dimension: "225/40 R19 93Y XL",
        front_kpa: 250.0,
        rear_kpa: 280.0,
    }),
    has_rear_windows: false,
    habit: Habit::new(Place::Office, 3),
    first_odometer_km: 7_100.0,
    ..PLAIN
};

const RANGE_EXTENDER: Model = Model {
    vin: "WBY00000000REX004",
    profile_brand: "BMW_I",
    name: "i3 (+ REX)",
    year: 2016,
    series: "I01",
    body: Body::Hatch,
    drive_train: DriveTrain::RangeExtender,
    color: 0xFFC9_CCD1,
    unit: OLD_UNIT,
    battery: Some(Battery {
        capacity_kwh: 27.2,
        power_kw: 6.8,
        rapid_kw: Some(42.0),
        kwh_per_100_km: 14.6,
        target_percent: Some(100),
        starts: ChargeStart::Window([at(21, 30), at(5, 30)]),
        done_word: "COMPLETE",
        unplugged_word: "INVALID",
    }),
    tank: Some(Tank {
        liters: 9.0,
        liters_per_100_km: 6.4,
        reports_percent: false,
    }),
    has_sun_roof: true,
    has_rear_windows: false,
    tells_position: false,
    climate: Climate::Silent,
    habit: Habit::new(Place::Town, 5),
    holidays: Holidays::AtHome,
    first_odometer_km: 81_200.0,
    ..PLAIN
};

const DIESEL: Model = Model {
    vin: "WBA00000000DSL005",
    name: "320d Touring",
    year: 2020,
    series: "G21",
    body: Body::Touring,
    color: 0xFF8A_8F94,
    tank: Some(Tank {
        liters: 59.0,
        liters_per_100_km: 5.6,
        reports_percent: false,
    }),
    tires: Some(TireSet {
        dimension: "225/50 R17 98Y XL",
        front_kpa: 240.0,
        rear_kpa: 270.0,
    }),
    locks_as: Lock::Locked,
    habit: Habit::new(Place::Depot, 5),
    condition: Condition::Worn,
    first_odometer_km: 90_400.0,
    ..PLAIN
};

const ELECTRIC_HATCH: Model = Model {
    vin: "WMW00000000MCE006",
    brand: "mini",
    profile_brand: "MINI",
    name: "Cooper SE",
    year: 2021,
    series: "F56",
    body: Body::Hatch,
    drive_train: DriveTrain::Electric,
    color: 0xFFB0_1E2E,
    battery: Some(Battery {
        capacity_kwh: 28.9,
        power_kw: 10.0,
        rapid_kw: Some(44.0),
        kwh_per_100_km: 15.2,
        target_percent: None,
        starts: ChargeStart::Window([at(22, 30), at(6, 30)]),
        done_word: "FINISHED_FULLY_CHARGED",
        unplugged_word: "NOT_CHARGING",
    }),
    tires: Some(TireSet {
        dimension: "195/55 R16 91V XL",
        front_kpa: 250.0,
        rear_kpa: 250.0,
    }),
    has_rear_windows: false,
    climate: Climate::AirConditioning,
    habit: Habit::new(Place::Town, 5),
    holidays: Holidays::AtHome,
    first_odometer_km: 11_500.0,
    ..PLAIN
};

const RIGHT_HAND_DRIVE: Model = Model {
    vin: "WBX00000000RHD007",
    name: "X1 xDrive23i",
    year: 2023,
    series: "U11",
    body: Body::Suv,
    drive_train: DriveTrain::MildHybrid,
    color: 0xFFE8_E4DA,
    country: "GB",
    steering: Steering::Right,
    unit: NEW_UNIT,
    tank: Some(Tank {
        liters: 54.0,
        liters_per_100_km: 7.1,
        reports_percent: true,
    }),
    tires: Some(TireSet {
        dimension: "225/55 R18 102Y XL",
        front_kpa: 240.0,
        rear_kpa: 240.0,
    }),
    has_sun_roof: true,
    climate: Climate::AirConditioning,
    habit: Habit::new(Place::Workshop, 4),
    first_odometer_km: 900.0,
    ..PLAIN
};

/// In the order of the list.
pub(crate) static FLEET: [Model; 7] = [
    ELECTRIC_SALOON,
    PLUGIN_HYBRID,
    MILD_HYBRID,
    RANGE_EXTENDER,
    DIESEL,
    ELECTRIC_HATCH,
    RIGHT_HAND_DRIVE,
];

/// A number of the right length that no account owns.
#[cfg(test)]
pub(crate) const FOREIGN_VIN: &str = PLAIN.vin;
