//! Cuts a written point into numbers, marks and letters.

/// One piece of a written point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    /// A number without its sign.
    Number(f64),
    /// Less than zero.
    Minus,
    /// More than zero; says nothing new.
    Plus,
    /// The mark after degrees, minutes or seconds.
    Mark(Unit),
    /// North or south.
    Latitude(Half),
    /// East or west.
    Longitude(Half),
    /// Between the two halves of a point.
    Separator,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Degrees,
    Minutes,
    Seconds,
}

/// Which half of the Earth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Positive,
    Negative,
}

/// `None` for a text that holds anything else.
pub(super) fn read(text: &str) -> Option<Vec<Token>> {
    let characters: Vec<char> = text.chars().collect();
    let commas = Commas::of(&characters);
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        if character.is_ascii_digit() {
            let length = number_length(&characters[at..], at, &commas);
            let text: String = characters[at..at + length].iter().collect();
            tokens.push(Token::Number(text.replace(',', ".").parse().ok()?));
            at += length;
            continue;
        }
        let next = characters.get(at + 1).copied();
        let is_double = is_apostrophe(*character) && next.is_some_and(is_apostrophe);
        if is_double {
            tokens.push(Token::Mark(Unit::Seconds));
            at += 2;
            continue;
        }
        if !character.is_whitespace() {
            tokens.push(token(*character)?);
        }
        at += 1;
    }
    Some(tokens)
}

fn token(character: char) -> Option<Token> {
    Some(match character.to_ascii_uppercase() {
        '-' | '−' | '–' => Token::Minus,
        '+' => Token::Plus,
        '°' | 'º' | '˚' => Token::Mark(Unit::Degrees),
        '"' | '″' | '”' | '“' => Token::Mark(Unit::Seconds),
        mark if is_apostrophe(mark) => Token::Mark(Unit::Minutes),
        'N' => Token::Latitude(Half::Positive),
        'S' => Token::Latitude(Half::Negative),
        'E' => Token::Longitude(Half::Positive),
        // O is the west of French.
        'W' | 'O' => Token::Longitude(Half::Negative),
        ',' | ';' | '/' | '|' => Token::Separator,
        _ => return None,
    })
}

const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '′' | '’' | '‘' | '´' | '`')
}

fn number_length(characters: &[char], offset: usize, commas: &Commas) -> usize {
    let is_part = |(index, character): (usize, &char)| {
        character.is_ascii_digit()
            || *character == '.'
            || (*character == ',' && commas.is_decimal(offset + index))
    };
    characters
        .iter()
        .enumerate()
        .take_while(|pair| is_part(*pair))
        .count()
}

/// Which commas are decimal ones.
enum Commas {
    /// None: decimals have a point here.
    Separate,
    /// Those between two digits.
    Decimal(Vec<usize>),
}

impl Commas {
    fn of(characters: &[char]) -> Self {
        if characters.contains(&'.') {
            return Self::Separate;
        }
        let is_digit = |index: usize| characters.get(index).is_some_and(char::is_ascii_digit);
        let is_between = |index: &usize| {
            characters[*index] == ',' && *index > 0 && is_digit(index - 1) && is_digit(index + 1)
        };
        let mut between: Vec<_> = (0..characters.len()).filter(is_between).collect();
        // `48,8566,2,3522`: the one in the middle separates.
        if between.len() == 3 {
            between.remove(1);
        }
        Self::Decimal(between)
    }

    fn is_decimal(&self, index: usize) -> bool {
        match self {
            Self::Separate => false,
            Self::Decimal(indices) => indices.contains(&index),
        }
    }
}
