//! The log: what the app did lately, from the level that its owner wants to see.

use carport_client::forum;
use carport_domain::log::{Entry, Level};
use carport_present::log::{level_word, log_line};
use leptos::prelude::*;
use leptos_router::components::A;

use super::frame::Frame;
use crate::browser::{clipboard, spawn};
use crate::context::{Context, words};
use crate::log::Log;
use crate::parts::{Icon, IconName, SelectField, tone_class, tone_icon};

/// So many lines are shown at once.
const LINES: usize = 100;

/// The log.
#[component]
pub fn LogPage() -> impl IntoView {
    let log = StoredValue::new_local(Context::here().services.log());
    let shown_level = RwSignal::new(Level::Debug);
    let most = RwSignal::new(LINES);
    let title = Signal::derive(|| words().log.title.to_owned());

    view! {
        <Frame title=title>
            <div class="raw">
                <div class="raw-head">
                    <A href="/settings" attr:class="back-link">
                        <Icon name=IconName::ChevronLeft />
                        {move || words().settings.back}
                    </A>
                    <h1>{title}</h1>
                    <p class="tile-detail">{move || words().log.lead}</p>
                </div>
                <Levels log=log shown_level=shown_level />
                <section class="tile">
                    <Lines log=log shown_level=shown_level most=most />
                </section>
                <Tools log=log />
            </div>
        </Frame>
    }
}

type Held = StoredValue<Log, LocalStorage>;

#[component]
fn Levels(log: Held, shown_level: RwSignal<Level>) -> impl IntoView {
    let levels = Signal::derive(|| {
        let log = &words().log;
        Level::ALL
            .map(|level| (level.code().to_owned(), level_word(level, log).to_owned()))
            .to_vec()
    });
    let session = Context::here().session;
    let keep = Callback::new(move |code: String| {
        let Some(level) = Level::from_code(&code) else {
            return;
        };
        let log = log.get_value();
        spawn::spawn(async move {
            if let Err(error) = log.choose_level(level).await {
                session.standing_failure.set(Some(error.into()));
            }
        });
    });
    let show = Callback::new(move |code: String| {
        if let Some(level) = Level::from_code(&code) {
            shown_level.set(level);
        }
    });
    let kept = Memo::new(move |_| log.with_value(Log::level));

    view! {
        <section class="tile raw-choices">
            <SelectField
                name="log-keep"
                label=Signal::derive(|| words().log.keep.to_owned())
                options=levels
                chosen=Signal::derive(move || kept.get().code().to_owned())
                on_choose=keep
                hint=Signal::derive(|| words().log.keep_hint.to_owned())
            />
            <SelectField
                name="log-show"
                label=Signal::derive(|| words().log.show.to_owned())
                options=levels
                chosen=Signal::derive(move || shown_level.get().code().to_owned())
                on_choose=show
            />
        </section>
    }
}

#[component]
fn Lines(log: Held, shown_level: RwSignal<Level>, most: RwSignal<usize>) -> impl IntoView {
    let context = Context::here();
    let all = Memo::new(move |_| log.with_value(Log::entries));
    let wanted = Memo::new(move |_| {
        let level = shown_level.get();
        let mut lines = all.get();
        lines.retain(|entry| entry.level <= level);
        lines
    });
    let count = move || {
        let (log, locale) = (&words().log, context.locale());
        let count = wanted.with(Vec::len);
        match (count, all.with(Vec::is_empty)) {
            (0, true) => log.empty.to_owned(),
            (0, false) => log.empty_at_level.to_owned(),
            (count, _) => log
                .shown
                .text(u64::try_from(count).unwrap_or(u64::MAX), &*locale),
        }
    };
    let lines = move || {
        let (locale, now) = (context.locale(), context.session.now.get());
        let line = |entry: &Entry| {
            let line = log_line(entry, &*locale, now);
            view! {
                <li class=format!("log-line {}", tone_class(line.tone))>
                    <Icon name=tone_icon(line.tone) />
                    <span>
                        <span class="visually-hidden">{line.level} ": "</span>
                        {line.text}
                    </span>
                    <span class="log-when">{line.when} " · " {line.level}</span>
                </li>
            }
        };
        wanted.with(|lines| lines.iter().rev().take(most.get()).map(line).collect_view())
    };

    let has_more = move || wanted.with(Vec::len) > most.get();

    view! {
        <div role="status">
            <h2 class="tile-heading">{count}</h2>
        </div>
        <ol class="log-list">{lines}</ol>
        <Show when=has_more>
            <button
                type="button"
                class="button"
                on:click=move |_| most.update(|most| *most += LINES)
            >
                {move || words().log.show_more}
            </button>
        </Show>
    }
}

/// What was done last, and the way back from it.
#[derive(Clone, PartialEq)]
enum Done {
    Nothing,
    Copied(bool),
    Cleared(Vec<Entry>),
    Restored,
}

#[component]
fn Tools(log: Held) -> impl IntoView {
    let session = Context::here().session;
    let done = RwSignal::new(Done::Nothing);
    let copy = move |_| {
        let entries = untrack(|| log.with_value(Log::entries));
        let text = forum::log_text(env!("CARGO_PKG_VERSION"), &entries);
        spawn::spawn(async move {
            let is_copied = clipboard::copy(&text).await;
            done.try_set(Done::Copied(is_copied));
        });
    };
    let clear = move |_| {
        let log = log.get_value();
        spawn::spawn(async move {
            match log.clear().await {
                Ok(gone) => drop(done.try_set(Done::Cleared(gone))),
                Err(error) => session.standing_failure.set(Some(error.into())),
            }
        });
    };
    let undo = move |_| {
        let Done::Cleared(gone) = done.get_untracked() else {
            return;
        };
        let log = log.get_value();
        spawn::spawn(async move {
            log.restore(gone).await;
            done.try_set(Done::Restored);
        });
    };
    let said = move || {
        let log = &words().log;
        match done.get() {
            Done::Nothing => "",
            Done::Copied(true) => log.copied,
            Done::Copied(false) => log.copy_failed,
            Done::Cleared(_) => log.cleared,
            Done::Restored => log.restored,
        }
    };

    view! {
        <section class="tile">
            <div class="actions">
                <button type="button" class="button button-primary" on:click=copy>
                    <Icon name=IconName::Copy />
                    {move || words().log.copy}
                </button>
                <button type="button" class="button" on:click=clear>
                    <Icon name=IconName::X />
                    {move || words().log.clear}
                </button>
            </div>
            <div class="log-undo">
                <p class="raw-said" role="status">
                    {said}
                </p>
                <Show when=move || done.with(|done| matches!(done, Done::Cleared(gone) if !gone.is_empty()))>
                    <button type="button" class="button" on:click=undo>
                        {move || words().log.undo}
                    </button>
                </Show>
            </div>
        </section>
    }
}
