//! What each stage of the tests runs.

use crate::{
    problem::Problem,
    process, setup,
    setup::compiler::TARGET,
    site::{self, SITE},
};
use std::{env, path::Path, process::Command};

/// How a stage ended that did not fail.
pub(super) enum Outcome {
    Passed,
    NothingToRun(&'static str),
}

/// Packages that need a browser or another machine's host: linted, not run natively.
const WITHOUT_NATIVE_TESTS: [&str; 3] = [
    "carport",
    "carport_simulator_worker",
    "carport-proxy-component",
];

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

const CONFORMANCE_SCRIPT: &str = "tests/conformance/values.py";
const PLAYWRIGHT_CONFIG: &str = "tests/e2e/playwright.config.ts";

pub(super) fn formatting() -> Result<Outcome, Problem> {
    passed(
        cargo(["fmt", "--all", "--check"]),
        "`cargo fmt --all` puts it right",
    )
}

pub(super) fn lints() -> Result<Outcome, Problem> {
    let mut clippy = cargo([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
    ]);
    clippy.args(["--", "-D", "warnings"]);
    passed(clippy, "the lines above name the places")
}

pub(super) fn native_tests() -> Result<Outcome, Problem> {
    let mut test = cargo(["test", "--locked", "--workspace", "--quiet"]);
    for package in WITHOUT_NATIVE_TESTS {
        test.args(["--exclude", package]);
    }
    passed(test, "the lines above name the failures")
}

pub(super) fn documentation() -> Result<Outcome, Problem> {
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
    passed(doc, "the lines above name the places")
}

pub(super) fn conformance() -> Result<Outcome, Problem> {
    if !Path::new(CONFORMANCE_SCRIPT).exists() {
        return Ok(Outcome::NothingToRun("no script is there yet"));
    }
    let mut python = process::command("python3");
    python.arg(CONFORMANCE_SCRIPT);
    passed(python, "the lines above name the differences")
}

pub(super) fn browser_tests() -> Result<Outcome, Problem> {
    for package in WITH_BROWSER_TESTS {
        let mut test = cargo(["test", "--locked", "--target", TARGET, "-p", package]);
        site::use_wasm_compiler(&mut test)?;
        if let Some(driver) = setup::find_chromedriver() {
            test.env("CHROMEDRIVER", driver);
        }
        process::run(&mut test, "the lines above name the failures")?;
    }
    Ok(Outcome::Passed)
}

pub(super) fn site() -> Result<Outcome, Problem> {
    site::build(SITE, "/").map(|()| Outcome::Passed)
}

pub(super) fn programs() -> Result<Outcome, Problem> {
    let build = cargo([
        "build",
        "--locked",
        "-p",
        "carport-proxy",
        "-p",
        "carport_simulator",
    ]);
    passed(build, "the lines above say what did not build")
}

/// The journeys learn from the environment what to start and which browser to drive.
pub(super) fn end_to_end() -> Result<Outcome, Problem> {
    if !Path::new(PLAYWRIGHT_CONFIG).exists() {
        return Ok(Outcome::NothingToRun("no journey is there yet"));
    }
    let mut playwright = process::command("node_modules/.bin/playwright");
    playwright
        .args(["test", "--config", PLAYWRIGHT_CONFIG])
        .env("CARPORT_SITE", in_workspace(SITE))
        .env("CARPORT_PROXY", in_workspace("target/debug/carport-proxy"))
        .env(
            "CARPORT_SIMULATOR",
            in_workspace("target/debug/carport-simulator"),
        );
    if let Some(chromium) = setup::find_chromium() {
        playwright.env("CARPORT_CHROMIUM", chromium);
    }
    passed(playwright, "the lines above name the journeys")
}

fn cargo<const N: usize>(words: [&str; N]) -> Command {
    let mut command = process::command("cargo");
    command.args(words);
    command
}

fn passed(mut command: Command, remedy: &str) -> Result<Outcome, Problem> {
    process::run(&mut command, remedy).map(|()| Outcome::Passed)
}

fn in_workspace(path: &str) -> std::path::PathBuf {
    env::current_dir().unwrap_or_default().join(path)
}
