//! What a document is, by what stands in it.

use carport_domain::charging::Month;
use carport_domain::import::DocumentKind;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::DriveTrain;
use serde_json::{Map, Value};

use crate::captures;
use crate::endpoints::{
    charging_sessions, charging_settings, charging_statistics, profile, state, trips,
};
use crate::identity::Language;
use crate::wire::{self, Gaps, Node};

/// More cars than anybody's export holds.
const MOST_CARS: usize = 1_000;
/// More documents than one collection of them holds.
const MOST_FIELDS: usize = 100;

/// Two of these make a state, also without the object around it.
const OF_STATE: [&str; 10] = [
    "lastFetched",
    "lastUpdatedAt",
    "isLscSupported",
    "currentMileage",
    "doorsState",
    "windowsState",
    "electricChargingState",
    "combustionFuelLevel",
    "climateControlState",
    "requiredServices",
];
/// Two of these make a profile.
const OF_PROFILE: [&str; 6] = ["vin", "brand", "model", "year", "bodyType", "driveTrain"];
const OF_SETTINGS: [&str; 3] = [
    "chargeAndClimateSettings",
    "chargeAndClimateTimerDetail",
    "chargingSettingsDetail",
];
const OF_STATISTICS: [&str; 2] = ["totalEnergyCharged", "numberOfChargingSessions"];
const OF_TRIPS: [&str; 2] = ["lastTrip", "monthly"];

type Object = Map<String, Value>;

/// A document that was recognized.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) kind: DocumentKind,
    /// As received, as far as it stood on its own.
    pub(super) body: Vec<u8>,
    /// When it was received, where the file says so.
    pub(super) fetched_at: Option<UnixMillis>,
    /// The language of its texts, where the file says so.
    pub(super) language: Option<Language>,
    /// Which page of which month, where the file says so.
    pub(super) page: Option<(Month, u32)>,
}

/// Documents of one car.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) documents: Vec<Found>,
    /// Whether nothing of another file belongs to them.
    pub(super) is_whole: bool,
    /// What moves the car, where the file says so outside of its documents.
    pub(super) drive_train: Option<DriveTrain>,
}

impl Found {
    fn new(kind: DocumentKind, body: Vec<u8>) -> Self {
        let fetched_at = (kind == DocumentKind::State)
            .then(|| fetched_at(&body))
            .flatten();
        Self {
            kind,
            body,
            fetched_at,
            language: None,
            page: None,
        }
    }

    /// A document of a capture; `None` for one that says nothing here, such as a picture.
    pub(super) fn of_document(document: &captures::Document) -> Option<Self> {
        let value: Value = serde_json::from_slice(&document.body).ok()?;
        let kind = kind_of(value.as_object()?)?;
        Some(Self {
            kind,
            body: document.body.clone(),
            fetched_at: Some(document.fetched_at),
            language: Language::from_code(&document.language),
            page: page_of(&document.name),
        })
    }
}

impl Piece {
    fn loose(found: Found) -> Self {
        Self {
            documents: vec![found],
            is_whole: false,
            drive_train: None,
        }
    }

    fn whole(documents: Vec<Found>) -> Option<Self> {
        (!documents.is_empty()).then_some(Self {
            documents,
            is_whole: true,
            drive_train: None,
        })
    }

    /// Of a capture, which is always of one car.
    pub(super) const fn of_capture(documents: Vec<Found>, drive_train: Option<DriveTrain>) -> Self {
        Self {
            documents,
            is_whole: true,
            drive_train,
        }
    }
}

/// The documents of a file that is no capture.
pub(super) fn pieces(root: &Value, text: &str) -> Vec<Piece> {
    match root {
        Value::Object(fields) => {
            let piece = vehicle(fields)
                .or_else(|| document(fields, || text.to_owned()).map(Piece::loose))
                .or_else(|| collection(fields));
            piece.into_iter().collect()
        }
        Value::Array(items) => {
            let items = items.iter().take(MOST_CARS).filter_map(Value::as_object);
            let piece =
                |item| vehicle(item).or_else(|| document(item, || json(item)).map(Piece::loose));
            items.filter_map(piece).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the vendor, or a program on the way, says no.
pub(super) fn is_refusal(root: &Value) -> bool {
    let status = root.get("statusCode").or_else(|| root.get("status"));
    let is_refused = status
        .and_then(Value::as_u64)
        .is_some_and(|status| (400..600).contains(&status));
    is_refused || root.get("error").is_some() || root.get("logErrorId").is_some()
}

/// A car of an older list: its profile in `attributes`, and its state beside it in older exports.
fn vehicle(fields: &Object) -> Option<Piece> {
    let attributes = fields.get("attributes")?.as_object()?;
    let mut attributes = attributes.clone();
    if let Some(vin) = fields.get("vin") {
        attributes.insert("vin".to_owned(), vin.clone());
    }
    let profile = is_profile(&attributes)
        .then(|| Found::new(DocumentKind::Profile, json(&attributes).into_bytes()));
    let state = fields.get("state").and_then(Value::as_object);
    let state = state.filter(|state| is_bare_state(state)).map(|state| {
        let mut whole = Object::new();
        whole.insert("state".to_owned(), Value::Object(state.clone()));
        if let Some(capabilities) = fields.get("capabilities") {
            whole.insert("capabilities".to_owned(), capabilities.clone());
        }
        Found::new(DocumentKind::State, json(&whole).into_bytes())
    });
    Piece::whole(profile.into_iter().chain(state).collect())
}

/// Documents side by side under names of whoever put them together.
fn collection(fields: &Object) -> Option<Piece> {
    let fields = fields.values().take(MOST_FIELDS);
    let documents = fields
        .filter_map(Value::as_object)
        .filter_map(|inner| document(inner, || json(inner)));
    Piece::whole(documents.collect())
}

/// A document that stands on its own. A state without the object around it gets one: the ordinary
/// reading of answers asks for it.
fn document(fields: &Object, text: impl FnOnce() -> String) -> Option<Found> {
    let Some(kind) = kind_of(fields) else {
        let state = is_bare_state(fields).then(|| format!("{{\"state\":{}}}", text()))?;
        return Some(Found::new(DocumentKind::State, state.into_bytes()));
    };
    Some(Found::new(kind, text().into_bytes()))
}

fn kind_of(fields: &Object) -> Option<DocumentKind> {
    let object = |key: &str| fields.get(key).and_then(Value::as_object);
    let has = |keys: &[&str]| keys.iter().any(|key| fields.contains_key(*key));
    let state = object("state");
    if state.is_some_and(|state| is_bare_state(state) || has(&["capabilities"])) {
        return Some(DocumentKind::State);
    }
    if object("chargingSessions").is_some() {
        return Some(DocumentKind::ChargingSessions);
    }
    if has(&OF_SETTINGS) {
        return Some(DocumentKind::ChargingSettings);
    }
    let statistics = object("statistics");
    if statistics.is_some_and(|inner| count(inner, &OF_STATISTICS) > 0) || has(&["optStateType"]) {
        return Some(DocumentKind::ChargingStatistics);
    }
    let trips = object("widget").unwrap_or(fields);
    if count(trips, &OF_TRIPS) > 0 {
        return Some(DocumentKind::Trips);
    }
    is_profile(fields).then_some(DocumentKind::Profile)
}

fn is_bare_state(fields: &Object) -> bool {
    count(fields, &OF_STATE) >= 2
}

fn is_profile(fields: &Object) -> bool {
    count(fields, &OF_PROFILE) >= 2 && count(fields, &["model", "driveTrain"]) > 0
}

fn count(fields: &Object, keys: &[&str]) -> usize {
    keys.iter().filter(|key| fields.contains_key(**key)).count()
}

fn json(fields: &Object) -> String {
    serde_json::to_string(fields).expect("parsed JSON is written again")
}

/// When the vendor says it answered.
fn fetched_at(state: &[u8]) -> Option<UnixMillis> {
    let root = wire::parse(state).ok()?;
    let gaps = Gaps::default();
    Node::root(&root, &gaps)
        .path(&["state", "lastFetched"])
        .time()
}

/// `charging_sessions/2026-11/001`, as in the keys of the last answers.
fn page_of(name: &str) -> Option<(Month, u32)> {
    let mut parts = name
        .strip_prefix(charging_sessions::NAME)?
        .split('/')
        .skip(1);
    let (year, month) = parts.next()?.split_once('-')?;
    let month = Month {
        year: year.parse().ok()?,
        month: month
            .parse()
            .ok()
            .filter(|month| (1..=12).contains(month))?,
    };
    Some((month, parts.next()?.parse().ok()?))
}

/// The name under which an answer of this kind is kept, without the month of sessions.
pub(super) const fn name_of(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Profile => profile::NAME,
        DocumentKind::State => state::NAME,
        DocumentKind::ChargingSettings => charging_settings::NAME,
        DocumentKind::ChargingStatistics => charging_statistics::NAME,
        DocumentKind::ChargingSessions => charging_sessions::NAME,
        DocumentKind::Trips => trips::NAME,
    }
}
