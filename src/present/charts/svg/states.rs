//! States over time: a lane for each, filled while it holds.

use super::Pen;
use super::axes::PanelScale;
use super::frame::Area;
use super::lines::runs;
use crate::charts::Panel;

/// Of a lane's height.
const FILLED: f64 = 0.62;

impl Pen<'_> {
    pub(super) fn lanes(&mut self, panel: &Panel, axis: &PanelScale, area: Area) {
        let lane = area.height / panel.states.len().max(1) as f64;
        for index in 0..panel.states.len() {
            let y = area.y(index as f64, axis.ends());
            self.stroke((area.left, y), (area.right(), y), self.palette.grid, 1.0);
        }
        for line in &panel.lines {
            let paint = self.palette.color(line.color);
            for run in runs(line, axis, area) {
                for (index, (x, y)) in run.iter().enumerate() {
                    let until = run.get(index + 1).map_or(x + 1.0, |next| next.0);
                    let height = lane * FILLED;
                    if until > *x {
                        self.box_filled((*x, y - height / 2.0), (until - x, height), paint);
                    }
                }
            }
        }
    }
}
