//! What the car asks of its owner, as plain values.

use carport_domain::vehicle::message::{Message, MessageKind};

use super::super::{Row, View};
use crate::notice::Tone;
use crate::reading::{Absence, ReadingCard, ReadingKey};

impl View<'_> {
    pub(super) fn message_value(&self, index: usize) -> ReadingCard {
        let key = ReadingKey::Message(index);
        let Some(status) = self.facts.status else {
            return self.absent_value(key, Absence::Unknown);
        };
        let Some(message) = status.messages.get(index) else {
            return self.reading(key, Some(self.words.care.messages.no_message.to_owned()));
        };
        let (word, tone) = match message.kind {
            MessageKind::CheckControl(severity) => self.severity_word(severity),
            MessageKind::Service(_) => self.service_word(message),
        };
        let mut card = self.toned(key, Some(word.to_owned()), tone);
        card.details = self.message_rows(message).chain(card.details).collect();
        card
    }

    fn message_rows(&self, message: &Message) -> impl Iterator<Item = Row> + use<> {
        let words = &self.words.reading;
        let due = match message.kind {
            MessageKind::CheckControl(_) => None,
            MessageKind::Service(_) => Some(self.due_text(message)),
        };
        [
            (words.message, self.message_text(message)),
            (words.due, due),
            (words.raw_code, message.code.clone()),
        ]
        .into_iter()
        .filter_map(|(label, value)| {
            Some(Row {
                label: label.to_owned(),
                value: value.filter(|value| !value.trim().is_empty())?,
                tone: Tone::Neutral,
            })
        })
    }
}
