//! A vehicle identification number while it is being typed, or pasted from a document.

use super::Vin;

/// What has been typed so far, cleaned.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedVin(String);

/// How far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VinProgress {
    /// Nothing is there.
    Empty,
    /// This character has no place in it.
    Foreign(char),
    /// So many characters are there.
    TooShort(usize),
    /// So many characters are there.
    TooLong(usize),
    /// It may be a number.
    Complete(Vin),
}

const LENGTH: usize = 17;
/// Where North American numbers carry their check digit.
const CHECK_AT: usize = 8;
const WEIGHTS: [u32; LENGTH] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

impl TypedVin {
    /// Takes out the spaces, hyphens and dots of documents, and makes letters capital.
    pub fn new(text: &str) -> Self {
        let is_filling = |c: char| {
            c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '.' | '*' | '_')
        };
        let kept = text.chars().filter(|c| !is_filling(*c));
        Self(kept.map(|c| c.to_ascii_uppercase()).collect())
    }

    /// The cleaned text, for the field.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How far it has come.
    pub fn progress(&self) -> VinProgress {
        if self.0.is_empty() {
            return VinProgress::Empty;
        }
        if let Some(foreign) = self.0.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return VinProgress::Foreign(foreign);
        }
        match (self.0.len(), Vin::parse(&self.0)) {
            (length, _) if length < LENGTH => VinProgress::TooShort(length),
            (_, Ok(vin)) => VinProgress::Complete(vin),
            (length, Err(_)) => VinProgress::TooLong(length),
        }
    }

    /// Whether it holds an I, an O or a Q, which real numbers avoid: mostly a 1 or a 0 misread.
    pub fn has_doubtful_letter(&self) -> bool {
        self.0.contains(['I', 'O', 'Q'])
    }

    /// Whether the check digit fits; `None` for what is not complete. European numbers need not
    /// have one, so this is never a verdict.
    pub fn has_fitting_check_digit(&self) -> Option<bool> {
        let VinProgress::Complete(vin) = self.progress() else {
            return None;
        };
        let mut sum = 0;
        for (character, weight) in vin.as_str().chars().zip(WEIGHTS) {
            // A letter that has no value cannot be checked.
            let Some(value) = value(character) else {
                return Some(false);
            };
            sum += value * weight;
        }
        let expected = char::from_digit(sum % 11, 10).unwrap_or('X');
        Some(vin.as_str().chars().nth(CHECK_AT) == Some(expected))
    }
}

/// What has been typed is not printed.
impl core::fmt::Debug for TypedVin {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "TypedVin({} characters)", self.0.len())
    }
}

fn value(character: char) -> Option<u32> {
    if let Some(digit) = character.to_digit(10) {
        return Some(digit);
    }
    let rows = ["ABCDEFGH", "JKLMN P R", " STUVWXYZ"];
    rows.iter()
        .find_map(|row| row.find(character))
        .and_then(|index| u32::try_from(index + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_spaces_and_hyphens_are_cleaned_away() {
        let typed = TypedVin::new(" wby-0000 0000–evx.001\u{a0}");

        assert_eq!(typed.as_str(), "WBY00000000EVX001");
        assert!(matches!(typed.progress(), VinProgress::Complete(_)));
    }

    #[test]
    fn every_step_of_typing_has_its_name() {
        let progress = |text| TypedVin::new(text).progress();

        assert_eq!(progress("  "), VinProgress::Empty);
        assert_eq!(progress("WBY"), VinProgress::TooShort(3));
        assert_eq!(progress("WBY0000000éEVX001"), VinProgress::Foreign('é'));
        assert_eq!(progress("WBY00000000EVX0012"), VinProgress::TooLong(18));
    }

    #[test]
    fn letters_that_real_numbers_avoid_are_pointed_out_and_pass() {
        let typed = TypedVin::new("WBYOOOOOOOOEVXOO1");

        assert!(typed.has_doubtful_letter());
        assert!(matches!(typed.progress(), VinProgress::Complete(_)));
        assert_eq!(typed.has_fitting_check_digit(), Some(false));
    }

    #[test]
    fn the_check_digit_is_the_one_of_the_standard() {
        // The examples of the standard: seventeen ones, and one whose rest is ten.
        for vin in ["11111111111111111", "1M8GDM9AXKP042788"] {
            assert_eq!(
                TypedVin::new(vin).has_fitting_check_digit(),
                Some(true),
                "{vin}"
            );
        }
        assert_eq!(
            TypedVin::new("1M8GDM9A1KP042788").has_fitting_check_digit(),
            Some(false)
        );
        assert_eq!(TypedVin::new("1M8").has_fitting_check_digit(), None);
    }

    #[test]
    fn a_printed_text_hides_what_was_typed() {
        assert_eq!(
            format!("{:?}", TypedVin::new("WBY")),
            "TypedVin(3 characters)"
        );
    }
}
