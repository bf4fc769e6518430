//! The words after `cargo xtask`, as one verb with its options.

/// What the reader sees for no verb, an unknown one or `help`.
pub(crate) const USAGE: &str = "\
cargo xtask setup [--check]                 install what is missing, or only tell
cargo xtask serve [--port N] [--no-open]    build and serve the app on this machine
cargo xtask test [fast|browser|e2e|conformance]
                                            everything, or one part of it
cargo xtask soak                            the long loops at full count
cargo xtask bench charts                    the app's chart beside uPlot alone
cargo xtask bench storage                   the app's store beside plain IndexedDB
cargo xtask dist [--base PATH]              files for a host, in target/dist";

/// Verbs that later versions bring.
const LATER: [&str; 1] = ["bench"];

/// One command of the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Prints the usage.
    Help,
    /// Installs what is missing, or tells what is.
    Setup { check_only: bool },
    /// Builds the app and serves it beside the proxy.
    Serve { port: u16, opening: Opening },
    /// The second half of `serve`: waits for the proxy and prints the address. Not for the reader.
    Announce { port: u16, opening: Opening },
    /// Runs checks and tests.
    Test { suite: Suite },
    /// Runs the long loops.
    Soak,
    /// Measures the app's chart.
    BenchCharts,
    /// Measures the app's store.
    BenchStorage,
    /// Builds the files for a host.
    Dist { base: String },
    /// A verb that is promised and not there yet.
    Later { name: String },
}

/// Whether a browser is opened on the served app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    Browser,
    Nothing,
}

/// Which part of the tests runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suite {
    All,
    Fast,
    Browser,
    EndToEnd,
    Conformance,
}

/// Reads the words after `cargo xtask`; an error is the text to show.
pub(crate) fn parse(words: &[String]) -> Result<Verb, String> {
    let Some((verb, options)) = words.split_first() else {
        return Err(USAGE.to_owned());
    };
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    match (verb.as_str(), options.as_slice()) {
        ("help" | "--help" | "-h", _) | (_, ["--help" | "-h"]) => Ok(Verb::Help),
        ("setup", []) => Ok(Verb::Setup { check_only: false }),
        ("setup", ["--check"]) => Ok(Verb::Setup { check_only: true }),
        ("serve", options) => {
            serve_options(options).map(|(port, opening)| Verb::Serve { port, opening })
        }
        ("announce", options) => {
            serve_options(options).map(|(port, opening)| Verb::Announce { port, opening })
        }
        ("test", []) => Ok(Verb::Test { suite: Suite::All }),
        ("test", [suite]) => parse_suite(suite).map(|suite| Verb::Test { suite }),
        ("soak", []) => Ok(Verb::Soak),
        ("bench", ["charts"]) => Ok(Verb::BenchCharts),
        ("bench", ["storage"]) => Ok(Verb::BenchStorage),
        ("dist", []) => Ok(Verb::Dist {
            base: "/".to_owned(),
        }),
        ("dist", ["--base", path]) => parse_base(path).map(|base| Verb::Dist { base }),
        (later, _) if LATER.contains(&later) => Ok(Verb::Later {
            name: later.to_owned(),
        }),
        (verb, options) => {
            let spoken = [&[verb], options].concat().join(" ");
            Err(format!("`{spoken}` is not a command\n\n{USAGE}"))
        }
    }
}

fn serve_options(mut options: &[&str]) -> Result<(u16, Opening), String> {
    let mut port = 8080;
    let mut opening = Opening::Browser;
    loop {
        options = match options {
            [] => return Ok((port, opening)),
            ["--no-open", rest @ ..] => {
                opening = Opening::Nothing;
                rest
            }
            ["--port", number, rest @ ..] => {
                port = number
                    .parse()
                    .map_err(|error| format!("`{number}` is not a port ({error})\n\n{USAGE}"))?;
                rest
            }
            [unknown, ..] => return Err(format!("`{unknown}` is not an option\n\n{USAGE}")),
        };
    }
}

fn parse_suite(name: &str) -> Result<Suite, String> {
    match name {
        "fast" => Ok(Suite::Fast),
        "browser" => Ok(Suite::Browser),
        "e2e" => Ok(Suite::EndToEnd),
        "conformance" => Ok(Suite::Conformance),
        _ => Err(format!("`{name}` is not a part of the tests\n\n{USAGE}")),
    }
}

/// The folder a host serves the app from: `/` or `/some/folder/`.
///
/// A missing last slash is added; anything a browser would rewrite is refused, because the router
/// and the service worker compare it letter by letter.
fn parse_base(path: &str) -> Result<String, String> {
    let refused = |why: &str| Err(format!("--base `{path}` {why}, for example /carport/"));
    if !path.starts_with('/') {
        return refused("has to begin with a slash");
    }
    let inner = path.trim_start_matches('/').trim_end_matches('/');
    if inner.is_empty() && path.len() > 1 || path.starts_with("//") || path.contains("//") {
        return refused("has an empty folder name");
    }
    if inner
        .split('/')
        .any(|folder| folder == "." || folder == "..")
    {
        return refused("may not contain . or ..");
    }
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/".contains(letter);
    if !inner.chars().all(is_plain) {
        return refused("may hold letters, digits and -._~ only");
    }
    Ok(if inner.is_empty() {
        "/".to_owned()
    } else {
        format!("/{inner}/")
    })
}

#[cfg(test)]
mod tests;
