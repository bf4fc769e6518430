//! Opening files, and the cars that come from them.

use super::{Text, section};

section! {
    /// Files as a source.
    Import {
        account: Text,
        remove_all: Text,
        remove_all_question: Text,
        remove_detail: Text,
    }
}
