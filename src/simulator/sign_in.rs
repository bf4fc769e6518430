//! The sign-in host: configuration, two authenticate steps, tokens and their refresh.

mod captcha;
mod form;
mod refusals;
#[cfg(test)]
mod tests;

use base64::{Engine as _, engine::general_purpose};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::{
    chance::Chance,
    exchange::{Request, Response},
    region::Region,
};
use captcha::Captchas;
pub(crate) use form::Form;
pub(crate) use refusals::{invalid_client, invalid_grant, invalid_request};

/// The password of every account.
const PASSWORD: &str = "demo";
/// How long an access token is good for.
const ACCESS_SECS: i64 = 3_599;

/// What the app asked for when it began to sign in; the second step and the token must match.
#[derive(Clone, PartialEq, Eq)]
struct Grant {
    account: String,
    region: Region,
    redirect_uri: String,
    challenge: String,
}

struct Access {
    token: String,
    account: String,
    region: Region,
    issued_at: i64,
}

/// All that is under way and signed in.
pub(crate) struct SignIn {
    chance: Chance,
    seed: u64,
    captchas: Captchas,
    authorizations: Vec<(String, Grant)>,
    codes: Vec<(String, Grant)>,
    access: Vec<Access>,
    refresh: Vec<(String, String, Region)>,
}

/// Who a bearer token belongs to.
pub(crate) struct Account {
    pub(crate) gcid: String,
    pub(crate) region: Region,
}

/// Takes an entry out, so that it works once only.
fn take<T>(entries: &mut Vec<(String, T)>, key: &str) -> Option<T> {
    let index = entries.iter().position(|(known, _)| known == key)?;
    Some(entries.remove(index).1)
}

impl SignIn {
    /// Nobody is signed in.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed, &[0x516A]),
            seed,
            captchas: Captchas::default(),
            authorizations: Vec::new(),
            codes: Vec::new(),
            access: Vec::new(),
            refresh: Vec::new(),
        }
    }

    /// `POST /gcdm/oauth/authenticate`: both steps share it and are told apart by the form.
    pub(crate) fn authenticate(&mut self, request: &Request, now: i64, has_code: bool) -> Response {
        let form = Form::of(request);
        let is_first = ["username", "password", "grant_type"]
            .iter()
            .all(|key| form.value(key).is_some());
        if is_first {
            self.first_step(request, &form, now)
        } else if form.value("authorization").is_some() {
            self.second_step(&form, has_code)
        } else {
            invalid_request()
        }
    }

    fn first_step(&mut self, request: &Request, form: &Form, now: i64) -> Response {
        // An answer is spent by the attempt, also when the password was wrong.
        let is_human = self.captchas.spend(request.header("hcaptchatoken"), now);
        let Some(grant) = Grant::of(form) else {
            return invalid_request();
        };
        let knows_password = form.value("password") == Some(PASSWORD);
        if !is_human || !knows_password || !grant.account.contains('@') {
            return invalid_client();
        }
        let token = self.chance.opaque(64);
        let redirect_to = format!(
            "redirect_uri={}?client_id={}&response_type=code&scope={}&state={}&authorization={token}",
            grant.redirect_uri,
            grant.region.client_id(),
            form.value("scope").unwrap_or_default(),
            form.value("state").unwrap_or_default(),
        );
        self.authorizations.push((token, grant));
        Response::json(200, &json!({"redirect_to": redirect_to}))
    }

    fn second_step(&mut self, form: &Form, has_code: bool) -> Response {
        let token = form.value("authorization").unwrap_or_default();
        let Some(grant) = take(&mut self.authorizations, token) else {
            return invalid_client();
        };
        let is_same = Grant::of(form).is_some_and(|asked| {
            Grant {
                account: grant.account.clone(),
                ..asked
            } == grant
        });
        if !is_same {
            return invalid_client();
        }
        let state = form::encode(form.value("state").unwrap_or_default());
        let redirect_uri = grant.redirect_uri.clone();
        let location = if has_code {
            let code = self.chance.opaque(40);
            let nonce = form::encode(form.value("nonce").unwrap_or_default());
            let client_id = grant.region.client_id();
            let query = format!("code={code}&state={state}&client_id={client_id}&nonce={nonce}");
            self.codes.push((code, grant));
            format!("{redirect_uri}?{query}")
        } else {
            format!("{redirect_uri}?error=login_required&state={state}")
        };
        let mut response = Response::empty(302);
        response.headers.push(("location".into(), location));
        response
    }

    /// `POST /gcdm/oauth/token`: the code's exchange, and refresh.
    pub(crate) fn token(&mut self, request: &Request, now: i64) -> Response {
        let form = Form::of(request);
        let Some(region) = region_of_basic(request) else {
            return invalid_client();
        };
        match form.value("grant_type") {
            Some("authorization_code") => self.exchange_code(&form, region, now),
            Some("refresh_token") => self.exchange_refresh(&form, region, now),
            _ => invalid_request(),
        }
    }

    fn exchange_code(&mut self, form: &Form, region: Region, now: i64) -> Response {
        let code = form.value("code").unwrap_or_default();
        // A code is spent by the attempt, also when the verifier was wrong.
        let Some(grant) = take(&mut self.codes, code) else {
            return invalid_request();
        };
        let verifier = form.value("code_verifier").unwrap_or_default();
        let is_proven = (43..=128).contains(&verifier.len())
            && general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == grant.challenge;
        let comes_back = form.value("redirect_uri") == Some(&grant.redirect_uri);
        if !is_proven || !comes_back || grant.region != region {
            return invalid_request();
        }
        self.issue(grant.account, region, now)
    }

    fn exchange_refresh(&mut self, form: &Form, region: Region, now: i64) -> Response {
        let token = form.value("refresh_token").unwrap_or_default();
        let known = self
            .refresh
            .iter()
            .position(|(known, _, of)| known == token && *of == region);
        let comes_back = form
            .value("redirect_uri")
            .is_some_and(|uri| region.takes_redirect(uri));
        let Some(index) = known.filter(|_| comes_back) else {
            return invalid_request();
        };
        let (_, account, _) = self.refresh.remove(index);
        self.issue(account, region, now)
    }

    fn issue(&mut self, account: String, region: Region, now: i64) -> Response {
        let access_token = self.chance.opaque(27);
        let refresh_token = self.chance.opaque(27);
        let gcid = self.gcid(&account);
        self.access
            .retain(|access| now - access.issued_at < ACCESS_SECS * 1000);
        self.access.push(Access {
            token: access_token.clone(),
            account: account.clone(),
            region,
            issued_at: now,
        });
        self.refresh.push((refresh_token.clone(), account, region));
        Response::json(
            200,
            &json!({
                "access_token": access_token,
                "token_type": "Bearer",
                "expires_in": ACCESS_SECS,
                "refresh_token": refresh_token,
                "scope": crate::region::SCOPES.join(" "),
                "id_token": format!("eyJhbGciOiJub25lIn0.{}.", self.chance.opaque(24)),
                "usid": format!("USID-{}", self.chance.opaque(8)),
                "gcid": gcid,
            }),
        )
    }

    /// The customer id of an account: always the same for the same seed and e-mail.
    fn gcid(&self, account: &str) -> String {
        let digest = Sha256::digest(account.to_lowercase());
        let keys: Vec<u64> = digest.iter().map(|byte| u64::from(*byte)).collect();
        format!("GCID-{}", Chance::new(self.seed, &keys).opaque(12))
    }

    /// The account of a request's bearer token, while the token is good.
    pub(crate) fn account(&self, request: &Request, now: i64) -> Option<Account> {
        let token = request.header("authorization")?.strip_prefix("Bearer ")?;
        // A clock set back leaves the age below zero: the token is young.
        let access = self
            .access
            .iter()
            .find(|access| access.token == token && now - access.issued_at < ACCESS_SECS * 1000)?;
        Some(Account {
            gcid: self.gcid(&access.account),
            region: access.region,
        })
    }

    /// Ends all access tokens; refresh tokens stay good.
    pub(crate) fn expire_access(&mut self) {
        self.access.clear();
    }
}

impl Grant {
    /// What a form asks for; `None` when something is missing or not allowed.
    fn of(form: &Form) -> Option<Self> {
        let region = Region::from_client_id(form.value("client_id")?)?;
        let redirect_uri = form.value("redirect_uri")?;
        let challenge = form.value("code_challenge")?;
        let is_well_formed = form.value("response_type") == Some("code")
            && form.value("code_challenge_method") == Some("S256")
            && form.value("scope").is_some()
            && region.takes_redirect(redirect_uri)
            && challenge.len() == 43;
        is_well_formed.then(|| Self {
            account: form.value("username").unwrap_or_default().to_owned(),
            region,
            redirect_uri: redirect_uri.to_owned(),
            challenge: challenge.to_owned(),
        })
    }
}

/// The region whose client id and secret the Basic header carries.
fn region_of_basic(request: &Request) -> Option<Region> {
    let encoded = request.header("authorization")?.strip_prefix("Basic ")?;
    let decoded = general_purpose::STANDARD.decode(encoded).ok()?;
    let (id, secret) = core::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Region::from_client_id(id).filter(|region| region.client_secret() == secret)
}
