//! What the car can be asked. The flags stand beside the state, in the same answer.

use carport_domain::reading::Reading;
use carport_domain::vehicle::capability::Capabilities;

use crate::wire::Node;
use crate::wire::words::{self, ChargingControl};

/// More commands than there are.
const MOST_COMMANDS: usize = 100;

pub(super) fn read(root: &Node<'_>) -> Capabilities {
    let flags = root.at("capabilities");
    let flag = |key| flags.at(key).flag();
    let climate = flag("climateNow");
    let charging = flags.at("remoteChargingCommands");
    // A car that tells its climate can be told to stop it.
    let has_climate = root.path(&["state", "climateControlState"]).is_object();

    Capabilities {
        lock: flag("lock"),
        unlock: flag("unlock"),
        lights: flag("lights"),
        horn: flag("horn"),
        find: flag("vehicleFinder"),
        send_poi: flag("sendPoi"),
        charge_start: charging_command(&charging, ChargingControl::Start),
        charge_stop: charging_command(&charging, ChargingControl::Stop),
        climate_start: climate,
        climate_stop: climate.filter(|can_start| !can_start || has_climate),
        set_target: flag("isChargingTargetSocEnabled"),
        set_ac_limit: flag("isChargingPowerLimitEnabled"),
        set_charging_plan: flag("isChargingPlanSupported"),
        charging_settings: flag("isChargingSettingsEnabled"),
        needs_subscription: any_of([
            flag("isRemoteServicesActivationRequired"),
            flag("isRemoteServicesBookingRequired"),
        ]),
        charging_history: flag("isChargingHistorySupported"),
        trip_history: flag("isSustainabilitySupported"),
    }
}

/// One yes decides; a no needs both.
fn any_of(flags: [Option<bool>; 2]) -> Option<bool> {
    match flags {
        [Some(true), _] | [_, Some(true)] => Some(true),
        [Some(false), Some(false)] => Some(false),
        _ => None,
    }
}

/// The list names what is allowed; cars without remote charging send an empty object.
fn charging_command(node: &Node<'_>, command: ChargingControl) -> Option<bool> {
    if node.is_empty_object() {
        return Some(false);
    }
    let list = node.at("chargingControl");
    if !list.is_present() {
        return None;
    }
    let (words, is_sure) = list.cleanly(|| {
        let items = list.items(MOST_COMMANDS);
        let words = items.iter().map(|item| {
            item.note_if_silent();
            item.word(&words::CHARGING_CONTROL)
        });
        words.collect::<Vec<_>>()
    });
    let is_allowed = words.contains(&Reading::Known(command));

    // An element that cannot be read may have been the one.
    (is_allowed || is_sure).then_some(is_allowed)
}
