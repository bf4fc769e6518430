//! What becomes of a command: its event, how far it is, and where the car was found.

use carport_domain::command::{Fault, Progress, Step};
use carport_domain::place::Position;
use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;

use super::state::{read_coordinates, read_heading};
use super::{Decoded, Unreadable};
use crate::wire::words::EventWord;
use crate::wire::{self, Gaps, Node, words};

/// The vendor's id of a command that it took. It is asked about with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EventId(String);

impl EventId {
    /// Takes an id as the vendor writes them, or back from storage.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
        let is_id = (1..=128).contains(&text.len()) && text.bytes().all(is_plain);
        is_id.then(|| Self(text.to_owned()))
    }

    /// As the vendor writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The vendor's receipt for a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// To ask about it.
    pub id: EventId,
    /// When the vendor took it, by the vendor's clock.
    pub created_at: Option<UnixMillis>,
}

/// Reads the answer to a command. Without an event id nobody will ever know what became of it.
pub fn event(body: &[u8]) -> Result<Decoded<Event>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let id = root.at("eventId").text().and_then(EventId::parse);
    let value = Event {
        id: id.ok_or(Unreadable::Without("event id"))?,
        created_at: root.at("creationTime").time(),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Reads how far a command is, in both spellings of the field.
///
/// A word that nobody has taught us is neither done nor failed: the command goes on.
pub fn progress(body: &[u8]) -> Result<Decoded<Progress>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let status = ["eventStatus", "rsEventStatus"]
        .into_iter()
        .map(|key| root.at(key))
        .find(Node::is_present)
        .ok_or(Unreadable::Without("event status"))?;
    let value = match status.word(&words::EVENT) {
        Reading::Known(EventWord::Underway(step)) => Progress::Underway(step),
        Reading::Known(EventWord::Executed) => Progress::Executed,
        Reading::Known(EventWord::Ignored) => Progress::Ignored,
        Reading::Known(EventWord::Failed) => Progress::Failed(fault(&root.at("errorDetails"))),
        _ => Progress::Underway(Step::Unknown),
    };

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Reads where a searched car was found, or why it was not.
pub fn position(body: &[u8]) -> Result<Decoded<Result<Position, Fault>>, Unreadable> {
    let root = wire::parse(body)?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let (found, details) = (root.at("positionData"), root.at("errorDetails"));
    if !found.is_present() && !details.is_present() {
        return Err(Unreadable::Without("position"));
    }
    let value = read_found(&found).ok_or_else(|| fault(&details));

    Ok(Decoded {
        value,
        gaps: gaps.into_vec(),
    })
}

/// Reads why a command was refused at once: the vendor's texts for the owner, where it has any.
///
/// Everything else that refuses speaks to programmers: a web server's problem report has a title
/// too, but beside its own `status` and `type`.
pub fn refusal(body: &[u8]) -> Option<Fault> {
    let root = wire::parse(body).ok()?;
    let gaps = Gaps::default();
    let root = Node::root(&root, &gaps);
    let is_problem_report = root.at("status").is_present() || root.at("type").is_present();
    let fault = fault(&root);
    let says_something = fault.title.is_some() || fault.description.is_some();

    (says_something && !is_problem_report).then_some(fault)
}

fn read_found(found: &Node<'_>) -> Option<Position> {
    // Any word but the one for success makes what stands beside it doubtful.
    if let Reading::Unrecognized(_) = found.at("status").word(&words::FOUND) {
        return None;
    }
    let place = found.at("position");

    Some(Position {
        coordinates: read_coordinates(&place)?,
        heading: read_heading(&place.at("heading")),
        address: place.at("formattedAddress").text().map(ToOwned::to_owned),
    })
}

fn fault(details: &Node<'_>) -> Fault {
    let text = |key| details.at(key).text().map(ToOwned::to_owned);
    // Where there is no code, the vendor writes a sentence about that, or `UNKNOWN`; cut short it
    // is no code either.
    let is_code = |text: &String| {
        !"UNKNOWN".starts_with(text.as_str())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    };

    Fault {
        title: text("title"),
        description: text("description"),
        code: text("errorDetails").filter(is_code),
        is_retriable: details.at("isRetriable").flag(),
    }
}
