//! How far the car can go, and on what.

use crate::units::{Kilometers, Liters, Percent};
use crate::vehicle::battery::Battery;
use crate::vehicle::profile::DriveTrain;

/// Battery, fuel and the ranges that follow from them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Energy {
    /// Present for cars with a plug.
    pub battery: Option<Battery>,
    /// Present for cars with a tank.
    pub fuel: Option<Fuel>,
    /// Range on everything the car carries.
    pub total_range: Option<Kilometers>,
}

/// What is in the tank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fuel {
    /// Liters, where the car tells.
    pub liters: Option<Liters>,
    /// Share of the tank, where the car tells.
    pub percent: Option<Percent>,
    /// Range on fuel alone.
    pub range: Option<Kilometers>,
}

/// The three distances of an answer as they came, before anyone knows what they mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReportedRanges {
    /// Named electric.
    pub electric: Option<Kilometers>,
    /// Named after the tank; for a plug-in hybrid it is the total.
    pub combustion: Option<Kilometers>,
    /// Named after the whole car; for a range extender it is the electric one.
    pub overall: Option<Kilometers>,
}

/// The ranges as an owner understands them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ranges {
    /// On the battery.
    pub electric: Option<Kilometers>,
    /// On fuel.
    pub fuel: Option<Kilometers>,
    /// On everything.
    pub total: Option<Kilometers>,
}

impl ReportedRanges {
    /// Reads the distances by drive train, which decides what each of them means.
    ///
    /// A plug-in hybrid without an electric range has no fuel range either: the difference would
    /// be invented.
    pub fn interpret(self, drive_train: Option<DriveTrain>) -> Ranges {
        let Self {
            electric,
            combustion,
            overall,
        } = self;
        match drive_train {
            Some(DriveTrain::Electric) => Ranges {
                electric,
                fuel: None,
                total: electric.or(overall),
            },
            Some(DriveTrain::PluginHybrid) => {
                let total = combustion.or(overall);
                let fuel = combustion
                    .zip(electric)
                    .map(|(total, electric)| Kilometers((total.0 - electric.0).max(0.0)));
                Ranges {
                    electric,
                    fuel,
                    total,
                }
            }
            Some(DriveTrain::RangeExtender) => {
                let total = electric.zip(combustion).map(|(e, f)| Kilometers(e.0 + f.0));
                Ranges {
                    electric,
                    fuel: combustion,
                    total,
                }
            }
            Some(DriveTrain::Combustion | DriveTrain::MildHybrid | DriveTrain::FullHybrid) => {
                Ranges {
                    electric: None,
                    fuel: combustion,
                    total: combustion.or(overall),
                }
            }
            None => Ranges {
                electric,
                fuel: combustion,
                total: overall,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "it reads as the field it fills")]
    fn km(value: f64) -> Option<Kilometers> {
        Some(Kilometers(value))
    }

    #[test]
    fn a_plugin_hybrid_sends_its_total_under_the_name_of_fuel() {
        let reported = ReportedRanges {
            electric: km(40.0),
            combustion: km(560.0),
            overall: km(560.0),
        };

        let ranges = reported.interpret(Some(DriveTrain::PluginHybrid));

        assert_eq!(
            ranges,
            Ranges {
                electric: km(40.0),
                fuel: km(520.0),
                total: km(560.0)
            }
        );
    }

    #[test]
    fn a_plugin_hybrid_without_electric_range_has_no_fuel_range() {
        let reported = ReportedRanges {
            electric: None,
            combustion: km(560.0),
            overall: None,
        };

        let ranges = reported.interpret(Some(DriveTrain::PluginHybrid));

        assert_eq!(
            ranges,
            Ranges {
                electric: None,
                fuel: None,
                total: km(560.0)
            }
        );
    }

    #[test]
    fn a_range_extender_adds_both() {
        let reported = ReportedRanges {
            electric: km(174.0),
            combustion: km(105.0),
            overall: km(174.0),
        };

        let ranges = reported.interpret(Some(DriveTrain::RangeExtender));

        assert_eq!(ranges.total, km(279.0));
    }

    #[test]
    fn an_electric_car_ignores_a_stray_fuel_range() {
        let reported = ReportedRanges {
            electric: km(352.0),
            combustion: km(0.0),
            overall: None,
        };

        let ranges = reported.interpret(Some(DriveTrain::Electric));

        assert_eq!(
            ranges,
            Ranges {
                electric: km(352.0),
                fuel: None,
                total: km(352.0)
            }
        );
    }
}
