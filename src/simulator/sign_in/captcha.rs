//! Captcha answers: each works once, and only while it is fresh.

/// How long an answer is good for.
const FRESH_MILLIS: i64 = 120_000;
/// Spent answers to remember; far more than anybody solves.
const REMEMBERED: usize = 4_096;

/// The answers that were spent.
#[derive(Default)]
pub(super) struct Captchas {
    spent: Vec<String>,
}

impl Captchas {
    /// Spends an answer. True if it was one, unspent and fresh.
    pub(super) fn spend(&mut self, answer: Option<&str>, now: i64) -> bool {
        let Some(answer) = answer.filter(|answer| answer.starts_with("P1_")) else {
            return false;
        };
        if self.spent.iter().any(|spent| spent == answer) {
            return false;
        }
        if self.spent.len() == REMEMBERED {
            self.spent.remove(0);
        }
        self.spent.push(answer.to_owned());
        // A clock that is behind the widget's makes the age negative: fresh.
        issued_at(answer).is_none_or(|issued_at| now.saturating_sub(issued_at) < FRESH_MILLIS)
    }
}

/// The stand-in widget writes `P1_<milliseconds>_<random>`; other answers carry no time.
fn issued_at(answer: &str) -> Option<i64> {
    let (millis, _) = answer.strip_prefix("P1_")?.split_once('_')?;
    millis.parse().ok()
}
