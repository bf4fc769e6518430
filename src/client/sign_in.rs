//! From e-mail, password and a solved captcha to tokens, in four calls (connected-drive-api 2).

mod config;
mod pkce;
mod refusals;
mod subjects;

use core::fmt;

use carport_domain::budget::{Asker, Call};
use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;
use serde_json::Value;

use crate::error::{AUTHENTICATE, ApiError, classify};
use crate::form;
use crate::host::Host;
use crate::identity::{Identity, uuid};
use crate::meter::{Meter, kind_of, outcome_of};
use crate::oauth;
use crate::tokens::{OauthClient, Secret, Tokens};
use crate::transport::{Method, Request, Response, Transport, Upstream};
use pkce::Pkce;
use refusals::{refused_authorization, refused_code, refused_credentials, without_session};
use subjects::Asked;

/// What the owner typed and solved. Taken by value: a captcha answer works once.
#[derive(Clone)]
pub struct Credentials {
    /// E-mail of the account.
    pub email: String,
    /// Its password; kept nowhere.
    pub password: Secret,
    /// The captcha's answer.
    pub captcha: Secret,
    /// The brand that the headers name; the account is shared by all brands.
    pub brand: Brand,
}

/// Who signs in is nobody's business in a log.
impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Credentials({:?}, …)", self.brand)
    }
}

/// What comes next.
#[derive(Debug)]
pub enum Step {
    /// Send this and advance with its answer.
    Send(Request),
    /// Signed in.
    Done(Tokens),
}

/// A sign-in under way, without I/O.
#[derive(Debug)]
pub struct SignIn {
    identity: Identity,
    brand: Brand,
    pkce: Pkce,
    interaction_id: String,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Config(Credentials),
    Password(OauthClient),
    Authorization(OauthClient),
    Token(OauthClient),
    Ended,
}

impl SignIn {
    /// Begins with the configuration call. Without a captcha answer there is nothing to begin.
    pub fn start(
        identity: &Identity,
        credentials: Credentials,
        host: &impl Host,
    ) -> Result<(Self, Request), ApiError> {
        if credentials.captcha.expose().trim().is_empty() {
            return Err(ApiError::CaptchaExpired);
        }
        let brand = credentials.brand;
        let request = config::request(identity, brand, uuid(host));
        let sign_in = Self {
            identity: identity.clone(),
            brand,
            pkce: Pkce::draw(host),
            interaction_id: uuid(host),
            stage: Stage::Config(credentials),
        };

        Ok((sign_in, request))
    }

    /// Takes the answer of the last request. After an error the sign-in is over.
    pub fn advance(&mut self, response: &Response, now: UnixMillis) -> Result<Step, ApiError> {
        match core::mem::replace(&mut self.stage, Stage::Ended) {
            Stage::Config(credentials) => {
                classify(config::NAME, response, now).map_err(without_session)?;
                let client = config::read(response, self.identity.region)?;
                let request = self.password_request(&client, &credentials);
                self.stage = Stage::Password(client);
                Ok(Step::Send(request))
            }
            Stage::Password(client) => {
                classify(AUTHENTICATE, response, now).map_err(refused_credentials)?;
                let authorization = read_authorization(response)?;
                let request = self.authorization_request(&client, &authorization);
                self.stage = Stage::Authorization(client);
                Ok(Step::Send(request))
            }
            Stage::Authorization(client) => {
                let code = self.read_code(response, now)?;
                let request = self.token_request(&client, &code);
                self.stage = Stage::Token(client);
                Ok(Step::Send(request))
            }
            Stage::Token(client) => {
                classify(oauth::TOKEN, response, now).map_err(refused_code)?;
                oauth::read_tokens(response, &client, None, now).map(Step::Done)
            }
            Stage::Ended => Err(ApiError::SignedOut),
        }
    }

    /// Under this name the answer that is waited for is reported.
    const fn name(&self) -> &'static str {
        match self.stage {
            Stage::Config(_) => config::NAME,
            Stage::Password(_) | Stage::Authorization(_) => AUTHENTICATE,
            Stage::Token(_) | Stage::Ended => oauth::TOKEN,
        }
    }

    fn password_request(&self, client: &OauthClient, credentials: &Credentials) -> Request {
        let mut pairs = self.common_pairs(client);
        pairs.extend([
            ("grant_type", "authorization_code"),
            ("username", credentials.email.trim()),
            ("password", credentials.password.expose()),
        ]);
        let mut request = self.authenticate_request(client, "", &pairs);
        let captcha = credentials.captcha.expose().trim().to_owned();
        request.headers.push(("hcaptchatoken", captcha));
        request
    }

    fn authorization_request(&self, client: &OauthClient, authorization: &Secret) -> Request {
        let mut pairs = self.common_pairs(client);
        pairs.push(("authorization", authorization.expose()));
        let user_agent = self.identity.user_agent(self.brand);
        let query = form::encode(&[
            ("interaction-id", &self.interaction_id),
            ("client-version", &user_agent),
        ]);
        self.authenticate_request(client, &format!("?{query}"), &pairs)
    }

    fn token_request(&self, client: &OauthClient, code: &Secret) -> Request {
        let pairs = [
            ("code", code.expose()),
            ("code_verifier", self.pkce.verifier.expose()),
            ("redirect_uri", client.redirect_uri.as_str()),
            ("grant_type", "authorization_code"),
        ];
        oauth::token_request(&self.identity, self.brand, client, &pairs)
    }

    fn common_pairs<'a>(&'a self, client: &'a OauthClient) -> Vec<(&'static str, &'a str)> {
        vec![
            ("client_id", &client.id),
            ("response_type", "code"),
            ("scope", &client.scope),
            ("redirect_uri", &client.redirect_uri),
            ("state", &self.pkce.state),
            ("nonce", &self.pkce.nonce),
            ("code_challenge", &self.pkce.challenge),
            ("code_challenge_method", "S256"),
        ]
    }

    fn authenticate_request(
        &self,
        client: &OauthClient,
        query: &str,
        pairs: &[(&str, &str)],
    ) -> Request {
        let base = client
            .token_path
            .strip_suffix("/token")
            .unwrap_or(&client.token_path);
        Request {
            upstream: Upstream::SignIn(self.identity.region),
            method: Method::Post,
            path: format!("{base}/authenticate{query}"),
            headers: vec![
                (
                    "content-type",
                    "application/x-www-form-urlencoded".to_owned(),
                ),
                ("accept", "application/json".to_owned()),
                ("x-user-agent", self.identity.user_agent(self.brand)),
            ],
            body: Some(form::encode(pairs)),
        }
    }

    /// The redirect comes as itself, or through the proxy as JSON, because a browser hides it.
    /// A page instead of a redirect means that the authorization was not accepted.
    fn read_code(&self, response: &Response, now: UnixMillis) -> Result<Secret, ApiError> {
        let is_redirect = (300..400).contains(&response.status);
        if !is_redirect || response.header("x-carport-error").is_some() {
            classify(AUTHENTICATE, response, now).map_err(refused_authorization)?;
        }
        let location = if is_redirect {
            response.header("location").map(ToOwned::to_owned)
        } else if response.header("x-carport-redirect") == Some("1") {
            json_text(response, "location")
        } else {
            None
        };
        let location = location.ok_or(UNREADABLE)?;
        if form::parameter(&location, "state").as_deref() != Some(&self.pkce.state) {
            return Err(UNREADABLE);
        }

        form::parameter(&location, "code")
            .map(Secret::new)
            .ok_or(UNREADABLE)
    }
}

/// Signs in: four calls, one captcha answer. The meter is asked before each of them.
///
/// For an account that this device knows already, its own ledger is asked too before the data
/// host is: where that host refuses the account's calls, it will refuse this one. What the host
/// answers counts for both.
pub async fn sign_in(
    transport: &impl Transport,
    host: &impl Host,
    identity: &Identity,
    credentials: Credentials,
    known: Option<&AccountId>,
    meter: &impl Meter,
) -> Result<Tokens, ApiError> {
    let asked = Asked {
        region: identity.region,
        known,
        meter,
        host,
    };
    let (mut sign_in, mut request) = SignIn::start(identity, credentials, host)?;
    loop {
        let call = Call {
            kind: kind_of(&request),
            asker: Asker::Owner,
        };
        let tickets = asked.ask(call, sign_in.name()).await?;
        let answer = transport.send(request).await.map_err(ApiError::from);
        let step = answer.and_then(|response| sign_in.advance(&response, host.now()));
        asked.note(tickets, outcome_of(&step)).await;
        match step? {
            Step::Send(next) => request = next,
            Step::Done(tokens) => return Ok(tokens),
        }
    }
}

const UNREADABLE: ApiError = ApiError::Unreadable {
    endpoint: AUTHENTICATE,
};

fn read_authorization(response: &Response) -> Result<Secret, ApiError> {
    let redirect = json_text(response, "redirect_to").ok_or(UNREADABLE)?;
    form::parameter(&redirect, "authorization")
        .map(Secret::new)
        .ok_or(UNREADABLE)
}

fn json_text(response: &Response, key: &str) -> Option<String> {
    let answer: Value = serde_json::from_slice(&response.body).ok()?;
    Some(answer.get(key)?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests;
