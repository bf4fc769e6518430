//! The vendor's answers as they are: as a tree, searched, and compared with each other.
//!
//! What is shown has been masked before it comes here; this module neither knows nor undoes that.

pub mod about;
pub mod diff;
pub mod search;
pub mod tree;

/// One step of a JSON pointer (RFC 6901), escaped.
fn step(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A pointer and one step further.
fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", step(key))
}

/// The pointers of everything that holds what a pointer points to, the root first.
pub fn ancestors(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.match_indices('/').map(|(at, _)| &pointer[..at])
}
