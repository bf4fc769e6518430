//! The log as a file, out of one, and its end.

use leptos::ev::Event;
use leptos::prelude::*;

use super::Book;
use super::said::{Said, delete_all, say};
use crate::browser::{files, spawn};
use crate::context::words;
use crate::parts::{Confirm, Icon, IconName};
use crate::tasks;

const INPUT: &str = "journal-import";
const HINT: &str = "journal-export-hint";

/// The buttons at the foot of the log.
#[component]
pub(super) fn Files(book: Book) -> impl IntoView {
    let entries = book
        .vehicle
        .with_value(|vehicle| vehicle.commands.entries.clone());
    let has_any = Memo::new(move |_| entries.with(|entries| !entries.is_empty()));
    let export = move |_| {
        let (car, count) = book.vehicle.with_value(|vehicle| {
            let count = vehicle.commands.entries.with_untracked(Vec::len);
            (vehicle.id.clone(), count)
        });
        let is_saved = tasks::save_commands(book.context, &car);
        let said = if is_saved {
            Said::Exported(count)
        } else {
            Said::NotExported
        };
        say(book, said);
    };

    view! {
        <div class="journal-files">
            <div class="actions">
                <Show when=move || has_any.get()>
                    <button type="button" class="button" aria-describedby=HINT on:click=export>
                        <Icon name=IconName::Download />
                        {move || words().commands.log.export}
                    </button>
                </Show>
                <TakeIn book=book />
                <DeleteAll book=book />
            </div>
            <p class="field-hint" id=HINT>
                {move || words().commands.log.export_hint}
            </p>
        </div>
    }
}

/// Adds what stands in a file.
#[component]
fn TakeIn(book: Book) -> impl IntoView {
    let is_reading = RwSignal::new(false);
    let import = move |event: Event| {
        let Some(file) = files::of_input(&event).into_iter().next() else {
            return;
        };
        if is_reading.get_untracked() {
            return;
        }
        is_reading.set(true);
        let car = book.vehicle.with_value(|vehicle| vehicle.id.clone());
        spawn::spawn(async move {
            let merged = tasks::import_commands(book.context, &car, file).await;
            // The page may be gone meanwhile.
            let _ = is_reading.try_set(false);
            say(book, merged.map_or_else(Said::Refused, Said::Imported));
        });
    };

    view! {
        // The input is the button: label, keyboard and screen reader come with it.
        <div class="import-pick">
            <input
                id=INPUT
                class="visually-hidden"
                type="file"
                accept="application/json,.json"
                on:change=import
            />
            <label for=INPUT class="button">
                <Icon name=IconName::FolderOpen />
                {move || words().commands.log.import}
            </label>
        </div>
    }
}

/// Deletes everything that is over, after a question.
#[component]
fn DeleteAll(book: Book) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let entries = book
        .vehicle
        .with_value(|vehicle| vehicle.commands.entries.clone());
    let finished = Memo::new(move |_| {
        entries.with(|entries| entries.iter().filter(|entry| entry.life.is_over()).count())
    });
    let detail = move || {
        let log = &words().commands.log;
        let locale = book.context.locale();
        let count = log
            .delete_all_question
            .text(finished.get() as u64, &*locale);
        format!("{count} {}", log.delete_all_keeps)
    };

    view! {
        <Show when=move || { finished.get() > 0 }>
            <button
                type="button"
                class="button button-danger"
                on:click=move |_| is_asking.set(true)
            >
                <Icon name=IconName::Trash />
                {move || words().commands.log.delete_all}
            </button>
        </Show>
        <Confirm
            is_open=is_asking
            title=Signal::derive(|| words().commands.log.delete_all_title.to_owned())
            detail=Signal::derive(detail)
            cancel=Signal::derive(|| words().commands.questions.leave.to_owned())
            confirm=Signal::derive(|| words().commands.log.delete_all.to_owned())
            on_confirm=Callback::new(move |()| delete_all(book))
        />
    }
}
