//! A backup that was chosen: its passphrase, what is in it, bringing it back.

use std::sync::Arc;

use carport_client::backup::Passphrase;
use carport_client::history::imports::NotImported;
use carport_present::files::{dated, merged_lines};
use leptos::prelude::*;

use super::open::{Opening, Stage};
use super::said::{Said, refused};
use super::source_here;
use crate::browser::spawn;
use crate::context::words;
use crate::parts::{InputKind, TextField};
use crate::state::Source;
use crate::tasks::{self, HeldBackup, ImportFile, Restored};

/// Asks for the passphrase.
#[component]
pub(super) fn SealedStage(opening: Opening, file: Arc<ImportFile>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(passphrase) = Passphrase::new(&typed.get_untracked()) {
            opening.open_backup(Arc::clone(&file), Some(passphrase));
        }
    };

    view! {
        <form class="form" novalidate on:submit=submit>
            <p>{move || words().history.files.backup.sealed}</p>
            <TextField
                name="backup-passphrase"
                label=Signal::derive(|| words().history.files.backup.passphrase.to_owned())
                kind=InputKind::Passphrase
                value=typed
            />
            <p class="actions">
                <button type="submit" class="button button-primary">
                    {move || words().history.files.backup.open}
                </button>
                <button type="button" class="button" on:click=move |_| opening.close(None)>
                    {move || words().history.files.cancel}
                </button>
            </p>
        </form>
    }
}

/// What is in it, and the button that brings it back.
#[component]
pub(super) fn BackupStage(opening: Opening, held: Arc<HeldBackup>) -> impl IntoView {
    let context = opening.context;
    let is_demo = untrack(|| source_here(context)) == Source::Demo;
    let lines = {
        let held = Arc::clone(&held);
        move || {
            let (backup, locale) = (&words().history.files.backup, context.locale());
            let held_count = [
                backup.accounts.text(held.account_count as u64, &*locale),
                backup.cars.text(held.car_count as u64, &*locale),
                backup.samples.text(held.history.count() as u64, &*locale),
            ];
            let mut lines = vec![
                (backup.written)(&dated(held.written_at, &*locale)),
                held_count.join(" · "),
            ];
            if held.newer_count() > 0 {
                lines.push(backup.newer.text(held.newer_count() as u64, &*locale));
            }
            let text = if is_demo { backup.demo } else { backup.text };
            lines.push(text.to_owned());
            let lines = lines.into_iter();
            lines.map(|line| view! { <li>{line}</li> }).collect_view()
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !is_demo {
            restore(opening, Arc::clone(&held));
        }
    };

    view! {
        <form class="form" novalidate on:submit=submit>
            <h3>{move || words().history.files.open.backup}</h3>
            <ul class="import-found">{lines}</ul>
            <p class="actions">
                <Show when=move || !is_demo>
                    <button
                        type="submit"
                        class="button button-primary"
                        aria-disabled=move || opening.work.is_under_way().then_some("true")
                    >
                        {move || words().history.files.backup.restore}
                    </button>
                </Show>
                <button type="button" class="button" on:click=move |_| opening.close(None)>
                    {move || words().history.files.cancel}
                </button>
            </p>
        </form>
    }
}

fn restore(opening: Opening, held: Arc<HeldBackup>) {
    if !opening.begin(true) {
        return;
    }
    let context = opening.context;
    spawn::spawn(async move {
        let pulse = |done, of| opening.work.hear(done, of);
        let restored = tasks::restore_backup(context, &held, &pulse).await;
        opening.work.end();
        opening.changed();
        let files = &context.words_now().history.files;
        match restored {
            Ok(restored) => {
                let lines = restored_lines(opening, restored);
                opening.said.try_set(Some(Said::good(lines)));
                opening.stage.try_set(Stage::Restored);
            }
            Err(NotImported::Cancelled) => {
                opening.close(Some(Said::bad(files.open.cancelled)));
            }
            Err(NotImported::Storage(error)) => opening.close(Some(refused(context, error))),
        }
    });
}

fn restored_lines(opening: Opening, restored: Restored) -> Vec<String> {
    let context = opening.context;
    let (backup, locale) = (&context.words_now().history.files.backup, context.locale());
    let Restored {
        changed_count,
        merged,
    } = restored;
    if changed_count + merged.added + merged.conflicting == 0 {
        return vec![backup.restored.to_owned(), backup.unchanged.to_owned()];
    }
    let mut lines = vec![
        backup.restored.to_owned(),
        backup.changed.text(changed_count as u64, &*locale),
    ];
    lines.extend(merged_lines(merged, 0, &*locale));
    lines
}
