use super::*;
use tiny_skia::PremultipliedColorU8;

const BODIES: [Body; 5] = [
    Body::Saloon,
    Body::Suv,
    Body::Touring,
    Body::Hatch,
    Body::Coupe,
];
const CODES: [(&str, View); 12] = [
    ("SideViewLeft", View::SideLeft),
    ("AngleSideViewForty", View::AngleForty),
    ("AngleSideViewSixty", View::AngleSixty),
    ("FrontView", View::Front),
    ("RearView", View::Rear),
    ("FrontLeft", View::FrontLeft),
    ("FrontRight", View::FrontRight),
    ("RearLeft", View::RearLeft),
    ("RearRight", View::RearRight),
    ("Dashboard", View::Dashboard),
    ("Driverdoor", View::DriverDoor),
    ("DriverDoor", View::DriverDoor),
];
const TEAL: [u8; 3] = [0x4A, 0x6F, 0x80];

/// Pixels of a PNG, red, green, blue and opacity, with the width and height.
fn read(file: &[u8]) -> (u32, u32, Vec<[u8; 4]>) {
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let pixels = bytes
        .chunks_exact(4)
        .map(|part| [part[0], part[1], part[2], part[3]])
        .collect();
    (frame.width, frame.height, pixels)
}

#[test]
fn every_view_is_a_picture_with_transparent_corners() {
    for (code, view) in CODES.into_iter().take(11) {
        let file = draw(Body::Suv, TEAL, view);
        let (width, height, pixels) = read(&file);
        assert_eq!((width, height), (1200, 540), "{code}");
        for corner in [0, 1199, 539 * 1200, 539 * 1200 + 1199] {
            assert_eq!(pixels[corner][3], 0, "{code} at {corner}");
        }
        let drawn = pixels.iter().filter(|pixel| pixel[3] == 255).count();
        assert!(drawn > 50_000, "{code} has {drawn} opaque pixels");
        assert!(file.len() < 150_000, "{code} takes {} bytes", file.len());
    }
}

#[test]
fn each_body_shows_its_color_and_looks_different() {
    let mut files: Vec<Vec<u8>> = Vec::new();
    for body in BODIES {
        let file = draw(body, TEAL, View::AngleForty);
        let found = similar(&file, TEAL);
        assert!(found > 1_000, "{body:?} in {found} pixels");
        assert!(file.len() < 150_000, "{body:?} takes {} bytes", file.len());
        assert!(files.iter().all(|other| *other != file), "{body:?}");
        files.push(file);
    }
}

#[test]
fn dark_pale_and_strong_colors_stay_themselves() {
    for color in [[0xA8, 0x1E, 0x2A], [0x14, 0x16, 0x1A], [0xEE, 0xEF, 0xF0]] {
        let found = similar(&draw(Body::Saloon, color, View::AngleForty), color);
        assert!(found > 1_000, "{color:?} in {found} pixels");
    }
}

/// How many opaque pixels are nearly of this color.
fn similar(file: &[u8], color: [u8; 3]) -> usize {
    let (_, _, pixels) = read(file);
    let close = |pixel: &&[u8; 4]| {
        pixel[3] == 255 && (0..3).all(|part| pixel[part].abs_diff(color[part]) <= 24)
    };
    pixels.iter().filter(close).count()
}

#[test]
fn the_same_car_is_drawn_the_same_again() {
    let first = draw(Body::Suv, TEAL, View::RearLeft);
    assert!(first == draw(Body::Suv, TEAL, View::RearLeft));
}

#[test]
fn the_right_side_mirrors_the_left() {
    let (width, _, left) = read(&draw(Body::Hatch, TEAL, View::FrontLeft));
    let (_, _, right) = read(&draw(Body::Hatch, TEAL, View::FrontRight));
    let width = usize::try_from(width).unwrap();
    let turned: Vec<_> = right
        .chunks_exact(width)
        .flat_map(|row| row.iter().rev().copied())
        .collect();
    assert!(left == turned);
}

#[test]
fn each_code_names_its_view() {
    for (code, view) in CODES {
        assert_eq!(View::from_code(code), Some(view));
    }
}

#[test]
fn an_unknown_or_withdrawn_code_names_no_view() {
    for code in ["VehicleStatus", "", "frontview", "TopView"] {
        assert_eq!(View::from_code(code), None);
    }
}

#[test]
fn a_pixel_over_nothing_stays_itself() {
    let pixel = PremultipliedColorU8::from_rgba(40, 20, 10, 80).unwrap();
    let nothing = PremultipliedColorU8::TRANSPARENT;
    assert_eq!(soft::over(pixel, nothing), pixel);
    assert_eq!(soft::over(nothing, pixel), pixel);
}
