//! Everything a machine needs, checked one by one and installed only when missing.
//!
//! A requirement says what it is, why it is needed, how to tell that it is there and how to get it.
//! Nothing is remembered between runs: each check looks at the machine itself.

mod apt;
mod browser;
pub(crate) mod compiler;
mod launcher;
mod npm;
mod tools;
mod wasm_target;

use crate::{problem::Problem, progress};
use std::process::ExitCode;

pub(crate) use browser::{find_chromedriver, find_chromium};

/// One thing a machine needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Requirement {
    Lints,
    WasmTarget,
    Crates,
    Trunk,
    TrunkLauncher,
    WasmBindgen,
    Node,
    Packages,
    Chromium,
    ChromeDriver,
    Python,
}

use Requirement::{
    ChromeDriver, Chromium, Crates, Lints, Node, Packages, Python, Trunk, TrunkLauncher,
    WasmBindgen, WasmTarget,
};

/// In the order in which they build on each other.
pub(crate) const ALL: [Requirement; 11] = [
    Lints,
    WasmTarget,
    Crates,
    Trunk,
    TrunkLauncher,
    WasmBindgen,
    Node,
    Packages,
    Chromium,
    ChromeDriver,
    Python,
];

/// What building the site takes.
pub(crate) const SITE: [Requirement; 7] = [
    WasmTarget,
    Crates,
    Trunk,
    TrunkLauncher,
    WasmBindgen,
    Node,
    Packages,
];

/// What the native checks take.
pub(crate) const NATIVE: [Requirement; 1] = [Lints];

/// What tests inside a browser take.
pub(crate) const BROWSER: [Requirement; 5] =
    [WasmTarget, Crates, WasmBindgen, Chromium, ChromeDriver];

/// What the end-to-end journeys take beside the site.
pub(crate) const END_TO_END: [Requirement; 1] = [Chromium];

/// What the comparison with other clients takes.
pub(crate) const CONFORMANCE: [Requirement; 1] = [Python];

/// A check's answer: what is there, or what is missing and how it will be provided.
pub(crate) type Check = Result<String, String>;

impl Requirement {
    fn name(self) -> String {
        match self {
            Lints => "rustfmt and clippy".to_owned(),
            WasmTarget => "the WebAssembly target of Rust".to_owned(),
            Crates => "the sources of the crates in Cargo.lock".to_owned(),
            Trunk => format!("trunk {}", tools::TRUNK_VERSION),
            TrunkLauncher => "a launcher for plain `trunk serve`".to_owned(),
            WasmBindgen => "wasm-bindgen of the version in Cargo.lock".to_owned(),
            Node => "Node.js and npm".to_owned(),
            Packages => "the npm packages in package-lock.json".to_owned(),
            Chromium => "Chromium".to_owned(),
            ChromeDriver => "ChromeDriver".to_owned(),
            Python => "Python with venv".to_owned(),
        }
    }

    const fn why(self) -> &'static str {
        match self {
            Lints => "the tests check style and lints",
            WasmTarget => "the app runs in the browser as WebAssembly",
            Crates => "builds run without asking the network",
            Trunk => "it builds the site and serves it in development",
            TrunkLauncher => "trunk asks the default compiler, which has no WebAssembly target",
            WasmBindgen => "it joins the WebAssembly to the page, in exactly this version",
            Node => "it brings the optimizer, the compression and the browser tests",
            Packages => "wasm-opt, Playwright and the map and chart libraries come from npm",
            Chromium => "the tests drive a real browser",
            ChromeDriver => "unit tests inside the browser are started through it",
            Python => "the decoded values are compared with another client's, in Python",
        }
    }

    fn check(self) -> Check {
        match self {
            Lints => tools::check_lints(),
            WasmTarget => wasm_target::check(),
            Crates => tools::check_crates(),
            Trunk => tools::check_trunk(),
            TrunkLauncher => launcher::check(),
            WasmBindgen => tools::check_wasm_bindgen(),
            Node => npm::check_node(),
            Packages => npm::check_packages(),
            Chromium => browser::check_chromium(),
            ChromeDriver => browser::check_chromedriver(),
            Python => browser::check_python(),
        }
    }

    fn install(self) -> Result<(), Problem> {
        match self {
            Lints => tools::install_lints(),
            WasmTarget => wasm_target::install(),
            Crates => tools::install_crates(),
            Trunk => tools::install_trunk(),
            TrunkLauncher => launcher::install(),
            WasmBindgen => tools::install_wasm_bindgen(),
            Node => npm::install_node(),
            Packages => npm::install_packages(),
            Chromium => apt::install(&["chromium"]),
            ChromeDriver => apt::install(&["chromium-driver"]),
            Python => apt::install(&["python3", "python3-venv"]),
        }
    }
}

/// Tells what is there and what is missing; changes nothing.
pub(crate) fn check(requirements: &[Requirement]) -> Result<ExitCode, Problem> {
    let mut missing = 0;
    for requirement in requirements {
        match requirement.check() {
            Ok(found) => println!("ok       {}: {found}", requirement.name()),
            Err(lacking) => {
                missing += 1;
                println!("missing  {}: {lacking}", requirement.name());
            }
        }
    }
    if missing == 0 {
        println!("Everything is there");
        Ok(ExitCode::SUCCESS)
    } else {
        Err(Problem::new(
            format!("{missing} missing"),
            "`cargo xtask setup` installs it",
        ))
    }
}

/// Installs what is missing, in order, and says what and why.
pub(crate) fn provide(requirements: &[Requirement]) -> Result<(), Problem> {
    progress::timed("Set-up", || {
        for requirement in requirements {
            let started = progress::now();
            let name = requirement.name();
            if let Err(lacking) = requirement.check() {
                println!("-> {name}: {lacking}");
                println!("   because {}", requirement.why());
                requirement.install()?;
                if let Err(still) = requirement.check() {
                    return Err(Problem::new(
                        format!("{name} is still missing after its installation ({still})"),
                        "look at the output above, then run `cargo xtask setup` again",
                    ));
                }
                println!("   done in {}", progress::spoken(started.elapsed()));
            } else {
                println!("ok {name} ({})", progress::spoken(started.elapsed()));
            }
        }
        Ok(())
    })
}
