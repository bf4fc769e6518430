//! The car over time: what was said of it, when, by whom.
//!
//! What a source said is kept as [`Sample`]s, each of one [`Series`], and never changed. Whatever
//! follows from them is reckoned anew when it is asked for: [`screen()`] leaves out what is not
//! believed, [`Timeline`] puts the rest in order, [`thin()`], [`bins()`] and [`coverage()`] say what
//! a chart needs.

pub mod backup_reminder;
mod bins;
pub mod charges;
mod codes;
pub mod consumption;
mod coverage;
pub mod distance;
pub mod electric_share;
mod gaps;
pub mod health;
mod import_mapping;
mod import_rows;
mod moments;
pub mod month_report;
pub mod parked_loss;
mod past;
mod recorded;
pub mod refuels;
mod sample;
mod screen;
mod series;
mod thin;
mod timeline;
pub mod trips;
pub mod whereabouts;

pub use bins::{
    BinLength, Distance, Distances, Level, Shares, Together, bins, distances, levels, shares,
};
pub use codes::{StateCode, state_code};
pub use coverage::{Covered, Known, coverage, share_known};
pub use gaps::{Gap, GapRule};
pub use import_mapping::{
    DateOrder, DecimalMark, Layout, Mapping, Role, SourceUnit, TableKind, Target,
};
pub use import_rows::{
    DateEvidence, NumberEvidence, PreviewRow, Question, Rejected, RowProblem, Skipped, TableFound,
    TableProblem,
};
pub use moments::{Between, CarLines, Silence};
pub use past::{CarPast, Gathering, SeriesPast, covered_within};
pub use recorded::samples_of;
pub use sample::{Merged, Origin, Quality, Sample, chosen, merge, subtract};
pub use screen::{Reason, Screened, screen, screen_beside};
pub use series::{Series, Shape, StateKind, Unit};
pub use thin::{Thinned, View, reach, thin};
pub use timeline::{Earlier, Span, Timeline, earlier, ghost};
