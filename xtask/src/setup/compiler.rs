//! Which Rust compiler builds the WebAssembly on this machine.
//!
//! # Why
//!
//! Ordinarily the default one does. Where the Rust project's server cannot be reached, its target
//! cannot be added, and the distribution's compiler stands in (see `wasm_target`). Native builds
//! stay with the default compiler either way: switching the whole checkout would change its lints.

use crate::process;
use std::{fs, path::Path, process::Command};

/// The only target of the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The name under which rustup knows the distribution's compiler.
pub(crate) const LINKED_TOOLCHAIN: &str = "carport-wasm";

/// Where scratch files of this tool go.
const SCRATCH: &str = "target/xtask";

/// A compiler that can build WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compiler {
    /// What `cargo` and `rustc` mean without further words.
    Default,
    /// The distribution's, through rustup.
    Linked,
    /// The distribution's, on a machine without rustup.
    System,
}

impl Compiler {
    /// The first that really compiles and links an empty module and knows the `test` crate, which
    /// also notices a standard library left behind by another version of the compiler, or copied
    /// without what the tests inside the browser need.
    pub(crate) fn find() -> Option<Self> {
        [Self::Default, Self::Linked, Self::System]
            .into_iter()
            .find(|compiler| compiler.works())
    }

    /// Makes a command, and all it starts, use this compiler.
    pub(crate) fn apply(self, command: &mut Command) {
        match self {
            Self::Default => {}
            Self::Linked => {
                command.env("RUSTUP_TOOLCHAIN", LINKED_TOOLCHAIN);
            }
            Self::System => {
                command.env("PATH", process::path_with_first(Path::new("/usr/bin")));
            }
        }
    }

    /// Where its builds go: apart from native ones, so that they do not wait for each other's lock,
    /// and apart from another compiler's, whose libraries it would find and could not read.
    pub(crate) const fn target_folder(self) -> &'static str {
        match self {
            Self::Default => "target/wasm",
            Self::Linked | Self::System => "target/wasm-distribution",
        }
    }

    /// How it is called on the screen.
    pub(crate) const fn spoken(self) -> &'static str {
        match self {
            Self::Default => "the default compiler has it",
            Self::Linked => "the distribution's compiler has it, as the toolchain carport-wasm",
            Self::System => "the distribution's compiler in /usr/bin has it",
        }
    }

    fn works(self) -> bool {
        let source = Path::new(SCRATCH).join("probe.rs");
        let has_source = fs::create_dir_all(SCRATCH).is_ok()
            && fs::write(
                &source,
                "#[no_mangle] pub extern \"C\" fn one() -> u8 { 1 }\n",
            )
            .is_ok();
        has_source
            && self.compiles(&source, &["--crate-type", "cdylib"])
            && self.compiles(&source, &["--test", "--emit", "metadata"])
    }

    fn compiles(self, source: &Path, options: &[&str]) -> bool {
        let mut rustc = process::command("rustc");
        self.apply(&mut rustc);
        rustc.args(["--target", TARGET, "--out-dir", SCRATCH]);
        process::succeeds(rustc.args(options).arg(source))
    }
}
