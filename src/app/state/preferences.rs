//! How the owner wants the app, as the settings keep it.

use carport_domain::budget::Refreshing;
use carport_domain::history::backup_reminder::BackupTimes;
use carport_domain::units::choice::Units;
use carport_present::locale::Language;
use leptos::prelude::*;

use crate::browser::locale::preferred_language;
use crate::browser::settings_store::{ReachPercent, StoredSettings, Theme};

/// How the owner wants it.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    /// Language of the screen and of the vendor's texts.
    pub language: RwSignal<Language>,
    /// Light, dark, contrast, or as the device has it.
    pub theme: RwSignal<Theme>,
    /// When the app asks about the cars.
    pub refreshing: RwSignal<Refreshing>,
    /// What the owner reads in.
    pub units: RwSignal<Units>,
    /// Whether single keys lead nowhere.
    pub has_no_shortcuts: RwSignal<bool>,
    /// Whether every command is hidden on this device.
    pub is_read_only: RwSignal<bool>,
    /// The origin of the map tiles that the owner agreed to; another one asks again.
    pub tiles_consent: RwSignal<Option<String>>,
    /// How much of the range the circle of reach shows.
    pub reach_percent: RwSignal<ReachPercent>,
    /// When a backup was saved, and when the owner put it off.
    pub backup: RwSignal<BackupTimes>,
    /// What this tab last read or wrote, to tell its own changes from another tab's.
    pub saved: StoredValue<StoredSettings>,
}

impl Preferences {
    /// The preferences as they were left, or as the browser suggests.
    pub fn restored(stored: &StoredSettings) -> Self {
        Self {
            language: RwSignal::new(stored.language.unwrap_or_else(preferred_language)),
            theme: RwSignal::new(stored.theme),
            refreshing: RwSignal::new(stored.refreshing),
            units: RwSignal::new(stored.units),
            has_no_shortcuts: RwSignal::new(stored.has_no_shortcuts),
            is_read_only: RwSignal::new(stored.is_read_only),
            tiles_consent: RwSignal::new(stored.tiles_consent.clone()),
            reach_percent: RwSignal::new(stored.reach_percent),
            backup: RwSignal::new(stored.backup),
            saved: StoredValue::new(stored.clone()),
        }
    }

    /// Takes over what another tab has changed.
    pub fn take_over(&self, stored: StoredSettings) {
        if let Some(language) = stored.language {
            self.language.set(language);
        }
        self.theme.set(stored.theme);
        self.refreshing.set(stored.refreshing);
        self.units.set(stored.units);
        self.has_no_shortcuts.set(stored.has_no_shortcuts);
        self.is_read_only.set(stored.is_read_only);
        self.tiles_consent.set(stored.tiles_consent.clone());
        self.reach_percent.set(stored.reach_percent);
        self.backup.set(stored.backup);
        self.saved.set_value(stored);
    }
}
