//! Which keys tell that what they hold is nobody else's business.

use serde_json::Value;

/// What was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A vehicle number, or a part of one.
    Vin,
    /// Where the car or its owner is.
    Position,
    /// The same in words.
    Address,
    /// Who someone is.
    Name,
    /// An e-mail address.
    Email,
    /// A phone, or the card inside of one.
    Phone,
    /// A plate.
    Plate,
    /// An id of a customer, a session, an event or a call.
    Id,
    /// Whatever opens something.
    Secret,
    /// A number with as many decimals as a position has.
    Number,
}

impl Mark {
    /// Its code.
    pub fn code(self) -> &'static str {
        self.marker().trim_start_matches('‹').trim_end_matches('›')
    }

    /// The text that takes its place.
    pub const fn marker(self) -> &'static str {
        match self {
            Self::Vin => "‹vin›",
            Self::Position => "‹position›",
            Self::Address => "‹address›",
            Self::Name => "‹name›",
            Self::Email => "‹e-mail›",
            Self::Phone => "‹phone›",
            Self::Plate => "‹plate›",
            Self::Id => "‹id›",
            Self::Secret => "‹secret›",
            Self::Number => "‹number›",
        }
    }
}

/// What everything below a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scope {
    pub(super) mark: Mark,
    pub(super) reach: Reach,
}

/// How much of what is below a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Texts and numbers.
    Whole,
    /// Texts; numbers are harmless.
    Texts,
    /// The place in the line below a charging session; duration and cost stay.
    Line,
}

impl Scope {
    pub(super) const fn whole(mark: Mark) -> Self {
        Self {
            mark,
            reach: Reach::Whole,
        }
    }

    const fn texts(mark: Mark) -> Self {
        Self {
            mark,
            reach: Reach::Texts,
        }
    }
}

/// Where a key stands. In a form or a query, short names mean other things than in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyPlace {
    Document,
    Form,
}

/// Keys that are these words, without regard to case and separators.
const EXACT: [(Mark, &[&str]); 9] = [
    (Mark::Vin, &["vin", "vins", "fin", "vin17", "vin10", "vin7"]),
    (Mark::Position, &["lat", "lng", "lon", "long", "geo", "gps"]),
    (
        Mark::Address,
        &[
            "formatted",
            "city",
            "cityname",
            "town",
            "district",
            "region",
            "zip",
            "place",
            "places",
            "poi",
            "pois",
            "destination",
            "destinations",
            "waypoint",
            "waypoints",
            "county",
            "housenumber",
        ],
    ),
    (
        Mark::Name,
        &["name", "owner", "driver", "dealer", "salutation"],
    ),
    (Mark::Email, &["mail", "mailto"]),
    (
        Mark::Phone,
        &["mobile", "msisdn", "tel", "imsi", "iccid", "imei"],
    ),
    (Mark::Plate, &["plate"]),
    (Mark::Id, &["usid", "cid", "sub", "uid"]),
    (Mark::Secret, &["pin", "jwt", "otp"]),
];

/// Keys that hold these words.
const HOLDING: [(Mark, &[&str]); 9] = [
    (Mark::Vin, &["vehicleidentificationnumber", "shortvin"]),
    (
        Mark::Position,
        &["latitude", "longitude", "coordinate", "currentlocation"],
    ),
    (Mark::Email, &["email"]),
    (
        Mark::Address,
        &[
            "address",
            "street",
            "postalcode",
            "postcode",
            "zipcode",
            "municipality",
            "placename",
            "locationname",
        ],
    ),
    (
        Mark::Name,
        &[
            "firstname",
            "lastname",
            "middlename",
            "surname",
            "givenname",
            "familyname",
            "fullname",
            "nickname",
            "username",
            "displayname",
            "ownername",
            "drivername",
            "customername",
            "providername",
        ],
    ),
    (Mark::Phone, &["phone", "mobilenumber"]),
    (
        Mark::Plate,
        &[
            "licenseplate",
            "licenceplate",
            "numberplate",
            "registration",
        ],
    ),
    (
        Mark::Id,
        &[
            "gcid",
            "customerid",
            "correlationid",
            "eventid",
            "sessionid",
            "transactionid",
            "interactionid",
            "traceid",
            "userid",
            "accountid",
            "deviceid",
            "clientid",
            "installationid",
            "requestid",
            "entityid",
            "clientversion",
        ],
    ),
    (
        Mark::Secret,
        &[
            "token",
            "password",
            "secret",
            "authorization",
            "apikey",
            "subscriptionkey",
            "cookie",
            "captcha",
            "credential",
            "verifier",
            "challenge",
            "nonce",
            "usercode",
            "devicecode",
            "verificationuri",
            "signature",
        ],
    ),
];

/// In a form or a query only.
const IN_FORMS: [&str; 2] = ["code", "state"];

/// They hold a word, and nothing that has to be masked.
const HARMLESS: [&str; 2] = ["tokenendpoint", "tokentype"];

/// What a key says about everything below it.
pub(super) fn scope_of(key: &str, place: KeyPlace) -> Option<Scope> {
    let plain: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    // A key that was masked itself tells nothing more.
    if HARMLESS.contains(&plain.as_str()) || key.contains('‹') {
        return None;
    }
    if place == KeyPlace::Form && IN_FORMS.contains(&plain.as_str()) {
        return Some(Scope::whole(Mark::Secret));
    }
    if plain == "subtitle" {
        return Some(Scope {
            mark: Mark::Address,
            reach: Reach::Line,
        });
    }
    let exact = EXACT
        .iter()
        .find(|(_, words)| words.contains(&plain.as_str()));
    let holding = || {
        let holds = |words: &[&str]| words.iter().any(|word| plain.contains(word));
        HOLDING.iter().find(|(_, words)| holds(words))
    };
    if let Some((mark, _)) = exact.or_else(holding) {
        return Some(Scope::whole(*mark));
    }
    if plain.ends_with("vin") {
        return Some(Scope::whole(Mark::Vin));
    }
    plain
        .ends_with("location")
        .then_some(Scope::texts(Mark::Address))
}

/// A time or a unit beside a masked value harms nobody and helps to read it.
pub(super) fn says_how_to_read(key: &str, value: &Value) -> bool {
    let is_of_time = |c: char| c.is_ascii_digit() || "TZ:+-. ".contains(c);
    match (key, value.as_str()) {
        ("timestamp", None) => value.is_number(),
        ("timestamp", Some(time)) => time.chars().all(is_of_time),
        ("unit", Some(unit)) => unit.len() <= 8 && !unit.contains([' ', ',']),
        _ => false,
    }
}
