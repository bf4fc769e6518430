//! Heating, cooling and ventilation while parked.

/// Whether the climate runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Climate {
    /// Heats, cools or ventilates.
    Active,
    /// Off.
    Inactive,
    /// Ready, not running.
    Standby,
}
