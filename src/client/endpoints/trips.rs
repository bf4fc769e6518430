//! The last trip and the month in short.
//!
//! Inferred: no answer of this call is on record. Path, headers and fields are those that three
//! other clients use; `decode` checks the units it meets.

use carport_domain::ids::Vin;
use carport_domain::trips::TripHistory;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "trips";

/// Asks for the trips; the vendor wants its customer's id, from the tokens, beside the VIN.
pub fn request(caller: &Caller, vin: &Vin, customer_id: &str) -> Request {
    let path = "/eadrax-suscs/v1/vehicles/sustainability/widget".to_owned();
    let mut request = caller.request_about(vin, path, JSON);
    request.headers.push(("x-gcid", customer_id.to_owned()));
    request
}

/// Reads the answer.
pub fn read(response: &Response) -> Result<Decoded<TripHistory>, ApiError> {
    decode::trips(&response.body).map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    #[test]
    fn trips_are_asked_for_in_the_customers_name() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let request = request(&caller(), &vin, "GCID-0000-DEMO");

        assert_eq!(
            request.path,
            "/eadrax-suscs/v1/vehicles/sustainability/widget"
        );
        assert_eq!(request.header("x-gcid"), Some("GCID-0000-DEMO"));
        assert_eq!(request.header("bmw-vin"), Some("WMW00000000MCE006"));
    }
}
