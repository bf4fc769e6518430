//! Lists every text of the catalogue and checks how it is written.

use super::{Counted, Phrase, Text, TwoPhrase, Words, words};
use crate::locale::Language;

/// Anything that can list its texts with the path at which they stand.
pub(crate) trait Texts {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>);
}

impl Texts for Text {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), (*self).to_owned()));
    }
}

impl Texts for Phrase {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), self("†")));
    }
}

impl Texts for TwoPhrase {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        texts.push((path.to_owned(), self("†", "‡")));
    }
}

impl Texts for Counted {
    fn add_to(&self, path: &str, texts: &mut Vec<(String, String)>) {
        self.one.add_to(&format!("{path}.one"), texts);
        self.other.add_to(&format!("{path}.other"), texts);
    }
}

fn texts(language: Language) -> Vec<(String, String)> {
    let words: &Words = words(language);
    let mut texts = Vec::new();
    words.add_to("words", &mut texts);
    texts
}
