//! Node and the packages of package-lock.json.

use super::{Check, apt};
use crate::{problem::Problem, process};
use std::fs;

/// Playwright and the compression script need this one or newer.
const NODE_MAJOR: u32 = 20;

const LOCK: &str = "package-lock.json";

/// A copy of the lock file the folder was installed from.
const INSTALLED_LOCK: &str = "node_modules/.carport-package-lock.json";

pub(super) fn check_node() -> Check {
    let version = process::output(process::command("node").arg("--version"))
        .ok_or_else(|| "not found; installing the distribution's".to_owned())?;
    if process::find("npm").is_none() {
        return Err("npm not found; installing the distribution's".to_owned());
    }
    match major(&version) {
        Some(number) if number >= NODE_MAJOR => Ok(version),
        _ => Err(format!("{version} is older than {NODE_MAJOR}")),
    }
}

pub(super) fn install_node() -> Result<(), Problem> {
    apt::install(&["nodejs", "npm"]).map_err(|problem| {
        Problem::new(
            format!("Node {NODE_MAJOR} or newer with npm is needed and not there ({problem})"),
            "install it from nodejs.org or your system's packages, then run the command again",
        )
    })
}

pub(super) fn check_packages() -> Check {
    let wanted = fs::read(LOCK).map_err(|error| format!("{LOCK} cannot be read ({error})"))?;
    match fs::read(INSTALLED_LOCK) {
        Ok(installed) if installed == wanted => Ok("node_modules matches the lock file".to_owned()),
        Ok(_) => Err("the lock file has changed; running npm ci".to_owned()),
        Err(_) => Err("not installed; running npm ci".to_owned()),
    }
}

pub(super) fn install_packages() -> Result<(), Problem> {
    process::run(
        process::command("npm").args(["ci", "--loglevel=error"]),
        "check that this machine reaches the npm registry",
    )?;
    fs::copy(LOCK, INSTALLED_LOCK)
        .map(|_bytes| ())
        .map_err(|error| {
            Problem::new(
                format!("{INSTALLED_LOCK} cannot be written ({error})"),
                "check the disk",
            )
        })
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
    }

    #[test]
    fn something_else_than_a_version_has_no_major() {
        assert_eq!(major("command not found"), None);
    }

    #[test]
    fn the_lock_file_names_no_download_address() {
        let lock = include_str!("../../../package-lock.json");

        assert!(!lock.contains("\"resolved\""));
    }
}
