use carport_present::locale::{FixedLocale, Language, Plural};

use super::*;

const UTC: FixedLocale = FixedLocale {
    language: Language::English,
    utc_offset_minutes: 0,
};
/// 2025-03-30T01:00:00Z: in Paris two o'clock is three o'clock.
const SPRING: i64 = 1_743_296_400_000;

/// Paris around the spring of 2025.
struct Paris;

impl Locale for Paris {
    fn language(&self) -> Language {
        UTC.language()
    }

    fn number(&self, value: f64, decimals: u8) -> String {
        UTC.number(value, decimals)
    }

    fn plural(&self, count: u64) -> Plural {
        UTC.plural(count)
    }

    fn date(&self, at: UnixMillis, form: DateForm) -> String {
        let shifted = at.0 + i64::from(self.utc_offset_minutes(at)) * MINUTE;
        UTC.date(UnixMillis(shifted), form)
    }

    fn utc_offset_minutes(&self, at: UnixMillis) -> i32 {
        if at.0 < SPRING { 60 } else { 120 }
    }
}

fn labels(span: Span, width_pixels: f64, locale: &dyn Locale) -> Vec<String> {
    let ticks = ticks(span, width_pixels, locale);
    ticks.into_iter().map(|tick| tick.label).collect()
}

#[test]
fn a_day_has_hours_and_begins_with_its_name() {
    // 2025-05-04.
    let day = Span::new(1_746_316_800_000, 1_746_316_800_000 + DAY);

    assert_eq!(
        labels(day, 300.0, &UTC),
        ["4 May", "06:00", "12:00", "18:00", "5 May"]
    );
}

#[test]
fn the_day_of_23_hours_has_its_ticks_at_whole_hours_of_the_clock() {
    let midnight = SPRING - 2 * HOUR;
    let day = Span::new(midnight, midnight + 23 * HOUR);

    let found = ticks(day, 300.0, &Paris);

    let labels: Vec<_> = found.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["30 March", "06:00", "12:00", "18:00", "31 March"]);
    assert_eq!(found[1].at_millis - found[0].at_millis, 5 * HOUR);
    assert_eq!(found[4].at_millis - found[3].at_millis, 6 * HOUR);
}

#[test]
fn weeks_begin_on_mondays() {
    // Thursday 2025-05-01 to 2025-05-31.
    let month = Span::new(1_746_057_600_000, 1_746_057_600_000 + 30 * DAY);

    assert_eq!(
        labels(month, 600.0, &UTC),
        ["5 May", "12 May", "19 May", "26 May"]
    );
}

#[test]
fn a_year_has_months_and_january_is_called_by_the_year() {
    // 2024-10-15 to 2025-04-15.
    let half_year = Span::new(1_728_950_400_000, 1_744_675_200_000);

    assert_eq!(
        labels(half_year, 600.0, &UTC),
        ["November", "December", "2025", "February", "March", "April"]
    );
}

#[test]
fn ten_years_are_counted_in_years() {
    let years = Span::new(1_420_070_400_000, 1_735_689_600_000);

    let labels = labels(years, 1_100.0, &UTC);

    assert_eq!(labels.first().map(String::as_str), Some("2015"));
    assert_eq!(labels.last().map(String::as_str), Some("2025"));
    assert_eq!(labels.len(), 11);
}

#[test]
fn months_are_found_before_1970_and_in_leap_years() {
    assert_eq!(first_day(1970 * 12), 0);
    assert_eq!(first_day(1969 * 12 + 11), -31);
    assert_eq!(first_day(2024 * 12 + 2) - first_day(2024 * 12 + 1), 29);
    assert_eq!(month_of(-1), 1969 * 12 + 11);
    assert_eq!(month_of(first_day(2024 * 12 + 2) - 1), 2024 * 12 + 1);
}

#[test]
fn a_narrow_axis_over_centuries_is_no_endless_one() {
    let centuries = Span::new(-20_000_000_000_000, 20_000_000_000_000);

    assert!(ticks(centuries, 300.0, &UTC).len() < 100);
}
