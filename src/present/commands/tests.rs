//! What the page of commands says, in both languages.

mod board;
mod confirm;
mod found;
mod log;
mod progress;
mod steps;

use carport_domain::command::check::Situation;
use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{Kept, Life, Passed, Reason, Stage};
use carport_domain::command::proof::Proof;
use carport_domain::command::{Argument, CommandKind};
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::Status;

use super::*;
use crate::locale::{FixedLocale, Language};

pub(super) const ENGLISH: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
pub(super) const FRENCH: FixedLocale = FixedLocale {
    language: Language::French,
    utc_offset_minutes: 120,
};
/// 2025-05-04T09:18:00Z.
pub(super) const NOW: UnixMillis = UnixMillis(1_746_350_280_000);

pub(super) fn ago(seconds: i64) -> UnixMillis {
    UnixMillis(NOW.0 - seconds * 1_000)
}

pub(super) fn situation(status: Option<&Status>) -> Situation<'_> {
    Situation {
        status,
        is_online: true,
        is_paused: false,
        phone: None,
        hour: 11,
        has_started_climate: true,
        now: NOW,
    }
}

/// A command whose stages were passed one second after the other, the last one `seconds` ago.
pub(super) fn entry(
    kind: CommandKind,
    stages: &[Stage],
    reason: Option<Reason>,
    seconds: i64,
) -> Entry {
    let count = i64::try_from(stages.len()).unwrap();
    let passed = (1..).zip(stages).map(|(place, stage)| Passed {
        stage: *stage,
        at: ago(seconds + count - place),
    });
    Entry {
        id: CommandId::from_random([1; 8]),
        kind,
        argument: Argument::None,
        carrier: Carrier::ConnectedDrive,
        device: None,
        seen_before_at: None,
        was_as_told: None,
        event: None,
        life: Life::restored(Kept {
            proof: Proof::of(kind),
            passed: passed.collect(),
            reason,
            source_ahead_millis: None,
            underway_at: None,
        }),
    }
}

#[test]
fn the_riskier_a_command_the_harder_its_gesture() {
    assert_eq!(Gesture::of(CommandKind::Lock), Gesture::Tap);
    assert_eq!(Gesture::of(CommandKind::Unlock), Gesture::Slide);
    assert_eq!(Gesture::of(CommandKind::SoundHorn), Gesture::Hold);
    assert_eq!(Gesture::of(CommandKind::Find), Gesture::Ask);
    assert_eq!(
        Gesture::of(CommandKind::StartClimate),
        Gesture::TapThenCancel
    );
}

#[test]
fn a_name_tells_what_the_command_carries() {
    let name = |kind, argument, locale| command_name(kind, &argument, locale);
    let target = CommandKind::SetChargingTarget;
    let place = CommandKind::SendDestination;

    assert_eq!(
        name(target, Argument::Target(80), &ENGLISH),
        "Charging target 80\u{a0}%"
    );
    assert_eq!(
        name(target, Argument::Target(80), &FRENCH),
        "Objectif de recharge 80\u{a0}%"
    );
    assert_eq!(
        name(place, Argument::Place("Les Halles".to_owned()), &ENGLISH),
        "Send a place: Les Halles"
    );
    assert_eq!(
        name(place, Argument::Place(" ".to_owned()), &ENGLISH),
        "Send a place (POI)"
    );
}
