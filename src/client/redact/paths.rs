//! Customers in the paths of calls: `/user/{id}/…`.

use super::keys::Mark;
use super::{Redactor, is_marker};

/// As it stands in a path, and in a query that holds a path.
const BEFORE: [&str; 4] = ["/user/", "/users/", "%2fuser%2f", "%2fusers%2f"];

/// Masks the segment behind each `/user/`.
pub(super) fn mask(text: &str, redactor: &mut Redactor) -> String {
    if !redactor.options.masks(Mark::Id) {
        return text.to_owned();
    }
    let lower = text.to_ascii_lowercase();
    let is_end = |c: char| c.is_whitespace() || "/?#&%\"'<>()[],;\\".contains(c);
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = segment_start(&lower[text.len() - rest.len()..]) {
        let (before, after) = rest.split_at(start);
        let segment = &after[..after.find(is_end).unwrap_or(after.len())];
        masked.push_str(before);
        if segment.is_empty() || is_marker(segment) {
            masked.push_str(segment);
        } else {
            masked.push_str(&redactor.mark(Mark::Id));
        }
        rest = &after[segment.len()..];
    }
    masked.push_str(rest);
    masked
}

fn segment_start(lower: &str) -> Option<usize> {
    lower.match_indices(['/', '%']).find_map(|(at, _)| {
        let found = BEFORE
            .iter()
            .find(|before| lower[at..].starts_with(**before))?;
        Some(at + found.len())
    })
}
