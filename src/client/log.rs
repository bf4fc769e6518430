//! The log of the app, as it is kept: the last lines, in codes of ours alone.

use carport_domain::budget::Asker;
use carport_domain::log::{CallName, Entry, Level, SignInStep, What, failure_of};
use carport_domain::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::keys;
use crate::storage::{Storage, StorageError, Table};
use crate::transport::{Request, TransportError, Upstream};

/// How many lines are kept.
pub const MOST_ENTRIES: usize = 500;

const VERSION: u32 = 1;

/// Keeps lines behind those that are kept, in one step; the oldest give way.
pub async fn append(storage: &impl Storage, new: &[Entry]) -> Result<(), StorageError> {
    let change = |bytes: Option<&[u8]>| {
        let mut lines = bytes.and_then(read_lines).unwrap_or_default();
        lines.extend(new.iter().map(Line::of));
        let excess = lines.len().saturating_sub(MOST_ENTRIES);
        lines.drain(..excess);
        Some(to_bytes(lines))
    };
    storage.update(Table::Log, keys::LOG_ENTRIES, change).await
}

/// The kept lines, the oldest first. A line that says nothing to this app is left out.
pub async fn read(storage: &impl Storage) -> Result<Vec<Entry>, StorageError> {
    let bytes = storage.get(Table::Log, keys::LOG_ENTRIES).await?;
    let lines = bytes.as_deref().and_then(read_lines).unwrap_or_default();
    Ok(lines.iter().filter_map(Line::entry).collect())
}

/// Removes every line.
pub async fn clear(storage: &impl Storage) -> Result<(), StorageError> {
    storage.remove(Table::Log, keys::LOG_ENTRIES).await
}

/// The level from which lines are kept.
pub async fn level(storage: &impl Storage) -> Result<Level, StorageError> {
    let bytes = storage.get(Table::Log, keys::LOG_LEVEL).await?;
    let code = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(code
        .and_then(|code| Level::from_code(&code))
        .unwrap_or_default())
}

/// Remembers the level from which lines are kept.
pub async fn set_level(storage: &impl Storage, level: Level) -> Result<(), StorageError> {
    let entry = (keys::LOG_LEVEL.to_owned(), level.code().into());
    storage.put(Table::Log, vec![entry]).await
}

/// What a request asks, by where it goes.
pub fn call_name(request: &Request) -> CallName {
    const ROUTES: [(&str, CallName); 14] = [
        ("/eadrax-vcs/v5/vehicle-data/profile", CallName::Profile),
        ("/eadrax-vcs/v4/vehicles/state", CallName::State),
        ("/eadrax-vcs/v5/vehicle-list", CallName::Cars),
        ("/eadrax-vcs/v4/vehicles", CallName::Cars),
        ("/eadrax-ics/", CallName::Picture),
        ("/eadrax-crccs/v2/", CallName::ChargingSettings),
        (
            "/eadrax-chs/v2/charging-sessions",
            CallName::ChargingSessions,
        ),
        (
            "/eadrax-chs/v2/charging-statistics",
            CallName::ChargingStatistics,
        ),
        ("/eadrax-suscs/", CallName::Trips),
        ("/eadrax-dcs/", CallName::Destination),
        ("/eadrax-crccs/v1/", CallName::Command),
        ("/eadrax-vrccs/", CallName::Command),
        ("/eadrax-ucs/", CallName::Config),
        ("/gcdm/oauth/token", CallName::Token),
    ];
    let route = request.path.split('?').next().unwrap_or_default();
    if route.ends_with("/eventStatus") || route.ends_with("/eventPosition") {
        return CallName::CommandState;
    }
    let found = ROUTES.iter().find(|(start, _)| route.starts_with(start));
    match (found, request.upstream) {
        (Some((_, name)), _) => *name,
        (None, Upstream::SignIn(_)) if route.ends_with("/token") => CallName::Token,
        (None, Upstream::SignIn(_)) => CallName::Authenticate,
        (None, _) => CallName::Other,
    }
}

/// Why nothing came, as a code of our failures.
pub const fn no_answer(error: TransportError) -> &'static str {
    match error {
        TransportError::Offline => "offline",
        TransportError::Unreachable => "proxy_unreachable",
        TransportError::TimedOut => "timed_out",
    }
}

#[derive(Serialize, Deserialize)]
struct Lines {
    v: u32,
    lines: Vec<Line>,
}

/// One line. What a kind of line does not tell is left out.
#[derive(Default, Serialize, Deserialize)]
struct Line {
    at: i64,
    level: String,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    call: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    millis: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bytes: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

impl Line {
    fn of(entry: &Entry) -> Self {
        let call = |call: CallName| Some(call.code().to_owned());
        let code = |code: &str| Some(code.to_owned());
        let line = Self {
            at: entry.at.0,
            level: entry.level.code().to_owned(),
            what: kind_of(&entry.what).to_owned(),
            ..Self::default()
        };
        match entry.what {
            What::Answered {
                call: name,
                status,
                millis,
                bytes,
            } => Self {
                call: call(name),
                status: Some(status),
                millis: Some(millis),
                bytes: Some(bytes),
                ..line
            },
            What::Unanswered {
                call: name,
                reason,
                millis,
            } => Self {
                call: call(name),
                millis: Some(millis),
                code: code(reason),
                ..line
            },
            What::Held { call: name, reason } => Self {
                call: call(name),
                code: code(reason),
                ..line
            },
            What::RefreshBegan { asker } => Self {
                code: code(match asker {
                    Asker::Owner => "owner",
                    Asker::Automatic => "automatic",
                }),
                ..line
            },
            What::RefreshFailed { reason } | What::Storage { reason } => Self {
                code: code(reason),
                ..line
            },
            What::TilesRefused | What::Recovered => line,
            What::Gaps { call: name, count } => Self {
                call: call(name),
                count: Some(count),
                ..line
            },
            What::SignIn { step } => Self {
                code: match step {
                    SignInStep::Failed(reason) => code(reason),
                    _ => None,
                },
                ..line
            },
        }
    }

    fn entry(&self) -> Option<Entry> {
        let call = || CallName::from_code(self.call.as_deref()?);
        // Back to a text of ours, never one that was stored.
        let reason = || Some(failure_of(self.code.as_deref()?)?.code());
        let step = |step| Some(What::SignIn { step });
        let what = match self.what.as_str() {
            "answered" => Some(What::Answered {
                call: call()?,
                status: self.status?,
                millis: self.millis?,
                bytes: self.bytes?,
            }),
            "unanswered" => Some(What::Unanswered {
                call: call()?,
                reason: reason()?,
                millis: self.millis?,
            }),
            "held" => Some(What::Held {
                call: call()?,
                reason: reason()?,
            }),
            "refresh_began" => Some(What::RefreshBegan {
                asker: match self.code.as_deref()? {
                    "owner" => Asker::Owner,
                    _ => Asker::Automatic,
                },
            }),
            "refresh_failed" => Some(What::RefreshFailed { reason: reason()? }),
            "gaps" => Some(What::Gaps {
                call: call()?,
                count: self.count?,
            }),
            "storage" => Some(What::Storage { reason: reason()? }),
            "tiles_refused" => Some(What::TilesRefused),
            "recovered" => Some(What::Recovered),
            "sign_in_began" => step(SignInStep::Began),
            "sign_in_accepted" => step(SignInStep::Accepted),
            "sign_in_listed" => step(SignInStep::Listed),
            "sign_in_failed" => step(SignInStep::Failed(reason()?)),
            "signed_out" => step(SignInStep::SignedOut),
            _ => None,
        };
        Some(Entry {
            at: UnixMillis(self.at),
            level: Level::from_code(&self.level)?,
            what: what?,
        })
    }
}

/// The code of a kind of line.
pub const fn kind_of(what: &What) -> &'static str {
    match what {
        What::Answered { .. } => "answered",
        What::Unanswered { .. } => "unanswered",
        What::Held { .. } => "held",
        What::RefreshBegan { .. } => "refresh_began",
        What::RefreshFailed { .. } => "refresh_failed",
        What::Gaps { .. } => "gaps",
        What::Storage { .. } => "storage",
        What::TilesRefused => "tiles_refused",
        What::Recovered => "recovered",
        What::SignIn { step } => match step {
            SignInStep::Began => "sign_in_began",
            SignInStep::Accepted => "sign_in_accepted",
            SignInStep::Listed => "sign_in_listed",
            SignInStep::Failed(_) => "sign_in_failed",
            SignInStep::SignedOut => "signed_out",
        },
    }
}

fn to_bytes(lines: Vec<Line>) -> Vec<u8> {
    let lines = Lines { v: VERSION, lines };
    serde_json::to_vec(&lines).expect("plain structs with text keys always serialize")
}

/// `None` for what cannot be read, a newer form included: a log is begun anew.
fn read_lines(bytes: &[u8]) -> Option<Vec<Line>> {
    let kept: Lines = serde_json::from_slice(bytes).ok()?;
    (kept.v == VERSION).then_some(kept.lines)
}

#[cfg(test)]
mod tests;
