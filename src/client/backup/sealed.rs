//! A backup under a passphrase: a head that tells how the key is made, then sealed pieces.
//!
//! Each piece is bound to the head, to its place and to whether it is the last: pieces cannot be
//! swapped, left out or taken from another file. A check in the head, sealed with the same key,
//! tells a wrong passphrase from a damaged file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::cipher::{Cipher, CipherError, KeyMaker, Passphrase, Randomness};
use super::writer::to_line;
use super::{BackupError, VERSION};
use crate::exports::{hex, instant};

/// How often a passphrase is stirred: what is advised for PBKDF2 with SHA-256.
pub const ITERATIONS: u32 = 600_000;
/// More would stop a browser for minutes, and nobody writes it.
const MOST_ITERATIONS: u32 = 10_000_000;
/// How much is sealed at once, in bytes.
const PIECE: usize = 1 << 20;
/// The place of the check, where no piece can be.
const CHECK: u32 = u32::MAX;
const KEY_FROM: &str = "PBKDF2-SHA-256";
const SEALED_BY: &str = "AES-256-GCM";

#[derive(Deserialize, Serialize)]
struct HeadLine {
    carport_backup: u64,
    written_at: String,
    sealed: Sealing,
    sha256: String,
}

#[derive(Deserialize, Serialize)]
struct Sealing {
    key_from: String,
    iterations: u32,
    salt: String,
    sealed_by: String,
    iv: String,
    check: String,
}

impl HeadLine {
    /// Everything in the head, summed up.
    fn digest(&self) -> [u8; 32] {
        let Sealing {
            key_from,
            iterations,
            salt,
            sealed_by,
            iv,
            check,
        } = &self.sealed;
        let (version, at) = (self.carport_backup, &self.written_at);
        let all = format!("{version}|{at}|{key_from}|{iterations}|{salt}|{sealed_by}|{iv}|{check}");
        Sha256::digest(all).into()
    }
}

fn nonce(iv: [u8; 12], place: u32) -> [u8; 12] {
    let mut nonce = iv;
    for (byte, counted) in nonce[8..].iter_mut().zip(place.to_be_bytes()) {
        *byte ^= counted;
    }
    nonce
}

/// The place of a piece is in its nonce.
fn bound_to(head: [u8; 32], is_last: bool) -> Vec<u8> {
    let mut bound = head.to_vec();
    bound.push(u8::from(is_last));
    bound
}

/// Seals the lines of a [`super::BackupWriter`] as they come.
pub struct Sealer<C> {
    cipher: C,
    iv: [u8; 12],
    head: [u8; 32],
    place: u32,
    pending: Vec<u8>,
}

impl<C: Cipher> Sealer<C> {
    /// The first line, and what seals the others.
    pub async fn begin<K: KeyMaker<Cipher = C>>(
        maker: &K,
        passphrase: &Passphrase,
        chance: Randomness,
        now: UnixMillis,
    ) -> Result<(Self, String), CipherError> {
        let cipher = maker.key(passphrase, &chance.salt, ITERATIONS).await?;
        let check = cipher
            .seal(nonce(chance.iv, CHECK), &chance.salt, &[])
            .await?;
        let mut head = HeadLine {
            carport_backup: VERSION,
            written_at: instant(now),
            sealed: Sealing {
                key_from: KEY_FROM.to_owned(),
                iterations: ITERATIONS,
                salt: STANDARD.encode(chance.salt),
                sealed_by: SEALED_BY.to_owned(),
                iv: STANDARD.encode(chance.iv),
                check: STANDARD.encode(check),
            },
            sha256: String::new(),
        };
        let digest = head.digest();
        head.sha256 = hex(&digest);
        let sealer = Self {
            cipher,
            iv: chance.iv,
            head: digest,
            place: 0,
            pending: Vec::new(),
        };
        Ok((sealer, to_line(&head)))
    }

    /// Takes lines, and gives what is full.
    pub async fn push(&mut self, lines: &str) -> Result<String, CipherError> {
        self.pending.extend_from_slice(lines.as_bytes());
        let mut sealed = String::new();
        // The last piece is told as such: one always waits.
        while self.pending.len() > PIECE {
            let rest = self.pending.split_off(PIECE);
            let full = core::mem::replace(&mut self.pending, rest);
            sealed.push_str(&self.seal(&full, false).await?);
        }
        Ok(sealed)
    }

    /// What is left.
    pub async fn end(mut self) -> Result<String, CipherError> {
        let last = core::mem::take(&mut self.pending);
        self.seal(&last, true).await
    }

    async fn seal(&mut self, plain: &[u8], is_last: bool) -> Result<String, CipherError> {
        let place = self.place;
        // Four billion pieces of a megabyte do not fit into any browser.
        self.place += 1;
        let bound = bound_to(self.head, is_last);
        let sealed = self
            .cipher
            .seal(nonce(self.iv, place), &bound, plain)
            .await?;
        Ok(STANDARD.encode(sealed) + "\n")
    }
}

/// A backup that needs its passphrase.
pub struct SealedBackup<'a> {
    salt: [u8; 16],
    iv: [u8; 12],
    iterations: u32,
    check: Vec<u8>,
    head: [u8; 32],
    pieces: &'a str,
}

impl core::fmt::Debug for SealedBackup<'_> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "SealedBackup({} bytes)", self.pieces.len())
    }
}

impl<'a> SealedBackup<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, BackupError> {
        let (line, pieces) = text.split_once('\n').ok_or(BackupError::CutShort)?;
        let head: HeadLine = serde_json::from_str(line).map_err(|_error| BackupError::Damaged)?;
        let digest = head.digest();
        if hex(&digest) != head.sha256 {
            return Err(BackupError::Damaged);
        }
        let Sealing {
            key_from,
            iterations,
            salt,
            sealed_by,
            iv,
            check,
        } = head.sealed;
        // Another way to seal is that of a newer app.
        if key_from != KEY_FROM || sealed_by != SEALED_BY {
            return Err(BackupError::Newer);
        }
        let damaged = |_error| BackupError::Damaged;
        let salt = STANDARD.decode(salt).map_err(damaged)?;
        let iv = STANDARD.decode(iv).map_err(damaged)?;
        if !(1..=MOST_ITERATIONS).contains(&iterations) {
            return Err(BackupError::Damaged);
        }
        Ok(Self {
            salt: salt.try_into().map_err(|_bytes| BackupError::Damaged)?,
            iv: iv.try_into().map_err(|_bytes| BackupError::Damaged)?,
            iterations,
            check: STANDARD.decode(check).map_err(damaged)?,
            head: digest,
            pieces,
        })
    }

    /// The bytes of the backup inside, for [`super::open`].
    pub async fn unseal<K: KeyMaker>(
        &self,
        maker: &K,
        passphrase: &Passphrase,
    ) -> Result<Vec<u8>, BackupError> {
        let key = maker.key(passphrase, &self.salt, self.iterations).await;
        let cipher = key.map_err(|_error| BackupError::NoCipher)?;
        // The head is what was written: what does not open now was sealed with another key.
        let check = cipher.open(nonce(self.iv, CHECK), &self.salt, &self.check);
        check.await.map_err(|error| match error {
            CipherError::Refused => BackupError::WrongPassphrase,
            CipherError::Unavailable => BackupError::NoCipher,
        })?;

        let mut plain = Vec::with_capacity(self.pieces.len() / 4 * 3);
        let mut pieces = self.pieces.lines().peekable();
        if pieces.peek().is_none() {
            return Err(BackupError::CutShort);
        }
        let mut place = 0;
        while let Some(piece) = pieces.next() {
            let is_last = pieces.peek().is_none();
            let sealed = STANDARD.decode(piece);
            let sealed = sealed.map_err(|_error| BackupError::Damaged)?;
            let bound = bound_to(self.head, is_last);
            let opened = cipher.open(nonce(self.iv, place), &bound, &sealed).await;
            plain.extend(opened.map_err(|error| match error {
                CipherError::Refused => BackupError::Damaged,
                CipherError::Unavailable => BackupError::NoCipher,
            })?);
            place += 1;
        }
        Ok(plain)
    }
}
