//! The standard library for WebAssembly: from rustup, else built from the distribution's sources.

use super::{
    Check, apt,
    compiler::{Compiler, LINKED_TOOLCHAIN, TARGET},
};
use crate::{problem::Problem, process};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// Compiler, sources of its library, and its linker.
const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// A network that swallows packets would otherwise hold set-up for minutes.
const RUSTUP_LIMIT: Duration = Duration::from_mins(1);

/// Where the library is built; it is copied from here and not needed afterwards.
const BUILD_FOLDER: &str = "target/xtask/std";

pub(super) fn check() -> Check {
    Compiler::find()
        .map(|compiler| compiler.spoken().to_owned())
        .ok_or_else(|| {
            format!("no compiler here builds for {TARGET}; trying rustup, then the distribution")
        })
}

pub(super) fn install() -> Result<(), Problem> {
    if process::find("rustup").is_some() {
        let mut rustup = process::command("rustup");
        rustup
            .args(["target", "add", TARGET])
            .env("RUST_BACKTRACE", "0");
        if process::succeeds_within(&mut rustup, RUSTUP_LIMIT) {
            return Ok(());
        }
        println!("   rustup cannot add it; trying the distribution's compiler and sources");
    }
    if !apt::is_there() {
        return Err(neither_way("apt-get is not there"));
    }
    if !has_distribution_compiler() {
        apt::install(&PACKAGES).map_err(|problem| neither_way(&problem.to_string()))?;
    }
    build_standard_library()?;
    if process::find("rustup").is_some() {
        process::run(
            process::command("rustup").args(["toolchain", "link", LINKED_TOOLCHAIN, "/usr"]),
            "check that rustup works",
        )?;
    }
    Ok(())
}

fn neither_way(why: &str) -> Problem {
    Problem::new(
        format!("this machine has no Rust compiler for WebAssembly ({why})"),
        format!(
            "run `rustup target add {TARGET}` on a network that reaches static.rust-lang.org, or \
             use Debian 12 or newer with rights to `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    )
}

fn has_distribution_compiler() -> bool {
    [
        "/usr/bin/rustc",
        "/usr/bin/cargo",
        "/usr/bin/rust-lld",
        "/usr/lib/rustlib/src/rust/library",
    ]
    .into_iter()
    .all(|path| Path::new(path).exists())
}

/// Builds the library once with the distribution's compiler and puts it where that compiler looks,
/// so that no later build needs an unstable switch.
fn build_standard_library() -> Result<(), Problem> {
    println!("   building the standard library from the distribution's sources, about a minute");
    write_empty_crate().map_err(|error| {
        Problem::new(
            format!("{BUILD_FOLDER} cannot be written ({error})"),
            "check the disk",
        )
    })?;
    let mut cargo = process::command("/usr/bin/cargo");
    cargo
        .args([
            "build",
            "--quiet",
            "--release",
            "--target",
            TARGET,
            "--manifest-path",
        ])
        .arg(format!("{BUILD_FOLDER}/Cargo.toml"))
        .env("PATH", process::path_with_first(Path::new("/usr/bin")))
        .env("RUSTC", "/usr/bin/rustc")
        .env("CARGO_TARGET_DIR", format!("{BUILD_FOLDER}/target"))
        .env("RUSTC_BOOTSTRAP", "1")
        // `test` for the crates whose tests run inside the browser.
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort,test")
        // Fat link-time optimization reads the bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    process::run(
        &mut cargo,
        "check that rust-web-src has the version of /usr/bin/rustc",
    )?;

    let home = library_home()?;
    let built = built_libraries();
    let remedy = "run the command as root, or allow `sudo -n`";
    process::run(process::as_root("rm").arg("-rf").arg(&home), remedy)?;
    process::run(process::as_root("mkdir").arg("-p").arg(&home), remedy)?;
    println!("   copying {} libraries to {}", built.len(), home.display());
    if process::succeeds(process::as_root("cp").args(&built).arg(&home)) {
        Ok(())
    } else {
        Err(Problem::new("the libraries could not be copied", remedy))
    }
}

fn write_empty_crate() -> std::io::Result<()> {
    let folder = Path::new(BUILD_FOLDER);
    // Libraries of an older compiler beside the new ones would make every later build ambiguous.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2021\"\n\n[workspace]\n\n\
         [profile.release]\npanic = \"abort\"\n",
    )
}

fn library_home() -> Result<PathBuf, Problem> {
    let mut rustc = process::command("/usr/bin/rustc");
    process::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .map(PathBuf::from)
        // The folder is emptied first, so it has to be the one we mean.
        .filter(|path| path.ends_with(format!("rustlib/{TARGET}/lib")))
        .ok_or_else(|| {
            Problem::new(
                "/usr/bin/rustc does not tell where its libraries are",
                "reinstall rustc-web",
            )
        })
}

fn built_libraries() -> Vec<PathBuf> {
    let folder = Path::new(BUILD_FOLDER)
        .join("target")
        .join(TARGET)
        .join("release/deps");
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .filter(|path| {
            !path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("libempty"))
        })
        .collect()
}
