//! The log, and the newest command.

use super::progress::road;
use super::*;
use crate::commands::last::last_command;
use crate::commands::log::{Filter, LogRow, Outcome, import_text, log_page, log_row};
use crate::notice::Tone;

fn row(kind: CommandKind, stage: Stage, reason: Option<Reason>) -> LogRow {
    log_row(&entry(kind, &road(stage), reason, 4), NOW, &ENGLISH)
}

#[test]
fn a_row_tells_when_what_through_whom_how_long_and_the_last_word() {
    let mut entry = entry(
        CommandKind::SetChargingTarget,
        &road(Stage::Verified),
        None,
        4,
    );
    entry.argument = Argument::Target(80);
    entry.device = Some("Firefox".to_owned());
    let row = log_row(&entry, NOW, &FRENCH);

    // Nine stages of one second, the last one four seconds ago.
    assert_eq!(row.when, "Aujourd’hui à 11:17:48");
    assert_eq!(row.age, "à l’instant");
    assert_eq!(row.what, "Objectif de recharge 80\u{a0}%");
    assert_eq!(row.through, "Connected Drive");
    assert_eq!(row.device, "Firefox");
    assert_eq!(row.outcome, "Vérifiée");
    assert_eq!(row.took.as_deref(), Some("5\u{a0}s"));
    assert_eq!(row.verification, "L’état de la voiture l’a montré");
    assert_eq!(row.last_word, "EXECUTED");
}

#[test]
fn the_last_word_is_one_of_three_or_says_that_nothing_was_sent() {
    let word = |stage| row(CommandKind::Lock, stage, None).last_word;

    assert_eq!(word(Stage::NoAnswer), "PENDING");
    assert_eq!(word(Stage::Failed), "ERROR");
    assert_eq!(word(Stage::Expired), "Not sent");
    assert_eq!(row(CommandKind::Lock, Stage::Expired, None).took, None);
}

#[test]
fn what_no_car_reports_is_not_called_unverified() {
    let verification = |kind, stage| row(kind, stage, None).verification;

    assert_eq!(
        verification(CommandKind::SoundHorn, Stage::Executed),
        "The car does not report this"
    );
    assert_eq!(
        verification(CommandKind::Lock, Stage::ExecutedUnconfirmed),
        "Not verified"
    );
    assert_eq!(
        verification(CommandKind::Find, Stage::Verified),
        "The car told its position"
    );
}

#[test]
fn every_stage_has_one_outcome() {
    let outcome = |stage| Outcome::of(&entry(CommandKind::Lock, &road(stage), None, 0));
    let of = |wanted| {
        let stages = Stage::ALL.into_iter();
        let stages = stages.filter(|stage| outcome(*stage) == wanted);
        stages.collect::<Vec<_>>()
    };

    assert_eq!(of(Outcome::Succeeded), [Stage::Verified]);
    assert_eq!(
        of(Outcome::Failed),
        [
            Stage::Refused,
            Stage::Failed,
            Stage::Ignored,
            Stage::Expired,
            Stage::Cancelled
        ]
    );
    assert!(of(Outcome::Uncertain).contains(&Stage::ExecutedUnconfirmed));
    assert!(of(Outcome::Uncertain).contains(&Stage::NoAnswer));
}

#[test]
fn a_filter_takes_group_and_outcome_and_says_what_is_left() {
    let entries = [
        entry(CommandKind::Lock, &road(Stage::Verified), None, 900),
        entry(CommandKind::Unlock, &road(Stage::Failed), None, 60),
        entry(CommandKind::SoundHorn, &road(Stage::Executed), None, 300),
    ];
    let page = |group, outcome| log_page(&entries, Filter { group, outcome }, NOW, &ENGLISH);
    let whats = |group, outcome| {
        let rows = page(group, outcome).rows.into_iter();
        rows.map(|row| row.what).collect::<Vec<_>>()
    };

    assert_eq!(
        whats(None, Outcome::All),
        ["Unlock", "Sound the horn", "Lock"]
    );
    assert_eq!(whats(None, Outcome::Succeeded), ["Sound the horn", "Lock"]);
    assert_eq!(whats(Some(Group::Security), Outcome::Failed), ["Unlock"]);
    assert_eq!(page(None, Outcome::All).count, "3 commands");
    assert_eq!(
        page(Some(Group::Send), Outcome::All).empty,
        Some("No command fits this choice.")
    );
    let none = log_page(&[], Filter::default(), NOW, &ENGLISH);
    assert!(none.empty.unwrap().starts_with("No command has been given"));
}

#[test]
fn a_command_under_way_is_not_deleted() {
    assert!(!row(CommandKind::Lock, Stage::Pending, None).can_delete);
    assert!(row(CommandKind::Lock, Stage::NoAnswer, None).can_delete);
}

#[test]
fn an_import_counts_what_came_what_was_there_and_what_is_lost() {
    assert_eq!(
        import_text(2, 1, 0, &ENGLISH),
        "2 commands added. 1 command was known already."
    );
    assert!(import_text(0, 0, 0, &FRENCH).starts_with("Il n’y a aucune commande"));
}

#[test]
fn the_newest_command_of_the_day_is_told_with_its_end() {
    let entries = [
        entry(CommandKind::Lock, &road(Stage::Verified), None, 7_200),
        entry(CommandKind::Unlock, &road(Stage::Cancelled), None, 60),
    ];
    let last = last_command(&entries, NOW, &ENGLISH).unwrap();

    assert_eq!((last.what.as_str(), last.outcome), ("Lock", "Verified"));
    assert_eq!(last.age, "2\u{a0}h ago");
    assert_eq!((last.tone, last.is_under_way), (Tone::Good, false));
}

#[test]
fn a_command_of_yesterday_is_not_told_again() {
    let old = [entry(
        CommandKind::Lock,
        &road(Stage::Verified),
        None,
        86_400,
    )];

    assert_eq!(last_command(&old, NOW, &ENGLISH), None);
    assert_eq!(last_command(&[], NOW, &ENGLISH), None);
}
