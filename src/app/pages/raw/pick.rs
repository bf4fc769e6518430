//! Which answers are on the desk, and what is known of them.

use carport_present::format::date_words;
use carport_present::raw::about::{About, document_word, facts};
use leptos::prelude::*;

use super::desk::{Desk, LATEST, NOTHING, code_of};
use crate::context::words;
use crate::parts::SelectField;

/// Capture, document, and what it is compared with.
#[component]
pub fn PickSection(desk: Desk) -> impl IntoView {
    let captures = Signal::derive(move || {
        let mut options = vec![(LATEST.to_owned(), words().raw.latest.to_owned())];
        options.extend(kept(desk));
        options
    });
    let others = Signal::derive(move || {
        let mut options = vec![(NOTHING.to_owned(), words().raw.compare_none.to_owned())];
        let chosen = desk.chosen.get();
        options.extend(kept(desk).into_iter().filter(|(code, _)| *code != chosen));
        options
    });
    let documents = Signal::derive(move || {
        let raw = &words().raw;
        let names = desk.documents().into_iter();
        names
            .map(|name| {
                let word = document_word(&name, raw);
                (name, word)
            })
            .collect::<Vec<_>>()
    });
    // Another capture may not hold the document that was looked at.
    Effect::new(move |_| {
        let names = desk.documents();
        let is_there = desk.document.with_untracked(|name| names.contains(name));
        if let Some(first) = names.first().filter(|_| !is_there) {
            desk.document.set(first.clone());
        }
    });
    let choose_document = Callback::new(move |name| {
        desk.document.set(name);
        desk.selected.set(String::new());
    });

    view! {
        <section class="tile raw-pick">
            <h2 class="visually-hidden">{move || words().raw.document}</h2>
            <div class="raw-choices">
                <SelectField
                    name="raw-capture"
                    label=Signal::derive(|| words().raw.capture.to_owned())
                    options=captures
                    chosen=desk.chosen
                    on_choose=Callback::new(move |code| desk.chosen.set(code))
                />
                <SelectField
                    name="raw-document"
                    label=Signal::derive(|| words().raw.document.to_owned())
                    options=documents
                    chosen=desk.document
                    on_choose=choose_document
                />
                <SelectField
                    name="raw-compare"
                    label=Signal::derive(|| words().raw.compare.to_owned())
                    options=others
                    chosen=desk.compared
                    on_choose=Callback::new(move |code: String| {
                        let is_nothing = code == NOTHING;
                        desk.compared.set(code);
                        let tab = if is_nothing {
                            super::Tab::Tree
                        } else {
                            super::Tab::Changes
                        };
                        desk.tab.set(tab);
                    })
                />
            </div>
            <ul class="raw-facts">{move || facts_of(desk)}</ul>
        </section>
    }
}

/// The kept captures with their times in words.
fn kept(desk: Desk) -> Vec<(String, String)> {
    let (raw, locale) = (&words().raw, desk.context().locale());
    let now = desk.context().session.now.get();
    desk.entries.with(|entries| {
        let label = |entry| {
            let when = date_words(entry, now, &*locale);
            (raw.refresh_of)(&when)
        };
        entries
            .iter()
            .map(|entry| (code_of(entry), label(entry.taken_at)))
            .collect()
    })
}

fn facts_of(desk: Desk) -> Option<impl IntoView> {
    let document = desk.received()?;
    let about = About {
        fetched_at: document.fetched_at,
        language: &document.language,
        status: document.status,
        length: document.body.len(),
        origin: desk.origin,
    };
    let facts = facts(
        &about,
        desk.context().session.now.get(),
        &*desk.context().locale(),
    );
    let item = |fact| view! { <li>{fact}</li> };
    Some(facts.into_iter().map(item).collect_view())
}
