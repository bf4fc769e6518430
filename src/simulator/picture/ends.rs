//! What lies on the front and on the back: trim, lamps and plates.

use super::canvas::{Canvas, Ink};
use super::form::Chart;

impl Canvas<'_> {
    /// The front: trim, lamps, plate and the gap of the hood.
    pub(super) fn front(&mut self) {
        let shape = self.form.shape;
        for trim in shape.nose_trim {
            self.opening(Chart::Nose, trim);
        }
        self.plate(Chart::Nose, shape.plates[0]);
        for lamp in [
            self.outline(Chart::Nose, shape.head.housing),
            self.mirrored(Chart::Nose, shape.head.housing),
        ] {
            self.fade(
                lamp.as_ref(),
                &[
                    (0.0, Ink([0x39, 0x41, 0x49], 1.0)),
                    (0.4, Ink([0x16, 0x1A, 0x1F], 1.0)),
                    (1.0, Ink([0x0A, 0x0C, 0x0F], 1.0)),
                ],
            );
            self.line(lamp.as_ref(), 0.3, Ink::white(0.22));
        }
        for line in shape.head.lines {
            for light in [
                self.outline(Chart::Nose, line),
                self.mirrored(Chart::Nose, line),
            ] {
                self.glow(
                    light.as_ref(),
                    shape.head.line_width,
                    [0xDC, 0xEC, 0xFF],
                    Ink([0xF6, 0xFB, 0xFF], 1.0),
                );
            }
        }
    }

    /// The back: trim, lamps, plate.
    pub(super) fn rear(&mut self) {
        let shape = self.form.shape;
        for trim in shape.tail_trim {
            self.opening(Chart::Tail, trim);
        }
        self.plate(Chart::Tail, shape.plates[1]);
        for lamp in [
            self.outline(Chart::Tail, shape.back.housing),
            self.mirrored(Chart::Tail, shape.back.housing),
        ] {
            self.fade(
                lamp.as_ref(),
                &[
                    (0.0, Ink([0x7A, 0x12, 0x18], 1.0)),
                    (0.5, Ink([0x52, 0x09, 0x0E], 1.0)),
                    (1.0, Ink([0x30, 0x05, 0x08], 1.0)),
                ],
            );
            self.line(lamp.as_ref(), 0.3, Ink::black(0.5));
        }
        for line in shape.back.lines {
            for light in [
                self.outline(Chart::Tail, line),
                self.mirrored(Chart::Tail, line),
            ] {
                self.glow(
                    light.as_ref(),
                    shape.back.line_width,
                    [0xFF, 0x2A, 0x2A],
                    Ink([0xFF, 0x5A, 0x50], 1.0),
                );
            }
        }
    }

    fn glow(&mut self, path: Option<&tiny_skia::Path>, width: f32, halo: [u8; 3], core: Ink) {
        self.line(path, width * 3.2, Ink(halo, 0.10));
        self.line(path, width * 2.0, Ink(halo, 0.28));
        self.line(path, width, core);
    }

    fn opening(&mut self, chart: Chart, path: &str) {
        let path = self.outline(chart, path);
        self.line(path.as_ref(), 3.0, Ink::white(0.16));
        self.line(path.as_ref(), 2.2, Ink([0x0A, 0x0B, 0x0D], 1.0));
        self.fade(
            path.as_ref(),
            &[
                (0.0, Ink([0x05, 0x06, 0x08], 1.0)),
                (1.0, Ink([0x1E, 0x21, 0x26], 1.0)),
            ],
        );
    }

    fn plate(&mut self, chart: Chart, y: f32) {
        let (low, high) = (y - 5.5, y + 5.5);
        let path = self.outline(
            chart,
            &format!("M -29 {low} L 29 {low} L 29 {high} L -29 {high} Z"),
        );
        self.fade(
            path.as_ref(),
            &[
                (0.0, Ink([0xF2, 0xF4, 0xF6], 1.0)),
                (1.0, Ink([0xC9, 0xCE, 0xD4], 1.0)),
            ],
        );
        self.line(path.as_ref(), 0.5, Ink([0x14, 0x16, 0x19], 1.0));
    }
}
