//! `cargo xtask …`: set-up, build, serve and test, from nothing but Rust and Node.
//!
//! It uses the standard library alone, so that the first command on a fresh machine starts at once.
//! Reading order: `command_line`, `setup`, `site`, then one file per verb.

mod bench;
mod command_line;
mod content_policy;
mod dist;
mod problem;
mod process;
mod progress;
mod serve;
mod setup;
mod site;
mod test;

use command_line::Verb;
use problem::Problem;
use std::{env, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let verb = match command_line::parse(&words) {
        Ok(verb) => verb,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    match enter_workspace().and_then(|()| run(verb)) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\nerror: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: Verb) -> Result<ExitCode, Problem> {
    match verb {
        Verb::Help => {
            println!("{}", command_line::USAGE);
            Ok(ExitCode::SUCCESS)
        }
        Verb::Setup { check_only: true } => setup::check(&setup::ALL),
        Verb::Setup { check_only: false } => {
            setup::provide(&setup::ALL)?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Serve { port, opening } => serve::serve(port, opening),
        Verb::Announce { port, opening } => {
            serve::announce(port, opening);
            Ok(ExitCode::SUCCESS)
        }
        Verb::Test { suite } => test::test(suite),
        Verb::Soak => test::soak(),
        Verb::BenchCharts => bench::charts(),
        Verb::BenchStorage => bench::storage(),
        Verb::Dist { base } => dist::dist(&base),
        Verb::Later { name } => {
            eprintln!("`cargo xtask {name}` is not in this version yet");
            Ok(ExitCode::from(2))
        }
    }
}

/// Every path below is relative to the workspace, wherever the command was started.
fn enter_workspace() -> Result<(), Problem> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    env::set_current_dir(&root).map_err(|error| {
        Problem::new(
            format!(
                "the workspace {} cannot be entered ({error})",
                root.display()
            ),
            "run the command from a complete checkout",
        )
    })
}
