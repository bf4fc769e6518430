//! Numbers as people write them, with a unit behind or not.

use carport_domain::history::{DecimalMark, NumberEvidence, RowProblem};

/// Spaces and apostrophes that stand between groups of three digits.
const fn is_group_mark(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}'
    )
}

/// A number before its marks are understood.
struct Written {
    /// Digits, points and commas.
    digits: String,
    /// Whether groups are told by spaces.
    has_groups: bool,
    /// Sign and power of ten.
    is_negative: bool,
    exponent: String,
}

/// What a single mark may be.
enum Mark {
    /// There is none.
    Absent,
    /// This one stands before a fraction.
    Certain(DecimalMark),
    /// This one stands before a fraction, or between groups.
    Either(DecimalMark),
    /// Groups are told by this one.
    Groups,
    /// No number is written like this.
    Wrong,
}

/// Reads a number and what stands behind it. Without a mark, numbers that can be read in two ways
/// are not read.
pub(super) fn number(text: &str, mark: Option<DecimalMark>) -> Result<(f64, &str), RowProblem> {
    let (written, unit) = written(text).ok_or(RowProblem::NotANumber)?;
    let plain = match (seen(&written), mark) {
        (Mark::Wrong, _) => return Err(RowProblem::NotANumber),
        (Mark::Either(_), None) => return Err(RowProblem::AmbiguousNumber),
        (Mark::Certain(decimal), _) => plain(&written, Some(decimal)),
        (Mark::Either(decimal), Some(mark)) if decimal == mark => plain(&written, Some(mark)),
        (Mark::Absent | Mark::Groups | Mark::Either(_), _) => plain(&written, None),
    };
    let value: f64 = plain.parse().map_err(|_error| RowProblem::NotANumber)?;
    if value.is_finite() {
        Ok((value, unit))
    } else {
        Err(RowProblem::NotANumber)
    }
}

fn written(text: &str) -> Option<(Written, &str)> {
    let text = text
        .trim()
        .trim_start_matches(['~', '\u{2248}'])
        .trim_start();
    let unsigned = text.trim_start_matches(['+', '-', '\u{2212}']);
    let signs = &text[..text.len() - unsigned.len()];
    if signs.chars().count() > 1 {
        return None;
    }
    let mut written = Written {
        digits: String::new(),
        has_groups: false,
        is_negative: signs.starts_with(['-', '\u{2212}']),
        exponent: String::new(),
    };
    let mut rest = unsigned;
    while let Some(letter) = rest.chars().next() {
        let next = &rest[letter.len_utf8()..];
        if letter.is_ascii_digit() || matches!(letter, '.' | ',') {
            written.digits.push(letter);
        } else if is_group_mark(letter) && is_group(next) && !written.digits.is_empty() {
            written.has_groups = true;
        } else {
            break;
        }
        rest = next;
    }
    if let Some(power) = rest.strip_prefix(['e', 'E']) {
        let signed = power.strip_prefix(['+', '-']).unwrap_or(power);
        let count = signed.bytes().take_while(u8::is_ascii_digit).count();
        if count > 0 {
            let length = power.len() - signed.len() + count;
            power[..length].clone_into(&mut written.exponent);
            rest = &power[length..];
        }
    }
    let has_digits = written.digits.bytes().any(|byte| byte.is_ascii_digit());
    has_digits.then(|| (written, rest.trim()))
}

/// Three digits, and no fourth.
fn is_group(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn seen(written: &Written) -> Mark {
    let digits = &*written.digits;
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let (decimal, sign, others) = match (points, commas) {
        (0, 0) => return Mark::Absent,
        (0, _) => (DecimalMark::Comma, ',', 0),
        (_, 0) => (DecimalMark::Point, '.', 0),
        _ if digits.rfind('.') > digits.rfind(',') => (DecimalMark::Point, '.', commas),
        _ => (DecimalMark::Comma, ',', points),
    };
    let count = if sign == '.' { points } else { commas };
    let is_single = count == 1;
    if others > 0 {
        let whole = digits.rsplit_once(sign).map_or("", |(whole, _)| whole);
        let is_written = is_single && !written.has_groups && is_grouped(whole, ['.', ',']);
        return if is_written {
            Mark::Certain(decimal)
        } else {
            Mark::Wrong
        };
    }
    if !is_single {
        let is_written = !written.has_groups && is_grouped(digits, [sign, sign]);
        return if is_written {
            Mark::Groups
        } else {
            Mark::Wrong
        };
    }
    let is_plain = written.has_groups || !written.exponent.is_empty();
    if !is_plain && is_grouped(digits, [sign, sign]) {
        Mark::Either(decimal)
    } else {
        Mark::Certain(decimal)
    }
}

/// Whether digits stand in groups of three, the first shorter maybe, and not a zero alone.
fn is_grouped(digits: &str, signs: [char; 2]) -> bool {
    let mut groups = digits.split(signs);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|it| it.len() == 3)
}

fn plain(written: &Written, decimal: Option<DecimalMark>) -> String {
    let mut plain = String::with_capacity(written.digits.len() + 8);
    if written.is_negative {
        plain.push('-');
    }
    for letter in written.digits.chars() {
        match (letter, decimal) {
            (',', Some(DecimalMark::Comma)) | ('.', Some(DecimalMark::Point)) => plain.push('.'),
            (',' | '.', _) => {}
            (digit, _) => plain.push(digit),
        }
    }
    if !written.exponent.is_empty() {
        plain.push('e');
        plain.push_str(&written.exponent);
    }
    plain
}

/// Gathers what numbers tell of their marks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    points: usize,
    commas: usize,
    maybe_points: usize,
    maybe_commas: usize,
}

impl Marks {
    /// Looks at one text; what is no number says nothing.
    pub(super) fn look_at(&mut self, text: &str) {
        let Some((written, _)) = written(text) else {
            return;
        };
        match seen(&written) {
            Mark::Certain(DecimalMark::Point) => self.points += 1,
            Mark::Certain(DecimalMark::Comma) => self.commas += 1,
            Mark::Either(DecimalMark::Point) => self.maybe_points += 1,
            Mark::Either(DecimalMark::Comma) => self.maybe_commas += 1,
            Mark::Absent | Mark::Groups | Mark::Wrong => {}
        }
    }

    /// What follows from all of them. A program puts nothing between groups of digits: what may be
    /// a fraction is one, if it wrote them.
    pub(super) const fn evidence(self, is_by_program: bool) -> NumberEvidence {
        let maybe = self.maybe_points + self.maybe_commas;
        match (self.points, self.commas, maybe) {
            (0, 0, 0) => NumberEvidence::Whole,
            (0, 0, _) if is_by_program && self.maybe_commas == 0 => {
                NumberEvidence::Seen(DecimalMark::Point)
            }
            (0, 0, _) if is_by_program && self.maybe_points == 0 => {
                NumberEvidence::Seen(DecimalMark::Comma)
            }
            (0, 0, _) => NumberEvidence::None,
            (_, 0, _) => NumberEvidence::Seen(DecimalMark::Point),
            (0, _, _) => NumberEvidence::Seen(DecimalMark::Comma),
            _ => NumberEvidence::Contradictory,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: Option<DecimalMark> = Some(DecimalMark::Point);
    const COMMA: Option<DecimalMark> = Some(DecimalMark::Comma);

    #[test]
    fn twelve_comma_four_kilowatt_hours_are_twelve_point_four() {
        assert_eq!(number("12,4 kWh", None), Ok((12.4, "kWh")));
        assert_eq!(number("~ 10 kWh", None), Ok((10.0, "kWh")));
        assert_eq!(number("80%", None), Ok((80.0, "%")));
        assert_eq!(number("12\u{a0}345,5\u{a0}km", None), Ok((12_345.5, "km")));
    }

    #[test]
    fn a_number_that_is_two_is_not_guessed() {
        assert_eq!(number("1,234", None), Err(RowProblem::AmbiguousNumber));
        assert_eq!(number("1.234", None), Err(RowProblem::AmbiguousNumber));
        assert_eq!(number("1,234", COMMA), Ok((1.234, "")));
        assert_eq!(number("1,234", POINT), Ok((1_234.0, "")));
        assert_eq!(number("1.234", COMMA), Ok((1_234.0, "")));
    }

    #[test]
    fn what_can_be_read_in_one_way_is_read_that_way() {
        for (text, value) in [
            ("12 345,678", 12_345.678),
            ("1'234.5", 1_234.5),
            ("1,234,567", 1_234_567.0),
            ("1.234,5", 1_234.5),
            ("1,234.5", 1_234.5),
            ("0,123", 0.123),
            ("1234,567", 1_234.567),
            ("12.4", 12.4),
            (".5", 0.5),
            ("-3,5", -3.5),
            ("\u{2212}3", -3.0),
            ("+7", 7.0),
            ("1.5e3", 1_500.0),
            ("1.234e5", 123_400.0),
            ("5e-324", 5e-324),
        ] {
            for mark in [None, POINT, COMMA] {
                assert_eq!(number(text, mark), Ok((value, "")), "{text} {mark:?}");
            }
        }
    }

    #[test]
    fn what_is_no_number_is_told() {
        for text in [
            "", "abc", "-", "--1", "1,2,3", "1.2.3", "1,23.4,5", "nan", "inf", "1e999", ",",
        ] {
            assert_eq!(number(text, POINT), Err(RowProblem::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_group_is_three_digits_and_no_other_space_is_one() {
        assert_eq!(number("12 34", None), Ok((12.0, "34")));
        assert_eq!(number("5 min", None), Ok((5.0, "min")));
    }

    #[test]
    fn marks_are_told_by_numbers_that_have_one_reading() {
        let evidence = |texts: &[&str]| {
            let mut marks = Marks::default();
            for text in texts {
                marks.look_at(text);
            }
            (marks.evidence(false), marks.evidence(true))
        };
        let both = |evidence| (evidence, evidence);
        let point = NumberEvidence::Seen(DecimalMark::Point);
        let comma = NumberEvidence::Seen(DecimalMark::Comma);

        assert_eq!(evidence(&["1", "x"]), both(NumberEvidence::Whole));
        assert_eq!(evidence(&["1,234"]), (NumberEvidence::None, comma));
        assert_eq!(evidence(&["1.234"]), (NumberEvidence::None, point));
        assert_eq!(evidence(&["1,234", "1.234"]), both(NumberEvidence::None));
        assert_eq!(evidence(&["1,234", "2,5"]), both(comma));
        assert_eq!(evidence(&["2.5"]), both(point));
        assert_eq!(
            evidence(&["2.5", "2,5"]),
            both(NumberEvidence::Contradictory)
        );
    }
}
