//! How much is masked and by what, and the list of what was.

use super::keys::Mark;

/// How a capture is masked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What is masked.
    pub reach: Masking,
    /// What a vehicle number becomes.
    pub numbers: NumberForm,
    /// What a position becomes.
    pub positions: PositionForm,
}

/// What is masked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Masking {
    /// Everything that tells who and where.
    #[default]
    Everything,
    /// Only what opens something: for the owner's own eyes.
    SecretsOnly,
}

/// What a vehicle number becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberForm {
    /// A made-up one of 17 characters.
    #[default]
    StandIn,
    /// Its first three and last four characters: `WBY…X001`.
    Shortened,
}

/// What a position becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PositionForm {
    /// A marker.
    #[default]
    Removed,
    /// Degrees with one decimal, some ten kilometers wide.
    Rounded,
}

impl Options {
    /// As people show things to each other: vehicle numbers shortened, everything else a marker.
    pub const SHOWN: Self = Self {
        reach: Masking::Everything,
        numbers: NumberForm::Shortened,
        positions: PositionForm::Removed,
    };
    /// As the owner looks at them alone: no token, all the rest.
    pub const SECRETS_ONLY: Self = Self {
        reach: Masking::SecretsOnly,
        ..Self::SHOWN
    };

    pub(super) const fn masks(self, mark: Mark) -> bool {
        matches!(self.reach, Masking::Everything) || matches!(mark, Mark::Secret)
    }
}

/// One thing that was masked. It never holds the thing itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Masked {
    /// Where it stood: a JSON pointer (RFC 6901) whose own keys are masked; empty for a text
    /// outside of a document.
    pub pointer: String,
    /// What it was.
    pub mark: Mark,
}

/// Nobody reads a longer list; the count goes on.
const MOST_LISTED: usize = 1_000;

/// What was masked so far, and where the redactor stands.
#[derive(Debug, Default)]
pub(super) struct Notes {
    path: String,
    listed: Vec<Masked>,
    count: usize,
}

impl Notes {
    pub(super) fn note(&mut self, mark: Mark) {
        self.count += 1;
        if self.listed.len() < MOST_LISTED {
            let pointer = self.path.clone();
            self.listed.push(Masked { pointer, mark });
        }
    }

    /// Goes down to a key or an index; answers with the way back.
    pub(super) fn enter(&mut self, step: &str) -> usize {
        let back = self.path.len();
        self.path.push('/');
        self.path
            .push_str(&step.replace('~', "~0").replace('/', "~1"));
        back
    }

    pub(super) fn leave(&mut self, back: usize) {
        self.path.truncate(back);
    }

    pub(super) const fn count(&self) -> usize {
        self.count
    }

    pub(super) fn listed(&self) -> &[Masked] {
        &self.listed
    }
}
