//! The newest command, for a screen that is about something else.

use core::time::Duration;

use carport_domain::command::entry::Entry;
use carport_domain::command::life::Stage;
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;

use super::command_name;
use super::progress::{status, tone};
use crate::format::relative_age;
use crate::locale::Locale;
use crate::notice::Tone;
use crate::words::words;

/// An older command is history.
const LATELY: Duration = Duration::from_hours(24);

/// The newest command of a car.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastCommand {
    /// Its id.
    pub id: CommandId,
    /// Which command, with what it carries.
    pub what: String,
    /// How it ended, or where it is, in a word.
    pub outcome: &'static str,
    /// The same in a sentence.
    pub status: String,
    /// How long ago.
    pub age: String,
    /// How loud.
    pub tone: Tone,
    /// Whether more will come.
    pub is_under_way: bool,
}

/// The newest command that was given within a day; one that was taken back was not given.
pub fn last_command(
    entries: &[Entry],
    now: UnixMillis,
    locale: &dyn Locale,
) -> Option<LastCommand> {
    let stages = &words(locale.language()).commands.stages;
    let entry = entries
        .iter()
        .filter(|entry| is_given(entry) && entry.began_at().age(now) < LATELY)
        .max_by_key(|entry| entry.began_at())?;
    let life = &entry.life;

    Some(LastCommand {
        id: entry.id.clone(),
        what: command_name(entry.kind, &entry.argument, locale),
        outcome: stages.of(life.stage()),
        status: status(entry, &[], locale),
        age: relative_age(life.since().age(now), locale),
        tone: tone(entry),
        is_under_way: !life.is_over(),
    })
}

fn is_given(entry: &Entry) -> bool {
    !matches!(
        entry.life.stage(),
        Stage::Draft | Stage::Confirming | Stage::Cancelled
    )
}
