//! Measurements beside others, in one run.

use crate::{problem::Problem, process, setup, site};
use std::process::ExitCode;

/// Draws, zooms and reads 175,000 values with the app's chart and with uPlot alone, and prints what
/// each took as one line of JSON.
pub(crate) fn charts() -> Result<ExitCode, Problem> {
    measure("charts", "charts")
}

/// Writes and reads ten years of one series with the app's store and with plain IndexedDB, and
/// prints what each took as one line of JSON.
pub(crate) fn storage() -> Result<ExitCode, Problem> {
    measure("store", "storage")
}

fn measure(page: &str, script: &str) -> Result<ExitCode, Problem> {
    setup::provide(&setup::ALL)?;
    build_page(page)?;
    let mut bench = process::command("node");
    bench
        .arg(format!("bench/{script}.mjs"))
        .env("BENCH_SUBJECT", format!("target/bench/{page}"));
    process::run(&mut bench, "check that Chromium is installed")?;
    Ok(ExitCode::SUCCESS)
}

/// Builds a page of its own, from the same crates as the app, into `target/bench`.
pub(crate) fn build_page(page: &str) -> Result<(), Problem> {
    let mut trunk = site::trunk()?;
    trunk.args(["--config", &format!("bench/{page}/Trunk.toml")]);
    process::run(&mut trunk, "the lines above say what did not build")
}
