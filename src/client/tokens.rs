//! What a sign-in yields, and who keeps it.

use core::fmt;

use carport_domain::ids::AccountId;
use carport_domain::time::UnixMillis;

use crate::storage::StorageError;

/// A text that never prints itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, for the one header or form field it belongs in.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// The tokens of one account, with what is needed to renew them.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    /// For calls, until `expires_at`.
    pub access: Secret,
    /// For one renewal; each renewal yields another.
    pub refresh: Secret,
    /// By our clock: when received plus the vendor's `expires_in`.
    pub expires_at: UnixMillis,
    /// The vendor's customer id.
    pub customer_id: Option<String>,
    /// The vendor's OAuth client, as its configuration call delivered it.
    pub client: OauthClient,
}

/// Whose tokens they are is nobody's business in a log.
impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Tokens(until {}, …)", self.expires_at.0)
    }
}

/// The vendor's OAuth client (connected-drive-api 2.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OauthClient {
    /// `clientId`.
    pub id: String,
    /// `clientSecret`.
    pub secret: Secret,
    /// `returnUrl`.
    pub redirect_uri: String,
    /// `scopes`, joined with spaces.
    pub scope: String,
    /// Path of the token endpoint on the sign-in host, such as `/gcdm/oauth/token`.
    pub token_path: String,
}

/// Keeps tokens apart from everything else, and lets one caller at a time renew them.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait TokenVault {
    /// Held while tokens are renewed; dropping it lets the next caller in.
    type Lock;

    /// The tokens of an account, if it is signed in.
    async fn read(&self, account: &AccountId) -> Result<Option<Tokens>, StorageError>;

    /// Replaces the tokens of an account, durably, before it returns.
    async fn write(&self, account: &AccountId, tokens: &Tokens) -> Result<(), StorageError>;

    /// Forgets the tokens of an account. Forgetting nothing is a success.
    async fn remove(&self, account: &AccountId) -> Result<(), StorageError>;

    /// Waits until no other caller, in this tab or another, renews this account's tokens.
    async fn lock(&self, account: &AccountId) -> Self::Lock;
}

#[cfg(test)]
mod tests {
    #[test]
    fn printed_tokens_show_neither_secrets_nor_the_customer() {
        let printed = format!("{:?}", crate::testing::tokens(1));

        assert_eq!(printed, "Tokens(until 1750003599000, …)");
    }
}
