//! Why a step could not be done: one sentence, with its remedy.

use std::fmt;

/// What went wrong, and what the reader can do about it.
#[derive(Debug)]
pub(crate) struct Problem {
    what: String,
    remedy: String,
}

impl Problem {
    /// `what` and `remedy` together read as one sentence.
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.what, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_reads_as_one_sentence_with_its_remedy() {
        let problem = Problem::new("port 8080 is taken", "choose another with --port");

        assert_eq!(
            problem.to_string(),
            "port 8080 is taken; choose another with --port"
        );
    }
}
