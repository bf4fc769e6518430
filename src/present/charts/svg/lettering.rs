//! How much room a text takes, and where it breaks. The fonts of the reader are not known: the
//! widest usual one is taken.

/// Ems of a character.
fn ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | '.' | ',' | ':' | ';' | '’' | '|' | '(' | ')' | '/'
        | ' ' | '\u{a0}' | '\u{202f}' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 0.97,
        '0'..='9' => 0.64,
        _ if character.is_uppercase() => 0.72,
        _ => 0.61,
    }
}

/// The width of a text in pixels, rather too much than too little.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(ems).sum::<f64>() * size
}

/// The lines of a text in a column. A word that is too long for it stands alone.
pub(super) fn wrapped(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_between_words_and_loses_none() {
        let text = "Nothing is known between Monday and Thursday";

        let lines = wrapped(text, 10.0, 120.0);

        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| text_width(line, 10.0) <= 120.0));
    }

    #[test]
    fn a_number_keeps_its_unit() {
        let lines = wrapped("about 1,240\u{a0}km", 10.0, 40.0);

        assert_eq!(lines, ["about", "1,240\u{a0}km"]);
    }
}
