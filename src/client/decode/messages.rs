//! Check-control messages and services.

use carport_domain::reading::Reading;
use carport_domain::vehicle::message::{Message, MessageKind};

use super::GapReason;
use super::state::kilometers;
use crate::wire::{Node, words};

pub(super) fn read(state: &Node<'_>) -> Vec<Message> {
    let messages = state.at("checkControlMessages").items();
    let services = state.at("requiredServices").items();
    let messages = messages.iter().filter_map(read_message);

    messages
        .chain(services.iter().filter_map(read_service))
        .collect()
}

fn read_message(node: &Node<'_>) -> Option<Message> {
    let code = code(node)?;
    let severity = known(node.at("severity").word(&words::SEVERITY));
    let text = ["description", "longDescription"]
        .into_iter()
        .find_map(|key| node.at(key).text());

    Some(Message {
        kind: MessageKind::CheckControl(severity),
        code,
        title: node.at("name").text().map(ToOwned::to_owned),
        text: text.map(ToOwned::to_owned),
        due_at: None,
        due_in: None,
    })
}

/// The distance is what remains, not an odometer reading.
fn read_service(node: &Node<'_>) -> Option<Message> {
    let code = code(node)?;
    let status = known(node.at("status").word(&words::SERVICE_STATUS));

    Some(Message {
        kind: MessageKind::Service(status),
        code,
        title: None,
        text: node.at("description").text().map(ToOwned::to_owned),
        due_at: node.at("dateTime").time(),
        due_in: kilometers(&node.at("mileage")),
    })
}

/// A message without a code says nothing about what it is about: it is skipped and noted.
fn code(node: &Node<'_>) -> Option<String> {
    let code = node.at("type");
    let text = code.text();
    if text.is_none() && !code.is_present() {
        code.note(GapReason::Missing);
    }
    text.map(ToOwned::to_owned)
}

fn known<T>(reading: Reading<T>) -> Option<T> {
    match reading {
        Reading::Known(value) => Some(value),
        _ => None,
    }
}
