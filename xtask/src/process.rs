//! Running other programs: found by name, echoed, with a time limit where they may hang.

use crate::{problem::Problem, progress};
use std::{
    env,
    ffi::OsString,
    iter,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

/// A command that finds, and lets everything it starts find, what cargo has installed.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("PATH", search_path());
    command
}

/// Where a program is on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path())
        .map(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

/// Runs a command with its output on the screen.
pub(crate) fn run(command: &mut Command, remedy: &str) -> Result<(), Problem> {
    let shown = shown(command);
    println!("   $ {shown}");
    let status = command
        .status()
        .map_err(|error| Problem::new(format!("`{shown}` did not start ({error})"), remedy))?;
    if status.success() {
        Ok(())
    } else {
        Err(Problem::new(format!("`{shown}` failed ({status})"), remedy))
    }
}

/// Runs a command for what it prints; what it says on the error output stays on the screen.
pub(crate) fn answer(command: &mut Command, remedy: &str) -> Result<String, Problem> {
    let shown = shown(command);
    println!("   $ {shown}");
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Problem::new(format!("`{shown}` did not start ({error})"), remedy))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let status = output.status;
        Err(Problem::new(format!("`{shown}` failed ({status})"), remedy))
    }
}

/// What a command prints, or nothing when it fails or is not there.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a command ends well; it prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether a command ends well within the limit; one that does not is stopped.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    println!("   $ {}", shown(command));
    let Ok(mut child) = command.stdin(Stdio::null()).spawn() else {
        return false;
    };
    let started = progress::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if started.elapsed() < limit => thread::sleep(Duration::from_millis(100)),
            Ok(None) | Err(_) => {
                println!("   no answer after {}, stopped", progress::spoken(limit));
                // Either may fail only because the program has just ended by itself.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// A command with the rights of root: itself where we are root, else through `sudo` that never asks.
pub(crate) fn as_root(program: &str) -> Command {
    if output(command("id").arg("-u")).as_deref() == Some("0") {
        return command(program);
    }
    let mut sudo = command("sudo");
    sudo.args(["-n", program]);
    sudo
}

/// The search path with a folder put before everything else.
pub(crate) fn path_with_first(folder: &Path) -> OsString {
    let known = search_path();
    let folders = iter::once(folder.to_path_buf()).chain(env::split_paths(&known));
    env::join_paths(folders).unwrap_or(known)
}

/// `PATH`, and at its end the folder where `cargo install` puts programs: a distribution's cargo
/// does not add it.
fn search_path() -> OsString {
    let known = env::var_os("PATH").unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folders = env::split_paths(&known).chain(cargo_home.map(|home| home.join("bin")));
    env::join_paths(folders).unwrap_or(known)
}

fn shown(command: &Command) -> String {
    iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
