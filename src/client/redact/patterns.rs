//! What gives itself away by its form, whatever stands around it.

use super::keys::Mark;
use super::number::without_stand_ins;
use super::{Redactor, looks_like_degrees, opaque, paths};

/// Masks every pattern of a text.
pub(super) fn mask(text: &str, redactor: &mut Redactor) -> String {
    let masks = redactor.options;
    let text = mask_schemes(text, redactor);
    let text = paths::mask(&text, redactor);
    let text = mask_emails(&text, redactor);
    let text = mask_runs(&text, is_number_character, |runs, at| {
        (masks.masks(Mark::Position) && is_pair(runs, at))
            .then(|| (redactor.pair([runs[at], runs[at + 1], runs[at + 2]]), 3))
    });
    let text = mask_runs(&text, is_phone_character, |runs, at| {
        (masks.masks(Mark::Phone) && is_phone(runs[at])).then(|| (redactor.mark(Mark::Phone), 1))
    });
    let text = mask_runs(&text, is_token_character, |runs, at| {
        is_token(runs[at]).then(|| (redactor.mark(Mark::Secret), 1))
    });
    let text = mask_runs(&text, is_id_character, |runs, at| {
        (masks.masks(Mark::Id) && is_uuid(runs[at])).then(|| (redactor.mark(Mark::Id), 1))
    });
    let text = mask_runs(
        &text,
        |c| c.is_ascii_alphanumeric(),
        |runs, at| {
            (masks.masks(Mark::Vin) && looks_like_vin(runs[at]))
                .then(|| (redactor.vehicle_number(runs[at]), 1))
        },
    );
    mask_runs(&text, is_base64_character, |runs, at| {
        // An id that may be seen looks as random as a token that may not.
        let is_shown_id = !masks.masks(Mark::Id) && is_uuid(runs[at]);
        (!is_shown_id && opaque::is_opaque(&without_stand_ins(runs[at])))
            .then(|| (mask_opaque(runs[at], redactor), 1))
    })
}

/// Cuts a text into runs of some characters and what stands between them, in turns, and lets
/// `mask` replace a run, or a run and its successors. An escape belongs to no run: what follows
/// `%2F` or `\n` begins anew.
fn mask_runs(
    text: &str,
    is_of_run: impl Fn(char) -> bool,
    mut mask: impl FnMut(&[&str], usize) -> Option<(String, usize)>,
) -> String {
    let runs = cut(text, is_of_run);
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    while at < runs.len() {
        // Runs stand at the odd places.
        let replaced = (at % 2 == 1).then(|| mask(&runs, at)).flatten();
        let (part, length) = replaced.unwrap_or_else(|| (runs[at].to_owned(), 1));
        masked.push_str(&part);
        at += length;
    }
    masked
}

fn cut(text: &str, is_of_run: impl Fn(char) -> bool) -> Vec<&str> {
    let mut runs = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut is_in_run = false;
    while let Some(character) = text[at..].chars().next() {
        let escape = escape_length(&text[at..]);
        let is_run = escape == 0 && is_of_run(character);
        if is_run != is_in_run {
            runs.push(&text[start..at]);
            start = at;
            is_in_run = is_run;
        }
        at += escape.max(character.len_utf8());
    }
    runs.push(&text[start..]);
    runs
}

/// The bytes of `%2F`, `\n` or `\u00e9` at the beginning of a text; 0 if none stands there.
fn escape_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_hex = |range: core::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    match bytes {
        [b'%', ..] if is_hex(1..3) => 3,
        [b'\\', b'u', ..] if is_hex(2..6) => 6,
        [b'\\', next, ..] if next.is_ascii() => 2,
        _ => 0,
    }
}

/// `Bearer …` and `Basic …`.
fn mask_schemes(text: &str, redactor: &mut Redactor) -> String {
    let is_end = |c: char| c.is_whitespace() || "\"'<>,;".contains(c);
    let lower = text.to_ascii_lowercase();
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(end) = scheme_end(&lower[text.len() - rest.len()..]) {
        let (before, after) = rest.split_at(end);
        masked.push_str(before);
        let secret = after.find(is_end).map_or(after, |end| &after[..end]);
        if secret.len() >= 8 && !super::is_marker(secret) {
            masked.push_str(&redactor.mark(Mark::Secret));
        } else {
            masked.push_str(secret);
        }
        rest = &after[secret.len()..];
    }
    masked.push_str(rest);
    masked
}

/// Behind the first scheme.
fn scheme_end(lower: &str) -> Option<usize> {
    const SCHEMES: [&str; 2] = ["bearer", "basic"];
    const GAPS: [&str; 3] = [" ", "%20", "+"];
    lower.match_indices('b').find_map(|(at, _)| {
        let text = &lower[at..];
        let scheme = SCHEMES.iter().find(|scheme| text.starts_with(**scheme))?;
        let gap = GAPS
            .iter()
            .find(|gap| text[scheme.len()..].starts_with(**gap))?;
        Some(at + scheme.len() + gap.len())
    })
}

fn mask_emails(text: &str, redactor: &mut Redactor) -> String {
    if !redactor.options.masks(Mark::Email) {
        return text.to_owned();
    }
    let is_local = |c: char| c.is_alphanumeric() || "._+-".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || ".-@".contains(c);
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, sign)) = next_at_sign(rest) {
        let (before, after) = (&rest[..at], &rest[at + sign.len()..]);
        let local = before.trim_end_matches(is_local);
        let domain = after.trim_start_matches(is_domain);
        if local.len() < before.len() && domain.len() < after.len() {
            masked.push_str(local);
            masked.push_str(&redactor.mark(Mark::Email));
            rest = domain;
        } else {
            masked.push_str(&rest[..at + sign.len()]);
            rest = after;
        }
    }
    masked.push_str(rest);
    masked
}

fn next_at_sign(text: &str) -> Option<(usize, &'static str)> {
    text.match_indices(['@', '%']).find_map(|(at, _)| {
        let sign = ["@", "%40"]
            .into_iter()
            .find(|sign| text[at..].starts_with(sign))?;
        Some((at, sign))
    })
}

fn is_number_character(character: char) -> bool {
    character.is_ascii_digit() || "+-.".contains(character)
}

/// Two numbers of degrees, with little between them.
fn is_pair(runs: &[&str], at: usize) -> bool {
    let is_degrees = |run: Option<&&str>| {
        run.is_some_and(|run| looks_like_degrees(run.trim_end_matches('.'), 2))
    };
    let is_between = runs.get(at + 1).is_some_and(|between| {
        let between = between.replace("%2C", ",").replace("%2c", ",");
        let between = between.replace("%20", " ").replace("%3B", ";");
        between.len() <= 4
            && between
                .chars()
                .all(|c| c.is_whitespace() || ",;|/".contains(c))
    });
    is_between && is_degrees(runs.get(at)) && is_degrees(runs.get(at + 2))
}

fn is_phone_character(character: char) -> bool {
    character.is_ascii_digit() || "+ ()-".contains(character)
}

fn is_phone(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    run.trim_start().starts_with('+') && (9..=15).contains(&digits)
}

fn is_token_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_-.".contains(character)
}

/// A JSON web token, or the answer of a captcha.
fn is_token(run: &str) -> bool {
    (run.starts_with("eyJ") && run.len() >= LEAST_TOKEN)
        || (run.starts_with("P1_") && run.len() >= 5)
}

const LEAST_TOKEN: usize = 16;

fn is_id_character(character: char) -> bool {
    character.is_ascii_hexdigit() || character == '-'
}

fn is_uuid(run: &str) -> bool {
    let lengths: Vec<_> = run.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12]
}

/// Seventeen letters and digits, some of each.
fn looks_like_vin(run: &str) -> bool {
    run.len() == 17
        && run.bytes().any(|byte| byte.is_ascii_digit())
        && run.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn is_base64_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "+/=_-".contains(character)
}

/// The run may be a path with one opaque segment, whose other segments stay.
fn mask_opaque(run: &str, redactor: &mut Redactor) -> String {
    let marker = redactor.mark(Mark::Secret);
    let pieces: Vec<_> = run
        .split('/')
        .map(|piece| {
            if opaque::is_word(piece) {
                piece
            } else {
                &marker
            }
        })
        .collect();
    pieces.join("/")
}
