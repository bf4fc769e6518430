//! What is under way, and what was over a moment ago: steps, seconds, and the way back.

use std::time::Duration;

use carport_domain::command::CommandKind;
use carport_domain::command::entry::Entry;
use carport_domain::command::life::Stage;
use carport_domain::ids::CommandId;
use carport_domain::time::UnixMillis;
use carport_present::commands::progress::{self, ProgressView, StepState as Stand};
use leptos::prelude::*;

use super::desk::Desk;
use super::tile::button_id;
use crate::browser::{clock, document, spawn};
use crate::context::words;
use crate::parts::{Icon, IconName, StepItem, StepLine, StepState, tone_class, tone_icon};
use crate::tasks;

/// Id of the panel.
const PANEL: &str = "on-its-way";
/// A command that ended is shown at the top for so long.
const RECENT: Duration = Duration::from_mins(10);

/// Every command that is not over, the first one first, and the last that ended lately.
#[component]
pub(in crate::pages) fn OnItsWay(desk: Desk) -> impl IntoView {
    let second = seconds(&desk);
    let shown = {
        let entries = desk.vehicle.commands.entries.clone();
        let now = desk.context.session.now;
        Memo::new(move |_| entries.with(|entries| shown(entries, now.get())))
    };
    let under_way = {
        let entries = desk.vehicle.commands.entries.clone();
        Memo::new(move |_| entries.with(|entries| under_way(entries)))
    };
    let is_empty = Memo::new(move |_| shown.with(Vec::is_empty));
    // Whoever pressed a button far down sees what comes of it.
    Effect::new(move |before: Option<Vec<CommandId>>| {
        let given = under_way.get();
        let is_news = before.is_some_and(|before| given.iter().any(|id| !before.contains(id)));
        if is_news {
            request_animation_frame(|| document::scroll_into_view(PANEL));
        }
        given
    });

    view! {
        <section class="on-its-way" id=PANEL hidden=is_empty aria-labelledby="on-its-way-heading">
            <h2 id="on-its-way-heading" class="visually-hidden">
                {move || words().commands.progress.heading}
            </h2>
            <For each=move || shown.get() key=|id| id.clone() let:id>
                <Journey desk=desk.clone() id=id second=second />
            </For>
        </section>
    }
}

/// Those that are not over, the oldest first, and the last one that ended lately. What can still
/// be taken back is shown by its own button.
fn shown(entries: &[Entry], now: UnixMillis) -> Vec<CommandId> {
    let mut ids = under_way(entries);
    let over = entries.iter().find(|entry| entry.life.is_over());
    if let Some(over) = over.filter(|over| over.life.since().age(now) < RECENT) {
        ids.push(over.id.clone());
    }
    ids
}

fn under_way(entries: &[Entry]) -> Vec<CommandId> {
    let is_given = |entry: &&Entry| entry.life.stage() > Stage::Confirming;
    let open = entries.iter().rev().filter(|entry| !entry.life.is_over());
    open.filter(is_given)
        .map(|entry| entry.id.clone())
        .collect()
}

/// The clock by seconds, for as long as something is under way.
fn seconds(desk: &Desk) -> RwSignal<UnixMillis> {
    let second = RwSignal::new(clock::now());
    let entries = desk.vehicle.commands.entries.clone();
    let is_busy = move || {
        entries
            .try_with_untracked(|entries| entries.iter().any(|entry| !entry.life.is_over()))
            .unwrap_or(false)
    };
    let ticking = clock::every(Duration::from_secs(1), move || {
        if is_busy() {
            // The page may be gone meanwhile.
            let _ = second.try_set(clock::now());
        }
    });
    let ticking = StoredValue::new_local(Some(ticking));
    on_cleanup(move || ticking.set_value(None));
    second
}

/// The command with its number, and those that are ahead of it.
pub(super) fn with_ahead(entries: &[Entry], id: &CommandId) -> Option<(Entry, Vec<CommandKind>)> {
    let place = entries.iter().position(|entry| entry.id == *id)?;
    let older = entries[place + 1..].iter().rev();
    let ahead = older.filter(|entry| !entry.life.is_over());
    Some((
        entries[place].clone(),
        ahead.map(|entry| entry.kind).collect(),
    ))
}

#[component]
fn Journey(desk: Desk, id: CommandId, second: RwSignal<UnixMillis>) -> impl IntoView {
    let context = desk.context;
    let entries = desk.vehicle.commands.entries.clone();
    let kind = desk.vehicle.commands.entry(&id).map(|entry| entry.kind);
    let progress = {
        let id = id.clone();
        Memo::new(move |_| {
            let (entry, ahead) = entries.with(|entries| with_ahead(entries, &id))?;
            let now = second.get().max(context.session.now.get());
            Some(progress::progress(&entry, &ahead, now, &*context.locale()))
        })
    };
    let text = move |pick: fn(&ProgressView) -> Option<String>| {
        Memo::new(move |_| progress.with(|progress| pick(progress.as_ref()?)))
    };
    let title = text(|view| Some(view.title.clone()));
    let status = text(|view| Some(view.status.clone()));
    let detail = text(|view| view.detail.clone());
    let took = text(|view| view.seconds.clone());
    let is = move |pick: fn(&ProgressView) -> bool| {
        Memo::new(move |_| progress.with(|progress| progress.as_ref().is_some_and(pick)))
    };
    let (can_cancel, can_retry) = (is(|view| view.can_cancel), is(|view| view.can_retry));
    let tone = Memo::new(move |_| progress.with(|progress| progress.as_ref().map(|p| p.tone)));
    let steps = Signal::derive(move || {
        progress.with(|progress| progress.as_ref().map(items).unwrap_or_default())
    });
    let cancel = {
        let car = desk.vehicle.id.clone();
        move |_| {
            let task = tasks::withdraw_command(context, car.clone(), id.clone());
            spawn::spawn(task);
            document::focus_page();
        }
    };
    let retry = move |_| {
        if let Some(kind) = kind {
            document::focus(&button_id(kind));
        }
    };

    view! {
        <article class=move || format!("journey {}", tone.get().map_or("", tone_class))>
            <header class="journey-head">
                {move || tone.get().map(|tone| view! { <Icon name=tone_icon(tone) /> })}
                <h3 class="journey-title">{title}</h3>
                <p class="journey-seconds">{took}</p>
            </header>
            <p class="journey-status">{status}</p>
            {move || detail.get().map(|text| view! { <p class="journey-detail">{text}</p> })}
            <StepLine label=Signal::derive(|| words().commands.progress.steps_label.to_owned()) items=steps />
            <div class="journey-actions">
                <Show when=move || can_cancel.get()>
                    <button type="button" class="button" on:click=cancel.clone()>
                        <Icon name=IconName::X />
                        {move || words().commands.progress.cancel}
                    </button>
                </Show>
                <Show when=move || can_retry.get()>
                    <button type="button" class="button" on:click=retry>
                        <Icon name=IconName::RotateCw />
                        {move || words().commands.progress.retry}
                    </button>
                </Show>
            </div>
        </article>
    }
}

fn items(view: &ProgressView) -> Vec<StepItem> {
    let steps = view.steps.iter();
    let item = |step: &progress::StepView| StepItem {
        label: step.label.to_owned(),
        state: match step.state {
            Stand::Done => StepState::Done,
            Stand::Now => StepState::Now,
            Stand::Ahead => StepState::Ahead,
            Stand::Failed => StepState::Failed,
        },
        state_word: step.state_word.to_owned(),
        seconds: step.seconds.clone(),
    };
    steps.map(item).collect()
}
