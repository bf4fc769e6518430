//! The four tires: pressure, target, difference, and what the rule says of each.

use carport_domain::units::Kilopascals;
use carport_domain::vehicle::openings::Corner;
use carport_domain::vehicle::tires::{Judgement, Pressure, Tire, judge};

use super::{Facts, View};
use crate::format::{pressure, pressure_in_full};
use crate::locale::Locale;
use crate::notice::Tone;
use crate::reading::ReadingKey;

/// The tires.
#[derive(Clone, Debug, PartialEq)]
pub struct TiresCard {
    /// What to do, or why nothing is known.
    pub summary: String,
    /// The worst of them.
    pub tone: Tone,
    /// Front left, front right, rear left, rear right; empty where the car reports none at all.
    pub wheels: Vec<WheelLine>,
}

/// One tire.
#[derive(Clone, Debug, PartialEq)]
pub struct WheelLine {
    /// Whose story its value opens.
    pub key: ReadingKey,
    /// How old it is, once it is no longer fresh.
    pub age: Option<String>,
    /// `Front left`.
    pub label: String,
    /// `2.6 / 2.7 bar`; `2.6 bar` without a target; the word for its absence.
    pub value: String,
    /// The same for a voice: `2.6 of 2.7 bar`.
    pub spoken: String,
    /// `−0.12 bar`, where it is not nothing.
    pub difference: Option<String>,
    /// `On target`, `Watch`, `Too low`, …
    pub word: String,
    /// How loud.
    pub tone: Tone,
}

/// Draws the tires; a car that reports none of them says so.
pub fn tires(facts: Facts<'_>, locale: &dyn Locale) -> TiresCard {
    let view = View::new(facts, locale);
    let wheels = view.wheels();
    let Some(status) = facts.status else {
        return TiresCard {
            summary: view.absent().to_owned(),
            tone: Tone::Unknown,
            wheels: Vec::new(),
        };
    };
    let tires = &status.tires;
    let is_silent = [
        tires.left_front,
        tires.right_front,
        tires.left_rear,
        tires.right_rear,
    ]
    .iter()
    .all(|tire| tire.pressure.is_none());
    if is_silent {
        return TiresCard {
            summary: view.words.care.tires.not_reported.to_owned(),
            tone: Tone::Unknown,
            wheels: Vec::new(),
        };
    }

    let judgements: Vec<_> = wheels.iter().map(|wheel| wheel.judgement).collect();
    let (summary, tone) = view.tires_summary(&judgements);
    TiresCard {
        summary: summary.to_owned(),
        tone,
        wheels: wheels.iter().map(|wheel| view.wheel_line(wheel)).collect(),
    }
}

/// One tire with its name and what the rule says of it.
struct Wheel {
    corner: Corner,
    label: &'static str,
    tire: Tire,
    judgement: Judgement,
}

impl View<'_> {
    fn wheels(&self) -> Vec<Wheel> {
        let words = &self.words.care.tires;
        let Some(status) = self.facts.status else {
            return Vec::new();
        };
        let judged = judge(&status.tires);
        Corner::ALL
            .into_iter()
            .map(|corner| Wheel {
                corner,
                label: match corner {
                    Corner::LeftFront => words.left_front,
                    Corner::RightFront => words.right_front,
                    Corner::LeftRear => words.left_rear,
                    Corner::RightRear => words.right_rear,
                },
                tire: *status.tires.at(corner),
                judgement: *judged.at(corner),
            })
            .collect()
    }

    fn tires_summary(&self, judgements: &[Judgement]) -> (&'static str, Tone) {
        let words = &self.words.care.tires;
        let has = |pressure| judgements.iter().any(|judged| judged.pressure == pressure);
        let tone = judgements
            .iter()
            .map(|judged| judged_tone(*judged))
            .fold(Tone::Neutral, Tone::worst);
        match tone {
            Tone::Alert => (words.to_correct, tone),
            Tone::Warning => (words.to_watch, tone),
            _ if has(Pressure::NoTarget) => (words.targets_unknown, Tone::Neutral),
            _ if has(Pressure::Unknown) => (words.known_on_target, Tone::Neutral),
            _ => (words.all_on_target, self.by_age(Tone::Good)),
        }
    }

    fn wheel_line(&self, wheel: &Wheel) -> WheelLine {
        let words = &self.words.care.tires;
        let units = self.facts.units;
        let Wheel {
            corner,
            label,
            tire,
            judgement,
        } = wheel;
        let measured = tire
            .pressure
            .map(|measured| pressure(measured, units, self.locale));
        let target = tire
            .target
            .map(|target| pressure(target, units, self.locale));
        let (value, spoken) = match (measured, target) {
            (Some(measured), Some(target)) => (
                format!("{} / {}", measured.number, target.joined()),
                (words.of_target)(&measured.number, &target.joined()),
            ),
            (Some(measured), None) => (measured.joined(), measured.joined()),
            (None, _) => (self.absent().to_owned(), self.absent().to_owned()),
        };

        let key = ReadingKey::TirePressure(*corner);
        let story = self.reading(
            key,
            tire.pressure
                .map(|measured| pressure(measured, units, self.locale)),
        );
        WheelLine {
            key,
            age: story.age,
            label: (*label).to_owned(),
            value,
            spoken,
            difference: judgement.difference.and_then(|by| self.difference(by)),
            word: self.judgement_word(*judgement),
            tone: self.by_age(judged_tone(*judgement)),
        }
    }

    /// With its sign; nothing where it rounds to nothing.
    fn difference(&self, by: Kilopascals) -> Option<String> {
        let units = self.facts.units;
        let amount = pressure_in_full(Kilopascals(by.0.abs()), units, self.locale);
        let is_nothing = amount
            .number
            .chars()
            .all(|character| !character.is_ascii_digit() || character == '0');
        let sign = if by.0 < 0.0 { '\u{2212}' } else { '+' };
        (!is_nothing).then(|| format!("{sign}{}", amount.joined()))
    }

    fn judgement_word(&self, judgement: Judgement) -> String {
        let words = &self.words.care.tires;
        let word = match judgement.pressure {
            Pressure::OnTarget => words.on_target,
            Pressure::Below => words.below,
            Pressure::FarBelow => words.far_below,
            Pressure::Above => words.above,
            Pressure::FarAbove => words.far_above,
            Pressure::NoTarget => words.no_target,
            Pressure::Unknown => self.words.dashboard.unknown,
        };
        // Of two tires that differ, the one that is wrong has its own word.
        let is_right = matches!(
            judgement.pressure,
            Pressure::OnTarget | Pressure::Above | Pressure::NoTarget
        );
        let word = if judgement.is_axle_uneven && is_right {
            words.uneven
        } else {
            word
        };
        word.to_owned()
    }

    /// The tires that stand worst, by name.
    pub(super) fn worst_wheels(&self, worst: Pressure) -> Option<String> {
        let words = &self.words.care.tires;
        let wheels = self.wheels();
        let worst = wheels
            .iter()
            .filter(|wheel| wheel.judgement.pressure == worst);
        let lines: Vec<_> = worst
            .map(|wheel| (words.wheel_at)(wheel.label, &self.wheel_line(wheel).value))
            .collect();
        (!lines.is_empty()).then(|| lines.join(", "))
    }
}

pub(crate) fn judged_tone(judgement: Judgement) -> Tone {
    let tone = match judgement.pressure {
        Pressure::OnTarget => Tone::Good,
        Pressure::Below => Tone::Warning,
        Pressure::FarBelow | Pressure::FarAbove => Tone::Alert,
        Pressure::Above | Pressure::NoTarget => Tone::Neutral,
        Pressure::Unknown => Tone::Unknown,
    };
    if judgement.is_axle_uneven {
        tone.worst(Tone::Warning)
    } else {
        tone
    }
}
