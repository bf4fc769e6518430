//! The strip under the axis: of which time something is known, and from whom.

use super::Pen;
use super::frame::Area;
use super::legend::Legend;
use super::markup::px;
use crate::charts::{Coverage, CoverageKind};

const HEIGHT: f64 = 9.0;
const GAP: f64 = 5.0;

/// How much room the strip and its words take; none where nothing is said.
pub(super) fn height(legend: &Legend) -> f64 {
    if legend.is_empty() {
        0.0
    } else {
        HEIGHT + GAP + legend.height()
    }
}

impl Pen<'_> {
    /// Says where it ends.
    pub(super) fn strip(
        &mut self,
        coverage: &[Coverage],
        legend: &Legend,
        area: &Area,
        y: f64,
    ) -> f64 {
        if legend.is_empty() {
            return y;
        }
        let mut spans = coverage.iter().filter_map(|it| {
            let (from, until) = area.reach(it.from_millis, it.until_millis)?;
            Some((from, until, it.kind))
        });
        let mut open = spans.next();
        while let Some((from, until, kind)) = open {
            open = spans.next();
            // What is of one kind is drawn in one piece, and what lies in one pixel with it.
            if let Some(next) = &mut open
                && (next.2 == kind || until - from < 0.7)
            {
                let is_small = until - from < 0.7 && next.2 != kind;
                *next = (from, next.1, if is_small { next.2 } else { kind });
                continue;
            }
            self.known(kind, (from, y), (until - from, HEIGHT));
        }
        self.legend(legend, y + HEIGHT + GAP)
    }

    /// A stretch of the strip. Told apart by fill, hatching and edge; by color not at all.
    pub(super) fn known(&mut self, kind: CoverageKind, at: (f64, f64), size: (f64, f64)) {
        let axis = self.palette.axis;
        let fill = match kind {
            CoverageKind::Recorded => axis.to_owned(),
            CoverageKind::Imported => self.markup.url("imported"),
            CoverageKind::Missing => "none".to_owned(),
        };
        let mut attributes = vec![
            ("x", px(at.0)),
            ("y", px(at.1)),
            ("width", px(size.0.max(0.5))),
            ("height", px(size.1)),
            ("fill", fill),
        ];
        if kind != CoverageKind::Recorded {
            attributes.push(("stroke", axis.to_owned()));
        }
        if kind == CoverageKind::Missing {
            attributes.push(("stroke-dasharray", "2 3".to_owned()));
        }
        self.markup.leaf("rect", &attributes);
    }
}
