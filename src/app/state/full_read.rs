//! How far the reading of everything about one car has come, and a car that may come back.

use super::Vehicle;

/// One step of reading everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Not begun.
    #[default]
    Waiting,
    /// Under way.
    Running,
    /// Read.
    Done,
    /// The car does not offer it.
    Skipped,
    /// Asked for in vain.
    Failed,
}

/// The steps, in the order in which they are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FullRead {
    /// Who the car is.
    pub profile: Step,
    /// What it says.
    pub state: Step,
    /// What it looks like.
    pub picture: Step,
    /// How it charges.
    pub charging: Step,
    /// Whether all of it is over.
    pub is_over: bool,
}

impl FullRead {
    /// Gives up what was not come to.
    pub fn fail_the_rest(&mut self) {
        let steps = [
            &mut self.profile,
            &mut self.state,
            &mut self.picture,
            &mut self.charging,
        ];
        for step in steps {
            if matches!(step, Step::Waiting | Step::Running) {
                *step = Step::Failed;
            }
        }
    }

    /// Whether nothing failed.
    pub fn is_complete(&self) -> bool {
        let steps = [self.profile, self.state, self.picture, self.charging];
        self.is_over
            && steps
                .iter()
                .all(|step| matches!(step, Step::Done | Step::Skipped))
    }
}

/// A car that was deleted a moment ago.
#[derive(Clone, Debug)]
pub struct Deleted {
    /// Everything that was held of it.
    pub vehicle: Vehicle,
    /// What it was called.
    pub name: String,
    /// Whether it came back; then only that is said.
    pub is_restored: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_complete_when_every_step_was_taken_or_not_offered() {
        let done = FullRead {
            profile: Step::Done,
            state: Step::Done,
            picture: Step::Done,
            charging: Step::Skipped,
            is_over: true,
        };

        assert!(done.is_complete());
        let failed = FullRead {
            picture: Step::Failed,
            ..done
        };
        assert!(!failed.is_complete());
        assert!(!FullRead::default().is_complete());
    }
}
