//! The event of one command, from its creation to its end.

use serde_json::{Value, json};

use crate::{calendar::whole_second, chance::Chance, language::Language};

/// A clock that moved less between two polls stands still.
const STANDSTILL: i64 = 200;
/// On a clock that stands still each poll counts for this much.
const POLL_COUNTS: i64 = 4_000;
/// How long a command without an end keeps others away.
const LONGEST_HOLD: i64 = 240_000;

/// How far an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Pending,
    Delivered,
    Executed,
    Ignored,
    Failed,
}

/// How an event ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Executed,
    Ignored,
    Failed(Fault),
    /// It stays on its way.
    Never,
}

/// Why a car did not obey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// For one of the usual reasons.
    Unnamed,
    ReadyToDrive,
    DoorOpen,
    NoCable,
    /// The car says nothing.
    Silent,
}

/// One command under way, or over.
pub(super) struct Event {
    pub(super) id: String,
    pub(super) account: String,
    pub(super) vin: &'static str,
    pub(super) is_finder: bool,
    pub(super) ending: Ending,
    /// Where the car keeps what it did.
    pub(super) order: Option<usize>,
    created_at: i64,
    delivered_after: i64,
    executed_after: i64,
    shown_after: i64,
    polls: u32,
    polled_at: i64,
    /// How far polls on a standing clock have run ahead of it.
    ahead: i64,
    is_delivered: bool,
    is_released: bool,
    ended_early_at: Option<i64>,
}

impl Event {
    /// Accepted; a car that sleeps takes longer. Whose it is, and how it ends, is yet to say.
    pub(super) fn new(chance: &mut Chance, now: i64, is_asleep: bool) -> Self {
        let waking = if is_asleep {
            chance.millis(14.0, 26.0)
        } else {
            0
        };
        let delivered_after = waking + chance.millis(4.0, 7.0);
        // Who asks every three and a half seconds hears of the delivery.
        let executed_after = delivered_after + chance.millis(4.0, 6.0);
        Self {
            id: chance.uuid(),
            account: String::new(),
            vin: "",
            is_finder: false,
            ending: Ending::Never,
            order: None,
            created_at: now,
            delivered_after,
            executed_after,
            shown_after: executed_after + chance.millis(2.0, 4.0),
            polls: 0,
            polled_at: now,
            ahead: 0,
            is_delivered: false,
            is_released: false,
            ended_early_at: None,
        }
    }

    /// When the car has done it, in whole seconds of its clock: never before the last time that
    /// somebody heard that it was still to be done.
    pub(super) const fn executed_at(&self) -> i64 {
        whole_second(self.created_at + self.executed_after) + 1_000
    }

    /// When the vendor's store knows.
    pub(super) const fn shown_at(&self) -> i64 {
        self.created_at + self.shown_after
    }

    /// When polls on a standing clock have ended it before its time.
    pub(super) const fn ended_early_at(&self) -> Option<i64> {
        self.ended_early_at
    }

    const fn elapsed(&self, now: i64) -> i64 {
        now + self.ahead - self.created_at
    }

    /// Asks how far it is. No answer falls behind an earlier one; where the clock stands still,
    /// the first is `PENDING` and one is `DELIVERED`.
    pub(super) fn poll(&mut self, now: i64) -> Stage {
        let moved = now - self.polled_at;
        if moved < STANDSTILL {
            self.ahead += POLL_COUNTS - moved.min(0);
        }
        self.polled_at = now;
        self.polls += 1;
        let elapsed = self.elapsed(now);
        let is_by_polls = now - self.created_at < self.executed_after;
        let is_new = !self.is_delivered && elapsed < self.delivered_after;
        if self.ending == Ending::Never || is_new || is_by_polls && self.polls == 1 {
            return Stage::Pending;
        }
        if elapsed < self.executed_after || is_by_polls && !self.is_delivered {
            self.is_delivered = true;
            return Stage::Delivered;
        }
        if self.ahead > 0 && self.ended_early_at.is_none() {
            self.ended_early_at = Some(now);
        }
        match self.ending {
            Ending::Executed => Stage::Executed,
            Ending::Ignored => Stage::Ignored,
            Ending::Failed(_) => Stage::Failed,
            Ending::Never => Stage::Pending,
        }
    }

    /// Whether the car is busy with it. A clock from before it was asked knows nothing of it.
    pub(super) fn holds(&self, now: i64) -> bool {
        let hold = match self.ending {
            Ending::Never if self.is_released => 0,
            Ending::Never => LONGEST_HOLD,
            _ => self.executed_after,
        };
        self.ended_early_at.is_none() && (0..hold).contains(&self.elapsed(now))
    }

    /// Keeps nobody waiting any more, if it has no end.
    pub(super) const fn release(&mut self) {
        self.is_released = true;
    }

    /// Whether the car has said where it is.
    pub(super) fn has_found(&self, now: i64) -> bool {
        self.is_finder
            && self.ending == Ending::Executed
            && self.elapsed(now) >= self.executed_after
    }

    /// What went wrong, at the stage at which that is known.
    pub(super) fn error_details(&self, stage: Stage, language: Language) -> Option<Value> {
        match self.ending {
            Ending::Failed(fault) if stage == Stage::Failed => Some(fault.details(language)),
            _ => None,
        }
    }
}

impl Stage {
    /// As the vendor spells it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Delivered => "DELIVERED",
            Self::Executed => "EXECUTED",
            Self::Ignored => "IGNORED",
            Self::Failed => "ERROR",
        }
    }
}

impl Fault {
    fn details(self, language: Language) -> Value {
        let description = match self {
            Self::Silent => {
                return json!({
                    "title": null,
                    "description": null,
                    "presentationType": "DIALOG",
                    "iconId": null,
                    "isRetriable": false,
                    "errorDetails": "<no error returned>",
                });
            }
            Self::Unnamed => language.pick(
                "The vehicle could not do it. It may be ready to drive, have a door open or be \
                 low on battery.",
                "Le véhicule n’a pas pu le faire. Il est peut-être prêt à rouler, une porte est \
                 ouverte ou la batterie est faible.",
            ),
            Self::ReadyToDrive => language.pick(
                "The vehicle is ready to drive.",
                "Le véhicule est prêt à rouler.",
            ),
            Self::DoorOpen => language.pick("A door is open.", "Une porte est ouverte."),
            Self::NoCable => language.pick(
                "The charging cable is not plugged in.",
                "Le câble de recharge n’est pas branché.",
            ),
        };
        json!({
            "title": language.pick("That did not work", "Cela n’a pas fonctionné"),
            "description": description,
            "presentationType": "PAGE",
            "iconId": 60217,
            "isRetriable": true,
            "errorDetails": "UNKNOWN",
        })
    }
}
