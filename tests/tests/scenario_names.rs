//! Neither the app nor what it presents knows a scenario of the simulator by name: what they show
//! is told by the answers alone.

use std::{
    fs,
    path::{Path, PathBuf},
};

use carport_simulator::scenarios;

/// Words that mean something else where they stand: the word, a part of the path, and what it is.
const OTHER_MEANINGS: &[(&str, &str, &str)] = &[
    ("blocked", "log", "a code of the app's own log"),
    ("charging", "tile", "the code of a tile"),
    ("charging", "tests", "a word of a sentence"),
    ("charging", "words", "a word of a sentence"),
    ("offline", "log", "a code of the app's own log"),
    ("offline", "online.rs", "an event of the browser"),
    ("rate-limited", "captcha", "a code of the captcha's script"),
];

/// Where a name stands in a source: of several words anywhere, of one word as a whole literal.
fn lines_with(id: &str, source: &str) -> Vec<usize> {
    let literal = format!("\"{id}\"");
    let is_found = |line: &str| {
        if id.contains('-') {
            has_whole(line, id)
        } else {
            line.contains(&literal)
        }
    };
    let lines = source.lines().zip(1..);
    lines
        .filter(|(line, _)| is_found(line))
        .map(|(_, number)| number)
        .collect()
}

/// Whether the name stands there by itself, and not as a part of a longer one.
fn has_whole(line: &str, id: &str) -> bool {
    let goes_on = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    line.match_indices(id).any(|(start, _)| {
        let (before, after) = (&line[..start], &line[start + id.len()..]);
        !before.ends_with(goes_on) && !after.starts_with(goes_on)
    })
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are beside the tests") {
        let path = entry.expect("a folder of ours can be listed").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_scenario_is_known_by_name_outside_of_the_simulator() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let mut paths = Vec::new();
    for room in ["app", "present"] {
        sources(&root.join(room), &mut paths);
    }
    assert!(paths.len() > 100, "the sources are elsewhere");

    let mut known = Vec::new();
    for path in &paths {
        let source = fs::read_to_string(path).unwrap();
        let place = path.strip_prefix(&root).unwrap().display().to_string();
        for id in scenarios() {
            let is_excused = OTHER_MEANINGS
                .iter()
                .any(|(word, part, _)| *word == id && place.contains(part));
            if !is_excused {
                let lines = lines_with(id, &source).into_iter();
                known.extend(lines.map(|line| format!("{place}:{line} {id}")));
            }
        }
    }
    assert_eq!(known, Vec::<String>::new());
}

#[test]
fn a_name_of_several_words_is_found_anywhere() {
    let source = "fn one() {\n    // For window-open, see below.\n    play(\"window-open\");\n}";

    assert_eq!(lines_with("window-open", source), [2, 3]);
}

#[test]
fn a_name_within_a_longer_one_is_another() {
    assert!(lines_with("window-open", "class=\"is-window-open\"").is_empty());
    assert!(lines_with("window-open", "window-opener").is_empty());
}

#[test]
fn a_name_of_one_word_is_found_as_a_whole_literal_only() {
    let source = "// no quota is left\nlet quota = \"quota\";\nlet text = \"the quota\";";

    assert_eq!(lines_with("quota", source), [2]);
}

#[test]
fn the_simulator_has_names_to_look_for() {
    assert!(scenarios().any(|id| id == "stale-9-days"));
    assert!(scenarios().any(|id| id == "quota"));
}
