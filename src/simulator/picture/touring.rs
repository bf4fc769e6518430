//! An estate: the saloon's front, and a roof that runs to the tail.

use super::saloon;
use super::shape::Shape;

pub(super) const SHAPE: Shape = Shape {
    length: 478.0,
    top: "M 14 77 C 42 85.5 94 95 143 99 C 168 112 190 127 212 136 C 232 142.5 256 145.5 282 146 \
          C 340 146 395 142 438 133 C 448 129 457 115 463 103",
    tail: "M 462 18 C 469 24 474 36 475.5 50 C 477 62 476 76 473 86 C 471 92 467 98 463 103",
    glass: "M 159 99.5 C 178 112 197 123.5 216 130.8 C 238 137 262 139.4 284 139.4 C 330 139 380 135.4 412 129.6 \
            C 424 126.5 437 115 442 108 C 443.5 105.5 442 104.2 438 104 C 340 101.5 250 100 159 99 Z",
    pillars: &[
        "M 264 96 L 273 96 L 278 144 L 268 144 Z",
        "M 351 96 L 359 96 L 362 144 L 354 144 Z",
    ],
    corner: [60.0, 40.0, 17.0],
    backlight: [460.0, 441.0],
    back: super::shape::Lamp {
        housing: "M 30 90 L 90 91 C 96 91 97.5 87 96 84.5 C 90 81 80 80 64 80.6 L 32 84 C 29 86 29 89 30 90 Z",
        lines: &["M 36 87.6 L 90 87.6", "M 62 83 L 84 83.6"],
        line_width: 1.1,
    },
    plates: [49.0, 72.0],
    glass_roof: Some([232.0, 340.0]),
    rails: Some("M 222 138 C 244 142.6 264 144 284 144.2 C 336 144 384 140.6 420 134"),
    spokes: 7,
    ..saloon::SHAPE
};
