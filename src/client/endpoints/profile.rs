//! Master data of a car. They never change in practice: one call per sign-in.

use carport_domain::ids::Vin;
use carport_domain::vehicle::profile::Profile;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "profile";

/// Asks who one car is.
pub fn request(caller: &Caller, vin: &Vin) -> Request {
    caller.request_about(vin, "/eadrax-vcs/v5/vehicle-data/profile".to_owned(), JSON)
}

/// Reads the answer.
pub fn read(response: &Response) -> Result<Decoded<Profile>, ApiError> {
    decode::profile(&response.body).map_err(|error| error.of(NAME))
}
