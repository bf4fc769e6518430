//! Keys and values in texts that are no document: forms, queries, log lines, JSON cut in half.

use super::keys::{KeyPlace, Mark, Reach, Scope};
use super::quote::Quote;
use super::{Redactor, is_marker, nested};

/// Masks the values of telling keys.
pub(super) fn mask(text: &str, redactor: &mut Redactor) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(pair) = next_pair(rest, redactor) {
        let (before, value) = rest.split_at(pair.value_at);
        masked.push_str(before);
        let (length, shown) = if let Some(length) = nested::length(value) {
            (length, nested::mask(value, pair.scope, redactor))
        } else {
            let length = value_length(value, pair.is_form);
            (length, masked_value(&value[..length], pair.scope, redactor))
        };
        masked.push_str(&shown);
        rest = &value[length..];
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

fn next_pair(text: &str, redactor: &Redactor) -> Option<Pair> {
    let signs = text.char_indices().filter(|(_, c)| matches!(c, ':' | '='));
    for (at, sign) in signs {
        let place = if sign == '=' {
            KeyPlace::Form
        } else {
            KeyPlace::Document
        };
        let Some(scope) = redactor.scope_of(key_before(&text[..at]), place) else {
            continue;
        };
        let after = &text[at + 1..];
        let value = after.trim_start_matches([' ', '\t']);
        // A document may be written over several lines; a list of headers is not one of them.
        let below = value.trim_start();
        let is_below = sign == ':' && below.starts_with(['"', '{', '[']);
        let value = if is_below { below } else { value };
        if !value.is_empty() && !value.starts_with(['\r', '\n', '&']) {
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
    if let Some(quote) = Quote::opening(value) {
        let inner = &value[quote.length()..];
        let end = quote.close(inner);
        return end.map_or(value.len(), |end| quote.length() + end);
    }
    let is_end = |c: char| {
        let is_of_both = matches!(c, '&' | '"' | '<' | '>' | '{' | '}' | '\r' | '\n');
        is_of_both || (is_form && (c.is_whitespace() || c == ';'))
    };
    value.find(is_end).unwrap_or(value.len())
}

/// The marker, inside the value's own quotes.
fn masked_value(value: &str, scope: Scope, redactor: &mut Redactor) -> String {
    let is_quote = |c: char| matches!(c, '"' | '\'' | '\\');
    let bare = value.trim_matches(|c: char| is_quote(c) || c.is_whitespace());
    let is_number = bare.parse::<f64>().is_ok();
    let is_harmless = is_number && scope.reach == Reach::Texts;
    let is_silent =
        bare.is_empty() || matches!(bare.trim_end_matches(','), "null" | "true" | "false");
    if is_silent || is_marker(bare) || is_harmless {
        return value.to_owned();
    }
    let lead = value.len() - value.trim_start_matches(is_quote).len();
    let quotes = &value[..lead];
    let is_cut = lead == 0 || value.len() == lead || !value.ends_with(quotes);
    let masked = match (scope.mark, scope.reach) {
        (Mark::Vin, _) => redactor.vehicle_number(bare),
        // What is cut off may have been anything.
        (_, Reach::Line) if is_cut => redactor.nothing(bare),
        (_, Reach::Line) => redactor.subtitle(bare),
        (Mark::Position, _) => redactor.position(bare),
        (mark, _) => redactor.mark(mark),
    };
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
