//! The small icons around the car, 24 units wide, drawn with lines.

use carport_domain::vehicle::openings::Part;

/// The path of a part's icon.
pub(super) const fn glyph(part: Part) -> &'static str {
    match part {
        Part::DoorLeftFront | Part::DoorRightFront | Part::DoorLeftRear | Part::DoorRightRear => {
            "M5 20V11.5L11.5 4H18a1 1 0 0 1 1 1v15a.8.8 0 0 1-.8.8H5.8A.8.8 0 0 1 5 20ZM5 12h14M14.5 15.5H17"
        }
        Part::WindowLeftFront
        | Part::WindowRightFront
        | Part::WindowLeftRear
        | Part::WindowRightRear => "M4 18v-4.5L11 6h8a1 1 0 0 1 1 1v11ZM10 15l4-5M14 15l2.6-3.2",
        Part::RearWindow => "M6.5 6h11l3 12h-17ZM9 15.5 11 9.500M13.500 15.5 15 11",
        Part::Hood => "M4 18h16M6 18c-.6-5 1.4-10 6-13 4.600 3 6.600 8 6 13M10 9.500v5M14 9.500v5",
        Part::Trunk => "M4 7h16M5.500 7c0 6 .5 9 2 11h9c1.500-2 2-5 2-11M10 14h4",
        Part::Sunroof => "M6 4h12l1.500 16h-15ZM8.500 8h7l.4 5H8.100Z",
    }
}

/// The icon of the charging plug.
pub(super) const PLUG: &str = "M9 3v5M15 3v5M7 8h10v3a5 5 0 0 1-10 0ZM12 16v5";
