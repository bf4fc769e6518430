//! The car over the years, as charts: what is drawn, in words and numbers, before anything draws.
//!
//! A [`Chart`] is what every way of showing shares: the drawing on the screen, the table that says
//! the same, the picture that is saved, the printed report.
//!
//! Reading order: the model, [`Period`] (which part of the past), [`Scope`] and [`Followed`] (what a
//! chart is made from), one module for each chart, [`ticks`], [`table`], [`svg`].

mod any;
mod battery;
mod clock;
mod code;
mod compare;
mod consumption;
mod dates;
mod energy;
mod fuel;
mod gathered;
mod heat;
mod model;
mod odometer;
mod period;
mod presence;
mod range;
mod scope;
mod share;
mod supply;
pub mod svg;
pub mod table;
#[cfg(test)]
pub(crate) mod tests;
pub mod ticks;
mod tires;
mod trips;

pub use any::any_series;
pub use battery::{BatteryPast, battery};
pub(crate) use clock::{day_of, instant_of};
pub use compare::laid_under;
pub use consumption::{ConsumptionPast, consumption};
pub(crate) use dates::{day_of_iso, iso_day};
pub use energy::{EnergyPast, charges, energy};
pub(crate) use energy::{energy_words, kilowatt_hours, money, whereabouts_name};
pub(crate) use fuel::refueled;
pub use fuel::{FuelPast, fuel};
pub use heat::driven_calendar;
pub use model::{
    Band, Bar, BarStack, Calendar, CalendarDay, Chart, Color, Coverage, CoverageKind, Dash, Line,
    Mark, Panel, Row, Table,
};
pub use odometer::odometer;
pub use period::{Period, PeriodKind};
pub use presence::{presence, presence_line};
pub use range::{RangePast, range};
pub use scope::{Followed, Scope, coverage_strip};
pub use share::{MonthShare, electric_shares, shares_by_month};
pub use supply::{SupplyPast, supply};
pub use tires::{TirePast, tires};
pub use trips::trips;
pub(crate) use trips::{
    counted_at, several_tags, sums_by_purpose, sums_by_tag, tag_name, told_count, told_distance,
};
