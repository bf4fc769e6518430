//! Saving a file.

use carport_client::backup::{Extent, Passphrase};
use carport_client::exports::{CsvDialect, Ticked};
use carport_present::files::dated;
use leptos::prelude::*;

use super::said::{Said, SaidLines, refused};
use super::save_fields::SaveFields;
use super::work::{Progress, Work};
use super::{named_cars, source_here};
use crate::browser::{cipher, clock, document, spawn};
use crate::context::{Context, words};
use crate::state::Source;
use crate::tasks::{self, NotSaved, SaveKind, Saved};

/// What is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Backup,
    Readings(SaveKind),
}

impl What {
    pub(super) const ALL: [Self; 4] = [
        Self::Backup,
        Self::Readings(SaveKind::Table(CsvDialect::Comma)),
        Self::Readings(SaveKind::Table(CsvDialect::Semicolon)),
        Self::Readings(SaveKind::Lines),
    ];
}

/// What is chosen and typed.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) what: RwSignal<What>,
    /// The id of one car; empty for all.
    pub(super) car: RwSignal<String>,
    pub(super) has_positions: RwSignal<bool>,
    pub(super) has_vin: RwSignal<bool>,
    pub(super) has_log: RwSignal<bool>,
    pub(super) passphrase: RwSignal<String>,
    pub(super) again: RwSignal<String>,
    pub(super) passphrase_error: RwSignal<Option<String>>,
}

/// Id of the field of the second passphrase.
pub(super) const AGAIN: &str = "save-passphrase-again";

/// The section.
#[component]
pub(super) fn SaveSection(context: Context) -> impl IntoView {
    let is_demo = move || source_here(context) == Source::Demo;
    let first = if untrack(is_demo) {
        What::ALL[1]
    } else {
        What::Backup
    };
    let form = Form {
        what: RwSignal::new(first),
        car: RwSignal::new(String::new()),
        has_positions: RwSignal::new(false),
        has_vin: RwSignal::new(false),
        has_log: RwSignal::new(false),
        passphrase: RwSignal::new(String::new()),
        again: RwSignal::new(String::new()),
        passphrase_error: RwSignal::new(None),
    };
    let work = Work::new();
    let said = RwSignal::new(None::<Said>);
    let has_cars = move || !context.session.vehicles.with(Vec::is_empty);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        start(context, form, work, said);
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().history.files.save.title}</h2>
            <p class="tile-detail">{move || words().history.files.save.text}</p>
            <Show when=move || !is_demo()>
                <p class="tile-detail">{move || last_saved(context)}</p>
            </Show>
            <Show
                when=has_cars
                fallback=|| view! { <p>{move || words().history.files.save.no_cars}</p> }
            >
                <form class="form" novalidate on:submit=submit>
                    <SaveFields context=context form=form />
                    <p class="actions">
                        <button
                            type="submit"
                            class="button button-primary"
                            aria-disabled=move || work.is_under_way().then_some("true")
                        >
                            {move || words().history.files.save.button}
                        </button>
                    </p>
                </form>
            </Show>
            <Progress work=work say=|done, of| (words().history.files.save.progress)(done, of) />
            <SaidLines said=said />
        </section>
    }
}

/// When a backup was saved last, tracked.
fn last_saved(context: Context) -> String {
    let text = &words().history.files.save;
    match context.preferences.backup.get().saved_at {
        Some(at) => (text.last_saved)(&dated(at, &*context.locale())),
        None => text.never_saved.to_owned(),
    }
}

fn start(context: Context, form: Form, work: Work, said: RwSignal<Option<Said>>) {
    let text = &context.words_now().history.files.save;
    let what = form.what.get_untracked();
    let passphrase = form.passphrase.get_untracked();
    if what == What::Backup {
        let wrong = if !passphrase.is_empty() && !cipher::is_available() {
            Some(text.no_cipher)
        } else if passphrase != form.again.get_untracked() {
            Some(text.passphrase_differs)
        } else {
            None
        };
        form.passphrase_error.set(wrong.map(str::to_owned));
        if wrong.is_some() {
            document::focus(AGAIN);
            return;
        }
    }
    if !work.begin() {
        return;
    }
    said.set(None);
    spawn::spawn(async move {
        let pulse = |done, of| work.hear(done, of);
        let saved = match what {
            What::Backup => {
                let extent = Extent {
                    // Without them a car that comes back would have no name.
                    answers: true,
                    captures: form.has_log.get_untracked(),
                    log: form.has_log.get_untracked(),
                };
                let choice = (extent, Passphrase::new(&passphrase));
                tasks::save_backup(context, choice, text.about, &pulse).await
            }
            What::Readings(kind) => {
                let chosen = form.car.get_untracked();
                let mut cars = untrack(|| named_cars(context));
                cars.retain(|(car, _)| chosen.is_empty() || car.id.as_str() == chosen);
                let ticked = Ticked {
                    positions: form.has_positions.get_untracked(),
                    vin: form.has_vin.get_untracked(),
                };
                tasks::save_history(context, cars, (kind, ticked), &pulse).await
            }
        };
        work.end();
        if what == What::Backup && saved.is_ok() {
            let times = context.preferences.backup;
            times.update(|times| times.saved_at = Some(clock::now()));
            context.save_preferences();
        }
        said.try_set(Some(told(context, what, saved)));
    });
}

fn told(context: Context, what: What, saved: Result<Saved, NotSaved>) -> Said {
    let words = context.words_now();
    let (files, locale) = (&words.history.files, context.locale());
    let text = &files.save;
    match saved {
        Ok(saved) => {
            let counted = match what {
                What::Backup => &text.saved_backup,
                What::Readings(_) => &text.saved,
            };
            let mut lines = vec![counted.text(saved.count as u64, &*locale)];
            if saved.unreadable_count > 0 {
                lines.push(
                    text.unreadable
                        .text(saved.unreadable_count as u64, &*locale),
                );
            }
            Said::good(lines)
        }
        Err(NotSaved::Cancelled) => Said::bad(text.cancelled),
        Err(NotSaved::Refused) => Said::bad(text.refused),
        Err(NotSaved::NoCipher(_)) => Said::bad(text.no_cipher),
        Err(NotSaved::Storage(error)) => refused(context, error),
    }
}
