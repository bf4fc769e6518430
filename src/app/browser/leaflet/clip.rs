//! Cuts outlines to what is in view: a browser cannot paint a continent in the pixels of a street.

use super::land::Outline;

/// A box in the unit square, or beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Window {
    pub(super) least: [f64; 2],
    pub(super) most: [f64; 2],
}

impl Window {
    /// Whether an outline may be in view.
    pub(super) fn touches(&self, outline: &Outline) -> bool {
        (0..2).all(|axis| {
            outline.least[axis] <= self.most[axis] && outline.most[axis] >= self.least[axis]
        })
    }

    /// Whether all of it is.
    fn holds(&self, outline: &Outline) -> bool {
        (0..2).all(|axis| {
            outline.least[axis] >= self.least[axis] && outline.most[axis] <= self.most[axis]
        })
    }

    /// The part of a ring that is in view, closed along the edges of the window.
    pub(super) fn ring(&self, outline: &Outline) -> Vec<[f64; 2]> {
        let mut points = outline.points.clone();
        if self.holds(outline) {
            return points;
        }
        for axis in 0..2 {
            points = cut(&points, axis, self.least[axis], |value, edge| value >= edge);
            points = cut(&points, axis, self.most[axis], |value, edge| value <= edge);
        }
        points
    }

    /// Whether a line between two points can cross the window.
    pub(super) fn may_cross(&self, from: [f64; 2], to: [f64; 2]) -> bool {
        (0..2).all(|axis| {
            from[axis].min(to[axis]) <= self.most[axis]
                && from[axis].max(to[axis]) >= self.least[axis]
        })
    }

    /// The window as seen from a world that lies so many worlds to the east.
    pub(super) fn shifted(self, worlds: f64) -> Self {
        Self {
            least: [self.least[0] - worlds, self.least[1]],
            most: [self.most[0] - worlds, self.most[1]],
        }
    }
}

/// One edge of the cut: what lies beyond goes, with new points on the edge.
fn cut(
    points: &[[f64; 2]],
    axis: usize,
    edge: f64,
    is_in: impl Fn(f64, f64) -> bool,
) -> Vec<[f64; 2]> {
    let mut kept = Vec::with_capacity(points.len());
    let Some(mut before) = points.last().copied() else {
        return kept;
    };
    for point in points.iter().copied() {
        let (was_in, is_now_in) = (is_in(before[axis], edge), is_in(point[axis], edge));
        if was_in != is_now_in {
            let share = (edge - before[axis]) / (point[axis] - before[axis]);
            let other = 1 - axis;
            let mut on_edge = [edge, edge];
            on_edge[other] = before[other] + share * (point[other] - before[other]);
            kept.push(on_edge);
        }
        if is_now_in {
            kept.push(point);
        }
        before = point;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIDDLE: Window = Window {
        least: [0.4, 0.4],
        most: [0.6, 0.6],
    };

    fn square(least: f64, most: f64) -> Outline {
        Outline {
            points: vec![[least, least], [most, least], [most, most], [least, most]],
            least: [least, least],
            most: [most, most],
        }
    }

    #[test]
    fn a_ring_around_the_window_becomes_the_window() {
        let mut points = MIDDLE.ring(&square(0.0, 1.0));
        points.sort_by(|a, b| a.partial_cmp(b).unwrap());

        assert_eq!(points, [[0.4, 0.4], [0.4, 0.6], [0.6, 0.4], [0.6, 0.6]]);
    }

    #[test]
    fn a_ring_within_the_window_stays_as_it_is() {
        let small = square(0.45, 0.5);

        assert_eq!(MIDDLE.ring(&small), small.points);
    }

    #[test]
    fn a_ring_elsewhere_leaves_nothing() {
        assert!(!MIDDLE.touches(&square(0.0, 0.3)));
        assert_eq!(MIDDLE.ring(&square(0.0, 0.3)), Vec::<[f64; 2]>::new());
    }

    #[test]
    fn a_line_on_one_side_of_the_window_cannot_cross_it() {
        assert!(!MIDDLE.may_cross([0.0, 0.0], [0.3, 1.0]));
        assert!(MIDDLE.may_cross([0.0, 0.5], [1.0, 0.5]));
    }

    #[test]
    fn another_world_sees_the_window_from_its_own_place() {
        let shifted = MIDDLE.shifted(1.0);

        assert!((shifted.least[0] + 0.6).abs() < 1e-12);
        assert_eq!(shifted.least[1].to_bits(), 0.4f64.to_bits());
    }
}
