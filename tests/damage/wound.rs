//! One wound.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// What breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The key is gone.
    Drop,
    /// `null` stands there.
    Null,
    /// Something of another kind stands there.
    WrongKind,
    /// A word that nobody has taught us.
    UnknownWord,
    /// A number that no car and no clock has.
    HugeNumber,
    /// Lists in lists, some of them too deep for the parser.
    DeepNesting,
    /// A text that ends too early.
    CutText,
    /// A text without a letter.
    EmptyText,
    /// An answer that ends too early.
    CutBody,
}

const KINDS: [Kind; 9] = [
    Kind::Drop,
    Kind::Null,
    Kind::WrongKind,
    Kind::UnknownWord,
    Kind::HugeNumber,
    Kind::DeepNesting,
    Kind::CutText,
    Kind::EmptyText,
    Kind::CutBody,
];

/// Texts that mean what they say: another text there is another answer, not a broken one.
const FREE_TEXTS: [&str; 23] = [
    "access_token",
    "authorizationEndpoint",
    "bodyType",
    "clientId",
    "clientSecret",
    "description",
    "eventId",
    "formatted",
    "formattedAddress",
    "gcid",
    "id",
    "issues",
    "longDescription",
    "model",
    "name",
    "nextToken",
    "redirect_to",
    "refresh_token",
    "returnUrl",
    "servicePack",
    "subtitle",
    "title",
    "type",
];

/// A word, a number and a sign that no answer holds.
pub(super) const CANARY: &str = "\u{1F697} 7 kWh-ish";

/// One wound, before it meets an answer.
#[derive(Clone, Debug)]
pub struct Wound {
    kind: Index,
    which: Index,
    place: Index,
}

/// An answer with its wound.
#[derive(Clone, Debug)]
pub struct Wounded {
    /// The answer, as it would come over the wire.
    pub body: Vec<u8>,
    /// What broke.
    pub kind: Kind,
    /// JSON pointer of the wound; `None` when the answer as a whole is no JSON any more.
    pub pointer: Option<String>,
}

impl Wound {
    /// Any wound.
    pub fn any() -> impl Strategy<Value = Self> {
        (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(kind, which, place)| Self {
            kind,
            which,
            place,
        })
    }

    /// Wounds an answer; `None` if this wound would leave it as it was.
    pub fn inflict(&self, whole: &[u8]) -> Option<Wounded> {
        let kind = *self.kind.get(&KINDS);
        let Ok(mut document) = serde_json::from_slice::<Value>(whole) else {
            return None;
        };
        if kind == Kind::CutBody {
            let end = self.place.index(whole.trim_ascii_end().len());
            return Some(Wounded {
                body: whole[..end].to_vec(),
                kind,
                pointer: None,
            });
        }
        let mut places = Vec::new();
        pointers(&document, "", &mut places);
        let pointer = places.get(self.place.index(places.len().max(1)))?.clone();
        let is_changed = match kind {
            Kind::Drop => remove(&mut document, &pointer),
            _ => self.replace(kind, document.pointer_mut(&pointer)?, &pointer),
        };
        // Written as text, because no number of the parser is as large as this one.
        let body = document.to_string().replace("\"HUGE\"", "1e999");
        let is_json = serde_json::from_str::<Value>(&body).is_ok();

        is_changed.then(|| Wounded {
            body: body.into_bytes(),
            kind,
            pointer: is_json.then_some(pointer),
        })
    }

    fn replace(&self, kind: Kind, place: &mut Value, pointer: &str) -> bool {
        let key = pointer.rsplit('/').next().unwrap_or_default();
        let is_free = FREE_TEXTS.contains(&key);
        let wound = match (kind, &*place) {
            // Where there was nothing, nothing can be broken.
            (_, Value::Null) => return false,
            (Kind::Null, _) => Value::Null,
            (Kind::WrongKind, _) => {
                let wrong = [
                    json!(CANARY),
                    json!(-7),
                    json!(["x", {}]),
                    json!({"x": []}),
                    json!(true),
                ];
                let wrong = self.which.get(&wrong).clone();
                // Another value of the right kind is another answer.
                // So is an id that is a number.
                let is_same_kind =
                    core::mem::discriminant(&wrong) == core::mem::discriminant(place);
                if is_same_kind || key == "id" && wrong.is_number() {
                    return false;
                }
                wrong
            }
            (Kind::UnknownWord, Value::String(_)) if !is_free => json!(CANARY),
            (Kind::HugeNumber, Value::Number(_)) => self
                .which
                .get(&[
                    json!(i64::MIN),
                    json!(u64::MAX),
                    json!(1e300),
                    json!(-1e300),
                    json!("HUGE"),
                ])
                .clone(),
            (Kind::DeepNesting, _) => nested(*self.which.get(&[20, 100, 300])),
            (Kind::CutText, Value::String(text)) if !is_free => {
                // An empty text is silence, as if the key were gone; and the first word of a code
                // may be a code of its own.
                let ends: Vec<usize> = text
                    .char_indices()
                    .skip(1)
                    .filter(|(_, next)| *next != '_')
                    .map(|(at, _)| at)
                    .collect();
                if ends.is_empty() {
                    return false;
                }
                json!(text[..*self.which.get(&ends)])
            }
            (Kind::EmptyText, Value::String(_)) => json!(*self.which.get(&["", " "])),
            _ => return false,
        };
        *place = wound;
        true
    }
}

/// The pointers of every field and element below the root.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (format!("{at}/{key}"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (format!("{at}/{index}"), value))
            .collect(),
        _ => Vec::new(),
    };
    for (pointer, child) in children {
        pointers(child, &pointer, found);
        found.push(pointer);
    }
}

/// Takes a key out. An element of a list stays: a shorter list is another answer. So does the
/// last key of an object, for an empty object says something of its own.
fn remove(document: &mut Value, pointer: &str) -> bool {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return false;
    };
    match document.pointer_mut(parent) {
        Some(Value::Object(fields)) if fields.len() > 1 => fields.remove(key).is_some(),
        _ => false,
    }
}

fn nested(depth: usize) -> Value {
    (0..depth).fold(json!(0), |inner, _| json!([inner]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_key_is_gone_and_its_siblings_stay() {
        let mut document = json!({"a": {"b": 1, "c": 2}});

        assert!(remove(&mut document, "/a/b"));

        assert_eq!(document, json!({"a": {"c": 2}}));
    }

    #[test]
    fn the_last_key_of_an_object_stays() {
        let mut document = json!({"a": {"b": 1}});

        assert!(!remove(&mut document, "/a/b"));
    }
}
