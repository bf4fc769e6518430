//! What lies on the body: windows, gaps, handles, trim and lamps.

use super::canvas::{Canvas, Ink, clip};
use super::form::Chart;

const GLASS_HIGH: Ink = Ink([0x3C, 0x48, 0x54], 1.0);
const GLASS_LOW: Ink = Ink([0x0D, 0x11, 0x16], 1.0);
const TRIM: Ink = Ink([0x0B, 0x0D, 0x10], 1.0);

impl Canvas<'_> {
    /// Doors, sill, handles and side windows of the left side.
    pub(super) fn left_side(&mut self) {
        let shape = self.form.shape;
        let sill = self.outline(Chart::Side, shape.sill);
        self.fade(
            sill.as_ref(),
            &[
                (0.0, Ink([0x22, 0x25, 0x2A], 1.0)),
                (1.0, Ink([0x0A, 0x0B, 0x0D], 1.0)),
            ],
        );
        for cut in shape.cuts {
            let gap = self.outline(Chart::Side, cut);
            self.line(gap.as_ref(), 1.1, Ink::black(0.16));
            self.line(gap.as_ref(), 0.5, Ink::black(0.72));
        }
        for handle in shape.handles {
            self.handle(*handle);
        }
        self.side_glass();
        if let Some(rails) = shape.rails {
            let rail = self.outline(Chart::Side, rails);
            self.line(rail.as_ref(), 1.6, Ink([0x14, 0x16, 0x19], 1.0));
            self.line(rail.as_ref(), 0.5, Ink::white(0.35));
        }
    }

    fn handle(&mut self, [x, y]: [f32; 2]) {
        let pill = |grow: f32| {
            let (left, right) = (x - 10.0 - grow, x + 10.0 + grow);
            let (low, high) = (y - 1.25 - grow, y + 1.25 + grow);
            format!(
                "M {left} {y} C {left} {high} {left} {high} {} {high} L {} {high} C {right} {high} {right} {low} {} {low} L {} {low} C {left} {low} {left} {low} {left} {y} Z",
                left + 3.0,
                right - 3.0,
                right - 3.0,
                left + 3.0
            )
        };
        let recess = self.outline(Chart::Side, &pill(0.7));
        self.fill(recess.as_ref(), Ink::black(0.38));
        let grip = self.outline(Chart::Side, &pill(0.0));
        self.fade(
            grip.as_ref(),
            &[
                (0.0, Ink::white(0.55)),
                (0.5, Ink::white(0.16)),
                (1.0, Ink::black(0.10)),
            ],
        );
    }

    fn side_glass(&mut self) {
        let shape = self.form.shape;
        let glass = self.outline(Chart::Side, shape.glass);
        self.line(glass.as_ref(), 1.9, TRIM);
        self.fade(
            glass.as_ref(),
            &[
                (0.0, GLASS_HIGH),
                (0.55, Ink([0x1B, 0x22, 0x29], 1.0)),
                (1.0, GLASS_LOW),
            ],
        );
        let whole = self.body.take();
        self.body = clip(glass.as_ref());
        self.seats();
        let length = shape.length;
        for (at, wide, bright) in [
            (0.40, 0.055, 0.16),
            (0.475, 0.016, 0.12),
            (0.70, 0.035, 0.10),
        ] {
            let (x, w) = (at * length, wide * length);
            let band = self.outline(
                Chart::Side,
                &format!(
                    "M {} 170 L {} 170 L {} 80 L {} 80 Z",
                    x + 26.0,
                    x + w + 26.0,
                    x + w - 20.0,
                    x - 20.0
                ),
            );
            self.fade(
                band.as_ref(),
                &[(0.0, Ink::white(bright)), (1.0, Ink::white(bright * 0.15))],
            );
        }
        for pillar in shape.pillars {
            let strip = self.outline(Chart::Side, pillar);
            self.fade(
                strip.as_ref(),
                &[(0.0, Ink([0x20, 0x24, 0x29], 1.0)), (1.0, TRIM)],
            );
        }
        self.body = whole;
        self.line(glass.as_ref(), 0.45, Ink::white(0.20));
    }

    /// Head restraints, faint behind the glass.
    fn seats(&mut self) {
        let shape = self.form.shape;
        let belt = shape.mirror[1] - 4.0;
        let [front, rear] = shape.axles;
        for share in [0.47, 0.79] {
            let x = front + (rear - front) * share;
            let rest = format!(
                "M {} {} C {} {} {} {} {} {} C {} {} {} {} {} {} Z",
                x - 6.0,
                belt,
                x - 5.0,
                belt + 26.0,
                x + 1.0,
                belt + 25.0,
                x + 6.0,
                belt + 23.0,
                x + 12.0,
                belt + 14.0,
                x + 14.0,
                belt + 4.0,
                x + 18.0,
                belt
            );
            let path = self.outline(Chart::Side, &rest);
            self.fill(path.as_ref(), Ink::black(0.45));
        }
    }

    /// Windscreen or rear window, between these places along the car.
    pub(super) fn screen(&mut self, ends: [f32; 2], is_front: bool) {
        let [low, high] = ends;
        let slope = (self.form.top_at(high) - self.form.top_at(low)) / (high - low).abs();
        if slope > 0.8 && self.camera.toward.z > 0.99 {
            // Seen from aside, a steep pane is its edge.
            return;
        }
        let bow = if is_front { 7.0 } else { -7.0 };
        let (wide_low, wide_high) = (95.0, 95.0);
        let pane = format!(
            "M {} {wide_low} L {} {wide_high} C {high} 50 {high} -50 {} {} L {} {} C {low} -50 {low} 50 {} {wide_low} Z",
            low + bow,
            high + bow * 0.6,
            high + bow * 0.6,
            -wide_high,
            low + bow,
            -wide_low,
            low + bow
        );
        let path = self.outline(Chart::Top, &pane);
        self.fade(
            path.as_ref(),
            &[
                (0.0, Ink([0x46, 0x53, 0x60], 1.0)),
                (0.5, Ink([0x1C, 0x23, 0x2A], 1.0)),
                (1.0, Ink([0x0B, 0x0E, 0x12], 1.0)),
            ],
        );
        let whole = self.body.take();
        self.body = clip(path.as_ref());
        let band = format!("M {high} 45 L {high} 8 L {low} -35 L {low} 20 Z");
        let band = self.outline(Chart::Top, &band);
        self.fade(
            band.as_ref(),
            &[(0.0, Ink::white(0.20)), (1.0, Ink::white(0.02))],
        );
        self.body = whole;
        self.line(path.as_ref(), 0.6, TRIM);
    }

    /// Dark glass over the seats, and what the sky leaves on it.
    pub(super) fn glass_roof(&mut self) {
        let Some([from, to]) = self.form.shape.glass_roof else {
            return;
        };
        let pane = format!(
            "M {} 74 L {} 74 C {to} 40 {to} -40 {} -74 L {} -74 C {from} -40 {from} 40 {} 74 Z",
            from + 5.0,
            to - 5.0,
            to - 5.0,
            from + 5.0,
            from + 5.0
        );
        let path = self.outline(Chart::Top, &pane);
        self.fade(
            path.as_ref(),
            &[
                (0.0, Ink([0x4B, 0x57, 0x62], 1.0)),
                (1.0, Ink([0x1A, 0x20, 0x27], 1.0)),
            ],
        );
    }
}
