//! The car over time: what was said of it, when, by whom.
//!
//! What a source said is kept as [`Sample`]s, each of one [`Series`], and never changed. Whatever
//! follows from them is reckoned anew when it is asked for.

mod codes;
mod import_mapping;
mod import_rows;
mod recorded;
mod sample;
mod series;
mod timeline;

pub use codes::{StateCode, state_code};
pub use import_mapping::{
    DateOrder, DecimalMark, Layout, Mapping, Role, SourceUnit, TableKind, Target,
};
pub use import_rows::{
    DateEvidence, NumberEvidence, PreviewRow, Question, Rejected, RowProblem, Skipped, TableFound,
    TableProblem,
};
pub use recorded::samples_of;
pub use sample::{Merged, Origin, Quality, Sample, chosen, merge, subtract};
pub use series::{Series, Shape, StateKind, Unit};
pub use timeline::Timeline;
