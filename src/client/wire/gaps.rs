//! What could not be read of one document, in the order of reading.

use core::cell::RefCell;
use std::collections::HashSet;

use crate::decode::{Gap, GapReason};

/// Nobody reads a longer list; a broken answer of many megabytes must not fill the memory with it.
const MOST_GAPS: usize = 1000;

/// The gaps of one document, each once.
#[derive(Debug, Default)]
pub(crate) struct Gaps(RefCell<Notes>);

#[derive(Debug, Default)]
struct Notes {
    kept: Vec<Gap>,
    known: HashSet<Gap>,
    /// With those that are known already, and those that are not kept.
    noted: usize,
}

impl Gaps {
    pub(crate) fn into_vec(self) -> Vec<Gap> {
        self.0.into_inner().kept
    }

    /// How often something could not be read up to here. Two counts that are equal say that
    /// everything between them could.
    pub(super) fn noted(&self) -> usize {
        self.0.borrow().noted
    }

    pub(super) fn note(&self, gap: Gap) {
        let mut notes = self.0.borrow_mut();
        notes.noted += 1;
        // The last one says that there are more.
        if notes.kept.len() > MOST_GAPS || notes.known.contains(&gap) {
            return;
        }
        let gap = if notes.kept.len() == MOST_GAPS {
            Gap {
                pointer: String::new(),
                reason: GapReason::More,
            }
        } else {
            // An object of the wrong kind is met once for each of its fields.
            notes.known.insert(gap.clone());
            gap
        };
        notes.kept.push(gap);
    }
}
