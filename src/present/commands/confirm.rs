//! What is asked before a command, and how its gesture is done.

use core::time::Duration;

use carport_domain::command::CommandKind;
use carport_domain::command::check::{Caution, Situation, cautions};
use carport_domain::place::{Home, Presence};
use carport_domain::time::UnixMillis;
use carport_domain::units::choice::Units;

use super::obstacles::caution_text;
use crate::format::{duration, home_distance, relative_age};
use crate::locale::Locale;
use crate::words::{CommandQuestions, CountdownWords, SlideWords, words};

/// What is known when something is asked.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What is known at this moment.
    pub situation: Situation<'a>,
    /// Where home is.
    pub home: Option<&'a Home>,
    /// What the owner reads in.
    pub units: Units,
}

/// A question in two steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub title: String,
    /// What will happen, and what the owner should know.
    pub detail: String,
    /// The word that leaves everything as it was.
    pub cancel: &'static str,
    /// The word that does it.
    pub confirm: &'static str,
}

/// Everything around the handle that unlocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlockTexts {
    /// What the handle does.
    pub label: &'static str,
    /// What will happen.
    pub effect: &'static str,
    /// Where the car stands, and since when that is known.
    pub place: String,
    /// How the handle is moved, by hand and by key.
    pub how: &'static str,
    /// What is said when it was let go before the end.
    pub let_go: &'static str,
    /// What else the owner should know.
    pub cautions: Vec<String>,
    /// The same in two steps, for whoever cannot slide.
    pub question: Question,
}

/// Everything around the button of the horn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HornTexts {
    /// What the button does.
    pub label: &'static str,
    /// What will happen.
    pub effect: &'static str,
    /// How it is held.
    pub how: &'static str,
    /// What is said when it was let go too soon.
    pub let_go: &'static str,
    /// The same in two steps, for whoever cannot hold.
    pub question: Question,
    /// What is asked after holding, at an hour at which people sleep.
    pub at_night: Option<Question>,
}

/// From where a car is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observer {
    /// From where this device is.
    Device,
    /// From where the car was last.
    Car {
        /// When it said so.
        seen_at: Option<UnixMillis>,
    },
}

/// Everything around the seconds in which a command can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountdownTexts {
    /// What is about to happen, beside a number that runs.
    pub label: String,
    /// The same with the number, said once.
    pub announcement: String,
    /// What the owner should know.
    pub cautions: Vec<String>,
    /// The word that takes it back.
    pub take_back: &'static str,
    /// What is said when it was taken back.
    pub taken_back: &'static str,
}

/// What stands around the handle that unlocks.
pub fn unlock(known: &Known<'_>, locale: &dyn Locale) -> UnlockTexts {
    let questions = &words(locale.language()).commands.questions;
    let slide = &questions.slide;
    let place = place_sentence(known, slide, locale);
    // The sentence about the place says both already.
    let said = |caution: &Caution| {
        matches!(
            caution,
            Caution::PlaceUnknown | Caution::OldState(_) | Caution::NoState
        )
    };
    let cautions = cautions(CommandKind::Unlock, &known.situation);
    let cautions: Vec<_> = cautions
        .into_iter()
        .filter(|caution| !said(caution))
        .map(|caution| caution_text(caution, known.units, locale))
        .collect();
    let detail = after(
        &after(slide.effect, core::slice::from_ref(&place)),
        &cautions,
    );

    UnlockTexts {
        label: slide.label,
        effect: slide.effect,
        place,
        how: slide.how,
        let_go: slide.let_go,
        cautions,
        question: Question {
            title: slide.title.to_owned(),
            detail,
            cancel: questions.leave,
            confirm: slide.confirm,
        },
    }
}

/// Where the car stands: from home where that is known, else its address.
fn place_sentence(known: &Known<'_>, words: &SlideWords, locale: &dyn Locale) -> String {
    let Some(status) = known.situation.status else {
        return words.never_heard.to_owned();
    };
    let Some(position) = &status.position else {
        return words.nowhere.to_owned();
    };
    let age = match status.last_seen_at {
        Some(seen_at) => relative_age(seen_at.age(known.situation.now), locale),
        None => words.age_unknown.to_owned(),
    };
    let address = position.address.as_deref().map(str::trim);
    let address = address.filter(|address| !address.is_empty());
    match (
        Presence::new(known.home, Some(position)).distance(),
        address,
    ) {
        (Some(distance), _) => {
            let distance = home_distance(distance, known.units, locale).joined();
            (words.from_home)(&distance, &age)
        }
        (None, Some(address)) => (words.at_address)(address, &age),
        (None, None) => (words.place_seen)(&age),
    }
}

/// What stands around the button of the horn.
pub fn horn(known: &Known<'_>, locale: &dyn Locale) -> HornTexts {
    let questions = &words(locale.language()).commands.questions;
    let horn = &questions.horn;
    let cautions = caution_texts(CommandKind::SoundHorn, known, locale);
    let detail = after(horn.effect, &cautions);
    let is_night = !cautions.is_empty();
    let question = |title: &str, confirm| Question {
        title: title.to_owned(),
        detail: detail.clone(),
        cancel: questions.leave,
        confirm,
    };

    HornTexts {
        label: horn.label,
        effect: horn.effect,
        how: horn.how,
        let_go: horn.let_go,
        at_night: is_night.then(|| question(horn.quiet_title, horn.quiet_confirm)),
        question: question(horn.title, horn.confirm),
    }
}

/// Whose position is sent to the vendor, what for, and who sees it.
pub fn find(observer: Observer, now: UnixMillis, locale: &dyn Locale) -> Question {
    let questions = &words(locale.language()).commands.questions;
    let find = &questions.find;
    let whose = match observer {
        Observer::Device => find.from_device.to_owned(),
        Observer::Car { seen_at: None } => find.from_car_of_unknown_age.to_owned(),
        Observer::Car { seen_at: Some(at) } => (find.from_car)(&relative_age(at.age(now), locale)),
    };

    Question {
        title: find.title.to_owned(),
        detail: [whose.as_str(), find.purpose, find.who_sees].join(" "),
        cancel: questions.leave,
        confirm: find.confirm,
    }
}

/// The seconds in which a command can be taken back; `None` for one that has no such seconds.
pub fn countdown(
    kind: CommandKind,
    seconds: u32,
    known: &Known<'_>,
    locale: &dyn Locale,
) -> Option<CountdownTexts> {
    let words: &CountdownWords = &words(locale.language()).commands.questions.countdown;
    let (label, phrase) = match kind {
        CommandKind::StartClimate => (words.climate_starts, words.climate_start),
        CommandKind::StartCharging => (words.charge_starts, words.charge_start),
        CommandKind::StopCharging => (words.charge_stops, words.charge_stop),
        _ => return None,
    };
    let announced = phrase(&duration(Duration::from_secs(u64::from(seconds)), locale));
    let with_temperature = |sentence: &str| match kind {
        CommandKind::StartClimate => format!("{sentence} {}", words.climate_temperature),
        _ => sentence.to_owned(),
    };

    Some(CountdownTexts {
        label: with_temperature(label),
        announcement: with_temperature(&announced),
        cautions: caution_texts(kind, known, locale),
        take_back: words.take_back,
        taken_back: words.taken_back,
    })
}

/// What is asked before a command, whatever its gesture, where somebody could be harmed, woken or
/// left with an empty car.
pub fn grave_question(
    kind: CommandKind,
    known: &Known<'_>,
    locale: &dyn Locale,
) -> Option<Question> {
    let words = &words(locale.language()).commands;
    let questions: &CommandQuestions = &words.questions;
    let is_grave = |caution: &Caution| {
        matches!(
            caution,
            Caution::Garage | Caution::Low(_) | Caution::QuietHours
        )
    };
    let cautions = cautions(kind, &known.situation);
    if !cautions.iter().any(is_grave) {
        return None;
    }
    let cautions = caution_texts(kind, known, locale);

    Some(Question {
        title: (questions.anyway_title)(words.names.of(kind)),
        detail: cautions.join(" "),
        cancel: questions.leave,
        confirm: questions.anyway,
    })
}

fn caution_texts(kind: CommandKind, known: &Known<'_>, locale: &dyn Locale) -> Vec<String> {
    let cautions = cautions(kind, &known.situation).into_iter();
    cautions
        .map(|caution| caution_text(caution, known.units, locale))
        .collect()
}

fn after(sentence: &str, others: &[String]) -> String {
    let mut sentences = vec![sentence.to_owned()];
    sentences.extend_from_slice(others);
    sentences.join(" ")
}
