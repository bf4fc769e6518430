//! A value on its way.

use crate::failure::Failure;
use crate::time::UnixMillis;

/// Something that has to be fetched. One enum, so that no screen juggles flags.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Remote<T> {
    /// Nobody has asked yet.
    #[default]
    NotAsked,
    /// Asked, nothing held yet.
    Loading,
    /// Held; `is_refreshing` while a newer one is on its way.
    Ready {
        /// The value.
        value: T,
        /// When we received it.
        fetched_at: UnixMillis,
        /// Whether a newer one is on its way.
        is_refreshing: bool,
    },
    /// Held from before, and the last attempt to renew it failed.
    Stale {
        /// The last value.
        value: T,
        /// When we received that value.
        fetched_at: UnixMillis,
        /// Why there is no newer one.
        failure: Failure,
    },
    /// Nothing held, and the attempt failed.
    Failed(Failure),
}

impl<T> Remote<T> {
    /// The value that is held, however old.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Ready { value, .. } | Self::Stale { value, .. } => Some(value),
            Self::NotAsked | Self::Loading | Self::Failed(_) => None,
        }
    }

    /// When the held value was received.
    pub const fn fetched_at(&self) -> Option<UnixMillis> {
        match self {
            Self::Ready { fetched_at, .. } | Self::Stale { fetched_at, .. } => Some(*fetched_at),
            Self::NotAsked | Self::Loading | Self::Failed(_) => None,
        }
    }

    /// Why the last attempt failed, if it did.
    pub const fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Stale { failure, .. } | Self::Failed(failure) => Some(failure),
            Self::NotAsked | Self::Loading | Self::Ready { .. } => None,
        }
    }

    /// Whether an answer is on its way.
    pub const fn is_loading(&self) -> bool {
        matches!(
            self,
            Self::Loading
                | Self::Ready {
                    is_refreshing: true,
                    ..
                }
        )
    }

    /// The state once a new attempt has begun.
    #[must_use]
    pub fn loading(self) -> Self {
        match self {
            Self::Ready {
                value, fetched_at, ..
            }
            | Self::Stale {
                value, fetched_at, ..
            } => Self::Ready {
                value,
                fetched_at,
                is_refreshing: true,
            },
            Self::NotAsked | Self::Loading | Self::Failed(_) => Self::Loading,
        }
    }

    /// The state once the attempt has failed: what was held stays.
    #[must_use]
    pub fn failed(self, failure: Failure) -> Self {
        match self {
            Self::Ready {
                value, fetched_at, ..
            }
            | Self::Stale {
                value, fetched_at, ..
            } => Self::Stale {
                value,
                fetched_at,
                failure,
            },
            Self::NotAsked | Self::Loading | Self::Failed(_) => Self::Failed(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_refresh_keeps_the_last_value_and_its_time() {
        let held = Remote::Ready {
            value: 41,
            fetched_at: UnixMillis(7),
            is_refreshing: false,
        };

        let after = held.loading().failed(Failure::Offline);

        assert_eq!(after.value(), Some(&41));
        assert_eq!(after.fetched_at(), Some(UnixMillis(7)));
        assert_eq!(after.failure(), Some(&Failure::Offline));
    }

    #[test]
    fn a_first_attempt_that_fails_holds_nothing() {
        let after = Remote::<u8>::NotAsked.loading().failed(Failure::Offline);

        assert_eq!(after, Remote::Failed(Failure::Offline));
    }
}
