//! The flags, read by hand.

use carport_client::identity::Language;

pub(crate) const HELP: &str = "\
Prints what the app would show for saved answers of the vendor, as one JSON object.

  --profile F      vehicle-data/profile
  --state F        v4 state
  --charging F     crccs v2: fills battery.target_percent and battery.ac_limit_amperes where the
                   state is silent
  --sessions F     charging sessions; repeatable, for the pages of a month and for several months
  --statistics F   charging statistics: fills `month` where the sessions do not tell it
  --trips F        sustainability widget: read for its gaps only, no key below holds trips
  --basic F        CarData basic data            (not read yet)
  --telematics F   CarData telematics            (not read yet)
  --tyres F        CarData tyre diagnosis        (not read yet)
  --at RFC3339     when the answers were fetched
  --language L     en (the default) or fr: the language the answers were asked for in, by which
                   `1,234 kWh` is one thousand or one and a bit

Every key is always there; what is not known is null. What could not be read stands in `gaps`,
without its value. A file that is not read yet leaves its keys null and a gap that says so.
`sessions` lists each session once, in the order of the files; `month` is the latest month among
them.

Exit status: 0 if any file could be read, 2 otherwise.
";

/// Kinds of files that are accepted, so that scripts need not change once they are read.
const NOT_READ_YET: [&str; 3] = ["basic", "telematics", "tyres"];

/// What was asked for: paths, in the order given where there may be several.
pub(crate) struct Arguments {
    pub(crate) profile: Option<String>,
    pub(crate) state: Option<String>,
    pub(crate) charging: Option<String>,
    pub(crate) sessions: Vec<String>,
    pub(crate) statistics: Option<String>,
    pub(crate) trips: Option<String>,
    /// Kind and path.
    pub(crate) others: Vec<(String, String)>,
    pub(crate) language: Language,
    pub(crate) wants_help: bool,
}

impl Default for Arguments {
    fn default() -> Self {
        Self {
            profile: None,
            state: None,
            charging: None,
            sessions: Vec::new(),
            statistics: None,
            trips: None,
            others: Vec::new(),
            language: Language::English,
            wants_help: false,
        }
    }
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
                "charging" => arguments.charging = Some(value),
                "sessions" => arguments.sessions.push(value),
                "statistics" => arguments.statistics = Some(value),
                "trips" => arguments.trips = Some(value),
                "at" => check_instant(&value)?,
                "language" => arguments.language = language(&value)?,
                other if NOT_READ_YET.contains(&other) => {
                    arguments.others.push((other.to_owned(), value));
                }
                _ => return Err("an unknown flag; --help tells which there are".to_owned()),
            }
        }

        Ok(arguments)
    }
}

/// Nothing that is read yet depends on it; a wrong one is refused all the same.
fn check_instant(text: &str) -> Result<(), String> {
    match text.parse::<jiff::Timestamp>() {
        Ok(_) => Ok(()),
        Err(_) => Err("--at needs a time such as 2025-05-04T09:30:00Z".to_owned()),
    }
}

fn language(code: &str) -> Result<Language, String> {
    [Language::English, Language::French]
        .into_iter()
        .find(|language| language.code() == code)
        .ok_or_else(|| "--language needs en or fr".to_owned())
}
