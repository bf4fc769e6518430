//! History out of this device and into it, as files.

mod backup;
mod breath;
mod read;
mod save;

pub use backup::{HeldBackup, NotOpened, Restored, open_backup, restore_backup};
pub use read::{ImportFile, read_rows};
pub use save::{NotSaved, SaveKind, Saved, save_backup, save_history};

/// How far long work is: so much of so much.
pub type Pulse<'a> = &'a dyn Fn(usize, usize) -> carport_client::history::Going;
