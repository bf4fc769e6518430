//! Charging settings and plan in detail. They cost a call of their own and change rarely: ask
//! where the capabilities say that they exist, and not with every refresh.

use carport_domain::ids::Vin;
use carport_domain::vehicle::charging_plan::ChargingSettings;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "charging_settings";

/// Asks for the settings. `has_settings` is the car's own capability for more than a plan.
pub fn request(caller: &Caller, vin: &Vin, has_settings: bool) -> Request {
    let path = format!(
        "/eadrax-crccs/v2/vehicles\
         ?fields=charging-profile&has_charging_settings_capabilities={has_settings}"
    );
    let mut request = caller.request_about(vin, path, JSON);
    if let Ok(now) = jiff::Timestamp::from_millisecond(caller.now.0) {
        let now = now.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string();
        request.headers.push(("bmw-current-date", now));
    }
    request
}

/// Reads the answer.
pub fn read(response: &Response) -> Result<Decoded<ChargingSettings>, ApiError> {
    decode::charging_settings(&response.body).map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    #[test]
    fn the_settings_are_asked_for_with_our_time() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let request = request(&caller(), &vin, true);

        assert_eq!(
            request.path,
            "/eadrax-crccs/v2/vehicles?fields=charging-profile&has_charging_settings_capabilities=true"
        );
        assert_eq!(
            request.header("bmw-current-date"),
            Some("2025-05-04T09:30:00+00:00")
        );
        assert_eq!(request.header("bmw-vin"), Some("WMW00000000MCE006"));
    }
}
