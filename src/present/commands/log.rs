//! The log of commands: what was told, through whom, and what became of it.

use core::time::Duration;

use carport_domain::command::entry::{Carrier, Entry};
use carport_domain::command::life::{SourceWord, Stage};
use carport_domain::command::proof::Proof;
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;

use super::progress::{detail, status, tone};
use super::{Group, command_name};
use crate::format::{date_words_to_the_second, duration, relative_age, upper_first};
use crate::locale::Locale;
use crate::notice::Tone;
use crate::words::{CommandLog, Words, words};

/// Which commands are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Those about one thing; `None` for all.
    pub group: Option<Group>,
    /// Those that ended in one way.
    pub outcome: Outcome,
}

/// How a command ended, roughly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// In any way, or not yet.
    #[default]
    All,
    /// The car showed it, or cannot show it and the vendor says so.
    Succeeded,
    /// It did not happen.
    Failed,
    /// Nobody knows yet, or nobody will.
    Uncertain,
}

/// One command in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// Its id.
    pub id: CommandId,
    /// When it was begun.
    pub began_at: UnixMillis,
    /// The same in words, to the second.
    pub when: String,
    /// How long ago.
    pub age: String,
    /// Which command, with what it carries.
    pub what: String,
    /// Through whom.
    pub through: &'static str,
    /// From which device.
    pub device: String,
    /// How it ended, in a word.
    pub outcome: &'static str,
    /// How loud.
    pub tone: Tone,
    /// The same in a sentence.
    pub status: String,
    /// How long it took: `12 s`; `None` for what was never sent.
    pub took: Option<String>,
    /// Why it ended so.
    pub reason: Option<String>,
    /// Whether the car showed it.
    pub verification: &'static str,
    /// The last word about it, as the vendor spells it: PENDING, EXECUTED, ERROR.
    pub last_word: &'static str,
    /// Whether it may be deleted: one that is under way is needed.
    pub can_delete: bool,
}

/// The log as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPage {
    /// The rows that fit the filter, the newest first.
    pub rows: Vec<LogRow>,
    /// How many they are, in words.
    pub count: String,
    /// What stands there without any row.
    pub empty: Option<&'static str>,
}

impl Outcome {
    /// Every choice, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::All, Self::Succeeded, Self::Uncertain, Self::Failed];

    /// The outcome of a command.
    pub fn of(entry: &Entry) -> Self {
        match entry.life.stage() {
            Stage::Verified => Self::Succeeded,
            Stage::Executed if entry.life.is_over() => Self::Succeeded,
            Stage::Refused | Stage::Failed | Stage::Ignored | Stage::Expired | Stage::Cancelled => {
                Self::Failed
            }
            _ => Self::Uncertain,
        }
    }

    /// Its word.
    pub const fn label(self, words: &CommandLog) -> &'static str {
        match self {
            Self::All => words.all_outcomes,
            Self::Succeeded => words.succeeded,
            Self::Failed => words.failed,
            Self::Uncertain => words.uncertain,
        }
    }
}

impl Filter {
    /// Whether a command is shown.
    pub fn fits(self, entry: &Entry) -> bool {
        let is_of_group = self
            .group
            .is_none_or(|group| group == Group::of(entry.kind));
        is_of_group && (self.outcome == Outcome::All || self.outcome == Outcome::of(entry))
    }
}

/// The commands that fit, the newest first.
pub fn log_page(
    entries: &[Entry],
    filter: Filter,
    now: UnixMillis,
    locale: &dyn Locale,
) -> LogPage {
    let log = &words(locale.language()).commands.log;
    let mut shown: Vec<_> = entries.iter().filter(|entry| filter.fits(entry)).collect();
    shown.sort_by_key(|entry| core::cmp::Reverse(entry.began_at()));
    let rows = shown.into_iter().map(|entry| log_row(entry, now, locale));
    let rows: Vec<_> = rows.collect();
    let empty = match (entries.is_empty(), rows.is_empty()) {
        (true, _) => Some(log.empty),
        (false, true) => Some(log.empty_filtered),
        (false, false) => None,
    };

    LogPage {
        count: log.shown.text(rows.len() as u64, locale),
        rows,
        empty,
    }
}

/// One command, as it stands in the log.
pub fn log_row(entry: &Entry, now: UnixMillis, locale: &dyn Locale) -> LogRow {
    let words: &Words = words(locale.language());
    let log = &words.commands.log;
    let life = &entry.life;
    let took = life.seconds_since_sent(now).map(Duration::from_secs);
    let device = entry.device.as_deref().map(str::trim);
    let device = device.filter(|device| !device.is_empty());

    LogRow {
        id: entry.id.clone(),
        began_at: entry.began_at(),
        when: upper_first(&date_words_to_the_second(entry.began_at(), now, locale)),
        age: relative_age(entry.began_at().age(now), locale),
        what: command_name(entry.kind, &entry.argument, locale),
        through: match entry.carrier {
            Carrier::ConnectedDrive => words.reading.connected_drive,
            Carrier::Demo => log.demo,
        },
        device: device.unwrap_or(log.unknown_device).to_owned(),
        outcome: words.commands.stages.of(life.stage()),
        tone: tone(entry),
        status: status(entry, &[], locale),
        took: took.map(|took| duration(took, locale)),
        reason: detail(entry, now, locale),
        verification: verification(entry, log),
        last_word: life
            .stage()
            .source_word()
            .map_or(log.not_sent, SourceWord::as_str),
        can_delete: life.is_over(),
    }
}

/// Whether the car showed it, or could have.
fn verification(entry: &Entry, words: &CommandLog) -> &'static str {
    match (entry.life.stage(), entry.life.kept().proof) {
        (Stage::Verified, Proof::Position) => words.verified_by_position,
        (Stage::Verified, _) => words.verified_by_state,
        (_, Proof::Word) => words.not_verifiable,
        _ => words.not_verified,
    }
}

/// What an import came to, sentence by sentence.
pub fn import_text(added: usize, known: usize, unreadable: usize, locale: &dyn Locale) -> String {
    let log = &words(locale.language()).commands.log;
    let counted = [
        (added, &log.import_added),
        (known, &log.import_known),
        (unreadable, &log.import_unreadable),
    ];
    let sentences: Vec<_> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, sentence)| sentence.text(count as u64, locale))
        .collect();
    if sentences.is_empty() {
        return log.import_nothing.to_owned();
    }
    sentences.join(" ")
}
