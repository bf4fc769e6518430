//! How much is known: readings of each day.

use carport_domain::history::{BinLength, Covered, Span, bins, share_known};
use carport_domain::time::UnixMillis;

use super::scope::{Scope, bin_name, count, coverage_strip, own, plain, quarantined, sentence};
use super::{Bar, BarStack, Chart, Color, Panel, table};
use crate::locale::Locale;
use crate::words::words;

/// What the chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct SupplyPast<'a> {
    /// When the car said anything, each instant once, in the order of time.
    pub read_at_millis: &'a [i64],
    /// What is known of the span.
    pub covered: &'a [Covered],
    /// How many readings of the span are not believed.
    pub quarantined: usize,
}

/// The chart: readings of each day, or of each month of long spans.
pub fn supply(past: &SupplyPast<'_>, scope: &Scope, locale: &dyn Locale) -> Chart {
    let text = &words(locale.language()).history.supply;
    let at = past.read_at_millis;
    let position = |instant: i64| at.partition_point(|it| *it < instant);
    let inside = position(scope.span.until_millis) - position(scope.span.from_millis);
    if inside == 0 {
        let told = own(locale);
        let absence = if at.is_empty() {
            told.no_reading
        } else {
            told.none_in_period
        };
        return plain(text.title, absence.to_owned(), scope, Vec::new());
    }
    let days = bins(scope.span, BinLength::Day, |at| {
        locale.utc_offset_minutes(UnixMillis(at))
    });
    // Days before the first reading of all are not silent: nobody listened.
    let listened = days.iter().filter(|day| {
        at.first().is_some_and(|first| day.until_millis > *first) && day.from_millis < scope.now.0
    });
    let counted = |span: &Span| {
        let from = span.from_millis.max(scope.span.from_millis);
        position(span.until_millis.min(scope.span.until_millis)) - position(from)
    };
    let stacks: Vec<_> = listened
        .map(|day| stack(*day, counted(day), locale))
        .collect();
    let silent = stacks.iter().filter(|it| it.bars[0].value == 0.0).count();
    let mut parts = vec![text.readings.text(count(inside), locale)];
    if let Some(share) = share_known(past.covered) {
        // Almost all is not all.
        let percent = (share * 100.0).floor();
        let told = format!("{}\u{a0}%", locale.number(percent, 0));
        parts.push((text.share)(&told));
    }
    parts.push(match silent {
        0 => text.no_silent_day.to_owned(),
        _ => text.silent_days.text(count(silent), locale),
    });
    let panel = Panel {
        name: text.per_day.to_owned(),
        bars: stacks,
        ..Panel::default()
    };
    let mut chart = plain(text.title, sentence(parts), scope, vec![panel]);
    let day_name = |stack: &BarStack| {
        let day = Span {
            from_millis: stack.from_millis,
            until_millis: stack.until_millis,
        };
        bin_name(day, BinLength::Day, locale)
    };
    chart.table = table::of_bars(&chart.panels[0].bars, day_name, "", 0, locale);
    chart.coverage = coverage_strip(past.covered);
    chart.notes.extend(quarantined(past.quarantined, locale));
    chart
}

fn stack(day: Span, readings: usize, locale: &dyn Locale) -> BarStack {
    let text = &words(locale.language()).history.supply;
    let told = text.readings.text(count(readings), locale);
    BarStack {
        from_millis: day.from_millis,
        until_millis: day.until_millis,
        bars: vec![Bar {
            name: text.per_day.to_owned(),
            color: Color::Main,
            value: readings as f64,
            is_partial: false,
        }],
        label: (own(locale).labelled)(&bin_name(day, BinLength::Day, locale), &told),
    }
}

#[cfg(test)]
mod tests {
    use carport_domain::units::choice::Units;

    use super::*;
    use crate::charts::tests::{PARIS, PARIS_IN_FRENCH, at};

    fn drawn(read_at_millis: &[i64], locale: &dyn Locale) -> Chart {
        let scope = Scope {
            span: Span {
                from_millis: at("2026-10-31T23:00"),
                until_millis: at("2026-11-30T23:00"),
            },
            bin_length: BinLength::Day,
            now: UnixMillis(at("2026-11-10T12:00")),
            units: Units::default(),
        };
        let past = SupplyPast {
            read_at_millis,
            covered: &[],
            quarantined: 1,
        };
        supply(&past, &scope, locale)
    }

    #[test]
    fn silent_days_are_counted_between_the_first_reading_and_now() {
        let chart = drawn(
            &[
                at("2026-11-05T10:00"),
                at("2026-11-05T11:00"),
                at("2026-11-08T10:00"),
            ],
            &PARIS,
        );

        // Of the 5th to the 10th, the 6th, 7th, 9th and 10th.
        assert_eq!(chart.summary, "3 readings, 4 days without a reading");
        assert_eq!(chart.panels[0].bars.len(), 6);
        assert_eq!(chart.notes.len(), 1);
    }

    #[test]
    fn no_reading_at_all_is_told_in_words() {
        let chart = drawn(&[], &PARIS_IN_FRENCH);

        assert!(chart.summary.starts_with("Aucun relevé"));
        assert_eq!(chart.panels, []);
    }
}
