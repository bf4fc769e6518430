//! Captures that can be shown to others: who and where is masked, what happened stays.
//!
//! Masked are, by key and by pattern, in both vendors' APIs: vehicle numbers, positions, addresses
//! and places, names, e-mail addresses, phones, plates, customer, session, event and correlation
//! ids, tokens, codes and passwords. By pattern also inside texts, keys, paths, queries, bodies
//! that are no JSON, and JSON inside a string.
//!
//! What stands for what:
//!
//! - A masked value is a text such as `‹position›` that names what was there, whatever its type
//!   was: no number that looks real can be taken for one. Our own decode treats it as a gap.
//! - A vehicle number becomes a made-up one of 17 characters, the same for the same car within
//!   one [`Redactor`], so that a capture can still be opened.
//! - The place of a charging session's subtitle becomes `--`, the vendor's own word for nothing.
//! - Objects, lists, keys, booleans, `null`, other numbers, times and codes stay. Keys come out
//!   in alphabetical order.
//! - Bytes that are no text, such as a picture, become one line that tells their number.
//!
//! Redacting twice changes nothing. It cannot know a secret that has neither a telling key nor a
//! telling form: a name inside a free sentence stays.

mod http;
mod keys;
mod nested;
mod number;
mod opaque;
mod options;
mod pairs;
mod paths;
mod patterns;
mod places;
mod quote;
mod subtitle;

use std::collections::HashMap;

use serde_json::{Map, Value};

pub use keys::Mark;
pub use options::{Masked, Masking, NumberForm, Options, PositionForm};

use keys::{KeyPlace, Reach, Scope};

/// Masks one capture, or several that belong together.
#[derive(Debug, Default)]
pub struct Redactor {
    options: Options,
    numbers: number::Numbers,
    notes: options::Notes,
}

/// Whether a text stands for something that was masked.
pub fn is_marker(text: &str) -> bool {
    text.starts_with('‹') && text.ends_with('›')
}

impl Redactor {
    /// Knows no car yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Knows no car yet, and masks as it is told.
    pub fn with(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// How many values were masked so far.
    pub const fn masked_count(&self) -> usize {
        self.notes.count()
    }

    /// What was masked so far, and where; the first thousand.
    pub fn masked(&self) -> &[Masked] {
        self.notes.listed()
    }

    /// A body of whatever kind.
    pub fn body(&mut self, body: &[u8]) -> String {
        let Ok(text) = core::str::from_utf8(body) else {
            self.notes.note(Mark::Secret);
            return format!("‹{} bytes that are no text›", body.len());
        };
        match serde_json::from_str::<Value>(text) {
            // A bare text or number is no document: its pattern decides.
            Ok(value @ (Value::Object(_) | Value::Array(_))) => self.value(&value).to_string(),
            _ => self.text(text),
        }
    }

    /// A JSON document.
    pub fn value(&mut self, value: &Value) -> Value {
        self.masked_value(value, None)
    }

    /// Any other text: sentences, pages, broken JSON, forms, addresses.
    pub fn text(&mut self, text: &str) -> String {
        let paired = pairs::mask(text, self);
        patterns::mask(&paired, self)
    }

    fn mark(&mut self, mark: Mark) -> String {
        self.notes.note(mark);
        mark.marker().to_owned()
    }

    /// What a key says, where that is masked.
    fn scope_of(&self, key: &str, place: KeyPlace) -> Option<Scope> {
        keys::scope_of(key, place).filter(|scope| self.options.masks(scope.mark))
    }

    fn masked_value(&mut self, value: &Value, scope: Option<Scope>) -> Value {
        match value {
            Value::Null | Value::Bool(_) => value.clone(),
            Value::Number(number) => match scope {
                Some(scope) if scope.reach != Reach::Texts => self.masked_number(number, scope),
                _ if self.options.masks(Mark::Number)
                    && looks_like_degrees(&number.to_string(), 5) =>
                {
                    Value::String(self.mark(Mark::Number))
                }
                _ => value.clone(),
            },
            Value::String(text) => Value::String(self.masked_text(text, scope)),
            Value::Array(items) => Value::Array(self.masked_items(items, scope)),
            Value::Object(fields) => Value::Object(self.masked_fields(fields, scope)),
        }
    }

    fn masked_text(&mut self, text: &str, scope: Option<Scope>) -> String {
        if text.is_empty() || is_marker(text) {
            return text.to_owned();
        }
        match scope {
            Some(scope) if scope.mark == Mark::Vin => self.vehicle_number(text),
            Some(scope) if scope.reach == Reach::Line => self.subtitle(text),
            Some(scope) if scope.mark == Mark::Position => self.position(text),
            Some(scope) => self.mark(scope.mark),
            None => self.unscoped_text(text),
        }
    }

    fn unscoped_text(&mut self, text: &str) -> String {
        if text.trim_start().starts_with(['{', '['])
            && let Ok(inner) = serde_json::from_str::<Value>(text)
        {
            return self.value(&inner).to_string();
        }
        self.text(text)
    }

    /// A made-up number for a whole one; a part of one tells enough to be masked.
    fn vehicle_number(&mut self, text: &str) -> String {
        let text = text.trim();
        if number::is_shortened(text) {
            return text.to_owned();
        }
        let instead = match self.options.numbers {
            NumberForm::StandIn => self.numbers.stand_in(text),
            NumberForm::Shortened => number::shortened(text),
        };
        match instead {
            Some(instead) => {
                if instead != text {
                    self.notes.note(Mark::Vin);
                }
                instead
            }
            None => self.mark(Mark::Vin),
        }
    }

    fn masked_items(&mut self, items: &[Value], scope: Option<Scope>) -> Vec<Value> {
        let is_pair = items.len() == 2
            && items
                .iter()
                .all(|item| item.is_number() && looks_like_degrees(&item.to_string(), 2));
        let is_pair = is_pair && self.options.masks(Mark::Position);
        let scope = scope.or_else(|| is_pair.then_some(Scope::whole(Mark::Position)));
        let mut masked = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let back = self.notes.enter(&index.to_string());
            masked.push(self.masked_value(item, scope));
            self.notes.leave(back);
        }
        masked
    }

    fn masked_fields(
        &mut self,
        fields: &Map<String, Value>,
        scope: Option<Scope>,
    ) -> Map<String, Value> {
        let described = self.described_by_a_sibling(fields);
        let mut masked = Map::new();
        let mut namesakes = HashMap::new();
        for (key, value) in fields {
            let own = self.scope_of(key, KeyPlace::Document);
            let scope = match key.as_str() {
                // The name of a message is what the car says, not who someone is. Below a telling
                // key it is whatever that key tells.
                "name" | "key"
                    if scope.is_none() && (is_message(fields) || is_descriptor(value)) =>
                {
                    None
                }
                "value" if scope.is_none() => described,
                key if keys::says_how_to_read(key, value) => None,
                _ => own.or(scope),
            };
            let key = free_key(patterns::mask(key, self), &masked, &mut namesakes);
            let back = self.notes.enter(&key);
            let value = self.masked_value(value, scope);
            self.notes.leave(back);
            masked.insert(key, value);
        }
        masked
    }

    /// `{"name": "vehicle.….latitude", "value": "48.1"}`: the sibling tells what the value is.
    fn described_by_a_sibling(&self, fields: &Map<String, Value>) -> Option<Scope> {
        ["name", "key"]
            .iter()
            .filter_map(|key| fields.get(*key)?.as_str())
            .find_map(|descriptor| self.scope_of(descriptor, KeyPlace::Document))
    }
}

/// A key may be a car's number, or worse. Two that look the same once they are masked stay two;
/// `namesakes` remembers how many of each there were.
fn free_key(
    key: String,
    taken: &Map<String, Value>,
    namesakes: &mut HashMap<String, u32>,
) -> String {
    if !taken.contains_key(&key) {
        return key;
    }
    let count = namesakes.entry(key.clone()).or_insert(1);
    loop {
        *count += 1;
        let free = format!("{key} {count}");
        if !taken.contains_key(&free) {
            return free;
        }
    }
}

fn is_message(fields: &Map<String, Value>) -> bool {
    fields.contains_key("severity")
}

/// A dotted name of the vendor's catalogue.
fn is_descriptor(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| text.starts_with("vehicle.") && !text.contains(char::is_whitespace))
}

/// A number on the scale of the Earth with so many decimals.
fn looks_like_degrees(number: &str, least_decimals: usize) -> bool {
    let decimals = number.split_once('.').map_or("", |(_, decimals)| decimals);
    let is_on_earth = number
        .parse::<f64>()
        .is_ok_and(|value| value.abs() <= 180.0);
    is_on_earth
        && decimals.len() >= least_decimals
        && decimals.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
