//! What pages and tasks find in context.

use std::cell::RefCell;
use std::rc::Rc;

use carport_domain::failure::Failure;
use carport_domain::place::{Home, Place, Presence, homes};
use carport_present::dashboard::{Facts, presence};
use carport_present::locale::{Language, Locale};
use carport_present::notice::{Notice, notice};
use carport_present::reading::Origin;
use carport_present::words::{Words, words as catalogue};
use leptos::prelude::*;

use crate::browser::locale::BrowserLocale;
use crate::browser::settings_store::{self, SaveError};
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

    /// The words of the chosen language, for what happens outside of any component's life: a
    /// press, a drag, a task.
    pub fn words_now(&self) -> &'static Words {
        catalogue(self.preferences.language.get_untracked())
    }

    /// The browser's rules for the chosen language, tracked.
    pub fn locale(&self) -> Rc<BrowserLocale> {
        locale_of(self.preferences.language.get())
    }

    /// A failure in the chosen language, tracked.
    pub fn notice(&self, failure: &Failure) -> Notice {
        notice(failure, &*self.locale(), self.session.now.get())
    }

    /// Writes down what this tab changed, and nothing else: another tab may have changed the rest.
    /// A browser that refuses is told of on every page.
    pub fn save_preferences(&self) {
        let chosen = self.preferences;
        let mut stored = settings_store::load();
        chosen.saved.update_value(|saved| {
            let language = Some(chosen.language.get_untracked());
            keep(
                &mut stored.theme,
                &saved.theme,
                chosen.theme.get_untracked(),
            );
            keep(&mut stored.language, &saved.language, language);
            keep(
                &mut stored.units,
                &saved.units,
                chosen.units.get_untracked(),
            );
            keep(
                &mut stored.refreshing,
                &saved.refreshing,
                chosen.refreshing.get_untracked(),
            );
            keep(
                &mut stored.has_no_shortcuts,
                &saved.has_no_shortcuts,
                chosen.has_no_shortcuts.get_untracked(),
            );
            keep(
                &mut stored.is_read_only,
                &saved.is_read_only,
                chosen.is_read_only.get_untracked(),
            );
            keep(
                &mut stored.tiles_consent,
                &saved.tiles_consent,
                chosen.tiles_consent.get_untracked(),
            );
            keep(
                &mut stored.reach_percent,
                &saved.reach_percent,
                chosen.reach_percent.get_untracked(),
            );
            keep(
                &mut stored.backup,
                &saved.backup,
                chosen.backup.get_untracked(),
            );
            *saved = stored.clone();
        });
        if let Err(error) = settings_store::save(&stored) {
            self.session.standing_failure.set(Some(match error {
                SaveError::TooNew => Failure::StorageTooNew,
                SaveError::Unavailable => Failure::StorageFailed,
            }));
        }
    }

    /// Where a car comes from, tracked.
    pub fn source_of(&self, vehicle: &Vehicle) -> Source {
        let account = self.session.account(&vehicle.account);
        account.map_or(Source::ConnectedDrive, |account| account.source)
    }

    /// The places that belong to a car, tracked: the demo's cars live elsewhere than the owner.
    pub fn places_of(&self, vehicle: &Vehicle) -> Vec<Place> {
        self.session.places_of(self.source_of(vehicle)).get()
    }

    /// The place that is home for a car where it is now, tracked.
    pub fn home_place_of(&self, vehicle: &Vehicle) -> Option<Place> {
        let position = vehicle.last_coordinates();
        let places = self.session.places_of(self.source_of(vehicle));
        places.with(|places| homes::nearest(places, position).cloned())
    }

    /// Its middle and border, tracked.
    pub fn home_of(&self, vehicle: &Vehicle) -> Option<Home> {
        self.home_place_of(vehicle).map(|home| home.border())
    }

    /// Whether a car is home, tracked: the same on every page.
    pub fn presence_of(&self, vehicle: &Vehicle) -> Option<Presence> {
        self.show(vehicle, |facts, _locale| presence(&facts))
    }

    /// Shows a car once its profile is known; tracks everything the view model is made of.
    pub fn show<T>(
        &self,
        vehicle: &Vehicle,
        view_model: impl FnOnce(Facts<'_>, &dyn Locale) -> T,
    ) -> Option<T> {
        let profile = vehicle.profile.get()?;
        let snapshot = vehicle.snapshot.get();
        let home = self.home_of(vehicle);
        let name = vehicle.name();
        let kept_position = vehicle.kept_position.get();
        let track = vehicle.track.get();
        let places = self.places_of(vehicle);
        let account = self.session.account(&vehicle.account);
        let facts = Facts {
            status: snapshot.value().map(|snapshot| &snapshot.status),
            name: name.as_deref(),
            home: home.as_ref(),
            fetched_at: snapshot.fetched_at(),
            units: self.preferences.units.get(),
            origin: match account.map(|account| account.source) {
                Some(Source::Demo) => Origin::Demo,
                Some(Source::Import) => Origin::Import,
                Some(Source::ConnectedDrive) | None => Origin::ConnectedDrive,
            },
            steering: vehicle.preferences().steering,
            kept_position: kept_position.as_ref(),
            earlier: track.as_deref(),
            places: &places,
            ..Facts::new(&profile, self.session.now.get())
        };
        Some(view_model(facts, &*self.locale()))
    }
}

/// What this tab chose anew takes the place of what is stored.
fn keep<T: PartialEq>(stored: &mut T, saved: &T, chosen: T) {
    if *saved != chosen {
        *stored = chosen;
    }
}
