//! What a chart shows.

use carport_domain::history::Shape;

/// One chart: panels one below the other over one axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The one sentence that says what is to be seen; also for those who see no picture.
    pub summary: String,
    /// The span of the axis, in milliseconds since 1970.
    pub from_millis: i64,
    /// End of that span.
    pub until_millis: i64,
    /// One for each unit: two units never share an axis.
    pub panels: Vec<Panel>,
    /// Spans that are shaded over the height of every panel, each with a name.
    pub bands: Vec<Band>,
    /// What is known of which span.
    pub coverage: Vec<Coverage>,
    /// What must be said beside the picture: left out, estimated, in quarantine.
    pub notes: Vec<String>,
    /// The same as rows and columns.
    pub table: Table,
}

/// One axis of values and what is drawn over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// What the axis measures, where one chart has several; empty if the title says it.
    pub name: String,
    /// The unit beside the axis, in the owner's units.
    pub unit: String,
    /// Decimals of its numbers.
    pub decimals: u8,
    /// Where the axis must begin and end; `None` leaves it to the values.
    pub bounds: Option<(f64, f64)>,
    /// Names of values that are states, from the bottom up; empty for numbers.
    pub states: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The bars, in the order of time.
    pub bars: Vec<BarStack>,
    /// Single events.
    pub marks: Vec<Mark>,
}

impl Panel {
    /// Whether anything is drawn on it.
    pub fn has_values(&self) -> bool {
        self.extremes().is_some()
    }

    /// The lowest and the highest of what is drawn; bars stand on zero.
    pub fn extremes(&self) -> Option<(f64, f64)> {
        let lines = self.lines.iter().flat_map(|line| {
            let band = line.band.iter();
            let band = band.flat_map(|(low, high)| low.iter().chain(high));
            line.values.iter().chain(band).copied()
        });
        let bars = self.bars.iter().flat_map(|stack| {
            let known = stack.bars.iter().map(|bar| bar.value);
            let known: Vec<f64> = known.filter(|it| it.is_finite()).collect();
            let sum = (!known.is_empty()).then(|| known.iter().sum());
            sum.into_iter().flat_map(|sum| [0.0, sum])
        });
        let marks = self.marks.iter().map(|mark| mark.value);
        lines
            .chain(bars)
            .chain(marks)
            .filter(|value| value.is_finite())
            .fold(None, |found, value| match found {
                None => Some((value, value)),
                Some((low, high)) => Some((f64::min(low, value), f64::max(high, value))),
            })
    }
}

/// One line. Columns are of one length; a value that is not a number breaks it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name in the legend.
    pub name: String,
    /// Its color.
    pub color: Color,
    /// Solid, or dashed for what is estimated, aimed at, or of another period.
    pub dash: Dash,
    /// Whether values hold until the next.
    pub shape: Shape,
    /// When, in milliseconds since 1970; rising.
    pub at_millis: Vec<i64>,
    /// In the owner's units.
    pub values: Vec<f64>,
    /// Lowest and highest of what each value stands for, where it stands for many.
    pub band: Option<(Vec<f64>, Vec<f64>)>,
}

/// The bars of one span of time, one upon the other.
#[derive(Clone, Debug, PartialEq)]
pub struct BarStack {
    /// Where the span begins, in milliseconds since 1970.
    pub from_millis: i64,
    /// Where it ends.
    pub until_millis: i64,
    /// From the bottom up.
    pub bars: Vec<Bar>,
    /// What a reader is told of it: span, numbers, what is missing.
    pub label: String,
}

/// One piece of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name in the legend.
    pub name: String,
    /// Its color.
    pub color: Color,
    /// Its height in the unit of the panel.
    pub value: f64,
    /// Not wholly known.
    pub is_partial: bool,
}

/// An event on a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// At which height.
    pub value: f64,
    /// What happened, for the legend; the same for events of one kind.
    pub name: String,
    /// What happened, with its numbers.
    pub label: String,
    /// Its color.
    pub color: Color,
}

/// A shaded span.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Where it begins, in milliseconds since 1970.
    pub from_millis: i64,
    /// Where it ends.
    pub until_millis: i64,
    /// What was then.
    pub name: String,
    /// Its color.
    pub color: Color,
}

/// What is known of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Where it begins, in milliseconds since 1970.
    pub from_millis: i64,
    /// Where it ends.
    pub until_millis: i64,
    /// What is known.
    pub kind: CoverageKind,
}

/// How a span is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverageKind {
    /// This app was told.
    Recorded,
    /// It came from a file.
    Imported,
    /// Nobody knows.
    Missing,
}

/// The colors of a chart, by their purpose; the style sheet says which they are in each theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Color {
    /// The one that the chart is about.
    Main,
    /// Another one beside it: 0 to 7.
    Other(u8),
    /// The period before, a target, a limit.
    Quiet,
    /// Electric.
    Electric,
    /// Fuel.
    Fuel,
    /// Something to look at.
    Warning,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dash {
    /// Without breaks.
    #[default]
    Solid,
    /// With breaks.
    Dashed,
}

/// A chart as a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// How to read it, where it is not one row for each reading; else empty.
    pub caption: String,
    /// Heads of the columns, with units.
    pub heads: Vec<String>,
    /// The rows, in the order of time.
    pub rows: Vec<Row>,
}

/// One row, a cell for each head.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The cells, formatted; a missing value says so in words.
    pub cells: Vec<String>,
}

/// A value for each day of a year, week by week.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// What it shows.
    pub title: String,
    /// The one sentence that says what is to be seen.
    pub summary: String,
    /// The unit of its values, the owner's.
    pub unit: String,
    /// Decimals of its numbers.
    pub decimals: u8,
    /// The days, one after the other without a hole.
    pub days: Vec<CalendarDay>,
    /// The first day of each month that begins in it, counted as the days are, and its short name.
    pub months: Vec<(i64, String)>,
    /// Where the next darker color begins, rising; the first color is for less than the first.
    pub levels: Vec<f64>,
    /// What must be said beside the picture.
    pub notes: Vec<String>,
    /// The same as rows and columns, without the days of which nothing is known.
    pub table: Table,
}

/// One day of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDay {
    /// Which day, counted from 1970-01-01 on the device's calendar.
    pub day: i64,
    /// Its value; `None` if nothing is known of it, or if it has not come yet.
    pub value: Option<f64>,
    /// It may be more.
    pub is_partial: bool,
    /// What a reader is told of it.
    pub label: String,
}

impl Calendar {
    /// Which color a value has: 0 for nothing, 1 for the first color, and so on.
    pub fn color_of(&self, value: f64) -> usize {
        if value <= 0.0 {
            return 0;
        }
        1 + self.levels.partition_point(|level| *level <= value)
    }
}
