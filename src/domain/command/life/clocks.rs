//! When things happened by the source's clock, which is not ours.

use super::{Life, Stage};
use crate::time::UnixMillis;

impl Life {
    /// When the source took it, by the source's clock.
    pub fn taken_floor(&self) -> Option<UnixMillis> {
        Some(self.by_the_source(self.at(Stage::Accepted)?))
    }

    /// The last moment at which it was known not to be executed, by the source's clock.
    pub fn underway_floor(&self) -> Option<UnixMillis> {
        let accepted_at = self.at(Stage::Accepted)?;
        // A clock that was set back must not make an older state count.
        let underway_at = self.kept.underway_at.unwrap_or(accepted_at);
        Some(self.by_the_source(underway_at.max(accepted_at)))
    }

    fn by_the_source(&self, ours: UnixMillis) -> UnixMillis {
        let ahead = self.kept.source_ahead_millis.unwrap_or(0);
        UnixMillis(ours.0.saturating_add(ahead))
    }
}
