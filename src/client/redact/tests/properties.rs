//! A canary under any telling key or in any telling form never survives.

use proptest::prelude::*;

use super::*;

const KEYS: [&str; 47] = [
    "subtitle",
    "places",
    "destination",
    "vin",
    "bmw-vin",
    "vins",
    "latitude",
    "longitude",
    "lat",
    "lng",
    "lon",
    "coordinates",
    "mapMatchedLatitude",
    "address",
    "formatted",
    "formattedAddress",
    "street",
    "streetAddress",
    "city",
    "postalCode",
    "municipality",
    "location",
    "currentLocation",
    "name",
    "firstName",
    "lastName",
    "nickName",
    "email",
    "emailAddress",
    "phone",
    "phoneNumber",
    "mobile",
    "licensePlate",
    "registrationNumber",
    "gcid",
    "customerId",
    "usid",
    "x-gcid",
    "sessionId",
    "eventId",
    "correlationId",
    "access_token",
    "refreshToken",
    "id_token",
    "password",
    "clientSecret",
    "authorization",
];

fn canaries() -> impl Strategy<Value = String> {
    "[A-Za-z]{4}[ -~é€]{0,12}[0-9]{4}".prop_map(|text| format!("CANARY{text}"))
}

/// A document with something planted somewhere deep.
fn buried(planted: Value) -> impl Strategy<Value = Value> {
    proptest::collection::vec((any::<bool>(), "[a-z]{1,8}"), 0..5).prop_map(move |ways| {
        ways.into_iter()
            .fold(planted.clone(), |inner, (is_list, key)| {
                if is_list {
                    json!([1, inner, "x"])
                } else {
                    json!({key: inner, "range": 352})
                }
            })
    })
}

fn planted_by_key() -> impl Strategy<Value = (String, Value)> {
    (
        canaries(),
        proptest::sample::select(KEYS.to_vec()),
        any::<bool>(),
    )
        .prop_flat_map(|(canary, key, is_upper)| {
            let key = if is_upper {
                key.to_uppercase()
            } else {
                key.to_owned()
            };
            buried(json!({key: canary})).prop_map(move |value| (canary.clone(), value))
        })
}

/// Objects and lists under a telling key, with something planted in them.
fn planted_below_a_key() -> impl Strategy<Value = (String, Value)> {
    let keys = proptest::sample::select(KEYS.to_vec());
    (canaries(), keys).prop_flat_map(|(canary, key)| {
        let below = buried(json!([canary, {"text": canary}]));
        let planted = below.prop_flat_map(move |below| buried(json!({key: below, "x": 1})));
        planted.prop_map(move |value| (canary.clone(), value))
    })
}

/// Texts that tell by their form, with the part that must not be seen.
fn planted_by_pattern() -> impl Strategy<Value = (String, String)> {
    prop_oneof![
        "[A-HJ-NPR-Z]{3}[A-Z0-9]{9}[A-Z][0-9]{4}".prop_map(|vin| (vin[3..].to_owned(), vin)),
        "[a-z]{6,12}@[a-z]{6,12}\\.org".prop_map(|mail| (mail.clone(), mail)),
        "eyJ[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{10}"
            .prop_map(|jwt| (jwt.clone(), jwt)),
        "[A-Za-z0-9]{12}".prop_map(|token| (token.clone(), format!("Bearer {token}"))),
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"
            .prop_map(|id| (id.clone(), id)),
        "[1-8][0-9]\\.[0-9]{4,6}, -?1?[0-7][0-9]\\.[0-9]{4,6}"
            .prop_map(|pair| (pair.clone(), pair)),
        "([0-9][a-f]){16}".prop_map(|hex| (hex.clone(), hex)),
    ]
}

proptest! {
    #[test]
    fn no_canary_under_a_telling_key_survives((canary, value) in planted_by_key()) {
        let whole = value.to_string();
        prop_assert!(!body(&whole).contains(&canary[..10]));
        // The same inside a text, and with its end cut off.
        let wrapped = json!({"payload": whole}).to_string();
        prop_assert!(!body(&wrapped).contains(&canary[..10]));
        prop_assert!(!body(&whole[..whole.len() - 1]).contains(&canary[..10]));
    }

    #[test]
    fn no_canary_below_a_telling_key_survives_a_cut(
        (canary, value) in planted_below_a_key(),
        cut in any::<proptest::sample::Index>(),
    ) {
        let whole = value.to_string();
        let wrapped = json!([{"payload": whole}]).to_string();
        for whole in [whole, wrapped] {
            prop_assert!(!body(&whole).contains(&canary[..10]), "{}", body(&whole));
            let end = cut.index(whole.len());
            let masked = body(&String::from_utf8_lossy(&whole.as_bytes()[..end]));
            prop_assert!(!masked.contains(&canary[..10]), "{}", masked);
            prop_assert_eq!(body(&masked), masked);
        }
    }

    #[test]
    fn no_canary_of_a_telling_form_survives((canary, line) in planted_by_pattern()) {
        for whole in [
            line.clone(),
            format!("before {line} after"),
            format!("<p>{line}</p>"),
            json!({"unknown": line}).to_string(),
            json!({line.clone(): 1}).to_string(),
            json!([{"payload": json!({"inner": line}).to_string()}]).to_string(),
        ] {
            let masked = body(&whole);
            prop_assert!(!masked.contains(&canary), "{} in {}", canary, masked);
        }
    }

    #[test]
    fn redacting_twice_changes_nothing(
        (_, value) in planted_by_key(),
        (_, line) in planted_by_pattern(),
        noise in "\\PC{0,40}",
    ) {
        let document = json!({"a": value, "b": line, noise.clone(): noise}).to_string();
        for whole in [document.clone(), noise, document[1..].to_owned()] {
            let once = body(&whole);
            prop_assert_eq!(body(&once), once);
        }
    }

    #[test]
    fn any_bytes_are_redacted_without_a_panic(bytes in any::<Vec<u8>>(), text in "\\PC*") {
        let _ = Redactor::new().body(&bytes);
        let _ = Redactor::new().body(text.as_bytes());
        let _ = Redactor::new().header("x-user-agent", &text);
        let _ = Redactor::new().value(&json!({"subtitle": text}));
    }
}
