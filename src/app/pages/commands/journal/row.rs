//! One command in the log: a line, and everything about it once it is opened.

use carport_domain::ids::CommandId;
use carport_present::commands::log::LogRow;
use carport_present::words::CommandLog;
use leptos::prelude::*;

use super::Book;
use super::said::{Said, delete_one};
use crate::context::words;
use crate::parts::{Icon, IconName, StateChip};

/// Id of what opens a row, by which the focus finds it.
pub(super) fn summary_id(id: &CommandId) -> String {
    format!("journal-{}", id.as_str())
}

/// The row of a command; it stays what it was while the log around it changes.
#[component]
pub(super) fn Row(book: Book, id: CommandId) -> impl IntoView {
    let row = {
        let id = id.clone();
        Memo::new(move |held: Option<&Option<LogRow>>| {
            let found = book.page.with(|page| {
                let mut rows = page.rows.iter();
                rows.find(|row| row.id == id).cloned()
            });
            // It goes with its command, a moment later.
            found.or_else(|| held.cloned().flatten())
        })
    };
    let text = move |pick: fn(&LogRow) -> String| {
        Memo::new(move |_| row.with(|row| row.as_ref().map(pick).unwrap_or_default()))
    };
    let (what, age, when) = (
        text(|row| row.what.clone()),
        text(|row| row.age.clone()),
        text(|row| row.when.clone()),
    );
    let chip = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| (row.tone, row.outcome))));
    let can_delete =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.can_delete)));
    let summary = summary_id(&id);
    let delete = move |_| {
        book.said.set(None::<Said>);
        delete_one(book, id.clone());
    };

    view! {
        <li class="journal-row">
            <details>
                <summary id=summary>
                    <Icon name=IconName::ChevronRight />
                    <span class="journal-what">{what}</span>
                    {move || {
                        chip.get().map(|(tone, text)| {
                            view! { <StateChip tone=tone text=text.to_owned() /> }
                        })
                    }}
                    <span class="journal-age">{age}</span>
                </summary>
                <div class="journal-body">
                    <dl class="journal-facts">
                        <dt>{move || words().commands.log.when}</dt>
                        <dd>{when}</dd>
                        <Facts row=row />
                    </dl>
                    <Show when=move || can_delete.get()>
                        <button
                            type="button"
                            class="button"
                            aria-label=move || {
                                (words().commands.log.delete_one_of)(&what.get())
                            }
                            on:click=delete.clone()
                        >
                            <Icon name=IconName::Trash />
                            {move || words().commands.log.delete_one}
                        </button>
                    </Show>
                </div>
            </details>
        </li>
    }
}

type Fact = (
    fn(&CommandLog) -> &'static str,
    fn(&LogRow) -> Option<String>,
);

/// What is told of a command, in this order; what is not known is left out.
const FACTS: [Fact; 7] = [
    (|words| words.outcome, |row| Some(row.status.clone())),
    (|words| words.reason, |row| row.reason.clone()),
    (|words| words.took, |row| row.took.clone()),
    (
        |words| words.verification,
        |row| Some(row.verification.to_owned()),
    ),
    (
        |words| words.last_word,
        |row| Some(row.last_word.to_owned()),
    ),
    (|words| words.through, |row| Some(row.through.to_owned())),
    (|words| words.device, |row| Some(row.device.clone())),
];

#[component]
fn Facts(row: Memo<Option<LogRow>>) -> impl IntoView {
    let fact = move |(label, value): Fact| {
        let value = Memo::new(move |_| row.with(|row| value(row.as_ref()?)));
        move || {
            value.get().map(|value| {
                view! {
                    <dt>{move || label(&words().commands.log)}</dt>
                    <dd>{value}</dd>
                }
            })
        }
    };
    FACTS.map(fact).into_iter().collect_view()
}
