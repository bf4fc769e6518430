//! Programs that cargo and rustup install: lints, Trunk, wasm-bindgen, and the crates themselves.

use super::Check;
use crate::{problem::Problem, process};
use std::{fs, process::Command};

/// The newest that builds with the oldest compiler we support.
pub(super) const TRUNK_VERSION: &str = "0.21.14";

pub(super) fn check_lints() -> Check {
    for program in ["fmt", "clippy"] {
        if !process::succeeds(process::command("cargo").args([program, "--version"])) {
            return Err(format!(
                "cargo {program} does not run; adding it through rustup"
            ));
        }
    }
    Ok("cargo fmt and cargo clippy run".to_owned())
}

pub(super) fn install_lints() -> Result<(), Problem> {
    process::run(
        process::command("rustup").args(["component", "add", "rustfmt", "clippy"]),
        "install rustfmt and clippy for the default Rust compiler",
    )
}

pub(super) fn check_crates() -> Check {
    let mut cargo = process::command("cargo");
    if process::succeeds(cargo.args(["fetch", "--offline", "--quiet"])) {
        Ok("all are there".to_owned())
    } else {
        Err("some are missing; fetching them".to_owned())
    }
}

pub(super) fn install_crates() -> Result<(), Problem> {
    process::run(
        process::command("cargo").args(["fetch", "--quiet"]),
        "check that this machine reaches crates.io",
    )
}

pub(super) fn check_trunk() -> Check {
    check_version("trunk", TRUNK_VERSION, "3 to 5 minutes")
}

pub(super) fn install_trunk() -> Result<(), Problem> {
    let mut cargo = quick_install(&format!("trunk@{TRUNK_VERSION}"));
    cargo.args(["--locked", "--no-default-features", "--features", "rustls"]);
    process::run(
        &mut cargo,
        "install trunk by hand, then run the command again",
    )
}

pub(super) fn check_wasm_bindgen() -> Check {
    let version = locked_wasm_bindgen()?;
    check_version("wasm-bindgen", &version, "2 to 3 minutes")
}

pub(super) fn install_wasm_bindgen() -> Result<(), Problem> {
    let version = locked_wasm_bindgen()
        .map_err(|why| Problem::new(why, "check that Cargo.lock is complete"))?;
    let mut cargo = quick_install(&format!("wasm-bindgen-cli@{version}"));
    process::run(
        &mut cargo,
        "install wasm-bindgen-cli by hand, then run the command again",
    )
}

fn check_version(program: &str, wanted: &str, wait: &str) -> Check {
    let Some(printed) = process::output(process::command(program).arg("--version")) else {
        return Err(format!("not found; building {wanted} with cargo, {wait}"));
    };
    match printed.split_whitespace().nth(1) {
        Some(version) if version == wanted => Ok(printed),
        _ => Err(format!(
            "{printed} is there; building {wanted} with cargo, {wait}"
        )),
    }
}

/// A build tool runs for seconds: its own optimization is not worth ten minutes of building.
fn quick_install(package: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo
        .args(["install", package])
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env_remove("CARGO_TARGET_DIR");
    cargo
}

fn locked_wasm_bindgen() -> Result<String, String> {
    let lock = fs::read_to_string("Cargo.lock")
        .map_err(|error| format!("Cargo.lock cannot be read ({error})"))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock does not name wasm-bindgen".to_owned())
}

/// The version of a package in a lock file; `name` and `version` are neighbors there.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| line.trim() == name)?;
    lines
        .next()?
        .trim()
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn a_locked_version_is_that_of_the_exact_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
