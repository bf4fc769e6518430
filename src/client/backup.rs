//! Everything the app keeps, in one file; tokens never.
//!
//! # Why
//!
//! The file is lines of JSON: a head that says what it is, a line for each stored entry, and an end
//! that counts them and sums them up. What an entry says is left as it is stored, so that tables of
//! a newer app survive an older one; as most of it is text, a person can read it without this app.
//! With a passphrase the same lines are cut into pieces, sealed one by one, and stand behind a head
//! that tells how the key is made. Sealing itself is somebody else's: see [`Cipher`].

mod cipher;
mod history;
mod kept;
mod reader;
mod restore;
mod sealed;
mod writer;

use crate::storage::Table;

pub use cipher::{Cipher, CipherError, KeyMaker, Passphrase, Randomness};
pub use history::HeldHistory;
pub use kept::write_tables;
pub use reader::{Backup, Entry, Opened, head_of, open};
pub use restore::{Known, Plan, Step, plan};
pub use sealed::{ITERATIONS, SealedBackup, Sealer};
pub use writer::BackupWriter;

/// The version that this app writes.
const VERSION: u64 = 1;
/// The key by which a head is known.
const HEAD: &str = "carport_backup";

/// The table under which settings stand in the file; on the device they are elsewhere.
pub const SETTINGS: &str = "settings";
/// The table of samples, which are merged and not put: see [`Plan::history`].
pub const HISTORY: &str = "history";

/// What a backup can go without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// The vendor's last answers, pictures among them.
    pub answers: bool,
    /// What the last refreshes brought.
    pub captures: bool,
    /// What the app did.
    pub log: bool,
}

impl Extent {
    /// Everything that a backup can hold.
    pub const EVERYTHING: Self = Self {
        answers: true,
        captures: true,
        log: true,
    };

    /// The tables that go into the file.
    pub fn tables(self) -> impl Iterator<Item = Table> {
        Table::ALL.into_iter().filter(move |table| match table {
            Table::Answers => self.answers,
            Table::Captures => self.captures,
            Table::Log => self.log,
            // A storage's own word about itself means nothing elsewhere.
            Table::Marks => false,
            _ => true,
        })
    }
}

/// Why a backup is not read. It never carries anything of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// It is something else.
    #[error("the file is no backup")]
    NotABackup,
    /// A newer app wrote it.
    #[error("the backup was written by a newer version of the app")]
    Newer,
    /// Its end is missing.
    #[error("the backup is cut short")]
    CutShort,
    /// It is not what was written.
    #[error("the backup is damaged")]
    Damaged,
    /// It was sealed with another passphrase.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// This browser cannot open what is sealed.
    #[error("nothing here can open what is sealed")]
    NoCipher,
}

#[cfg(test)]
mod tests;
