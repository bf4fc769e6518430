//! Prints what the app would show for saved answers of the vendor, as one JSON object.

mod arguments;
mod output;
mod words;

use std::io::Write;
use std::process::ExitCode;

use carport_client::decode::{self, Decoded, PartialProfile};
use carport_domain::vehicle::Status;

use arguments::{Arguments, HELP};

/// What the files said, and what they did not.
#[derive(Default)]
struct Findings {
    profile: Option<PartialProfile>,
    status: Option<Status>,
    gaps: Vec<String>,
    readable_files: usize,
}

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(reason) => return fail(&reason),
    };
    if arguments.wants_help {
        return print(HELP);
    }
    let mut findings = Findings::default();
    read_profile(&arguments, &mut findings);
    read_state(&arguments, &mut findings);
    for (name, path) in &arguments.others {
        read_other(name, path, &mut findings);
    }
    if findings.readable_files == 0 {
        let reason = findings
            .gaps
            .first()
            .map_or("no file was named; --help tells how", String::as_str);
        return fail(reason);
    }
    let json = output::object(findings.profile, findings.status.as_ref(), &findings.gaps);

    print(&format!("{json:#}\n"))
}

fn read_profile(arguments: &Arguments, findings: &mut Findings) {
    let Some(body) = arguments
        .profile
        .as_deref()
        .and_then(|path| read_file("profile", path, findings))
    else {
        return;
    };
    let decoded = decode::partial_profile(&body);
    findings.profile = findings.keep("profile", decoded);
}

fn read_state(arguments: &Arguments, findings: &mut Findings) {
    let Some(body) = arguments
        .state
        .as_deref()
        .and_then(|path| read_file("state", path, findings))
    else {
        return;
    };
    let drive_train = findings.profile.as_ref().and_then(|p| p.drive_train);
    let decoded = decode::status_of(&body, drive_train);
    findings.status = findings.keep("state", decoded);
}

/// The other kinds are accepted so that scripts need not change once they are read.
fn read_other(name: &str, path: &str, findings: &mut Findings) {
    let Some(body) = read_file(name, path, findings) else {
        return;
    };
    if serde_json::from_slice::<serde_json::Value>(&body).is_ok() {
        findings.readable_files += 1;
        findings.gaps.push(format!("{name}#: not read yet"));
    } else {
        findings.gaps.push(format!("{name}#: it is not JSON"));
    }
}

fn read_file(name: &str, path: &str, findings: &mut Findings) -> Option<Vec<u8>> {
    let body = std::fs::read(path);
    if body.is_err() {
        findings
            .gaps
            .push(format!("{name}#: the file cannot be opened"));
    }
    body.ok()
}

impl Findings {
    fn keep<T>(
        &mut self,
        name: &str,
        decoded: Result<Decoded<T>, decode::Unreadable>,
    ) -> Option<T> {
        match decoded {
            Ok(decoded) => {
                self.readable_files += 1;
                let gaps = decoded.gaps.iter().map(|gap| format!("{name}{gap}"));
                self.gaps.extend(gaps);
                Some(decoded.value)
            }
            Err(error) => {
                self.gaps.push(format!("{name}#: {error}"));
                None
            }
        }
    }
}

fn print(text: &str) -> ExitCode {
    // A reader that closes the pipe early has seen enough.
    let _closed = std::io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn fail(reason: &str) -> ExitCode {
    let _closed = writeln!(std::io::stderr(), "inspect: {reason}");
    ExitCode::from(2)
}
