//! Finds a text in keys, values and pointers.

use serde_json::Value;

use super::below;

/// Nobody walks through more.
const MOST_MATCHES: usize = 10_000;

/// The pointers of what matches, in the order of the tree; all of them for a text that is a part
/// of their pointer. Case does not matter, and nothing matches an empty text.
pub fn search(root: &Value, text: &str) -> Vec<String> {
    let text = text.trim().to_lowercase();
    let mut found = Vec::new();
    if !text.is_empty() {
        visit(root, "", "", &text, &mut found);
    }
    found
}

fn visit(value: &Value, pointer: &str, key: &str, text: &str, found: &mut Vec<String>) {
    if found.len() >= MOST_MATCHES {
        return;
    }
    let holds = |part: &str| part.to_lowercase().contains(text);
    let is_pointer = text.contains('/') && holds(pointer);
    let is_match = is_pointer
        || holds(key)
        || match value {
            Value::String(value) => holds(value),
            Value::Number(number) => holds(&number.to_string()),
            Value::Bool(truth) => holds(if *truth { "true" } else { "false" }),
            Value::Null => holds("null"),
            Value::Object(_) | Value::Array(_) => false,
        };
    if is_match {
        found.push(pointer.to_owned());
    }
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                visit(value, &below(pointer, key), key, text, found);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                visit(value, &below(pointer, &at.to_string()), "", text, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn state() -> Value {
        json!({"state": {"doors": {"leftFront": "OPEN"}, "range": 317, "left": null}})
    }

    #[test]
    fn keys_values_and_pointers_are_searched_without_regard_to_case() {
        assert_eq!(
            search(&state(), "LEFT"),
            ["/state/doors/leftFront", "/state/left"]
        );
        assert_eq!(search(&state(), "open"), ["/state/doors/leftFront"]);
        assert_eq!(search(&state(), "17"), ["/state/range"]);
        assert_eq!(
            search(&state(), "/state/doors"),
            ["/state/doors", "/state/doors/leftFront"]
        );
        assert_eq!(search(&state(), "null"), ["/state/left"]);
    }

    #[test]
    fn nothing_is_found_for_an_empty_text() {
        assert!(search(&state(), "  ").is_empty());
    }

    proptest! {
        #[test]
        fn what_is_found_exists_and_holds_the_text(key in "[a-z/~]{1,6}", value in "[A-Za-z]{1,6}") {
            let root = json!({"other": 1, &key: [{"deep": &value}]});

            let found = search(&root, &value);

            prop_assert!(!found.is_empty());
            for pointer in found {
                prop_assert!(root.pointer(&pointer).is_some(), "{}", pointer);
            }
        }
    }
}
