//! The names of a panel and of what is drawn on it, each with its sign.

use super::lettering::text_width;
use super::markup::px;
use super::{BODY_SIZE, MARGIN, Pen, SMALL_SIZE};
use crate::charts::{Chart, Color, Coverage, CoverageKind, Dash, Panel};
use crate::locale::Locale;
use crate::words::words;

const ROW: f64 = 18.0;
const SWATCH: f64 = 20.0;
const GAP: f64 = 14.0;

/// The shapes of signs along lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Disc,
    Square,
    Triangle,
    Diamond,
}

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Swatch {
    None,
    Line(Color, Dash),
    Piece(Color),
    Band(Color),
    Mark(Color),
    Known(CoverageKind),
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    text: String,
    swatch: Swatch,
    is_strong: bool,
    x: f64,
    row: usize,
}

/// Names in rows.
pub(super) struct Legend {
    entries: Vec<Entry>,
}

impl Legend {
    /// The head of one panel; what is shaded over all panels is named at the first.
    pub(super) fn of(chart: &Chart, index: usize, width: f64) -> Self {
        let Some(panel) = chart.panels.get(index) else {
            return Self {
                entries: Vec::new(),
            };
        };
        let name = match (panel.name.as_str(), panel.unit.as_str()) {
            ("", unit) => unit.to_owned(),
            (name, "") => name.to_owned(),
            (name, unit) => format!("{name}, {unit}"),
        };
        let mut entries = Vec::new();
        if !name.is_empty() {
            entries.push(entry(&name, Swatch::None, true));
        }
        let mut add = |text: &str, swatch: Swatch| {
            let is_new = entries.iter().all(|it: &Entry| it.text != text);
            if is_new && !text.is_empty() {
                entries.push(entry(text, swatch, false));
            }
        };
        if panel.states.is_empty() {
            for line in &panel.lines {
                add(&line.name, Swatch::Line(line.color, line.dash));
            }
        }
        for bar in panel.bars.iter().flat_map(|stack| &stack.bars) {
            add(&bar.name, Swatch::Piece(bar.color));
        }
        for mark in &panel.marks {
            add(&mark.name, Swatch::Mark(mark.color));
        }
        for band in chart.bands.iter().filter(|_| index == 0) {
            add(&band.name, Swatch::Band(band.color));
        }
        // What is alone on a panel that has a name needs no second one.
        if let [head, only] = entries.as_slice()
            && head.is_strong
            && !panel.name.is_empty()
            && matches!(only.swatch, Swatch::Line(_, Dash::Solid) | Swatch::Piece(_))
            && (panel.bars.is_empty() || has_one_bar(panel))
        {
            entries.truncate(1);
        }
        Self {
            entries: placed(entries, width),
        }
    }

    /// What the strip under the axis says; only of what is on it.
    pub(super) fn of_coverage(chart: &Chart, width: f64, locale: &dyn Locale) -> Self {
        let own = &words(locale.language()).history.chart;
        let mut entries = Vec::new();
        for (kind, text) in [
            (CoverageKind::Recorded, own.recorded),
            (CoverageKind::Imported, own.imported),
            (CoverageKind::Missing, own.missing),
        ] {
            let is_seen = |it: &Coverage| {
                it.kind == kind
                    && it.from_millis < chart.until_millis
                    && it.until_millis > chart.from_millis
            };
            if chart.coverage.iter().any(is_seen) {
                entries.push(entry(text, Swatch::Known(kind), false));
            }
        }
        Self {
            entries: placed(entries, width),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn height(&self) -> f64 {
        let rows = self.entries.iter().map(|it| it.row + 1).max().unwrap_or(0);
        rows as f64 * ROW + 6.0
    }
}

/// Whether no bar of a panel is made of several pieces.
fn has_one_bar(panel: &Panel) -> bool {
    panel.bars.iter().all(|stack| stack.bars.len() <= 1)
}

fn entry(text: &str, swatch: Swatch, is_strong: bool) -> Entry {
    Entry {
        text: text.to_owned(),
        swatch,
        is_strong,
        x: 0.0,
        row: 0,
    }
}

fn placed(mut entries: Vec<Entry>, width: f64) -> Vec<Entry> {
    let (mut x, mut row) = (0.0, 0);
    for entry in &mut entries {
        let needs = entry.width();
        if x > 0.0 && x + needs > width {
            x = 0.0;
            row += 1;
        }
        entry.x = x;
        entry.row = row;
        x += needs + GAP;
    }
    entries
}

impl Entry {
    fn width(&self) -> f64 {
        let swatch = if self.swatch == Swatch::None {
            0.0
        } else {
            SWATCH + 6.0
        };
        let size = if self.is_strong {
            BODY_SIZE
        } else {
            SMALL_SIZE
        };
        // Strong letters are wider.
        let strength = if self.is_strong { 1.12 } else { 1.0 };
        swatch + text_width(&self.text, size) * strength
    }
}

/// Which sign a line has that is one of several.
pub(super) fn marker_of(place: u8) -> Marker {
    match place % 4 {
        0 => Marker::Disc,
        1 => Marker::Square,
        2 => Marker::Triangle,
        _ => Marker::Diamond,
    }
}

impl Pen<'_> {
    /// The rows; says where they end.
    pub(super) fn legend(&mut self, legend: &Legend, y: f64) -> f64 {
        for entry in &legend.entries {
            let middle = y + entry.row as f64 * ROW + ROW / 2.0;
            let x = MARGIN + entry.x;
            self.swatch(entry.swatch, x, middle);
            let (size, color) = if entry.is_strong {
                (BODY_SIZE, self.palette.text)
            } else {
                (SMALL_SIZE, self.palette.text)
            };
            let shift = if entry.swatch == Swatch::None {
                0.0
            } else {
                SWATCH + 6.0
            };
            let at = (x + shift, middle + size * 0.35);
            self.words(&entry.text, at, size, color, "start", entry.is_strong);
        }
        y + legend.height() - 6.0
    }

    fn swatch(&mut self, swatch: Swatch, x: f64, y: f64) {
        match swatch {
            Swatch::None => {}
            Swatch::Line(color, dash) => {
                let paint = self.palette.color(color);
                let mut attributes = vec![
                    ("d", format!("M{} {}H{}", px(x), px(y), px(x + SWATCH))),
                    ("stroke", paint.to_owned()),
                    ("stroke-width", "2".to_owned()),
                ];
                if dash == Dash::Dashed {
                    attributes.push(("stroke-dasharray", "6 4".to_owned()));
                }
                self.markup.leaf("path", &attributes);
                if let (Color::Other(place), Dash::Solid) = (color, dash) {
                    self.sign(marker_of(place), (x + SWATCH / 2.0, y), paint);
                }
            }
            Swatch::Piece(color) => {
                self.piece((x + 4.0, y - 6.0), (12.0, 12.0), color, false);
            }
            Swatch::Band(color) => {
                let paint = self.palette.color(color);
                self.markup.leaf(
                    "rect",
                    &[
                        ("x", px(x)),
                        ("y", px(y - 6.0)),
                        ("width", px(SWATCH)),
                        ("height", "12".to_owned()),
                        ("fill", paint.to_owned()),
                        ("fill-opacity", "0.18".to_owned()),
                    ],
                );
                self.box_filled((x, y - 6.0), (SWATCH, 3.0), paint);
            }
            Swatch::Mark(color) => self.event((x + SWATCH / 2.0, y + 4.0), color),
            Swatch::Known(kind) => self.known(kind, (x, y - 5.0), (SWATCH, 10.0)),
        }
    }

    /// A sign on a line, with an edge that keeps it apart from what crosses it.
    pub(super) fn sign(&mut self, marker: Marker, (x, y): (f64, f64), paint: &str) {
        let at = |dx: f64, dy: f64| format!("{} {}", px(x + dx), px(y + dy));
        let path = match marker {
            Marker::Disc => format!("M{}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", at(-4.0, 0.0)),
            Marker::Square => format!("M{}h7v7h-7Z", at(-3.5, -3.5)),
            Marker::Triangle => format!("M{}l4 8h-8Z", at(0.0, -4.5)),
            Marker::Diamond => format!("M{}l4 5l-4 5l-4 -5Z", at(0.0, -5.0)),
        };
        self.markup.leaf(
            "path",
            &[
                ("d", path),
                ("fill", paint.to_owned()),
                ("stroke", self.palette.background.to_owned()),
                ("stroke-width", "1".to_owned()),
            ],
        );
    }
}
