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
fn every_body_and_view_is_a_picture_with_transparent_corners() {
    for body in BODIES {
        for (code, view) in CODES {
            let (width, height, pixels) = read(&draw(body, TEAL, view));
            assert_eq!((width, height), (1200, 540), "{body:?} {code}");
            for corner in [0, 1199, 539 * 1200, 539 * 1200 + 1199] {
                assert_eq!(pixels[corner][3], 0, "{body:?} {code} at {corner}");
            }
            let drawn = pixels.iter().filter(|pixel| pixel[3] == 255).count();
            assert!(drawn > 50_000, "{body:?} {code} has {drawn} opaque pixels");
        }
    }
}

#[test]
fn each_body_looks_different() {
    let files = BODIES.map(|body| draw(body, TEAL, View::SideLeft));
    for (index, file) in files.iter().enumerate() {
        assert!(files[index + 1..].iter().all(|other| other != file));
    }
}

#[test]
fn the_color_of_the_car_is_in_the_picture() {
    for color in [
        TEAL,
        [0xA8, 0x1E, 0x2A],
        [0x14, 0x16, 0x1A],
        [0xEE, 0xEF, 0xF0],
    ] {
        for body in BODIES {
            let (_, _, pixels) = read(&draw(body, color, View::AngleForty));
            let close = |pixel: &&[u8; 4]| {
                pixel[3] == 255 && (0..3).all(|part| pixel[part].abs_diff(color[part]) <= 24)
            };
            let found = pixels.iter().filter(close).count();
            assert!(found > 1_000, "{body:?} {color:?} in {found} pixels");
        }
    }
}

#[test]
fn a_picture_is_small_enough_for_a_phone() {
    for body in BODIES {
        for (code, view) in CODES {
            let bytes = draw(body, TEAL, view).len();
            assert!(bytes < 150_000, "{body:?} {code} takes {bytes} bytes");
        }
    }
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
