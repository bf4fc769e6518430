//! The buttons.

use carport_domain::budget::{Allowance, Closure, ClosureReason, Counts, Ledger, utc_day};
use carport_domain::command::availability::{Channel, Unavailable};
use carport_domain::command::check::{Caution, Obstacle};
use carport_domain::units::choice::Units;
use carport_domain::units::{Meters, Percent};
use carport_domain::vehicle::capability::Capabilities;

use super::*;
use crate::commands::board::{Board, Closed, Facts, RefreshCost, board, card};
use crate::commands::obstacles::{caution_text, obstacle_text, unavailable_text};
use crate::words::words;

fn facts(capabilities: Option<&Capabilities>) -> Facts<'_> {
    Facts {
        capabilities,
        channel: Channel::Open,
        is_read_only: false,
        situation: situation(None),
        entries: &[],
        units: Units::default(),
        refresh: RefreshCost {
            calls: 1,
            ledger: None,
        },
    }
}

const ABLE: Capabilities = Capabilities {
    lock: Some(true),
    unlock: Some(true),
    lights: Some(true),
    horn: Some(false),
    climate_start: Some(true),
    find: None,
    send_poi: None,
    climate_stop: None,
    charge_start: None,
    charge_stop: None,
    set_target: None,
    set_ac_limit: None,
    set_charging_plan: None,
    charging_settings: None,
    needs_subscription: None,
    charging_history: None,
    trip_history: None,
};

fn kinds(board: &Board) -> Vec<CommandKind> {
    let cards = board.groups.iter().flat_map(|group| &group.commands);
    cards.map(|card| card.kind).collect()
}

#[test]
fn what_the_car_takes_is_a_button_and_the_rest_has_a_reason() {
    let board = board(&facts(Some(&ABLE)), &ENGLISH);

    assert_eq!(
        kinds(&board),
        [
            CommandKind::Lock,
            CommandKind::Unlock,
            CommandKind::StartClimate,
            CommandKind::FlashLights,
            CommandKind::Find
        ]
    );
    let titles: Vec<_> = board.groups.iter().map(|group| group.title).collect();
    assert_eq!(titles, ["Security", "Climate", "Locate"]);
    assert_eq!(board.missing.len(), 8);
    let horn = board
        .missing
        .iter()
        .find(|missing| missing.kind == CommandKind::SoundHorn);
    assert_eq!(horn.unwrap().reason, "The car cannot do this.");
}

#[test]
fn every_command_is_either_a_button_or_missing() {
    let board = board(&facts(Some(&ABLE)), &FRENCH);
    let mut all = kinds(&board);
    all.extend(board.missing.iter().map(|missing| missing.kind));
    all.sort();

    let mut expected = CommandKind::ALL;
    expected.sort();
    assert_eq!(all, expected);
}

#[test]
fn a_board_without_commands_says_why_and_what_helps() {
    let closed = |facts: Facts<'_>| {
        let board = board(&facts, &ENGLISH);
        assert!(board.groups.is_empty() && board.missing.is_empty());
        (board.closed.unwrap().why, board.refresh.is_some())
    };
    let channel = |channel| Facts {
        channel,
        ..facts(Some(&ABLE))
    };

    assert_eq!(closed(channel(Channel::None)), (Closed::Files, false));
    assert_eq!(closed(channel(Channel::Blocked)), (Closed::Blocked, true));
    assert_eq!(closed(facts(None)), (Closed::NotRead, true));
    let read_only = Facts {
        is_read_only: true,
        ..channel(Channel::None)
    };
    assert_eq!(closed(read_only), (Closed::ReadOnly, false));
}

#[test]
fn the_last_time_is_told_with_its_end_and_its_age() {
    let entries = [
        entry(CommandKind::Lock, &[Stage::Draft, Stage::Failed], None, 900),
        entry(
            CommandKind::Lock,
            &[Stage::Draft, Stage::Verified],
            None,
            180,
        ),
        entry(
            CommandKind::Unlock,
            &[Stage::Draft, Stage::Cancelled],
            None,
            9_000,
        ),
    ];
    let board = board(
        &Facts {
            entries: &entries,
            ..facts(Some(&ABLE))
        },
        &ENGLISH,
    );

    let last: Vec<_> = board.groups[0]
        .commands
        .iter()
        .map(|card| card.last.clone())
        .collect();
    assert_eq!(
        last,
        [
            Some("Verified · 3\u{a0}min ago".to_owned()),
            Some("Cancelled · 2\u{a0}h ago".to_owned())
        ]
    );
}

#[test]
fn a_command_that_was_not_sent_leaves_the_last_word_as_it_was() {
    let entries = [
        entry(CommandKind::Lock, &[Stage::Draft, Stage::Failed], None, 900),
        entry(
            CommandKind::Lock,
            &[Stage::Draft, Stage::Cancelled],
            None,
            60,
        ),
    ];
    let known = Facts {
        entries: &entries,
        ..facts(Some(&ABLE))
    };

    let word = |kind| card(kind, &known, &ENGLISH).last_word;
    assert_eq!(word(CommandKind::Lock), Some("ERROR"));
    assert_eq!(word(CommandKind::Unlock), None);
}

#[test]
fn a_device_without_network_has_a_sentence_on_every_button() {
    let mut offline = facts(Some(&ABLE));
    offline.situation.is_online = false;
    let board = board(&offline, &ENGLISH);

    let mut cards = board.groups.iter().flat_map(|group| &group.commands);
    assert!(cards.all(|card| card.obstacle.unwrap().contains("not kept for later")));
    assert!(
        board
            .refresh
            .unwrap()
            .obstacle
            .unwrap()
            .contains("You are offline")
    );
}

#[test]
fn a_refresh_tells_its_cost_where_calls_are_counted() {
    let ledger = Ledger {
        day: utc_day(NOW),
        counts: Counts {
            reading: 48,
            ..Counts::default()
        },
        ..Ledger::default()
    };
    let mut counted = facts(Some(&ABLE));
    counted.refresh.ledger = Some((&ledger, Allowance::Guessed(200)));

    let hint = |facts: &Facts<'_>| board(facts, &ENGLISH).refresh.unwrap().hint;
    assert_eq!(
        hint(&counted),
        "Asks BMW what the car last said. It takes 1 call of the day. Calls left today: 152 of about 200."
    );
    assert_eq!(
        hint(&facts(Some(&ABLE))),
        "Asks BMW what the car last said."
    );
}

#[test]
fn a_closed_ledger_says_when_the_next_refresh_is_possible() {
    let ledger = Ledger {
        vehicle: Some(Closure {
            reason: ClosureReason::QuotaUsedUp,
            noted_at: NOW,
            until: UnixMillis(NOW.0 + 16 * 3_600_000),
        }),
        ..Ledger::default()
    };
    let mut closed = facts(Some(&ABLE));
    closed.refresh.ledger = Some((&ledger, Allowance::Guessed(200)));

    let obstacle = board(&closed, &FRENCH).refresh.unwrap().obstacle.unwrap();
    assert!(
        obstacle.ends_with("Le prochain sera possible demain à 03:18."),
        "{obstacle}"
    );
}

#[test]
fn every_reason_obstacle_and_caution_has_a_sentence_of_its_own() {
    for locale in [&ENGLISH, &FRENCH] {
        let words = &words(locale.language).commands;
        let missing = [
            Unavailable::NotOnVehicle,
            Unavailable::NotInSource,
            Unavailable::NeedsSubscription,
            Unavailable::Blocked,
            Unavailable::Unknown,
            Unavailable::ReadOnly,
        ]
        .map(|why| unavailable_text(why, &words.missing).to_owned());
        let obstacles = [
            Obstacle::Offline,
            Obstacle::Paused,
            Obstacle::NotPluggedIn,
            Obstacle::NotCharging,
            Obstacle::ChargesAlready,
            Obstacle::NoObserver,
        ]
        .map(|obstacle| obstacle_text(obstacle, &words.obstacles).to_owned());
        let cautions = [
            Caution::IsOpen,
            Caution::Far(Meters(340.0)),
            Caution::PlaceUnknown,
            Caution::Low(Percent(12.0)),
            Caution::Garage,
            Caution::ClimateIsOff,
            Caution::QuietHours,
            Caution::OldState(core::time::Duration::from_hours(3)),
            Caution::NoState,
        ]
        .map(|caution| caution_text(caution, Units::default(), locale));
        let mut all: Vec<String> = missing
            .into_iter()
            .chain(obstacles)
            .chain(cautions)
            .collect();
        assert!(all.iter().all(|text| text.ends_with('.')), "{all:?}");
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
