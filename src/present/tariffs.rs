//! What charging costs, as a form: what a tariff says, and what was typed for one.

mod form;
#[cfg(test)]
mod tests;

use carport_domain::charging::Money;
use carport_domain::place::Place;
use carport_domain::tariff::price::{Band, LocalDay, MinuteOfDay, Price, Rate, Weekdays};
use carport_domain::tariff::totals::Recalculated;
use carport_domain::tariff::{Tariff, TariffPlace};

use crate::charts::{iso_day, money};
use crate::locale::Locale;
use crate::map::place_name;
use crate::words::{HistoryTariffs, words};

pub use form::{BandForm, DayChoice, PriceKind, TariffErrors, TariffField, TariffForm};

/// One tariff of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct TariffLine {
    /// Where it holds.
    pub place: String,
    /// `0.25 EUR/kWh`, `0.31 EUR/kWh, 22:30 to 06:30 0.19 EUR/kWh`.
    pub price: String,
    /// Fees, if there are some.
    pub fees: Vec<String>,
    /// From when until when; `None` for always.
    pub validity: Option<String>,
}

/// What a place of tariffs is called.
pub fn tariff_place_name(place: &TariffPlace, places: &[Place], locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.tariffs;
    match place {
        TariffPlace::Elsewhere => text.elsewhere.to_owned(),
        TariffPlace::Anywhere => text.anywhere.to_owned(),
        TariffPlace::Own(id) => places.iter().find(|it| it.id == *id).map_or_else(
            || text.removed_place.to_owned(),
            |place| place_name(place, locale),
        ),
    }
}

/// A tariff in words.
pub fn tariff_line(tariff: &Tariff, places: &[Place], locale: &dyn Locale) -> TariffLine {
    let text = &words(locale.language()).history.tariffs;
    let currency = tariff.currency.code();
    let per_kwh = |rate: Rate| price_text(rate, &format!("{currency}/kWh"), locale);
    let price = match &tariff.price {
        Price::Free => text.free.to_owned(),
        Price::Flat(rate) => per_kwh(*rate),
        Price::Bands { base, bands } => {
            let bands = bands.iter().map(|band| {
                let when = band_text(band, text, locale);
                format!("{when} {}", per_kwh(band.per_kwh))
            });
            let all: Vec<_> = core::iter::once(per_kwh(*base)).chain(bands).collect();
            all.join(", ")
        }
    };
    let fee = |rate: Rate, unit: &str| {
        (rate > Rate::NONE).then(|| price_text(rate, &format!("{currency}/{unit}"), locale))
    };
    let fees = [
        fee(tariff.per_session, text.session),
        fee(tariff.per_minute, "min"),
    ];
    TariffLine {
        place: tariff_place_name(&tariff.place, places, locale),
        price,
        fees: fees.into_iter().flatten().collect(),
        validity: validity_text(tariff, text),
    }
}

fn price_text(rate: Rate, unit: &str, locale: &dyn Locale) -> String {
    // Prices of energy have up to four decimals; trailing zeros say nothing.
    let decimals = (2..4).find(|decimals| {
        let scale = 10_f64.powi(i32::from(*decimals));
        ((rate.amount() * scale).round() / scale - rate.amount()).abs() < 1e-9
    });
    let number = locale.number(rate.amount(), decimals.unwrap_or(4));
    format!("{number}\u{a0}{unit}")
}

fn band_text(band: &Band, text: &HistoryTariffs, locale: &dyn Locale) -> String {
    let low_to_high = words(locale.language()).history.chart.low_to_high;
    let times = low_to_high(&clock_text(band.from), &clock_text(band.until));
    match DayChoice::of(band.days) {
        Some(DayChoice::EveryDay) => times,
        Some(DayChoice::Working) => format!("{times} ({})", text.working_days),
        Some(DayChoice::Weekend) => format!("{times} ({})", text.weekend),
        None => format!("{times} ({})", text.some_days),
    }
}

/// `22:30`.
pub(crate) fn clock_text(minute: MinuteOfDay) -> String {
    let minutes = minute.number();
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn validity_text(tariff: &Tariff, text: &HistoryTariffs) -> Option<String> {
    let day = |day: LocalDay| iso_day(day.0);
    match (tariff.validity.from, tariff.validity.until) {
        (None, None) => None,
        (Some(from), None) => Some((text.since)(&day(from))),
        (None, Some(until)) => Some((text.up_to)(&day(until))),
        (Some(from), Some(until)) => Some((text.from_to)(&day(from), &day(until))),
    }
}

/// What a changed list does to the costs of the charges that are known.
pub fn effect_text(changes: &[Recalculated], locale: &dyn Locale) -> String {
    let text = &words(locale.language()).history.tariffs;
    let concerned = changes.iter().filter(|it| it.before != it.after);
    let count = u64::try_from(concerned.clone().count()).unwrap_or(u64::MAX);
    if count == 0 {
        return text.changes_nothing.to_owned();
    }
    let sums = |pick: fn(&Recalculated) -> Option<&Money>| -> String {
        let sums = Money::sums(concerned.clone().filter_map(pick));
        let sums: Vec<_> = sums.iter().map(|sum| money(sum, locale)).collect();
        if sums.is_empty() {
            text.no_cost.to_owned()
        } else {
            sums.join(" + ")
        }
    };
    let before = sums(|it| it.before.as_ref().ok().map(|cost| &cost.money));
    let after = sums(|it| it.after.as_ref().ok().map(|cost| &cost.money));
    format!(
        "{} {}",
        text.recalculates.text(count, locale),
        (text.from_sum_to)(&before, &after)
    )
}

impl DayChoice {
    /// The choice that a set of days is; `None` for any other set.
    pub fn of(days: Weekdays) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.days() == days)
    }
}
