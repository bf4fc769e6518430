//! Scenarios: what can be made to happen, by name. Names exist in this room only.

mod change;
mod errors;
mod refusal;
#[cfg(test)]
mod tests;

use core::{fmt, iter};

use crate::commands::{Ending, Fault};
pub(crate) use change::{apply, obey};
pub(crate) use refusal::quota;
use refusal::{Body, Refusal, Where};

/// How old uploads are in the stale scenario.
pub(crate) const STALE_MILLIS: i64 = 9 * crate::calendar::DAY;

/// A name that is no scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownScenario;

impl fmt::Display for UnknownScenario {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("there is no such scenario")
    }
}

impl core::error::Error for UnknownScenario {}

/// Another life for the cars; all answers stay well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LifeChange {
    /// Every car with a plug stands at home and charges.
    Charging,
    /// Every car stands at the market, unlocked.
    UnlockedAway,
    WindowOpen,
    TireLow,
    ServiceOverdue,
    PositionMissing,
    /// The last upload is nine days old.
    Stale,
    /// Commands are carried out and change nothing.
    ExecutedUnchanged,
    /// Trips are not kept.
    TripHistoryNotActive,
    /// Trips are kept, and there is none.
    NoTripsYet,
}

/// Answers that a careful client survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadAnswer {
    /// State answers end in the middle.
    CutInHalf,
    /// Every data call answers with a page.
    Html,
    /// The second sign-in step redirects without a code.
    RedirectWithoutCode,
    /// The list names one more car, whose number is a character short.
    ShortVin,
    /// States without most of their objects.
    MissingKeys,
    /// Words nobody was taught.
    UnknownCodes,
    /// Cars that never sent anything.
    NeverReported,
    /// No car says which charging commands it takes, not even that there are none.
    ChargingCommandsNull,
}

/// What goes wrong with commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CommandFault {
    /// Events end in an error with texts.
    Fails,
    /// Events end in an error without a word.
    FailsSilently,
    /// Events stay on their way.
    Stuck,
    /// Events end as not needed.
    Ignored,
    /// No car takes any command.
    NotAllowed,
    /// Every car is busy.
    Busy,
    /// The finder's event is carried out, and there is no position.
    FinderFindsNothing,
}

impl CommandFault {
    /// How every event ends, where this is about events.
    const fn ending(self) -> Option<Ending> {
        match self {
            Self::Fails => Some(Ending::Failed(Fault::Unnamed)),
            Self::FailsSilently => Some(Ending::Failed(Fault::Silent)),
            Self::Stuck => Some(Ending::Never),
            Self::Ignored => Some(Ending::Ignored),
            Self::NotAllowed | Self::Busy | Self::FinderFindsNothing => None,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Effect {
    Ordinary,
    Life(LifeChange),
    Bad(BadAnswer),
    Command(CommandFault),
    Refuse(Refusal),
    /// Rate and daily quota are watched.
    Limited,
}

/// One scenario.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scenario {
    id: &'static str,
    effect: Effect,
}

const fn life(id: &'static str, change: LifeChange) -> Scenario {
    let effect = Effect::Life(change);
    Scenario { id, effect }
}

const fn bad(id: &'static str, answer: BadAnswer) -> Scenario {
    let effect = Effect::Bad(answer);
    Scenario { id, effect }
}

const fn command(id: &'static str, fault: CommandFault) -> Scenario {
    let effect = Effect::Command(fault);
    Scenario { id, effect }
}

const fn refuse(id: &'static str, at: Where, status: u16, body: Body) -> Scenario {
    let effect = Effect::Refuse(Refusal { at, status, body });
    Scenario { id, effect }
}

static SCENARIOS: [Scenario; 33] = [
    Scenario {
        id: "all-fine",
        effect: Effect::Ordinary,
    },
    life("charging", LifeChange::Charging),
    life("unlocked-away", LifeChange::UnlockedAway),
    life("window-open", LifeChange::WindowOpen),
    life("tyre-low", LifeChange::TireLow),
    life("service-overdue", LifeChange::ServiceOverdue),
    life("position-missing", LifeChange::PositionMissing),
    life("stale-9-days", LifeChange::Stale),
    refuse("quota", Where::Api, 403, Body::Quota),
    refuse("blocked", Where::Api, 489, Body::Text("Blocked")),
    refuse("offline", Where::Everywhere, 504, Body::NoNetwork),
    life("executed-unchanged", LifeChange::ExecutedUnchanged),
    life("trip-history-not-active", LifeChange::TripHistoryNotActive),
    life("no-trips-yet", LifeChange::NoTripsYet),
    bad("answer-cut-in-half", BadAnswer::CutInHalf),
    bad("html-instead-of-json", BadAnswer::Html),
    bad("redirect-without-code", BadAnswer::RedirectWithoutCode),
    bad("short-vin", BadAnswer::ShortVin),
    bad("missing-keys", BadAnswer::MissingKeys),
    bad("unknown-codes", BadAnswer::UnknownCodes),
    bad("never-reported", BadAnswer::NeverReported),
    refuse(
        "rate-limited",
        Where::Api,
        429,
        Body::Gateway("Rate limit is exceeded. Try again in 12 seconds."),
    ),
    refuse("maintenance", Where::Everywhere, 503, Body::Maintenance),
    refuse("sign-in-limited", Where::FirstStep, 429, Body::EmptyJson),
    refuse(
        "sign-in-trouble",
        Where::FirstStep,
        500,
        Body::Text("INTERNAL SERVER ERROR"),
    ),
    refuse("refresh-refused", Where::Refresh, 400, Body::InvalidGrant),
    refuse("app-denied", Where::Api, 403, Body::Text("Forbidden")),
    refuse(
        "mobile-access-disabled",
        Where::State,
        405,
        Body::Text("Method Not Allowed"),
    ),
    refuse("request-timeout", Where::State, 408, Body::RequestTimeout),
    refuse("account-locked", Where::Data, 423, Body::Text("Locked")),
    refuse(
        "server-error",
        Where::Data,
        500,
        Body::Gateway("Internal server error"),
    ),
    refuse(
        "server-error-text",
        Where::Data,
        500,
        Body::Text("Internal Server Error"),
    ),
    refuse("bad-gateway", Where::Data, 502, Body::BadGateway),
];

impl Scenario {
    /// What happens unless something else is asked for.
    pub(crate) const fn ordinary() -> Self {
        SCENARIOS[0]
    }

    /// The scenario of a name.
    pub(crate) fn find(id: &str) -> Result<Self, UnknownScenario> {
        all()
            .find(|scenario| scenario.id == id)
            .copied()
            .ok_or(UnknownScenario)
    }

    /// How the cars live differently.
    pub(crate) const fn change(self) -> Option<LifeChange> {
        match self.effect {
            Effect::Life(change) => Some(change),
            _ => None,
        }
    }

    /// What goes wrong with commands.
    pub(crate) const fn command_fault(self) -> Option<CommandFault> {
        match self.effect {
            Effect::Command(fault) => Some(fault),
            _ => None,
        }
    }

    /// How every command ends, whatever it is; the car then does nothing.
    pub(crate) const fn ending(self) -> Option<Ending> {
        match self.effect {
            Effect::Command(fault) => fault.ending(),
            // A car that cannot be reached is told nothing either.
            Effect::Life(LifeChange::Stale) => Some(Ending::Never),
            Effect::Life(LifeChange::ExecutedUnchanged) => Some(Ending::Executed),
            _ => None,
        }
    }

    /// Whether answers are spoilt in this way.
    pub(crate) fn spoils(self, answer: BadAnswer) -> bool {
        matches!(self.effect, Effect::Bad(bad) if bad == answer)
    }

    /// Whether the vendor's two limits are watched. In ordinary life they are not: a clock that
    /// runs fast, or a test, would reach them at once.
    pub(crate) const fn is_limited(self) -> bool {
        matches!(self.effect, Effect::Limited)
    }

    /// Whether it refuses anything.
    pub(crate) const fn is_refusing(self) -> bool {
        matches!(self.effect, Effect::Refuse(_))
    }

    /// Whether no answer comes at all.
    pub(crate) const fn is_cut_off(self) -> bool {
        let Effect::Refuse(refusal) = self.effect else {
            return false;
        };
        matches!(refusal.body, Body::NoNetwork)
    }

    /// What is refused, if anything.
    const fn refusal(self) -> Option<Refusal> {
        match self.effect {
            Effect::Refuse(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The refusal of a request, if this scenario refuses it.
    pub(crate) fn answer(
        self,
        request: &crate::exchange::Request,
        now: i64,
    ) -> Option<crate::exchange::Response> {
        self.refusal()?.answer(request, now)
    }
}

fn all() -> impl Iterator<Item = &'static Scenario> {
    iter::chain(&SCENARIOS, errors::ERRORS)
}

/// The names of all scenarios, in a fixed order: ordinary life first, then other lives and
/// refusals, then bad answers, then the rest of the vendor's error tables.
pub fn scenarios() -> impl Iterator<Item = &'static str> {
    all().map(|scenario| scenario.id)
}
