//! Everything that says whether the tree is sound, in stages from quick to slow.
//!
//! A stage fails or passes as a whole, and the first failure ends the run: what follows would only
//! bury it.

mod stages;

use crate::{
    command_line::Suite,
    problem::Problem,
    progress::{self, spoken},
    setup::{self, Requirement},
};
use std::{process::ExitCode, time::Duration};

/// One stage: its title and what it does.
type Stage = (&'static str, fn() -> Result<(), Problem>);

const FAST: [Stage; 4] = [
    ("Formatting", stages::formatting),
    ("Lints", stages::lints),
    ("Native tests", stages::native_tests),
    ("Documentation", stages::documentation),
];
const CONFORMANCE: [Stage; 2] = [
    ("Conformance of values", stages::conforming_values),
    ("Conformance of the protocol", stages::conforming_protocol),
];
const BROWSER: [Stage; 1] = [("Tests inside the browser", stages::browser_tests)];
const END_TO_END: [Stage; 4] = [
    ("The site, as a release", stages::site),
    ("Programs the journeys start", stages::programs),
    ("End-to-end journeys", stages::end_to_end),
    ("Killed browsers", stages::kills),
];

const SOAK: [Stage; 3] = [
    ("Damaged answers", stages::damage),
    ("Properties, at length", stages::properties),
    ("Killed browsers, 300 times", stages::many_kills),
];

struct Row {
    title: &'static str,
    elapsed: Duration,
    result: Result<(), Problem>,
}

/// Runs one part of the tests, or all of them.
pub(crate) fn test(suite: Suite) -> Result<ExitCode, Problem> {
    setup::provide(&requirements(suite))?;
    Ok(run(&stages_of(suite)))
}

/// Runs the long loops, which the tests run short.
pub(crate) fn soak() -> Result<ExitCode, Problem> {
    setup::provide(&setup::ALL)?;
    Ok(run(&SOAK))
}

fn run(stages: &[Stage]) -> ExitCode {
    let mut rows = Vec::new();
    for &(title, stage) in stages {
        progress::title(title);
        let started = progress::now();
        let result = stage();
        let elapsed = started.elapsed();
        println!("   ({})", spoken(elapsed));
        let is_failure = result.is_err();
        rows.push(Row {
            title,
            elapsed,
            result,
        });
        if is_failure {
            break;
        }
    }
    summarize(&rows)
}

fn requirements(suite: Suite) -> Vec<Requirement> {
    let parts: &[&[Requirement]] = match suite {
        Suite::All => &[&setup::ALL],
        Suite::Fast => &[&setup::NATIVE],
        Suite::Browser => &[&setup::BROWSER],
        Suite::EndToEnd => &[&setup::SITE, &setup::END_TO_END],
        Suite::Conformance => &[&setup::CONFORMANCE],
    };
    parts.concat()
}

fn stages_of(suite: Suite) -> Vec<Stage> {
    let parts: &[&[Stage]] = match suite {
        Suite::All => &[&FAST, &CONFORMANCE, &BROWSER, &END_TO_END],
        Suite::Fast => &[&FAST],
        Suite::Browser => &[&BROWSER],
        Suite::EndToEnd => &[&END_TO_END],
        Suite::Conformance => &[&CONFORMANCE],
    };
    parts.concat()
}

fn summarize(rows: &[Row]) -> ExitCode {
    progress::title("Summary");
    let (mut passed, mut failed) = (0, 0);
    for row in rows {
        let word = if row.result.is_ok() {
            passed += 1;
            "passed"
        } else {
            failed += 1;
            "FAILED"
        };
        println!("   {:<32}{:>12}  {word}", row.title, spoken(row.elapsed));
    }
    for row in rows {
        if let Err(problem) = &row.result {
            println!("\n{} failed: {problem}", row.title);
            println!("The stages after it did not run");
        }
    }
    println!("\n{passed} passed, {failed} failed");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
