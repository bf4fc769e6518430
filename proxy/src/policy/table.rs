//! The fixed table: which hosts exist, and which methods, paths, query names and request headers
//! each of them is asked with. Nothing outside this file can be reached, whatever a caller sends.

use http::Method;

/// One row of the table. A caller names the row, never a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Upstream {
    /// Connected Drive, every region but North America and China.
    ApiRestOfWorld,
    /// Connected Drive, North America.
    ApiNorthAmerica,
    /// Sign-in, every region but North America and China.
    SignInRestOfWorld,
    /// Sign-in, North America.
    SignInNorthAmerica,
    /// CarData's REST interface.
    CarData,
    /// CarData's device flow.
    CarDataSignIn,
}

impl Upstream {
    /// Every row, in the order of the documentation.
    pub const ALL: [Self; 6] = [
        Self::ApiRestOfWorld,
        Self::ApiNorthAmerica,
        Self::SignInRestOfWorld,
        Self::SignInNorthAmerica,
        Self::CarData,
        Self::CarDataSignIn,
    ];

    /// The first path segment on the proxy.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ApiRestOfWorld => "cocoapi-row",
            Self::ApiNorthAmerica => "cocoapi-na",
            Self::SignInRestOfWorld => "signin-row",
            Self::SignInNorthAmerica => "signin-na",
            Self::CarData => "cardata",
            Self::CarDataSignIn => "cardata-signin",
        }
    }

    /// The one host behind it, always https on port 443.
    pub const fn host(self) -> &'static str {
        match self {
            Self::ApiRestOfWorld => "cocoapi.bmwgroup.com",
            Self::ApiNorthAmerica => "cocoapi.bmwgroup.us",
            Self::SignInRestOfWorld | Self::CarDataSignIn => "customer.bmwgroup.com",
            Self::SignInNorthAmerica => "login.bmwusa.com",
            Self::CarData => "api-cardata.bmwgroup.com",
        }
    }

    /// The row of that name. Exact: another case or a trailing dot is another name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|upstream| upstream.key() == key)
    }

    /// What may be asked of it.
    pub const fn routes(self) -> &'static [Route] {
        match self {
            Self::ApiRestOfWorld | Self::ApiNorthAmerica => API,
            Self::SignInRestOfWorld | Self::SignInNorthAmerica => SIGN_IN,
            Self::CarData => CAR_DATA,
            Self::CarDataSignIn => CAR_DATA_SIGN_IN,
        }
    }

    /// The request headers it may be given, besides those the proxy sets itself.
    pub const fn request_headers(self) -> &'static [&'static str] {
        match self {
            Self::ApiRestOfWorld | Self::ApiNorthAmerica => API_HEADERS,
            Self::SignInRestOfWorld | Self::SignInNorthAmerica => SIGN_IN_HEADERS,
            Self::CarData => CAR_DATA_HEADERS,
            Self::CarDataSignIn => CAR_DATA_SIGN_IN_HEADERS,
        }
    }

    /// Whether a redirect of this path is an answer that the app must read.
    pub(super) fn answers_by_redirect(self, route: &Route) -> bool {
        matches!(self, Self::SignInRestOfWorld | Self::SignInNorthAmerica)
            && route.pattern == AUTHENTICATE
    }
}

/// One method on one path pattern of an upstream.
#[derive(Debug, PartialEq, Eq)]
pub struct Route {
    method: Verb,
    pattern: &'static str,
    query: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Get,
    Post,
    Delete,
}

impl Route {
    /// The pattern, with its variable parts in braces: what a log may show.
    pub const fn pattern(&self) -> &'static str {
        self.pattern
    }

    /// The method as HTTP knows it.
    pub const fn method(&self) -> Method {
        match self.method {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
            Verb::Delete => Method::DELETE,
        }
    }

    /// The method as it is written.
    pub(super) const fn method_name(&self) -> &'static str {
        match self.method {
            Verb::Get => "GET",
            Verb::Post => "POST",
            Verb::Delete => "DELETE",
        }
    }

    /// Whether a query may carry this name.
    pub(super) fn allows_query(&self, name: &str) -> bool {
        self.query.contains(&name)
    }

    /// Whether this path, without its query, is of this pattern.
    pub(super) fn matches(&self, path: &str) -> bool {
        let mut asked = path.split('/');
        let mut wanted = self.pattern.split('/');
        loop {
            match (asked.next(), wanted.next()) {
                (None, None) => return true,
                (Some(part), Some(slot)) if fits(part, slot) => {}
                _ => return false,
            }
        }
    }
}

/// Percent escapes fit nowhere: no path of the vendor needs one, and they hide `/` and `..`.
fn fits(part: &str, slot: &str) -> bool {
    let alphanumeric = |bytes: &str| bytes.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match slot {
        "{vin}" => part.len() == 17 && alphanumeric(part),
        "{container}" => (1..=64).contains(&part.len()) && alphanumeric(part),
        "{gcid}" => {
            (1..=64).contains(&part.len())
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        }
        // A time and a hash, joined by an underscore: never dots alone.
        "{session}" => {
            (1..=128).contains(&part.len())
                && part.starts_with(|first: char| first.is_ascii_alphanumeric())
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_:.".contains(&byte))
        }
        literal => part == literal,
    }
}

const fn get(pattern: &'static str, query: &'static [&'static str]) -> Route {
    Route {
        method: Verb::Get,
        pattern,
        query,
    }
}

const fn post(pattern: &'static str, query: &'static [&'static str]) -> Route {
    Route {
        method: Verb::Post,
        pattern,
        query,
    }
}

const fn delete(pattern: &'static str) -> Route {
    Route {
        method: Verb::Delete,
        pattern,
        query: &[],
    }
}

const AUTHENTICATE: &str = "/gcdm/oauth/authenticate";

/// The app's clock, sent along by older clients of the list and the state.
const APP_CLOCK: &[&str] = &["apptimezone", "appDateTime", "tireGuardMode"];

#[rustfmt::skip]
const API: &[Route] = &[
    get("/eadrax-ucs/v1/presentation/oauth/config", &[]),
    // The car.
    post("/eadrax-vcs/v5/vehicle-list", &[]),
    get("/eadrax-vcs/v4/vehicles", APP_CLOCK),
    get("/eadrax-vcs/v5/vehicle-data/profile", &[]),
    get("/eadrax-vcs/v4/vehicles/state", APP_CLOCK),
    get("/eadrax-ics/v5/presentation/vehicles/images", &["carView", "toCrop", "topCrop"]),
    get("/eadrax-slcs/v1/demands", &[]),
    // Charging and trips.
    get("/eadrax-crccs/v2/vehicles", &["fields", "has_charging_settings_capabilities"]),
    get("/eadrax-chs/v2/charging-statistics", &["vin", "currentDate"]),
    get("/eadrax-chs/v2/charging-sessions", &["vin", "next_token", "date", "maxResults", "include_date_picker"]),
    get("/eadrax-chs/v2/charging-sessions/{session}", &["vin"]),
    get("/eadrax-suscs/v1/vehicles/sustainability", &["timezone"]),
    get("/eadrax-suscs/v1/vehicles/sustainability/widget", &["timezone"]),
    get("/eadrax-suscs/v1/vehicles/sustainability/trips/history", &["date", "offset", "limit", "groupByWeek", "timezone"]),
    get("/eadrax-suscs/v1/vehicles/sustainability/trips/statistics", &["date", "timezone"]),
    // Commands.
    post("/eadrax-vrccs/v4/presentation/remote-commands/door-lock", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/door-unlock", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/light-flash", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/horn-blow", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/climate-now", &["action"]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/vehicle-finder", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/start-charging", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/stop-charging", &[]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/eventPosition", &["eventId"]),
    post("/eadrax-vrccs/v4/presentation/remote-commands/eventStatus", &["eventId"]),
    post("/eadrax-vrccs/v3/presentation/remote-commands/eventStatus", &["eventId"]),
    post("/eadrax-crccs/v1/vehicles/{vin}/start-charging", &[]),
    post("/eadrax-crccs/v1/vehicles/{vin}/stop-charging", &[]),
    post("/eadrax-crccs/v1/vehicles/{vin}/charging-settings", &[]),
    post("/eadrax-crccs/v1/vehicles/{vin}/charging-profile", &[]),
    post("/eadrax-dcs/v2/user/{gcid}/send-to-car", &[]),
];

#[rustfmt::skip]
const SIGN_IN: &[Route] = &[
    post(AUTHENTICATE, &["interaction-id", "client-version"]),
    post("/gcdm/oauth/token", &[]),
];

#[rustfmt::skip]
const CAR_DATA: &[Route] = &[
    get("/customers/vehicles/mappings", &[]),
    get("/customers/vehicles/{vin}/basicData", &[]),
    get("/customers/vehicles/{vin}/image", &[]),
    get("/customers/containers", &[]),
    post("/customers/containers", &[]),
    get("/customers/containers/{container}", &[]),
    delete("/customers/containers/{container}"),
    get("/customers/vehicles/{vin}/telematicData", &["containerId"]),
    get("/customers/vehicles/{vin}/chargingHistory", &["from", "to", "nextToken"]),
    get("/customers/vehicles/{vin}/smartMaintenanceTyreDiagnosis", &[]),
    get("/customers/vehicles/{vin}/locationBasedChargingSettings", &["nextToken"]),
];

const CAR_DATA_SIGN_IN: &[Route] = &[
    post("/gcdm/oauth/device/code", &[]),
    post("/gcdm/oauth/token", &[]),
];

#[rustfmt::skip]
const API_HEADERS: &[&str] = &[
    "accept", "accept-language", "authorization", "content-type",
    "x-user-agent", "bmw-vin", "x-raw-locale", "bmw-units-preferences", "24-hour-format",
    "x-identity-provider", "x-correlation-id", "bmw-correlation-id", "bmw-session-id",
    "ocp-apim-subscription-key", "bmw-current-date", "bmw-app-vehicle-type", "x-gcid",
    "latitude", "longitude",
];

#[rustfmt::skip]
const SIGN_IN_HEADERS: &[&str] = &[
    "accept", "accept-language", "authorization", "content-type",
    "x-user-agent", "hcaptchatoken", "x-identity-provider", "x-correlation-id",
    "bmw-correlation-id", "bmw-session-id",
];

const CAR_DATA_HEADERS: &[&str] = &["accept", "authorization", "content-type", "x-version"];

const CAR_DATA_SIGN_IN_HEADERS: &[&str] = &["accept", "content-type"];
