//! Charging target and current limit: the car's value, and those it takes.

use carport_domain::command::{ChargingChange, ChargingTarget, Command};
use carport_domain::remote::Remote;
use carport_domain::units::{Amperes, Percent};
use carport_domain::vehicle::Status;
use carport_domain::vehicle::battery::Battery;
use carport_domain::vehicle::charging_plan::ChargingSettings;

use super::Steps;
pub use super::steps::SettingsReading;
use crate::format::{current, percent};
use crate::locale::Locale;
use crate::words::words;

/// A slider with what the car says of its value.
#[derive(Clone, Debug, PartialEq)]
pub struct StepForm<T> {
    /// The slider.
    pub steps: Steps<T>,
    /// `The car says 80 %.`
    pub told: String,
}

/// The limits to choose from, or why there are none.
#[derive(Clone, Debug, PartialEq)]
pub enum LimitForm {
    /// The car has told them.
    Offered(StepForm<Amperes>),
    /// Its settings are not held.
    NotRead(SettingsReading),
    /// Its settings name no choices.
    NotTold,
}

/// The charging target.
pub fn target_form(
    status: Option<&Status>,
    settings: Option<&ChargingSettings>,
    locale: &dyn Locale,
) -> StepForm<ChargingTarget> {
    let words = &words(locale.language()).command_forms.charging;
    let target = told(status, settings).target;
    let label = |value: Percent| percent(value, locale).joined();
    let values = (0..=u8::MAX).filter_map(ChargingTarget::new).collect();

    StepForm {
        steps: Steps::new(
            values,
            target.and_then(settable),
            |target: ChargingTarget| label(target.into()),
            words.not_chosen,
        ),
        told: target.map_or_else(
            || words.target_not_told.to_owned(),
            |target| (words.target_told)(&label(target)),
        ),
    }
}

/// The current limit, out of the values that the car takes and no others.
pub fn limit_form(
    status: Option<&Status>,
    settings: &Remote<ChargingSettings>,
    locale: &dyn Locale,
) -> LimitForm {
    let Some(held) = settings.value() else {
        return LimitForm::NotRead(SettingsReading::of(settings));
    };
    if held.ac_limit_choices.is_empty() {
        return LimitForm::NotTold;
    }
    let words = &words(locale.language()).command_forms.charging;
    let limit = told(status, Some(held)).ac_limit;
    let is_unlimited = held.is_ac_unlimited == Some(true);
    let label = |limit: Amperes| current(limit, locale).joined();

    LimitForm::Offered(StepForm {
        steps: Steps::new(
            held.ac_limit_choices.clone(),
            limit.filter(|_| !is_unlimited),
            label,
            words.not_chosen,
        ),
        told: match limit {
            _ if is_unlimited => words.limit_unlimited.to_owned(),
            Some(limit) => (words.limit_told)(&label(limit)),
            None => words.limit_not_told.to_owned(),
        },
    })
}

/// Changes the target and nothing else.
pub fn set_target(target: ChargingTarget) -> Command {
    Command::SetCharging(ChargingChange {
        target: Some(target),
        ac_limit: None,
    })
}

/// Changes the limit and nothing else.
pub fn set_limit(limit: Amperes) -> Command {
    Command::SetCharging(ChargingChange {
        target: None,
        ac_limit: Some(limit),
    })
}

/// The state is read more often than the settings, which complete it.
fn told(status: Option<&Status>, settings: Option<&ChargingSettings>) -> Battery {
    let battery = status.and_then(|status| status.energy.battery.clone());
    let mut battery = battery.unwrap_or_default();
    if let Some(settings) = settings {
        battery.complete_from(settings);
    }
    battery
}

/// A target between the steps is the car's, but none that it could be sent.
fn settable(target: Percent) -> Option<ChargingTarget> {
    (0..=u8::MAX)
        .filter_map(ChargingTarget::new)
        .find(|known| f64::from(known.percent()).to_bits() == target.0.to_bits())
}

#[cfg(test)]
mod tests;
