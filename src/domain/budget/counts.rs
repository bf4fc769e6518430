//! How many calls of which kind.

use super::CallKind;

/// Calls of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// State, profile, list.
    pub reading: u32,
    /// Pictures and settings.
    pub extra: u32,
    /// Sessions, statistics, trips.
    pub history: u32,
    /// Commands.
    pub command: u32,
    /// Polls of a command.
    pub event_poll: u32,
    /// Sign-in and renewal.
    pub sign_in: u32,
}

impl Counts {
    /// The calls that the vendor's allowance is about: all but signing in.
    pub const fn metered(&self) -> u32 {
        self.reading
            .saturating_add(self.extra)
            .saturating_add(self.history)
            .saturating_add(self.command)
            .saturating_add(self.event_poll)
    }

    /// The calls of one kind.
    pub const fn of(&self, kind: CallKind) -> u32 {
        match kind {
            CallKind::Reading => self.reading,
            CallKind::Extra => self.extra,
            CallKind::History => self.history,
            CallKind::Command => self.command,
            CallKind::EventPoll => self.event_poll,
            CallKind::SignIn => self.sign_in,
        }
    }

    pub(super) const fn of_mut(&mut self, kind: CallKind) -> &mut u32 {
        match kind {
            CallKind::Reading => &mut self.reading,
            CallKind::Extra => &mut self.extra,
            CallKind::History => &mut self.history,
            CallKind::Command => &mut self.command,
            CallKind::EventPoll => &mut self.event_poll,
            CallKind::SignIn => &mut self.sign_in,
        }
    }

    /// Of each kind the larger number.
    pub(super) fn larger(mut self, other: Self) -> Self {
        for kind in CallKind::ALL {
            let mine = self.of_mut(kind);
            *mine = other.of(kind).max(*mine);
        }
        self
    }
}
