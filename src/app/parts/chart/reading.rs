//! What the crosshair reads: the instant, the value of every line, and what is known about it.

use carport_domain::time::UnixMillis;
use carport_present::charts::{Chart, CoverageKind, Panel};
use carport_present::locale::{DateForm, Locale};

use super::ChartWords;
use crate::browser::uplot::place_at;

/// One instant of a chart, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    /// The instant, by the device's clock.
    pub(super) at: String,
    /// What each line says, in the order of panels and lines; none where it is broken or hidden.
    pub(super) values: Vec<Option<String>>,
    /// Bars, marks and shaded spans that are there, and how it is known.
    pub(super) remarks: Vec<String>,
}

/// Reads a chart at an instant.
pub(super) fn read(
    chart: &Chart,
    at_millis: i64,
    hidden: &[String],
    words: &ChartWords,
    locale: &dyn Locale,
) -> Reading {
    let values = chart.panels.iter().flat_map(|panel| {
        panel.lines.iter().map(move |line| {
            let place = place_at(line, at_millis).filter(|_| !hidden.contains(&line.name))?;
            Some(written(panel, line.values[place], locale))
        })
    });
    let remarks = remarks(chart, at_millis).chain(known(chart, at_millis, words));
    Reading {
        at: locale.date(UnixMillis(at_millis), DateForm::Full),
        values: values.collect(),
        remarks: remarks.collect(),
    }
}

impl Reading {
    /// The whole of it in one sentence, for those who see no picture.
    pub(super) fn spoken(&self, chart: &Chart) -> String {
        let lines = chart.panels.iter().flat_map(|panel| &panel.lines);
        let values = lines.zip(&self.values);
        let values = values.filter_map(|(line, value)| {
            let value = value.as_ref()?;
            Some(format!("{} {value}", line.name))
        });
        let parts = core::iter::once(self.at.clone()).chain(values);
        let parts: Vec<_> = parts.chain(self.remarks.iter().cloned()).collect();
        parts.join(", ")
    }
}

/// A value with its unit, or the name of its state.
fn written(panel: &Panel, value: f64, locale: &dyn Locale) -> String {
    let state = panel.states.iter().enumerate();
    let mut state = state.filter(|(place, _)| (*place as f64 - value).abs() < 0.5);
    if let Some((_, name)) = state.next() {
        return name.clone();
    }
    let number = locale.number(value, panel.decimals);
    if panel.unit.is_empty() {
        number
    } else {
        format!("{number}\u{a0}{}", panel.unit)
    }
}

fn remarks(chart: &Chart, at_millis: i64) -> impl Iterator<Item = String> {
    let stacks = chart.panels.iter().flat_map(|panel| &panel.bars);
    let stacks = stacks
        .filter(move |stack| stack.from_millis <= at_millis && at_millis < stack.until_millis)
        .map(|stack| stack.label.clone());
    let marks = chart.panels.iter().flat_map(|panel| &panel.marks);
    let marks = marks
        .filter(move |mark| mark.at_millis == at_millis)
        .map(|mark| mark.label.clone());
    let bands = chart.bands.iter();
    let bands = bands
        .filter(move |band| band.from_millis <= at_millis && at_millis < band.until_millis)
        .map(|band| band.name.clone());
    stacks.chain(marks).chain(bands)
}

/// Whether the app was told, or read it in a file.
fn known(chart: &Chart, at_millis: i64, words: &ChartWords) -> Option<String> {
    let mut here = chart.coverage.iter();
    let here = here.find(|span| span.from_millis <= at_millis && at_millis < span.until_millis)?;
    Some(match here.kind {
        CoverageKind::Recorded => words.recorded.clone(),
        CoverageKind::Imported => words.imported.clone(),
        CoverageKind::Missing => words.missing.clone(),
    })
}

#[cfg(test)]
mod tests {
    use carport_domain::history::Shape;
    use carport_present::charts::{Band, Color, Coverage, Dash, Line, Table};
    use carport_present::locale::{FixedLocale, Language};

    use super::*;

    const UTC: FixedLocale = FixedLocale {
        language: Language::English,
        utc_offset_minutes: 120,
    };
    /// 2025-05-04T09:18:00Z.
    const SUNDAY: i64 = 1_746_350_280_000;

    fn chart() -> Chart {
        let line = |name: &str, values: [f64; 2]| Line {
            name: name.to_owned(),
            color: Color::Main,
            dash: Dash::Solid,
            shape: Shape::Steps,
            at_millis: vec![SUNDAY, SUNDAY + 1_000],
            values: values.to_vec(),
            band: None,
        };
        Chart {
            title: "Charge".to_owned(),
            summary: String::new(),
            from_millis: SUNDAY,
            until_millis: SUNDAY + 2_000,
            panels: vec![Panel {
                unit: "%".to_owned(),
                lines: vec![
                    line("Level", [41.0, 42.0]),
                    line("Target", [80.0, f64::NAN]),
                ],
                ..Panel::default()
            }],
            bands: vec![Band {
                from_millis: SUNDAY,
                until_millis: SUNDAY + 500,
                name: "Charging".to_owned(),
                color: Color::Electric,
            }],
            coverage: vec![Coverage {
                from_millis: SUNDAY,
                until_millis: SUNDAY + 2_000,
                kind: CoverageKind::Imported,
            }],
            notes: Vec::new(),
            table: Table::default(),
        }
    }

    fn words() -> ChartWords {
        ChartWords {
            imported: "imported".to_owned(),
            ..ChartWords::default()
        }
    }

    #[test]
    fn a_reading_has_the_local_time_the_values_and_where_they_come_from() {
        let reading = read(&chart(), SUNDAY, &[], &words(), &UTC);

        assert_eq!(reading.at, "Sunday 4 May 2025 at 11:18");
        assert_eq!(
            reading.values,
            [Some("41\u{a0}%".to_owned()), Some("80\u{a0}%".to_owned())]
        );
        assert_eq!(reading.remarks, ["Charging", "imported"]);
    }

    #[test]
    fn a_broken_line_says_nothing_and_neither_does_a_hidden_one() {
        let hidden = ["Level".to_owned()];

        let reading = read(&chart(), SUNDAY + 1_000, &hidden, &words(), &UTC);

        assert_eq!(reading.values, [None, None]);
        assert_eq!(reading.remarks, ["imported"]);
    }

    #[test]
    fn what_is_read_is_also_said() {
        let chart = chart();
        let reading = read(&chart, SUNDAY, &[], &words(), &UTC);

        assert_eq!(
            reading.spoken(&chart),
            "Sunday 4 May 2025 at 11:18, Level 41\u{a0}%, Target 80\u{a0}%, Charging, imported"
        );
    }

    #[test]
    fn a_state_is_called_by_its_name() {
        let panel = Panel {
            states: vec!["Out".to_owned(), "In".to_owned()],
            ..Panel::default()
        };

        assert_eq!(written(&panel, 1.0, &UTC), "In");
    }
}
