//! What the app did lately, as facts: never a text from outside, a number of a car, a place.
//!
//! Everything that names something is a code of ours, so that nothing secret can slip in.

use crate::budget::Asker;
use crate::failure::Failure;
use crate::time::UnixMillis;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, by our clock.
    pub at: UnixMillis,
    /// How loud.
    pub level: Level,
    /// What happened.
    pub what: What,
}

/// How loud a line is; each level holds those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Something failed.
    Error,
    /// Something was refused, or came in part.
    Warning,
    /// What the app did.
    #[default]
    Info,
    /// Everything.
    Debug,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An answer came.
    Answered {
        /// To which call.
        call: CallName,
        /// HTTP status.
        status: u16,
        /// How long it took.
        millis: u32,
        /// How long its body is.
        bytes: u32,
    },
    /// No answer came.
    Unanswered {
        /// To which call.
        call: CallName,
        /// Why, as a code of [`Failure`].
        reason: &'static str,
        /// How long it took.
        millis: u32,
    },
    /// The call was not made: the vendor would have refused it.
    Held {
        /// Which call.
        call: CallName,
        /// Why, as a code of [`Failure`].
        reason: &'static str,
    },
    /// A car is being asked.
    RefreshBegan {
        /// For whom.
        asker: Asker,
    },
    /// It gave nothing.
    RefreshFailed {
        /// Why, as a code of [`Failure`].
        reason: &'static str,
    },
    /// Parts of an answer could not be read.
    Gaps {
        /// To which call.
        call: CallName,
        /// How many parts.
        count: u32,
    },
    /// This device refused to keep something, or to give it back.
    Storage {
        /// Why, as a code of [`Failure`].
        reason: &'static str,
    },
    /// The site names map tiles that cannot be offered.
    TilesRefused,
    /// The browser had thrown the database away; the second copy brought everything back.
    Recovered,
    /// A sign-in went on.
    SignIn {
        /// How far it came.
        step: SignInStep,
    },
}

/// How far a sign-in came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInStep {
    /// The owner sent the form.
    Began,
    /// The vendor gave a session.
    Accepted,
    /// The cars are listed.
    Listed,
    /// It ended without a session; why, as a code of [`Failure`].
    Failed(&'static str),
    /// The owner left.
    SignedOut,
}

/// The calls that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallName {
    /// The list of cars.
    Cars,
    /// Who a car is.
    Profile,
    /// What a car last said.
    State,
    /// A picture.
    Picture,
    /// Charging settings.
    ChargingSettings,
    /// Charging sessions of a month.
    ChargingSessions,
    /// Charging in short.
    ChargingStatistics,
    /// Trips.
    Trips,
    /// A command.
    Command,
    /// What became of a command.
    CommandState,
    /// A destination for the car.
    Destination,
    /// The first step of a sign-in.
    Config,
    /// The second: showing the credentials.
    Authenticate,
    /// A session, new or renewed.
    Token,
    /// Any other.
    Other,
}

impl Level {
    /// Every level, the loudest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Info, Self::Debug];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Debug => "debug",
        }
    }

    /// The level of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl CallName {
    /// Every name.
    pub const ALL: [Self; 15] = [
        Self::Cars,
        Self::Profile,
        Self::State,
        Self::Picture,
        Self::ChargingSettings,
        Self::ChargingSessions,
        Self::ChargingStatistics,
        Self::Trips,
        Self::Command,
        Self::CommandState,
        Self::Destination,
        Self::Config,
        Self::Authenticate,
        Self::Token,
        Self::Other,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cars => "vehicle_list",
            Self::Profile => "profile",
            Self::State => "state",
            Self::Picture => "image",
            Self::ChargingSettings => "charging_settings",
            Self::ChargingSessions => "charging_sessions",
            Self::ChargingStatistics => "charging_statistics",
            Self::Trips => "trips",
            Self::Command => "command",
            Self::CommandState => "command_state",
            Self::Destination => "destination",
            Self::Config => "config",
            Self::Authenticate => "authenticate",
            Self::Token => "token",
            Self::Other => "other",
        }
    }

    /// The name of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.code() == code)
    }
}

impl What {
    /// How loud it is by itself.
    pub fn level(&self) -> Level {
        match self {
            Self::Answered { status: 500.., .. } | Self::Storage { .. } => Level::Error,
            Self::Answered { status: 400.., .. }
            | Self::Unanswered { .. }
            | Self::Held { .. }
            | Self::Gaps { .. }
            | Self::TilesRefused
            | Self::Recovered
            | Self::RefreshFailed { .. }
            | Self::SignIn {
                step: SignInStep::Failed(_),
            } => Level::Warning,
            Self::SignIn { .. } | Self::RefreshBegan { .. } => Level::Info,
            Self::Answered { .. } => Level::Debug,
        }
    }

    /// The code of the failure it tells of, if it does.
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Unanswered { reason, .. }
            | Self::Held { reason, .. }
            | Self::RefreshFailed { reason }
            | Self::Storage { reason }
            | Self::SignIn {
                step: SignInStep::Failed(reason),
            } => Some(reason),
            Self::Answered { .. }
            | Self::RefreshBegan { .. }
            | Self::Gaps { .. }
            | Self::TilesRefused
            | Self::Recovered
            | Self::SignIn { .. } => None,
        }
    }
}

impl Entry {
    /// A line as loud as what it tells of.
    pub fn new(at: UnixMillis, what: What) -> Self {
        Self {
            at,
            level: what.level(),
            what,
        }
    }
}

/// A failure by its code; what it carries is empty.
pub fn failure_of(code: &str) -> Option<Failure> {
    Failure::EXAMPLES
        .into_iter()
        .find(|failure| failure.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_what_it_stands_for() {
        for level in Level::ALL {
            assert_eq!(Level::from_code(level.code()), Some(level));
        }
        for name in CallName::ALL {
            assert_eq!(CallName::from_code(name.code()), Some(name));
        }
        for failure in Failure::EXAMPLES {
            assert_eq!(failure_of(failure.code()), Some(failure));
        }
        assert_eq!(failure_of("none of ours"), None);
    }

    #[test]
    fn a_refusal_is_louder_than_an_answer() {
        let answered = |status| What::Answered {
            call: CallName::State,
            status,
            millis: 1,
            bytes: 1,
        };

        let levels = [200, 403, 500].map(|status| answered(status).level());

        assert_eq!(levels, [Level::Debug, Level::Warning, Level::Error]);
        assert!(Level::Error < Level::Debug);
    }
}
