//! How often a storage was written to: eight bytes, the least significant first.

use super::{Table, Write};

/// The one key of its table.
pub(super) const KEY: &str = "writes";

/// Where it stands.
pub(super) fn place() -> (Table, String) {
    (Table::Marks, KEY.to_owned())
}

/// The count; `None` if there is none, zero if it is damaged, which no other count equals.
pub(super) fn counted(bytes: Option<&[u8]>) -> Option<u64> {
    let count = bytes?.try_into().map_or(0, u64::from_le_bytes);
    Some(count)
}

/// So many writes more.
pub(super) fn bumped(bytes: Option<&[u8]>, more: u64) -> Write {
    let count = counted(bytes).unwrap_or(0).wrapping_add(more);
    Write::Put(count.to_le_bytes().to_vec())
}
