//! Sends a place to the car. There is no event: an answer in the two hundreds is all the vendor
//! says of it.

use carport_domain::command::Destination;
use carport_domain::ids::Vin;
use serde_json::json;

use super::Caller;
use crate::form;
use crate::transport::Request;

/// Under this name failures are reported.
pub const NAME: &str = "send_destination";

/// What clients send where nobody knows an address.
const WITHOUT_ADDRESS: &str = "Coordinates only";

/// Sends a place. A part of the address that is not known is empty text, which the vendor wants
/// rather than nothing; a place without a name goes by its address, since the car shows a title.
pub fn request(
    caller: &Caller,
    vin: &Vin,
    customer_id: &str,
    destination: &Destination,
) -> Request {
    let path = format!(
        "/eadrax-dcs/v2/user/{}/send-to-car",
        form::encode_one(customer_id)
    );
    let address = &destination.address;
    let parts = [
        &address.street,
        &address.postal_code,
        &address.city,
        &address.country,
    ]
    .map(|part| part.as_deref().unwrap_or_default().trim());
    let known: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let formatted = match known.as_slice() {
        [] => WITHOUT_ADDRESS.to_owned(),
        known => known.join(", "),
    };
    let title = match destination.name.trim() {
        "" => formatted.as_str(),
        name => name,
    };
    let [street, postal_code, city, country] = parts;
    let position = json!({
        "lat": destination.coordinates.latitude(),
        "lng": destination.coordinates.longitude(),
    });
    let body = json!({
        "places": [{
            "title": title,
            "position": position,
            "address": {
                "street": street,
                "postalCode": postal_code,
                "city": city,
                "country": country,
            },
            "formattedAddress": formatted,
            "placeType": "ADDRESS",
            "category": {
                "losCategory": "Address",
                "mguVehicleCategoryId": null,
                "name": "Address",
            },
            "entrances": [{ "name": null, "position": position }],
        }],
        "vehicleInformation": { "vin": vin.as_str() },
    });

    caller.post_about(vin, path, Some(body.to_string()))
}

#[cfg(test)]
mod tests {
    use carport_domain::command::Address;
    use carport_domain::place::Coordinates;
    use serde_json::Value;

    use super::*;
    use crate::endpoints::tests::caller;

    fn sent(name: &str, address: Address) -> (Request, Value) {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();
        let destination = Destination {
            name: name.to_owned(),
            coordinates: Coordinates::new(45.1885, 5.7245).unwrap(),
            address,
        };
        let request = request(&caller(), &vin, "GCID-0000-DEMO", &destination);
        let body = serde_json::from_str(request.body.as_ref().unwrap()).unwrap();
        (request, body)
    }

    #[test]
    fn a_place_is_sent_with_the_parts_that_are_known() {
        let (request, body) = sent(
            "Charging stop",
            Address {
                street: Some("Rue de l'Exemple 5".to_owned()),
                city: Some("Exempleville".to_owned()),
                ..Address::default()
            },
        );

        assert_eq!(
            request.path,
            "/eadrax-dcs/v2/user/GCID-0000-DEMO/send-to-car"
        );
        assert_eq!(request.header("content-type"), Some("application/json"));
        let place = &body["places"][0];
        assert_eq!(place["title"], "Charging stop");
        assert_eq!(place["position"], json!({"lat": 45.1885, "lng": 5.7245}));
        assert_eq!(
            place["address"],
            json!({"street": "Rue de l'Exemple 5", "postalCode": "", "city": "Exempleville",
                   "country": ""})
        );
        assert_eq!(
            place["formattedAddress"],
            "Rue de l'Exemple 5, Exempleville"
        );
        assert_eq!(body["vehicleInformation"]["vin"], "WMW00000000MCE006");
    }

    #[test]
    fn a_bare_point_says_that_it_is_one() {
        let (_, body) = sent(" ", Address::default());

        let place = &body["places"][0];
        assert_eq!(place["formattedAddress"], "Coordinates only");
        assert_eq!(place["title"], "Coordinates only");
        assert!(!body.to_string().contains("None"));
    }
}
