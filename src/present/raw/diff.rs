//! What differs between two documents, place by place.

use std::collections::BTreeSet;

use serde_json::Value;

use super::below;

/// One place that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where: a JSON pointer.
    pub pointer: String,
    /// What stood there; `None` where nothing did.
    pub old: Option<Value>,
    /// What stands there now; `None` where nothing does.
    pub new: Option<Value>,
}

/// How many places came, went, and changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Came.
    pub added: usize,
    /// Went.
    pub removed: usize,
    /// Changed.
    pub changed: usize,
}

/// Every place that differs, in the order of pointers. What came or went as a whole is one
/// place; elements of lists are compared by their index.
pub fn diff(old: &Value, new: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(Some(old), Some(new), String::new(), &mut changes);
    changes
}

/// Counts the changes of each kind.
pub fn counts(changes: &[Change]) -> Counts {
    let mut counts = Counts::default();
    for change in changes {
        match (&change.old, &change.new) {
            (None, _) => counts.added += 1,
            (_, None) => counts.removed += 1,
            _ => counts.changed += 1,
        }
    }
    counts
}

fn compare(old: Option<&Value>, new: Option<&Value>, pointer: String, changes: &mut Vec<Change>) {
    match (old, new) {
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
            for key in keys {
                compare(old.get(key), new.get(key), below(&pointer, key), changes);
            }
        }
        (Some(Value::Array(old)), Some(Value::Array(new))) => {
            for at in 0..old.len().max(new.len()) {
                let pointer = below(&pointer, &at.to_string());
                compare(old.get(at), new.get(at), pointer, changes);
            }
        }
        (old, new) if old != new => changes.push(Change {
            pointer,
            old: old.cloned(),
            new: new.cloned(),
        }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn told(old: &Value, new: &Value) -> Vec<(String, Option<Value>, Option<Value>)> {
        diff(old, new)
            .into_iter()
            .map(|change| (change.pointer, change.old, change.new))
            .collect()
    }

    #[test]
    fn a_changed_value_is_told_with_what_it_was() {
        let changes = told(&json!({"a": {"b": 1}}), &json!({"a": {"b": 2}}));

        assert_eq!(
            changes,
            [("/a/b".to_owned(), Some(json!(1)), Some(json!(2)))]
        );
    }

    #[test]
    fn what_came_and_went_is_one_place_each() {
        let changes = told(&json!({"a": {"x": 1, "y": 2}}), &json!({"b": [1, 2]}));

        assert_eq!(
            changes,
            [
                ("/a".to_owned(), Some(json!({"x": 1, "y": 2})), None),
                ("/b".to_owned(), None, Some(json!([1, 2]))),
            ]
        );
    }

    #[test]
    fn null_is_something_else_than_nothing() {
        let changes = told(&json!({"a": null}), &json!({}));

        assert_eq!(changes, [("/a".to_owned(), Some(Value::Null), None)]);
    }

    #[test]
    fn another_kind_is_a_change() {
        let changes = diff(&json!([1, {"a": 1}]), &json!([1, "text", 3]));

        let all = Counts {
            added: 1,
            removed: 0,
            changed: 1,
        };
        assert_eq!(counts(&changes), all);
        assert_eq!(changes[0].pointer, "/1");
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            (0..4_i64).prop_map(Value::from),
            "[a-c/~]{0,2}".prop_map(Value::String),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
                proptest::collection::btree_map("[a-c/~]{1,2}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_document_does_not_differ_from_itself(document in any_json()) {
            prop_assert!(diff(&document, &document).is_empty());
        }

        #[test]
        fn only_different_documents_differ_and_the_way_back_is_the_mirror(
            old in any_json(),
            new in any_json(),
        ) {
            let there = diff(&old, &new);
            let back: Vec<_> = diff(&new, &old)
                .into_iter()
                .map(|change| Change { old: change.new, new: change.old, ..change })
                .collect();

            prop_assert_eq!(there.is_empty(), old == new);
            prop_assert_eq!(&there, &back);
            for change in there {
                prop_assert_eq!(old.pointer(&change.pointer), change.old.as_ref());
                prop_assert_eq!(new.pointer(&change.pointer), change.new.as_ref());
            }
        }
    }
}
