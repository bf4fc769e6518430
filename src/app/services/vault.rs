//! Where an account's tokens are kept.

use carport_client::storage::StorageError;
use carport_client::storage::memory::{MemoryLock, MemoryVault};
use carport_client::tokens::{TokenVault, Tokens};
use carport_domain::ids::AccountId;

use crate::browser::vault::{BrowserLock, BrowserVault};

/// The browser's vault, or memory where there is none and for the demo.
pub enum AppVault {
    /// Kept, encrypted; what the browser refuses to keep lives until the page closes.
    Browser(BrowserVault, MemoryVault),
    /// Gone with the page.
    Memory(MemoryVault),
}

/// The lock of either vault.
pub enum AppLock {
    /// Across tabs.
    Browser(BrowserLock),
    /// Within the page.
    Memory(MemoryLock),
}

impl TokenVault for AppVault {
    type Lock = AppLock;

    async fn read(&self, account: &AccountId) -> Result<Option<Tokens>, StorageError> {
        match self {
            Self::Browser(vault, refused) => match refused.read(account).await? {
                Some(tokens) => Ok(Some(tokens)),
                None => vault.read(account).await,
            },
            Self::Memory(vault) => vault.read(account).await,
        }
    }

    async fn write(&self, account: &AccountId, tokens: &Tokens) -> Result<(), StorageError> {
        match self {
            // A renewed pair that is not kept would end the session: memory is better than nothing.
            Self::Browser(vault, refused) => match vault.write(account, tokens).await {
                Ok(()) => refused.remove(account).await,
                Err(_refusal) => refused.write(account, tokens).await,
            },
            Self::Memory(vault) => vault.write(account, tokens).await,
        }
    }

    async fn remove(&self, account: &AccountId) -> Result<(), StorageError> {
        match self {
            Self::Browser(vault, refused) => {
                refused.remove(account).await?;
                vault.remove(account).await
            }
            Self::Memory(vault) => vault.remove(account).await,
        }
    }

    async fn lock(&self, account: &AccountId) -> AppLock {
        match self {
            Self::Browser(vault, _) => AppLock::Browser(vault.lock(account).await),
            Self::Memory(vault) => AppLock::Memory(vault.lock(account).await),
        }
    }
}
