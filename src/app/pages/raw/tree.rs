//! A document as a tree of which only the open rows are made.

use std::hash::{DefaultHasher, Hash, Hasher};

use carport_present::raw::tree::{Kind, Row, rows};
use leptos::attr::custom::custom_attribute;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk::{Desk, ROWS, Said};
use super::text::TextView;
use crate::browser::document;
use crate::context::words;
use crate::parts::{Icon, IconName};

/// The tree, and what can be done with the chosen row.
#[component]
pub fn TreeView(desk: Desk) -> impl IntoView {
    let visible = Memo::new(move |_| {
        let shown = desk.shown.get();
        let most = desk.most_rows.get();
        let value = shown.as_ref().and_then(|shown| shown.value.as_ref());
        desk.openness
            .with(|openness| value.map(|value| rows(value, openness, most)))
    });
    let all = move || visible.with(|visible| visible.as_ref().map(|(rows, _)| rows.clone()));
    let has_more =
        move || visible.with(|visible| visible.as_ref().is_some_and(|(_, has_more)| *has_more));
    let selected = StoredValue::new(Selector::new(move || desk.selected.get()));
    let is_tree = move || visible.with(Option::is_some);
    // One row can always be reached by keyboard.
    Effect::new(move |_| {
        let chosen = desk.selected.get();
        let is_gone = visible.with(|visible| {
            let rows = visible.as_ref().map(|(rows, _)| rows);
            rows.is_some_and(|rows| rows.iter().all(|row| row.pointer != chosen))
        });
        if is_gone {
            desk.selected.set(String::new());
        }
    });
    let on_key = move |event: KeyboardEvent| {
        let rows = visible.with_untracked(|visible| visible.as_ref().map(|(rows, _)| rows.clone()));
        if let Some(rows) = rows
            && let Some(pointer) = moved(desk, &rows, &event.key())
        {
            event.prevent_default();
            desk.selected.set(pointer.clone());
            document::focus(&row_id(&pointer));
        }
    };

    view! {
        <Show when=is_tree fallback=move || view! { <TextView desk=desk /> }>
            <ul
                id=TREE
                class="raw-tree"
                role="tree"
                aria-label=move || desk.document_word()
                on:keydown=on_key
            >
                <For
                    each=move || all().unwrap_or_default()
                    key=|row| (row.pointer.clone(), fingerprint(row))
                    let:row
                >
                    <TreeRow desk=desk row=row selected=selected.get_value() />
                </For>
            </ul>
            <Show when=has_more>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.most_rows.update(|most| *most += ROWS)
                >
                    {move || words().raw.show_more}
                </button>
            </Show>
            <Chosen desk=desk />
        </Show>
    }
}

/// Rows below this depth are not set further in.
const DEEPEST: usize = 12;

/// Id of the tree.
pub const TREE: &str = "raw-tree";

/// The id of the element of a row.
pub fn row_id(pointer: &str) -> String {
    let mut hasher = DefaultHasher::new();
    pointer.hash(&mut hasher);
    format!("raw-row-{:x}", hasher.finish())
}

/// What a row says, without whether it is open: a row that opens stays the same element, and keeps
/// the focus.
fn fingerprint(row: &Row) -> u64 {
    let mut hasher = DefaultHasher::new();
    match &row.kind {
        Kind::Object { count, .. } => ('o', count).hash(&mut hasher),
        Kind::List { count, .. } => ('l', count).hash(&mut hasher),
        Kind::Text(text) => ('t', text).hash(&mut hasher),
        Kind::Number(text) => ('n', text).hash(&mut hasher),
        Kind::Truth(truth) => ('b', truth).hash(&mut hasher),
        Kind::Null => 'z'.hash(&mut hasher),
    }
    row.place.hash(&mut hasher);
    hasher.finish()
}

#[component]
fn TreeRow(desk: Desk, row: Row, selected: Selector<String>) -> impl IntoView {
    let Row {
        pointer,
        depth,
        label,
        is_index,
        kind,
        place: (place, siblings),
    } = row;
    let can_open = kind.openness().is_some();
    let is_open = {
        let pointer = pointer.clone();
        move || desk.openness.with(|openness| openness.is_open(&pointer))
    };
    let expanded = {
        let is_open = is_open.clone();
        move || can_open.then(|| if is_open() { "true" } else { "false" })
    };
    let is_selected = {
        let pointer = pointer.clone();
        move || selected.selected(&pointer)
    };
    let is_selected_too = is_selected.clone();
    let is_selected_class = is_selected.clone();
    let id = row_id(&pointer);
    let choose = move |_| {
        desk.selected.set(pointer.clone());
        if can_open {
            desk.openness.update(|openness| {
                let is_open = openness.is_open(&pointer);
                openness.set(&pointer, !is_open);
            });
        }
    };
    let level = custom_attribute("aria-level", (depth + 1).to_string());
    let label = move || match (label.is_empty(), is_index) {
        (true, _) => words().raw.whole_document.to_owned(),
        (false, true) => format!("[{label}]"),
        (false, false) => label.clone(),
    };

    view! {
        <li
            {..level}
            id=id
            class=format!("raw-row raw-depth-{}", depth.min(DEEPEST))
            class:raw-row-chosen=is_selected_class
            role="treeitem"
            aria-posinset=place
            aria-setsize=siblings
            aria-expanded=expanded
            aria-selected=move || if is_selected() { "true" } else { "false" }
            tabindex=move || if is_selected_too() { "0" } else { "-1" }
            on:click=choose
        >
            <span class="raw-twist" class:raw-twist-open=is_open aria-hidden="true">
                {can_open.then(|| view! { <Icon name=IconName::ChevronRight /> })}
            </span>
            <span>
                <span class="raw-key">{label}</span>
                " "
                <Value desk=desk kind=kind />
            </span>
        </li>
    }
}

#[component]
fn Value(desk: Desk, kind: Kind) -> impl IntoView {
    let counted = move |count: usize, is_list: bool| {
        move || {
            let raw = &words().raw;
            let counted = if is_list { &raw.elements } else { &raw.keys };
            let count = u64::try_from(count).unwrap_or(u64::MAX);
            counted.text(count, &*desk.context().locale())
        }
    };
    match kind {
        Kind::Object { count, .. } => {
            view! { <span class="raw-count">{counted(count, false)}</span> }.into_any()
        }
        Kind::List { count, .. } => {
            view! { <span class="raw-count">{counted(count, true)}</span> }.into_any()
        }
        Kind::Text(text) if carport_client::redact::is_marker(&text) => {
            view! { <span class="raw-value raw-marker">{text}</span> }.into_any()
        }
        Kind::Text(text) => {
            view! { <span class="raw-value raw-string">{format!("\"{text}\"")}</span> }.into_any()
        }
        Kind::Number(text) => view! { <span class="raw-value raw-number">{text}</span> }.into_any(),
        Kind::Truth(truth) => {
            view! { <span class="raw-value raw-number">{truth.to_string()}</span> }.into_any()
        }
        Kind::Null => view! { <span class="raw-value raw-null">"null"</span> }.into_any(),
    }
}

/// The pointer of the row that a key leads to; opens and closes on the way.
fn moved(desk: Desk, rows: &[Row], key: &str) -> Option<String> {
    let chosen = desk.selected.get_untracked();
    let at = rows.iter().position(|row| row.pointer == chosen);
    let at = at.unwrap_or_default();
    let row = rows.get(at)?;
    let openness = row.kind.openness();
    let set = |is_open| desk.openness.update(|all| all.set(&row.pointer, is_open));
    let target = match (key, openness) {
        ("ArrowDown", _) | ("ArrowRight", Some(true)) => rows.get(at + 1)?,
        ("ArrowUp", _) => rows.get(at.checked_sub(1)?)?,
        ("Home", _) => rows.first()?,
        ("End", _) => rows.last()?,
        ("ArrowRight", Some(false)) => {
            set(true);
            row
        }
        ("ArrowLeft", Some(true)) => {
            set(false);
            row
        }
        ("ArrowLeft", _) => {
            let parent = row.pointer.rsplit_once('/')?.0;
            rows.iter().find(|row| row.pointer == parent)?
        }
        ("Enter" | " ", Some(is_open)) => {
            set(!is_open);
            row
        }
        _ => return None,
    };
    Some(target.pointer.clone())
}

/// The chosen row: where it stands, and the ways to take it along.
#[component]
fn Chosen(desk: Desk) -> impl IntoView {
    let place = move || match desk.selected.get() {
        pointer if pointer.is_empty() => words().raw.whole_document.to_owned(),
        pointer => pointer,
    };
    let copy_value = move |_| {
        let pointer = desk.selected.get_untracked();
        let shown = desk.shown.get_untracked();
        let value = shown
            .as_ref()
            .and_then(|shown| shown.value.as_ref()?.pointer(&pointer));
        if let Some(value) = value {
            let text = match value {
                serde_json::Value::String(text) => text.clone(),
                other => serde_json::to_string_pretty(other).unwrap_or_default(),
            };
            desk.copy(text, Said::ValueCopied);
        }
    };
    let copy_path = move |_| desk.copy(desk.selected.get_untracked(), Said::PathCopied);

    view! {
        <div class="raw-chosen">
            <code class="raw-pointer">{place}</code>
            <div class="actions">
                <button type="button" class="button" on:click=copy_path>
                    <Icon name=IconName::Copy />
                    {move || words().raw.copy_path}
                </button>
                <button type="button" class="button" on:click=copy_value>
                    <Icon name=IconName::Copy />
                    {move || words().raw.copy_value}
                </button>
            </div>
        </div>
    }
}
