//! The command line, the environment and the configuration file, read into settings. A flag beats
//! a variable, a variable beats the file, and anything unknown or wrong stops the start.

use core::fmt;
use core::str::FromStr;
use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

use super::settings::{Settings, TlsFiles};
use crate::policy::{LoopbackBase, Upstream};

/// What `--help` prints.
pub const USAGE: &str = "\
carport-proxy: stands between the Carport app and the vendor's servers

  --listen ADDR            address and port (127.0.0.1:8081)
  --site DIR               serve the built app from the same address
  --allow-origin URL       an origin whose pages may use the proxy; may be repeated
  --captcha-origin URL     the origin that frames the captcha
  --tls-cert FILE          certificate chain, PEM; with --tls-key
  --tls-key FILE           private key, PEM
  --trust-forwarded N      believe the last N hops of x-forwarded-for (0)
  --config FILE            the same settings as TOML
  --upstream NAME=URL      replace an upstream by a loopback address, for tests; may be repeated
  --upstream-ca FILE       root certificate of such a stand-in, PEM
  --version, --help

Each setting can be given as CARPORT_LISTEN, CARPORT_ALLOW_ORIGIN and so on; lists with commas.
";

/// What the caller wants.
#[derive(Debug)]
pub enum Command {
    /// Serve with these settings.
    Serve(Box<Settings>),
    /// Print the version.
    Version,
    /// Print the usage.
    Help,
}

/// A setting that cannot be used, in one sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct InvalidArgument(String);

impl fmt::Display for InvalidArgument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl core::error::Error for InvalidArgument {}

/// Names of the settings; whether a setting is a list decides if it may be repeated.
const KEYS: [(&str, bool); 10] = [
    ("listen", false),
    ("site", false),
    ("allow-origin", true),
    ("captcha-origin", false),
    ("tls-cert", false),
    ("tls-key", false),
    ("trust-forwarded", false),
    ("config", false),
    ("upstream", true),
    ("upstream-ca", false),
];

type Given = BTreeMap<&'static str, Vec<String>>;

/// Reads the arguments after the program's name, with a way to look up variables.
pub fn read_command(
    arguments: impl IntoIterator<Item = String>,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Command, InvalidArgument> {
    let mut flags = Given::new();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--version" | "-V" => return Ok(Command::Version),
            "--help" | "-h" => return Ok(Command::Help),
            _ => {}
        }
        let (name, inline) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        let (key, is_list) = known(name.strip_prefix("--").unwrap_or(""))
            .ok_or_else(|| InvalidArgument(format!("{name} is no option; see --help")))?;
        let value = inline
            .or_else(|| arguments.next())
            .ok_or_else(|| InvalidArgument(format!("--{key} needs a value")))?;
        let values = flags.entry(key).or_default();
        if !is_list && !values.is_empty() {
            return Err(InvalidArgument(format!("--{key} is given twice")));
        }
        values.push(value);
    }
    let variables = from_variables(variable);
    let file = match first(&flags, "config").or_else(|| first(&variables, "config")) {
        Some(path) => from_file(path)?,
        None => Given::new(),
    };
    let mut given = file;
    given.extend(variables);
    given.extend(flags);
    settings(&given).map(|settings| Command::Serve(Box::new(settings)))
}

fn known(name: &str) -> Option<(&'static str, bool)> {
    KEYS.into_iter().find(|(key, _)| *key == name)
}

fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Given {
    let mut given = Given::new();
    for (key, is_list) in KEYS {
        let name = format!("CARPORT_{}", key.replace('-', "_").to_ascii_uppercase());
        if let Some(value) = variable(&name).filter(|value| !value.is_empty()) {
            given.insert(key, split(&value, is_list));
        }
    }
    given
}

fn split(value: &str, is_list: bool) -> Vec<String> {
    if is_list {
        value
            .split(',')
            .map(|part| part.trim().to_owned())
            .collect()
    } else {
        vec![value.to_owned()]
    }
}

/// One value or a list of them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Number(u16),
    Text(String),
    List(Vec<String>),
}

fn from_file(path: &str) -> Result<Given, InvalidArgument> {
    let wrong = |why: &str| InvalidArgument(format!("{path}: {why}"));
    let text = std::fs::read_to_string(path)
        .ok()
        .ok_or_else(|| wrong("cannot be read"))?;
    let entries: BTreeMap<String, Entry> =
        toml::from_str(&text).map_err(|error| wrong(error.message()))?;
    let mut given = Given::new();
    for (name, entry) in entries {
        let (key, is_list) = known(&name)
            .filter(|(key, _)| *key != "config")
            .ok_or_else(|| wrong(&format!("{name} is no setting")))?;
        let values = match entry {
            Entry::Number(number) => vec![number.to_string()],
            Entry::Text(text) => vec![text],
            Entry::List(list) if is_list => list,
            Entry::List(_) => return Err(wrong(&format!("{name} takes one value"))),
        };
        given.insert(key, values);
    }
    Ok(given)
}

fn first<'a>(given: &'a Given, key: &str) -> Option<&'a str> {
    given.get(key)?.first().map(String::as_str)
}

fn parse<T: FromStr>(given: &Given, key: &str, what: &str) -> Result<Option<T>, InvalidArgument> {
    first(given, key)
        .map(|text| {
            text.parse()
                .ok()
                .ok_or_else(|| InvalidArgument(format!("{key} {text}: {what}")))
        })
        .transpose()
}

fn settings(given: &Given) -> Result<Settings, InvalidArgument> {
    let mut settings = Settings::default();
    if let Some(listen) = parse(given, "listen", "an address and a port, as 127.0.0.1:8081")? {
        settings.listen = listen;
    }
    settings.site = first(given, "site").map(PathBuf::from);
    for text in given.get("allow-origin").into_iter().flatten() {
        let origin = text
            .parse()
            .map_err(|error| InvalidArgument(format!("allow-origin {text}: {error}")))?;
        settings.policy.allow_origins.push(origin);
    }
    settings.captcha_origin = first(given, "captcha-origin")
        .map(|text| {
            text.parse()
                .map_err(|error| InvalidArgument(format!("captcha-origin {text}: {error}")))
        })
        .transpose()?;
    settings.tls = match (first(given, "tls-cert"), first(given, "tls-key")) {
        (Some(certificate), Some(key)) => Some(TlsFiles {
            certificate: certificate.into(),
            key: key.into(),
        }),
        (None, None) => None,
        _ => {
            let text = "tls-cert and tls-key go together";
            return Err(InvalidArgument(text.to_owned()));
        }
    };
    settings.trusted_hops = parse(given, "trust-forwarded", "a number of hops")?.unwrap_or(0);
    settings.upstream_ca = first(given, "upstream-ca").map(PathBuf::from);
    for text in given.get("upstream").into_iter().flatten() {
        let (upstream, base) = read_override(text)?;
        settings.policy.overrides.insert(upstream, base);
    }
    Ok(settings)
}

fn read_override(text: &str) -> Result<(Upstream, LoopbackBase), InvalidArgument> {
    let (name, url) = text
        .split_once('=')
        .ok_or_else(|| InvalidArgument(format!("upstream {text}: written as NAME=URL")))?;
    let upstream = Upstream::from_key(name)
        .ok_or_else(|| InvalidArgument(format!("upstream {name}: there is no such upstream")))?;
    let base = url
        .parse()
        .map_err(|error| InvalidArgument(format!("upstream {text}: {error}")))?;
    Ok((upstream, base))
}
