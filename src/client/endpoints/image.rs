//! The rendered picture of a car. It does not change: one call per view, then kept.

use carport_domain::ids::Vin;

use super::Caller;
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported.
pub const NAME: &str = "image";

/// From where the car is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The usual picture: forty degrees from the side.
    AngleSideForty,
    /// Sixty degrees from the side.
    AngleSideSixty,
    /// From ahead.
    Front,
    /// From behind.
    Rear,
    /// From the left.
    SideLeft,
    /// From ahead, left.
    FrontLeft,
    /// From ahead, right.
    FrontRight,
    /// From behind, left.
    RearLeft,
    /// From behind, right.
    RearRight,
    /// Inside, ahead.
    Dashboard,
    /// Inside, the driver's door.
    DriverDoor,
}

impl View {
    /// Every view, the usual one first.
    pub const ALL: [Self; 11] = [
        Self::AngleSideForty,
        Self::AngleSideSixty,
        Self::Front,
        Self::Rear,
        Self::SideLeft,
        Self::FrontLeft,
        Self::FrontRight,
        Self::RearLeft,
        Self::RearRight,
        Self::Dashboard,
        Self::DriverDoor,
    ];

    /// The vendor's name of the view; also part of the key under which a picture is kept.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AngleSideForty => "AngleSideViewForty",
            Self::AngleSideSixty => "AngleSideViewSixty",
            Self::Front => "FrontView",
            Self::Rear => "RearView",
            Self::SideLeft => "SideViewLeft",
            Self::FrontLeft => "FrontLeft",
            Self::FrontRight => "FrontRight",
            Self::RearLeft => "RearLeft",
            Self::RearRight => "RearRight",
            Self::Dashboard => "Dashboard",
            Self::DriverDoor => "Driverdoor",
        }
    }
}

/// Asks for a picture.
pub fn request(caller: &Caller, vin: &Vin, view: View) -> Request {
    let view = view.code();
    let path = format!("/eadrax-ics/v5/presentation/vehicles/images?carView={view}&toCrop=true");
    let mut request = caller.request_about(vin, path, "image/png");
    let kind = ("bmw-app-vehicle-type", "connected".to_owned());
    request.headers.push(kind);
    request
}

/// Takes the picture out of the answer, if it is a whole one: half a picture would be kept for
/// ever.
pub fn read(response: &Response) -> Result<&[u8], ApiError> {
    const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    const PNG_END: &[u8] = b"\0\0\0\0IEND\xaeB`\x82";
    let body = &response.body;
    if body.starts_with(PNG_SIGNATURE) && body.ends_with(PNG_END) {
        Ok(&response.body)
    } else {
        Err(ApiError::Unreadable { endpoint: NAME })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    #[test]
    fn a_picture_is_asked_for_as_one() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let request = request(&caller(), &vin, View::AngleSideForty);

        assert_eq!(
            request.path,
            "/eadrax-ics/v5/presentation/vehicles/images?carView=AngleSideViewForty&toCrop=true"
        );
        assert_eq!(request.header("accept"), Some("image/png"));
        assert_eq!(request.header("bmw-app-vehicle-type"), Some("connected"));
    }

    #[test]
    fn a_page_and_half_a_picture_are_no_picture() {
        for body in [&b"<html>"[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
            let response = Response {
                status: 200,
                headers: Vec::new(),
                body: body.to_vec(),
            };

            assert_eq!(
                read(&response),
                Err(ApiError::Unreadable { endpoint: "image" })
            );
        }
    }
}
