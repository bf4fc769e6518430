//! A year at a glance: each day as dark as there was of something.

use carport_domain::history::{BinLength, Distances, Span, bins, distances};
use carport_domain::units::Kilometers;

use super::clock::{date_of, day_of, short_month};
use super::period::days_words;
use super::scope::{Followed, Scope, count, own, sentence};
use super::{Calendar, CalendarDay, Row, Table};
use crate::format::distance;
use crate::locale::Locale;
use crate::words::{HistoryMonths, words};
use carport_domain::time::UnixMillis;

/// So many colors there are.
const COLORS: usize = 5;

/// Kilometers of each day, by the odometer. `sections` are the instants at which a replaced one
/// began to count anew.
pub fn driven_calendar(
    followed: Followed<'_>,
    sections: &[i64],
    scope: &Scope,
    locale: &dyn Locale,
) -> Calendar {
    let own_words = &words(locale.language()).history;
    let text = &own_words.calendar;
    let (unit, per_kilometer) = scope.distance_unit();
    let mut calendar = Calendar {
        title: text.driven.to_owned(),
        summary: own(locale).no_reading.to_owned(),
        unit: unit.to_owned(),
        decimals: 0,
        days: Vec::new(),
        months: Vec::new(),
        levels: Vec::new(),
        notes: Vec::new(),
        table: Table::default(),
    };
    if followed.timeline.is_empty() {
        return calendar;
    }
    let days = bins(scope.span, BinLength::Day, |at| {
        locale.utc_offset_minutes(UnixMillis(at))
    });
    let rule = followed.timeline.gap_rule();
    let found = distances(followed.timeline, &days, rule, sections);
    calendar.days = days_of(&found, scope, locale);
    calendar.months = months_of(&calendar.days, &own_words.months);
    let known: Vec<f64> = calendar.days.iter().filter_map(|it| it.value).collect();
    calendar.levels = levels(&known);
    if known.is_empty() {
        own(locale).none_in_period.clone_into(&mut calendar.summary);
        return calendar;
    }
    let told = |value: f64| {
        let km = Kilometers(value / per_kilometer);
        distance(km, scope.units, locale).joined()
    };
    let all = (text.total)(&told(known.iter().sum()));
    let mut parts = vec![all];
    let most = calendar
        .days
        .iter()
        .filter_map(|it| Some((it.day, it.value?)));
    if let Some((day, value)) = most.max_by(|one, other| one.1.total_cmp(&other.1)) {
        parts.push((text.most)(&days_words(day, day, locale), &told(value)));
    }
    let is_past = |day: &&CalendarDay| day.day <= day_of(scope.now.0, locale);
    let past = calendar.days.iter().filter(is_past);
    let unknown = past.filter(|it| it.value.is_none()).count();
    if unknown > 0 {
        parts.push(text.unknown_days.text(count(unknown), locale));
    }
    calendar.summary = sentence(parts);
    calendar.notes = followed.notes(scope, locale);
    calendar.table = table(&calendar, locale);
    calendar
}

/// The first days of months, named.
fn months_of(days: &[CalendarDay], names: &HistoryMonths) -> Vec<(i64, String)> {
    let first = days.iter().filter(|it| date_of(it.day).day == 1);
    first
        .map(|it| {
            let month = date_of(it.day).month.month;
            (it.day, short_month(month, names).to_owned())
        })
        .collect()
}

fn days_of(found: &Distances, scope: &Scope, locale: &dyn Locale) -> Vec<CalendarDay> {
    let (_, per_kilometer) = scope.distance_unit();
    let told = |span: Span| {
        days_words(
            day_of(span.from_millis, locale),
            day_of(span.from_millis, locale),
            locale,
        )
    };
    let past = found
        .bins
        .iter()
        .filter(|it| it.span.from_millis < scope.now.0);
    past.map(|bin| {
        let runs = bin.span.contains(scope.now.0);
        let is_partial = bin.is_partial && bin.kilometers.is_some() && !runs;
        let value = match bin.kilometers {
            None => own(locale).not_known.to_owned(),
            Some(km) => {
                let told = distance(km, scope.units, locale).joined();
                if is_partial {
                    (own(locale).at_least)(&told)
                } else {
                    told
                }
            }
        };
        CalendarDay {
            day: day_of(bin.span.from_millis, locale),
            value: bin.kilometers.map(|km| km.0 * per_kilometer),
            is_partial,
            label: (own(locale).labelled)(&told(bin.span), &value),
        }
    })
    .collect()
}

/// Round borders between colors. Most days lie below the first two thirds of the highest usual
/// day: one long journey does not make all others pale.
fn levels(known: &[f64]) -> Vec<f64> {
    let mut driven: Vec<f64> = known.iter().copied().filter(|it| *it > 0.0).collect();
    if driven.is_empty() {
        return Vec::new();
    }
    driven.sort_by(f64::total_cmp);
    let usual = driven[(driven.len() - 1) * 9 / 10];
    let scale = super::ticks::value_scale(0.0, usual, COLORS - 1, false);
    let inner = scale.ticks.iter().copied().filter(|it| *it > 0.0);
    inner.take(COLORS - 1).collect()
}

/// Without the days of which nothing is known: the summary counts them.
fn table(calendar: &Calendar, locale: &dyn Locale) -> Table {
    let own = own(locale);
    let rows = calendar.days.iter().filter_map(|day| {
        let number = locale.number(day.value?, calendar.decimals);
        let told = if day.is_partial {
            (own.at_least)(&number)
        } else {
            number
        };
        Some(Row {
            cells: vec![days_words(day.day, day.day, locale), told],
        })
    });
    let mut rows: Vec<_> = rows.collect();
    let cut = rows.len().saturating_sub(super::table::MOST_ROWS);
    rows.drain(..cut);
    let text = &words(locale.language()).history;
    Table {
        caption: if cut > 0 {
            own.table_cut.text(count(cut), locale)
        } else {
            String::new()
        },
        heads: vec![
            own.time.to_owned(),
            format!("{}, {}", text.odometer.driven, calendar.unit),
        ],
        rows,
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::history::Timeline;
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::svg::{Look, Theme, write_calendar};
    use crate::charts::tests::{PARIS, at};

    fn drawn(timeline: &Timeline) -> Calendar {
        let scope = Scope {
            span: Span {
                from_millis: at("2025-11-30T23:00"),
                until_millis: at("2026-11-30T23:00"),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at("2026-11-20T12:00")),
            units: Units::default(),
        };
        let followed = Followed {
            timeline,
            quarantined: 0,
        };
        driven_calendar(followed, &[], &scope, &PARIS)
    }

    /// Every six hours for ten days from the 1st of November on: nothing, then 40 km a day.
    fn ten_days() -> Timeline {
        let start = at("2026-10-31T23:00");
        Timeline {
            at_millis: (0..=40).map(|it| start + it * 21_600_000).collect(),
            values: (0..=40_u8)
                .map(|it| 100.0 + 10.0 * f64::from(it.saturating_sub(4)))
                .collect(),
        }
    }

    #[test]
    fn a_day_without_driving_is_nothing_and_an_unknown_one_is_no_zero() {
        let calendar = drawn(&ten_days());

        let first = day_of(at("2026-11-01T12:00"), &PARIS);
        let of = |day: i64| calendar.days.iter().find(|it| it.day == day).unwrap();
        assert_eq!(of(first).value, Some(0.0));
        assert_eq!(of(first + 1).value, Some(40.0));
        assert_eq!(of(first - 1).value, None);
        assert_eq!(of(first - 1).label, "31 October 2026: not known");
        assert_eq!(calendar.color_of(0.0), 0);
        assert!(calendar.color_of(40.0) > 0);
    }

    #[test]
    fn the_day_with_most_is_told_and_unknown_days_are_counted() {
        let summary = drawn(&ten_days()).summary.replace('\u{a0}', " ");

        assert!(summary.starts_with("360 km in all, most on "), "{summary}");
        // 335 days before November, and the 11th to the 20th; the last reading is a midnight.
        assert!(
            summary.ends_with("nothing is known of 345 days"),
            "{summary}"
        );
    }

    #[test]
    fn a_long_journey_does_not_make_other_days_pale() {
        let mut known = vec![40.0; 99];
        known.push(1_200.0);

        assert_eq!(levels(&known), [10.0, 20.0, 30.0, 40.0]);
        assert_eq!(levels(&[0.0]), [0.0; 0]);
    }

    #[test]
    fn the_picture_has_a_named_box_for_each_day_at_any_width() {
        let calendar = drawn(&ten_days());
        for width in [240.0, 390.0, 1_100.0] {
            let look = Look {
                width,
                height: 0.0,
                theme: Theme::Light,
            };

            let svg = write_calendar(&calendar, look, &PARIS);

            let boxes = svg.matches("<title>").count();
            assert_eq!(boxes, calendar.days.len());
            assert!(!svg.contains("NaN"));
        }
    }

    #[test]
    fn without_a_reading_there_is_no_day() {
        let calendar = drawn(&Timeline::default());

        assert_eq!(calendar.days, []);
        assert!(calendar.summary.starts_with("No reading yet"));
    }
}
