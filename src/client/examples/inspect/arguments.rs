//! The flags, read by hand.

use carport_domain::time::UnixMillis;

pub(crate) const HELP: &str = "\
Prints what the app would show for saved answers of the vendor, as one JSON object.

  --profile F      vehicle-data/profile
  --state F        v4 state
  --charging F     crccs v2                      (not read yet)
  --sessions F     charging sessions, repeatable (not read yet)
  --statistics F   charging statistics           (not read yet)
  --trips F        sustainability widget         (not read yet)
  --basic F        CarData basic data            (not read yet)
  --telematics F   CarData telematics            (not read yet)
  --tyres F        CarData tyre diagnosis        (not read yet)
  --at RFC3339     when the answers were fetched

Every key is always there; what is not known is null. What could not be read stands in `gaps`,
without its value. A file that is not read yet leaves its keys null and a gap that says so.

Exit status: 0 if any file could be read, 2 otherwise.
";

const OTHERS: [&str; 7] = [
    "charging",
    "sessions",
    "statistics",
    "trips",
    "basic",
    "telematics",
    "tyres",
];

/// What was asked for.
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) profile: Option<String>,
    pub(crate) state: Option<String>,
    /// Kind and path, in the order given.
    pub(crate) others: Vec<(String, String)>,
    pub(crate) wants_help: bool,
}

impl Arguments {
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut words = words;
        while let Some(word) = words.next() {
            if word == "--help" || word == "-h" {
                arguments.wants_help = true;
                continue;
            }
            let Some(flag) = word.strip_prefix("--") else {
                return Err("a file needs its flag before it; --help tells which".to_owned());
            };
            let (flag, value) = match flag.split_once('=') {
                Some((flag, value)) => (flag, Some(value.to_owned())),
                None => (flag, words.next()),
            };
            let value = value.ok_or_else(|| format!("--{flag} needs a value"))?;
            match flag {
                "profile" => arguments.profile = Some(value),
                "state" => arguments.state = Some(value),
                "at" => _ = instant(&value)?,
                other if OTHERS.contains(&other) => {
                    arguments.others.push((other.to_owned(), value));
                }
                _ => return Err("an unknown flag; --help tells which there are".to_owned()),
            }
        }

        Ok(arguments)
    }
}

/// Nothing that is read yet depends on it; a wrong one is refused all the same.
fn instant(text: &str) -> Result<UnixMillis, String> {
    text.parse::<jiff::Timestamp>()
        .map(|at| UnixMillis(at.as_millisecond()))
        .map_err(|_error| "--at needs a time such as 2025-05-04T09:30:00Z".to_owned())
}
