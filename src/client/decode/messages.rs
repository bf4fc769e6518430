//! Check-control messages and services.

use carport_domain::reading::Reading;
use carport_domain::vehicle::message::{Message, MessageKind};

use super::state::kilometers;
use crate::wire::{Node, words};

/// More than any car has to say.
const MOST_MESSAGES: usize = 1000;

pub(super) fn read(state: &Node<'_>) -> Vec<Message> {
    let messages = state.at("checkControlMessages").items(MOST_MESSAGES);
    let services = state.at("requiredServices").items(MOST_MESSAGES);
    let messages = messages.iter().map(read_message);

    messages
        .chain(services.iter().map(read_service))
        .filter(says_something)
        .collect()
}

fn read_message(node: &Node<'_>) -> Message {
    let severity = known(node.at("severity").word(&words::SEVERITY));
    let text = ["description", "longDescription"]
        .into_iter()
        .find_map(|key| node.at(key).text());

    Message {
        kind: MessageKind::CheckControl(severity),
        code: code(node),
        title: node.at("name").text().map(ToOwned::to_owned),
        text: text.map(ToOwned::to_owned),
        due_at: None,
        due_in: None,
    }
}

/// The distance is what remains, not an odometer reading.
fn read_service(node: &Node<'_>) -> Message {
    let status = known(node.at("status").word(&words::SERVICE_STATUS));

    Message {
        kind: MessageKind::Service(status),
        code: code(node),
        title: None,
        text: node.at("description").text().map(ToOwned::to_owned),
        due_at: node.at("dateTime").time(),
        due_in: kilometers(&node.at("mileage")),
    }
}

/// A message without a code may still say what it is about, or how urgent it is.
fn code(node: &Node<'_>) -> Option<String> {
    node.at("type").required_text().map(ToOwned::to_owned)
}

/// What says nothing at all is no message.
fn says_something(message: &Message) -> bool {
    let is_rated = match message.kind {
        MessageKind::CheckControl(severity) => severity.is_some(),
        MessageKind::Service(status) => status.is_some(),
    };
    is_rated
        || message.code.is_some()
        || message.title.is_some()
        || message.text.is_some()
        || message.due_at.is_some()
        || message.due_in.is_some()
}

fn known<T>(reading: Reading<T>) -> Option<T> {
    match reading {
        Reading::Known(value) => Some(value),
        _ => None,
    }
}
