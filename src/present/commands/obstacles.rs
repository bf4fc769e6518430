//! Why a command is not offered, cannot be given now, or should be thought over.

use carport_domain::command::availability::Unavailable;
use carport_domain::command::check::{Caution, Obstacle};
use carport_domain::units::choice::Units;

use crate::format::{home_distance, percent, relative_age};
use crate::locale::Locale;
use crate::words::{CommandObstacles, CommandsMissing, words};

/// Why a command is not offered, as a sentence.
pub const fn unavailable_text(why: Unavailable, words: &CommandsMissing) -> &'static str {
    match why {
        Unavailable::NotOnVehicle => words.not_on_vehicle,
        Unavailable::NotInSource => words.not_in_source,
        Unavailable::NeedsSubscription => words.needs_subscription,
        Unavailable::Blocked => words.blocked,
        Unavailable::Unknown => words.unknown,
        Unavailable::ReadOnly => words.read_only,
    }
}

/// Why a command cannot be given now, and what to do about it.
pub const fn obstacle_text(obstacle: Obstacle, words: &CommandObstacles) -> &'static str {
    match obstacle {
        Obstacle::Offline => words.offline,
        Obstacle::Paused => words.paused,
        Obstacle::NotPluggedIn => words.not_plugged_in,
        Obstacle::NotCharging => words.not_charging,
        Obstacle::ChargesAlready => words.charges_already,
        Obstacle::NoObserver => words.no_observer,
    }
}

/// What the owner should know before, as a sentence.
pub fn caution_text(caution: Caution, units: Units, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).commands.cautions;
    match caution {
        Caution::IsOpen => words.is_open.to_owned(),
        Caution::Far(distance) => (words.far)(&home_distance(distance, units, locale).joined()),
        Caution::PlaceUnknown => words.place_unknown.to_owned(),
        Caution::Low(share) => (words.low)(&percent(share, locale).joined()),
        Caution::Garage => words.garage.to_owned(),
        Caution::ClimateIsOff => words.climate_is_off.to_owned(),
        Caution::QuietHours => words.quiet_hours.to_owned(),
        Caution::OldState(age) => (words.old_state)(&relative_age(age, locale)),
        Caution::NoState => words.no_state.to_owned(),
    }
}
