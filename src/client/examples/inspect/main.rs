//! Prints what the app would show for saved answers of the vendor, as one JSON object.

mod arguments;
mod charging;
mod findings;
mod output;
mod words;

use std::io::Write;
use std::process::ExitCode;

use arguments::{Arguments, HELP};
use findings::Findings;

fn main() -> ExitCode {
    match inspect(std::env::args().skip(1), |path| std::fs::read(path).ok()) {
        Ok(text) => {
            // A reader that closes the pipe early has seen enough.
            let _closed = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(reason) => {
            let _closed = writeln!(std::io::stderr(), "inspect: {reason}");
            ExitCode::from(2)
        }
    }
}

/// What is printed for a command line, or the one line that says why nothing is.
pub(crate) fn inspect(
    words: impl Iterator<Item = String>,
    open: impl Fn(&str) -> Option<Vec<u8>>,
) -> Result<String, String> {
    let arguments = Arguments::parse(words)?;
    if arguments.wants_help {
        return Ok(HELP.to_owned());
    }
    let findings = Findings::read(&arguments, open);
    if findings.readable_files == 0 {
        let reason = findings.gaps.into_iter().next();
        return Err(reason.unwrap_or_else(|| "no file was named; --help tells how".to_owned()));
    }

    Ok(format!("{:#}\n", output::object(&findings)))
}
