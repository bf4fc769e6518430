use serde_json::json;

use super::*;

fn pointers(root: &Value, openness: &Openness) -> Vec<String> {
    let (rows, _) = rows(root, openness, 1_000);
    rows.into_iter().map(|row| row.pointer).collect()
}

fn state() -> Value {
    json!({"state": {"doors": {"left": "OPEN"}, "range": 17}, "list": [1, [2]]})
}

fn both_open() -> Openness {
    let mut openness = Openness::default();
    openness.set("/list", true);
    openness.set("/state", true);
    openness
}

#[test]
fn a_document_begins_as_a_table_of_its_contents() {
    assert_eq!(
        pointers(&state(), &Openness::default()),
        ["", "/list", "/state"]
    );
}

#[test]
fn what_is_opened_and_closed_stays_so() {
    let mut openness = both_open();
    openness.set("/state/doors", true);
    openness.set("/list", false);
    openness.set("/list", false);

    assert_eq!(
        pointers(&state(), &openness),
        [
            "",
            "/list",
            "/state",
            "/state/doors",
            "/state/doors/left",
            "/state/range"
        ]
    );

    openness.set("/state/doors", false);
    openness.set("/state", false);
    assert_eq!(openness, Openness::default());
}

#[test]
fn a_row_says_what_stands_there_and_among_how_many() {
    let (rows, _) = rows(&state(), &both_open(), 1_000);

    let object = Kind::Object {
        count: 2,
        is_open: true,
    };
    assert_eq!(rows[0].kind, object);
    assert_eq!(rows[0].place, (1, 1));
    assert_eq!(rows[3].label, "1");
    assert!(rows[3].is_index);
    let list = Kind::List {
        count: 1,
        is_open: false,
    };
    assert_eq!(rows[3].kind, list);
    assert_eq!(rows[6].kind, Kind::Number("17".to_owned()));
    assert_eq!(rows[6].place, (2, 2));
    assert_eq!(rows[6].depth, 2);
}

#[test]
fn only_so_many_rows_are_made_and_the_rest_is_told_of() {
    let large = json!((0..10_000).collect::<Vec<_>>());

    let (rows, has_more) = rows(&large, &Openness::default(), 500);

    assert_eq!(rows.len(), 500);
    assert!(has_more);
}

#[test]
fn exactly_as_many_rows_as_are_wanted_are_all() {
    let (rows, has_more) = rows(&json!([1, 2]), &Openness::default(), 3);

    assert_eq!(rows.len(), 3);
    assert!(!has_more);
}

#[test]
fn a_place_is_revealed_by_opening_what_hides_it() {
    let mut openness = Openness::default();

    openness.reveal("/state/doors/left");

    assert!(openness.is_open("/state/doors"));
    assert!(!openness.is_open("/state/doors/left"));
}

#[test]
fn an_empty_object_cannot_be_opened() {
    assert_eq!(
        Kind::Object {
            count: 0,
            is_open: true
        }
        .openness(),
        None
    );
    assert_eq!(
        Kind::List {
            count: 1,
            is_open: false
        }
        .openness(),
        Some(false)
    );
}

#[test]
fn keys_with_slashes_have_pointers_of_their_own() {
    let odd = json!({"a/b": 1, "a~b": 2});

    assert_eq!(pointers(&odd, &Openness::default()), ["", "/a~1b", "/a~0b"]);
    assert_eq!(odd.pointer("/a~1b"), Some(&json!(1)));
}
