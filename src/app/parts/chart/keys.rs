//! What keys do while a chart has the focus.

use web_sys::KeyboardEvent;

/// A key's meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Key {
    /// The crosshair goes to the next sample, or to the one before.
    Step { is_later: bool },
    /// The crosshair goes to the last sample, or to the first.
    End { is_later: bool },
    /// The span moves by this share of itself.
    Move(f64),
    /// The span becomes so many times as long.
    Scale(f64),
    /// What is read stays, or goes.
    Pin,
    /// Everything is as it was.
    Reset,
}

/// So far one press moves the span.
const MOVE: f64 = 0.2;
const CLOSER: f64 = 0.5;

/// What a key means here, if anything.
pub(super) fn meaning(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    of(&event.key(), event.shift_key())
}

fn of(key: &str, has_shift: bool) -> Option<Key> {
    Some(match (key, has_shift) {
        ("ArrowLeft", false) => Key::Step { is_later: false },
        ("ArrowRight", false) => Key::Step { is_later: true },
        ("ArrowLeft", true) => Key::Move(-MOVE),
        ("ArrowRight", true) => Key::Move(MOVE),
        ("Home", _) => Key::End { is_later: false },
        ("End", _) => Key::End { is_later: true },
        // On most keyboards a plus needs the shift key; on some, the equals sign is where it is.
        ("+" | "=", _) => Key::Scale(CLOSER),
        ("-" | "_", _) => Key::Scale(1.0 / CLOSER),
        ("Enter" | " ", false) => Key::Pin,
        ("Escape", _) => Key::Reset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_the_crosshair_and_with_shift_the_span() {
        assert_eq!(of("ArrowLeft", false), Some(Key::Step { is_later: false }));
        assert_eq!(of("ArrowRight", true), Some(Key::Move(0.2)));
    }

    #[test]
    fn a_plus_is_one_with_and_without_shift() {
        assert_eq!(of("+", true), Some(Key::Scale(0.5)));
        assert_eq!(of("=", false), Some(Key::Scale(0.5)));
        assert_eq!(of("-", false), Some(Key::Scale(2.0)));
    }

    #[test]
    fn the_tab_key_stays_the_browsers() {
        assert_eq!(of("Tab", false), None);
        assert_eq!(of("ArrowUp", false), None);
    }
}
