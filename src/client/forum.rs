//! What an owner shows to others when they ask for help: always masked, whatever the screen shows.
//!
//! It is the same in every language, because those who read it may speak another one.

use core::fmt::Write;

use carport_domain::charging::Month;
use carport_domain::log::{Entry, What};
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::capability::Capabilities;
use carport_domain::vehicle::profile::DriveTrain;
use serde_json::Value;

use crate::captures::Document;
use crate::captures::file::drive_train_code;
use crate::decode::{self, Gap, Unreadable};
use crate::endpoints::{
    charging_sessions, charging_settings, charging_statistics, profile, state, trips,
};
use crate::identity::Language;
use crate::log;
use crate::redact::{Options, Redactor};

/// So many lines of the log tell what came before.
const LOG_TAIL: usize = 60;
/// Nobody reads a longer list.
const MOST_GAPS: usize = 200;

/// Everything that a helper asks for.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// Which version of the app.
    pub app_version: &'a str,
    /// What moves the car, where it is known.
    pub drive_train: Option<DriveTrain>,
    /// The code of where its answers come from.
    pub source: &'static str,
    /// What the car can do, where a state told it.
    pub capabilities: Option<Capabilities>,
    /// The answers.
    pub documents: &'a [Document],
    /// The log, the oldest line first.
    pub log: &'a [Entry],
}

/// The text for the forum.
pub fn text(report: &Report<'_>) -> String {
    let mut redactor = Redactor::with(Options::SHOWN);
    let answers: Vec<_> = report
        .documents
        .iter()
        .map(|document| masked(document, &mut redactor))
        .collect();

    let mut text = format!("Carport {}\n", report.app_version);
    let drive_train = report.drive_train.map_or("unknown", drive_train_code);
    line(&mut text, "drive train", drive_train);
    line(&mut text, "source", report.source);
    line(
        &mut text,
        "masked items",
        &redactor.masked_count().to_string(),
    );
    line(&mut text, "error codes", &error_codes(report.log));
    section(
        &mut text,
        "capabilities",
        &capabilities(report.capabilities),
    );
    section(&mut text, "not readable", &gaps(report));
    section(&mut text, "log", &log_lines(report.log));
    for (document, answer) in report.documents.iter().zip(&answers) {
        let name = redactor.text(&document.name);
        let at = instant(document.fetched_at);
        let (status, language) = (document.status, &document.language);
        let title = format!("{name} ({at}, {status}, {language})");
        section(&mut text, &title, &format!("```json\n{answer}\n```"));
    }
    text
}

/// The log alone, for the same eyes.
pub fn log_text(app_version: &str, log: &[Entry]) -> String {
    let mut text = format!("Carport {app_version}\n");
    line(&mut text, "error codes", &error_codes(log));
    section(&mut text, "log", &lines(log));
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{name}: {value}");
}

fn section(text: &mut String, title: &str, body: &str) {
    let _ = write!(text, "\n## {title}\n\n{body}\n");
}

fn masked(document: &Document, redactor: &mut Redactor) -> String {
    let text = redactor.body(&document.body);
    let value: Option<Value> = serde_json::from_str(&text).ok();
    value
        .and_then(|value| serde_json::to_string_pretty(&value).ok())
        .unwrap_or(text)
}

fn error_codes(log: &[Entry]) -> String {
    let mut codes: Vec<_> = log.iter().filter_map(|entry| entry.what.reason()).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() {
        "none".to_owned()
    } else {
        codes.join(", ")
    }
}

fn capabilities(capabilities: Option<Capabilities>) -> String {
    let Some(told) = capabilities else {
        return "not told".to_owned();
    };
    let all = [
        ("lock", told.lock),
        ("unlock", told.unlock),
        ("lights", told.lights),
        ("horn", told.horn),
        ("find", told.find),
        ("send_poi", told.send_poi),
        ("charge_start", told.charge_start),
        ("charge_stop", told.charge_stop),
        ("climate_start", told.climate_start),
        ("climate_stop", told.climate_stop),
        ("set_target", told.set_target),
        ("set_ac_limit", told.set_ac_limit),
        ("set_charging_plan", told.set_charging_plan),
        ("charging_settings", told.charging_settings),
        ("needs_subscription", told.needs_subscription),
        ("charging_history", told.charging_history),
        ("trip_history", told.trip_history),
    ];
    let with = |wanted: Option<bool>| {
        let names = all.iter().filter(|(_, can)| *can == wanted);
        let names: Vec<_> = names.map(|(name, _)| *name).collect();
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    };
    format!(
        "yes: {}\nno: {}\nnot told: {}",
        with(Some(true)),
        with(Some(false)),
        with(None)
    )
}

fn gaps(report: &Report<'_>) -> String {
    let mut found = Vec::new();
    for document in report.documents {
        match gaps_of(document, report.drive_train) {
            Ok(gaps) => {
                let of_document = gaps.iter().map(|gap| format!("{}{gap}", document.name));
                found.extend(of_document);
            }
            Err(unreadable) => found.push(format!("{}: {unreadable}", document.name)),
        }
    }
    if found.len() > MOST_GAPS {
        let rest = found.len() - MOST_GAPS;
        found.truncate(MOST_GAPS);
        found.push(format!("and {rest} more"));
    }
    if found.is_empty() {
        "nothing".to_owned()
    } else {
        // A pointer may hold a key of the vendor's.
        Redactor::with(Options::SHOWN).text(&found.join("\n"))
    }
}

fn gaps_of(document: &Document, drive_train: Option<DriveTrain>) -> Result<Vec<Gap>, Unreadable> {
    let body = &document.body;
    let mut parts = document.name.split('/');
    let gaps = match parts.next().unwrap_or_default() {
        profile::NAME => decode::partial_profile(body)?.gaps,
        state::NAME => decode::status_of(body, drive_train)?.gaps,
        charging_settings::NAME => decode::charging_settings(body)?.gaps,
        charging_statistics::NAME => decode::charging_statistics(body)?.gaps,
        trips::NAME => decode::trips(body)?.gaps,
        charging_sessions::NAME => {
            let language = if document.language == Language::French.code() {
                Language::French
            } else {
                Language::English
            };
            decode::charging_month(body, language, None::<Month>)?.gaps
        }
        _ => Vec::new(),
    };
    Ok(gaps)
}

fn log_lines(log: &[Entry]) -> String {
    lines(&log[log.len().saturating_sub(LOG_TAIL)..])
}

fn lines(log: &[Entry]) -> String {
    if log.is_empty() {
        return "empty".to_owned();
    }
    let lines: Vec<_> = log.iter().map(log_line).collect();
    lines.join("\n")
}

/// One line in codes.
fn log_line(entry: &Entry) -> String {
    let (at, level) = (instant(entry.at), entry.level.code());
    let kind = log::kind_of(&entry.what);
    let told = match entry.what {
        What::Answered {
            call,
            status,
            millis,
            bytes,
        } => format!(" {} {status} {millis} ms {bytes} bytes", call.code()),
        What::Unanswered {
            call,
            reason,
            millis,
        } => format!(" {} {reason} {millis} ms", call.code()),
        What::Held { call, reason } => format!(" {} {reason}", call.code()),
        What::Gaps { call, count } => format!(" {} {count}", call.code()),
        What::RefreshBegan { asker } => format!(" {asker:?}").to_lowercase(),
        What::RefreshFailed { reason } | What::Storage { reason } => format!(" {reason}"),
        What::TilesRefused | What::Recovered => String::new(),
        What::SignIn { .. } => {
            let reason = entry.what.reason();
            reason.map_or_else(String::new, |reason| format!(" {reason}"))
        }
    };
    format!("{at} {level} {kind}{told}")
}

fn instant(at: UnixMillis) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.to_string()
}

#[cfg(test)]
mod tests;
