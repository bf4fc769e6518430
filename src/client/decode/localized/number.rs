//! The number at the beginning of a text, with the separators of its language.

use crate::identity::Language;

/// The number a text begins with, and what follows it.
pub(super) fn leading_number(text: &str, language: Language) -> Option<(f64, &str)> {
    let (token, rest) = split_token(text);
    let plain = plain_number(token, language)?;
    // Digits and one point: the standard library reads them, however many there are.
    let number = plain.parse().ok()?;

    Some((number, rest))
}

/// Digits with separators between them. A separator that no digit follows ends the number, and
/// then stands in the way of the unit.
fn split_token(text: &str) -> (&str, &str) {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next_is_digit = characters
            .peek()
            .is_some_and(|(_, next)| next.is_ascii_digit());
        if character.is_ascii_digit() || (at > 0 && is_separator(character) && next_is_digit) {
            end = at + character.len_utf8();
        } else {
            break;
        }
    }
    text.split_at(end)
}

fn is_separator(character: char) -> bool {
    is_point(character) || is_blank(character)
}

const fn is_point(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// What separates thousands and never decimals.
const fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}'
    )
}

/// The same number with a point before its decimals and nothing between its thousands.
fn plain_number(token: &str, language: Language) -> Option<String> {
    let decimal_at = decimal_separator(token, language)?;
    let (whole, decimals) = match decimal_at {
        Some(at) => (&token[..at], &token[at + 1..]),
        None => (token, ""),
    };
    let decimals_are_digits = decimals.chars().all(|c| c.is_ascii_digit());
    let whole = ungrouped(whole)?;

    decimals_are_digits.then(|| {
        if decimals.is_empty() {
            whole
        } else {
            format!("{whole}.{decimals}")
        }
    })
}

/// Where the decimals begin: `None` if nobody can tell, `Some(None)` if there are none.
#[expect(
    clippy::option_option,
    reason = "undecidable and without decimals are two things"
)]
fn decimal_separator(token: &str, language: Language) -> Option<Option<usize>> {
    let mut points = token.char_indices().filter(|(_, c)| is_point(*c));
    let Some((first_at, first)) = points.next() else {
        return Some(None);
    };
    let Some((last_at, last)) = points.next_back() else {
        return single_point(token, first_at, first, language);
    };
    if first == last {
        // Decimals begin once: two of a kind separate thousands.
        return Some(None);
    }
    Some(Some(last_at))
}

/// One point or comma: it separates thousands only if it could, and then the language decides.
#[expect(
    clippy::option_option,
    reason = "undecidable and without decimals are two things"
)]
fn single_point(token: &str, at: usize, point: char, language: Language) -> Option<Option<usize>> {
    let (whole, decimals) = (&token[..at], &token[at + 1..]);
    let could_group = decimals.len() == 3
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0')
        && whole.bytes().all(|byte| byte.is_ascii_digit());
    if !could_group {
        return Some(Some(at));
    }
    match (language, point) {
        (Language::English, ',') => Some(None),
        (Language::English, _) | (Language::French, ',') => Some(Some(at)),
        // French has no use for a point: the text is of another language, and ambiguous.
        (Language::French, _) => None,
    }
}

/// Digits in groups of three with one kind of separator, or without any.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(separator) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return (!whole.is_empty()).then(|| whole.to_owned());
    };
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let is_head = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_grouped = groups.all(|group| group.len() == 3);
    let digits: String = whole.split(separator).collect();
    let has_digits_only = digits.bytes().all(|byte| byte.is_ascii_digit());

    (is_head && is_grouped && has_digits_only).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, language: Language) -> Option<f64> {
        let (number, rest) = leading_number(text, language)?;
        assert_eq!(rest, "", "{text}");
        Some(number)
    }

    #[test]
    fn a_number_with_both_points_is_read_in_any_language() {
        for language in [Language::English, Language::French] {
            assert_eq!(number("1.234,5", language), Some(1234.5));
            assert_eq!(number("1,234.5", language), Some(1234.5));
            assert_eq!(number("1.234.567,89", language), Some(1_234_567.89));
            assert_eq!(number("1,234,567", language), Some(1_234_567.0));
        }
    }

    #[test]
    fn one_point_before_three_digits_is_read_by_the_language() {
        assert_eq!(number("1,234", Language::English), Some(1234.0));
        assert_eq!(number("1,234", Language::French), Some(1.234));
        assert_eq!(number("1.234", Language::English), Some(1.234));
        assert_eq!(number("1.234", Language::French), None);
    }

    #[test]
    fn one_point_that_cannot_separate_thousands_begins_decimals() {
        for language in [Language::English, Language::French] {
            assert_eq!(number("5,9", language), Some(5.9));
            assert_eq!(number("131.24", language), Some(131.24));
            assert_eq!(number("0,234", language), Some(0.234));
            assert_eq!(number("1234.567", language), Some(1234.567));
        }
    }

    #[test]
    fn thousands_are_separated_by_every_kind_of_space() {
        for space in [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\'', '\u{2019}'] {
            let text = format!("1{space}234,5");
            assert_eq!(number(&text, Language::French), Some(1234.5), "{space:?}");
        }
    }

    #[test]
    fn groups_that_are_none_are_no_number() {
        for text in [
            "1 23",
            "12 34,5",
            "1234 567",
            "1.23,4",
            "1,2,3",
            "1 234 5",
            "0 123",
            "1 234\u{a0}567",
        ] {
            let read = leading_number(text, Language::English);
            assert!(read.is_none(), "{text}: {read:?}");
        }
    }

    #[test]
    fn a_number_needs_a_digit_to_begin_with() {
        for text in ["", ",5", ".5", "-5", "\u{0661}", "kWh"] {
            assert_eq!(leading_number(text, Language::English), None, "{text}");
        }
    }
}
