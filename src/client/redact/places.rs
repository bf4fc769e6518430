//! Where the car was: a marker, or degrees too round to find it.

use serde_json::{Number, Value};

use super::keys::{Mark, Scope};
use super::options::PositionForm;
use super::{Redactor, subtitle};

impl Redactor {
    pub(super) fn masked_number(&mut self, number: &Number, scope: Scope) -> Value {
        let degrees = number.as_f64().filter(|_| scope.mark == Mark::Position);
        let rounded = degrees.and_then(|degrees| self.rounded(degrees));
        match rounded.and_then(Number::from_f64) {
            Some(rounded) => {
                if rounded != *number {
                    self.notes.note(Mark::Position);
                }
                Value::Number(rounded)
            }
            None => Value::String(self.mark(scope.mark)),
        }
    }

    /// A position that is written as a text.
    pub(super) fn position(&mut self, text: &str) -> String {
        let degrees = text.trim().parse().ok();
        match degrees.and_then(|degrees| self.rounded(degrees)) {
            Some(rounded) => {
                let rounded = format!("{rounded:.1}");
                if rounded != text {
                    self.notes.note(Mark::Position);
                }
                rounded
            }
            None => self.mark(Mark::Position),
        }
    }

    /// Two numbers of degrees in a text, with what stands between them.
    pub(super) fn pair(&mut self, runs: [&str; 3]) -> String {
        if self.options.positions == PositionForm::Removed {
            return self.mark(Mark::Position);
        }
        // A full stop behind the pair ends the sentence.
        let [latitude, between, longitude] = runs;
        let bare = longitude.trim_end_matches('.');
        let end = &longitude[bare.len()..];
        format!(
            "{}{between}{}{end}",
            self.position(latitude),
            self.position(bare)
        )
    }

    fn rounded(&self, degrees: f64) -> Option<f64> {
        let is_rounded = self.options.positions == PositionForm::Rounded;
        (is_rounded && degrees.is_finite() && degrees.abs() <= 360.0)
            .then(|| (degrees * 10.0).round() / 10.0)
    }

    /// The vendor's own word for nothing.
    pub(super) fn nothing(&mut self, text: &str) -> String {
        if text != subtitle::NOTHING {
            self.notes.note(Mark::Address);
        }
        subtitle::NOTHING.to_owned()
    }

    pub(super) fn subtitle(&mut self, line: &str) -> String {
        let masked = subtitle::mask(line);
        if masked != line {
            self.notes.note(Mark::Address);
        }
        masked
    }
}
