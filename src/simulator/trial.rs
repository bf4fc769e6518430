//! A client for this room's tests: the shortest that signs in and reads.

use base64::{Engine as _, engine::general_purpose};
use carport_domain::time::UnixMillis;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::{Request, Response, Simulator, region::Region, sign_in::Form};

/// 2025-05-04T09:30:00Z, a Sunday.
pub(crate) const SUNDAY: i64 = 1_746_351_000_000;
pub(crate) const BMW: &str = "android(AP2A.417305.862);bmw;4.9.2(36892);row";
pub(crate) const MINI: &str = "android(AP2A.417305.862);mini;4.9.2(36892);row";
pub(crate) const RETURN_URL: &str = "com.bmw.connected://oauth";
pub(crate) const VERIFIER: &str = "a-verifier-of-exactly-as-many-characters-as-are-needed";

/// A simulator, a clock and what the client holds.
pub(crate) struct Trial {
    pub(crate) simulator: Simulator,
    pub(crate) now: i64,
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) gcid: String,
}

/// A form body.
pub(crate) fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    let fields: Vec<String> = fields
        .iter()
        .map(|(key, value)| format!("{key}={}", value.replace(' ', "+")))
        .collect();
    fields.join("&").into_bytes()
}

pub(crate) fn challenge(verifier: &str) -> String {
    general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))
}

pub(crate) fn basic(secret: &str) -> String {
    let id = Region::RestOfWorld.client_id();
    let encoded = general_purpose::STANDARD.encode(format!("{id}:{secret}"));
    format!("Basic {encoded}")
}

impl Trial {
    /// Not signed in.
    pub(crate) fn new() -> Self {
        Self {
            simulator: Simulator::new(1, UnixMillis(SUNDAY)),
            now: SUNDAY,
            access: String::new(),
            refresh: String::new(),
            gcid: String::new(),
        }
    }

    /// Signed in.
    pub(crate) fn signed_in() -> Self {
        let mut trial = Self::new();
        let code = trial.code();
        let tokens = trial.exchange(&code, VERIFIER);
        trial.keep(&tokens);
        trial
    }

    pub(crate) fn keep(&mut self, tokens: &Response) {
        let tokens = json_of(tokens);
        tokens["access_token"]
            .as_str()
            .unwrap()
            .clone_into(&mut self.access);
        tokens["refresh_token"]
            .as_str()
            .unwrap()
            .clone_into(&mut self.refresh);
        tokens["gcid"].as_str().unwrap().clone_into(&mut self.gcid);
    }

    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Response {
        let request = Request {
            method: method.to_owned(),
            path: path.to_owned(),
            headers: headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            body: body.to_vec(),
        };
        self.simulator.answer(&request, UnixMillis(self.now))
    }

    pub(crate) fn first_step(&mut self, captcha: &str, password: &str) -> Response {
        let body = first_form(password);
        let headers = [("hcaptchatoken", captcha)];
        self.send("POST", "/gcdm/oauth/authenticate", &headers, &body)
    }

    pub(crate) fn second_step(&mut self, authorization: &str) -> Response {
        let mut fields = grant_fields();
        fields.push(("authorization", authorization.to_owned()));
        let body = owned_form(&fields);
        self.send("POST", "/gcdm/oauth/authenticate", &[], &body)
    }

    /// A fresh code, by way of both steps.
    pub(crate) fn code(&mut self) -> String {
        let answer = self.first_step(&format!("P1_{}_x", self.now), "demo");
        let location = {
            let authorization = authorization(&answer);
            let answer = self.second_step(&authorization);
            answer.header("location").unwrap().to_owned()
        };
        let query = location.split_once('?').unwrap().1;
        Form::parse(query).value("code").unwrap().to_owned()
    }

    pub(crate) fn exchange(&mut self, code: &str, verifier: &str) -> Response {
        self.exchange_with(code, verifier, Region::RestOfWorld.client_secret())
    }

    pub(crate) fn exchange_with(&mut self, code: &str, verifier: &str, secret: &str) -> Response {
        let body = form(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("code_verifier", verifier),
            ("redirect_uri", RETURN_URL),
        ]);
        let basic = basic(secret);
        self.send(
            "POST",
            "/gcdm/oauth/token",
            &[("authorization", &basic)],
            &body,
        )
    }

    pub(crate) fn renew(&mut self, refresh: &str) -> Response {
        let body = form(&[
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh),
            ("redirect_uri", RETURN_URL),
        ]);
        let basic = basic(Region::RestOfWorld.client_secret());
        self.send(
            "POST",
            "/gcdm/oauth/token",
            &[("authorization", &basic)],
            &body,
        )
    }

    /// A data call with the token at hand.
    pub(crate) fn read(&mut self, method: &str, path: &str, agent: &str, vin: &str) -> Response {
        let bearer = format!("Bearer {}", self.access);
        let mut headers = vec![("authorization", bearer.as_str()), ("x-user-agent", agent)];
        if !vin.is_empty() {
            headers.push(("bmw-vin", vin));
        }
        self.send(method, path, &headers, b"")
    }

    pub(crate) fn list(&mut self, agent: &str) -> Vec<String> {
        let answer = self.read("POST", "/eadrax-vcs/v5/vehicle-list", agent, "");
        json_of(&answer)["mappingInfos"]
            .as_array()
            .unwrap()
            .iter()
            .map(|info| info["vin"].as_str().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn state_answer(&mut self, vin: &str) -> Response {
        let agent = if vin.starts_with("WMW") { MINI } else { BMW };
        self.read("GET", "/eadrax-vcs/v4/vehicles/state", agent, vin)
    }

    pub(crate) fn state(&mut self, vin: &str) -> Value {
        json_of(&self.state_answer(vin))["state"].clone()
    }

    pub(crate) fn steer(&mut self, action: &str, body: &Value) -> Response {
        let path = format!("/__simulator/{action}");
        self.send("POST", &path, &[], body.to_string().as_bytes())
    }

    pub(crate) fn scenario(mut self, id: &str) -> Self {
        let answer = self.steer("scenario", &json!({"id": id}));
        assert_eq!(answer.status, 204, "{id}");
        self
    }
}

pub(crate) fn json_of(response: &Response) -> Value {
    serde_json::from_slice(&response.body).unwrap()
}

pub(crate) fn text_of(response: &Response) -> &str {
    core::str::from_utf8(&response.body).unwrap()
}

/// The token of the first step, cut out of its odd text.
pub(crate) fn authorization(answer: &Response) -> String {
    let text = json_of(answer)["redirect_to"].as_str().unwrap().to_owned();
    text.split_once("authorization=").unwrap().1.to_owned()
}

pub(crate) fn grant_fields() -> Vec<(&'static str, String)> {
    vec![
        ("client_id", Region::RestOfWorld.client_id().to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", "openid profile".to_owned()),
        ("redirect_uri", RETURN_URL.to_owned()),
        ("state", "a-state".to_owned()),
        ("nonce", "a-nonce".to_owned()),
        ("code_challenge", challenge(VERIFIER)),
        ("code_challenge_method", "S256".to_owned()),
    ]
}

pub(crate) fn owned_form(fields: &[(&str, String)]) -> Vec<u8> {
    let fields: Vec<_> = fields
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .collect();
    form(&fields)
}

pub(crate) fn first_form(password: &str) -> Vec<u8> {
    let mut fields = grant_fields();
    fields.push(("grant_type", "authorization_code".to_owned()));
    fields.push(("username", "driver@example.com".to_owned()));
    fields.push(("password", password.to_owned()));
    owned_form(&fields)
}
