//! What became of a command: how far it is, and where the car was found.

use carport_domain::command::{Fault, Progress};
use carport_domain::ids::Vin;
use carport_domain::place::{Coordinates, Position};

use super::{Caller, REMOTE_COMMANDS};
use crate::decode::{self, Decoded, EventId};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures of asking how far a command is are reported.
pub const STATUS: &str = "event_status";

/// Under this name failures of asking where the car was found are reported.
pub const POSITION: &str = "event_position";

/// Asks how far a command is. The path is a version older than the commands' own.
pub fn status_request(caller: &Caller, vin: &Vin, event: &EventId) -> Request {
    let path = format!(
        "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus?eventId={}",
        event.as_str()
    );
    caller.post_about(vin, path, None)
}

/// Reads how far it is.
pub fn read_status(response: &Response) -> Result<Decoded<Progress>, ApiError> {
    decode::progress(&response.body).map_err(|error| error.of(STATUS))
}

/// Asks where the car was found, once the search is executed. The vendor wants to know where the
/// one who searches stands: cars built before about July 2014 only answer someone near.
pub fn position_request(
    caller: &Caller,
    vin: &Vin,
    event: &EventId,
    observer: Coordinates,
) -> Request {
    let path = format!("{REMOTE_COMMANDS}/eventPosition?eventId={}", event.as_str());
    let mut request = caller.post_about(vin, path, None);
    let place = [
        ("latitude", observer.latitude().to_string()),
        ("longitude", observer.longitude().to_string()),
    ];
    request.headers.extend(place);
    request
}

/// Reads where it was found, or why it was not.
pub fn read_position(response: &Response) -> Result<Decoded<Result<Position, Fault>>, ApiError> {
    decode::position(&response.body).map_err(|error| error.of(POSITION))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;
    use crate::transport::Method;

    #[test]
    fn progress_and_position_are_asked_for_by_event() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();
        let event = EventId::parse("5d1b7c64-0b0e").unwrap();
        let observer = Coordinates::new(45.764_043, -4.5).unwrap();

        let status = status_request(&caller(), &vin, &event);
        let position = position_request(&caller(), &vin, &event, observer);

        assert_eq!(
            status.path,
            "/eadrax-vrccs/v3/presentation/remote-commands/eventStatus?eventId=5d1b7c64-0b0e"
        );
        assert_eq!((status.method, status.body), (Method::Post, None));
        assert_eq!(
            position.path,
            "/eadrax-vrccs/v4/presentation/remote-commands/eventPosition?eventId=5d1b7c64-0b0e"
        );
        assert_eq!(position.header("latitude"), Some("45.764043"));
        assert_eq!(position.header("longitude"), Some("-4.5"));
    }
}
