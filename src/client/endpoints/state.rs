//! What a car last said. The vendor reads its store; the car is not woken.

use carport_domain::ids::Vin;
use carport_domain::vehicle::Status;
use carport_domain::vehicle::profile::Profile;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "state";

/// Asks for the last state of one car.
pub fn request(caller: &Caller, vin: &Vin) -> Request {
    let now_millis = caller.now.0;
    let path = format!("/eadrax-vcs/v4/vehicles/state?apptimezone=0&appDateTime={now_millis}");
    caller.request_about(vin, path, JSON)
}

/// Reads the answer; the profile decides how ranges are understood.
pub fn read(response: &Response, profile: &Profile) -> Result<Decoded<Status>, ApiError> {
    decode::status(&response.body, profile).map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;
    use crate::transport::Method;

    #[test]
    fn the_state_is_read_at_our_time() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let request = request(&caller(), &vin);

        assert_eq!(request.method, Method::Get);
        assert_eq!(
            request.path,
            "/eadrax-vcs/v4/vehicles/state?apptimezone=0&appDateTime=1746351000000"
        );
    }
}
