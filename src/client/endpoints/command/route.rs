//! The two paths on which cars are told to start and stop charging.

/// Which path a car takes. The newer one is tried first; what worked is remembered for the car.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChargingRoute {
    /// The charging service.
    #[default]
    Charging,
    /// The service of all the other commands.
    Remote,
}

impl ChargingRoute {
    /// As stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Charging => "charging",
            Self::Remote => "remote",
        }
    }

    /// The route of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Charging, Self::Remote]
            .into_iter()
            .find(|route| route.code() == code)
    }
}
