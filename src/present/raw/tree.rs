//! A document as rows, of which only the open ones exist.

use std::collections::HashSet;

use serde_json::Value;

use super::below;

/// So deep a document is open when it is first shown: it begins as a table of its contents.
const FIRST_DEPTH: usize = 1;

/// One row of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it stands: a JSON pointer, empty for the root.
    pub pointer: String,
    /// How deep, from 0.
    pub depth: usize,
    /// Its key, or its index from 0; empty for the root.
    pub label: String,
    /// Whether the label is an index.
    pub is_index: bool,
    /// What stands there.
    pub kind: Kind,
    /// Its place among its siblings, from 1, and how many they are.
    pub place: (usize, usize),
}

/// What stands at a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An object of so many keys.
    Object {
        /// How many.
        count: usize,
        /// Whether they are shown.
        is_open: bool,
    },
    /// A list of so many elements.
    List {
        /// How many.
        count: usize,
        /// Whether they are shown.
        is_open: bool,
    },
    /// A text, without quotes.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// `true` or `false`.
    Truth(bool),
    /// `null`.
    Null,
}

impl Kind {
    /// Whether it can be opened, and is; `None` for what holds nothing.
    pub const fn openness(&self) -> Option<bool> {
        match self {
            Self::Object { count: 0, .. } | Self::List { count: 0, .. } => None,
            Self::Object { is_open, .. } | Self::List { is_open, .. } => Some(*is_open),
            _ => None,
        }
    }
}

/// Which places are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openness {
    /// The places where the owner changed what the depth says.
    changed: HashSet<String>,
}

impl Openness {
    /// Whether the place of a pointer is open.
    pub fn is_open(&self, pointer: &str) -> bool {
        let is_open_at_first = depth(pointer) < FIRST_DEPTH;
        is_open_at_first != self.changed.contains(pointer)
    }

    /// Opens or closes a place.
    pub fn set(&mut self, pointer: &str, is_open: bool) {
        if self.is_open(pointer) == is_open {
            return;
        }
        if !self.changed.remove(pointer) {
            self.changed.insert(pointer.to_owned());
        }
    }

    /// Opens everything that hides a place.
    pub fn reveal(&mut self, pointer: &str) {
        for ancestor in super::ancestors(pointer) {
            self.set(ancestor, true);
        }
    }
}

/// The first rows of a document that are to be seen, and whether there are more.
pub fn rows(root: &Value, openness: &Openness, most: usize) -> (Vec<Row>, bool) {
    let mut walk = Walk {
        openness,
        most,
        rows: Vec::new(),
        has_more: false,
    };
    walk.visit(root, "", Label::default());
    (walk.rows, walk.has_more)
}

#[derive(Default)]
struct Label {
    text: String,
    is_index: bool,
    place: (usize, usize),
}

struct Walk<'a> {
    openness: &'a Openness,
    most: usize,
    rows: Vec<Row>,
    has_more: bool,
}

impl Walk<'_> {
    fn visit(&mut self, value: &Value, pointer: &str, label: Label) {
        if self.rows.len() >= self.most {
            self.has_more = true;
            return;
        }
        let is_open = self.openness.is_open(pointer);
        self.rows.push(Row {
            depth: depth(pointer),
            pointer: pointer.to_owned(),
            label: label.text,
            is_index: label.is_index,
            kind: kind_of(value, is_open),
            place: (label.place.0.max(1), label.place.1.max(1)),
        });
        if !is_open {
            return;
        }
        match value {
            Value::Object(fields) => {
                for (at, (key, value)) in fields.iter().enumerate() {
                    let label = Label {
                        text: key.clone(),
                        is_index: false,
                        place: (at + 1, fields.len()),
                    };
                    self.visit(value, &below(pointer, key), label);
                    if self.has_more {
                        return;
                    }
                }
            }
            Value::Array(items) => {
                for (at, value) in items.iter().enumerate() {
                    let label = Label {
                        text: at.to_string(),
                        is_index: true,
                        place: (at + 1, items.len()),
                    };
                    self.visit(value, &below(pointer, &at.to_string()), label);
                    if self.has_more {
                        return;
                    }
                }
            }
            _ => {}
        }
    }
}

fn kind_of(value: &Value, is_open: bool) -> Kind {
    match value {
        Value::Object(fields) => Kind::Object {
            count: fields.len(),
            is_open,
        },
        Value::Array(items) => Kind::List {
            count: items.len(),
            is_open,
        },
        Value::String(text) => Kind::Text(text.clone()),
        Value::Number(number) => Kind::Number(number.to_string()),
        Value::Bool(truth) => Kind::Truth(*truth),
        Value::Null => Kind::Null,
    }
}

fn depth(pointer: &str) -> usize {
    pointer.matches('/').count()
}

#[cfg(test)]
mod tests;
