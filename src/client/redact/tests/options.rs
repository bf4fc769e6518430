use super::*;

const VIN: &str = "WBY00000000EVX001";

fn shown(value: &Value) -> Value {
    Redactor::with(Options::SHOWN).value(value)
}

fn rounding() -> Redactor {
    Redactor::with(Options {
        positions: PositionForm::Rounded,
        ..Options::SHOWN
    })
}

fn alone(value: &Value) -> Value {
    Redactor::with(Options::SECRETS_ONLY).value(value)
}

#[test]
fn a_shown_vehicle_number_keeps_its_first_three_and_last_four_characters() {
    let whole = json!({
        "vin": VIN,
        "file": format!("state_{VIN}.json"),
        "url": format!("https://example.org/vehicles/{VIN}/state?vin={VIN}"),
        VIN: 1,
    });

    assert_eq!(
        shown(&whole),
        json!({
            "vin": "WBY…X001",
            "file": "state_WBY…X001.json",
            "url": "https://example.org/vehicles/WBY…X001/state?vin=WBY…X001",
            "WBY…X001": 1,
        })
    );
}

#[test]
fn a_shortened_number_stays_as_it_is_in_every_form() {
    let shortened = json!({"vin": "WBY…X001"});

    assert_eq!(shown(&shortened), shortened);
    assert_eq!(document(&shortened), shortened);
}

#[test]
fn rounded_positions_have_one_decimal() {
    let place = json!({
        "coordinates": {"latitude": 48.137_154, "longitude": -11.576_124},
        "name": "vehicle.cabin.location.latitude",
        "value": "48.137154",
        "list": [48.1371, 11.5761],
    });

    let mut redactor = rounding();
    let masked = redactor.value(&place);

    assert_eq!(
        masked["coordinates"],
        json!({"latitude": 48.1, "longitude": -11.6})
    );
    assert_eq!(masked["value"], "48.1");
    assert_eq!(masked["list"], json!([48.1, 11.6]));
    assert_eq!(redactor.masked_count(), 5);
    assert_eq!(rounding().value(&masked), masked);
}

#[test]
fn rounded_pairs_in_a_text_keep_what_stands_between_them() {
    let text = rounding().text("Near 48.137154, 11.576124.");

    assert_eq!(text, "Near 48.1, 11.6.");
}

#[test]
fn an_address_goes_even_where_positions_are_rounded() {
    let masked = rounding().value(&json!({"address": {"formatted": "Marienplatz 1"}}));

    assert_eq!(masked["address"]["formatted"], "‹address›");
}

#[test]
fn the_owner_alone_sees_everything_but_what_opens_something() {
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    let whole = json!({
        "vin": VIN,
        "eventId": "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55",
        "email": "owner@example.org",
        "path": "/eadrax-dcs/v2/user/417305/send-to-car",
        "latitude": 48.137_154,
        "where": "48.137154, 11.576124",
        "subtitle": "Marienplatz 1 • 1h",
        "note": format!("Bearer {token}"),
        "text": token,
        "access_token": "short",
        "password": "secret",
        "captcha": "P1_first",
    });

    let masked = alone(&whole);

    for key in [
        "vin", "eventId", "email", "path", "latitude", "where", "subtitle",
    ] {
        assert_eq!(masked[key], whole[key], "{key}");
    }
    for key in ["text", "access_token", "password", "captcha"] {
        assert_eq!(masked[key], "‹secret›", "{key}");
    }
    assert_eq!(masked["note"], "Bearer ‹secret›");
}

#[test]
fn the_list_says_where_and_what_was_masked_and_never_what_it_said() {
    let mut redactor = Redactor::with(Options::SHOWN);

    redactor.value(&json!({
        "a/b": {"vin": VIN},
        VIN: [{"email": "owner@example.org"}],
        "state": {"location": {"coordinates": {"latitude": 48.1, "longitude": 11.5}}},
    }));

    let listed: Vec<_> = redactor
        .masked()
        .iter()
        .map(|masked| (masked.pointer.as_str(), masked.mark))
        .collect();
    assert_eq!(
        listed,
        [
            ("", Mark::Vin),
            ("/WBY…X001/0/email", Mark::Email),
            ("/a~1b/vin", Mark::Vin),
            ("/state/location/coordinates/latitude", Mark::Position),
            ("/state/location/coordinates/longitude", Mark::Position),
        ]
    );
    assert_eq!(redactor.masked_count(), listed.len());
}
