//! What lies on the desk: which answers, how they are masked, what of them is open.

use std::sync::Arc;

use carport_client::captures::{self, Capture, Document, Entry};
use carport_client::redact::PositionForm;
use carport_domain::time::UnixMillis;
use carport_present::raw::about::{Origin, document_word};
use carport_present::raw::tree::Openness;
use leptos::prelude::*;

use super::shown::{Shown, find, options, shown};
use crate::browser::{clipboard, clock, spawn};
use crate::context::{Context, words};
use crate::services::AppStorage;
use crate::state::{Source, Vehicle};

/// The code of the latest answers among the captures.
pub const LATEST: &str = "latest";
/// The code of no comparison.
pub const NOTHING: &str = "";
/// So many rows are made at once.
pub const ROWS: usize = 400;

/// How a document is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// As a tree.
    Tree,
    /// As a text.
    Text,
    /// As what differs from another one.
    Changes,
}

/// What was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Nothing,
    PathCopied,
    ValueCopied,
    ForumCopied,
    CopyFailed,
    Saved,
    Unmasked,
    MaskedAgain,
}

impl Said {
    /// The same in words, tracked.
    pub fn text(self) -> &'static str {
        let raw = &words().raw;
        match self {
            Self::Nothing => "",
            Self::PathCopied => raw.path_copied,
            Self::ValueCopied => raw.value_copied,
            Self::ForumCopied => raw.forum_copied,
            Self::CopyFailed => raw.copy_failed,
            Self::Saved => raw.saved,
            Self::Unmasked => raw.unmasked_title,
            Self::MaskedAgain => raw.masked_again,
        }
    }
}

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Desk {
    context: StoredValue<Context>,
    vehicle: StoredValue<Vehicle>,
    /// Where the answers came from.
    pub origin: Origin,
    /// Whether there are any answers; `None` before that is known.
    pub has_any: RwSignal<Option<bool>>,
    /// The kept captures, the newest first.
    pub entries: RwSignal<Vec<Entry>>,
    /// The code of the capture that is chosen, and what it holds.
    pub chosen: RwSignal<String>,
    pub capture: RwSignal<Option<Arc<Capture>>>,
    /// The same of the one it is compared with.
    pub compared: RwSignal<String>,
    pub other: RwSignal<Option<Arc<Capture>>>,
    /// The name of the document that is chosen.
    pub document: RwSignal<String>,
    /// What positions become.
    pub positions: RwSignal<PositionForm>,
    /// Until when nothing but session keys is masked.
    pub unmasked_until: RwSignal<Option<UnixMillis>>,
    pub tab: RwSignal<Tab>,
    pub openness: RwSignal<Openness>,
    pub most_rows: RwSignal<usize>,
    /// The pointer of the chosen row.
    pub selected: RwSignal<String>,
    /// What a screen reader is told.
    pub said: RwSignal<Said>,
    /// The chosen document as it may be shown.
    pub shown: Memo<Option<Arc<Shown>>>,
}

impl Desk {
    /// Lays out the answers of a car.
    pub fn open(vehicle: Vehicle) -> Self {
        let context = Context::here();
        let account = untrack(|| context.session.account(&vehicle.account));
        let origin = match account.map(|account| account.source) {
            Some(Source::Demo) => Origin::Demo,
            Some(Source::Import) => Origin::Import,
            Some(Source::ConnectedDrive) | None => Origin::ConnectedDrive,
        };
        let (capture, document) = (RwSignal::new(None), RwSignal::new("state".to_owned()));
        let positions = RwSignal::new(PositionForm::Removed);
        let unmasked_until = RwSignal::new(None);
        let shown = Memo::new(move |_| {
            let options = options(positions.get(), unmasked_until.get().is_some());
            let capture: Option<Arc<Capture>> = capture.get();
            let name = document.get();
            let document = find(capture.as_deref()?, &name)?;
            Some(Arc::new(shown(document, options)))
        });
        let desk = Self {
            context: StoredValue::new(context),
            vehicle: StoredValue::new(vehicle),
            origin,
            has_any: RwSignal::new(None),
            entries: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(LATEST.to_owned()),
            capture,
            compared: RwSignal::new(NOTHING.to_owned()),
            other: RwSignal::new(None),
            document,
            positions,
            unmasked_until,
            tab: RwSignal::new(Tab::Tree),
            openness: RwSignal::default(),
            most_rows: RwSignal::new(ROWS),
            selected: RwSignal::new(String::new()),
            said: RwSignal::new(Said::Nothing),
            shown,
        };
        desk.follow();
        desk
    }

    /// Reads the list again as time goes by, and the captures when others are chosen.
    fn follow(self) {
        let now = self.context().session.now;
        Effect::new(move |_| {
            now.track();
            spawn::spawn(self.list());
        });
        Effect::new(move |_| spawn::spawn(self.load(self.chosen.get(), self.capture)));
        Effect::new(move |_| spawn::spawn(self.load(self.compared.get(), self.other)));
        // Nobody may look at an open desk for long.
        Effect::new(move |_| {
            let now = now.get();
            if self.unmasked_until.get().is_some_and(|until| until <= now) {
                self.mask_again();
            }
        });
    }

    /// Masks everything again.
    pub fn mask_again(self) {
        self.unmasked_until.set(None);
        self.said.set(Said::MaskedAgain);
    }

    async fn list(self) {
        let Some((storage, id)) = self.place() else {
            return;
        };
        let entries = captures::list(&*storage, &id).await.unwrap_or_default();
        let is_new = self.entries.try_with_untracked(|held| *held != entries);
        if is_new != Some(true) && self.has_any.try_get_untracked() != Some(None) {
            return;
        }
        let latest = captures::last_answers(&*storage, &id).await.ok().flatten();
        let has_any = !entries.is_empty() || latest.is_some();
        self.entries.try_set(entries);
        if self.chosen.try_with_untracked(|chosen| chosen == LATEST) == Some(true) {
            put(latest, self.capture);
        }
        self.has_any.try_set(Some(has_any));
    }

    async fn load(self, code: String, into: RwSignal<Option<Arc<Capture>>>) {
        let Some((storage, id)) = self.place() else {
            return;
        };
        let capture = if code == LATEST {
            captures::last_answers(&*storage, &id).await.ok().flatten()
        } else {
            let entry = self
                .entries
                .try_with_untracked(|all| all.iter().find(|one| code_of(one) == code).cloned());
            match entry.flatten() {
                Some(entry) => captures::read(&*storage, &id, &entry).await.ok().flatten(),
                None => None,
            }
        };
        put(capture, into);
    }

    fn place(self) -> Option<(std::rc::Rc<AppStorage>, carport_domain::ids::VehicleId)> {
        let id = self.vehicle.try_with_value(|vehicle| vehicle.id.clone())?;
        let source = match self.origin {
            Origin::Demo => Source::Demo,
            Origin::Import => Source::Import,
            Origin::ConnectedDrive => Source::ConnectedDrive,
        };
        let service = self.context().services.of(source)?;
        Some((std::rc::Rc::clone(&service.storage), id))
    }

    /// What the app holds.
    pub fn context(self) -> Context {
        self.context.get_value()
    }

    /// The car.
    pub fn vehicle(self) -> Vehicle {
        self.vehicle.get_value()
    }

    /// The documents that there are to choose from, tracked.
    pub fn documents(self) -> Vec<String> {
        self.capture.with(|capture| {
            let all = capture.as_ref().map(|capture| &capture.documents);
            all.into_iter()
                .flatten()
                .map(|document| document.name.clone())
                .collect()
        })
    }

    /// The chosen document as received, tracked.
    pub fn received(self) -> Option<Document> {
        let name = self.document.get();
        self.capture
            .with(|capture| find(capture.as_deref()?, &name).cloned())
    }

    /// The document of the same name that it is compared with, masked in the same way, tracked.
    pub fn counterpart(self) -> Option<Shown> {
        let options = options(self.positions.get(), self.is_unmasked());
        let name = self.document.get();
        self.other
            .with(|other| Some(shown(find(other.as_deref()?, &name)?, options)))
    }

    /// Whether another capture is chosen to compare with, tracked.
    pub fn is_comparing(self) -> bool {
        self.compared.with(|code| code != NOTHING)
    }

    /// The view, tracked; without a comparison there are no changes to see.
    pub fn tab(self) -> Tab {
        match self.tab.get() {
            Tab::Changes if !self.is_comparing() => Tab::Tree,
            tab => tab,
        }
    }

    /// Whether nothing but session keys is masked, tracked.
    pub fn is_unmasked(self) -> bool {
        self.unmasked_until.with(Option::is_some)
    }

    /// The word for the chosen document, tracked.
    pub fn document_word(self) -> String {
        document_word(&self.document.get(), &words().raw)
    }

    /// Copies a text, and says so or what to do instead.
    pub fn copy(self, text: String, success: Said) {
        spawn::spawn(async move {
            let is_copied = clipboard::copy(&text).await;
            self.said
                .try_set(if is_copied { success } else { Said::CopyFailed });
        });
    }

    /// Now, by this device's clock.
    pub fn now() -> UnixMillis {
        clock::now()
    }
}

/// The code of a capture.
pub fn code_of(entry: &Entry) -> String {
    entry.taken_at.0.to_string()
}

/// Wakes nobody for what is held already.
fn put(capture: Option<Capture>, into: RwSignal<Option<Arc<Capture>>>) {
    let is_held = into.try_with_untracked(|held| held.as_deref() == capture.as_ref());
    if is_held == Some(false) {
        into.try_set(capture.map(Arc::new));
    }
}
