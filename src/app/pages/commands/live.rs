//! What a screen reader hears of commands: calm words at most every three seconds, and at once
//! where something risky did not happen as it was wanted.

use std::time::Duration;

use carport_present::commands::progress;
use leptos::prelude::*;

use super::desk::Desk;
use super::on_its_way::with_ahead;
use crate::browser::{clock, spawn};

/// Between two calm words.
const CALM: Duration = Duration::from_secs(3);

/// The two live regions of the page.
#[component]
pub(in crate::pages) fn Live(desk: Desk) -> impl IntoView {
    let calm = RwSignal::new(String::new());
    let urgent = RwSignal::new(String::new());
    // The word that waits until the last one was heard.
    let next = StoredValue::new(None::<String>);
    let is_waiting = StoredValue::new(false);
    let news = news(desk);
    Effect::new(move |before: Option<Option<(String, bool)>>| {
        let now = news.get();
        // What was so when the page was opened is no news.
        let is_news = before.is_some_and(|before| before != now);
        if let Some((text, is_urgent)) = now.clone().filter(|_| is_news) {
            if is_urgent {
                urgent.set(text);
            } else if is_waiting.get_value() {
                next.set_value(Some(text));
            } else {
                calm.set(text);
                is_waiting.set_value(true);
                spawn::spawn(say_the_next(calm, next, is_waiting));
            }
        }
        now
    });

    view! {
        <p class="visually-hidden" role="status">
            {calm}
        </p>
        <p class="visually-hidden" role="alert">
            {urgent}
        </p>
    }
}

/// Says what waits, once the last word was heard, until nothing waits any more.
async fn say_the_next(
    calm: RwSignal<String>,
    next: StoredValue<Option<String>>,
    is_waiting: StoredValue<bool>,
) {
    loop {
        clock::sleep(CALM).await;
        // The page may be gone meanwhile.
        match next.try_update_value(Option::take) {
            Some(Some(text)) => drop(calm.try_set(text)),
            Some(None) => {
                is_waiting.try_set_value(false);
                return;
            }
            None => return,
        }
    }
}

/// What is to be said of the command that changed last, and whether it interrupts.
fn news(desk: Desk) -> Memo<Option<(String, bool)>> {
    let context = desk.context;
    let entries = desk.vehicle.commands.entries;
    Memo::new(move |_| {
        entries.with(|entries| {
            let last = entries.iter().max_by_key(|entry| entry.life.since())?;
            let (entry, ahead) = with_ahead(entries, &last.id)?;
            let now = context.session.now.get_untracked();
            let view = progress::progress(&entry, &ahead, now, &*context.locale());
            Some((view.announcement, view.is_assertive))
        })
    })
}
