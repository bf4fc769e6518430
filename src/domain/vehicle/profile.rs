//! Who the car is: what does not change from day to day.

use crate::ids::Vin;

/// Master data of one car.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The car's number.
    pub vin: Vin,
    /// `None` when the vendor named a brand nobody has taught us.
    pub brand: Option<Brand>,
    /// Marketing name, as the vendor writes it.
    pub model: Option<String>,
    /// Model year.
    pub year: Option<u16>,
    /// What moves it.
    pub drive_train: Option<DriveTrain>,
    /// The vendor's series code, such as `G26`.
    pub series: Option<String>,
}

/// Which of the vendor's brands; each has a list of cars of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Brand {
    /// BMW, BMW i included.
    Bmw,
    /// MINI.
    Mini,
    /// The one sports coupé built for another maker.
    Toyota,
}

/// What moves the car. It decides how ranges are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DriveTrain {
    /// Battery only.
    Electric,
    /// Battery with a plug, and an engine that drives the wheels.
    PluginHybrid,
    /// Battery with a plug, and an engine that charges it.
    RangeExtender,
    /// Engine with a battery that has no plug.
    FullHybrid,
    /// Engine with a small battery that is invisible to the owner.
    MildHybrid,
    /// Engine.
    Combustion,
}

impl DriveTrain {
    /// Whether there is a battery that the owner plugs in.
    pub const fn has_plug(self) -> bool {
        matches!(
            self,
            Self::Electric | Self::PluginHybrid | Self::RangeExtender
        )
    }

    /// Whether there is a fuel tank.
    pub const fn has_tank(self) -> bool {
        !matches!(self, Self::Electric)
    }
}
