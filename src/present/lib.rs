//! What the screen says, without a screen.
//!
//! This room turns the car and the failures of `domain` into view models: sentences, formatted
//! quantities, tones, in French and English. It must not know signals, the DOM, requests, or
//! which page shows what. Numbers and dates go through [`locale::Locale`], so that the browser's
//! own rules stand behind it there and a fixed one in tests.
//!
//! Reading order: [`locale`], [`words`] (the catalogue), [`mod@format`], [`notice`] (every failure
//! as a sentence and a remedy), [`reading`] (one value and its whole story), [`dashboard`],
//! [`fleet`], [`home`] (what the owner types about home), [`command_forms`]
//! (what the owner types for a command), [`import`] (files that are opened),
//! [`pace`] (when the app asks by itself), [`tiles`] (the order of the first screen), [`raw`]
//! (answers as they are), [`log`] (what the app did), [`commands`], [`charts`] (the car over the
//! years), [`charges`], [`trips`], [`report`] (a month of it, for paper).

pub mod calls;
mod car_words;
pub mod charges;
pub mod charts;
pub mod command_forms;
pub mod commands;
pub mod dashboard;
pub mod device;
pub mod drawing;
pub mod files;
pub mod fleet;
pub mod followed;
pub mod format;
pub mod home;
pub mod import;
pub mod locale;
pub mod log;
pub mod map;
pub mod notice;
pub mod pace;
pub mod raw;
pub mod reading;
pub mod report;
pub mod settings;
pub mod tariffs;
pub mod tiles;
pub mod trips;
pub mod vehicle_settings;
pub mod words;
