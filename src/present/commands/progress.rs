//! How far one command has come, and how it ended: never more than is known.

mod reasons;
mod steps;

use carport_domain::command::entry::Entry;
use carport_domain::command::life::{Reason, Stage};
use carport_domain::command::proof::Proof;
use carport_domain::command::{Argument, CommandKind};
use carport_domain::time::UnixMillis;

use super::command_name;
use super::failures::may_help_again;
use crate::format::duration;
use crate::locale::{DateForm, Locale};
use crate::notice::Tone;
use crate::words::{CommandProgress, Commands, words};

pub(super) use reasons::detail;
pub use steps::{StepState, StepView};

/// One command on its way, or at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressView {
    /// Which command, with what it carries.
    pub title: String,
    /// Where it is, or how it ended, in a sentence.
    pub status: String,
    /// Why, and what to do.
    pub detail: Option<String>,
    /// How loud.
    pub tone: Tone,
    /// The steps, the first one first.
    pub steps: Vec<StepView>,
    /// How long since it was sent, or how long it took: `12 s`.
    pub seconds: Option<String>,
    /// Whether it can be taken back: nothing was sent yet.
    pub can_cancel: bool,
    /// Whether the owner may be led to give it again, by its gesture: nothing is sent by itself.
    pub can_retry: bool,
    /// What a screen reader says of it.
    pub announcement: String,
    /// Whether that interrupts: a risky command did not do what was wanted, or nobody knows.
    pub is_assertive: bool,
}

/// Tells how far a command has come. `ahead` are those for which it waits.
pub fn progress(
    entry: &Entry,
    ahead: &[CommandKind],
    now: UnixMillis,
    locale: &dyn Locale,
) -> ProgressView {
    let words = &words(locale.language()).commands;
    let life = &entry.life;
    let title = command_name(entry.kind, &entry.argument, locale);
    let status = status(entry, ahead, locale);
    let detail = detail(entry, now, locale);
    let said = match detail.as_ref().filter(|_| life.is_over()) {
        Some(detail) => format!("{status} {detail}"),
        None => status.clone(),
    };

    ProgressView {
        announcement: (words.named)(&title, &said),
        title,
        status,
        detail,
        tone: tone(entry),
        steps: steps::steps(entry, now, locale),
        seconds: life
            .seconds_since_sent(now)
            .map(|seconds| duration(core::time::Duration::from_secs(seconds), locale)),
        can_cancel: matches!(life.stage(), Stage::Confirming | Stage::Queued),
        can_retry: can_retry(entry, now),
        is_assertive: entry.kind.is_risky() && is_trouble(life.stage()),
    }
}

/// Where a command is, or how it ended, in a sentence.
pub(super) fn status(entry: &Entry, ahead: &[CommandKind], locale: &dyn Locale) -> String {
    let commands: &Commands = &words(locale.language()).commands;
    let words: &CommandProgress = &commands.progress;
    let text = match entry.life.stage() {
        Stage::Draft => words.draft,
        Stage::Confirming => words.confirming,
        Stage::Queued => return queued(ahead, commands),
        Stage::Sending => words.sending,
        Stage::Accepted => words.accepted,
        Stage::Pending => words.pending,
        Stage::Delivered => words.delivered,
        Stage::Executed => executed(entry, words),
        Stage::Verified => return verified(entry, words, locale),
        Stage::Refused => words.refused,
        Stage::Failed => words.failed,
        Stage::Ignored => words.ignored,
        Stage::NoAnswer => words.no_answer,
        Stage::ExecutedUnconfirmed => words.unconfirmed,
        Stage::Expired => words.expired,
        Stage::Cancelled if entry.life.reason() == Some(&Reason::PageClosed) => words.page_closed,
        Stage::Cancelled => words.cancelled,
    };
    text.to_owned()
}

fn queued(ahead: &[CommandKind], words: &Commands) -> String {
    if ahead.is_empty() {
        return words.progress.queue_empty.to_owned();
    }
    let names: Vec<_> = ahead.iter().map(|kind| words.names.of(*kind)).collect();
    (words.progress.waits_for)(&names.join(", "))
}

/// The vendor's word, and whose word it is.
fn executed(entry: &Entry, words: &CommandProgress) -> &'static str {
    let ways = &words.executed;
    match (entry.life.kept().proof, entry.kind) {
        (Proof::State, _) => ways.looking,
        (Proof::Position, _) => ways.locating,
        (Proof::Word, CommandKind::FlashLights) => ways.lights,
        (Proof::Word, CommandKind::SoundHorn) => ways.horn,
        (Proof::Word, CommandKind::SendDestination) => ways.place,
        (Proof::Word, _) => ways.other,
    }
}

fn verified(entry: &Entry, words: &CommandProgress, locale: &dyn Locale) -> String {
    let time = locale.date(entry.life.since(), DateForm::TimeWithSeconds);
    let seen = match entry.life.kept().proof {
        Proof::Position => words.found_at,
        Proof::State | Proof::Word => words.verified_at,
    };
    format!("{} {}", words.verified.of(entry.kind), seen(&time))
}

/// How loud the stage of a command is.
pub(super) fn tone(entry: &Entry) -> Tone {
    let life = &entry.life;
    match life.stage() {
        Stage::Verified => Tone::Good,
        Stage::Executed if life.is_over() => Tone::Good,
        Stage::Refused | Stage::Failed => Tone::Alert,
        Stage::Ignored | Stage::NoAnswer | Stage::ExecutedUnconfirmed | Stage::Expired => {
            Tone::Warning
        }
        // Something is in the way, and it goes on.
        _ if !life.is_over() && life.reason().is_some() => Tone::Warning,
        _ => Tone::Neutral,
    }
}

const fn is_trouble(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::Refused
            | Stage::Failed
            | Stage::Ignored
            | Stage::NoAnswer
            | Stage::ExecutedUnconfirmed
            | Stage::Expired
    )
}

/// Never where nobody knows: whoever gives it again should look first.
fn can_retry(entry: &Entry, now: UnixMillis) -> bool {
    let reason = entry.life.reason();
    match entry.life.stage() {
        Stage::Refused | Stage::Failed => match reason {
            Some(Reason::Failure(failure)) => may_help_again(failure, now),
            Some(Reason::Fault(fault)) => fault.is_retriable != Some(false),
            _ => false,
        },
        Stage::ExecutedUnconfirmed => {
            matches!(reason, Some(Reason::CarUnchanged | Reason::NoObserver))
        }
        Stage::Expired => true,
        Stage::Cancelled => reason == Some(&Reason::PageClosed),
        _ => false,
    }
}

/// What the log keeps is not always enough to give a command again: a place needs its coordinates,
/// a plan its times. The owner is then led to the form.
pub const fn needs_form_again(argument: &Argument) -> bool {
    matches!(argument, Argument::Place(_) | Argument::Plan { .. })
}
