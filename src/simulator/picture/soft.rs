//! Soft shadows, and one layer over another.

use super::camera::{HEIGHT, WIDTH};
use super::canvas::Canvas;
use tiny_skia::{FillRule, Mask, Path, PremultipliedColorU8, Transform};

/// Blurs work on a copy this much smaller.
const COARSE: u16 = 3;

impl Canvas<'_> {
    /// Casts soft shadows, each with its blur in pixels and its opacity, on an
    /// empty picture.
    pub(super) fn shade(&mut self, shadows: &[(Option<Path>, u16, f32)]) {
        let (width, height) = (usize::from(WIDTH / COARSE), usize::from(HEIGHT / COARSE));
        let mut sum = vec![0.0_f32; width * height];
        for (path, blur, opacity) in shadows {
            let (Some(path), Some(mut small)) = (
                path,
                Mask::new(u32::from(WIDTH / COARSE), u32::from(HEIGHT / COARSE)),
            ) else {
                continue;
            };
            let shrink = 1.0 / f32::from(COARSE);
            small.fill_path(
                path,
                FillRule::Winding,
                true,
                Transform::from_scale(shrink, shrink),
            );
            for _ in 0..3 {
                smear(
                    small.data_mut(),
                    width,
                    height,
                    usize::from(blur / COARSE).max(1),
                );
            }
            for (total, cover) in sum.iter_mut().zip(small.data()) {
                let cover = f32::from(*cover) / 255.0 * opacity;
                *total = *total + cover - *total * cover;
            }
        }
        let shades = Coarse {
            cover: &sum,
            width,
            height,
        };
        for (row, pixels) in self
            .picture
            .pixels_mut()
            .chunks_exact_mut(usize::from(WIDTH))
            .enumerate()
        {
            for (column, pixel) in pixels.iter_mut().enumerate() {
                let alpha = shades.at(column, row);
                if alpha > 0 {
                    *pixel = PremultipliedColorU8::from_rgba(0, 0, 0, alpha).unwrap_or(*pixel);
                }
            }
        }
    }
}

/// A cover at a third of the size.
struct Coarse<'cover> {
    cover: &'cover [f32],
    width: usize,
    height: usize,
}

impl Coarse<'_> {
    /// The cover of a pixel of the full picture, from 0 to 255.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cover is between 0 and 1"
    )]
    fn at(&self, column: usize, row: usize) -> u8 {
        let step = usize::from(COARSE);
        let part = |at: usize, end: usize| {
            let low = (at / step).min(end - 1);
            (
                low,
                (low + 1).min(end - 1),
                (at % step) as f32 / f32::from(COARSE),
            )
        };
        let (left, right, across) = part(column, self.width);
        let (upper, lower, down) = part(row, self.height);
        let line = |row: usize| {
            let (from, to) = (
                self.cover[row * self.width + left],
                self.cover[row * self.width + right],
            );
            from + (to - from) * across
        };
        let (above, below) = (line(upper), line(lower));
        ((above + (below - above) * down) * 255.0) as u8
    }
}

/// One premultiplied pixel over another.
pub(super) fn over(
    above: PremultipliedColorU8,
    below: PremultipliedColorU8,
) -> PremultipliedColorU8 {
    let alpha = u16::from(above.alpha());
    if alpha == 0 {
        return below;
    }
    let mix = |top: u8, under: u8| {
        let sum = u16::from(top) + (u16::from(under) * (255 - alpha) + 127) / 255;
        u8::try_from(sum).unwrap_or(u8::MAX)
    };
    let opaque = mix(above.alpha(), below.alpha());
    let part = |top: u8, under: u8| mix(top, under).min(opaque);
    PremultipliedColorU8::from_rgba(
        part(above.red(), below.red()),
        part(above.green(), below.green()),
        part(above.blue(), below.blue()),
        opaque,
    )
    .unwrap_or(above)
}

/// One pass of a box blur, rows and then columns.
fn smear(cover: &mut [u8], width: usize, height: usize, radius: usize) {
    let mut line = Vec::new();
    for row in 0..height {
        average(cover, row * width, 1, width, radius, &mut line);
    }
    for column in 0..width {
        average(cover, column, width, height, radius, &mut line);
    }
}

fn average(
    cover: &mut [u8],
    start: usize,
    stride: usize,
    count: usize,
    radius: usize,
    line: &mut Vec<u8>,
) {
    line.clear();
    line.extend((0..count).map(|index| cover[start + index * stride]));
    let span = 2 * radius + 1;
    let mut sum: usize = line
        .iter()
        .take(radius)
        .map(|part| usize::from(*part))
        .sum();
    for index in 0..count {
        if let Some(entering) = line.get(index + radius) {
            sum += usize::from(*entering);
        }
        if index > radius {
            sum -= usize::from(line[index - radius - 1]);
        }
        cover[start + index * stride] = u8::try_from(sum / span).unwrap_or(u8::MAX);
    }
}
