//! How far a command has come: nothing is claimed that is not known.

use carport_domain::command::Fault;
use carport_domain::failure::{Failure, Said};

use super::*;
use crate::commands::progress::{ProgressView, progress};
use crate::notice::Tone;
use crate::words::words;

const ON_THE_WAY: [Stage; 9] = [
    Stage::Draft,
    Stage::Confirming,
    Stage::Queued,
    Stage::Sending,
    Stage::Accepted,
    Stage::Pending,
    Stage::Delivered,
    Stage::Executed,
    Stage::Verified,
];

/// The stages before one, and it.
pub(super) fn road(stage: Stage) -> Vec<Stage> {
    let before = match stage {
        Stage::Refused => Stage::Sending,
        Stage::Failed | Stage::Ignored | Stage::NoAnswer => Stage::Pending,
        Stage::ExecutedUnconfirmed => Stage::Executed,
        Stage::Expired => Stage::Queued,
        Stage::Cancelled => Stage::Confirming,
        on_the_way => on_the_way,
    };
    let mut road: Vec<_> = ON_THE_WAY.into_iter().filter(|on| *on <= before).collect();
    if stage != before {
        road.push(stage);
    }
    road
}

fn reasons() -> Vec<Option<Reason>> {
    let own = [
        Reason::ByOwner,
        Reason::PageClosed,
        Reason::WaitedTooLong,
        Reason::NothingFinal,
        Reason::CarSilent,
        Reason::CarUnchanged,
        Reason::CarDoesNotTell,
        Reason::NoObserver,
        Reason::Fault(Fault::default()),
    ];
    let failures = Failure::EXAMPLES.map(Reason::Failure);
    let all = own.into_iter().chain(failures).map(Some);
    all.chain([None]).collect()
}

pub(super) fn view(kind: CommandKind, stage: Stage, reason: Option<Reason>) -> ProgressView {
    progress(&entry(kind, &road(stage), reason, 4), &[], NOW, &ENGLISH)
}

fn detail(stage: Stage, reason: Reason) -> String {
    view(CommandKind::Lock, stage, Some(reason)).detail.unwrap()
}

#[test]
fn every_command_at_every_stage_has_a_sentence_in_both_languages() {
    for locale in [&ENGLISH, &FRENCH] {
        for kind in CommandKind::ALL {
            for stage in Stage::ALL {
                let entry = entry(kind, &road(stage), None, 4);
                let view = progress(&entry, &[CommandKind::Lock], NOW, locale);
                let texts = [
                    Some(view.title),
                    Some(view.status),
                    view.detail,
                    Some(view.announcement),
                ];
                for text in texts.into_iter().flatten() {
                    assert!(
                        text.len() > 3 && !text.contains('{'),
                        "{kind:?} {stage:?}: {text}"
                    );
                    assert_eq!(text.trim(), text);
                }
            }
        }
    }
}

#[test]
fn every_reason_at_every_end_has_whole_sentences_in_both_languages() {
    for locale in [&ENGLISH, &FRENCH] {
        for stage in Stage::ALL {
            for reason in reasons() {
                let entry = entry(CommandKind::Unlock, &road(stage), reason.clone(), 4);
                let detail = progress(&entry, &[], NOW, locale).detail;
                let detail = detail.unwrap_or_else(|| "None.".to_owned());
                let is_whole = detail.ends_with(['.', '”', '»']);
                assert!(
                    is_whole && !detail.contains(".."),
                    "{stage:?} {reason:?}: {detail}"
                );
                assert!(
                    !detail.contains("stays readable") && !detail.contains("read possible"),
                    "{detail}"
                );
            }
        }
    }
}

#[test]
fn only_what_the_car_showed_or_cannot_show_is_announced_as_done() {
    for kind in CommandKind::ALL {
        for stage in Stage::ALL {
            let view = view(kind, stage, None);
            let is_done = stage == Stage::Verified
                || (stage == Stage::Executed && Proof::of(kind) == Proof::Word);
            assert_eq!(view.tone == Tone::Good, is_done, "{kind:?} {stage:?}");
            let claim = words(Language::English).commands.progress.verified.of(kind);
            assert_eq!(view.announcement.contains(claim), stage == Stage::Verified);
        }
    }
}

#[test]
fn what_the_car_cannot_show_is_the_word_of_the_vendor() {
    assert_eq!(
        view(CommandKind::FlashLights, Stage::Executed, None).status,
        "BMW says that the lights flashed. The car does not report it."
    );
}

#[test]
fn a_proof_has_its_time() {
    assert_eq!(
        view(CommandKind::Lock, Stage::Verified, None).announcement,
        "Lock: The car is locked. Its own state, read at 09:17:56, shows it."
    );
    assert_eq!(
        view(CommandKind::Find, Stage::Verified, None).status,
        "The car has told where it is. Its position came at 09:17:56."
    );
}

#[test]
fn a_waiting_command_names_what_it_waits_for() {
    let waiting = entry(CommandKind::StartClimate, &road(Stage::Queued), None, 2);
    let ahead = [CommandKind::Lock, CommandKind::Find];
    let view = progress(&waiting, &ahead, NOW, &ENGLISH);

    assert_eq!(
        view.status,
        "It waits for: Lock, Find my car. Nothing has been sent yet."
    );
    assert!(view.can_cancel);
    assert_eq!(view.seconds, None);
}

#[test]
fn only_what_was_not_sent_can_be_taken_back() {
    let can: Vec<_> = Stage::ALL
        .into_iter()
        .filter(|stage| view(CommandKind::Lock, *stage, None).can_cancel)
        .collect();

    assert_eq!(can, [Stage::Confirming, Stage::Queued]);
}

#[test]
fn another_attempt_is_offered_only_where_it_may_help() {
    let can = |stage, reason| view(CommandKind::Lock, stage, Some(reason)).can_retry;
    let refused = |failure| can(Stage::Refused, Reason::Failure(failure));
    let failed = |is_retriable| {
        can(
            Stage::Failed,
            Reason::Fault(Fault {
                is_retriable,
                ..Fault::default()
            }),
        )
    };

    assert!(refused(Failure::Busy) && refused(Failure::Rejected { status: 502 }));
    assert!(!refused(Failure::QuotaUsedUp {
        replenished_at: None
    }));
    for failure in [
        Failure::NotFound,
        Failure::NotSupported,
        Failure::Blocked,
        Failure::Forbidden { said: None },
        Failure::Rejected { status: 400 },
    ] {
        assert!(!refused(failure));
    }
    assert!(failed(Some(true)) && failed(None) && !failed(Some(false)));
    assert!(!can(Stage::NoAnswer, Reason::NothingFinal));
    assert!(can(Stage::ExecutedUnconfirmed, Reason::CarUnchanged));
}

#[test]
fn a_quota_speaks_of_commands_and_of_the_next_one() {
    let quota = Reason::Failure(Failure::QuotaUsedUp {
        replenished_at: Some(UnixMillis(NOW.0 + 16 * 3_600_000)),
    });

    assert_eq!(
        detail(Stage::Refused, quota),
        "BMW’s limit is reached. The calls of the day are used up. The next command is possible tomorrow at 01:18; if it is urgent, use BMW’s own app or the key."
    );
}

#[test]
fn the_words_of_the_vendor_stand_in_quotation_marks() {
    let fault = Fault {
        title: Some("Something went wrong".to_owned()),
        description: Some("A door is open.".to_owned()),
        is_retriable: Some(true),
        ..Fault::default()
    };
    let said = Said::new(Fault {
        title: Some("Not for this car".to_owned()),
        ..Fault::default()
    });

    assert_eq!(
        detail(Stage::Failed, Reason::Fault(fault)),
        "BMW’s words: “Something went wrong. A door is open.” BMW says that another attempt may help."
    );
    let forbidden = Reason::Failure(Failure::Forbidden { said: Some(said) });
    assert_eq!(
        detail(Stage::Refused, forbidden),
        "BMW does not allow this. BMW’s words: “Not for this car.”"
    );
}

#[test]
fn a_fault_without_words_tells_its_code_if_it_says_anything() {
    let coded = |code: &str| {
        let code = Some(code.to_owned());
        let fault = Fault {
            code,
            ..Fault::default()
        };
        detail(Stage::Failed, Reason::Fault(fault))
    };

    assert_eq!(
        coded("CHARGING_MODE_NOT_SET"),
        "BMW gives only a code as the reason: CHARGING_MODE_NOT_SET."
    );
    for empty in ["", "UNKNOWN", "<no error returned>"] {
        assert!(coded(empty).starts_with("BMW does not say why."), "{empty}");
    }
}

#[test]
fn a_command_that_is_asked_about_says_what_is_in_the_way() {
    let lost = view(
        CommandKind::Lock,
        Stage::Pending,
        Some(Reason::Failure(Failure::Offline)),
    );

    assert_eq!(
        lost.detail.as_deref(),
        Some("You are offline. BMW has the command already; Carport goes on asking.")
    );
    assert_eq!(lost.tone, Tone::Warning);
    assert!(!lost.is_assertive);
}

#[test]
fn only_trouble_with_a_risky_command_interrupts() {
    assert!(view(CommandKind::Unlock, Stage::NoAnswer, None).is_assertive);
    assert!(!view(CommandKind::Unlock, Stage::Verified, None).is_assertive);
    assert!(!view(CommandKind::StartClimate, Stage::Failed, None).is_assertive);
}
