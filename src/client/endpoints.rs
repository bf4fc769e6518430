//! One file for each of the vendor's resources: builds the request, reads the answer.

pub mod charging_sessions;
pub mod charging_settings;
pub mod charging_statistics;
pub mod command;
pub mod destination;
pub mod event;
pub mod image;
pub mod profile;
pub mod state;
pub mod trips;
pub mod vehicle_list;

use carport_domain::ids::Vin;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;

use crate::identity::{Identity, Language};
use crate::tokens::Secret;
use crate::transport::{Method, Request, Upstream};

/// Who makes one call, and when. The session builds it.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The access token.
    pub access: Secret,
    /// Region, language, installation.
    pub identity: Identity,
    /// The brand of the car that is asked about, or of the list that is wanted.
    pub brand: Brand,
    /// A UUID of this call alone.
    pub correlation_id: String,
    /// Our clock.
    pub now: UnixMillis,
}

impl Caller {
    /// A request with every header of a data call (connected-drive-api 1.4). The `user-agent` is
    /// set by the proxy: a browser cannot.
    fn request(&self, method: Method, path: String, accept: &str) -> Request {
        let Identity {
            region,
            language,
            installation,
        } = &self.identity;
        let locale = match language {
            Language::English => "en-US",
            Language::French => "fr-FR",
        };
        let headers = vec![
            ("authorization", format!("Bearer {}", self.access.expose())),
            ("x-user-agent", self.identity.user_agent(self.brand)),
            ("accept", accept.to_owned()),
            ("accept-language", language.code().to_owned()),
            ("x-raw-locale", locale.to_owned()),
            (
                "bmw-units-preferences",
                "d=KM;v=L;p=B;ec=KWH100KM;fc=L100KM;em=GKM;".to_owned(),
            ),
            ("24-hour-format", "true".to_owned()),
            ("x-identity-provider", "gcdm".to_owned()),
            ("x-correlation-id", self.correlation_id.clone()),
            ("bmw-correlation-id", self.correlation_id.clone()),
            ("bmw-session-id", installation.session_id.clone()),
        ];

        Request {
            upstream: Upstream::Api(*region),
            method,
            path,
            headers,
            body: None,
        }
    }

    fn request_about(&self, vin: &Vin, path: String, accept: &str) -> Request {
        let mut request = self.request(Method::Get, path, accept);
        request.headers.push(("bmw-vin", vin.as_str().to_owned()));
        request
    }

    /// A call that changes something about a car, or asks about such a change.
    fn post_about(&self, vin: &Vin, path: String, body: Option<String>) -> Request {
        let mut request = self.request_about(vin, path, JSON);
        request.method = Method::Post;
        if body.is_some() {
            request.headers.push(("content-type", JSON.to_owned()));
        }
        request.body = body;
        request
    }
}

/// Where remote commands are sent (connected-drive-api 4.2).
const REMOTE_COMMANDS: &str = "/eadrax-vrccs/v4/presentation/remote-commands";

const JSON: &str = "application/json";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{Installation, Region};

    pub(super) fn caller() -> Caller {
        Caller {
            access: Secret::new("access-1"),
            identity: Identity {
                region: Region::RestOfWorld,
                language: Language::French,
                installation: Installation {
                    build: "417305862".to_owned(),
                    session_id: "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55".to_owned(),
                },
            },
            brand: Brand::Mini,
            correlation_id: "6a3d0000-0000-4000-8000-000000000001".to_owned(),
            now: UnixMillis(1_746_351_000_000),
        }
    }

    #[test]
    fn a_data_call_carries_every_header_but_the_user_agent() {
        let vin = Vin::parse("WMW00000000MCE006").unwrap();

        let request = state::request(&caller(), &vin);

        for (name, value) in [
            ("authorization", "Bearer access-1"),
            (
                "x-user-agent",
                "android(AP2A.417305.862);mini;4.9.2(36892);row",
            ),
            ("accept", "application/json"),
            ("accept-language", "fr"),
            ("x-raw-locale", "fr-FR"),
            (
                "bmw-units-preferences",
                "d=KM;v=L;p=B;ec=KWH100KM;fc=L100KM;em=GKM;",
            ),
            ("24-hour-format", "true"),
            ("x-identity-provider", "gcdm"),
            ("x-correlation-id", "6a3d0000-0000-4000-8000-000000000001"),
            ("bmw-correlation-id", "6a3d0000-0000-4000-8000-000000000001"),
            ("bmw-session-id", "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55"),
            ("bmw-vin", "WMW00000000MCE006"),
        ] {
            assert_eq!(request.header(name), Some(value), "{name}");
        }
        assert_eq!(request.header("user-agent"), None);
        assert_eq!(request.headers.len(), 12);
    }
}
