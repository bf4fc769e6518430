//! The steps of a command: what is behind, what is waited for, what nobody knows.

use core::time::Duration;

use carport_domain::command::CommandKind;
use carport_domain::command::entry::Entry;
use carport_domain::command::life::{Life, Stage};
use carport_domain::command::proof::Proof;
use carport_domain::time::UnixMillis;

use crate::format::duration;
use crate::locale::Locale;
use crate::words::{CommandSteps, words};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// It is behind.
    Done,
    /// It is waited for.
    Now,
    /// It is still to come, was not reached, or is not known to be: the word says which.
    Ahead,
    /// It came to nothing.
    Failed,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// What it is called.
    pub label: &'static str,
    /// Where it stands.
    pub state: StepState,
    /// The same in a word.
    pub state_word: &'static str,
    /// How long it took, or takes so far.
    pub seconds: Option<String>,
}

/// A turn that came sooner than this is no waiting.
const SHORTEST_WAIT: Duration = Duration::from_secs(1);

pub(super) fn steps(entry: &Entry, now: UnixMillis, locale: &dyn Locale) -> Vec<StepView> {
    let words = &words(locale.language()).commands.progress.steps;
    let life = &entry.life;
    let shown = shown(entry);
    let awaited = shown.iter().find(|stage| !is_behind(**stage, life));
    let failed = failed(life.stage(), &shown, awaited.copied());
    let view = |stage: &Stage| {
        let is_awaited = awaited == Some(stage);
        let (state, state_word) = if failed == Some(*stage) {
            (StepState::Failed, words.failed)
        } else {
            stand(*stage, is_awaited, life, words)
        };
        let is_running = state == StepState::Now && *stage > Stage::Queued;
        let seconds = match state {
            StepState::Done | StepState::Failed => took(*stage, state, life),
            StepState::Now if is_running => Some(life.since().age(now)),
            StepState::Now | StepState::Ahead => None,
        };
        StepView {
            label: label(*stage, words),
            state,
            state_word,
            seconds: seconds
                .filter(|took| *took >= Duration::from_secs(1))
                .map(|took| duration(took, locale)),
        }
    };
    shown.iter().map(view).collect()
}

/// The steps that a command can take, each named by the stage that ends it. A step that it cannot
/// show is left out: nobody hears whether a place arrived in the car.
fn shown(entry: &Entry) -> Vec<Stage> {
    let mut stages = vec![Stage::Confirming];
    if has_waited(&entry.life) {
        stages.push(Stage::Queued);
    }
    stages.extend([Stage::Sending, Stage::Accepted]);
    if entry.kind != CommandKind::SendDestination {
        stages.extend([Stage::Pending, Stage::Delivered, Stage::Executed]);
    }
    if entry.life.kept().proof != Proof::Word {
        stages.push(Stage::Verified);
    }
    stages
}

fn has_waited(life: &Life) -> bool {
    if matches!(life.stage(), Stage::Queued | Stage::Expired) {
        return true;
    }
    let wait = at(life, Stage::Queued)
        .zip(at(life, Stage::Sending))
        .map(|(from, until)| from.age(until));
    wait.is_some_and(|wait| wait >= SHORTEST_WAIT)
}

/// Whether a step is behind the command: known, or implied by what is known.
fn is_behind(step: Stage, life: &Life) -> bool {
    let mut passed = life.passed().iter().map(|passed| passed.stage);
    let farthest = passed.rfind(|stage| *stage <= Stage::Verified);
    let farthest = farthest.unwrap_or(Stage::Draft);
    match step {
        // Confirmed is what is queued; the turn has come for what is being sent.
        Stage::Confirming => farthest >= Stage::Queued,
        Stage::Queued => farthest >= Stage::Sending,
        // Sent is only what the source has: before, it may have been lost on the way.
        Stage::Sending => farthest >= Stage::Accepted || life.stage() == Stage::Failed,
        _ => farthest >= step,
    }
}

fn stand(
    step: Stage,
    is_awaited: bool,
    life: &Life,
    words: &CommandSteps,
) -> (StepState, &'static str) {
    if is_behind(step, life) {
        return (StepState::Done, words.done);
    }
    if !life.is_over() {
        return if is_awaited {
            (StepState::Now, words.now)
        } else {
            (StepState::Ahead, words.ahead)
        };
    }
    match life.stage() {
        Stage::NoAnswer | Stage::ExecutedUnconfirmed => (StepState::Ahead, words.not_known),
        _ => (StepState::Ahead, words.not_reached),
    }
}

/// The step that ended everything; none where nobody knows, or where the owner took it back.
fn failed(end: Stage, shown: &[Stage], awaited: Option<Stage>) -> Option<Stage> {
    match end {
        Stage::Failed | Stage::Ignored if shown.contains(&Stage::Executed) => Some(Stage::Executed),
        Stage::Failed | Stage::Ignored | Stage::Refused | Stage::Expired => awaited,
        _ => None,
    }
}

/// From the stage before to the one that ends the step; `None` where a stage was not told.
fn took(step: Stage, state: StepState, life: &Life) -> Option<Duration> {
    let passed = life.passed();
    let ends = match (state, step) {
        (StepState::Failed, _) => life.stage(),
        (_, Stage::Confirming | Stage::Sending) => return None,
        (_, Stage::Queued) => Stage::Sending,
        (_, step) => step,
    };
    let place = passed.iter().position(|passed| passed.stage == ends)?;
    let before = passed.get(place.checked_sub(1)?)?;
    Some(before.at.age(passed[place].at))
}

fn at(life: &Life, stage: Stage) -> Option<UnixMillis> {
    let mut passed = life.passed().iter();
    passed.find(|passed| passed.stage == stage).map(|p| p.at)
}

const fn label(step: Stage, words: &CommandSteps) -> &'static str {
    match step {
        Stage::Queued => words.waited,
        Stage::Sending => words.sent,
        Stage::Accepted => words.accepted,
        Stage::Pending => words.pending,
        Stage::Delivered => words.delivered,
        Stage::Executed => words.executed,
        Stage::Verified => words.verified,
        _ => words.confirmed,
    }
}
