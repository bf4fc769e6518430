//! Charges in words: amounts, sums, instants.

use carport_domain::charging::{Money, Precision};
use carport_domain::history::charges::ChargedEnergy;
use carport_domain::tariff::totals::{Billed, Total};
use carport_domain::time::UnixMillis;

use crate::charts::clock::day_of;
use crate::charts::period::days_words;
use crate::charts::scope::{count, own, sentence};
use crate::locale::{DateForm, Locale};
use crate::words::words;

pub(super) fn summary(shown: &[&Billed<'_>], locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.energy;
    let total = Total::of(shown);
    let mut parts = vec![text.charges.text(count(total.charges), locale)];
    if total.energy.known > 0 {
        let told = kilowatt_hours(total.energy.amount.0, locale);
        let is_whole = total.energy.unknown == 0;
        let told = if is_whole {
            told
        } else {
            (own(locale).at_least)(&told)
        };
        parts.push((text.total)(&told));
    }
    parts.extend(total.paid.iter().map(|sum| {
        let told = money(sum, locale);
        let is_whole = total.without_cost == 0;
        (text.paid)(&if is_whole {
            told
        } else {
            (own(locale).at_least)(&told)
        })
    }));
    sentence(parts)
}

pub(super) fn is_at_least(energy: Option<ChargedEnergy>, is_partly_seen: bool) -> bool {
    is_partly_seen && matches!(energy, Some(ChargedEnergy::Estimated { .. }))
}

pub(crate) fn energy_words(
    energy: Option<ChargedEnergy>,
    is_partly_seen: bool,
    locale: &dyn Locale,
) -> String {
    let Some(energy) = energy else {
        return own(locale).not_known.to_owned();
    };
    let told = kilowatt_hours(energy.amount().0, locale);
    let month = &words(locale.language()).care.month;
    match energy {
        ChargedEnergy::Estimated { .. } if is_partly_seen => (own(locale).at_least)(&told),
        ChargedEnergy::Estimated { .. } => (month.about)(&told),
        ChargedEnergy::Told(energy) => match energy.precision {
            Precision::Exact => told,
            Precision::About => (month.about)(&told),
            Precision::Below => (month.below)(&told),
        },
    }
}

pub(crate) fn kilowatt_hours(value: f64, locale: &dyn Locale) -> String {
    format!("{}\u{a0}kWh", locale.number(value, 1))
}

pub(crate) fn money(money: &Money, locale: &dyn Locale) -> String {
    format!("{}\u{a0}{}", locale.number(money.amount, 2), money.currency)
}

pub(super) fn when(at_millis: i64, locale: &dyn Locale) -> String {
    let day = day_of(at_millis, locale);
    let time = locale.date(UnixMillis(at_millis), DateForm::Time);
    format!("{} {time}", days_words(day, day, locale))
}
