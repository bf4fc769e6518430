//! Objects and lists below telling keys, in texts that are no document: they go as a whole, to
//! their closing bracket or, where they were cut, to the end.

use super::Redactor;
use super::keys::Scope;
use super::quote::Quote;

/// How long the object or list is that a text begins with; `None` where it begins with neither.
pub(super) fn length(text: &str) -> Option<usize> {
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let quote = Quote::first_in(text);
    let mut depth = 0_u32;
    let mut is_in_text = false;
    let mut slashes = 0;
    for (at, character) in text.char_indices() {
        match character {
            '\\' => {
                slashes += 1;
                continue;
            }
            sign if sign == quote.sign => {
                let turns = if is_in_text {
                    quote.is_closed_behind(slashes)
                } else {
                    slashes <= quote.slashes
                };
                is_in_text = is_in_text != turns;
            }
            '{' | '[' if !is_in_text => depth += 1,
            '}' | ']' if !is_in_text => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        slashes = 0;
    }
    Some(text.len())
}

/// The marker, as a text like those that stood there.
pub(super) fn mask(text: &str, scope: Scope, redactor: &mut Redactor) -> String {
    let quote = Quote::first_in(text).to_string();
    format!("{quote}{}{quote}", redactor.mark(scope.mark))
}
