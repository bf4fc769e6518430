//! The line below a charging session: place, duration and cost, of which the place goes.

const SEPARATOR: &str = " • ";
/// The vendor's own word for nothing.
pub(super) const NOTHING: &str = "--";

/// Keeps what is surely a duration or a cost.
pub(super) fn mask(line: &str) -> String {
    let parts: Vec<_> = line.split(SEPARATOR).collect();
    let last = parts.len() - 1;
    let mut kept: Vec<&str> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let is_cost = || index == last && index > 0 && is_cost(part);
        let part = if part.is_empty() || is_duration(part) || is_cost() {
            part
        } else {
            NOTHING
        };
        // One word stands for a place of several parts.
        if part != NOTHING || kept.last() != Some(&NOTHING) {
            kept.push(part);
        }
    }
    kept.join(SEPARATOR)
}

/// Numbers and units of time, such as `1h 52min`.
fn is_duration(part: &str) -> bool {
    let words: String = part.chars().filter(|c| c.is_alphabetic()).collect();
    let is_plain = part
        .chars()
        .all(|c| c.is_alphanumeric() || c.is_whitespace() || c == '.');
    is_plain
        && part.starts_with(|c: char| c.is_ascii_digit())
        && matches!(
            words.to_lowercase().as_str(),
            "h" | "min" | "hmin" | "std" | "stdmin" | "s" | "mins" | "m" | "hm"
        )
}

/// A sum and its currency, such as `~ 6,40 EUR`, or `-- EUR`.
fn is_cost(part: &str) -> bool {
    let (currency, rest): (String, String) = part
        .chars()
        .filter(|c| !c.is_whitespace())
        .partition(|c| c.is_uppercase() || "€$£".contains(*c));
    let is_sum = rest
        .chars()
        .all(|c| c.is_ascii_digit() || "~<.,–-'’".contains(c));
    let is_said = rest.chars().any(|c| c.is_ascii_digit()) || rest.contains(['-', '–']);
    is_sum && is_said && (1..=3).contains(&currency.chars().count())
}
