//! Why a command ended, and which failures end one.

use crate::command::Fault;
use crate::command::proof::Sight;
use crate::failure::Failure;
use crate::time::UnixMillis;

/// Why a command ended as it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A call came to nothing.
    Failure(Failure),
    /// The car or the source said why, if it said anything.
    Fault(Fault),
    /// The owner took it back.
    ByOwner,
    /// The page was closed or loaded anew before it was sent, or while it was being sent.
    PageClosed,
    /// It waited for its turn too long.
    WaitedTooLong,
    /// The source never said how it ended.
    NothingFinal,
    /// The car has not spoken since.
    CarSilent,
    /// The car has spoken since, and is not as it was told.
    CarUnchanged,
    /// The car's state does not tell such a thing.
    CarDoesNotTell,
    /// Nobody can be asked where the car is without a place to ask from.
    NoObserver,
}

impl Reason {
    /// Its code; a failure has its own.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Failure(failure) => failure.code(),
            Self::Fault(_) => "fault",
            Self::ByOwner => "by_owner",
            Self::PageClosed => "page_closed",
            Self::WaitedTooLong => "waited_too_long",
            Self::NothingFinal => "nothing_final",
            Self::CarSilent => "car_silent",
            Self::CarUnchanged => "car_unchanged",
            Self::CarDoesNotTell => "car_does_not_tell",
            Self::NoObserver => "no_observer",
        }
    }

    /// The reason of a code, empty of what it carried.
    pub fn from_code(code: &str) -> Option<Self> {
        let own = [
            Self::Fault(Fault::default()),
            Self::ByOwner,
            Self::PageClosed,
            Self::WaitedTooLong,
            Self::NothingFinal,
            Self::CarSilent,
            Self::CarUnchanged,
            Self::CarDoesNotTell,
            Self::NoObserver,
        ];
        own.into_iter()
            .find(|reason| reason.code() == code)
            .or_else(|| crate::log::failure_of(code).map(Self::Failure))
    }
}

/// Why a command is not confirmed by the last look at the car.
pub(super) const fn of_sight(sight: Sight) -> Reason {
    match sight {
        Sight::Done | Sight::Older => Reason::CarSilent,
        Sight::Unchanged => Reason::CarUnchanged,
        Sight::Silent => Reason::CarDoesNotTell,
    }
}

/// Whether asking again within minutes is of no use.
pub(super) const fn ends_asking(failure: &Failure) -> bool {
    failure.needs_owner()
        || matches!(
            failure,
            Failure::NotFound
                | Failure::Blocked
                | Failure::QuotaUsedUp { .. }
                | Failure::Forbidden { .. }
                | Failure::NotSupported
                | Failure::MobileAccessDisabled
                | Failure::NotInSource
        )
}

/// When the source wants to be asked again, if it said so.
pub(super) const fn retry_at(failure: &Failure) -> Option<UnixMillis> {
    match failure {
        Failure::RateLimited { retry_at } | Failure::Maintenance { retry_at } => *retry_at,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_its_reason() {
        for failure in Failure::EXAMPLES {
            let reason = Reason::Failure(failure);
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
        let unchanged = Reason::from_code("car_unchanged");
        assert_eq!(unchanged, Some(Reason::CarUnchanged));
        assert_eq!(Reason::from_code("because"), None);
    }
}
