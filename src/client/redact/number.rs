//! Made-up vehicle numbers in the place of real ones.

use core::fmt;
use std::collections::HashMap;

/// Which car became which, in the order of their appearance.
#[derive(Default)]
pub(super) struct Numbers {
    seen: HashMap<String, usize>,
}

/// What was masked must not come out by another way.
impl fmt::Debug for Numbers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Numbers({} cars)", self.seen.len())
    }
}

/// Eight zeros follow the maker's three characters in a made-up number.
const ZEROS: &str = "00000000";
const TAIL: &str = "RED";

impl Numbers {
    /// The made-up number of a car; `None` for a text that is no vehicle number. The maker's first
    /// three characters stay: they tell the brand, not the car.
    pub(super) fn stand_in(&mut self, text: &str) -> Option<String> {
        let is_number = text.len() == 17 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_number {
            return None;
        }
        let number = text.to_ascii_uppercase();
        if is_stand_in(&number) {
            return Some(number);
        }
        let maker = number[..3].to_owned();
        let next = self.seen.len() + 1;
        let count = *self.seen.entry(number).or_insert(next) % 1_000;
        Some(format!("{maker}{ZEROS}{TAIL}{count:03}"))
    }
}

/// The first three and the last four characters of a number; a made-up one stays.
pub(super) fn shortened(text: &str) -> Option<String> {
    let is_number = text.len() == 17 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_number {
        return None;
    }
    let number = text.to_ascii_uppercase();
    Some(if is_stand_in(&number) {
        number
    } else {
        format!("{}…{}", &number[..3], &number[13..])
    })
}

/// Whether a text is such a number already.
pub(super) fn is_shortened(text: &str) -> bool {
    let is_part = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    text.split_once('…')
        .is_some_and(|(head, tail)| is_part(head, 3) && is_part(tail, 4))
}

/// The run without the made-up numbers in it, which are no secrets.
pub(super) fn without_stand_ins(run: &str) -> String {
    let pieces = run.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    pieces
        .filter(|piece| !is_stand_in(piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric())))
        .collect()
}

fn is_stand_in(number: &str) -> bool {
    let tail = number.get(3..).filter(|_| number.len() == 17);
    let tail = tail.unwrap_or_default();
    tail.strip_prefix(ZEROS).is_some_and(|end| {
        end.strip_prefix(TAIL)
            .is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
