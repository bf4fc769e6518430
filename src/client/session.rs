//! A session that renews itself: before a token runs out, or when the vendor says it has. Only
//! then, after a 401, is a call made twice.

mod unanswered;

use core::time::Duration;

use carport_domain::budget::{Asker, Call, CallKind, Outcome, Ticket};
use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::profile::Brand;

use crate::endpoints::Caller;
use crate::error::{ApiError, classify};
use crate::host::Host;
use crate::identity::{Identity, uuid};
use crate::meter::{Meter, Subject, Unmetered, kind_of, outcome_of};
use crate::oauth::TOKEN;
use crate::refresh;
use crate::storage::StorageError;
use crate::tokens::{Secret, TokenVault, Tokens};
use crate::transport::{Request, Response, Transport};

pub use unanswered::Unanswered;

/// Renewed this long before the end, so that no token dies on its way.
const RESERVE: Duration = Duration::from_mins(1);

/// The calls of one account.
#[derive(Debug)]
pub struct Session<'a, T, V, H, M = Unmetered> {
    transport: &'a T,
    vault: &'a V,
    host: &'a H,
    meter: &'a M,
    asker: Asker,
    account: AccountId,
    identity: Identity,
}

impl<'a, T: Transport, V: TokenVault, H: Host> Session<'a, T, V, H> {
    /// A session over the tokens that the vault holds for the account. Nobody counts its calls
    /// until it is [`Self::metered`].
    pub const fn new(
        transport: &'a T,
        vault: &'a V,
        host: &'a H,
        account: AccountId,
        identity: Identity,
    ) -> Self {
        Self {
            transport,
            vault,
            host,
            meter: &Unmetered,
            asker: Asker::Automatic,
            account,
            identity,
        }
    }

    /// The same session, asking this meter before every call.
    pub fn metered<M: Meter>(self, meter: &'a M) -> Session<'a, T, V, H, M> {
        Session {
            transport: self.transport,
            vault: self.vault,
            host: self.host,
            meter,
            asker: self.asker,
            account: self.account,
            identity: self.identity,
        }
    }
}

impl<T: Transport, V: TokenVault, H: Host, M: Meter> Session<'_, T, V, H, M> {
    /// The same session, on behalf of whoever wants its calls. Without it, nobody does.
    #[must_use]
    pub fn asked_by(self, asker: Asker) -> Self {
        Self { asker, ..self }
    }

    /// Makes one call about a car (or a list) of this brand. The answer is a success, or an error
    /// that is reported under `name`.
    ///
    /// A call that is answered with 401 is repeated once with a new token, a command included: a
    /// 401 says that the vendor did not take it, so that no car does anything twice. After any
    /// other answer, and after none, nothing is repeated here.
    ///
    /// Run it to its end: dropped in the middle of a renewal, it may lose the only living token.
    pub async fn call(
        &self,
        brand: Brand,
        endpoint: impl Fn(&Caller) -> Request,
        name: &'static str,
    ) -> Result<Response, ApiError> {
        let answer = self.attempt(brand, endpoint, name, None).await;
        answer.map_err(|unanswered| unanswered.error)
    }

    /// The same, and tells of a failure whether the vendor may have taken the call. After
    /// `not_after` nothing is sent any more.
    pub async fn attempt(
        &self,
        brand: Brand,
        endpoint: impl Fn(&Caller) -> Request,
        name: &'static str,
        not_after: Option<UnixMillis>,
    ) -> Result<Response, Unanswered> {
        let is_late = || not_after.is_some_and(|latest| self.host.now() > latest);
        // Where the call goes tells what it is for; the token does not matter for that, and is not
        // even renewed for a call that may not go out.
        let kind = kind_of(&endpoint(&self.caller(&Secret::new(""), brand)));
        let held = self.held_tokens().await.map_err(Unanswered::not_sent)?;
        let asked = self.ask(kind, name).await;
        let ticket = asked.map_err(Unanswered::not_sent)?;
        let tokens = match self.living(held).await {
            Ok(tokens) => tokens,
            Err(error) => {
                self.note(ticket, Outcome::NotSent).await;
                return Err(Unanswered::not_sent(error));
            }
        };
        if is_late() {
            self.note(ticket, Outcome::NotSent).await;
            return Err(Unanswered::not_sent(ApiError::TimedOut));
        }
        let answer = self.send(ticket, &tokens, brand, &endpoint, name).await;
        if !matches!(answer, Err(ApiError::Unauthorized { .. })) {
            return answer.map_err(Unanswered::sent);
        }

        let renewed = self.renew(&tokens.access).await;
        let renewed = renewed.map_err(Unanswered::not_sent)?;
        let subject = Subject::Account(&self.account);
        let repeat = self.meter.ask_again(subject, ticket, name, self.host);
        let ticket = repeat.await.map_err(Unanswered::not_sent)?;
        if is_late() {
            self.note(ticket, Outcome::NotSent).await;
            return Err(Unanswered::not_sent(ApiError::TimedOut));
        }
        match self.send(ticket, &renewed, brand, &endpoint, name).await {
            Err(ApiError::Unauthorized { .. }) => Err(Unanswered::not_sent(ApiError::SignedOut)),
            answer => answer.map_err(Unanswered::sent),
        }
    }

    /// The vendor's customer id, which a few calls name.
    pub async fn customer_id(&self) -> Result<Option<String>, ApiError> {
        Ok(self.held_tokens().await?.customer_id)
    }

    async fn send(
        &self,
        ticket: Ticket,
        tokens: &Tokens,
        brand: Brand,
        endpoint: &impl Fn(&Caller) -> Request,
        name: &'static str,
    ) -> Result<Response, ApiError> {
        let request = endpoint(&self.caller(&tokens.access, brand));
        let answer = self.exchange(request, name).await;
        self.note(ticket, outcome_of(&answer)).await;

        answer
    }

    async fn exchange(&self, request: Request, name: &'static str) -> Result<Response, ApiError> {
        let response = self.transport.send(request).await?;
        classify(name, &response, self.host.now())?;

        Ok(response)
    }

    fn caller(&self, access: &Secret, brand: Brand) -> Caller {
        Caller {
            access: access.clone(),
            identity: self.identity.clone(),
            brand,
            correlation_id: uuid(self.host),
            now: self.host.now(),
        }
    }

    async fn ask(&self, kind: CallKind, name: &'static str) -> Result<Ticket, ApiError> {
        let (subject, asker) = (Subject::Account(&self.account), self.asker);
        let call = Call { kind, asker };
        self.meter.ask(subject, call, name, self.host).await
    }

    async fn note(&self, ticket: Ticket, outcome: Outcome) {
        let subject = Subject::Account(&self.account);
        self.meter.note(subject, ticket, outcome, self.host).await;
    }

    async fn living(&self, tokens: Tokens) -> Result<Tokens, ApiError> {
        if is_alive(&tokens, self.host.now()) {
            Ok(tokens)
        } else {
            self.renew(&tokens.access).await
        }
    }

    async fn held_tokens(&self) -> Result<Tokens, ApiError> {
        match self.vault.read(&self.account).await {
            Ok(Some(tokens)) => Ok(tokens),
            // Tokens that cannot be read are no tokens: only signing in again helps.
            Ok(None) | Err(StorageError::Corrupt) => Err(ApiError::SignedOut),
            Err(error) => Err(error.into()),
        }
    }

    /// Renews under the vault's lock. Whoever waited for it finds the work done by a sibling, in
    /// this tab or another, and takes that over: a refresh token works once.
    async fn renew(&self, spent: &Secret) -> Result<Tokens, ApiError> {
        let _lock = self.vault.lock(&self.account).await;
        let held = self.held_tokens().await?;
        if held.access != *spent && is_alive(&held, self.host.now()) {
            return Ok(held);
        }

        let ticket = self.ask(CallKind::SignIn, TOKEN).await?;
        let renewed = self.exchange_tokens(&held).await;
        let outcome = outcome_of(&renewed);
        // The new pair is made safe before anything else, the meter's note included.
        let settled = self.settle(renewed, &held).await;
        self.note(ticket, outcome).await;

        settled
    }

    async fn exchange_tokens(&self, held: &Tokens) -> Result<Tokens, ApiError> {
        let request = refresh::refresh_request(held, &self.identity, self.host);
        let response = self.transport.send(request).await?;
        refresh::read(&response, held, self.host.now())
    }

    async fn settle(
        &self,
        renewed: Result<Tokens, ApiError>,
        held: &Tokens,
    ) -> Result<Tokens, ApiError> {
        match renewed {
            Ok(new) => {
                // The old pair is dead: nothing may use the new one before it is safe.
                self.vault.write(&self.account, &new).await?;
                Ok(new)
            }
            Err(ApiError::SignedOut) => {
                // Someone without our lock (a second sign-in) may have been faster.
                let latest = self.held_tokens().await?;
                if latest.refresh == held.refresh {
                    Err(ApiError::SignedOut)
                } else {
                    Ok(latest)
                }
            }
            Err(error) => Err(error),
        }
    }
}

fn is_alive(tokens: &Tokens, now: UnixMillis) -> bool {
    now.after(RESERVE) < tokens.expires_at
}

#[cfg(test)]
mod tests;
