//! Seals backups under a passphrase, with what the browser brings for it.

use carport_client::backup::{Cipher, CipherError, KeyMaker, Passphrase};
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

use super::{shape, window};

/// Makes keys where the page is served from a secure context.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserKeys;

/// Works with one key, which the browser gives to nobody.
#[derive(Clone, Debug)]
pub struct BrowserCipher(CryptoKey);

/// Whether this page can seal anything.
pub fn is_available() -> bool {
    subtle().is_ok()
}

impl KeyMaker for BrowserKeys {
    type Cipher = BrowserCipher;

    async fn key(
        &self,
        passphrase: &Passphrase,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<BrowserCipher, CipherError> {
        let subtle = subtle()?;
        let is_extractable = false;
        let stirring = Array::of1(&"deriveKey".into());
        let typed = Uint8Array::from(passphrase.as_bytes());
        let reading = subtle
            .import_key_with_str("raw", &typed, "PBKDF2", is_extractable, &stirring)
            .map_err(unavailable)?;
        let from: CryptoKey = settled(reading).await?.unchecked_into();

        let how = shape::object(&[
            ("name", "PBKDF2".into()),
            ("hash", "SHA-256".into()),
            ("salt", Uint8Array::from(salt.as_slice()).into()),
            ("iterations", iterations.into()),
        ]);
        let what = shape::object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
        let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
        let stirred = subtle
            .derive_key_with_object_and_object(&how, &from, &what, is_extractable, &usages)
            .map_err(unavailable)?;
        Ok(BrowserCipher(settled(stirred).await?.unchecked_into()))
    }
}

impl Cipher for BrowserCipher {
    async fn seal(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let parameters = parameters(nonce, bound_to);
        let sealing = subtle()?
            .encrypt_with_object_and_u8_array(&parameters, &self.0, plain)
            .map_err(unavailable)?;
        Ok(Uint8Array::new(&settled(sealing).await?).to_vec())
    }

    async fn open(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let parameters = parameters(nonce, bound_to);
        let opening = subtle()?
            .decrypt_with_object_and_u8_array(&parameters, &self.0, sealed)
            .map_err(|_error| CipherError::Refused)?;
        let plain = JsFuture::from(opening).await;
        let plain = plain.map_err(|_error| CipherError::Refused)?;
        Ok(Uint8Array::new(&plain).to_vec())
    }
}

/// Absent where the page is not served from a secure context: plain http to another machine.
fn subtle() -> Result<SubtleCrypto, CipherError> {
    let crypto = window().crypto().map_err(unavailable)?;
    if shape::field(crypto.as_ref(), "subtle").is_none() {
        return Err(CipherError::Unavailable);
    }
    Ok(crypto.subtle())
}

fn parameters(nonce: [u8; 12], bound_to: &[u8]) -> Object {
    let parameters = AesGcmParams::new("AES-GCM", &Uint8Array::from(nonce.as_slice()));
    parameters.set_additional_data(&Uint8Array::from(bound_to));
    parameters.unchecked_into()
}

async fn settled(promise: Promise) -> Result<JsValue, CipherError> {
    JsFuture::from(promise).await.map_err(unavailable)
}

fn unavailable(_error: JsValue) -> CipherError {
    CipherError::Unavailable
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;

    async fn key(passphrase: &str) -> BrowserCipher {
        let passphrase = Passphrase::new(passphrase).expect("not empty");
        let made = BrowserKeys.key(&passphrase, &[7; 16], 1_000).await;
        made.expect("a test page is a secure context")
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn what_is_sealed_opens_with_the_same_passphrase_alone() {
        let sealed = key("larch").await.seal([1; 12], b"head", b"miles").await;
        let sealed = sealed.expect("the key seals");

        let opened = key("larch").await.open([1; 12], b"head", &sealed).await;
        let refused = key("birch").await.open([1; 12], b"head", &sealed).await;

        assert_eq!(opened.as_deref(), Ok(b"miles".as_slice()));
        assert_eq!(refused, Err(CipherError::Refused));
    }
}
