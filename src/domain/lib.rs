//! The car in its owner's words.
//!
//! This room holds what a car is and what may be said about it: identifiers, quantities,
//! readings and the reasons why one is missing, presence, ranges. It does no I/O, knows no
//! clock (`now` is an argument), no serde, no vendor spelling, no pixel and no wording.
//!
//! Reading order: [`reading`] (a value or the reason it is missing), [`units`], [`ids`],
//! [`vehicle`] (the car itself), [`fleet`] (the cars as a list), [`alerts`] (what it needs now),
//! [`place`] (home and distance), [`charging`] and [`trips`] (what it
//! did), [`history`] (what was said of it over the years), [`command`] (what it can be told), [`failure`] (why nothing came), [`import`] (what
//! files hold), [`budget`] (what asking costs, and when), [`log`] (what the app did).

pub mod alerts;
pub mod budget;
mod calendar;
pub mod charging;
pub mod command;
pub mod failure;
pub mod fleet;
pub mod history;
pub mod ids;
pub mod import;
pub mod log;
pub mod place;
pub mod reading;
pub mod remote;
pub mod tariff;
pub mod time;
pub mod trips;
pub mod units;
pub mod vehicle;
