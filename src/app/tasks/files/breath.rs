//! Lets the page draw in the middle of long work.

use core::time::Duration;

use crate::browser::clock;

/// So long a page may be deaf.
const LONGEST_MILLIS: i64 = 40;

/// When the page was last let breathe.
pub(super) struct Breath(i64);

impl Breath {
    pub(super) fn new() -> Self {
        Self(clock::now().0)
    }

    /// Gives the page a turn, if its last one was long ago.
    pub(super) async fn take(&mut self) {
        // A clock that jumps gives it one turn too many or too few.
        if (clock::now().0 - self.0).abs() >= LONGEST_MILLIS {
            clock::sleep(Duration::ZERO).await;
            self.0 = clock::now().0;
        }
    }
}
