//! Measurements beside others, in one run.

use crate::{problem::Problem, process, setup, site};
use std::process::ExitCode;

/// The page that shows the app's own chart.
const SUBJECT: &str = "target/bench/charts";

/// Draws, zooms and reads 175,000 values with the app's chart and with uPlot alone, and prints what
/// each took as one line of JSON.
pub(crate) fn charts() -> Result<ExitCode, Problem> {
    setup::provide(&setup::ALL)?;
    let mut trunk = site::trunk()?;
    trunk.args(["--config", "bench/charts/Trunk.toml"]);
    process::run(&mut trunk, "the lines above say what did not build")?;
    let mut bench = process::command("node");
    bench.arg("bench/charts.mjs").env("BENCH_SUBJECT", SUBJECT);
    process::run(&mut bench, "check that Chromium is installed")?;
    Ok(ExitCode::SUCCESS)
}
