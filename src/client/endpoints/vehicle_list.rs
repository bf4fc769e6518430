//! The cars of an account, for one brand at a time.

use carport_domain::ids::Vin;

use super::{Caller, JSON};
use crate::decode::{self, Decoded};
use crate::error::ApiError;
use crate::transport::{Method, Request, Response};

/// Under this name failures are reported.
pub const NAME: &str = "vehicle_list";

/// Asks for the cars of the caller's brand.
pub fn request(caller: &Caller) -> Request {
    let path = "/eadrax-vcs/v5/vehicle-list".to_owned();
    caller.request(Method::Post, path, JSON)
}

/// Asks in the older form, which was still answered in 2025. Its answer carries profiles too, of
/// which nothing is read.
pub fn older_request(caller: &Caller) -> Request {
    let now_millis = caller.now.0;
    let path = format!("/eadrax-vcs/v4/vehicles?apptimezone=0&appDateTime={now_millis}");
    caller.request(Method::Get, path, JSON)
}

/// Reads the answer to either. No car of this brand is an empty list, and a broken entry costs only itself.
pub fn read(response: &Response) -> Result<Decoded<Vec<Vin>>, ApiError> {
    decode::vehicle_list(&response.body).map_err(|error| error.of(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoints::tests::caller;

    fn answer(body: &str) -> Response {
        Response {
            status: 200,
            headers: Vec::new(),
            body: body.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_list_is_asked_for_without_car_and_body() {
        let request = request(&caller());

        assert_eq!(request.method, Method::Post);
        assert_eq!(request.path, "/eadrax-vcs/v5/vehicle-list");
        assert_eq!(request.body, None);
        assert_eq!(request.header("bmw-vin"), None);
    }

    #[test]
    fn the_older_list_is_asked_for_at_our_time() {
        let request = older_request(&caller());

        assert_eq!(request.method, Method::Get);
        assert_eq!(
            request.path,
            "/eadrax-vcs/v4/vehicles?apptimezone=0&appDateTime=1746351000000"
        );
    }

    #[test]
    fn a_short_vin_becomes_a_gap_and_the_others_stay() {
        let body = r#"{"gcid": "GCID-0000-DEMO", "mappingInfos": [
            {"vin": "WBY00000000EVX01"}, {"vin": "wba00000000phv002"}, {"vin": 7}, {},
            {"vin": "WBA00000000PHV002"}]}"#;

        let list = read(&answer(body)).unwrap();

        let vins: Vec<_> = list.value.iter().map(Vin::as_str).collect();
        assert_eq!(vins, ["WBA00000000PHV002"]);
        let gaps: Vec<_> = list.gaps.iter().map(ToString::to_string).collect();
        assert_eq!(
            gaps,
            [
                "#/mappingInfos/0/vin: a VIN has 17 letters and digits",
                "#/mappingInfos/2/vin: expected text",
                "#/mappingInfos/3/vin: missing",
            ]
        );
    }

    #[test]
    fn a_brand_without_cars_is_no_error() {
        let list = read(&answer(r#"{"gcid": "GCID-0000-DEMO", "mappingInfos": []}"#)).unwrap();

        assert_eq!((list.value, list.gaps), (Vec::new(), Vec::new()));
    }

    #[test]
    fn an_answer_without_a_list_is_unreadable() {
        for body in ["<html></html>", "{}", "7", r#"{"mappingInfos": ["#] {
            assert_eq!(
                read(&answer(body)),
                Err(ApiError::Unreadable {
                    endpoint: "vehicle_list"
                })
            );
        }
    }
}
