//! What each stage of the tests runs.

use crate::{
    bench,
    problem::Problem,
    process, setup,
    setup::compiler::TARGET,
    site::{self, SITE},
};
use std::{env, path::Path, process::Command};

/// Packages that hold nothing to run natively: linted, not tested here.
const WITHOUT_NATIVE_TESTS: [&str; 2] = ["carport_simulator_worker", "carport-proxy-component"];

/// Packages whose public items are read by people of other rooms.
const DOCUMENTED: [&str; 5] = [
    "carport_domain",
    "carport_client",
    "carport_simulator",
    "carport_present",
    "carport-proxy",
];

/// Packages with tests that run inside the browser.
const WITH_BROWSER_TESTS: [&str; 1] = ["carport"];

/// How many damaged answers each endpoint takes when the loops are long.
const DAMAGE_CASES: &str = "10000";
/// How many cases each property takes then.
const PROPERTY_CASES: &str = "20000";

const CONFORMING_VALUES: &str = "tests/conformance/values.py";
const CONFORMING_PROTOCOL: &str = "tests/conformance/protocol.py";
const PLAYWRIGHT_CONFIG: &str = "tests/e2e/playwright.config.ts";

pub(super) fn formatting() -> Result<(), Problem> {
    run(
        cargo(["fmt", "--all", "--check"]),
        "`cargo fmt --all` puts it right",
    )
}

pub(super) fn lints() -> Result<(), Problem> {
    let mut clippy = cargo([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
    ]);
    clippy.args(["--", "-D", "warnings"]);
    run(clippy, "the lines above name the places")
}

pub(super) fn native_tests() -> Result<(), Problem> {
    let mut test = cargo(["test", "--locked", "--workspace", "--quiet"]);
    for package in WITHOUT_NATIVE_TESTS {
        test.args(["--exclude", package]);
    }
    run(test, "the lines above name the failures")
}

pub(super) fn documentation() -> Result<(), Problem> {
    let mut doc = cargo([
        "doc",
        "--quiet",
        "--locked",
        "--no-deps",
        "--document-private-items",
    ]);
    for package in DOCUMENTED {
        doc.args(["-p", package]);
    }
    // A reading order names private modules on purpose, and their pages are built too.
    doc.env(
        "RUSTDOCFLAGS",
        "-D warnings -A rustdoc::private_intra_doc_links",
    );
    run(doc, "the lines above name the places")
}

pub(super) fn conforming_values() -> Result<(), Problem> {
    conformance(CONFORMING_VALUES, "the lines above name the differences")
}

pub(super) fn conforming_protocol() -> Result<(), Problem> {
    conformance(
        CONFORMING_PROTOCOL,
        "the lines above name the steps that failed",
    )
}

fn conformance(script: &str, remedy: &str) -> Result<(), Problem> {
    require(script)?;
    let mut python = process::command("python3");
    python.arg(script);
    run(python, remedy)
}

pub(super) fn browser_tests() -> Result<(), Problem> {
    for package in WITH_BROWSER_TESTS {
        let mut test = cargo(["test", "--locked", "--target", TARGET, "-p", package]);
        site::use_wasm_compiler(&mut test)?;
        if let Some(driver) = setup::find_chromedriver() {
            test.env("CHROMEDRIVER", driver);
        }
        process::run(&mut test, "the lines above name the failures")?;
    }
    Ok(())
}

pub(super) fn site() -> Result<(), Problem> {
    site::build(SITE, "/")
}

pub(super) fn programs() -> Result<(), Problem> {
    let build = cargo([
        "build",
        "--locked",
        "-p",
        "carport-proxy",
        "-p",
        "carport_simulator",
    ]);
    run(build, "the lines above say what did not build")
}

/// All journeys, and then those that measure: they have the machine to themselves.
pub(super) fn end_to_end() -> Result<(), Problem> {
    require(PLAYWRIGHT_CONFIG)?;
    journeys(&["--grep-invert", "@alone"])?;
    journeys(&["--grep", "@alone", "--workers", "1"])
}

/// The journeys learn from the environment what to start and which browser to drive.
fn journeys(which: &[&str]) -> Result<(), Problem> {
    let mut playwright = process::command("node_modules/.bin/playwright");
    playwright
        .args(["test", "--config", PLAYWRIGHT_CONFIG])
        .args(which)
        .env("CARPORT_SITE", in_workspace(SITE))
        .env("CARPORT_PROXY", in_workspace("target/debug/carport-proxy"))
        .env(
            "CARPORT_SIMULATOR",
            in_workspace("target/debug/carport-simulator"),
        );
    if let Some(chromium) = setup::find_chromium() {
        playwright.env("CARPORT_CHROMIUM", chromium);
    }
    run(playwright, "the lines above name the journeys")
}

/// What history has acknowledged outlives the browser.
pub(super) fn kills() -> Result<(), Problem> {
    killed("20")
}

/// The same, as often as counts.
pub(super) fn many_kills() -> Result<(), Problem> {
    killed("300")
}

fn killed(times: &str) -> Result<(), Problem> {
    bench::build_page("store")?;
    let seed = std::process::id();
    println!("   KILL_SEED={seed} kills at the same moments again");
    let mut kills = process::command("node");
    kills
        .arg("tests/kills/kills.mjs")
        .env("KILLS", times)
        .env("KILL_SEED", seed.to_string());
    if let Some(chromium) = setup::find_chromium() {
        kills.env("CARPORT_CHROMIUM", chromium);
    }
    run(kills, "the lines above say what was lost")
}

/// Ten thousand damaged answers for each endpoint and more, other ones at each run.
pub(super) fn damage() -> Result<(), Problem> {
    let seed = std::process::id();
    println!("   CARPORT_DAMAGE_SEED={seed} brings the same damage again");
    let mut test = cargo(["test", "--locked", "--release", "-p", "carport_tests"]);
    test.args(["--test", "damage", "--test", "damage_of_sign_in"])
        .args(["--", "--nocapture"])
        .env("CARPORT_DAMAGE_CASES", DAMAGE_CASES)
        .env("CARPORT_DAMAGE_SEED", seed.to_string());
    run(test, "the lines above name kind and place of the damage")
}

/// The property tests of the pure rooms, which the tests run with fewer cases.
pub(super) fn properties() -> Result<(), Problem> {
    let mut test = cargo(["test", "--locked", "--release", "--quiet"]);
    for package in ["carport_domain", "carport_client", "carport_present"] {
        test.args(["-p", package]);
    }
    test.env("PROPTEST_CASES", PROPERTY_CASES);
    run(test, "the lines above name the smallest case that fails")
}

fn cargo<const N: usize>(words: [&str; N]) -> Command {
    let mut command = process::command("cargo");
    command.args(words);
    command
}

fn run(mut command: Command, remedy: &str) -> Result<(), Problem> {
    process::run(&mut command, remedy)
}

/// A stage without its file must not count as passed.
fn require(path: &str) -> Result<(), Problem> {
    if Path::new(path).is_file() {
        Ok(())
    } else {
        Err(Problem::new(
            format!("{path} is missing"),
            "run the command from a complete checkout",
        ))
    }
}

fn in_workspace(path: &str) -> std::path::PathBuf {
    env::current_dir().unwrap_or_default().join(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_fails_its_stage() {
        let problem = require("tests/no-such-folder/values.py").err();

        assert_eq!(
            problem.map(|problem| problem.to_string()).as_deref(),
            Some(
                "tests/no-such-folder/values.py is missing; run the command from a complete \
                 checkout"
            )
        );
    }
}
