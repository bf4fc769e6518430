//! The detailed charging settings. Cars of an older generation answer with the plan alone.

use carport_domain::units::{Amperes, Percent};
use carport_domain::vehicle::charging_plan::ChargingSettings;

use super::{Decoded, GapReason, Unreadable, charging_plan};
use crate::wire::{self, Gaps, Node, words};

/// More than any cable at home carries.
const MOST_AMPERES: f64 = 1000.0;

/// More choices than a car offers.
const MOST_CHOICES: usize = 1000;

/// Reads the settings in detail. The labels beside them are for people, in the vendor's words,
/// and are not read.
pub fn charging_settings(body: &[u8]) -> Result<Decoded<ChargingSettings>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let parts = [
        "chargeAndClimateSettings",
        "chargeAndClimateTimerDetail",
        "chargingSettingsDetail",
        "servicePack",
    ];
    if !parts.iter().any(|part| root.at(part).is_present()) {
        return Err(Unreadable::Without("charging settings"));
    }
    let detail = root.at("chargingSettingsDetail");
    let limit = detail.at("acLimit");
    let unlimited = limit.at("isUnlimited");
    let is_ac_unlimited = unlimited.flag();
    // What stands beside it then is the most the car can take, and no limit.
    let may_be_limited =
        is_ac_unlimited.map_or(!unlimited.is_present(), |is_unlimited| !is_unlimited);
    let value = ChargingSettings {
        target: target(&detail.at("chargingTarget")),
        ac_limit: current(&limit.at("current")).filter(|_| may_be_limited),
        is_ac_unlimited,
        ac_limit_choices: choices(&limit.at("values")),
        loudness: detail.at("dcLoudness").word(&words::LOUDNESS),
        unlocks_cable: detail.at("isUnlockCableActive").flag(),
        plan: charging_plan::of_settings(&root),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Cars without a setting send 0; nobody charges to that.
fn target(node: &Node<'_>) -> Option<Percent> {
    let target = node.number(0.0..=100.0).filter(|target| *target > 0.0);
    target.map(Percent)
}

fn current(node: &Node<'_>) -> Option<Amperes> {
    let unit = node.at("unit");
    if unit
        .text()
        .is_some_and(|unit| !unit.eq_ignore_ascii_case("a"))
    {
        unit.note(GapReason::UnknownCode);
        return None;
    }
    amperes(&node.at("value"))
}

/// Zero is no current to charge with.
fn amperes(node: &Node<'_>) -> Option<Amperes> {
    let current = node.number(0.0..=MOST_AMPERES);
    current.filter(|current| *current > 0.0).map(Amperes)
}

/// Rising, each once.
fn choices(node: &Node<'_>) -> Vec<Amperes> {
    let mut choices: Vec<_> = node
        .items(MOST_CHOICES)
        .iter()
        .filter_map(amperes)
        .collect();
    choices.sort_by(|one, other| one.0.total_cmp(&other.0));
    choices.dedup();
    choices
}
