//! Opening a file: what it is, what has to be asked, what came of it.

use std::sync::Arc;

use carport_client::imports::{Content, Read, Way};
use carport_domain::history::{Mapping, Origin, TableFound};
use carport_domain::time::UnixMillis;
use carport_present::files::{dated, table_problem_text};
use leptos::prelude::*;
use leptos_router::components::A;

use super::backup::{BackupStage, SealedStage};
use super::mapping::MappingStage;
use super::read::ReadStage;
use super::said::{Said, SaidLines, refused};
use super::source_here;
use super::work::{Progress, Work};
use crate::browser::files::{self, ChosenFile};
use crate::browser::spawn;
use crate::context::{Context, words};
use crate::parts::{Icon, IconName};
use crate::tasks::{self, HeldBackup, ImportFile, NotOpened};

/// Where the opening of a file stands.
#[derive(Clone)]
pub(super) enum Stage {
    /// No file is open.
    Waiting,
    /// A table of somebody else's: how is it read?
    Table(Arc<ImportFile>, Arc<TableFound>, Mapping),
    /// It was read: whose is it?
    Read(Arc<ImportFile>, Origin, Arc<Read>),
    /// A backup under a passphrase.
    Sealed(Arc<ImportFile>),
    /// A backup that is open.
    Backup(Arc<HeldBackup>),
    /// It is back.
    Restored,
}

/// What the steps of opening a file share.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    pub(super) context: Context,
    pub(super) stage: RwSignal<Stage>,
    pub(super) said: RwSignal<Option<Said>>,
    pub(super) work: Work,
    /// What the work does: it reads, or it adds.
    is_adding: RwSignal<bool>,
    /// When the file that is open was added before.
    pub(super) before: RwSignal<Option<UnixMillis>>,
    /// Counts what may have changed the list of imports.
    pub(super) imports_turn: RwSignal<u32>,
}

impl Opening {
    /// Begins to read or to add, unless something is under way already.
    pub(super) fn begin(self, is_adding: bool) -> bool {
        let has_begun = self.work.begin();
        if has_begun {
            self.is_adding.set(is_adding);
        }
        has_begun
    }

    /// Nothing is open any more; this is what is said of it.
    pub(super) fn close(self, said: Option<Said>) {
        self.said.try_set(said);
        self.stage.try_set(Stage::Waiting);
    }

    pub(super) fn changed(self) {
        self.imports_turn.try_update(|turn| *turn += 1);
    }

    fn take(self, mut chosen: Vec<ChosenFile>) {
        if chosen.is_empty() || !self.begin(false) {
            return;
        }
        let chosen = chosen.swap_remove(0);
        self.close(None);
        spawn::spawn(async move {
            let (words, locale) = (self.context.words_now(), self.context.locale());
            let file = ImportFile::of(chosen).await;
            let found = match file {
                Ok(Some(file)) => {
                    let file = Arc::new(file);
                    file.content().map(|content| Some((file, content)))
                }
                Ok(None) => Ok(None),
                Err(problem) => Err(problem),
            };
            self.work.end();
            match found {
                Ok(Some((file, content))) => self.look(file, content),
                Ok(None) => self.close(Some(Said::bad(words.history.files.open.unopened))),
                Err(problem) => self.close(Some(Said::bad(table_problem_text(problem, &*locale)))),
            }
        });
    }

    /// Whether the file was added before, under whatever name.
    fn remember(self, file: Arc<ImportFile>) {
        self.before.try_set(None);
        spawn::spawn(async move {
            let source = untrack(|| source_here(self.context));
            // Without the list the file is merely read as if for the first time.
            if let Ok(imports) = tasks::list_imports(self.context, source).await {
                let at = imports.of_file(&file.digest).map(|import| import.about.at);
                self.before.try_set(at);
            }
        });
    }

    fn look(self, file: Arc<ImportFile>, content: Content) {
        self.remember(Arc::clone(&file));
        match content {
            Content::OwnTable => self.read(file, Origin::Owner, Way::OwnTable),
            Content::OwnLines => self.read(file, Origin::Owner, Way::OwnLines),
            Content::Table(found, mapping) => {
                self.stage
                    .try_set(Stage::Table(file, Arc::new(found), mapping));
            }
            Content::Backup => self.open_backup(file, None),
            Content::OtherJson => {
                let text = self.context.words_now().history.files.open.answers;
                self.close(Some(Said::bad(text)));
            }
        }
    }

    /// Reads every row.
    pub(super) fn read(self, file: Arc<ImportFile>, origin: Origin, way: Way) {
        if !self.begin(false) {
            return;
        }
        self.said.set(None);
        spawn::spawn(async move {
            use carport_present::locale::Locale as _;
            let (words, locale) = (self.context.words_now(), self.context.locale());
            let offset = |at| locale.utc_offset_minutes(at);
            let pulse = |done, of| self.work.hear(done, of);
            let read = tasks::read_rows(&file, &way, &offset, &pulse).await;
            self.work.end();
            match read {
                Ok(Some(read)) => {
                    let read = Stage::Read(file, origin, Arc::new(read));
                    self.stage.try_set(read);
                }
                Ok(None) => self.close(Some(Said::bad(words.history.files.open.cancelled))),
                Err(problem) => self.close(Some(Said::bad(table_problem_text(problem, &*locale)))),
            }
        });
    }

    /// Opens a backup; without a passphrase one that is sealed asks for it.
    pub(super) fn open_backup(
        self,
        file: Arc<ImportFile>,
        passphrase: Option<carport_client::backup::Passphrase>,
    ) {
        if !self.begin(false) {
            return;
        }
        self.said.set(None);
        spawn::spawn(async move {
            let files = &self.context.words_now().history.files;
            let opened = tasks::open_backup(self.context, &file, passphrase).await;
            self.work.end();
            match opened {
                Ok(held) => {
                    self.stage.try_set(Stage::Backup(Arc::new(held)));
                }
                Err(NotOpened::Sealed) => {
                    self.stage.try_set(Stage::Sealed(file));
                }
                Err(NotOpened::Backup(error)) => {
                    let text = super::said::backup_problem(error, files);
                    self.said.try_set(Some(Said::bad(text)));
                }
                Err(NotOpened::Storage(error)) => self.close(Some(refused(self.context, error))),
            }
        });
    }
}

/// The section.
#[component]
pub(super) fn OpenSection(context: Context, imports_turn: RwSignal<u32>) -> impl IntoView {
    let opening = Opening {
        context,
        stage: RwSignal::new(Stage::Waiting),
        said: RwSignal::new(None),
        work: Work::new(),
        is_adding: RwSignal::new(false),
        before: RwSignal::new(None),
        imports_turn,
    };
    let stage = move || match opening.stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Table(file, found, mapping) => {
            view! { <MappingStage opening=opening file=file found=found mapping=mapping /> }
                .into_any()
        }
        Stage::Read(file, origin, read) => {
            view! { <ReadStage opening=opening file=file origin=origin read=read /> }.into_any()
        }
        Stage::Sealed(file) => view! { <SealedStage opening=opening file=file /> }.into_any(),
        Stage::Backup(held) => view! { <BackupStage opening=opening held=held /> }.into_any(),
        // A page that is loaded anew shows accounts and cars as they are now.
        Stage::Restored => view! {
            <p class="actions">
                <a href="/" rel="external" class="button button-primary">
                    {move || words().history.files.backup.start_anew}
                </a>
            </p>
        }
        .into_any(),
    };

    let again = move || {
        let is_open = !matches!(opening.stage.get(), Stage::Waiting | Stage::Restored);
        let at = opening.before.get().filter(|_| is_open)?;
        let day = dated(at, &*context.locale());
        Some(view! { <p class="field-hint">{(words().history.files.open.again)(&day)}</p> })
    };

    view! {
        <section class="tile settings-section">
            <h2>{move || words().history.files.open.title}</h2>
            <p class="tile-detail">{move || words().history.files.open.text}</p>
            <FilePicker opening=opening />
            <p class="tile-detail">
                <A href="/import">{move || words().history.files.open.answers}</A>
            </p>
            <Progress
                work=opening.work
                say=move |done, of| {
                    let open = &words().history.files.open;
                    if opening.is_adding.get() {
                        (open.adding)(done, of)
                    } else {
                        (open.reading)(done, of)
                    }
                }
            />
            <SaidLines said=opening.said />
            {again}
            {stage}
        </section>
    }
}

#[component]
fn FilePicker(opening: Opening) -> impl IntoView {
    const INPUT: &str = "history-file";
    let is_over = RwSignal::new(false);

    view! {
        <div
            class="import-drop"
            class:import-over=move || is_over.get()
            on:dragover=move |event| {
                // Without this the browser would leave the app for the file.
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                opening.take(files::of_drop(&event));
            }
        >
            <Icon name=IconName::FolderOpen class="import-mark" />
            // The input is the button: label, keyboard and screen reader come with it.
            <div class="import-pick">
                <input
                    id=INPUT
                    class="visually-hidden"
                    type="file"
                    on:change=move |event| opening.take(files::of_input(&event))
                />
                <label for=INPUT class="button button-primary">
                    {move || words().history.files.open.choose}
                </label>
            </div>
            <p class="import-or">{move || words().history.files.open.drop}</p>
        </div>
    }
}
