//! What a sign-in yields.

use std::collections::BTreeSet;

use carport_client::tokens::Tokens;

use super::{Facts, Notes};

/// The end of an access token is left out: where the vendor names none, a short one is assumed. So
/// are the scopes: any word may be one.
impl Facts for Tokens {
    fn facts(&self) -> BTreeSet<String> {
        let mut notes = Notes::new();
        notes.some("access", Some(self.access.expose()));
        notes.some("refresh", Some(self.refresh.expose()));
        notes.some("customer_id", self.customer_id.as_ref());
        notes.some("client", Some(&self.client.id));
        notes.some("secret", Some(self.client.secret.expose()));
        notes.some("redirect_uri", Some(&self.client.redirect_uri));
        notes.some("token_path", Some(&self.client.token_path));
        notes.facts
    }
}
