//! What pages and tasks find in context.

use std::cell::RefCell;
use std::rc::Rc;

use carport_domain::failure::Failure;
use carport_present::locale::{Language, Locale};
use carport_present::notice::{Notice, notice};
use carport_present::words::{Words, words as catalogue};
use leptos::prelude::*;

use crate::browser::locale::BrowserLocale;
use crate::browser::settings_store::{self, StoredSettings};
use crate::services::Services;
use crate::state::{Preferences, Session, Source, Vehicle};

/// The session, the preferences and the wiring, together.
#[derive(Clone, Copy)]
pub struct Context {
    /// What the app holds.
    pub session: Session,
    /// How the owner wants it.
    pub preferences: Preferences,
    /// The wiring.
    pub services: Services,
}

thread_local! {
    // Building Intl's formatters is the slow part of formatting, so each language keeps its own.
    static LOCALES: RefCell<Vec<Rc<BrowserLocale>>> = const { RefCell::new(Vec::new()) };
}

/// The browser's rules for a language.
pub fn locale_of(language: Language) -> Rc<BrowserLocale> {
    LOCALES.with_borrow_mut(|locales| {
        if let Some(locale) = locales.iter().find(|locale| locale.language() == language) {
            return Rc::clone(locale);
        }
        let locale = Rc::new(BrowserLocale::new(language));
        locales.push(Rc::clone(&locale));
        locale
    })
}

/// The words of the chosen language, tracked.
pub fn words() -> &'static Words {
    catalogue(expect_context::<Preferences>().language.get())
}

impl Context {
    /// The context of the component that asks.
    pub fn here() -> Self {
        expect_context()
    }

    /// The browser's rules for the chosen language, tracked.
    pub fn locale(&self) -> Rc<BrowserLocale> {
        locale_of(self.preferences.language.get())
    }

    /// A failure in the chosen language, tracked.
    pub fn notice(&self, failure: &Failure) -> Notice {
        notice(failure, &*self.locale(), self.session.now.get())
    }

    /// Writes the preferences down; a browser that refuses is told of on every page.
    pub fn save_preferences(&self) {
        let stored = StoredSettings {
            theme: self.preferences.theme.get_untracked(),
            language: Some(self.preferences.language.get_untracked()),
            home: self.preferences.home.get_untracked(),
            is_from_newer_app: false,
        };
        if settings_store::save(&stored).is_err() {
            self.session
                .storage_failure
                .set(Some(Failure::StorageFailed));
        }
    }

    /// Where home is for a car: the demo's cars live elsewhere than the owner.
    pub fn home_of(&self, vehicle: &Vehicle) -> Option<carport_domain::place::Home> {
        let source = self
            .session
            .account(&vehicle.record.account)
            .map(|account| account.source);
        match source {
            Some(Source::Demo) => self.preferences.demo_home.get(),
            Some(Source::ConnectedDrive) | None => self.preferences.home.get(),
        }
    }
}
