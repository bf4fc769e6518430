//! The current month's charging in short: a total without sessions.

use carport_domain::charging::ChargingStatistics;
use carport_domain::ids::Vin;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Request, Response};

/// Under this name failures are reported and answers are kept.
pub const NAME: &str = "charging_statistics";

/// Asks for the current month, by the owner's clock: `utc_offset_minutes` east of Greenwich.
///
/// The vendor wants the VIN in the query too: the path must not be logged.
pub fn request(caller: &Caller, vin: &Vin, utc_offset_minutes: i32) -> Request {
    let local_millis = caller
        .now
        .0
        .saturating_add(i64::from(utc_offset_minutes) * 60_000);
    let local = jiff::Timestamp::from_millisecond(local_millis).unwrap_or_default();
    let path = format!(
        "/eadrax-chs/v2/charging-statistics?vin={}&currentDate={}",
        vin.as_str(),
        local.strftime("%Y-%m-%dT%H:%M:%S.000000"),
    );
    caller.request_about(vin, path, JSON)
}

/// Reads the answer.
pub fn read(response: &Response) -> Result<Decoded<ChargingStatistics>, ApiError> {
    decode::charging_statistics(&response.body).map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    #[test]
    fn the_month_is_asked_for_by_the_owners_clock() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let east = request(&caller(), &vin, 120);
        let west = request(&caller(), &vin, -570);

        assert_eq!(
            east.path,
            "/eadrax-chs/v2/charging-statistics\
             ?vin=WMW00000000MCE006&currentDate=2025-05-04T11:30:00.000000"
        );
        assert!(west.path.ends_with("=2025-05-04T00:00:00.000000"));
    }
}
