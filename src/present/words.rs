//! Every text of the app, typed, once per language.
//!
//! A text that one language lacks does not compile. Each section belongs to one screen; the
//! structs are in the section's own file, the languages in [`english`] and [`french`]. In French,
//! no-break spaces stand before `: ; ? !` and inside « ».

mod app;
mod calls;
mod car;
pub mod care;
mod cars;
mod command_forms;
mod commands;
mod connect;
mod dashboard;
mod demo;
mod drawing;
mod english;
mod errors;
mod first_run;
mod french;
mod history;
mod import;
mod log;
mod map;
mod raw;
mod reading;
mod settings;
mod shortcuts;
#[cfg(test)]
mod tests;
mod tiles;
mod time;
mod vehicle_settings;

pub use app::App;
pub use calls::Calls;
pub use car::{Car, Charging, ChargingSentence, Lock, OpeningState, Parts};
pub use care::Care;
pub use cars::Cars;
pub use command_forms::{
    ChargingForms, CommandForms, Days, DestinationForm, Directions, PlanClosed, PlanForm,
};
pub use commands::{
    ClosedSentence, CommandBoard, CommandCautions, CommandFailures, CommandGroups, CommandLog,
    CommandObstacles, CommandProgress, CommandQuestions, CommandReasons, CommandSteps, Commands,
    CommandsClosed, CommandsMissing, CountdownWords, FindWords, HornWords, PerCommand, PerStage,
    SlideWords, Ways,
};
pub use connect::Connect;
pub use dashboard::Dashboard;
pub use demo::Demo;
pub use drawing::Drawing;
pub use english::ENGLISH;
pub use errors::{Answers, Errors, Said};
pub use first_run::FirstRun;
pub use french::FRENCH;
pub use history::{
    History, HistoryBackup, HistoryBattery, HistoryCalendar, HistoryCharges, HistoryChart,
    HistoryConsumption, HistoryControls, HistoryElectricShare, HistoryEnergy, HistoryFiles,
    HistoryFuel, HistoryImports, HistoryMonths, HistoryOdometer, HistoryOpening, HistoryPage,
    HistoryPeriod, HistoryPresence, HistoryQualities, HistoryRange, HistoryReport, HistoryRoom,
    HistoryRows, HistorySaving, HistorySupply, HistoryTable, HistoryTariffs, HistoryTires,
    HistoryTripList, HistoryTrips,
};
pub use import::{DocumentKinds, FileProblems, Import};
pub use log::{Log, LogCalls};
pub use map::{
    Map, MapActions, MapControls, MapHere, MapList, MapPath, MapPicked, MapPlaces, MapRadius,
    MapScene, MapShare, MapTiles, MapVisited, ParkedForm, PlaceKinds,
};
pub use raw::{Raw, RawKinds, RawMarks};
pub use reading::ReadingWords;
pub use settings::Settings;
pub use shortcuts::Shortcuts;
pub use tiles::Tiles;
pub use time::Time;
pub use vehicle_settings::{Bodies, Colors, VehicleSettings};

use crate::locale::{Language, Locale, Plural};

/// A text without gaps.
pub type Text = &'static str;

/// A text around one value that is already formatted.
pub type Phrase = fn(&str) -> String;

/// A text around two values that are already formatted, in the order of the field's name.
pub type TwoPhrase = fn(&str, &str) -> String;

/// A text around a count.
#[derive(Debug)]
pub struct Counted {
    /// For the singular of the language.
    pub one: Phrase,
    /// For its plural.
    pub other: Phrase,
}

impl Counted {
    /// The text with its count, in the right grammatical number.
    pub fn text(&self, count: u64, locale: &dyn Locale) -> String {
        let phrase = match locale.plural(count) {
            Plural::One => self.one,
            Plural::Other => self.other,
        };
        phrase(&locale.number(count as f64, 0))
    }
}

/// Declares the texts of one section; in tests it can list them all.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[expect(missing_docs, reason = "the English catalogue says what each field holds")]
        #[derive(Debug)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind),+
        }

        #[cfg(test)]
        impl $crate::words::tests::Texts for $name {
            fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
                $($crate::words::tests::Texts::add_to(
                    &self.$field,
                    &format!("{path}.{}", stringify!($field)),
                    texts,
                );)+
            }
        }
    };
}
use section;

section! {
    /// The whole catalogue.
    Words {
        app: App,
        first_run: FirstRun,
        connect: Connect,
        cars: Cars,
        dashboard: Dashboard,
        demo: Demo,
        reading: ReadingWords,
        settings: Settings,
        raw: Raw,
        log: Log,
        map: Map,
        history: History,
        vehicle_settings: VehicleSettings,
        import: Import,
        drawing: Drawing,
        tiles: Tiles,
        calls: Calls,
        commands: Commands,
        shortcuts: Shortcuts,
        errors: Errors,
        car: Car,
        care: Care,
        command_forms: CommandForms,
        time: Time,
    }
}

/// The catalogue of a language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
    }
}
