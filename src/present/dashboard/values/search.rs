//! Finds values by what they are called or what they say.

use crate::reading::ValueGroup;

/// The values whose label or text holds every word of the query, in their groups. Case and accents
/// do not matter; an empty query finds everything.
pub fn matching(groups: Vec<ValueGroup>, query: &str) -> Vec<ValueGroup> {
    let query = folded(query);
    let wanted: Vec<_> = query.split_whitespace().collect();
    if wanted.is_empty() {
        return groups;
    }

    groups
        .into_iter()
        .filter_map(|mut group| {
            let title = folded(&group.title);
            group.readings.retain(|reading| {
                let text = folded(&format!("{} {}", reading.label, reading.text()));
                wanted
                    .iter()
                    .all(|word| text.contains(word) || title.contains(word))
            });
            (!group.readings.is_empty()).then_some(group)
        })
        .collect()
}

/// Lower case without the accents of French.
fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'à' | 'â' | 'ä' => plain.push('a'),
            'ç' => plain.push('c'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' => plain.push('i'),
            'ô' | 'ö' => plain.push('o'),
            'û' | 'ù' | 'ü' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            other => plain.push(other),
        }
    }
    plain
}
