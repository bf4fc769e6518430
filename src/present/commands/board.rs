//! The buttons: which commands there are, what each will do, and what is in its way.

use carport_domain::budget::{Allowance, Asker, Call, CallKind, Ledger, Refusal};
use carport_domain::command::CommandKind;
use carport_domain::command::availability::{Channel, availability};
use carport_domain::command::check::{Obstacle, Situation, cautions, obstacle};
use carport_domain::command::entry::Entry;
use carport_domain::command::life::SourceWord;
use carport_domain::units::choice::Units;
use carport_domain::vehicle::capability::Capabilities;

use super::obstacles::{caution_text, obstacle_text, unavailable_text};
use super::{Gesture, Group};
use crate::calls::left_of_day;
use crate::format::{date_words, relative_age};
use crate::locale::Locale;
use crate::words::{ClosedSentence, Commands, words};

/// What is known when the board is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What the car can be asked; `None` before its first answer.
    pub capabilities: Option<&'a Capabilities>,
    /// How its source stands to commands.
    pub channel: Channel,
    /// Whether the owner switched commands off on this device.
    pub is_read_only: bool,
    /// What is known at this moment.
    pub situation: Situation<'a>,
    /// The commands of this car so far, in any order.
    pub entries: &'a [Entry],
    /// What the owner reads in.
    pub units: Units,
    /// What a refresh costs.
    pub refresh: RefreshCost<'a>,
}

/// What a refresh costs in calls.
#[derive(Clone, Copy, Debug)]
pub struct RefreshCost<'a> {
    /// How many calls it makes.
    pub calls: u32,
    /// The calls of the day; `None` where nobody counts them.
    pub ledger: Option<(&'a Ledger, Allowance)>,
}

/// The whole board.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Reading the car again; `None` where there is nobody to ask.
    pub refresh: Option<RefreshCard>,
    /// The commands there are; a group without any is left out.
    pub groups: Vec<GroupOfCards>,
    /// The commands there are not, each with the reason.
    pub missing: Vec<Missing>,
    /// What stands there instead, where there are no commands at all.
    pub closed: Option<ClosedCard>,
}

/// A heading and its buttons.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupOfCards {
    /// Which group.
    pub group: Group,
    /// Its heading.
    pub title: &'static str,
    /// Its commands.
    pub commands: Vec<CommandCard>,
}

/// One button.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandCard {
    /// Which command.
    pub kind: CommandKind,
    /// What it is called.
    pub label: &'static str,
    /// What will happen.
    pub hint: &'static str,
    /// How it is given.
    pub gesture: Gesture,
    /// What is in its way, and what to do about it.
    pub obstacle: Option<&'static str>,
    /// What the owner should know before.
    pub cautions: Vec<String>,
    /// What became of it the last time: `Verified · 3 min ago`.
    pub last: Option<String>,
    /// The last word about it, as the vendor spells it: PENDING, EXECUTED, ERROR; `None` as long
    /// as it was never sent.
    pub last_word: Option<&'static str>,
}

/// Reading the car again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshCard {
    /// What it is called.
    pub label: &'static str,
    /// What happens, and what it costs.
    pub hint: String,
    /// What is in its way, and what to do about it.
    pub obstacle: Option<String>,
}

/// One command there is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Which command.
    pub kind: CommandKind,
    /// What it is called.
    pub label: &'static str,
    /// Why it is not there.
    pub reason: &'static str,
}

/// Why there are no commands at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Closed {
    /// The car was opened from a file; the demo shows how it would be.
    Files,
    /// The vendor answers its own app only; the demo shows how it would be.
    Blocked,
    /// The owner switched them off on this device; the settings switch them on.
    ReadOnly,
    /// The car was not read yet; a refresh reads it.
    NotRead,
}

/// What stands there instead of commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedCard {
    /// Why.
    pub why: Closed,
    /// The same as a title.
    pub title: &'static str,
    /// What it means, and what helps.
    pub detail: &'static str,
    /// The label of the button that helps.
    pub action: &'static str,
}

/// Lays out the board.
pub fn board(facts: &Facts<'_>, locale: &dyn Locale) -> Board {
    let words = &words(locale.language()).commands;
    let refresh = (facts.channel != Channel::None).then(|| refresh_card(facts, words, locale));
    if let Some(why) = closed(facts) {
        return Board {
            refresh,
            groups: Vec::new(),
            missing: Vec::new(),
            closed: Some(closed_card(why, words)),
        };
    }
    let is_offered = |kind: CommandKind| {
        availability(kind, facts.capabilities, facts.channel, facts.is_read_only)
    };
    let groups = Group::ALL.into_iter().map(|group| {
        let kinds = CommandKind::ALL.into_iter();
        let kinds = kinds.filter(|kind| Group::of(*kind) == group && is_offered(*kind).is_ok());
        GroupOfCards {
            group,
            title: group.title(&words.groups),
            commands: kinds.map(|kind| card(kind, facts, locale)).collect(),
        }
    });
    let missing = CommandKind::ALL.into_iter().filter_map(|kind| {
        let why = is_offered(kind).err()?;
        Some(Missing {
            kind,
            label: words.names.of(kind),
            reason: unavailable_text(why, &words.missing),
        })
    });

    Board {
        refresh,
        groups: groups.filter(|group| !group.commands.is_empty()).collect(),
        missing: missing.collect(),
        closed: None,
    }
}

/// One button, as it stands on the board.
pub fn card(kind: CommandKind, facts: &Facts<'_>, locale: &dyn Locale) -> CommandCard {
    let words = &words(locale.language()).commands;
    let cautions = cautions(kind, &facts.situation).into_iter();
    CommandCard {
        kind,
        label: words.names.of(kind),
        hint: words.hints.of(kind),
        gesture: Gesture::of(kind),
        obstacle: obstacle(kind, &facts.situation)
            .map(|obstacle| obstacle_text(obstacle, &words.obstacles)),
        cautions: cautions
            .map(|caution| caution_text(caution, facts.units, locale))
            .collect(),
        last: last(kind, facts, words, locale),
        last_word: last_word(kind, facts.entries).map(SourceWord::as_str),
    }
}

fn last(
    kind: CommandKind,
    facts: &Facts<'_>,
    words: &Commands,
    locale: &dyn Locale,
) -> Option<String> {
    let entries = facts.entries.iter().filter(|entry| entry.kind == kind);
    let life = &entries.max_by_key(|entry| entry.began_at())?.life;
    let age = relative_age(life.since().age(facts.situation.now), locale);
    Some(format!("{} · {age}", words.stages.of(life.stage())))
}

/// One that was not sent says nothing of the one before.
fn last_word(kind: CommandKind, entries: &[Entry]) -> Option<SourceWord> {
    let of_kind = entries.iter().filter(|entry| entry.kind == kind);
    let words = of_kind.filter_map(|entry| {
        let word = entry.life.stage().source_word()?;
        Some((entry.began_at(), word))
    });
    words
        .max_by_key(|(began_at, _)| *began_at)
        .map(|(_, word)| word)
}

/// The owner's switch comes first: a device without commands says nothing of a car.
const fn closed(facts: &Facts<'_>) -> Option<Closed> {
    if facts.is_read_only {
        return Some(Closed::ReadOnly);
    }
    match facts.channel {
        Channel::None => Some(Closed::Files),
        Channel::Blocked => Some(Closed::Blocked),
        Channel::Open if facts.capabilities.is_none() => Some(Closed::NotRead),
        Channel::Open => None,
    }
}

const fn closed_card(why: Closed, words: &Commands) -> ClosedCard {
    let said: &ClosedSentence = match why {
        Closed::Files => &words.closed.files,
        Closed::Blocked => &words.closed.blocked,
        Closed::ReadOnly => &words.closed.read_only,
        Closed::NotRead => &words.closed.not_read,
    };
    ClosedCard {
        why,
        title: said.title,
        detail: said.detail,
        action: said.action,
    }
}

fn refresh_card(facts: &Facts<'_>, words: &Commands, locale: &dyn Locale) -> RefreshCard {
    let board = &words.board;
    let mut hint = vec![board.refresh_hint.to_owned()];
    if let Some((ledger, allowance)) = facts.refresh.ledger {
        let calls = u64::from(facts.refresh.calls);
        let left = left_of_day(ledger, allowance, locale, facts.situation.now);
        hint.push(board.refresh_cost.text(calls, locale));
        hint.push((board.refresh_left)(&left));
    }
    RefreshCard {
        label: board.refresh,
        hint: hint.join(" "),
        obstacle: refresh_obstacle(facts, words, locale),
    }
}

fn refresh_obstacle(facts: &Facts<'_>, words: &Commands, locale: &dyn Locale) -> Option<String> {
    let now = facts.situation.now;
    if !facts.situation.is_online {
        return Some(words.board.refresh_offline.to_owned());
    }
    if facts.situation.is_paused {
        return Some(obstacle_text(Obstacle::Paused, &words.obstacles).to_owned());
    }
    let (ledger, allowance) = facts.refresh.ledger?;
    let call = Call {
        kind: CallKind::Reading,
        asker: Asker::Owner,
    };
    let until = match ledger.refusal(call, allowance, now)? {
        Refusal::Closed(closure) => closure.until,
        Refusal::Blocked { again_at } => again_at,
    };
    Some((words.board.refresh_closed)(&date_words(
        until, now, locale,
    )))
}
