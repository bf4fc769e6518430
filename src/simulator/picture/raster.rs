//! Nets of lit points as pixels, the nearest in front.

use super::camera::{HEIGHT, WIDTH};
use super::paint::Light;
use tiny_skia::{Pixmap, PremultipliedColorU8};

/// Pixels are sampled twice in each direction, so that edges are smooth.
const FINE: usize = 2;

/// A point of a net: where it is in the picture, how near, and its color.
pub(super) struct Corner {
    pub(super) place: [f32; 3],
    pub(super) color: Light,
    /// Turned away from the camera.
    pub(super) is_away: bool,
}

/// Pixels with their nearness, twice as fine as the picture.
pub(super) struct Raster {
    colors: Vec<[u8; 4]>,
    near: Vec<f32>,
}

impl Raster {
    pub(super) fn new() -> Self {
        let count = usize::from(WIDTH) * FINE * usize::from(HEIGHT) * FINE;
        Self {
            colors: vec![[0; 4]; count],
            near: vec![f32::MIN; count],
        }
    }

    /// Paints a net of rows of equal length.
    pub(super) fn net(&mut self, rows: &[Vec<Corner>]) {
        for pair in rows.windows(2) {
            for (left, right) in pair[0].windows(2).zip(pair[1].windows(2)) {
                if left[0].is_away && left[1].is_away && right[0].is_away && right[1].is_away {
                    continue;
                }
                self.triangle([&left[0], &left[1], &right[0]]);
                self.triangle([&left[1], &right[1], &right[0]]);
            }
        }
    }

    fn triangle(&mut self, corners: [&Corner; 3]) {
        let fine = FINE as f32;
        let [a, b, c] = corners.map(|corner| [corner.place[0] * fine, corner.place[1] * fine]);
        let area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if area.abs() < 1e-4 {
            return;
        }
        let values = corners.map(|corner| {
            let [red, green, blue] = corner.color.map(|part| part * 255.0 + 0.5);
            [corner.place[2], red, green, blue]
        });
        // Each value is a plane over the picture: what it gains per pixel right and down.
        let gain = |index: usize, axis: usize| {
            let (one, two) = (
                values[1][index] - values[0][index],
                values[2][index] - values[0][index],
            );
            let other = 1 - axis;
            let sign = if axis == 0 { 1.0 } else { -1.0 };
            sign * (one * (c[other] - a[other]) - two * (b[other] - a[other])) / area
        };
        let right: [f32; 4] = std::array::from_fn(|index| gain(index, 0));
        let down: [f32; 4] = std::array::from_fn(|index| gain(index, 1));
        let (rows, wide) = (usize::from(HEIGHT) * FINE, usize::from(WIDTH) * FINE);
        let low = a[1].min(b[1]).min(c[1]);
        let high = a[1].max(b[1]).max(c[1]);
        for row in pixels(low, high, rows) {
            let level = row as f32 + 0.5;
            let Some((from, to)) = span([a, b, c], level) else {
                continue;
            };
            let columns = pixels(from, to, wide);
            let start = columns.start as f32 + 0.5;
            let mut now: [f32; 4] = std::array::from_fn(|index| {
                values[0][index] + right[index] * (start - a[0]) + down[index] * (level - a[1])
            });
            for index in row * wide + columns.start..row * wide + columns.end {
                if now[0] > self.near[index] {
                    self.near[index] = now[0];
                    self.colors[index] = [byte(now[1]), byte(now[2]), byte(now[3]), 255];
                }
                for (value, gained) in now.iter_mut().zip(right) {
                    *value += gained;
                }
            }
        }
    }

    /// The picture at its own size.
    pub(super) fn develop(&self) -> Option<Pixmap> {
        let mut picture = Pixmap::new(u32::from(WIDTH), u32::from(HEIGHT))?;
        let (wide, width) = (usize::from(WIDTH) * FINE, usize::from(WIDTH));
        let rows = self.colors.chunks_exact(wide * FINE);
        for (pixels, fine) in picture.pixels_mut().chunks_exact_mut(width).zip(rows) {
            let (upper, lower) = fine.split_at(wide);
            for ((pixel, above), below) in pixels
                .iter_mut()
                .zip(upper.chunks_exact(2))
                .zip(lower.chunks_exact(2))
            {
                if above[0][3] == 0 && above[1][3] == 0 && below[0][3] == 0 && below[1][3] == 0 {
                    continue;
                }
                let part = |channel: usize| {
                    let sum = [above[0], above[1], below[0], below[1]]
                        .map(|sample| u16::from(sample[channel]));
                    u8::try_from(sum.iter().sum::<u16>() / 4).unwrap_or(u8::MAX)
                };
                if let Some(color) =
                    PremultipliedColorU8::from_rgba(part(0), part(1), part(2), part(3))
                {
                    *pixel = color;
                }
            }
        }
        Some(picture)
    }
}

/// The pixels whose middle lies between two places, within the picture.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the picture"
)]
fn pixels(from: f32, to: f32, end: usize) -> std::ops::Range<usize> {
    let place = |at: f32| ((at - 0.5).ceil().max(0.0) as usize).min(end);
    place(from)..place(to)
}

/// Where a row at `y` enters and leaves a triangle.
fn span(corners: [[f32; 2]; 3], y: f32) -> Option<(f32, f32)> {
    let mut found: Option<(f32, f32)> = None;
    for (index, from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % 3];
        if (from[1] <= y) == (to[1] <= y) {
            continue;
        }
        let x = from[0] + (to[0] - from[0]) * (y - from[1]) / (to[1] - from[1]);
        found = Some(found.map_or((x, x), |(low, high)| (low.min(x), high.max(x))));
    }
    found
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast clamps to a byte"
)]
fn byte(value: f32) -> u8 {
    value as u8
}
