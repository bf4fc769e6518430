//! What the app did lately: the last lines in memory, and on this device while it holds an account.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::time::Duration;

use carport_client::log::{self, MOST_ENTRIES};
use carport_client::storage::{Storage, StorageError, Table};
use carport_domain::failure::Failure;
use carport_domain::log::{Entry, Level, What};
use leptos::prelude::*;

use crate::browser::spawn::spawn;
use crate::browser::visibility::VisibilityGuard;
use crate::browser::{clock, visibility};
use crate::services::AppStorage;

/// Lines are written together, at most this often.
const BATCH: Duration = Duration::from_secs(5);

/// The log. Clones write to the same one.
#[derive(Clone)]
pub struct Log {
    inner: Rc<Inner>,
    is_fleeting: bool,
}

struct Inner {
    storage: Rc<AppStorage>,
    lines: RefCell<VecDeque<Entry>>,
    unsaved: RefCell<Vec<Entry>>,
    is_save_due: Cell<bool>,
    level: ArcRwSignal<Level>,
    /// Counts the changes, for whoever shows the lines.
    version: ArcRwSignal<u64>,
    hiding: RefCell<Option<VisibilityGuard>>,
}

impl Log {
    /// An empty log, whose lines are kept in this storage.
    pub fn kept_in(storage: Rc<AppStorage>) -> Self {
        let inner = Rc::new(Inner {
            storage,
            lines: RefCell::default(),
            unsaved: RefCell::default(),
            is_save_due: Cell::default(),
            level: ArcRwSignal::new(Level::default()),
            version: ArcRwSignal::new(0),
            hiding: RefCell::default(),
        });
        // A hidden page may never come back.
        let weak = Rc::downgrade(&inner);
        let guard = visibility::on_change(move |is_hidden| {
            if is_hidden && let Some(inner) = Weak::upgrade(&weak) {
                spawn(async move { inner.save().await });
            }
        });
        inner.hiding.replace(Some(guard));
        Self {
            inner,
            is_fleeting: false,
        }
    }

    /// The same log, for lines that go with the page.
    #[must_use]
    pub fn fleeting(&self) -> Self {
        Self {
            inner: Rc::clone(&self.inner),
            is_fleeting: true,
        }
    }

    /// Takes the kept lines and the chosen level from the device.
    pub async fn load(&self) {
        let storage = &*self.inner.storage;
        if let Ok(level) = log::level(storage).await {
            self.inner.level.set(level);
        }
        match log::read(storage).await {
            Ok(kept) => self.inner.put_before(kept),
            Err(error) => self.note(What::Storage {
                reason: Failure::from(error).code(),
            }),
        }
    }

    /// Writes a line, if the chosen level wants it.
    pub fn note(&self, what: What) {
        let entry = Entry::new(clock::now(), what);
        if entry.level > self.inner.level.get_untracked() {
            return;
        }
        {
            let mut lines = self.inner.lines.borrow_mut();
            if lines.len() >= MOST_ENTRIES {
                lines.pop_front();
            }
            lines.push_back(entry.clone());
        }
        self.inner.changed();
        if !self.is_fleeting {
            self.inner.unsaved.borrow_mut().push(entry);
            self.inner.save_soon();
        }
    }

    /// Writes a line and keeps it before anything else: no page that closes early takes it along.
    pub async fn note_now(&self, what: What) {
        self.note(what);
        self.inner.save().await;
    }

    /// The lines, the oldest first, tracked.
    pub fn entries(&self) -> Vec<Entry> {
        self.inner.version.track();
        self.inner.lines.borrow().iter().cloned().collect()
    }

    /// The level from which lines are written, tracked.
    pub fn level(&self) -> Level {
        self.inner.level.get()
    }

    /// Chooses from which level on lines are written.
    pub async fn choose_level(&self, level: Level) -> Result<(), StorageError> {
        self.inner.level.set(level);
        log::set_level(&*self.inner.storage, level).await
    }

    /// Removes every line; answers with what there was.
    pub async fn clear(&self) -> Result<Vec<Entry>, StorageError> {
        self.inner.unsaved.borrow_mut().clear();
        let gone = self.inner.lines.take();
        self.inner.changed();
        log::clear(&*self.inner.storage).await?;
        Ok(gone.into())
    }

    /// Brings back what was removed.
    pub async fn restore(&self, gone: Vec<Entry>) {
        self.inner.put_before(gone.clone());
        self.inner.unsaved.borrow_mut().splice(0..0, gone);
        self.inner.save().await;
    }

    /// Forgets what this device keeps, lines and level, once the last account is gone.
    pub async fn forget_without_account(&self) -> Result<(), StorageError> {
        let storage = &*self.inner.storage;
        if self.inner.has_account().await? {
            return Ok(());
        }
        self.inner.unsaved.borrow_mut().clear();
        self.inner.lines.take();
        self.inner.changed();
        storage.remove(Table::Log, "").await
    }
}

impl Inner {
    fn changed(&self) {
        self.version.update(|version| *version += 1);
    }

    fn put_before(&self, older: Vec<Entry>) {
        {
            let mut lines = self.lines.borrow_mut();
            for entry in older.into_iter().rev() {
                if lines.len() < MOST_ENTRIES {
                    lines.push_front(entry);
                }
            }
        }
        self.changed();
    }

    fn save_soon(self: &Rc<Self>) {
        if self.is_save_due.replace(true) {
            return;
        }
        let inner = Rc::clone(self);
        spawn(async move {
            clock::sleep(BATCH).await;
            inner.save().await;
        });
    }

    /// Without an account nothing is kept: nothing stays behind a sign-out, or a demo.
    async fn save(&self) {
        self.is_save_due.set(false);
        let unsaved = self.unsaved.take();
        if unsaved.is_empty() || !self.has_account().await.unwrap_or(false) {
            return;
        }
        // A log that cannot be kept is still in memory; whatever refuses it is told of elsewhere.
        let _ = log::append(&*self.storage, &unsaved).await;
    }

    async fn has_account(&self) -> Result<bool, StorageError> {
        let accounts = self.storage.list(Table::Accounts, "").await?;
        Ok(!accounts.is_empty())
    }
}
