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
                // A state that holds over many readings is one piece: seams between pieces show.
                let height = lane * FILLED;
                let mut places = run.iter().copied().peekable();
                while let Some((x, y)) = places.next() {
                    while places
                        .next_if(|next| next.1.total_cmp(&y).is_eq())
                        .is_some()
                    {}
                    let last = run.last().map_or(x, |it| it.0);
                    let until = places.peek().map_or(last, |next| next.0).max(x + 1.0);
                    self.box_filled((x, y - height / 2.0), (until - x, height), paint);
                }
            }
        }
    }
}
