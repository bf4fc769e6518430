//! Tokens at rest: AES-GCM under a key that the browser gives to nobody, one record an account.
//!
//! What it buys: a copy of the profile, a backup or another program reading files finds no token.
//! What it does not: a script that runs in this page could use the key, as we do. The content
//! policy is what keeps such a script out.

use carport_client::host::Host;
use carport_client::storage::StorageError;
use carport_client::tokens::{TokenVault, Tokens};
use carport_domain::ids::AccountId;
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, AesKeyGenParams, CryptoKey, SubtleCrypto};

use super::host::BrowserHost;
use super::indexed_db::{Database, KEYS, VAULT};
pub use super::web_lock::BrowserLock;
use super::{shape, window};

const KEY_NAME: &str = "tokens";
/// The first byte of a record.
const VERSION: u8 = 1;
const IV_BYTES: usize = 12;
const TAG_BYTES: usize = 16;

/// The tokens of every account on this device.
#[derive(Clone)]
pub struct BrowserVault {
    database: Database,
}

impl BrowserVault {
    /// The vault inside the database.
    pub const fn new(database: Database) -> Self {
        Self { database }
    }

    async fn key(&self) -> Result<Option<CryptoKey>, StorageError> {
        self.database
            .value(KEYS, KEY_NAME)
            .await?
            .map(|key| key.dyn_into().map_err(|_other| StorageError::Corrupt))
            .transpose()
    }

    /// The key, made now if there is none.
    async fn key_or_new(&self) -> Result<CryptoKey, StorageError> {
        if let Some(key) = self.key().await? {
            return Ok(key);
        }
        let made = generate_key().await?;
        // Another tab may have made one meanwhile: the first counts, so what happened to ours
        // does not matter and the store is asked again.
        let claimed = self.database.claim(KEYS, KEY_NAME, &made).await;
        match self.key().await? {
            Some(key) => Ok(key),
            None => Err(claimed.err().unwrap_or(StorageError::Failed)),
        }
    }
}

impl TokenVault for BrowserVault {
    type Lock = BrowserLock;

    async fn read(&self, account: &AccountId) -> Result<Option<Tokens>, StorageError> {
        let Some(record) = self.database.value(VAULT, account.as_str()).await? else {
            return Ok(None);
        };
        let record: Uint8Array = record.dyn_into().map_err(|_other| StorageError::Corrupt)?;
        let key = self.key().await?.ok_or(StorageError::Corrupt)?;
        let plain = open(&key, &record.to_vec(), account).await?;

        Tokens::from_bytes(&plain).map(Some)
    }

    async fn write(&self, account: &AccountId, tokens: &Tokens) -> Result<(), StorageError> {
        let key = self.key_or_new().await?;
        let record = seal(&key, &tokens.to_bytes(), account).await?;
        self.database
            .put_value(
                VAULT,
                account.as_str(),
                &Uint8Array::from(record.as_slice()),
            )
            .await
    }

    async fn remove(&self, account: &AccountId) -> Result<(), StorageError> {
        self.database.remove_value(VAULT, account.as_str()).await
    }

    async fn lock(&self, account: &AccountId) -> Self::Lock {
        BrowserLock::acquire(&format!("carport-refresh:{}", account.as_str())).await
    }
}

/// Absent where the page is not served from a secure context: plain http to another machine.
fn subtle() -> Result<SubtleCrypto, StorageError> {
    let crypto = window()
        .crypto()
        .map_err(|_error| StorageError::Unavailable)?;
    if shape::field(crypto.as_ref(), "subtle").is_none() {
        return Err(StorageError::Unavailable);
    }
    Ok(crypto.subtle())
}

async fn generate_key() -> Result<CryptoKey, StorageError> {
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let parameters = AesKeyGenParams::new("AES-GCM", 256);
    let is_extractable = false;
    let making = subtle()?
        .generate_key_with_object(&parameters, is_extractable, &usages)
        .map_err(|_error| StorageError::Unavailable)?;
    settled(making, StorageError::Unavailable)
        .await?
        .dyn_into()
        .map_err(|_other| StorageError::Unavailable)
}

/// Version, a fresh IV, then the encrypted bytes with their tag.
async fn seal(key: &CryptoKey, plain: &[u8], account: &AccountId) -> Result<Vec<u8>, StorageError> {
    let mut iv = [0_u8; IV_BYTES];
    BrowserHost.fill_random(&mut iv);
    let sealing = subtle()?
        .encrypt_with_object_and_u8_array(&parameters(&iv, account), key, plain)
        .map_err(|_error| StorageError::Failed)?;
    let sealed = settled(sealing, StorageError::Failed).await?;

    let mut record = vec![VERSION];
    record.extend_from_slice(&iv);
    record.extend_from_slice(&Uint8Array::new(&sealed).to_vec());
    Ok(record)
}

async fn open(
    key: &CryptoKey,
    record: &[u8],
    account: &AccountId,
) -> Result<Vec<u8>, StorageError> {
    let (iv, sealed) = parts(record).ok_or(StorageError::Corrupt)?;
    let opening = subtle()?
        .decrypt_with_object_and_u8_array(&parameters(iv, account), key, sealed)
        .map_err(|_error| StorageError::Corrupt)?;
    let plain = settled(opening, StorageError::Corrupt).await?;
    Ok(Uint8Array::new(&plain).to_vec())
}

fn parts(record: &[u8]) -> Option<(&[u8], &[u8])> {
    let (version, rest) = record.split_first()?;
    let has_room = rest.len() >= IV_BYTES + TAG_BYTES;
    (*version == VERSION && has_room).then(|| rest.split_at(IV_BYTES))
}

/// The record is bound to its purpose, version and account: it opens nowhere else.
fn parameters(iv: &[u8], account: &AccountId) -> Object {
    let parameters = AesGcmParams::new("AES-GCM", &Uint8Array::from(iv));
    let bound_to = format!("carport/tokens/v1/{}", account.as_str());
    parameters.set_additional_data(&Uint8Array::from(bound_to.as_bytes()));
    parameters.unchecked_into()
}

async fn settled(promise: Promise, otherwise: StorageError) -> Result<JsValue, StorageError> {
    JsFuture::from(promise).await.map_err(|_error| otherwise)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
