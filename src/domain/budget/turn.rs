//! One car's turn: from one answer to the next.

use super::chance::{Fraction, QUICK_TRIES};
use crate::time::UnixMillis;

/// What has to be remembered of a car between two looks at it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    answered_at: Option<UnixMillis>,
    /// When the app last asked by itself, whatever came of it.
    asked_at: Option<UnixMillis>,
    tries: u32,
    chance: Fraction,
}

impl Turn {
    /// Begins with an answer, or with none yet. Chance is drawn once for each turn.
    pub const fn new(answered_at: Option<UnixMillis>, chance: Fraction) -> Self {
        Self {
            answered_at,
            asked_at: None,
            tries: 0,
            chance,
        }
    }

    /// The turn that holds now: the next one if there was another answer since. When the app last
    /// asked goes along: a clock may be set back between the two.
    #[must_use]
    pub fn after(self, answered_at: Option<UnixMillis>, draw: impl FnOnce() -> Fraction) -> Self {
        if self.answered_at == answered_at {
            return self;
        }
        Self {
            asked_at: self.asked_at,
            ..Self::new(answered_at, draw())
        }
    }

    /// The same turn once the app has asked by itself.
    #[must_use]
    pub const fn asked(self, now: UnixMillis) -> Self {
        Self {
            asked_at: Some(now),
            tries: self.tries.saturating_add(1),
            ..self
        }
    }

    /// When the car was last answered or asked about: one that cannot be read is not asked at every
    /// look. An instant that lies ahead was told by a clock that has been set back since: it counts
    /// for nothing, and must not hide the one that counts.
    pub fn last_at(self, now: UnixMillis) -> Option<UnixMillis> {
        let past = |at: &UnixMillis| *at <= now;
        self.answered_at
            .filter(past)
            .max(self.asked_at.filter(past))
    }

    /// Whether an early try after a failure is left.
    pub const fn has_try_left(self) -> bool {
        self.tries <= QUICK_TRIES
    }

    /// The chance of this turn.
    pub const fn chance(self) -> Fraction {
        self.chance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "it reads as the field it fills")]
    const fn at(millis: i64) -> Option<UnixMillis> {
        Some(UnixMillis(millis))
    }

    #[test]
    fn an_answer_dated_ahead_does_not_hide_when_the_car_was_asked() {
        let turn = Turn::new(at(9_000), Fraction::HALF).asked(UnixMillis(4_000));

        assert_eq!(turn.last_at(UnixMillis(5_000)), at(4_000));
    }

    #[test]
    fn the_later_of_answer_and_question_counts() {
        let now = UnixMillis(5_000);
        let answered = Turn::new(at(3_000), Fraction::HALF);

        assert_eq!(answered.last_at(now), at(3_000));
        assert_eq!(answered.asked(UnixMillis(4_000)).last_at(now), at(4_000));
        assert_eq!(Turn::new(None, Fraction::HALF).last_at(now), None);
    }

    #[test]
    fn early_tries_run_out_until_there_is_an_answer() {
        let mut turn = Turn::new(at(1_000), Fraction::HALF);
        for _try in 0..=QUICK_TRIES {
            assert!(turn.has_try_left());
            turn = turn.asked(UnixMillis(2_000));
        }

        assert!(!turn.has_try_left());
        assert!(turn.after(at(3_000), || Fraction::HALF).has_try_left());
    }

    #[test]
    fn a_turn_keeps_its_chance_until_the_next_answer() {
        let turn = Turn::new(at(1_000), Fraction::new(0.25));

        let same = turn.after(at(1_000), || Fraction::new(0.75));
        let next = turn.after(at(2_000), || Fraction::new(0.75));

        assert_eq!(same.chance(), Fraction::new(0.25));
        assert_eq!(next.chance(), Fraction::new(0.75));
    }
}
