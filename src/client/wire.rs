//! The vendor's JSON, read one field at a time, so that a broken field never spoils the others.
//!
//! A missing key and `null` are silence. Anything else of the wrong kind is silence too, and is
//! noted as a gap: where it stands and what is wrong with it, never what it says.

mod gaps;
pub(crate) mod words;

use core::ops::RangeInclusive;

use carport_domain::reading::Reading;
use carport_domain::time::UnixMillis;
use serde_json::Value;

use crate::decode::{Gap, GapReason, Unreadable};
use crate::redact;
pub(crate) use gaps::Gaps;
use words::{Meaning, Words};

/// Parses a document, whatever its root is.
pub(crate) fn parse_any(body: &[u8]) -> Result<Value, Unreadable> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body).map_err(|_error| Unreadable::NotJson)
}

/// Parses a document whose root is an object.
pub(crate) fn parse(body: &[u8]) -> Result<Value, Unreadable> {
    let root = parse_any(body)?;
    if root.is_object() {
        Ok(root)
    } else {
        Err(Unreadable::NotAnObject)
    }
}

/// One place in a document, present or not.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    value: Option<&'a Value>,
    pointer: String,
    gaps: &'a Gaps,
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value, gaps: &'a Gaps) -> Self {
        Self {
            value: Some(value),
            pointer: String::new(),
            gaps,
        }
    }

    /// A field of this object. Keys are ours, so the pointer never needs escapes.
    pub(crate) fn at(&self, key: &str) -> Node<'a> {
        let value = match self.value {
            Some(Value::Object(fields)) => fields.get(key).filter(|value| !value.is_null()),
            Some(Value::Null) | None => None,
            Some(_) => {
                self.note(GapReason::Expected("an object"));
                None
            }
        };
        Node {
            value,
            pointer: format!("{}/{key}", self.pointer),
            gaps: self.gaps,
        }
    }

    /// A field several objects down.
    pub(crate) fn path(&self, keys: &[&str]) -> Node<'a> {
        keys.iter().fold(self.clone(), |node, key| node.at(key))
    }

    pub(crate) fn is_present(&self) -> bool {
        self.value.is_some_and(|value| !value.is_null())
    }

    pub(crate) fn is_object(&self) -> bool {
        self.value.is_some_and(Value::is_object)
    }

    /// Whether an object stands here; anything else but silence is noted.
    pub(crate) fn holds_object(&self) -> bool {
        self.read("an object", Value::as_object).is_some()
    }

    pub(crate) fn is_list(&self) -> bool {
        self.value.is_some_and(Value::is_array)
    }

    pub(crate) fn is_empty_object(&self) -> bool {
        self.value
            .and_then(Value::as_object)
            .is_some_and(serde_json::Map::is_empty)
    }

    /// The elements of a list; none if it is missing. Those beyond `most`, which no car has, are
    /// left out and noted.
    pub(crate) fn items(&self, most: usize) -> Vec<Node<'a>> {
        let items = self.read("a list", Value::as_array);
        let items: &[Value] = items.map_or(&[], Vec::as_slice);
        if items.len() > most {
            self.note(GapReason::TooMany);
        }
        items
            .iter()
            .take(most)
            .enumerate()
            .map(|(index, value)| Node {
                value: Some(value),
                pointer: format!("{}/{index}", self.pointer),
                gaps: self.gaps,
            })
            .collect()
    }

    /// The keys and values of an object whose keys are the vendor's. They share this place's
    /// pointer, which shows no key. Those beyond `most` are left out and noted.
    pub(crate) fn entries(&self, most: usize) -> Vec<(&'a str, Node<'a>)> {
        let fields = self.read("an object", Value::as_object);
        if fields.is_some_and(|fields| fields.len() > most) {
            self.note(GapReason::TooMany);
        }
        fields
            .into_iter()
            .flatten()
            .take(most)
            .map(|(key, value)| {
                let node = Node {
                    value: Some(value),
                    pointer: self.pointer.clone(),
                    gaps: self.gaps,
                };
                (key.as_str(), node)
            })
            .collect()
    }

    /// Text; empty text is silence.
    pub(crate) fn text(&self) -> Option<&'a str> {
        let text = self.read("text", Value::as_str)?.trim();
        if redact::is_marker(text) {
            self.note(GapReason::Masked);
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// Text where there must be some: that nothing stands there is noted too.
    pub(crate) fn required_text(&self) -> Option<&'a str> {
        let text = self.text();
        if text.is_none() {
            self.note_if_silent();
        }
        text
    }

    /// Notes that nothing stands here, or empty text, where something must.
    pub(crate) fn note_if_silent(&self) {
        if self.is_silent() {
            self.note(GapReason::Missing);
        }
    }

    /// Whether nothing stands here, or empty text.
    pub(crate) fn is_silent(&self) -> bool {
        match self.value {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => text.trim().is_empty(),
            Some(_) => false,
        }
    }

    pub(crate) fn flag(&self) -> Option<bool> {
        self.read("true or false", Value::as_bool)
    }

    /// A number within bounds; one outside of them cannot be true.
    pub(crate) fn number(&self, bounds: RangeInclusive<f64>) -> Option<f64> {
        let number = self.read("a number", Value::as_f64)?;
        if bounds.contains(&number) {
            Some(number)
        } else {
            self.note(GapReason::OutOfRange);
            None
        }
    }

    /// A whole number, which the vendor also writes as text.
    pub(crate) fn count(&self, most: u32) -> Option<u32> {
        let value = self.value.filter(|value| !value.is_null())?;
        let count = match value {
            Value::String(text) => text.trim().parse().ok(),
            value => value.as_u64(),
        };
        let Some(count) = count else {
            self.note(GapReason::Expected("a count"));
            return None;
        };
        let count = u32::try_from(count).ok().filter(|count| *count <= most);
        if count.is_none() {
            self.note(GapReason::OutOfRange);
        }
        count
    }

    /// An identifier, which may be text or a whole number.
    pub(crate) fn id(&self) -> Option<String> {
        match self.value {
            Some(Value::Number(number)) if !number.is_f64() => Some(number.to_string()),
            _ => self.text().map(ToOwned::to_owned),
        }
    }

    /// An instant; the year 1 is the vendor's word for "never".
    pub(crate) fn time(&self) -> Option<UnixMillis> {
        let text = self.text()?;
        let Ok(at) = text.parse::<jiff::Timestamp>() else {
            self.note(GapReason::Expected("a time"));
            return None;
        };
        let millis = at.as_millisecond();

        (millis >= 0).then_some(UnixMillis(millis))
    }

    /// A coded value.
    pub(crate) fn word<T: Copy>(&self, words: &Words<T>) -> Reading<T> {
        let Some(code) = self.text() else {
            return Reading::NotReported;
        };
        match words.meaning(code) {
            Some(Meaning::Is(value)) => Reading::Known(value),
            Some(Meaning::NotFitted) => Reading::NotFitted,
            Some(Meaning::Nothing) => Reading::NotReported,
            None => {
                self.note(GapReason::UnknownCode);
                Reading::Unrecognized(code.to_owned())
            }
        }
    }

    /// What was read, and whether all that was looked at could be read.
    pub(crate) fn cleanly<R>(&self, read: impl FnOnce() -> R) -> (R, bool) {
        let noted = self.gaps.noted();
        let read = read();
        (read, self.gaps.noted() == noted)
    }

    pub(crate) fn note(&self, reason: GapReason) {
        self.gaps.note(Gap {
            pointer: self.pointer.clone(),
            reason,
        });
    }

    fn read<R>(
        &self,
        expected: &'static str,
        read: impl FnOnce(&'a Value) -> Option<R>,
    ) -> Option<R> {
        let value = self.value.filter(|value| !value.is_null())?;
        let read = read(value);
        if read.is_none() {
            self.note(GapReason::Expected(expected));
        }
        read
    }
}
