//! What a page says about files that were chosen and the cars in them.

use carport_domain::import::{DocumentKind, FileProblem, FoundCar};
use carport_domain::time::UnixMillis;

use crate::dashboard::brand_name;
use crate::format::date_words;
use crate::locale::Locale;
use crate::notice::Tone;
use crate::words::{FileProblems, Import, words};

/// What becomes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its name, or the word for text that was pasted.
    pub name: String,
    /// What it holds; empty if nothing of it can be shown.
    pub holds: String,
    /// Why it, or some of it, cannot be shown; empty if all can.
    pub problem: String,
    /// How that is to be taken.
    pub tone: Tone,
}

/// A car that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Its model; else its brand; else that neither is known.
    pub name: String,
    /// What is known and what is not, one short line each.
    pub lines: Vec<String>,
}

/// What is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest file.
    pub most_bytes: usize,
    /// The most files at once.
    pub most_files: usize,
}

/// A file as it stands in the list.
pub fn file_row(
    name: &str,
    kinds: &[DocumentKind],
    problem: Option<FileProblem>,
    limits: Limits,
    locale: &dyn Locale,
) -> FileRow {
    let words = &words(locale.language()).import;
    let tone = match (problem, kinds) {
        (None, _) => Tone::Good,
        (Some(_), []) => Tone::Alert,
        (Some(_), _) => Tone::Warning,
    };
    FileRow {
        name: if name.is_empty() { words.pasted } else { name }.to_owned(),
        holds: held(kinds, words),
        problem: problem.map_or_else(String::new, |problem| {
            problem_text(problem, &words.problems, limits, locale)
        }),
        tone,
    }
}

/// A car before it is opened.
pub fn found_row(car: &FoundCar, now: UnixMillis, locale: &dyn Locale) -> FoundRow {
    let words = &words(locale.language()).import;
    let model = car.model.as_deref().map(str::trim);
    let name = model
        .filter(|model| !model.is_empty())
        .or_else(|| car.brand.map(brand_name))
        .unwrap_or(words.unknown_model);
    let contact = match (car.has_state, car.last_seen_at) {
        (false, _) => words.no_state.to_owned(),
        (true, None) => words.never_spoke.to_owned(),
        (true, Some(at)) => (words.last_contact)(&date_words(at, now, locale)),
    };
    let has_profile = car.kinds.contains(&DocumentKind::Profile);
    let unknown = (!has_profile).then(|| words.unknown_model_why.to_owned());
    let masked = car.is_number_masked && has_profile;
    let masked = masked.then(|| words.masked_number.to_owned());

    FoundRow {
        name: name.to_owned(),
        lines: [Some(contact), masked, unknown]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn held(kinds: &[DocumentKind], words: &Import) -> String {
    if kinds.is_empty() {
        return String::new();
    }
    let names = &words.kinds;
    let name = |kind: &DocumentKind| match kind {
        DocumentKind::Profile => names.profile,
        DocumentKind::State => names.state,
        DocumentKind::ChargingSettings => names.charging_settings,
        DocumentKind::ChargingStatistics => names.charging_statistics,
        DocumentKind::ChargingSessions => names.charging_sessions,
        DocumentKind::Trips => names.trips,
    };
    let list: Vec<_> = kinds.iter().map(name).collect();
    (words.holds)(&list.join(", "))
}

fn problem_text(
    problem: FileProblem,
    words: &FileProblems,
    limits: Limits,
    locale: &dyn Locale,
) -> String {
    let text = match problem {
        FileProblem::TooLarge => {
            let megabytes = locale.number(limits.most_bytes as f64 / 1e6, 0);
            return (words.too_large)(&(words.megabytes)(&megabytes));
        }
        FileProblem::TooManyFiles => {
            return (words.too_many)(&locale.number(limits.most_files as f64, 0));
        }
        FileProblem::Unopened => words.unopened,
        FileProblem::Empty => words.empty,
        FileProblem::Utf16 => words.utf16,
        FileProblem::Archive => words.archive,
        FileProblem::NotText => words.not_text,
        FileProblem::WebPage => words.web_page,
        FileProblem::CutShort => words.cut_short,
        FileProblem::NotJson => words.not_json,
        FileProblem::NotACar => words.not_a_car,
        FileProblem::Refusal => words.refusal,
        FileProblem::NewerCapture => words.newer_capture,
        FileProblem::DamagedCapture => words.damaged_capture,
        FileProblem::NoCar => words.no_car,
        FileProblem::WhichCar => words.which_car,
    };
    text.to_owned()
}

#[cfg(test)]
mod tests;
