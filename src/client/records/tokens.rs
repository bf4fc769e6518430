//! The stored form of tokens, for a vault, which encrypts it.

use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use super::{VERSION, read, write};
use crate::storage::StorageError;
use crate::tokens::{OauthClient, Secret, Tokens};

#[derive(Serialize, Deserialize)]
struct TokensV1 {
    v: u32,
    access: String,
    refresh: String,
    expires_at: i64,
    #[serde(default)]
    customer_id: Option<String>,
    client_id: String,
    client_secret: String,
    redirect_uri: String,
    scope: String,
    token_path: String,
}

impl Tokens {
    /// The stored form, in the clear: only a vault that encrypts may call this.
    pub fn to_bytes(&self) -> Vec<u8> {
        write(&TokensV1 {
            v: VERSION,
            access: self.access.expose().to_owned(),
            refresh: self.refresh.expose().to_owned(),
            expires_at: self.expires_at.0,
            customer_id: self.customer_id.clone(),
            client_id: self.client.id.clone(),
            client_secret: self.client.secret.expose().to_owned(),
            redirect_uri: self.client.redirect_uri.clone(),
            scope: self.client.scope.clone(),
            token_path: self.client.token_path.clone(),
        })
    }

    /// Reads the stored form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        let stored: TokensV1 = read(bytes)?;

        Ok(Self {
            access: Secret::new(stored.access),
            refresh: Secret::new(stored.refresh),
            expires_at: UnixMillis(stored.expires_at),
            customer_id: stored.customer_id,
            client: OauthClient {
                id: stored.client_id,
                secret: Secret::new(stored.client_secret),
                redirect_uri: stored.redirect_uri,
                scope: stored.scope,
                token_path: stored.token_path,
            },
        })
    }
}
