//! What is masked, what stays, and that nothing planted survives.

mod keys;
mod options;
mod patterns;
mod properties;
mod whole;

use serde_json::{Value, json};

use super::*;

fn body(text: &str) -> String {
    Redactor::new().body(text.as_bytes())
}

fn document(value: &Value) -> Value {
    Redactor::new().value(value)
}

fn text(text: &str) -> String {
    Redactor::new().text(text)
}
