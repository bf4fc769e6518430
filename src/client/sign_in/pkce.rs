//! The random marks of one sign-in: verifier and challenge (RFC 7636), state, nonce.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::host::Host;
use crate::tokens::Secret;

/// What a URL carries without encoding: 66 characters.
const ALPHABET: &[u8; 66] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

#[derive(Debug)]
pub(super) struct Pkce {
    pub(super) verifier: Secret,
    pub(super) challenge: String,
    pub(super) state: String,
    pub(super) nonce: String,
}

impl Pkce {
    pub(super) fn draw(host: &impl Host) -> Self {
        let verifier = random_text(host, 86);
        Self {
            challenge: challenge(&verifier),
            verifier: Secret::new(verifier),
            state: random_text(host, 22),
            nonce: random_text(host, 22),
        }
    }
}

fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

/// 66 does not divide 256, so the first 58 characters come up a little more often: 86 of them
/// still hold over 500 bits.
fn random_text(host: &impl Host, length: usize) -> String {
    let mut bytes = vec![0; length];
    host.fill_random(&mut bytes);
    bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::FixedHost;
    use carport_domain::time::UnixMillis;

    #[test]
    fn the_challenge_matches_the_vector_of_the_standard() {
        assert_eq!(
            challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn each_mark_is_drawn_anew_and_has_its_length() {
        let host = FixedHost::at(UnixMillis(0));

        let (first, second) = (Pkce::draw(&host), Pkce::draw(&host));

        assert_eq!(first.verifier.expose().len(), 86);
        assert_eq!((first.state.len(), first.nonce.len()), (22, 22));
        assert_ne!(first.state, first.nonce);
        assert_ne!(first.verifier, second.verifier);
    }
}
