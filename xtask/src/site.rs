//! The release build of the site: Trunk, then compressed copies, then what it weighs.
//!
//! In two halves, because `dist` changes the page between them.

use crate::{
    problem::Problem,
    process,
    setup::compiler::{Compiler, TARGET},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where `serve` and the tests find the site.
pub(crate) const SITE: &str = "target/site";

/// Builds the site for one base path into a folder.
pub(crate) fn build(folder: &str, base: &str) -> Result<(), Problem> {
    bundle(folder, base)?;
    finish(folder)
}

/// The first half: every file, uncompressed.
pub(crate) fn bundle(folder: &str, base: &str) -> Result<(), Problem> {
    let mut trunk = trunk()?;
    trunk.args(["--dist", folder, "--public-url", base]);
    process::run(&mut trunk, "the lines above say what did not build")
}

/// Trunk, told to make a release with what is on this machine.
pub(crate) fn trunk() -> Result<Command, Problem> {
    let mut trunk = process::command("trunk");
    use_wasm_compiler(&mut trunk)?;
    // Offline, or Trunk would try to download a tool that it does not find.
    trunk.args([
        "build",
        "--release",
        "--offline",
        "--locked",
        "--color",
        "never",
    ]);
    // Some environments set this to a number, which Trunk does not take.
    trunk
        .env_remove("NO_COLOR")
        .env("PATH", process::path_with_first(&npm_programs()));
    Ok(trunk)
}

/// The second half: compressed copies, and what everything weighs.
pub(crate) fn finish(folder: &str) -> Result<(), Problem> {
    process::run(
        process::command("node").args(["xtask/compress.mjs", folder]),
        "check that Node 20 or newer is installed",
    )?;
    report_sizes(Path::new(folder));
    Ok(())
}

/// Makes a command build WebAssembly with the compiler that can, in its own folder.
pub(crate) fn use_wasm_compiler(command: &mut Command) -> Result<(), Problem> {
    let compiler = Compiler::find().ok_or_else(|| {
        Problem::new(
            format!("no Rust compiler here builds for {TARGET}"),
            "run `cargo xtask setup`",
        )
    })?;
    compiler.apply(command);
    // From the root, wherever the program that is told stands: Trunk goes into the folder of a page.
    let folder = std::env::current_dir()
        .unwrap_or_default()
        .join(compiler.target_folder());
    command.env("CARGO_TARGET_DIR", folder);
    Ok(())
}

/// `wasm-opt` is one of them.
fn npm_programs() -> PathBuf {
    std::env::current_dir()
        .unwrap_or_default()
        .join("node_modules/.bin")
}

/// What each file weighs, and what a first visit downloads.
fn report_sizes(folder: &Path) {
    let mut rows: Vec<(String, u64, u64)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let extension = path.extension()?.to_str()?;
            if !["wasm", "js", "css", "html"].contains(&extension) {
                return None;
            }
            let raw = entry.metadata().ok()?.len();
            let compressed =
                fs::metadata(format!("{}.br", path.display())).map_or(raw, |br| br.len());
            Some((
                entry.file_name().to_string_lossy().into_owned(),
                raw,
                compressed,
            ))
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.2));
    println!("   {:<52}{:>10}{:>10}", "file", "bytes", "brotli");
    for (name, raw, compressed) in &rows {
        println!("   {name:<52}{raw:>10}{compressed:>10}");
    }
    let first_visit: u64 = rows
        .iter()
        .filter(|row| is_first_visit(&row.0))
        .map(|row| row.2)
        .sum();
    println!("   {:<52}{:>10}{first_visit:>10}", "a first visit", "");
}

/// The simulator is loaded when the demo opens, the captcha's page when somebody connects.
fn is_first_visit(name: &str) -> bool {
    !name.starts_with("carport_simulator_worker") && !name.starts_with("captcha.")
}
