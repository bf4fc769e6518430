//! A value out of an ordered list, beside the one that the car has told.

use carport_domain::remote::Remote;
use carport_domain::vehicle::charging_plan::ChargingSettings;

use crate::words::CommandForms;

/// The places of a slider. Where the car has told none of them, the first place is no value at
/// all, so that nothing looks like the car's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps<T> {
    values: Vec<T>,
    labels: Vec<String>,
    told: Option<usize>,
}

impl<T: Copy + PartialEq> Steps<T> {
    /// The values with how they are written; `told` is the car's, `not_chosen` stands for none.
    pub(super) fn new(
        values: Vec<T>,
        told: Option<T>,
        label: impl Fn(T) -> String,
        not_chosen: &str,
    ) -> Self {
        let told = told.and_then(|told| values.iter().position(|value| *value == told));
        let blank = told.is_none().then(|| not_chosen.to_owned());
        let labels = values.iter().copied().map(label);
        Self {
            labels: blank.into_iter().chain(labels).collect(),
            values,
            told,
        }
    }

    /// What stands at each place.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Where the slider begins: at the car's value, or at the place that is none.
    pub fn start(&self) -> usize {
        self.told.unwrap_or(0)
    }

    /// The value at a place, if it is another one than the car's.
    pub fn chosen(&self, place: usize) -> Option<T> {
        let value = self.value(place)?;
        (self.told != Some(place)).then_some(value)
    }

    /// Where the slider stands after the car has told something new: an untouched one follows the
    /// car, one that was pulled keeps its value.
    pub fn carried(&self, before: &Self, place: usize) -> usize {
        if place == before.start() {
            return self.start();
        }
        let value = before.value(place);
        let same = value.and_then(|value| self.values.iter().position(|own| *own == value));
        same.map_or(self.start(), |index| index + self.blanks())
    }

    /// What pressing the button does, in a sentence.
    pub fn effect(&self, place: usize, words: &CommandForms) -> String {
        let Some(label) = self.chosen(place).and_then(|_| self.labels.get(place)) else {
            return words.unchanged.to_owned();
        };
        match self.told.and_then(|told| self.labels.get(told)) {
            Some(told) => (words.change)(told, label),
            None => (words.becomes)(label),
        }
    }

    fn value(&self, place: usize) -> Option<T> {
        let index = place.checked_sub(self.blanks())?;
        self.values.get(index).copied()
    }

    fn blanks(&self) -> usize {
        usize::from(self.told.is_none())
    }
}

/// How it stands with the charging settings, on which a form depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsReading {
    /// Nobody has asked for them.
    NotRead,
    /// They are on their way.
    Reading,
    /// They did not come.
    Failed,
}

impl SettingsReading {
    /// How it stands with them, whether or not some are held.
    pub const fn of(settings: &Remote<ChargingSettings>) -> Self {
        if settings.is_loading() {
            Self::Reading
        } else if settings.failure().is_some() {
            Self::Failed
        } else {
            Self::NotRead
        }
    }

    /// What is said of it; nothing while nobody has asked.
    pub const fn text(self, words: &CommandForms) -> Option<&'static str> {
        match self {
            Self::NotRead => None,
            Self::Reading => Some(words.reading),
            Self::Failed => Some(words.read_failed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::words::words;

    fn steps(told: Option<u8>) -> Steps<u8> {
        Steps::new(vec![6, 10, 16], told, |value| format!("{value} A"), "none")
    }

    #[test]
    fn a_told_value_is_where_the_slider_begins_and_no_change() {
        let steps = steps(Some(10));

        assert_eq!(steps.labels(), ["6 A", "10 A", "16 A"]);
        assert_eq!(steps.start(), 1);
        assert_eq!(steps.chosen(1), None);
        assert_eq!(steps.chosen(2), Some(16));
    }

    #[test]
    fn without_a_told_value_the_slider_begins_at_none() {
        for told in [None, Some(7)] {
            let steps = steps(told);

            assert_eq!(steps.labels(), ["none", "6 A", "10 A", "16 A"]);
            assert_eq!(steps.chosen(steps.start()), None);
            assert_eq!(steps.chosen(1), Some(6));
        }
    }

    #[test]
    fn a_place_beyond_the_last_is_no_value() {
        assert_eq!(steps(None).chosen(4), None);
        assert_eq!(steps(Some(6)).chosen(3), None);
    }

    #[test]
    fn an_untouched_slider_follows_the_car() {
        assert_eq!(steps(Some(16)).carried(&steps(Some(6)), 0), 2);
        assert_eq!(steps(Some(16)).carried(&steps(None), 0), 2);
        assert_eq!(steps(None).carried(&steps(Some(6)), 0), 0);
    }

    #[test]
    fn a_pulled_slider_keeps_its_value_when_the_car_speaks() {
        assert_eq!(steps(Some(6)).carried(&steps(None), 3), 2);
        assert_eq!(steps(None).carried(&steps(Some(6)), 2), 3);
    }

    #[test]
    fn a_value_that_is_offered_no_more_falls_back_to_the_cars() {
        let before = Steps::new(vec![6, 32], Some(6), |value| value.to_string(), "none");

        assert_eq!(steps(Some(10)).carried(&before, 1), 1);
    }

    #[test]
    fn the_effect_names_both_values_or_only_the_new_one() {
        let words = &words(Language::English).command_forms;

        assert_eq!(steps(Some(10)).effect(2, words), "10 A → 16 A");
        assert_eq!(steps(None).effect(3, words), "Will be set to 16 A.");
        assert_eq!(steps(Some(10)).effect(1, words), "Nothing is changed yet.");
    }
}
