//! Chromium, its driver, and Python: what the tests drive the app with.

use super::Check;
use crate::process;
use std::{env, path::PathBuf};

/// Names of the browser on the usual systems, the distribution's first.
const CHROMIUM_NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// The browser the tests use; `CARPORT_CHROMIUM` names another.
pub(crate) fn find_chromium() -> Option<PathBuf> {
    env::var_os("CARPORT_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| CHROMIUM_NAMES.into_iter().find_map(process::find))
}

/// The driver of unit tests inside the browser; `CHROMEDRIVER` names another.
pub(crate) fn find_chromedriver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| process::find("chromedriver"))
}

pub(super) fn check_chromium() -> Check {
    find_chromium()
        .map(|path| path.display().to_string())
        .ok_or_else(|| "not found; installing the distribution's".to_owned())
}

pub(super) fn check_chromedriver() -> Check {
    find_chromedriver()
        .map(|path| path.display().to_string())
        .ok_or_else(|| "not found; installing the distribution's".to_owned())
}

pub(super) fn check_python() -> Check {
    // Debian ships venv without ensurepip, and it fails only when it is used.
    let mut python = process::command("python3");
    if process::succeeds(python.args(["-c", "import ensurepip, venv"])) {
        Ok("python3".to_owned())
    } else {
        Err("not found, or without venv; installing the distribution's".to_owned())
    }
}
