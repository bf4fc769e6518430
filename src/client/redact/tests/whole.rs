//! Whole requests and answers, and bodies of every kind.

use carport_domain::ids::Vin;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;

use super::*;
use crate::endpoints::{Caller, state};
use crate::testing::identity;
use crate::tokens::Secret;
use crate::transport::{Method, Request, Response, Upstream};

#[test]
fn a_request_shows_neither_token_nor_car_nor_installation() {
    let vin = Vin::parse("WBY00000000EVX001").unwrap();
    let caller = Caller {
        access: Secret::new("access-1"),
        identity: identity(),
        brand: Brand::Bmw,
        correlation_id: "6a3d0000-0000-4000-8000-000000000001".to_owned(),
        now: UnixMillis(1_746_351_000_000),
    };

    let shown = Redactor::new().request(&state::request(&caller, &vin));

    for (name, value) in [
        ("authorization", "‹secret›"),
        ("x-user-agent", "android(‹id›);bmw;4.9.2(36892);row"),
        ("accept-language", "en"),
        ("x-correlation-id", "‹id›"),
        ("bmw-session-id", "‹id›"),
        ("bmw-vin", "WBY00000000RED001"),
    ] {
        assert_eq!(shown.header(name), Some(value), "{name}");
    }
    assert_eq!(
        shown.path,
        "/eadrax-vcs/v4/vehicles/state?apptimezone=0&appDateTime=1746351000000"
    );
}

#[test]
fn a_sign_in_form_keeps_only_its_plain_fields() {
    let request = Request {
        upstream: Upstream::SignIn(identity().region),
        method: Method::Post,
        path: "/gcdm/oauth/authenticate?interaction-id=x&client-version=y".to_owned(),
        headers: vec![("hcaptchatoken", "P1_x".to_owned())],
        body: Some(
            "client_id=c&response_type=code&scope=openid&state=s&nonce=n&code_challenge=h\
             &username=owner%40example.org&password=p%26ss&grant_type=authorization_code"
                .to_owned(),
        ),
    };

    let shown = Redactor::new().request(&request);

    assert_eq!(
        shown.path,
        "/gcdm/oauth/authenticate?interaction-id=‹id›&client-version=‹id›"
    );
    assert_eq!(
        shown.body.as_deref(),
        Some(
            "client_id=‹id›&response_type=code&scope=openid&state=‹secret›&nonce=‹secret›\
             &code_challenge=‹secret›&username=‹name›&password=‹secret›\
             &grant_type=authorization_code"
        )
    );
    assert_eq!(shown.header("hcaptchatoken"), Some("‹secret›"));
}

#[test]
fn a_redirect_loses_its_code() {
    let response = Response {
        status: 302,
        headers: vec![(
            "location".to_owned(),
            "com.bmw.connected://oauth?code=Qf7&state=s&client_id=c".to_owned(),
        )],
        body: br#"{"redirect_to":"redirect_uri=com.bmw.connected://oauth?authorization=Zk3Vt"}"#
            .to_vec(),
    };

    let shown = Redactor::new().response(&response);

    assert_eq!(
        shown.header("location"),
        Some("com.bmw.connected://oauth?code=‹secret›&state=‹secret›&client_id=‹id›")
    );
    assert!(!String::from_utf8_lossy(&shown.body).contains("Zk3Vt"));
}

#[test]
fn json_cut_in_half_is_masked_as_far_as_it_goes() {
    let whole = r#"{"vin":"WBY00000000EVX001","location":{"coordinates":{"latitude":45.76,"longitude":4.83},"address":{"formatted":"Rue \"A\" 1, Lyon"},"heading":214},"email":"a","na"#;

    assert_eq!(
        body(whole),
        r#"{"vin":"WBY00000000RED001","location":"‹address›","email":"‹e-mail›","na"#
    );
    for end in 0..whole.len() {
        let masked = body(&whole[..end]);
        for canary in ["EVX001", "45.7", "4.83", "Lyon"] {
            assert!(!masked.contains(canary), "{masked}");
        }
    }
}

#[test]
fn the_place_of_a_charging_session_is_masked_wherever_its_line_was_cut() {
    let whole = r#"{"sessions":[{"subtitle":"Rue A 5 • 31min • 5 EUR","id":"x"}]}"#;

    for end in 0..whole.len() {
        let cut = String::from_utf8_lossy(&whole.as_bytes()[..end]);
        let masked = body(&cut);
        assert!(!masked.contains("Rue"), "{masked}");
        assert_eq!(text(&masked), masked);
    }
    assert_eq!(
        body(r#"{"subtitle":"Rue A 5 • 31min • 5 EUR","x"#),
        r#"{"subtitle":"-- • 31min • 5 EUR","x"#
    );
}

#[test]
fn an_object_or_a_list_under_a_telling_key_is_masked_wherever_it_was_cut() {
    for whole in [
        r#"{"address":{"line":"Rue } \"A\" 5","more":["Rue B"]},"x":1}"#,
        r#"{"places":[{"title":"Rue A","entrances":[{"text":"Rue B"}]}],"x":1}"#,
        r#"{"payload":"{\"address\":{\"line\":\"Rue } \\\"A\\\" 5\"},\"x\":1}"}"#,
        "{\n  \"address\":\n  {\n    \"line\": \"Rue A\"\n  },\n  \"x\": 1\n}",
        "got {'address': {'line': 'Rue A', 'more': ['Rue B']}, 'x': 1}",
    ] {
        for end in 0..whole.len() {
            let masked = body(&whole[..end]);
            assert!(!masked.contains("Rue"), "{masked}");
        }
        let rest = text(whole);
        assert!(rest.contains('x') && rest.contains('1'), "{rest}");
    }
}

#[test]
fn a_quote_inside_of_a_quoted_document_does_not_end_its_text() {
    let line = r#"{"payload":"{\"formatted\":\"Chez \\\"Bob\\\" Rue A\",\"x\":1}"#;

    let expected = r#"{"payload":"{\"formatted\":\"‹address›\",\"x\":1}"#;
    assert_eq!(text(line), expected);
}

#[test]
fn a_printed_redactor_shows_none_of_the_cars_it_met() {
    let mut redactor = Redactor::new();
    redactor.text("car WBY00000000EVX001");

    let printed = format!("{redactor:?}");

    assert!(!printed.contains("EVX001"), "{printed}");
    assert!(printed.contains("1 cars"), "{printed}");
}

#[test]
fn twenty_thousand_keys_that_look_alike_stay_apart() {
    let fields = (0..20_000).map(|index| (format!("owner{index}@example.org"), json!(index)));
    let many = Value::Object(fields.collect());

    let masked = document(&many);

    let masked = masked.as_object().unwrap();
    assert_eq!(masked.len(), 20_000);
    assert!(masked.contains_key("‹e-mail›") && masked.contains_key("‹e-mail› 20000"));
}

#[test]
fn a_key_that_looks_like_a_masked_one_keeps_its_value() {
    let fields = json!({"a@example.org": 1, "b@example.org": 2, "‹e-mail› 2": 3});

    let expected = json!({"‹e-mail›": 1, "‹e-mail› 2": 2, "‹e-mail› 2 2": 3});
    assert_eq!(document(&fields), expected);
}

#[test]
fn pages_and_sentences_are_searched() {
    let page = "<html><p>Car WBY00000000EVX001 of owner@example.org</p></html>";

    assert_eq!(
        body(page),
        "<html><p>Car WBY00000000RED001 of ‹e-mail›</p></html>"
    );
    assert_eq!(body("Blocked"), "Blocked");
}

#[test]
fn a_picture_becomes_its_size() {
    let picture = b"\x89PNG\r\n\x1a\n";

    assert_eq!(Redactor::new().body(picture), "‹8 bytes that are no text›");
}

#[test]
fn what_was_masked_is_counted() {
    let mut redactor = Redactor::new();
    redactor.value(&json!({"latitude": 1.5, "longitude": 2.5, "range": 352}));

    assert_eq!(redactor.masked_count(), 2);
}
