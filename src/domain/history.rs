//! The car over time: what was said of it, when, by whom.
//!
//! What a source said is kept as [`Sample`]s, each of one [`Series`], and never changed. Whatever
//! follows from them is reckoned anew when it is asked for.

pub mod charges;
mod codes;
pub mod consumption;
pub mod distance;
pub mod electric_share;
pub mod health;
mod moments;
pub mod month_report;
pub mod parked_loss;
mod recorded;
pub mod refuels;
mod sample;
mod series;
mod timeline;
pub mod trips;
pub mod whereabouts;

pub use codes::{StateCode, state_code};
pub use moments::{Between, CarLines, Silence};
pub use recorded::samples_of;
pub use sample::{Merged, Origin, Quality, Sample, chosen, merge, subtract};
pub use series::{Series, Shape, StateKind, Unit};
pub use timeline::Timeline;
