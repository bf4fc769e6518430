//! The finished picture as a PNG small enough for a phone.

use png::{BitDepth, ColorType, Compression, Encoder, FilterType};
use tiny_skia::Pixmap;

/// Encodes with every third step of a color: nobody sees it, and nearly half
/// of the bytes is saved. A mirrored picture shows the other side of the car.
pub(super) fn png(picture: &Pixmap, is_mirrored: bool) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(picture.pixels().len() * 4);
    let width = usize::try_from(picture.width()).ok()?;
    for index in 0..picture.pixels().len() {
        let column = index % width;
        let from = if is_mirrored {
            index - column + (width - 1 - column)
        } else {
            index
        };
        let color = picture.pixels()[from].demultiply();
        let rough = |part: u8| (part / 3 * 3).saturating_add(part % 3 / 2 * 3);
        let alpha = color.alpha() & 0xFE | color.alpha() >> 7;
        if alpha == 0 {
            bytes.extend([0; 4]);
        } else {
            bytes.extend([
                rough(color.red()),
                rough(color.green()),
                rough(color.blue()),
                alpha,
            ]);
        }
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_filter(FilterType::Sub);
    encoder.set_compression(Compression::Default);
    encoder.write_header().ok()?.write_image_data(&bytes).ok()?;
    Some(file)
}
