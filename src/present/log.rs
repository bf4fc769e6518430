//! The log in words, and in the codes that support reads.

use carport_domain::budget::Asker;
use carport_domain::log::{CallName, Entry, Level, SignInStep, What, failure_of};
use carport_domain::time::UnixMillis;

use crate::format::{bytes, date_words};
use crate::locale::Locale;
use crate::notice::{Tone, notice};
use crate::words::{Log, words};

/// One line, for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// When, in words.
    pub when: String,
    /// How loud.
    pub tone: Tone,
    /// The same in a word.
    pub level: &'static str,
    /// What happened.
    pub text: String,
}

/// The word for a level.
pub fn level_word(level: Level, words: &Log) -> &'static str {
    match level {
        Level::Error => words.error,
        Level::Warning => words.warning,
        Level::Info => words.info,
        Level::Debug => words.debug,
    }
}

/// A line in words.
pub fn log_line(entry: &Entry, locale: &dyn Locale, now: UnixMillis) -> LogLine {
    let log = &words(locale.language()).log;
    LogLine {
        when: date_words(entry.at, now, locale),
        tone: match entry.level {
            Level::Error => Tone::Alert,
            Level::Warning => Tone::Warning,
            Level::Info => Tone::Neutral,
            Level::Debug => Tone::Unknown,
        },
        level: level_word(entry.level, log),
        text: text(&entry.what, log, locale, now),
    }
}

fn text(what: &What, log: &Log, locale: &dyn Locale, now: UnixMillis) -> String {
    let reason = |code: &str| reason(code, locale, now);
    match *what {
        What::Answered {
            call,
            status,
            millis,
            bytes: length,
        } => {
            let millis = locale.number(f64::from(millis), 0);
            let size = bytes(u64::from(length), locale);
            let figures = format!("{status} · {millis}\u{a0}ms · {size}");
            (log.answered)(call_word(call, log), &figures)
        }
        What::Unanswered {
            call, reason: code, ..
        } => (log.unanswered)(call_word(call, log), &reason(code)),
        What::Held { call, reason: code } => (log.held)(call_word(call, log), &reason(code)),
        What::RefreshBegan {
            asker: Asker::Owner,
        } => log.refresh_owner.to_owned(),
        What::RefreshBegan {
            asker: Asker::Automatic,
        } => log.refresh_automatic.to_owned(),
        What::RefreshFailed { reason: code } => (log.refresh_failed)(&reason(code)),
        What::Gaps { call, count } => {
            (log.gaps)(call_word(call, log), &locale.number(f64::from(count), 0))
        }
        What::Storage { reason: code } => (log.storage)(&reason(code)),
        What::TilesRefused => log.tiles_refused.to_owned(),
        What::Recovered => log.recovered.to_owned(),
        What::SignIn { step } => match step {
            SignInStep::Began => log.sign_in_began.to_owned(),
            SignInStep::Accepted => log.sign_in_accepted.to_owned(),
            SignInStep::Listed => log.sign_in_listed.to_owned(),
            SignInStep::Failed(code) => (log.sign_in_failed)(&reason(code)),
            SignInStep::SignedOut => log.signed_out.to_owned(),
        },
    }
}

/// The sentence of a failure, with the code that support asks for.
fn reason(code: &str, locale: &dyn Locale, now: UnixMillis) -> String {
    match failure_of(code) {
        Some(failure) => format!("{} ({code})", notice(&failure, locale, now).title),
        None => code.to_owned(),
    }
}

fn call_word(call: CallName, log: &Log) -> &'static str {
    let calls = &log.calls;
    match call {
        CallName::Cars => calls.cars,
        CallName::Profile => calls.profile,
        CallName::State => calls.state,
        CallName::Picture => calls.picture,
        CallName::ChargingSettings => calls.charging_settings,
        CallName::ChargingSessions => calls.charging_sessions,
        CallName::ChargingStatistics => calls.charging_statistics,
        CallName::Trips => calls.trips,
        CallName::Command => calls.command,
        CallName::CommandState => calls.command_state,
        CallName::Destination => calls.destination,
        CallName::Config => calls.config,
        CallName::Authenticate => calls.authenticate,
        CallName::Token => calls.token,
        CallName::Other => calls.other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{FixedLocale, Language};

    const NOW: UnixMillis = UnixMillis(1_746_394_200_000);

    fn line(what: What, language: Language) -> LogLine {
        let locale = FixedLocale {
            language,
            utc_offset_minutes: 120,
        };
        log_line(&Entry::new(NOW, what), &locale, NOW)
    }

    #[test]
    fn an_answer_is_told_with_status_time_and_size() {
        let answered = line(
            What::Answered {
                call: CallName::State,
                status: 200,
                millis: 1_412,
                bytes: 8_132,
            },
            Language::English,
        );

        assert_eq!(answered.text, "State: 200 · 1,412\u{a0}ms · 8\u{a0}kB");
        assert_eq!(answered.when, "today at 23:30");
        assert_eq!(answered.level, "Debug");
    }

    #[test]
    fn a_refusal_has_its_sentence_and_its_code() {
        let held = line(
            What::Held {
                call: CallName::State,
                reason: "blocked",
            },
            Language::French,
        );

        assert!(
            held.text.starts_with("État\u{a0}: non demandé. "),
            "{}",
            held.text
        );
        assert!(held.text.ends_with("(blocked)"), "{}", held.text);
        assert_eq!(held.tone, Tone::Warning);
    }

    #[test]
    fn every_call_and_step_has_words_of_its_own() {
        for language in [Language::English, Language::French] {
            let mut texts: Vec<_> = CallName::ALL
                .map(|call| line(What::Gaps { call, count: 1 }, language).text)
                .into();
            let steps = [
                SignInStep::Began,
                SignInStep::Accepted,
                SignInStep::Listed,
                SignInStep::Failed("blocked"),
                SignInStep::SignedOut,
            ];
            texts.extend(steps.map(|step| line(What::SignIn { step }, language).text));
            let count = texts.len();
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), count);
        }
    }
}
