//! A fixed clock, counted chance and invented tokens for this room's tests.

use core::cell::Cell;

use carport_domain::time::UnixMillis;

use crate::host::Host;
use crate::identity::{Identity, Installation, Language, Region};
use crate::tokens::{OauthClient, Secret, Tokens};
use crate::transport::Response;

/// A clock that stands still until it is moved, and bytes that count up.
pub(crate) struct FixedHost {
    now: Cell<UnixMillis>,
    next_byte: Cell<u8>,
}

impl FixedHost {
    pub(crate) fn at(now: UnixMillis) -> Self {
        Self {
            now: Cell::new(now),
            next_byte: Cell::new(0),
        }
    }
}

impl Host for FixedHost {
    fn now(&self) -> UnixMillis {
        self.now.get()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.next_byte.get();
            self.next_byte.set(byte.wrapping_add(1));
        }
    }
}

pub(crate) fn identity() -> Identity {
    Identity {
        region: Region::RestOfWorld,
        language: Language::English,
        installation: Installation {
            build: "417305862".to_owned(),
            session_id: "2f1c0b9e-7f0a-4a0e-9b61-0d6c1f3b7a55".to_owned(),
        },
    }
}

/// The pair of a round: `access-1` and `refresh-1`, …, until 2025-06-15T16:06:39Z.
pub(crate) fn tokens(round: u32) -> Tokens {
    Tokens {
        access: Secret::new(format!("access-{round}")),
        refresh: Secret::new(format!("refresh-{round}")),
        expires_at: UnixMillis(1_750_003_599_000),
        customer_id: Some("GCID-0000-DEMO".to_owned()),
        client: OauthClient {
            id: "client".to_owned(),
            secret: Secret::new("secret"),
            redirect_uri: "com.bmw.connected://oauth".to_owned(),
            scope: "openid vehicle_data".to_owned(),
            token_path: "/gcdm/oauth/token".to_owned(),
        },
    }
}

pub(crate) fn answer(status: u16, body: &str) -> Response {
    Response {
        status,
        headers: Vec::new(),
        body: body.as_bytes().to_vec(),
    }
}
