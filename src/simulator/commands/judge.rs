//! What becomes of a command, from how the car stands when it arrives.

use super::{
    event::{Ending, Fault},
    service::Service,
};
use crate::{
    calendar::MINUTE,
    fleet::{
        model::{Climate, Model},
        orders::{Air, Deed},
        snapshot::{Plug, Running, Snapshot},
    },
};

/// A car that was silent for longer sleeps.
const AWAKE: i64 = 15 * MINUTE;
/// Below this the air heats, above it cools.
const MILD_CELSIUS: f64 = 18.0;

/// What the car does, or how the event ends if it does nothing.
pub(super) type Verdict = Result<Deed, Ending>;

/// Whether a car has to be woken first.
pub(super) fn is_asleep(shown: &Snapshot, now: i64) -> bool {
    let is_up = shown.place.is_none()
        || matches!(shown.plug, Plug::Charging { .. })
        || shown.climate != Running::Off;
    !is_up && now - shown.reported_at > AWAKE
}

/// The verdict on any other command.
pub(super) fn verdict(service: Service, model: &Model, car: &Snapshot) -> Verdict {
    let is_under_way = car.place.is_none();
    match service {
        Service::Unlock | Service::StartClimate if is_under_way => fail(Fault::ReadyToDrive),
        Service::Lock if car.openings.driver_door || car.openings.trunk => fail(Fault::DoorOpen),
        Service::Lock => Ok(Deed::Lock),
        Service::Unlock => Ok(Deed::Unlock),
        Service::StartClimate => Ok(Deed::StartClimate(air(model, car))),
        Service::StopClimate => Ok(Deed::StopClimate),
        Service::StartCharging => match car.plug {
            Plug::Out => fail(Fault::NoCable),
            Plug::Done => Err(Ending::Ignored),
            Plug::Charging { .. } => Ok(Deed::Upload),
            Plug::Idle | Plug::Waiting => Ok(Deed::StartCharging),
        },
        Service::StopCharging => match car.plug {
            Plug::Out => fail(Fault::NoCable),
            Plug::Charging { .. } => Ok(Deed::StopCharging),
            Plug::Idle | Plug::Waiting | Plug::Done => Err(Ending::Ignored),
        },
        Service::Lights => Ok(Deed::FlashLights),
        Service::Horn => Ok(Deed::SoundHorn),
        Service::Find => Ok(Deed::Search),
        Service::Settings | Service::Profile => Ok(Deed::Upload),
    }
}

const fn fail(fault: Fault) -> Verdict {
    Err(Ending::Failed(fault))
}

fn air(model: &Model, car: &Snapshot) -> Air {
    if model.climate == Climate::Ventilation {
        Air::Ventilating
    } else if car.celsius < MILD_CELSIUS {
        Air::Heating
    } else {
        Air::Cooling
    }
}
