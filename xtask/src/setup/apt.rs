//! Packages of a Debian-like distribution.

use crate::{problem::Problem, process};
use std::{fs, process::Command};

/// Whether this machine has such packages at all.
pub(super) fn is_there() -> bool {
    process::find("apt-get").is_some()
}

/// Installs packages; the lists are fetched first when there are none or they are out of date.
pub(super) fn install(packages: &[&str]) -> Result<(), Problem> {
    let names = packages.join(" ");
    if !is_there() {
        return Err(Problem::new(
            format!("{names} cannot be installed here, because apt-get is not there"),
            format!("install {names} the way this system does, then run the command again"),
        ));
    }
    if has_lists() && process::run(&mut get("install", packages), "").is_ok() {
        return Ok(());
    }
    process::run(
        &mut get("update", &[]),
        "check that this machine reaches its distribution's packages and that you may install them",
    )?;
    process::run(
        &mut get("install", packages),
        &format!("install {names} by hand, then run the command again"),
    )
}

fn get(verb: &str, packages: &[&str]) -> Command {
    let mut command = process::as_root("env");
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        verb,
        "-y",
        "-qq",
    ]);
    if verb == "install" {
        command.arg("--no-install-recommends").args(packages);
    }
    command
}

fn has_lists() -> bool {
    fs::read_dir("/var/lib/apt/lists").is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().contains("_Packages"))
    })
}
