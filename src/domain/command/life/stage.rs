//! The stages of a command.

/// A stage; those on the way are in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The owner is putting it together.
    Draft,
    /// The owner can still take it back.
    Confirming,
    /// It waits for another command of the car.
    Queued,
    /// It is on its way to the source.
    Sending,
    /// The source has it.
    Accepted,
    /// On its way to the car.
    Pending,
    /// The car has it.
    Delivered,
    /// The source says that the car did it.
    Executed,
    /// The car itself has shown it since.
    Verified,
    /// The source did not take it.
    Refused,
    /// The car did not do it.
    Failed,
    /// It was not needed, or not possible: the car did nothing.
    Ignored,
    /// Nobody knows. The car may still do it.
    NoAnswer,
    /// The source says that it is done, and the car does not show it.
    ExecutedUnconfirmed,
    /// It waited for its turn too long, and was not sent.
    Expired,
    /// The owner took it back, and it was not sent.
    Cancelled,
}

/// The last word about a command, in the three words that the vendor's users know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceWord {
    /// `PENDING`
    Pending,
    /// `EXECUTED`
    Executed,
    /// `ERROR`
    Error,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 16] = [
        Self::Draft,
        Self::Confirming,
        Self::Queued,
        Self::Sending,
        Self::Accepted,
        Self::Pending,
        Self::Delivered,
        Self::Executed,
        Self::Verified,
        Self::Refused,
        Self::Failed,
        Self::Ignored,
        Self::NoAnswer,
        Self::ExecutedUnconfirmed,
        Self::Expired,
        Self::Cancelled,
    ];

    /// Whether nothing comes after it, whatever the command. [`Self::Executed`] is the end of
    /// those that nothing can prove.
    pub const fn is_end(self) -> bool {
        matches!(
            self,
            Self::Verified
                | Self::Refused
                | Self::Failed
                | Self::Ignored
                | Self::NoAnswer
                | Self::ExecutedUnconfirmed
                | Self::Expired
                | Self::Cancelled
        )
    }

    /// Its code, for storage and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Confirming => "confirming",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Executed => "executed",
            Self::Verified => "verified",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Ignored => "ignored",
            Self::NoAnswer => "no_answer",
            Self::ExecutedUnconfirmed => "executed_unconfirmed",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }

    /// The stage of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The last word about a command in this stage; `None` for what was never sent.
    pub const fn source_word(self) -> Option<SourceWord> {
        match self {
            Self::Draft | Self::Confirming | Self::Queued | Self::Expired | Self::Cancelled => None,
            Self::Sending
            | Self::Accepted
            | Self::Pending
            | Self::Delivered
            // Nothing final was ever said about it.
            | Self::NoAnswer => Some(SourceWord::Pending),
            Self::Executed | Self::Verified | Self::ExecutedUnconfirmed => {
                Some(SourceWord::Executed)
            }
            Self::Refused | Self::Failed | Self::Ignored => Some(SourceWord::Error),
        }
    }
}

impl SourceWord {
    /// As the vendor spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Executed => "EXECUTED",
            Self::Error => "ERROR",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_its_stage() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_code(stage.code()), Some(stage));
        }
    }

    #[test]
    fn what_nobody_confirmed_is_no_success_in_the_old_words_either() {
        let word = |stage: Stage| stage.source_word().map(SourceWord::as_str);

        assert_eq!(word(Stage::NoAnswer), Some("PENDING"));
        assert_eq!(word(Stage::Ignored), Some("ERROR"));
        assert_eq!(word(Stage::Expired), None);
    }
}
