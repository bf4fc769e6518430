//! What a chart says by itself.

/// Its words, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartWords {
    /// Which keys do what while a chart has the focus.
    pub keys_hint: String,
    /// The name of the group of names that switch lines on and off.
    pub legend: String,
    /// The button that shows the table.
    pub as_table: String,
    /// The button that brings the whole span back.
    pub whole_span: String,
    /// Only a part of the rows is shown: `{shown}` of `{all}`.
    pub table_part: String,
    /// The app was told.
    pub recorded: String,
    /// It came from a file.
    pub imported: String,
    /// Nobody knows.
    pub missing: String,
    /// The chart is on its way.
    pub loading: String,
    /// It did not come.
    pub failed: String,
    /// Try again.
    pub retry: String,
}
