//! What differs between two captures of a document.

use carport_present::raw::diff::{Change, counts, diff};
use leptos::prelude::*;
use serde_json::Value;

use super::desk::Desk;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// So many places are listed at once.
const MOST_LISTED: usize = 200;
/// Longer values are cut: they are whole in the tree.
const MOST_CHARACTERS: usize = 300;

/// Every place that came, went or changed since the capture that is compared with.
#[component]
pub fn Changes(desk: Desk) -> impl IntoView {
    let most = RwSignal::new(MOST_LISTED);
    let changes = Memo::new(move |_| {
        let new = desk.shown.get()?;
        let old = desk.counterpart()?;
        Some(diff(old.value.as_ref()?, new.value.as_ref()?))
    });
    let summary = move || {
        let (raw, locale) = (&words().raw, desk.context().locale());
        changes.with(|changes| {
            let Some(changes) = changes else {
                return raw.no_counterpart.to_owned();
            };
            if changes.is_empty() {
                return raw.no_change.to_owned();
            }
            let counts = counts(changes);
            let all = [
                (&raw.added, counts.added),
                (&raw.removed, counts.removed),
                (&raw.changed, counts.changed),
            ];
            let told = all.into_iter().filter(|(_, count)| *count > 0);
            let told: Vec<_> = told
                .map(|(counted, count)| {
                    counted.text(u64::try_from(count).unwrap_or(u64::MAX), &*locale)
                })
                .collect();
            told.join(" · ")
        })
    };
    let listed = move || {
        changes.with(|changes| {
            let changes = changes.as_deref().unwrap_or_default();
            changes
                .iter()
                .take(most.get())
                .map(change_view)
                .collect_view()
        })
    };
    let has_more =
        move || changes.with(|changes| changes.as_ref().map_or(0, Vec::len)) > most.get();

    view! {
        <p class="raw-summary" role="status">
            {summary}
        </p>
        <ul class="raw-changes">{listed}</ul>
        <Show when=has_more>
            <button
                type="button"
                class="button"
                on:click=move |_| most.update(|most| *most += MOST_LISTED)
            >
                {move || words().raw.show_more}
            </button>
        </Show>
    }
}

fn change_view(change: &Change) -> impl IntoView + use<> {
    let raw = &words().raw;
    let (word, icon, tone) = match (&change.old, &change.new) {
        (None, _) => (raw.is_added, IconName::Plus, "tone-good"),
        (_, None) => (raw.is_removed, IconName::X, "tone-alert"),
        _ => (raw.is_changed, IconName::Refresh, "tone-warning"),
    };
    let side = |label: &'static str, value: &Option<Value>| {
        value.as_ref().map(|value| {
            view! {
                <div class="raw-side">
                    <dt>{label}</dt>
                    <dd>
                        <code>{cut(value)}</code>
                    </dd>
                </div>
            }
        })
    };
    let was = side(raw.was, &change.old);
    let is_now = side(raw.is_now, &change.new);
    let pointer = if change.pointer.is_empty() {
        raw.whole_document.to_owned()
    } else {
        change.pointer.clone()
    };

    view! {
        <li class=format!("raw-change {tone}")>
            <p class="raw-change-head">
                <Icon name=icon />
                <span class="raw-change-word">{word}</span>
                <code class="raw-pointer">{pointer}</code>
            </p>
            <dl>{was} {is_now}</dl>
        </li>
    }
}

fn cut(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
