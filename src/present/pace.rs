//! What the owner chooses between when the app asks by itself, and what the choice costs.

use core::time::Duration;

use carport_domain::budget::{Allowance, NightHours, Pace, Refreshing};

use crate::format::duration;
use crate::locale::Locale;
use crate::words::words;

/// Every choice with its label: `30 min`, `1 h`, …, by hand only.
pub fn pace_choices(locale: &dyn Locale) -> Vec<(Refreshing, String)> {
    let by_hand = words(locale.language()).settings.refresh_by_hand;
    let automatic = Pace::STEPS_MINUTES
        .into_iter()
        .filter_map(Pace::from_minutes)
        .map(|pace| {
            let interval = Duration::from_mins(u64::from(pace.minutes()));
            (Refreshing::Automatic(pace), duration(interval, locale))
        });

    automatic
        .chain([(Refreshing::ByHand, by_hand.to_owned())])
        .collect()
}

/// What a choice costs in calls, for a car that stands idle all day.
pub fn pace_cost(refreshing: Refreshing, locale: &dyn Locale) -> String {
    let words = &words(locale.language()).settings;
    let Refreshing::Automatic(pace) = refreshing else {
        return words.refresh_only_asked.to_owned();
    };
    let calls = pace.calls_per_day(NightHours::DEFAULT, Duration::ZERO);
    let cost = words.refresh_cost.text(u64::from(calls), locale);
    let reckoned = f64::from(Allowance::CONNECTED_DRIVE.calls_per_day());
    let allowance = (words.refresh_allowance)(&locale.number(reckoned, 0));

    format!("{cost} {allowance}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const ENGLISH: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 0,
    };
    const FRENCH: FixedLocale = FixedLocale {
        language: Language::French,
        utc_offset_minutes: 60,
    };

    #[test]
    fn every_pace_and_the_hand_can_be_chosen() {
        let labels: Vec<_> = pace_choices(&ENGLISH)
            .into_iter()
            .map(|(_, label)| label.replace('\u{a0}', " "))
            .collect();

        assert_eq!(
            labels,
            [
                "5 min",
                "10 min",
                "15 min",
                "30 min",
                "1 h",
                "2 h",
                "6 h",
                "By hand only"
            ]
        );
    }

    #[test]
    fn the_usual_pace_costs_41_calls() {
        // 17 hours of day at half an hour each, 7 of night at an hour.
        let usual = Refreshing::default();

        assert!(pace_cost(usual, &ENGLISH).starts_with("About 41 calls a day"));
        assert!(pace_cost(usual, &FRENCH).contains("41\u{a0}appels par jour"));
    }

    #[test]
    fn by_hand_has_no_price_but_its_rule() {
        let words = &words(Language::English).settings;

        assert_eq!(
            pace_cost(Refreshing::ByHand, &ENGLISH),
            words.refresh_only_asked
        );
    }
}
