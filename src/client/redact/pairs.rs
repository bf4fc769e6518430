//! Keys and values in texts that are no document: forms, queries, log lines, JSON cut in half.

use super::keys::{KeyPlace, Mark, Scope, scope_of};
use super::{Redactor, is_marker};

/// Masks the values of telling keys.
pub(super) fn mask(text: &str, redactor: &mut Redactor) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(pair) = next_pair(rest) {
        let (before, value) = rest.split_at(pair.value_at);
        masked.push_str(before);
        let length = value_length(value, pair.is_form);
        let (value, after) = value.split_at(length);
        masked.push_str(&masked_value(value, pair.scope, redactor));
        rest = after;
    }
    masked.push_str(rest);
    masked
}

struct Pair {
    scope: Scope,
    /// Where the value begins.
    value_at: usize,
    /// `key=value`, and not `key: value`.
    is_form: bool,
}

fn next_pair(text: &str) -> Option<Pair> {
    let signs = text.char_indices().filter(|(_, c)| matches!(c, ':' | '='));
    for (at, sign) in signs {
        let place = if sign == '=' {
            KeyPlace::Form
        } else {
            KeyPlace::Document
        };
        let Some(scope) = scope_of(key_before(&text[..at]), place) else {
            continue;
        };
        let after = &text[at + 1..];
        let value = after.trim_start_matches([' ', '\t']);
        // What follows is an object or a list: its own keys tell.
        let is_value = !value.is_empty() && !value.starts_with(['{', '[', '\r', '\n', '&']);
        if is_value {
            return Some(Pair {
                scope,
                value_at: text.len() - value.len(),
                is_form: sign == '=',
            });
        }
    }
    None
}

/// The word before a sign, without the quotes around it.
fn key_before(text: &str) -> &str {
    let text = text.trim_end_matches([' ', '"', '\'', '\\']);
    let is_of_key = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let start = text.trim_end_matches(is_of_key).len();
    &text[start..]
}

/// How far a value reaches: to its closing quote, or to the end of what it may be.
fn value_length(value: &str, is_form: bool) -> usize {
    let unescaped = value.trim_start_matches('\\');
    let opening = value.len() - unescaped.len();
    if unescaped.starts_with(['"', '\'']) {
        let quote = &unescaped[..1];
        let closing = format!("{}{quote}", &value[..opening]);
        let inner = &unescaped[1..];
        return closing_quote(inner, &closing).map_or(value.len(), |end| opening + 1 + end);
    }
    let is_end = |c: char| {
        let is_of_both = matches!(c, '&' | '"' | '<' | '>' | '{' | '}' | '\r' | '\n');
        is_of_both || (is_form && (c.is_whitespace() || c == ';'))
    };
    value.find(is_end).unwrap_or(value.len())
}

/// Behind the closing quote, which an escape in front makes a part of the value.
fn closing_quote(inner: &str, closing: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = inner[from..].find(closing) {
        let at = from + found;
        let is_escaped = closing.len() == 1 && inner[..at].ends_with('\\');
        if !is_escaped {
            return Some(at + closing.len());
        }
        from = at + closing.len();
    }
    None
}

/// The marker, inside the value's own quotes.
fn masked_value(value: &str, scope: Scope, redactor: &mut Redactor) -> String {
    let is_quote = |c: char| matches!(c, '"' | '\'' | '\\');
    let bare = value.trim_matches(|c: char| is_quote(c) || c.is_whitespace());
    let is_number = bare.parse::<f64>().is_ok();
    let is_silent =
        bare.is_empty() || matches!(bare.trim_end_matches(','), "null" | "true" | "false");
    if is_silent || is_marker(bare) || (is_number && scope.is_texts_only) {
        return value.to_owned();
    }
    let masked = if scope.mark == Mark::Vin {
        redactor.vehicle_number(bare)
    } else {
        redactor.mark(scope.mark)
    };
    let lead = value.len() - value.trim_start_matches(is_quote).len();
    let quotes = &value[..lead];
    // A comma after an unquoted value parts it from the next one.
    let comma = if lead == 0 && bare.ends_with(',') {
        ","
    } else {
        ""
    };
    let closing = if value.len() > lead && value.ends_with(is_quote) {
        quotes
    } else {
        ""
    };
    format!("{quotes}{masked}{comma}{closing}")
}
