//! Sign-in, answer by answer.

use core::cell::RefCell;
use std::collections::VecDeque;

use futures_lite::future::block_on;

use super::*;
use crate::meter::Unmetered;
use crate::testing::{FixedHost, answer, identity};
use crate::transport::TransportError;

const NOW: UnixMillis = UnixMillis(1_750_000_000_000);

const CONFIG: &str = r#"{"clientName": "mybmwapp", "clientSecret": "secret", "clientId": "client",
    "gcdmBaseUrl": "https://customer.bmwgroup.com", "returnUrl": "com.bmw.connected://oauth",
    "tokenEndpoint": "https://customer.bmwgroup.com/gcdm/oauth/token",
    "scopes": ["openid", "vehicle_data"]}"#;

const REDIRECT_TO: &str = r#"{"redirect_to": "redirect_uri=com.bmw.connected://oauth?client_id=client&response_type=code&scope=openid vehicle_data&state=x&authorization=Zk3Vt"}"#;

const TOKENS: &str = r#"{"access_token": "access-1", "token_type": "Bearer", "expires_in": 3599,
    "refresh_token": "refresh-1", "gcid": "GCID-0000-DEMO"}"#;

/// What `FixedHost` draws as state: 22 bytes, counted on from the correlation id (16) and the
/// verifier (86), each taken from the alphabet.
const STATE: &str = "klmnopqrstuvwxyz012345";

fn credentials() -> Credentials {
    Credentials {
        email: " owner@example.org ".to_owned(),
        password: Secret::new("p&ss"),
        captcha: Secret::new("P1_eYcaptcha"),
        brand: Brand::Bmw,
    }
}

/// Answers in order; keeps what was asked.
struct Script {
    answers: RefCell<VecDeque<Response>>,
    asked: RefCell<Vec<Request>>,
}

impl Script {
    fn new(answers: impl IntoIterator<Item = Response>) -> Self {
        Self {
            answers: RefCell::new(answers.into_iter().collect()),
            asked: RefCell::default(),
        }
    }
}

impl Transport for Script {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        self.asked.borrow_mut().push(request);
        let answer = self.answers.borrow_mut().pop_front();
        answer.ok_or(TransportError::Unreachable)
    }
}

fn with(mut response: Response, name: &str, value: &str) -> Response {
    response.headers.push((name.to_owned(), value.to_owned()));
    response
}

fn redirect() -> Response {
    let location = format!("com.bmw.connected://oauth?code=Qf7&state={STATE}&client_id=client");
    with(answer(302, ""), "location", &location)
}

fn run(script: &Script) -> Result<Tokens, ApiError> {
    let host = FixedHost::at(NOW);
    block_on(sign_in(
        script,
        &host,
        &identity(),
        credentials(),
        None,
        &Unmetered,
    ))
}

fn run_with_redirect(redirect: Response) -> Result<Tokens, ApiError> {
    run(&Script::new([
        answer(200, CONFIG),
        answer(200, REDIRECT_TO),
        redirect,
        answer(200, TOKENS),
    ]))
}

#[test]
fn four_calls_lead_to_tokens() {
    let script = Script::new([
        answer(200, CONFIG),
        answer(200, REDIRECT_TO),
        redirect(),
        answer(200, TOKENS),
    ]);

    let tokens = run(&script).unwrap();

    assert_eq!(tokens.access.expose(), "access-1");
    assert_eq!(tokens.refresh.expose(), "refresh-1");
    assert_eq!(tokens.expires_at, UnixMillis(1_750_003_599_000));
    assert_eq!(tokens.customer_id.as_deref(), Some("GCID-0000-DEMO"));
    assert_eq!(tokens.client.token_path, "/gcdm/oauth/token");
    let asked = script.asked.borrow();
    let routes: Vec<_> = asked.iter().map(|request| format!("{request:?}")).collect();
    assert_eq!(
        routes,
        [
            "Request(GET cocoapi-row /eadrax-ucs/v1/presentation/oauth/config)",
            "Request(POST signin-row /gcdm/oauth/authenticate)",
            "Request(POST signin-row /gcdm/oauth/authenticate)",
            "Request(POST signin-row /gcdm/oauth/token)",
        ]
    );
}

#[test]
fn password_and_captcha_travel_in_the_first_step_only() {
    let script = Script::new([
        answer(200, CONFIG),
        answer(200, REDIRECT_TO),
        redirect(),
        answer(200, TOKENS),
    ]);

    run(&script).unwrap();

    let asked = script.asked.borrow();
    let with_password: Vec<_> = asked
        .iter()
        .map(|request| {
            let body = request.body.as_deref().unwrap_or_default();
            body.contains("&username=owner%40example.org&password=p%26ss")
        })
        .collect();
    assert_eq!(with_password, [false, true, false, false]);
    let captchas: Vec<_> = asked
        .iter()
        .map(|request| request.header("hcaptchatoken"))
        .collect();
    assert_eq!(captchas, [None, Some("P1_eYcaptcha"), None, None]);
    let second = asked[2].body.as_deref().unwrap();
    assert!(second.ends_with("&code_challenge_method=S256&authorization=Zk3Vt"));
    assert!(!second.contains("grant_type"));
    assert!(asked[2].path.contains("?interaction-id="));
    assert!(
        asked[2].path.ends_with(
            "&client-version=android%28AP2A.417305.862%29%3Bbmw%3B4.9.2%2836892%29%3Brow"
        )
    );
    let last = asked[3].body.as_deref().unwrap();
    assert!(last.starts_with("code=Qf7&code_verifier="));
}

#[test]
fn the_proxys_form_of_the_redirect_is_read_too() {
    let body = format!(
        r#"{{"status":302,"location":"com.bmw.connected://oauth?code=Qf7&state={STATE}"}}"#
    );

    let tokens = run_with_redirect(with(answer(200, &body), "x-carport-redirect", "1"));

    assert!(tokens.is_ok());
}

#[test]
fn the_same_json_without_the_proxys_mark_is_no_redirect() {
    let body = format!(r#"{{"location":"com.bmw.connected://oauth?code=Qf7&state={STATE}"}}"#);

    assert_eq!(run_with_redirect(answer(200, &body)), Err(UNREADABLE));
}

#[test]
fn a_redirect_that_leads_nowhere_is_unreadable() {
    let location = format!("com.bmw.connected://oauth?state={STATE}&error=login");
    for redirect in [
        with(answer(302, ""), "location", &location),
        answer(302, ""),
        answer(200, "<html>sign in</html>"),
        with(answer(200, "{"), "x-carport-redirect", "1"),
    ] {
        assert_eq!(run_with_redirect(redirect), Err(UNREADABLE));
    }
}

#[test]
fn a_code_for_another_state_is_not_taken() {
    let location = "com.bmw.connected://oauth?code=Qf7&state=someone-elses";

    let result = run_with_redirect(with(answer(302, ""), "location", location));

    assert_eq!(result, Err(UNREADABLE));
}

#[test]
fn a_refusal_of_the_first_step_is_one_of_the_credentials() {
    for status in [400, 401] {
        let script = Script::new([
            answer(200, CONFIG),
            answer(status, r#"{"error":"invalid_client"}"#),
        ]);

        assert_eq!(run(&script), Err(ApiError::CredentialsRefused));
    }
}

#[test]
fn too_many_attempts_are_told_apart_from_wrong_ones() {
    let script = Script::new([answer(200, CONFIG), answer(429, "")]);

    assert_eq!(run(&script), Err(ApiError::SignInLimited));
}

#[test]
fn an_empty_captcha_stops_before_any_call() {
    let script = Script::new([]);
    let credentials = Credentials {
        captcha: Secret::new(" "),
        ..credentials()
    };

    let host = FixedHost::at(NOW);
    let result = block_on(sign_in(
        &script,
        &host,
        &identity(),
        credentials,
        None,
        &Unmetered,
    ));

    assert_eq!(result, Err(ApiError::CaptchaExpired));
    assert!(script.asked.borrow().is_empty());
}

#[test]
fn a_foreign_token_endpoint_gets_no_password() {
    for endpoint in [
        "https://customer.bmwgroup.com.example.org/gcdm/oauth/token",
        "http://customer.bmwgroup.com/gcdm/oauth/token",
        "https://login.bmwusa.com/gcdm/oauth/token",
        "https://customer.bmwgroup.com/../gcdm/oauth/token",
        "https://customer.bmwgroup.com/gcdm/oauth/token?x=1",
        "https://customer.bmwgroup.com",
    ] {
        let config = CONFIG.replace("https://customer.bmwgroup.com/gcdm/oauth/token", endpoint);
        let script = Script::new([answer(200, &config)]);

        assert_eq!(
            run(&script),
            Err(ApiError::Unreadable { endpoint: "config" })
        );
        assert_eq!(script.asked.borrow().len(), 1);
    }
}

#[test]
fn the_block_is_recognized_at_the_first_call() {
    let script = Script::new([answer(489, "Blocked")]);

    assert_eq!(run(&script), Err(ApiError::Blocked { endpoint: "config" }));
}

#[test]
fn nothing_of_a_sign_in_prints_a_secret() {
    let host = FixedHost::at(NOW);
    let (sign_in, _) = SignIn::start(&identity(), credentials(), &host).unwrap();

    let printed = format!("{sign_in:?}");

    assert!(!printed.contains("p&ss"));
    assert!(!printed.contains("example.org"));
    assert!(!printed.contains("P1_eY"));
    assert!(!printed.contains(sign_in.pkce.verifier.expose()));
}
