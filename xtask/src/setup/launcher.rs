//! What makes plain `trunk serve` work beside a default compiler without the WebAssembly target.
//!
//! Trunk calls plain `cargo` and has no setting for another. Where that is a compiler without the
//! target, a launcher of a few lines takes Trunk's place and chooses the one that has it.

use super::{
    Check,
    compiler::{Compiler, LINKED_TOOLCHAIN, TARGET},
};
use crate::{problem::Problem, process};
use std::{fs, io, path::Path};

/// How our launcher is told from Trunk itself.
const MARK: &str = "# Carport's launcher for Trunk";

pub(super) fn check() -> Check {
    if Compiler::find() != Some(Compiler::Linked) {
        return Ok("not needed, the default compiler serves".to_owned());
    }
    let trunk = process::find("trunk").ok_or("trunk is not there")?;
    match fs::read(&trunk) {
        Ok(content) if is_launcher(&content) => Ok(trunk.display().to_string()),
        _ => Err(format!("putting one at {}", trunk.display())),
    }
}

pub(super) fn install() -> Result<(), Problem> {
    let found = process::find("trunk")
        .ok_or_else(|| Problem::new("trunk is not there", "run `cargo xtask setup` again"))?;
    put_before(&found).map_err(|error| {
        Problem::new(
            format!("{} cannot be replaced ({error})", found.display()),
            format!("start Trunk as `RUSTUP_TOOLCHAIN={LINKED_TOOLCHAIN} trunk serve`"),
        )
    })
}

fn put_before(trunk: &Path) -> io::Result<()> {
    let real = trunk.with_file_name("trunk-itself");
    fs::rename(trunk, &real)?;
    let written = fs::write(trunk, launcher_for(&real)).and_then(|()| make_executable(trunk));
    if written.is_err() {
        fs::rename(&real, trunk)?;
    }
    written
}

fn launcher_for(real: &Path) -> String {
    format!(
        "#!/bin/sh\n\
         {MARK}, written by `cargo xtask setup`. The default Rust compiler of this\n\
         # machine has no library for WebAssembly; the toolchain {LINKED_TOOLCHAIN} has one.\n\
         if [ -z \"$RUSTUP_TOOLCHAIN\" ] &&\n\
         \x20 [ ! -d \"$(rustc --print target-libdir --target {TARGET})\" ]; then\n\
         \x20 export RUSTUP_TOOLCHAIN={LINKED_TOOLCHAIN}\n\
         fi\n\
         exec '{}' \"$@\"\n",
        real.display()
    )
}

#[cfg(unix)]
fn make_executable(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_executable(_file: &Path) -> io::Result<()> {
    Ok(())
}

fn is_launcher(content: &[u8]) -> bool {
    content.starts_with(b"#!")
        && content
            .windows(MARK.len())
            .any(|part| part == MARK.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_launcher_is_recognized() {
        assert!(is_launcher(
            launcher_for(Path::new("/somewhere/trunk-itself")).as_bytes()
        ));
    }

    #[test]
    fn a_program_that_mentions_the_launcher_is_not_one() {
        assert!(!is_launcher(format!("\u{7f}ELF {MARK}").as_bytes()));
    }

    #[test]
    fn another_script_is_not_our_launcher() {
        assert!(!is_launcher(b"#!/bin/sh\nexec trunk\n"));
    }
}
