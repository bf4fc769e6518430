//! The command line.

use carport_domain::time::UnixMillis;
use carport_simulator::scenarios;

/// Printed for `--help`.
pub(super) const HELP: &str = "\
carport-simulator: a stand-in for the vendor's servers, with a small fleet

  --port N           listen on 127.0.0.1:N; 0 picks a free port (default 0)
  --seed N           which lives the cars lead (default 1)
  --speed X          how fast the clock runs (default 1)
  --now RFC3339      when the clock begins (default: the system's clock)
  --scenario ID      what happens (default all-fine)
  --list-scenarios   print the scenarios
  --help             print this

Any e-mail with the password demo signs in.
";

/// What to do.
#[derive(Debug, PartialEq)]
pub(super) enum Command {
    Help,
    ListScenarios,
    Serve(Options),
}

/// How to serve.
#[derive(Debug, PartialEq)]
pub(super) struct Options {
    pub(super) port: u16,
    pub(super) seed: u64,
    pub(super) speed: f64,
    pub(super) now: Option<UnixMillis>,
    pub(super) scenario: Option<String>,
}

/// Reads the flags; an error is one short sentence.
pub(super) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = Options {
        port: 0,
        seed: 1,
        speed: 1.0,
        now: None,
        scenario: None,
    };
    while let Some(argument) = arguments.next() {
        let (flag, attached) = match argument.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        };
        match flag.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--list-scenarios" => return Ok(Command::ListScenarios),
            "--port" | "--seed" | "--speed" | "--now" | "--scenario" => {
                let value = attached
                    .or_else(|| arguments.next())
                    .ok_or_else(|| format!("{flag} needs a value"))?;
                options.set(&flag, &value)?;
            }
            _ => return Err(format!("unknown flag {flag}; see --help")),
        }
    }
    Ok(Command::Serve(options))
}

impl Options {
    fn set(&mut self, flag: &str, value: &str) -> Result<(), String> {
        let is_taken = match flag {
            "--port" => value.parse().map(|port| self.port = port).is_ok(),
            "--seed" => value.parse().map(|seed| self.seed = seed).is_ok(),
            "--speed" => match value.parse::<f64>() {
                Ok(speed) if speed.is_finite() && speed >= 0.0 => {
                    self.speed = speed;
                    true
                }
                _ => false,
            },
            "--now" => match value.parse::<jiff::Timestamp>() {
                Ok(instant) => {
                    self.now = Some(UnixMillis(instant.as_millisecond()));
                    true
                }
                Err(_) => false,
            },
            _ if scenarios().any(|id| id == value) => {
                self.scenario = Some(value.to_owned());
                true
            }
            _ => return Err(format!("unknown scenario {value}; see --list-scenarios")),
        };
        if is_taken {
            Ok(())
        } else {
            Err(format!("{flag} cannot be {value}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_flag_is_read() {
        let line = "--port 8082 --seed=7 --speed 60 --now 2025-05-04T09:30:00Z --scenario quota";

        assert_eq!(
            parsed(line),
            Ok(Command::Serve(Options {
                port: 8082,
                seed: 7,
                speed: 60.0,
                now: Some(UnixMillis(1_746_351_000_000)),
                scenario: Some("quota".to_owned()),
            }))
        );
    }

    #[test]
    fn a_bad_flag_is_answered_with_one_sentence() {
        for (line, sentence) in [
            ("--prot 1", "unknown flag --prot; see --help"),
            ("--port", "--port needs a value"),
            ("--port 70000", "--port cannot be 70000"),
            ("--speed -1", "--speed cannot be -1"),
            ("--speed NaN", "--speed cannot be NaN"),
            ("--now noon", "--now cannot be noon"),
            (
                "--scenario rain",
                "unknown scenario rain; see --list-scenarios",
            ),
        ] {
            assert_eq!(parsed(line), Err(sentence.to_owned()), "{line}");
        }
    }
}
