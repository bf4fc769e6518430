//! What the car asks of its owner: messages by weight, services by date.

use carport_domain::charging::Month;
use carport_domain::time::UnixMillis;
use carport_domain::vehicle::message::{Message, ServiceStatus, Severity, check_control, services};

use super::{Facts, View};
use crate::format::{distance, lower_first, upper_first};
use crate::locale::{DateForm, Locale};
use crate::notice::Tone;

/// Messages and services.
#[derive(Clone, Debug, PartialEq)]
pub struct CareCard {
    /// The check-control messages.
    pub messages: MessageList,
    /// The services, the next one first.
    pub services: Vec<ServiceLine>,
    /// Said where no service is announced.
    pub no_service: Option<String>,
}

/// Check-control messages.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageList {
    /// Said where nothing needs the owner, or nothing is known.
    pub summary: Option<String>,
    /// How that is to be taken.
    pub tone: Tone,
    /// What needs the owner, the worst first.
    pub groups: Vec<MessageGroup>,
    /// What is all right.
    pub folded: Option<FoldedMessages>,
}

/// Messages of one severity.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageGroup {
    /// `Important`.
    pub severity: String,
    /// How loud.
    pub tone: Tone,
    /// The messages.
    pub messages: Vec<MessageLine>,
}

/// Messages that say that something is all right.
#[derive(Clone, Debug, PartialEq)]
pub struct FoldedMessages {
    /// `3 checks without remarks`.
    pub summary: String,
    /// The messages.
    pub messages: Vec<MessageLine>,
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageLine {
    /// What it is about.
    pub title: String,
    /// What it says, if anything.
    pub text: Option<String>,
}

/// One service.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceLine {
    /// What it is about.
    pub title: String,
    /// When it is due, in words.
    pub due: String,
    /// What the vendor says of it, if anything.
    pub text: Option<String>,
    /// `OK`, `Soon`, `Overdue`, or that it is not known.
    pub status: String,
    /// How loud.
    pub tone: Tone,
}

/// Draws messages and services.
pub fn care(facts: Facts<'_>, locale: &dyn Locale) -> CareCard {
    let view = View::new(facts, locale);
    let messages = facts.status.map_or(&[][..], |status| &status.messages);
    let services: Vec<_> = services(messages)
        .into_iter()
        .map(|message| view.service_line(message))
        .collect();
    let no_service = services.is_empty().then(|| match facts.status {
        None => view.absent().to_owned(),
        Some(_) => view.words.care.messages.no_service.to_owned(),
    });

    CareCard {
        messages: view.message_list(messages),
        services,
        no_service,
    }
}

/// Draws some of the services, in the order in which they come.
pub fn service_lines(
    services: &[Message],
    facts: Facts<'_>,
    locale: &dyn Locale,
) -> Vec<ServiceLine> {
    let view = View::new(facts, locale);
    services.iter().map(|it| view.service_line(it)).collect()
}

impl View<'_> {
    fn message_list(&self, messages: &[Message]) -> MessageList {
        let words = &self.words.care.messages;
        let mut groups: Vec<(Option<Severity>, MessageGroup)> = Vec::new();
        let mut fine = Vec::new();
        for message in check_control(messages) {
            let severity = message.severity();
            let line = MessageLine {
                title: self.message_title(message),
                text: self.message_text(message),
            };
            if severity == Some(Severity::Low) {
                fine.push(line);
                continue;
            }
            match groups.last_mut() {
                Some((of, group)) if *of == severity => group.messages.push(line),
                _ => groups.push((severity, self.message_group(severity, line))),
            }
        }
        let (summary, tone) = match (self.facts.status, groups.is_empty(), fine.is_empty()) {
            (None, ..) => (Some(self.absent()), Tone::Unknown),
            (Some(_), false, _) => (None, Tone::Neutral),
            (Some(_), true, true) => (Some(words.no_message), Tone::Neutral),
            (Some(_), true, false) => (Some(words.no_warning), self.by_age(Tone::Good)),
        };
        let folded = (!fine.is_empty()).then(|| FoldedMessages {
            summary: words.checked_and_fine.text(fine.len() as u64, self.locale),
            messages: fine,
        });

        MessageList {
            summary: summary.map(str::to_owned),
            tone,
            groups: groups.into_iter().map(|(_, group)| group).collect(),
            folded,
        }
    }

    fn message_group(&self, severity: Option<Severity>, first: MessageLine) -> MessageGroup {
        let (word, tone) = self.severity_word(severity);

        MessageGroup {
            severity: word.to_owned(),
            tone,
            messages: vec![first],
        }
    }

    pub(super) const fn severity_word(&self, severity: Option<Severity>) -> (&'static str, Tone) {
        let words = &self.words.care.messages;
        match severity {
            Some(Severity::Critical) => (words.critical, Tone::Alert),
            Some(Severity::High) => (words.high, Tone::Alert),
            Some(Severity::Medium) => (words.medium, Tone::Warning),
            Some(Severity::Low) => (words.low, Tone::Neutral),
            None => (words.severity_unknown, Tone::Unknown),
        }
    }

    pub(super) fn service_word(&self, message: &Message) -> (&'static str, Tone) {
        let words = &self.words.care.messages;
        match self.service_status(message) {
            Some(ServiceStatus::Ok) => (words.ok, self.by_age(Tone::Good)),
            Some(ServiceStatus::Pending) => (words.soon, Tone::Warning),
            Some(ServiceStatus::Overdue) => (words.overdue, Tone::Alert),
            None => (self.words.dashboard.unknown, Tone::Unknown),
        }
    }

    fn service_line(&self, message: &Message) -> ServiceLine {
        let (status, tone) = self.service_word(message);

        ServiceLine {
            title: self.message_title(message),
            due: self.due_text(message),
            text: self.message_text(message),
            status: status.to_owned(),
            tone,
        }
    }

    fn service_status(&self, message: &Message) -> Option<ServiceStatus> {
        message.service_status(self.last_seen_at(), self.facts.now)
    }

    /// The vendor's name for it, else ours for its code, else the code as words.
    pub(super) fn message_title(&self, message: &Message) -> String {
        let title = message.title.as_deref().map(str::trim);
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            return title.to_owned();
        }
        match message.code.as_deref().map(str::trim) {
            None | Some("") => self.words.care.messages.unnamed.to_owned(),
            Some(code) => match self.word_of_code(code) {
                Some(word) => word.to_owned(),
                None => upper_first(&code.replace(['_', '-'], " ").to_lowercase()),
            },
        }
    }

    /// What the vendor says of it, where that is more than its name.
    pub(super) fn message_text(&self, message: &Message) -> Option<String> {
        let text = message.text.as_deref()?.trim();
        let is_more = !text.is_empty() && text != self.message_title(message);
        is_more.then(|| text.to_owned())
    }

    fn word_of_code(&self, code: &str) -> Option<&'static str> {
        let words = &self.words.care.codes;
        Some(match code {
            "ENGINE_OIL" | "OIL" => words.engine_oil,
            "OIL_LEVEL" | "ENGINE_OIL_LEVEL" => words.oil_level,
            "BRAKE_FLUID" => words.brake_fluid,
            "BRAKE_PADS_FRONT" => words.brake_pads_front,
            "BRAKE_PADS_REAR" => words.brake_pads_rear,
            "TIRE_PRESSURE" => words.tire_pressure,
            "TIRE_WEAR_FRONT" => words.tire_wear_front,
            "TIRE_WEAR_REAR" => words.tire_wear_rear,
            "WASHING_FLUID" => words.washing_fluid,
            "VEHICLE_CHECK" => words.vehicle_check,
            "VEHICLE_TUV" => words.vehicle_tuv,
            "EMISSION_CHECK" => words.emission_check,
            "SPARK_PLUGS" => words.spark_plugs,
            "AIR_FILTER" => words.air_filter,
            "AD_BLUE" | "ADBLUE" => words.ad_blue,
            "BATTERY" => words.battery,
            _ => return None,
        })
    }

    /// When a service is due: a month, a distance, or that nobody says.
    pub(super) fn due_text(&self, message: &Message) -> String {
        let words = &self.words.care.messages;
        let month = message.due_at.map(|due_at| {
            let month = Month::of(due_at, 0);
            let is_past = month < Month::of(self.facts.now, 0);
            let phrase = if is_past {
                words.was_due_in_month
            } else {
                words.due_in_month
            };
            phrase(&month_name(month, self.locale))
        });
        let distance = message.due_in.map(|left| {
            let is_past = left.0 < 0.0;
            let amount = carport_domain::units::Kilometers(left.0.abs());
            let text = distance(amount, self.facts.units, self.locale).joined();
            let phrase = if is_past {
                words.past_by_distance
            } else {
                words.due_in_distance
            };
            phrase(&text)
        });
        match (month, distance) {
            (Some(month), Some(distance)) => (words.due_either)(&month, &lower_first(&distance)),
            (Some(text), None) | (None, Some(text)) => text,
            (None, None) => words.due_unknown.to_owned(),
        }
    }
}

/// `April 2026`, wherever the device stands: the middle of a month is that month everywhere.
pub(crate) fn month_name(month: Month, locale: &dyn Locale) -> String {
    const HALF_MONTH_MILLIS: i64 = 14 * 86_400_000;
    let middle = UnixMillis(month.start().0 + HALF_MONTH_MILLIS);
    locale.date(middle, DateForm::Month)
}
