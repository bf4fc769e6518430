//! What came of something, in lines; the first is read out.

use carport_client::backup::BackupError;
use carport_client::storage::StorageError;
use carport_present::words::{HistoryFiles, Text};
use leptos::prelude::*;

use crate::context::Context;
use crate::parts::{Icon, IconName};

/// How it ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it should.
    #[default]
    Good,
    /// Not at all.
    Bad,
}

/// What came of something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) tone: Tone,
    pub(super) lines: Vec<String>,
}

impl Said {
    pub(super) const fn good(lines: Vec<String>) -> Self {
        let tone = Tone::Good;
        Self { tone, lines }
    }

    pub(super) fn bad(text: &str) -> Self {
        Self {
            tone: Tone::Bad,
            lines: vec![text.to_owned()],
        }
    }
}

/// What a storage that refused means for its owner.
pub(super) fn refused(context: Context, error: StorageError) -> Said {
    let notice = context.notice(&error.into());
    Said {
        tone: Tone::Bad,
        lines: vec![notice.title, notice.detail],
    }
}

/// The lines, once there are any.
#[component]
pub(super) fn SaidLines(#[prop(into)] said: Signal<Option<Said>>) -> impl IntoView {
    let lines = move || {
        said.get().map(|said| {
            let icon = match said.tone {
                Tone::Good => IconName::CircleCheck,
                Tone::Bad => IconName::CircleAlert,
            };
            let class = match said.tone {
                Tone::Good => "outcome outcome-good",
                Tone::Bad => "outcome outcome-bad",
            };
            let lines = said.lines.into_iter();
            let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <div class=class>
                    <Icon name=icon />
                    <div>{lines}</div>
                </div>
            }
        })
    };
    view! { <div role="status">{lines}</div> }
}

/// Why a backup is not opened.
pub(super) fn backup_problem(error: BackupError, files: &HistoryFiles) -> Text {
    let backup = &files.backup;
    match error {
        BackupError::NotABackup => backup.not_a_backup,
        BackupError::Newer => backup.newer_file,
        BackupError::CutShort => backup.cut_short,
        BackupError::Damaged => backup.damaged,
        BackupError::WrongPassphrase => backup.wrong_passphrase,
        BackupError::NoCipher => backup.no_cipher,
    }
}
