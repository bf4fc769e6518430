//! How the texts of a document are quoted, in a text that may be one inside of another.

use core::fmt;

/// Inside of a text, quotes have slashes before them: one, or three one level deeper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quote {
    pub(super) sign: char,
    pub(super) slashes: usize,
}

impl fmt::Display for Quote {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", "\\".repeat(self.slashes), self.sign)
    }
}

impl Quote {
    /// The quote that a text begins with.
    pub(super) fn opening(text: &str) -> Option<Self> {
        let unescaped = text.trim_start_matches('\\');
        let sign = unescaped
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let slashes = text.len() - unescaped.len();
        Some(Self { sign, slashes })
    }

    /// The first quote in a text; an ordinary one where there is none.
    pub(super) fn first_in(text: &str) -> Self {
        let before = text.find(['"', '\'']).map_or("", |at| &text[..at]);
        let start = before.trim_end_matches('\\').len();
        Self::opening(&text[start..]).unwrap_or(Self {
            sign: '"',
            slashes: 0,
        })
    }

    /// How long it is itself.
    pub(super) const fn length(&self) -> usize {
        self.slashes + self.sign.len_utf8()
    }

    /// Behind the quote that closes a text which this one has opened.
    pub(super) fn close(&self, inner: &str) -> Option<usize> {
        let found = inner.match_indices(self.sign);
        found.map(|(at, _)| at).find_map(|at| {
            let before = &inner[..at];
            let slashes = before.len() - before.trim_end_matches('\\').len();
            self.is_closed_behind(slashes)
                .then_some(at + self.sign.len_utf8())
        })
    }

    /// Whether the same sign behind so many slashes closes the text, and is no part of it: a slash
    /// of the text stands there as twice as many as come before this quote, and one.
    pub(super) const fn is_closed_behind(&self, slashes: usize) -> bool {
        slashes % (2 * (self.slashes + 1)) == self.slashes
    }
}
