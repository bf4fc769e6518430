//! Quantities, named by their unit. Metric inside; screens convert.

pub mod choice;

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
        pub struct $name(pub f64);
    };
}

quantity! {
    /// Odometer readings and ranges.
    Kilometers
}
quantity! {
    /// Distance from home.
    Meters
}
quantity! {
    /// Share of a whole: state of charge, tank level. 0 to 100.
    Percent
}
quantity! {
    /// Fuel in the tank.
    Liters
}
quantity! {
    /// Tire pressure. 100 kPa are 1 bar.
    Kilopascals
}
quantity! {
    /// Outside air, and what the climate is set to.
    Celsius
}
quantity! {
    /// Charging current.
    Amperes
}
quantity! {
    /// Clockwise from north, 0 to 359.
    Degrees
}
quantity! {
    /// Electric energy.
    KilowattHours
}
quantity! {
    /// Electric consumption, averaged over a distance: kWh for 100 km.
    KilowattHoursPer100Km
}
quantity! {
    /// Fuel consumption, averaged over a distance: liters for 100 km.
    LitersPer100Km
}
