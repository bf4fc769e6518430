//! What was just done to the log, in a line, and the way back from a deletion.

use carport_client::commands::file::{FileError, Merged};
use carport_domain::ids::CommandId;
use carport_domain::vehicle::preferences::UNDO_TIME;
use carport_present::commands::log::import_text;
use leptos::prelude::*;

use super::{Book, HEADING};
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName};
use crate::tasks::{self, DeletedCommands, ImportProblem};

/// Id of the button that takes a deletion back.
const UNDO: &str = "journal-undo";

/// What was done last.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// One command is gone, for as long as it is not wanted back.
    DeletedOne(DeletedCommands),
    /// All of them are.
    DeletedAll(DeletedCommands),
    /// They are back.
    Restored,
    /// So many are in the file.
    Exported(usize),
    /// The browser saved nothing.
    NotExported,
    /// A file was taken in.
    Imported(Merged),
    /// A file was not.
    Refused(ImportProblem),
}

impl Said {
    const fn can_undo(&self) -> bool {
        matches!(self, Self::DeletedOne(_) | Self::DeletedAll(_))
    }
}

/// The line, over the foot of the screen: what it tells of may be far up the page.
#[component]
pub(super) fn SaidLine(book: Book) -> impl IntoView {
    let said = book.said;
    let text = move || said.with(|said| said.as_ref().map(|said| sentence(book, said)));
    let can_undo = Memo::new(move |_| said.with(|said| said.as_ref().is_some_and(Said::can_undo)));
    let undo = move |_| {
        let taken = said.try_update(Option::take).flatten();
        let Some(Said::DeletedOne(deleted) | Said::DeletedAll(deleted)) = taken else {
            return;
        };
        // The button went.
        document::focus(HEADING);
        spawn::spawn(async move {
            tasks::restore_commands(book.context, deleted).await;
            say(book, Said::Restored);
        });
    };

    view! {
        <div class="toast" class:toast-shown=move || said.with(Option::is_some)>
            <p role="status">{text}</p>
            <Show when=move || can_undo.get()>
                <button type="button" class="button" id=UNDO on:click=undo>
                    <Icon name=IconName::RotateCcw />
                    {move || words().commands.log.undo}
                </button>
            </Show>
        </div>
    }
}

/// Deletes a command, and offers the way back.
pub(super) fn delete_one(book: Book, id: CommandId) {
    let car = book.vehicle.with_value(|vehicle| vehicle.id.clone());
    spawn::spawn(async move {
        let deleted = tasks::delete_command(book.context, &car, &id).await;
        offer_undo(book, deleted.map(Said::DeletedOne));
    });
}

/// Deletes all of them that are over, and offers the way back.
pub(super) fn delete_all(book: Book) {
    let car = book.vehicle.with_value(|vehicle| vehicle.id.clone());
    spawn::spawn(async move {
        let deleted = tasks::delete_commands(book.context, &car).await;
        offer_undo(book, deleted.map(Said::DeletedAll));
    });
}

fn offer_undo(book: Book, deleted: Option<Said>) {
    // Why nothing was deleted stands at the top of the page.
    if let Some(said) = deleted
        && say(book, said)
    {
        spawn::spawn(async {
            // The row went with the focus.
            if document::has_no_focus() {
                document::focus(UNDO);
            }
        });
    }
}

/// Says it for a moment; `false` when the page is gone.
pub(super) fn say(book: Book, said: Said) -> bool {
    // A later word is not cut short by the end of an earlier one.
    let turn = book.turn.try_update_value(|turn| {
        *turn += 1;
        *turn
    });
    if turn.is_none() || book.said.try_set(Some(said)).is_some() {
        return false;
    }
    spawn::spawn(async move {
        clock::sleep(UNDO_TIME).await;
        if book.turn.try_get_value() != turn {
            return;
        }
        let had_focus = document::has_focus(UNDO);
        let _ = book.said.try_set(None);
        if had_focus {
            document::focus(HEADING);
        }
    });
    true
}

fn sentence(book: Book, said: &Said) -> String {
    let log = &words().commands.log;
    let locale = book.context.locale();
    match said {
        Said::DeletedOne(_) => log.deleted_one.to_owned(),
        Said::DeletedAll(_) => log.deleted_all.to_owned(),
        Said::Restored => log.restored.to_owned(),
        Said::Exported(count) => log.exported.text(*count as u64, &*locale),
        Said::NotExported => log.not_exported.to_owned(),
        Said::Imported(merged) => {
            import_text(merged.added, merged.known, merged.unreadable, &*locale)
        }
        Said::Refused(problem) => match problem {
            ImportProblem::Unopened => log.import_unopened,
            ImportProblem::File(FileError::TooLarge | FileError::TooManyCommands) => {
                log.import_too_large
            }
            ImportProblem::File(FileError::TooNew) => log.import_too_new,
            ImportProblem::File(_) => log.import_refused,
            ImportProblem::Kept(_) => log.import_not_kept,
        }
        .to_owned(),
    }
}
