//! A month of a car as its owner prints it: how much of it was seen first, then what is known, and
//! what is not, in words.

mod driving;
mod energy;
#[cfg(test)]
mod tests;

use carport_domain::history::month_report::{Coverage, MonthReport};
use carport_domain::place::Place;
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;

use crate::charges::moment;
use crate::charts::{Row, Table};
use crate::dashboard::{ServiceLine, month_name};
use crate::format::duration;
use crate::locale::Locale;
use crate::map::{self, MapFacts};
use crate::words::{HistoryReport, words};

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReportFacts<'a> {
    /// What is known of the month.
    pub report: &'a MonthReport,
    /// What the car is called.
    pub car: &'a str,
    /// The services of the report, drawn; `None` where the car has not said anything yet.
    pub services: Option<&'a [ServiceLine]>,
    /// The owner's places: of a privacy zone only its name is told.
    pub places: &'a [Place],
    /// When the report is made.
    pub now: UnixMillis,
    /// What the owner reads in.
    pub units: Units,
}

/// The report of a month in words.
#[derive(Clone, PartialEq)]
pub struct ReportSheet {
    /// The month with its year, and whose it is.
    pub title: String,
    /// How much of the month was seen, in sentences.
    pub coverage: Vec<String>,
    /// What is known; what does not apply to the car is in none.
    pub sections: Vec<ReportSection>,
    /// What the report is not.
    pub footer: String,
}

/// One matter of the report.
#[derive(Clone, PartialEq)]
pub struct ReportSection {
    /// Unique in the report.
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// What is known, or that it is not: a label and its value each.
    pub facts: Vec<ReportFact>,
    /// What is known of several things of one kind.
    pub table: Option<Table>,
    /// How it is to be read, and what is missing from it.
    pub notes: Vec<String>,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportFact {
    /// What it is.
    pub label: String,
    /// How much, in words and numbers.
    pub value: String,
}

/// A report names places and the times spent there: printed, it shows how much, and not where.
impl core::fmt::Debug for ReportSection {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("ReportSection")
            .field("name", &self.name)
            .field("facts", &self.facts)
            .finish_non_exhaustive()
    }
}

impl core::fmt::Debug for ReportSheet {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter
            .debug_struct("ReportSheet")
            .field("coverage", &self.coverage)
            .field("sections", &self.sections)
            .finish_non_exhaustive()
    }
}

/// Writes the report.
pub fn report_sheet(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSheet {
    let text = own(locale);
    let report = facts.report;
    let charging = report.has_battery.then(|| energy::charging(facts, locale));
    let fuel = report.has_tank.then(|| energy::fuel(facts, locale));
    let sections = [Some(driving::driving(facts, locale)), charging, fuel]
        .into_iter()
        .flatten()
        .chain([
            energy::consumption(facts, locale),
            places(facts, locale),
            services(facts, locale),
        ]);
    ReportSheet {
        title: (text.title)(&month_name(report.month, locale), facts.car),
        coverage: coverage(report, locale),
        sections: sections.collect(),
        footer: text.footer.to_owned(),
    }
}

fn coverage(report: &MonthReport, locale: &dyn Locale) -> Vec<String> {
    let text = own(locale);
    let Coverage {
        days_seen,
        days,
        longest_silence,
    } = report.coverage;
    let running = (!report.is_over).then(|| (text.running)(&moment(report.until, locale)));
    if days_seen == 0 {
        let unseen = text.unseen.to_owned();
        return [unseen].into_iter().chain(running).collect();
    }
    let counted = words(locale.language())
        .time
        .days
        .text(count(days_seen), locale);
    let seen = (text.seen)(&counted, &locale.number(days as f64, 0));
    let (from, until) = (
        moment(longest_silence.from, locale),
        moment(longest_silence.until, locale),
    );
    let length = duration(longest_silence.length(), locale);
    let silence = (text.silence)(&length, &(text.from_until)(&from, &until));
    [seen, silence].into_iter().chain(running).collect()
}

fn places(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let text = own(locale);
    let on_map = MapFacts {
        places: facts.places,
        units: facts.units,
        ..MapFacts::new(facts.car, facts.now)
    };
    let rows = map::visited(&[], &facts.report.places, &on_map, locale).rows;
    if rows.is_empty() {
        return saying("places", text.places, text.no_place);
    }
    let unknown = words(locale.language()).history.chart.not_known;
    let rows = rows.into_iter().map(|row| {
        let spent = row.spent.unwrap_or_else(|| unknown.to_owned());
        [row.name, spent, row.visits]
    });
    let place = words(locale.language()).history.energy.place;
    ReportSection {
        table: Some(table([place, text.spent, text.visits], rows)),
        ..saying("places", text.places, text.more_places)
    }
}

fn services(facts: &ReportFacts<'_>, locale: &dyn Locale) -> ReportSection {
    let text = own(locale);
    let said = |sentence| saying("services", text.services, sentence);
    let Some(services) = facts.services else {
        return said(text.services_unknown);
    };
    let mut section = said(text.services_now);
    if services.is_empty() {
        section.notes.insert(0, text.no_service.to_owned());
        return section;
    }
    let rows = services
        .iter()
        .map(|line| [line.title.clone(), line.due.clone(), line.status.clone()]);
    section.table = Some(table([text.service, text.due, text.state], rows));
    section
}

/// A section with one sentence.
fn saying(name: &'static str, title: &str, sentence: &str) -> ReportSection {
    ReportSection {
        name,
        title: title.to_owned(),
        facts: Vec::new(),
        table: None,
        notes: vec![sentence.to_owned()],
    }
}

fn fact(label: impl Into<String>, value: impl Into<String>) -> ReportFact {
    ReportFact {
        label: label.into(),
        value: value.into(),
    }
}

fn table<const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> Table {
    let rows = rows.into_iter().map(|cells| Row {
        cells: cells.to_vec(),
    });
    Table {
        caption: String::new(),
        heads: heads.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn own(locale: &dyn Locale) -> &'static HistoryReport {
    &words(locale.language()).history.report
}

fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
