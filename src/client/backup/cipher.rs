//! What makes keys of passphrases and seals with them: the browser's own, behind traits.

/// What an owner types. It is never printed.
pub struct Passphrase(String);

impl Passphrase {
    /// `None` for nothing at all.
    pub fn new(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// For the key alone.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl core::fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Passphrase(…)")
    }
}

/// Why a cipher refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CipherError {
    /// What was sealed is not what is opened, or the key is another.
    #[error("what is sealed does not open")]
    Refused,
    /// There is no cipher here.
    #[error("there is no cipher")]
    Unavailable,
}

/// Seals and opens under one key: AES-256-GCM with a tag of 16 bytes behind the text.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait Cipher {
    /// Seals `plain`. No nonce comes twice under one key.
    async fn seal(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CipherError>;

    /// Opens what [`Cipher::seal`] made with the same nonce and bound to the same.
    async fn open(
        &self,
        nonce: [u8; 12],
        bound_to: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError>;
}

/// Makes keys of passphrases: PBKDF2 with SHA-256, 256 bits.
#[expect(
    async_fn_in_trait,
    reason = "one thread in the browser; nothing here needs Send"
)]
pub trait KeyMaker {
    /// What works with its keys.
    type Cipher: Cipher;

    /// The key of a passphrase.
    async fn key(
        &self,
        passphrase: &Passphrase,
        salt: &[u8; 16],
        iterations: u32,
    ) -> Result<Self::Cipher, CipherError>;
}

/// Chance, for one file: never used for another.
#[derive(Clone, Copy)]
pub struct Randomness {
    /// What makes the same passphrase another key.
    pub salt: [u8; 16],
    /// From which the nonces of the pieces are counted.
    pub iv: [u8; 12],
}
