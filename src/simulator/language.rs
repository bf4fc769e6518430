//! The languages that texts of the vendor come in here, with their dates and numbers.

use jiff::civil::Date;

/// Texts of the vendor come in these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    French,
    /// Charging history only; all else is English then.
    German,
}

const MONTHS: [[&str; 3]; 12] = [
    ["January", "janvier", "Januar"],
    ["February", "février", "Februar"],
    ["March", "mars", "März"],
    ["April", "avril", "April"],
    ["May", "mai", "Mai"],
    ["June", "juin", "Juni"],
    ["July", "juillet", "Juli"],
    ["August", "août", "August"],
    ["September", "septembre", "September"],
    ["October", "octobre", "Oktober"],
    ["November", "novembre", "November"],
    ["December", "décembre", "Dezember"],
];

impl Language {
    /// The first language asked for, and English if it is not known.
    pub(crate) fn from_accept(header: Option<&str>) -> Self {
        let tag = header.and_then(|value| value.get(..2)).unwrap_or_default();
        if tag.eq_ignore_ascii_case("fr") {
            Self::French
        } else if tag.eq_ignore_ascii_case("de") {
            Self::German
        } else {
            Self::English
        }
    }

    /// The text of this language, where there are two.
    pub(crate) const fn pick<'a>(self, english: &'a str, french: &'a str) -> &'a str {
        self.pick_of_three([english, french, english])
    }

    /// The text of this language: English, French, German.
    pub(crate) const fn pick_of_three(self, texts: [&str; 3]) -> &str {
        let [english, french, german] = texts;
        match self {
            Self::English => english,
            Self::French => french,
            Self::German => german,
        }
    }

    /// A number with so many decimals.
    pub(crate) fn number(self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        match self {
            Self::English => text,
            Self::French | Self::German => text.replace('.', ","),
        }
    }

    fn month_name(self, date: Date) -> &'static str {
        let index = usize::try_from(date.month() - 1).unwrap_or(0);
        self.pick_of_three(MONTHS[index])
    }

    /// `May 2025`.
    pub(crate) fn month(self, date: Date) -> String {
        format!("{} {}", self.month_name(date), date.year())
    }

    /// `Today`, `Yesterday`, else `1 May`.
    pub(crate) fn day(self, date: Date, today: Date) -> String {
        if date == today {
            return self
                .pick_of_three(["Today", "Aujourd'hui", "Heute"])
                .to_owned();
        }
        if date.tomorrow().ok() == Some(today) {
            return self
                .pick_of_three(["Yesterday", "Hier", "Gestern"])
                .to_owned();
        }
        let mark = self.pick_of_three(["", if date.day() == 1 { "er" } else { "" }, "."]);
        format!("{}{mark} {}", date.day(), self.month_name(date))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_first_language_asked_for_is_spoken_if_known() {
        assert_eq!(Language::from_accept(Some("fr-FR")), Language::French);
        assert_eq!(
            Language::from_accept(Some("de-DE,fr;q=0.5")),
            Language::German
        );
        assert_eq!(Language::from_accept(Some("it")), Language::English);
        assert_eq!(Language::from_accept(None), Language::English);
    }

    #[test]
    fn a_german_text_that_is_not_there_is_english() {
        assert_eq!(Language::German.pick("yes", "oui"), "yes");
    }

    #[test]
    fn decimals_have_a_comma_in_french_and_german() {
        assert_eq!(Language::English.number(5.94, 1), "5.9");
        assert_eq!(Language::French.number(5.94, 1), "5,9");
        assert_eq!(Language::German.number(5.94, 1), "5,9");
    }

    #[test]
    fn near_days_have_names_and_far_ones_dates() {
        let today = date(2025, 5, 1);

        assert_eq!(Language::English.day(today, today), "Today");
        assert_eq!(Language::German.day(date(2025, 4, 30), today), "Gestern");
        assert_eq!(Language::French.day(date(2025, 4, 29), today), "29 avril");
        assert_eq!(Language::German.day(date(2025, 4, 29), today), "29. April");
        assert_eq!(Language::French.day(date(2025, 3, 1), today), "1er mars");
    }
}
